import { anonymous } from '../../src/jury/anonymous';
import { juryCsv } from '../../src/jury/csv';
import type { JuryReport } from '../../src/jury/report';
import { en } from '../../src/locales/en';
import { fr } from '../../src/locales/fr';
import { opened, reportOf, sample } from './workbooks';

const report = reportOf(opened(sample('but2-mmi')).workbook);
const csv = juryCsv(report, fr);

/** An independent reader of what spreadsheets call CSV. */
function parsed(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const body = text.replace(/^\ufeff/, '');
  const token = /("(?:[^"]|"")*"|[^;\r\n]*)(;|\r\n|$)/gy;
  while (token.lastIndex < body.length) {
    const [, cell = '', end] = token.exec(body) ?? [];
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
const table = parsed(csv);
const named = (row: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries((table[0] ?? []).map((name, i) => [name, row[i] ?? '']));

test('French Excel opens it by a double click: marked UTF-8, semicolons, CR LF, decimal commas', () => {
  expect(csv.startsWith('\ufeffnumero;nom;prenom;')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('each student has one row of as many cells as there are names of columns', () => {
  expect(table).toHaveLength(report.students.length + 1);
  expect(new Set(table.map((row) => row.length)).size).toBe(1);
  expect(new Set(table[0]).size).toBe(table[0]?.length);
});

test('a row says what the report says, averages rounded half up', () => {
  const row = named(table.find((cells) => cells[0] === '22300059') ?? []);
  expect(row).toMatchObject({
    nom: 'Cœur-de-Bœuf',
    prenom: 'Élie',
    UE44_moyenne: '9,95',
    UE44_code: 'CMP',
    UE44_ects: '5',
    RCUE4_code: 'CMP',
    ects: '60',
    rcue_valides: '5',
    decision_retenue: 'ADM',
    semestre_suivant: 'S5',
    passage_autorise: '1',
  });
  expect(row['motifs']).toContain('UE44 acquise par compensation');
});

test('names of columns are the same in English, decimals have a point', () => {
  const english = parsed(juryCsv(report, en));
  expect(english[0]).toEqual(table[0]);
  expect(english.find((cells) => cells[0] === '22300059')).toContain('9.95');
});

test('texts that a spreadsheet would take for formulas are guarded, and quotes survive', () => {
  const hostile = [
    '=1+1',
    '+33',
    '-Martin',
    '@SUM(A1)',
    '\tTab',
    '\n=1',
    ' =1',
    '\u00a0=1',
    '＝1+1',
    '－1',
    '＠A',
  ];
  const harmless = ['du "Lac"; dit Jo', 'Cœur-de-Bœuf', 'A=B', ' Ada'];
  const students = [...hostile, ...harmless].map((lastName) => ({
    ...(report.students[0] as JuryReport['students'][number]),
    lastName,
  }));
  const names = parsed(juryCsv({ ...report, students }, fr)).map((row) => row[1]);
  expect(names.slice(1)).toEqual([...hostile.map((text) => `'${text}`), ...harmless]);
});

test('without names no name is left, and numbers stay', () => {
  const hidden = juryCsv(anonymous(report, fr), fr);
  expect(hidden).not.toMatch(/Cœur-de-Bœuf/);
  expect(parsed(hidden)[1]?.slice(0, 3)).toEqual([
    table[1]?.[0],
    expect.stringMatching(/^Étudiant [0-9A-F]{6}$/),
    '',
  ]);
});
