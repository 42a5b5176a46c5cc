import type { RawCell } from '../../src/cells/snapshot';
import { prepareJury } from '../../src/jury/prepare';
import { DEFAULT_SETTINGS } from '../../src/jury/settings/settings';
import { sheet, workbook } from '../gradebook/sheet';
import { planOf } from './workbooks';

/** Everything that a department can get wrong at once, in one workbook: each is told at its cell, and none hides another. */

const MAQUETTE = sheet('Maquette', [
  ['UE', 'Module', 'Intitulé', 'Option', 'Coef.', 'ECTS'],
  ['UE 3.1', 'R3.01', 'Anglais', '', 2, 15],
  ['UE 3.1', 'R3.02', 'Espagnol', 'LV2', 1, ''],
  ['UE 3.1', 'R3.03', 'Allemand', 'LV2', 1, ''],
  ['UE 3.1', 'SAÉ 3.01', 'Projet', '', 3, ''],
  ['UE 3.2', 'R3.01', 'Anglais', '', 1, 15],
  ['UE 3.2', 'SAÉ 3.01', 'Projet', '', 1, ''],
]);
const NAMES = ['Alouette', 'Buse', 'Choucas'];
const who = (at: number): RawCell[] => [22300001 + at, NAMES[at] ?? '', 'Zoé'];
const PERSON = ['N° étudiant', 'Nom', 'Prénom'];
const MARKS = sheet('S3 2026-2027', [
  [...PERSON, 'R3.01', 'R3.02', 'R3.03', 'SAÉ 3.01', 'Absences NJ', 'Redoublant'],
  [...who(0), 12, 12, '', 12, 4, 'non'],
  [...who(1), 9, 9, '', 9, 0, ''],
  [...who(2), '', 12, '', 12, 0, ''],
]);
const TEACHER = sheet('R3.01', [
  ['Feuille de notes R3.01'],
  ['', '', 'Coefficient', 1, 1],
  ['', '', 'Barème', 20, 10],
  [...PERSON, 'Devoir', 'Oral'],
  [...who(0), 12, 6],
  [...who(1), 9, 4.5],
  [...who(2), 12, 15],
]);
const HISTORY = sheet('Antécédents', [
  ['N° étudiant', 'Nom', 'Année', 'Semestre', 'UE', 'Moyenne', 'Code', 'ECTS'],
  [22300001, 'Alouette', '2025-2026', 'S3', 'UE32', 8, 'AJ', 15],
  [22300002, 'Buse', '2026-2027', 'S3', 'UE31', 14, 'ADM', 15],
  [22300003, 'Tournesol', '2025-2026', 'S3', 'UE31', 14, 'ADM', 15],
]);
const RULINGS = ['Absences NJ : malus par absence', 'Absences NJ : défaillant ; au-delà de 3'];

const book = workbook(MAQUETTE, MARKS, TEACHER, HISTORY);
const prepared = prepareJury(book, {
  curriculum: null,
  settings: { ...DEFAULT_SETTINGS, rulings: RULINGS },
});
if (!prepared.ok) throw new Error(JSON.stringify(prepared.inForce.refusal ?? prepared.findings));
const { report } = prepared;
const cells = (code: string): readonly string[] =>
  report.anomalies.flatMap(({ sheet: on, cell, effect }) => (effect.code === code ? [`${on}!${cell}`] : []));

test.each([
  ['an option that nobody takes', 'option-nobody', ['S3 2026-2027!F1']],
  ['an assessment over its scale', 'over-scale', ['R3.01!E7']],
  [
    'history that contradicts the sheet or a name, and a semester judged twice',
    'history',
    ['Antécédents!A4', 'Antécédents!F3', 'Antécédents!H2', 'S3 2026-2027!I2'],
  ],
])('%s is told at its cell', (_, code, expected) => {
  expect([...cells(code)].sort()).toEqual(expected);
});

test('two policies on one column: neither is followed, and no average moves', () => {
  expect(cells('ruling')).toHaveLength(2);
  expect(report.students[0]?.result.ues[0]?.average?.value).toBe(12);
});

test('the semester judged twice is asked, and whoever is concerned by any of it is to be checked', () => {
  expect(report.questions.map(({ question }) => question.subject)).toContain('S3 2026-2027');
  expect(report.students.map(({ doubts }) => doubts.length > 0)).toEqual([true, true, true]);
});

test('what is planned is sheets of ours alone, and the sheet of anomalies names each cell', () => {
  const { sheets } = planOf(report, book);
  const names = book.sheets.map(({ name }) => name);
  expect(sheets.map(({ name }) => name).filter((name) => names.includes(name))).toEqual([]);
  const listed = JSON.stringify(sheets.find(({ role }) => role === 'anomalies'));
  for (const cell of ['F1', 'E7', 'A4', 'F3', 'H2']) expect(listed).toContain(cell);
});
