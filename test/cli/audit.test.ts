import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { main } from '../../src/cli/jury';
import type { AuditJson } from '../../src/jury/audit/audit-json';
import { captured } from './captured';

/** `--audit`, on the sample, whose department writes `N(…)` and has typed one average. */

const SAMPLE = join('samples', 'but2-mmi.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'but-audit-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('--json has the findings, by formula and cause', async () => {
  const { status, out } = await captured(main, SAMPLE, '--json', '--audit');
  const { audit } = JSON.parse(out) as { audit: readonly AuditJson[] };
  expect(status).toBe(0);
  expect(new Set(audit.map(({ cause }) => cause))).toEqual(
    new Set(['not-a-mark', 'absence-left-out', 'text-ignored', 'typed-over']),
  );
  const typed = audit.find(({ cause }) => cause === 'typed-over');
  expect(typed?.proposed).toMatch(/^=/);
  expect(JSON.parse((await captured(main, SAMPLE, '--json')).out)).not.toHaveProperty('audit');
});

test('--out has a sheet of them, with a link each and formulas as texts', async () => {
  const out = join(folder, 'audit.xlsx');
  const { out: text } = await captured(main, SAMPLE, '--out', out, '--audit');
  expect(text).toMatch(/Audit des formules : \d+ défauts/);
  const book = new Workbook();
  await book.xlsx.readFile(out);
  const sheet = book.getWorksheet('Audit des formules');
  expect(sheet?.getCell('A4').text).toBe('Feuille');
  expect(sheet?.getCell('B5').formula).toMatch(/^HYPERLINK\("#'S3'!P\d+"/);
  // As this Excel shows formulas, to be typed there again.
  expect(sheet?.getCell('G5').text).toMatch(/^=SIERREUR\(.*;""\)$/);
  // The sheet is ours: a run on it replaces it, and reads no marks there.
  const again = join(folder, 'again.xlsx');
  await captured(main, out, '--out', again, '--audit');
  await book.xlsx.readFile(again);
  expect(book.worksheets.filter(({ name }) => name.startsWith('Audit'))).toHaveLength(1);
});
