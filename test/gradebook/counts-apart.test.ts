import type { RawCell } from '../../src/cells/snapshot';
import { readGradebook } from '../../src/gradebook/gradebook';
import type { Adjustment } from '../../src/rules/types';
import { sheet, SMALL, workbook } from './sheet';

/** Absences and options that a department keeps on a sheet of their own, beside the marks. */

const MARKS = sheet('S3', [
  ['N° étudiant', 'Nom', 'Prénom', 'R301', 'R302', 'R303', 'SAE301', 'SAE310'],
  [22300001, 'Alouette', 'Zoé', 10, 11, 12, 13, 14],
  [22300002, 'Buse', 'Ana', 8, 9, 10, 11, 12],
]);
const RULE: Adjustment = { shape: 'additive', source: 'ABSENCES NJ', rate: -0.1, above: 0 };

function read(
  name: string,
  rows: readonly (readonly RawCell[])[],
  adjustments: readonly Adjustment[] = [RULE],
) {
  const { students, anomalies } = readGradebook(workbook(MARKS, sheet(name, rows)), {
    ...SMALL,
    policy: { ...SMALL.policy, adjustments },
  });
  return {
    counts: students.map(({ counts }) => counts.map(({ of, value }) => `${of} ${value}`)),
    told: anomalies.filter(({ sheet: at }) => at === name),
  };
}

test.each<[string, string, readonly (readonly RawCell[])[]]>([
  [
    'by number, of the semester in the header',
    'Assiduité',
    [
      ['N° étudiant', 'Absences NJ S3'],
      [22300002, 4],
    ],
  ],
  [
    'by name, of the semester of the sheet',
    'Absences S3',
    [
      ['Nom', 'Prénom', 'Absences NJ'],
      ['BUSE', 'Ana', 4],
    ],
  ],
  [
    'of the only semester that has marks',
    'Vie scolaire',
    [
      ['N° étudiant', 'Nom', 'Absences NJ'],
      ['22300002', 'Buse', '4'],
    ],
  ],
])('are counted %s', (_, name, rows) => {
  expect(read(name, rows)).toEqual({ counts: [[], ['S3 4']], told: [] });
});

test('of a UE or a module are of that', () => {
  const rows = [
    ['N° étudiant', 'Absences NJ UE31', 'Absences NJ R3.02'],
    [22300001, 2, 3],
  ];
  expect(read('Assiduité', rows).counts).toEqual([['UE31 2', 'R302 3'], []]);
});

test('are asked about where no rule reads them, and points leave open what they could change', () => {
  const rows = [
    ['N° étudiant', 'Absences NJ', 'Bonus sport'],
    [22300001, 2, 0],
    [22300002, 0, 0.5],
  ];
  expect(read('Assiduité', rows, []).told).toMatchObject([
    { cell: 'B1', effect: { code: 'no-rule' }, question: { likely: 'ignore' } },
    { cell: 'C1', effect: { code: 'no-rule' }, doubt: { students: [1], within: 0.5 } },
  ]);
});

test('that are no number are told, and those of another year are none of ours', () => {
  const rows = [
    ['N° étudiant', 'Absences NJ', 'Absences NJ S1'],
    [22300001, 'douze', 9],
    [22300002, 1, 9],
  ];
  expect(read('Assiduité', rows)).toMatchObject({
    counts: [[], ['S3 1']],
    told: [{ cell: 'B2', value: 'douze', doubt: { students: [0], modules: 'all' } }],
  });
});

test('of a namesake with another number are not counted, and told', () => {
  const rows = [
    ['N°', 'N° étudiant', 'Nom', 'Prénom', 'Absences NJ'],
    [1, 22309999, 'Alouette', 'Zoé', 4],
    [2, null, 'Buse', 'Ana', 3],
  ];
  expect(read('Assiduité', rows)).toMatchObject({
    counts: [[], ['S3 3']],
    told: [
      { cell: 'E2', kind: 'contradicting-number', value: '4', doubt: { students: [0], modules: 'all' } },
    ],
  });
});

test('with a unit in every cell are told, by its header or by each cell', () => {
  const rows = (head: string) => [
    ['N° étudiant', head],
    [22300001, '2 h'],
    [22300002, '4 h'],
  ];
  expect(read('Assiduité', rows('Absences NJ'), []).told).toMatchObject([
    { cell: 'B1', effect: { code: 'no-rule' } },
  ]);
  const cells = [{ cell: 'B2' }, { cell: 'B3' }];
  expect(read('Assiduité', rows('Absences NJ')).told).toMatchObject(cells);
  const points = read('Assiduité', rows('Bonus sport'), []).told;
  expect(points).toMatchObject([{ cell: 'B1' }, ...cells]);
  expect(points[0]).not.toHaveProperty('doubt');
});

test('of which nobody can tell the semester are told and not used', () => {
  const S4 = sheet('S4', [
    ['N° étudiant', 'Nom', 'Prénom', 'R401', 'SAE401'],
    [22300001, 'Alouette', 'Zoé', 12, 13],
  ]);
  const modules = ['R401', 'SAE401'].map(
    (code) => ({ ...SMALL.modules[0], code, name: code, semester: 'S4' }) as const,
  );
  const curriculum = { ...SMALL, modules: [...SMALL.modules, ...modules], policy: { ...SMALL.policy, adjustments: [RULE] } } as typeof SMALL; // prettier-ignore
  const apart = sheet('Assiduité', [
    ['N° étudiant', 'Absences NJ'],
    [22300001, 4],
  ]);
  const { students, anomalies } = readGradebook(workbook(MARKS, S4, apart), curriculum);
  expect(anomalies.filter(({ sheet: at }) => at === 'Assiduité')).toMatchObject([
    {
      cell: 'B1',
      effect: { code: 'unread', numbers: 1 },
      doubt: { students: [0], modules: 'all' },
      question: { choices: ['ignore', 'of:S3', 'of:S4'] },
    },
  ]);
  expect(students[0]?.counts).toEqual([]);
});

describe('of a list with several rows a student', () => {
  const HEADS = ['N° étudiant', 'Nom'];
  test.each<[string, readonly (readonly RawCell[])[], readonly (readonly string[])[]]>([
    [
      'are of the semester of each row, and those of another year none of ours',
      [
        [...HEADS, 'Semestre', 'Absences NJ'],
        [22300001, 'Alouette', 'S3', 2],
        [22300001, 'Alouette', 'S2', 7],
        [22300002, 'Buse', 3, 4],
      ],
      [['S3 2'], ['S3 4']],
    ],
    [
      'are of the module of each row, or its UE',
      [
        [...HEADS, 'Module', 'UE', 'Absences NJ'],
        [22300001, 'Alouette', 'R3.01', '', 2],
        [22300001, 'Alouette', 'SAE 3.01 – Projet', '', 1],
        [22300001, 'Alouette', 'R1.01', '', 7],
        [22300002, 'Buse', '', 'UE3.1', 4],
      ],
      [['R301 2', 'SAE301 1'], ['UE31 4']],
    ],
  ])('%s', (_, rows, counts) => {
    expect(read('Assiduité', rows)).toEqual({ counts, told: [] });
  });

  test('are told where a row does not say it, or no row is of this year', () => {
    const list = (...semesters: readonly RawCell[]) =>
      read('Assiduité', [
        [...HEADS, 'Semestre', 'Absences NJ'],
        ...semesters.map((semester, i) => [22300001 + i, '', semester, 4]),
      ]);
    expect(list('S3', 'automne')).toMatchObject({
      counts: [['S3 4'], []],
      told: [{ cell: 'D3', effect: { code: 'unread', numbers: 1 }, doubt: { students: [1] } }],
    });
    expect(list(1, 2)).toMatchObject({
      counts: [[], []],
      told: [{ cell: 'D2', effect: { code: 'unread', numbers: 2 }, doubt: { students: [0, 1] } }],
    });
  });

  test('add up, which is asked about: alike or not, they do not say the same thing again', () => {
    const rows = [22300001, 22300002].flatMap((number) => [
      [number, '', '2026-10-01', 1],
      [number, '', '2026-10-08', 1],
    ]);
    const { counts, told } = read('Absences S3', [[...HEADS, 'Date', 'Absences NJ'], ...rows]);
    expect(counts).toEqual([
      ['S3 1', 'S3 1'],
      ['S3 1', 'S3 1'],
    ]);
    expect(told).toMatchObject([
      { effect: { code: 'counted', how: 'sum' }, doubt: { students: [0, 1] }, question: { likely: 'sum' } },
    ]);
  });
});

describe('beside averages without their marks', () => {
  const rows = [
    ['N° étudiant', 'Nom', 'Prénom', 'UE31', 'UE32', 'Absences NJ'],
    [22300001, 'Alouette', 'Zoé', 10.2, 12, 0],
    [22300002, 'Buse', 'Ana', 10.2, 11, 4],
    [22300003, 'Choucas', 'Lou', 9, 14, ''],
  ];
  const of = (adjustments: readonly Adjustment[], answer?: string) => {
    const answers = new Map(answer ? [['unused-adjustment:ABSENCES NJ S3 UE', answer]] : []);
    const curriculum = { ...SMALL, policy: { ...SMALL.policy, adjustments } };
    const book = readGradebook(workbook(sheet('S3', rows)), curriculum, { ignore: new Set(), answers });
    return {
      counts: book.students.map(({ counts }) => counts.map((one) => `${one.of} ${one.value}`)),
      told: book.anomalies.filter(({ kind }) => kind === 'unused-adjustment'),
    };
  };

  test('are read: they strike above a number, and a malus that the averages may hold already is asked about', () => {
    const strikes: Adjustment = { shape: 'defaulting', source: 'ABSENCES NJ', above: 3 };
    expect(of([strikes])).toEqual({ counts: [['S3 0'], ['S3 4'], []], told: [] });
    expect(of([RULE]).told).toMatchObject([
      {
        cell: 'F1',
        effect: { code: 'averages-stand' },
        doubt: { students: [1], modules: 'all' },
        question: { choices: ['ignore'] },
      },
    ]);
    expect(of([RULE], 'ignore').told).toEqual([]);
  });

  test('are asked about while no rule reads them', () => {
    expect(of([]).told).toMatchObject([{ cell: 'F1', effect: { code: 'no-rule' } }]);
  });
});
