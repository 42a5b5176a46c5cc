import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import type { CurriculumDocument } from '../src/curricula/types';
import type { Mark20 } from '../src/rules/types';
import { coefficientRows, formulas } from './rules';
import type { Measured } from './report';
import type { Scale } from './scale';
import { median, timed } from './timing';

const MiB = 1024 * 1024;
const LIMIT = 120_000;

/** The whole batch on workbooks of two sizes, process start included, against LibreOffice. */
export async function benchBatch(
  curriculum: CurriculumDocument,
  marks: readonly (readonly Mark20[])[],
  { batch: sizes, rounds }: Scale,
): Promise<Measured> {
  const folder = mkdtempSync(path.join(tmpdir(), 'but-jury-bench-'));
  try {
    const [size, largeSize] = sizes;
    const small = await measure(curriculum, marks.slice(0, size), folder, rounds.batch);
    const large = await measure(curriculum, marks.slice(0, largeSize), folder, rounds.batch);
    const figures = {
      [`seconds${size}`]: small.ours,
      [`seconds${largeSize}`]: large.ours,
      [`peakMiB${largeSize}`]: large.peakMiB,
      [`vsLibreOffice${size}`]: small.libreOffice / small.ours,
      [`vsLibreOffice${largeSize}`]: large.libreOffice / large.ours,
    };
    const students = sizes.map((one) => one.toLocaleString('en'));
    const lines = [
      'Whole batch, process start included',
      `  ${`${students[0]} students`.padEnd(33)}${small.ours.toFixed(2)} s`,
      `  ${`${students[1]} students`.padEnd(33)}${large.ours.toFixed(2)} s, peak ${large.peakMiB.toFixed(0)} MiB`,
      `  ${`against LibreOffice, ${students[0]}`.padEnd(33)}x ${(small.libreOffice / small.ours).toFixed(1)}`,
      `  ${`against LibreOffice, ${students[1]}`.padEnd(33)}x ${(large.libreOffice / large.ours).toFixed(1)}`,
    ];
    return { figures, lines };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  curriculum: CurriculumDocument,
  marks: readonly (readonly Mark20[])[],
  folder: string,
  rounds: number,
) {
  const input = path.join(folder, 'notes.xlsx');
  const equivalent = path.join(folder, 'formules.xlsx');
  writeFileSync(input, await marksWorkbook(curriculum, marks));
  writeFileSync(equivalent, await formulaWorkbook(curriculum, marks));
  const peaks: number[] = [];
  const ours = median(rounds, () => timed(() => runJury(input, folder, peaks)));
  const libreOffice = median(rounds, () => timed(() => recalculate(equivalent, folder)));
  return { ours: ours / 1000, libreOffice: libreOffice / 1000, peakMiB: Math.max(...peaks) };
}

/** Runs the command as a user does, and notes the peak memory that the process itself reports when it ends. */
function runJury(input: string, folder: string, peaks: number[]): number {
  const report = path.join(folder, 'peak.txt');
  const hook = path.join(folder, 'peak.cjs');
  writeFileSync(
    hook,
    `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(report)}, String(process.resourceUsage().maxRSS)));`,
  );
  const jury = ['scripts/run.mjs', 'jury', input, '--out', path.join(folder, 'jury.xlsx'), '--json'];
  const done = spawnSync(process.execPath, ['--require', hook, ...jury], {
    maxBuffer: 100 * MiB,
    timeout: LIMIT,
  });
  if (done.status !== 0) throw new Error(`jury: ${done.error?.message ?? done.stderr.toString().trim()}`);
  peaks.push(Number(readFileSync(report, 'utf8')) / 1024);
  return done.stdout.length;
}

/** LibreOffice opens the workbook of formulas, recalculates everything and writes it again. */
function recalculate(file: string, folder: string): number {
  const profile = path.join(folder, 'profile');
  const settings = path.join(profile, 'user');
  mkdirSync(settings, { recursive: true });
  writeFileSync(
    path.join(settings, 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`,
  );
  const out = path.join(folder, 'recalculated');
  convert('xlsx', file, out, profile);
  return readFileSync(path.join(out, path.basename(file))).length;
}

/** Has LibreOffice write a workbook in another format. @throws Error when it is missing or takes too long */
export function convert(to: string, file: string, out: string, profile: string): void {
  const args = ['--headless', '--convert-to', to, '--outdir', out, file];
  const done = spawnSync('soffice', [`-env:UserInstallation=file://${profile}`, ...args], { timeout: LIMIT });
  if (done.status !== 0) {
    throw new Error(
      `LibreOffice (soffice) is needed for this comparison${done.error ? `: ${done.error.message}` : ''}`,
    );
  }
}

const identity = (i: number): [string, string, string] => [String(22300000 + i), `Ormeau ${i}`, `Plume ${i}`];

/** One sheet of marks per semester, as a department keeps them. */
export async function marksWorkbook(curriculum: CurriculumDocument, marks: readonly (readonly Mark20[])[]) {
  const workbook = new Workbook();
  for (const semester of [...new Set(curriculum.ues.map((ue) => ue.semester))]) {
    const sheet = workbook.addWorksheet(semester);
    const columns = curriculum.modules.flatMap((module, i) => (module.semester === semester ? [i] : []));
    sheet.addRow([`Notes ${semester}`]);
    sheet.addRow(['N° étudiant', 'Nom', 'Prénom', ...columns.map((i) => curriculum.modules[i]?.code)]);
    marks.forEach((row, i) => sheet.addRow([...identity(i), ...columns.map((column) => row[column])]));
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The same averages, codes and decisions as formulas, for a spreadsheet to compute. */
async function formulaWorkbook(curriculum: CurriculumDocument, marks: readonly (readonly Mark20[])[]) {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Formules');
  for (const row of coefficientRows(curriculum)) sheet.addRow(row);
  marks.forEach((row, i) => {
    const cells = formulas(curriculum, curriculum.ues.length + 1 + i);
    sheet.addRow([...row, ...cells.map((formula) => ({ formula: formula.slice(1) }))]);
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
