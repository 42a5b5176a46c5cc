import { readGradebook } from '../../src/gradebook/gradebook';
import { sheet, SMALL, workbook } from './sheet';

/** R302 and R303 are one group of options; marks of both for each student, beside R301 which all take. */
const GROUPED = { ...SMALL, options: [{ name: 'LV2', modules: ['R302', 'R303'] }] };
const NAMES = ['Alouette', 'Buse', 'Choucas', 'Draine', 'Epervier', 'Faucon', 'Grive', 'Huppe'];
type Cell = string | number;

function read(pairs: readonly (readonly [Cell, Cell])[], statuses: readonly string[] = []) {
  const head = ['N° étudiant', 'Nom', 'Prénom', 'R301', 'R302', 'R303', 'Statut'];
  const rows = pairs.map((pair, i) => [22300001 + i, NAMES[i] ?? '', 'Zoé', 11, ...pair, statuses[i] ?? '']);
  return readGradebook(workbook(sheet('S3', [head, ...rows])), GROUPED);
}
const marks = (book: ReturnType<typeof read>) => book.students.map((student) => student.marks.slice(1, 3));
const told = (book: ReturnType<typeof read>) =>
  book.anomalies.filter(({ kind }) => kind !== 'missing-module');

const MANY: readonly (readonly [Cell, Cell])[] = [
  [12, ''],
  ['', 9],
];

test('Each student’s other option is neutral for him alone, and nothing of it is missing', () => {
  const book = read([
    [12, ''],
    ['', 9],
    [7, '-'],
    ['N.C.', 8],
    ['non suivi', 'ABI'],
    ['dispensé', 13],
  ]);
  expect(marks(book)).toEqual([
    [12, 'NOT_TAKEN'],
    ['NOT_TAKEN', 9],
    [7, 'NOT_TAKEN'],
    ['NOT_TAKEN', 8],
    ['NOT_TAKEN', 'ABI'],
    ['NOT_TAKEN', 13],
  ]);
  expect(told(book)).toEqual([]);
});

test('Whoever awaits the mark of his option misses that one alone', () => {
  const book = read([...MANY, ['ATT', ''], ['', '??']]);
  expect(marks(book).slice(2)).toEqual([
    ['ATT', 'NOT_TAKEN'],
    ['NOT_TAKEN', 'ATT'],
  ]);
  expect(told(book)).toMatchObject([
    { cell: 'E4', kind: 'missing' },
    { cell: 'F5', kind: 'unknown-code' },
  ]);
});

test('No option is told once, with its cell, and both are awaited; not of those who left', () => {
  const book = read([...MANY, ['', ''], ['NC', 'NC'], ['', '']], ['', '', '', '', 'DEM']);
  expect(marks(book).slice(2)).toEqual(Array.from({ length: 3 }, () => ['ATT', 'ATT']));
  expect(told(book)).toMatchObject([
    { sheet: 'S3', cell: 'E4', kind: 'option', value: 'LV2', doubt: { students: [2], modules: [1, 2] } },
    {
      sheet: 'S3',
      cell: 'E5',
      effect: { code: 'option-none', group: 'LV2', modules: ['R302', 'R303'] },
      doubt: { students: [3], modules: [1, 2] },
    },
  ]);
});

test('Two options of one group are told, and both count', () => {
  const book = read([...MANY, [14, 6]]);
  expect(marks(book)[2]).toEqual([14, 6]);
  expect(told(book)).toMatchObject([
    {
      sheet: 'S3',
      cell: 'E4',
      effect: { code: 'option-several', group: 'LV2', modules: ['R302', 'R303'] },
      doubt: { students: [2], modules: [1, 2] },
    },
  ]);
});

test('An option nobody takes is told at its header, and awaited of nobody', () => {
  const book = read([
    [12, ''],
    [8, '-'],
  ]);
  expect(marks(book)).toEqual([
    [12, 'NOT_TAKEN'],
    [8, 'NOT_TAKEN'],
  ]);
  expect(told(book)).toMatchObject([
    {
      sheet: 'S3',
      cell: 'F1',
      kind: 'option',
      effect: { code: 'option-nobody', group: 'LV2', module: 'R303' },
    },
  ]);
});

test('An option without a column is one that nobody takes, told at the first header', () => {
  const rows = [
    ['N° étudiant', 'Nom', 'Prénom', 'R301', 'R302'],
    [22300001, 'Alouette', 'Zoé', 11, 12],
  ];
  const book = readGradebook(workbook(sheet('S3', rows)), GROUPED);
  expect(book.students[0]?.marks.slice(1, 3)).toEqual([12, 'NOT_TAKEN']);
  expect(book.anomalies.filter(({ value }) => value === 'R303')).toMatchObject([
    { sheet: 'S3', cell: 'A1', kind: 'option', effect: { code: 'option-nobody', module: 'R303' } },
  ]);
});

test('A group of which nobody has a mark yet is awaited like any module', () => {
  const book = read([
    ['', ''],
    ['', ''],
  ]);
  expect(marks(book)).toEqual([
    ['ATT', 'ATT'],
    ['ATT', 'ATT'],
  ]);
  expect(told(book).map(({ kind, cell }) => `${kind} ${cell}`)).toEqual([
    'missing E2',
    'missing F2',
    'missing E3',
    'missing F3',
  ]);
});
