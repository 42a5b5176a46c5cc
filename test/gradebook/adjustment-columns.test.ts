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
    'ABI',
    'Nb ABJ',
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
    'Sport /20',
    'Engagement étudiant',
    'Penalty',
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

  test('of several UEs may move each of them', () => {
    expect(
      toldOf(
        ['Malus UE31', 'Malus UE32'],
        [
          [0.25, ''],
          ['', 0.5],
        ],
      ),
    ).toMatchObject([{ cell: 'I1:J1', doubt: { students: [0, 1], modules: OF_S3, within: 0.5 } }]);
  });

  test('is known by its header, however large its figures are and whatever stands among them', () => {
    expect(toldOf(['Heures d’absence'], [[112], [0], [8]])).toMatchObject([{ effect: { code: 'no-rule' } }]);
    expect(toldOf(['Abs NJ'], [['-'], ['RAS'], [8]])).toMatchObject([{ effect: { code: 'no-rule' } }]);
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

describe('a cell of a column that counts', () => {
  const ABSENCES = [rule('absences')];

  test.each(['douze', '4 abs', '3 NJ + 2 J', '?', -3, '12-13'])(
    'and that holds no number is told, and its student’s decision is open: %s',
    (cell) => {
      expect(toldOf(['Absences NJ'], [[2], [cell], [0]], ABSENCES)).toMatchObject([
        {
          cell: 'I3',
          kind: 'unused-adjustment',
          effect: { code: 'ignored' },
          doubt: { students: [1], modules: 'all' },
        },
      ]);
    },
  );

  test.each(['', '-', ' – ', 'RAS', 'néant', 'Aucune', '3,5', 0])('says none, or a number: %s', (cell) => {
    expect(toldOf(['Absences NJ'], [[2], [cell], [0]], ABSENCES)).toEqual([]);
  });

  test('of points may be below 0, and is told even before a rule is chosen', () => {
    expect(toldOf(['Bonus'], [[2], [-0.5], ['à voir']], [rule('bonus')])).toMatchObject([{ cell: 'I4' }]);
    expect(toldOf(['Bonus'], [[2], [-0.5], ['à voir']])).toMatchObject([{ cell: 'I1' }, { cell: 'I4' }]);
    expect(toldOf(['Absences NJ'], [[2], ['douze'], [1]])).toMatchObject([{ cell: 'I1' }]);
  });
});

describe('a column whose every figure says its unit', () => {
  const HOURS = [['12 h'], ['0 h'], ['3 h']];

  test('is told, with its question, and leaves nothing open before a rule is chosen', () => {
    const told = toldOf(['Absences NJ'], HOURS);
    expect(told).toMatchObject([{ cell: 'I1', kind: 'unused-adjustment', effect: { code: 'no-rule' } }]);
    expect(told[0]).not.toHaveProperty('doubt');
  });

  test('leaves each student open once a rule counts it, for nothing was counted', () => {
    const told = toldOf(['Absences NJ'], HOURS, [rule('absences')]);
    expect(told.map(({ cell, doubt }) => [cell, doubt?.students])).toEqual([
      ['I2', [0]],
      ['I3', [1]],
      ['I4', [2]],
    ]);
  });

  test('leaves each student open where it holds points, rule or none', () => {
    const told = toldOf(['Bonus sport'], [['0,5 pt'], ['-'], ['1 pt']]);
    expect(told.map(({ cell, doubt }) => [cell, doubt?.students])).toEqual([
      ['I1', undefined],
      ['I2', [0]],
      ['I4', [2]],
    ]);
  });

  test('is none where its header says something else', () => {
    expect(toldOf(['Remarque'], [['12 rue X'], [''], ['3 frères']])).toEqual([]);
  });
});

describe('the same column on several sheets of a semester', () => {
  const read = (
    figures: readonly (readonly [number, number])[],
    answer?: string,
    adjustments: readonly Adjustment[] = [rule('ABSENCES NJ')],
  ) => {
    const people = (at: number) =>
      figures.map((own, i) => [22300001 + i, `Arbre${i}`, 'Zoé', 10 + at, 12, own[at] ?? 0]);
    return readGradebook(
      workbook(
        sheet('S3 ressources', [
          ['N° étudiant', 'Nom', 'Prénom', 'R301', 'R302', 'Absences NJ'],
          ...people(0),
        ]),
        sheet('S3 SAÉ', [['N° étudiant', 'Nom', 'Prénom', 'SAE301', 'SAE310', 'Absences NJ'], ...people(1)]),
      ),
      { ...SMALL, policy: { ...SMALL.policy, adjustments } },
      {
        ignore: new Set(),
        answers: new Map(answer ? [['unused-adjustment:ABSENCES NJ S3', answer]] : []),
      },
    );
  };
  const counted = ({ students }: ReturnType<typeof read>) =>
    students.map(({ counts }) => counts.reduce((sum, { value }) => sum + value, 0));
  const open = ({ anomalies }: ReturnType<typeof read>) =>
    anomalies.filter(({ kind }) => kind === 'unused-adjustment');

  test('counts once where all figures are alike', () => {
    const book = read([
      [6, 6],
      [2, 2],
      [0, 0],
      [1, 1],
    ]);
    expect(counted(book)).toEqual([6, 2, 0, 1]);
    expect(open(book)).toEqual([]);
  });

  test('is asked about where they differ, and where too few say it', () => {
    const apart = read([
      [6, 4],
      [2, 2],
      [0, 0],
    ]);
    expect(counted(apart)).toEqual([10, 4, 0]);
    expect(open(apart)).toMatchObject([
      {
        sheet: 'S3 SAÉ',
        cell: 'F2',
        effect: { code: 'counted', how: 'sum' },
        doubt: { students: [0, 1] },
        question: { choices: ['sum', 'once'] },
      },
    ]);
    const few = read([
      [6, 6],
      [0, 0],
    ]);
    expect(counted(few)).toEqual([6, 0]);
    expect(open(few)).toMatchObject([{ effect: { how: 'once' }, question: { likely: 'once' } }]);
  });

  test('is answered for good', () => {
    expect(
      counted(
        read(
          [
            [6, 4],
            [2, 2],
          ],
          'once',
        ),
      ),
    ).toEqual([6, 2]);
    expect(
      counted(
        read(
          [
            [6, 6],
            [2, 2],
            [3, 3],
          ],
          'sum',
        ),
      ),
    ).toEqual([12, 4, 6]);
    expect(open(read([[6, 4]], 'sum'))).toEqual([]);
  });
});

describe('a column beside the marks of two semesters', () => {
  const RULED = { ...SMALL, policy: { ...SMALL.policy, adjustments: [rule('ABSENCES NJ')] } };
  const codes = (semester: string) =>
    SMALL.modules.flatMap((one) => (one.semester === semester ? [one.code] : []));

  /** @param parts `S3`, `S4` for the marks of a semester, else the header of a column with 4 absences */
  function read(parts: readonly string[], answer?: string, banner?: string) {
    const isMarks = (part: string) => part === 'S3' || part === 'S4';
    const spread = (of: (part: string) => Cells): Cells => parts.flatMap(of);
    const above = spread((part) =>
      isMarks(part) ? codes(part).map((_, i) => (i === 0 ? part : '')) : [banner ?? ''],
    );
    const rows = [
      ...(banner === undefined ? [] : [['', '', '', ...above]]),
      ['N° étudiant', 'Nom', 'Prénom', ...spread((part) => (isMarks(part) ? codes(part) : [part]))],
      [22300001, 'Alouette', 'Zoé', ...spread((part) => (isMarks(part) ? codes(part).map(() => 12) : [4]))],
    ];
    const answers = new Map(answer ? [['unused-adjustment:ABSENCES NJ S3 S4', answer]] : []);
    const book = readGradebook(workbook(sheet('Promotion', rows)), RULED, { ignore: new Set(), answers });
    return {
      counts: book.students[0]?.counts.map(({ of, value }) => `${of} ${value}`),
      told: book.anomalies.filter(({ kind }) => kind === 'unused-adjustment'),
    };
  }

  test.each([[['S3', 'S4', 'Absences NJ']], [['Absences NJ', 'S3', 'S4']]])(
    'and of neither is asked about, and counts in none until it is answered: %s',
    (parts) => {
      const { counts, told } = read(parts);
      expect(counts).toEqual([]);
      expect(told).toMatchObject([
        {
          value: 'Absences NJ',
          effect: { code: 'unread', numbers: 1 },
          doubt: { students: [0], modules: 'all' },
          question: { choices: ['ignore', 'of:S3', 'of:S4'], likely: 'ignore' },
        },
      ]);
      expect(read(parts, 'of:S4')).toEqual({ counts: ['S4 4'], told: [] });
      expect(read(parts, 'ignore')).toEqual({ counts: [], told: [] });
    },
  );

  test.each(['Absences NJ S3 et S4', 'Absences NJ (S3/S4)', 'Absences NJ S3-S4'])(
    'and that names both is of neither: %s',
    (head) => {
      const { counts, told } = read(['S3', head, 'S4']);
      expect([counts, told.map(({ effect }) => effect.code)]).toEqual([[], ['unread']]);
      expect(read(['S3', head, 'S4'], 'of:S3').counts).toEqual(['S3 4']);
    },
  );

  test('and of the year is of neither', () => {
    const { counts, told } = read(['S3', 'S4', 'Bonus annuel']);
    expect([counts, told.map(({ value }) => value)]).toEqual([[], ['Bonus annuel']]);
    expect(toldOf(['Absences de l’année'], [[4]], [rule('ABSENCES DE L ANNEE')])).toMatchObject([
      { cell: 'I1', effect: { code: 'unread' }, question: { choices: ['ignore', 'of:S3'] } },
    ]);
  });

  test('two of one header behind both are no columns of the last module', () => {
    const { counts, told } = read(['S3', 'S4', 'Absences NJ', 'Absences NJ']);
    expect([counts, told.length]).toEqual([[], 2]);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['each stands behind its own', ['S3', 'Absences NJ', 'S4', 'Absences NJ'], ['S3 4', 'S4 4']],
    ['one stands between them', ['S3', 'Absences NJ', 'S4'], ['S3 4']],
    ['its header says it', ['S3', 'S4', 'Absences NJ S3'], ['S3 4']],
    ['the header of the other says it', ['S3', 'S4', 'Absences NJ S3', 'Absences NJ'], ['S3 4', 'S4 4']],
  ])('is of one where %s', (_, parts, counts) => {
    expect(read(parts)).toEqual({ counts, told: [] });
  });

  test('is of the one that a banner above it names, not of the banner on its left', () => {
    expect(read(['S3', 'S4', 'Absences NJ'], undefined, 'S3').counts).toEqual(['S3 4']);
    expect(read(['S3', 'S4', 'Absences NJ'], undefined, '').told).toHaveLength(1);
  });

  test('of points may change any mark until it is answered, rule or none', () => {
    expect(read(['S3', 'S4', 'Bonus sport']).told).toMatchObject([
      { effect: { code: 'no-rule' }, doubt: { students: [0], modules: 'all' } },
    ]);
  });
});
