import { readGradebook } from '../../src/gradebook/gradebook';
import type { Adjustment } from '../../src/rules/types';
import { sheet, SMALL, workbook } from './sheet';

const HEADS = ['N° étudiant', 'Nom', 'Prénom', 'R301', 'R302', 'R303', 'SAE301', 'SAE310'];
const PEOPLE = [
  [22300001, 'Alouette', 'Zoé', 10, 11, 12, 13, 14],
  [22300002, 'Buse', 'Ana', 8, 9, 10, 11, 12],
  [22300003, 'Choucas', 'Lou', 15, 14, 13, 12, 11],
];
type Cells = readonly (number | string)[];

/** What is told of a table with more columns behind the marks. */
function toldOf(heads: Cells, cells: readonly Cells[], adjustments: readonly Adjustment[] = []) {
  const rows = [[...HEADS, ...heads], ...PEOPLE.map((person, row) => [...person, ...(cells[row] ?? [])])];
  const curriculum = { ...SMALL, policy: { ...SMALL.policy, adjustments } };
  return readGradebook(workbook(sheet('S3', rows)), curriculum).anomalies;
}
const rule = (source: Adjustment['source']): Adjustment => ({
  shape: 'additive',
  source,
  rate: 0.1,
  above: 0,
});
const OF_S3 = [0, 1, 2, 3, 4];

describe('a column of absences, bonus or malus without a rule', () => {
  test.each([
    'Absences',
    'Abs',
    'Nb abs',
    'Abs. injustifiées',
    'Abs NJ (h)',
    'Retards',
    'Just.',
    'Assiduité',
    'Total absences',
    'Nombre d’absences',
  ])('is told once, and leaves nothing open: %s', (head) => {
    const told = toldOf([head], [[3], [0], [12]]);
    expect(told).toMatchObject([
      { sheet: 'S3', cell: 'I1', kind: 'unused-adjustment', value: head, effect: { code: 'no-rule' } },
    ]);
    expect(told[0]).not.toHaveProperty('doubt');
    expect(told[0]?.question).toMatchObject({ likely: 'ignore' });
  });

  test.each([
    'Bonus',
    'Bonus sport',
    'Bonif.',
    'Bonification S3',
    'Malus',
    'Malus absences',
    'Sport',
    'Points bonus',
    'Pénalité',
    'Bonus/malus',
  ])('may move averages by its points, of whoever has some: %s', (head) => {
    expect(toldOf([head], [[0.25], [0], ['-0,5']])).toMatchObject([
      {
        cell: 'I1',
        kind: 'unused-adjustment',
        effect: { code: 'no-rule' },
        doubt: { students: [0, 2], modules: OF_S3, within: 0.5 },
        question: {
          likely: 'ignore',
          choices: expect.arrayContaining(['ignore', expect.stringMatching(/^rule:/)]),
        },
      },
    ]);
  });

  test('of one UE may move that UE', () => {
    expect(toldOf(['Bonus UE3.1'], [[0.25], ['']])).toMatchObject([
      { doubt: { students: [0], modules: [0, 2, 3] } },
    ]);
  });

  test('is not told where it says nothing, nor where a rule reads it', () => {
    expect(
      toldOf(
        ['Absences', 'Bonus'],
        [
          [0, 0],
          ['', 0],
          [0, ''],
        ],
      ),
    ).toEqual([]);
    expect(toldOf(['Absences', 'Bonus'], [[2, 0.2]], [rule('absences'), rule('bonus')])).toEqual([]);
    expect(toldOf(['Absences', 'Bonus'], [[2, 0.2]], [rule('absences')])).toMatchObject([{ cell: 'J1' }]);
    expect(toldOf(['Bonus', 'Malus'], [[0.2, 0.3]], [rule('bonus')])).toMatchObject([{ cell: 'J1' }]);
  });

  test.each([
    ['Abs', 'Abs', 'Abs'],
    ['Abs R301', 'Abs R302', 'Abs R3.03'],
    ['R301 Abs', 'Abs', 'Abs. (R303)'],
  ])('beside each module is told in one line: %s, %s, %s', (one, two, three) => {
    const heads = ['N° étudiant', 'Nom', 'Prénom', 'R301', one, 'R302', two, 'R303', three];
    const book = readGradebook(
      workbook(sheet('S3', [heads, [22300001, 'Alouette', 'Zoé', 10, 2, 11, 0, 12, 4]])),
      SMALL,
    );

    expect(book.anomalies.filter(({ kind }) => kind !== 'missing-module')).toMatchObject([
      { cell: 'E1:I1', kind: 'unused-adjustment', value: one },
    ]);
  });

  test('is no module of culture', () => {
    expect(toldOf(['Culture du web'], [[12], [13]])).toMatchObject([{ kind: 'unread-column' }]);
  });

  test('of modules, with their names, are told together, whatever a name says of sport or culture', () => {
    const told = toldOf(
      ['Nb abs R3.02 : Culture numérique', 'Nb abs R3.03 : Sport'],
      [
        [1, 2],
        [0, 1],
        [2, 0],
      ],
    );
    expect(told).toMatchObject([{ cell: 'I1:J1', question: { subject: 'Nb abs' } }]);
    expect(told[0]).not.toHaveProperty('doubt');
  });

  test('of a table beside another leaves nothing open for the students of that one', () => {
    const other = PEOPLE.map(([number = 0, ...rest]) => [Number(number) + 10, ...rest]);
    const rows = [
      [...HEADS, 'Bonus', '', ...HEADS],
      ...PEOPLE.map((person, row) => [...person, row, '', ...(other[row] ?? [])]),
    ];
    const { anomalies, students } = readGradebook(workbook(sheet('S3', rows)), SMALL);
    expect(students).toHaveLength(6);
    const open = anomalies.flatMap(({ doubt }) => (doubt && doubt.students !== 'all' ? doubt.students : []));
    expect(open.map((position) => students[position]?.id)).toEqual(['22300002', '22300003']);
  });
});
