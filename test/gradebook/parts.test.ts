import { readGradebook } from '../../src/gradebook/gradebook';
import type { Answers } from '../../src/gradebook/questions';
import { sheet, SMALL, workbook } from './sheet';
import { marksOf } from './summary';

const NAMES = ['Alouette', 'Buse', 'Choucas', 'Draine'];
type Rows = readonly (readonly (number | string)[])[];

/** A table with these columns before R302. */
const read = (heads: Rows, cells: Rows, answers: Answers = new Map()) =>
  readGradebook(
    workbook(
      sheet('S3', [
        ...heads.map((row, i) =>
          i === 0 ? ['N° étudiant', 'Nom', 'Prénom', ...row, 'R302'] : ['', '', '', ...row],
        ),
        ...cells.map((row, i) => [22300001 + i, NAMES[i] ?? '', 'Zoé', ...row, 10]),
      ]),
    ),
    SMALL,
    { ignore: new Set(), answers },
  );
const told = (book: ReturnType<typeof read>) =>
  book.anomalies.filter(({ kind }) => kind !== 'missing-module');
const r301 = (book: ReturnType<typeof read>) => book.students.map((student) => marksOf(student).R301);

describe('a module of which only parts have a mark', () => {
  test.each([
    [['R3.01 CC1', 'R3.01 CC2'], 'CC1 / CC2'],
    [['R301 DS', 'R301 TP'], 'DS / TP'],
    [['R3.01 oral', 'R3.01 écrit'], 'ORAL / ECRIT'],
    [['R301 - Note entreprise', 'R301 - Soutenance'], 'NOTE ENTREPRISE / SOUTENANCE'],
    [['DS R301', 'Projet R3.01'], 'DS / PROJET'],
  ])('is asked about: their mean counts meanwhile: %s', (heads, subject) => {
    const rows = [
      [12, 16],
      [9, 10.5],
      [8, 8],
      [11, 'ABI'],
    ];
    const book = read([heads], rows);

    expect(r301(book)).toEqual([14, 9.75, 8, 5.5]);
    expect(told(book)).toMatchObject([
      {
        sheet: 'S3',
        cell: 'D1:E1',
        kind: 'second-session',
        value: heads.join(', '),
        effect: { code: 'session', module: 'R301', rule: 'mean' },
        doubt: { students: [0, 1, 3], modules: [0], within: 11 },
        question: { subject },
      },
    ]);
    const { key = '', choices = [] } = told(book)[0]?.question ?? {};
    expect(choices.slice(0, 2)).toEqual(['mean', 'best']);
    expect(r301(read([heads], rows, new Map([[key, 'best']])))).toEqual([16, 10.5, 8, 11]);
    expect(r301(read([heads], rows, new Map([[key, choices[3] ?? '']])))).toEqual([16, 10.5, 8, 'ABI']);
    expect(told(read([heads], rows, new Map([[key, 'mean']])))).toEqual([]);
  });

  test('is asked once for all modules that have the same parts', () => {
    const book = read(
      [['R301 CC', 'R301 DS', 'R303 CC', 'R303 DS']],
      [
        [12, 16, 8, 9],
        [1, 2, 3, 4],
      ],
    );

    expect(told(book).map(({ question }) => question?.key)).toEqual([
      'second-session:CC DS',
      'second-session:CC DS',
    ]);
    expect(book.students.map(marksOf)).toMatchObject([
      { R301: 14, R303: 8.5 },
      { R301: 1.5, R303: 3.5 },
    ]);
  });

  test('counts by totals, else by coefficients, that the headers state', () => {
    expect(
      r301(
        read(
          [['R301 rapport /8', 'R301 soutenance /12']],
          [
            [6, 6],
            [4, 12],
          ],
        ),
      ),
    ).toEqual([12, 16]);
    expect(
      r301(
        read(
          [['R301 CC (coef 1)', 'R301 DS (coef 3)']],
          [
            [8, 16],
            [12, 10],
          ],
        ),
      ),
    ).toEqual([14, 10.5]);
  });

  test('of different totals is asked whether the points add up, or each part counts as much', () => {
    const [heads, rows] = [
      [['R301 DS1 /40', 'R301 TP /10']],
      [
        [30, 8],
        [24, 6],
        [10, 'ABI'],
      ],
    ];
    const book = read(heads, rows);
    expect(r301(book)).toEqual([15.2, 12, 4]);
    const asked = told(book).flatMap(({ question }) => question ?? []);
    const { key = '', choices = [] } = asked.find(({ kind }) => kind === 'second-session') ?? {};
    expect(choices.slice(0, 3)).toEqual(['points', 'mean', 'best']);
    expect(r301(read(heads, rows, new Map([[key, 'mean']])))).toEqual([15.5, 12, 2.5]);
    expect(r301(read(heads, rows, new Map([[key, 'best']])))).toEqual([16, 12, 5]);
  });

  test('may say so in a row of its own', () => {
    const book = read(
      [
        ['R301', ''],
        ['CC1', 'CC2'],
      ],
      [
        [12, 16],
        [8, 8],
      ],
    );

    expect(r301(book)).toEqual([14, 8]);
    expect(told(book)).toMatchObject([{ cell: 'D1:E1', kind: 'second-session' }]);
  });

  test('of which one is still to come leaves all open', () => {
    const book = read(
      [['R301 CC', 'R301 DS']],
      [
        ['', 12],
        ['', 8],
      ],
    );

    expect(r301(book)).toEqual([12, 8]);
    expect(told(book)[0]?.doubt).toEqual({ students: [0, 1], modules: [0] });
  });

  test('keeps what is told of their cells, and a second session', () => {
    const book = read(
      [['R301 CC', 'R301 DS', 'R301 rattrapage']],
      [
        ['7,5', 9, 12],
        [12, 14, ''],
      ],
    );

    expect(r301(book)).toEqual([12, 13]);
    expect(told(book).map(({ kind, cell }) => `${kind} ${cell}`)).toEqual([
      'second-session D1:E1',
      'second-session F1',
    ]);
    expect(
      told(
        read(
          [['R301 CC', 'R301 DS']],
          [
            ['7,5', 9],
            [12, 14],
          ],
        ),
      ).map(({ kind }) => kind),
    ).toEqual(['second-session', 'text-number']);
  });

  test.each([
    [
      ['R301 CC', 'R301 DS', 'R301 Moyenne'],
      [
        [12, 16, 15],
        [8, 9, 10],
      ],
      [15, 10],
    ],
    [
      ['R301 CC', 'R301', 'R301 DS'],
      [
        [12, 15, 16],
        [8, 10, 9],
      ],
      [15, 10],
    ],
    [
      ['R301 CC', 'R301 Note'],
      [
        [12, 15],
        [8, 10],
      ],
      [15, 10],
    ],
    [
      ['R301 CC', 'R301 Anglais'],
      [
        [12, 15],
        [8, 10],
      ],
      [15, 10],
    ],
    [
      ['R301 UE31', 'R301 UE32'],
      [
        [12, 12],
        [8, 8],
      ],
      [12, 8],
    ],
    [
      ['R301 (coef 1)', 'R301 (coef 2)'],
      [
        [12, 12],
        [8, 8],
      ],
      [12, 8],
    ],
    [['R301 examen'], [[12], [8]], [12, 8]],
    [
      ['R301 FI', 'R301 FA'],
      [
        [12, ''],
        ['', 8],
      ],
      [12, 8],
    ],
  ] as const)('is none where one column is the mark: %s', (heads, rows, marks) => {
    const book = read([heads], rows);

    expect(r301(book)).toEqual(marks);
    expect(told(book)).toEqual([]);
  });
});

describe('assessments below a module code that stands above the first of them alone', () => {
  const rows = [
    [12, 15],
    [9, 6],
    [8, 11],
    [11, 11],
  ];
  test.each([
    [
      ['DS (coef 2)', 'TP (coef 1)'],
      [13, 8, 9, 11],
    ],
    [
      ['DS coef. 2', 'TP coef. 1'],
      [13, 8, 9, 11],
    ],
    [
      ['Écrit 75 %', 'Oral 25 %'],
      [12.75, 8.25, 8.75, 11],
    ],
    [
      ['DS x3', 'TP x1'],
      [12.75, 8.25, 8.75, 11],
    ],
    [
      ['DS /20', 'TP /20'],
      [13.5, 7.5, 9.5, 11],
    ],
    [
      ['DS', 'TP'],
      [13.5, 7.5, 9.5, 11],
    ],
  ])('all count as they say, and are asked about: %s', (words, marks) => {
    const book = read([['R301', ''], words], rows);
    expect(told(book)).toMatchObject([{ kind: 'second-session', cell: 'D1:E1', question: {} }]);
    expect(r301(book)).toEqual(marks);
    // "TP" is a group's header in other places.
    expect(book.tables[0]?.columns.group).toBeNull();
  });

  it('a column of marks under a word that may head a group is told', () => {
    const fractions = rows.map(([one = 0, two = 0]) => [one, two + 0.5]);
    expect(told(read([['R301', 'TP']], fractions))).toMatchObject([{ kind: 'unread-column', cell: 'E1' }]);
  });
});
