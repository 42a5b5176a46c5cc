import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { readGradebook } from '../../src/gradebook/gradebook';
import type { Gradebook } from '../../src/gradebook/types';
import { sheet, workbook } from './sheet';

/** Class lists that say who left, beside sheets of marks that do not. */

const [MMI] = BUILTIN_CURRICULA;
const S3 = MMI.modules.filter(({ semester }) => semester === 'S3').map(({ code }) => code);
const MARKS = sheet('S3', [
  ['N° étudiant', 'Nom', 'Prénom', ...S3],
  [22300001, 'Alouette', 'Zoé', ...S3.map(() => 12)],
  [22300002, 'Bouleau', 'Max', ...S3.map(() => 9)],
]);

const read = (list: ReturnType<typeof sheet>, answers: ReadonlyMap<string, string> = new Map()): Gradebook =>
  readGradebook(workbook(MARKS, list), MMI, { ignore: new Set(), answers });

test.each([
  [
    'a number',
    [
      ['N° étudiant', 'Situation'],
      [22300001, 'Inscrit'],
      [22300002, 'Démission'],
    ],
    'B3',
  ],
  [
    'a name in two columns',
    [
      ['Nom', 'Prénom', 'Statut'],
      ['BOULEAU', 'Max', 'DEM'],
    ],
    'C2',
  ],
  [
    'a name in one',
    [['Liste'], ['Étudiant', 'Bac', 'Observations'], ['Bouleau Max', 'STI2D', 'Démission le 12/01']],
    'C3',
  ],
] as const)('a state beside %s is asked of that student alone, and holds meanwhile', (_, rows, cell) => {
  const { students, anomalies } = read(sheet('Liste', rows));
  expect(students.map(({ status }) => status?.value ?? null)).toEqual([null, 'DEM']);
  const told = anomalies.filter(({ kind }) => kind === 'unclear-status');
  expect(told).toMatchObject([
    { sheet: 'Liste', cell, doubt: { students: [1] }, question: { likely: 'status:DEM' } },
  ]);
  const key = told[0]?.question?.key ?? '';
  const answered = read(sheet('Liste', rows), new Map([[key, 'none']]));
  expect(answered.students.map(({ status }) => status)).toEqual([null, null]);
  expect(answered.anomalies.filter(({ kind }) => kind === 'unclear-status')).toEqual([]);
});

test('what is no state, whom nobody knows and a hidden list say nothing', () => {
  const rows = [
    ['Nom', 'Prénom', 'Situation'],
    ['Bouleau', 'Max', 'Alternant'],
    ['Charme', 'Lou', 'Démission'],
  ] as const;
  const hidden = sheet('Liste', [rows[0], ['Bouleau', 'Max', 'Démission']], { visible: false });
  for (const list of [sheet('Liste', rows), hidden]) {
    const { students, anomalies } = read(list);
    expect(students.map(({ status }) => status)).toEqual([null, null]);
    expect(anomalies.filter(({ kind }) => kind === 'unclear-status')).toEqual([]);
  }
});

test('a state of a namesake with another number is asked, and does not hold meanwhile', () => {
  const list = sheet('Liste', [
    ['N° étudiant', 'Nom', 'Prénom', 'Situation'],
    [22309999, 'Bouleau', 'Max', 'Démission'],
  ]);
  const { students, anomalies } = read(list);
  expect(students.map(({ status }) => status)).toEqual([null, null]);
  expect(anomalies.filter(({ kind }) => kind === 'unclear-status')).toMatchObject([
    { sheet: 'Liste', cell: 'D2', doubt: { students: [1] }, question: { likely: 'none' } },
  ]);
});
