import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closingOf } from '../../../src/jury/closing/closing';
import { closeJury, reopenJury } from '../../../src/jury/closing/plans';
import { planDocuments } from '../../../src/jury/documents/plan-documents';
import { DOCUMENT_ROLES } from '../../../src/vocabulary/documents';
import { typedCells } from '../../../src/jury/documents/typed';
import type { SheetPlan } from '../../../src/plan/types';
import { minutesEntries } from '../../../src/jury/entries';
import { readJournal } from '../../../src/jury/journal/read-journal';
import { LOCALES } from '../../../src/locales/registry';
import { fr } from '../../../src/locales/fr';
import { writeWorkbook } from '../../../src/xlsx/write-workbook';
import { opened, planOf, reportOf, sample } from '../workbooks';

/** The documents in a file, as other programs read and print them. */

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'but-documents-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function documentsOf(bytes: Uint8Array): readonly SheetPlan[] {
  const { workbook } = opened(bytes);
  return planDocuments(reportOf(workbook), DOCUMENT_ROLES, {
    locale: fr,
    day: { year: 2026, month: 7, day: 9 },
    names: LOCALES.fr.documents.sheets,
    minutesEntries: minutesEntries(workbook),
    closed: false,
    typed: typedCells(workbook),
  });
}

const write = (bytes: Uint8Array, sheets: readonly SheetPlan[]): Uint8Array =>
  writeWorkbook(opened(bytes).file, { sheets, names: [] });

/** The sample with its jury prepared. */
function prepared(): Uint8Array {
  const { file, workbook } = opened(sample('but2-mmi'));
  return writeWorkbook(file, planOf(reportOf(workbook), workbook));
}

test('documents written twice give the same bytes, and leave colours and names of the jury as they were', () => {
  const before = prepared();
  const once = write(before, documentsOf(before));
  expect(Buffer.from(write(once, documentsOf(once))).equals(Buffer.from(once))).toBe(true);
  const names = (bytes: Uint8Array): readonly string[] =>
    opened(bytes)
      .file.workbook.names.map(({ name }) => name)
      .filter((name) => /^BUT_(?!sheet_)/.test(name));
  expect(names(once)).toEqual(names(before));
  const coloured = (bytes: Uint8Array): number =>
    opened(bytes).file.layouts.reduce((sum, layout) => sum + (layout?.formattings.length ?? 0), 0);
  expect(coloured(once)).toBe(coloured(before));
});

test('all documents of a jury that is closed, and reopened, are the same bytes each time', () => {
  const before = prepared();
  const { file, workbook } = opened(before);
  const report = reportOf(workbook);
  const plan = planOf(report, workbook);
  const stamp = { time: '2026-07-09 14:05:12', who: 'Présidente Imaginaire' };
  const context = { locale: fr, journalName: 'Journal', journal: readJournal(workbook), stamp };
  const whole = (sheets: readonly SheetPlan[]) => ({ ...plan, sheets: [...plan.sheets, ...sheets] });
  const close = (): Uint8Array => writeWorkbook(file, closeJury(whole(documentsOf(before)), report, context));
  const closed = close();
  expect(Buffer.from(close()).equals(Buffer.from(closed))).toBe(true);
  const roles = opened(closed).workbook.ours.map(({ role }) => role);
  expect(roles).toEqual(expect.arrayContaining([...DOCUMENT_ROLES]));

  const journal = readJournal(opened(closed).workbook);
  const closing = closingOf(journal);
  if (!closing) throw new Error('not closed');
  const reopen = (): Uint8Array => {
    const sheets = whole(documentsOf(closed));
    return writeWorkbook(opened(closed).file, reopenJury(sheets, closing, 'Oubli', { ...context, journal }));
  };
  expect(Buffer.from(reopen()).equals(Buffer.from(reopen()))).toBe(true);
});

test('openpyxl finds every sheet, and each bulletin behind a page break', () => {
  const file = path.join(folder, 'documents.xlsx');
  const before = prepared();
  writeFileSync(file, write(before, documentsOf(before)));
  const script = [
    'import openpyxl, json, sys',
    'book = openpyxl.load_workbook(sys.argv[1])',
    "sheet = book['Bulletins']",
    'print(json.dumps([book.sheetnames, [b.id for b in sheet.row_breaks.brk], sheet.page_setup.scale, sheet.max_row]))',
  ].join('\n');
  const [sheets, breaks, scale] = JSON.parse(
    execFileSync('/usr/bin/python3', ['-c', script, file], { encoding: 'utf8' }),
  ) as [string[], number[], number];
  expect(sheets).toEqual(expect.arrayContaining(Object.values(LOCALES.fr.documents.sheets)));
  const students = reportOf(opened(before).workbook).students.length;
  // Marks and decision on the first page, competences and marks of modules on the second: a sheet of paper each.
  expect(breaks).toHaveLength(2 * students - 1);
  const rows = breaks.map((row, i) => row - (breaks[i - 1] ?? 0));
  expect(new Set(rows.filter((_, i) => i % 2 === 0)).size).toBe(1);
  expect(new Set(rows.filter((_, i) => i % 2 === 1)).size).toBe(1);
  expect(scale).toBe(80);
});

test('LibreOffice prints two pages per student', () => {
  const bytes = prepared();
  const students = reportOf(opened(bytes).workbook).students.length;
  // All other sheets go, so that the pages of the file are those of the bulletins.
  const source = path.join(folder, 'bulletins.xlsx');
  writeFileSync(source, write(bytes, documentsOf(bytes)));
  const script = [
    'import openpyxl, sys',
    'book = openpyxl.load_workbook(sys.argv[1])',
    "for name in book.sheetnames:\n  if name != 'Bulletins': del book[name]",
    'book.save(sys.argv[1])',
  ].join('\n');
  execFileSync('/usr/bin/python3', ['-c', script, source]);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, source], {
    stdio: 'pipe',
  });
  const info = execFileSync('pdfinfo', [path.join(folder, 'bulletins.pdf')], { encoding: 'utf8' });
  expect(info).toMatch(new RegExp(`Pages:\\s+${2 * students}\\n`));
}, 120_000);
