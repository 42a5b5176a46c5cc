import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';

/** A workbook as LibreOffice prints it. */

export interface PrintedPage {
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Points of every piece of text on the page, as drawn. */
  readonly sizes: readonly number[];
  readonly text: string;
}

export function printed(bytes: Uint8Array): readonly PrintedPage[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'but-printed-'));
  try {
    const source = path.join(folder, 'book.xlsx');
    writeFileSync(source, bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, source], {
      stdio: 'ignore',
    });
    const file = path.join(folder, 'book.pdf');
    const texts = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f');
    return pagesOf(readFileSync(file)).map((page, i) => ({ ...page, text: texts[i] ?? '' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pages of a PDF of LibreOffice: one content stream each, sizes by its `Tf` operators, no scaling but theirs. */
function pagesOf(pdf: Buffer): readonly Omit<PrintedPage, 'text'>[] {
  const raw = pdf.toString('latin1');
  const objects = new Map(
    [...raw.matchAll(/(?:^|\n)(\d+) 0 obj\r?\n/g)].map((match) => [match[1], match.index + match[0].length]),
  );
  const kids = /\/Kids\[([^\]]*)\]/.exec(raw)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, page]) => {
    const head = raw.slice(objects.get(page), (objects.get(page) ?? 0) + 600);
    const [, width, height] = /\/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]/.exec(head) ?? [];
    const at = objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '') ?? 0;
    const start = raw.indexOf('stream', at) + 'stream'.length;
    const data = pdf.subarray(raw[start] === '\r' ? start + 2 : start + 1, raw.indexOf('endstream', start));
    const sizes = [
      ...inflateSync(data)
        .toString('latin1')
        .matchAll(/\/F\d+ ([\d.]+) Tf/g),
    ];
    return { width: Number(width), height: Number(height), sizes: sizes.map(([, size]) => Number(size)) };
  });
}
