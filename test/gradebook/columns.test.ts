import { readGradebook } from '../../src/gradebook/gradebook';
import { questionKey, type Answers } from '../../src/gradebook/questions';
import { sheet, SMALL, workbook } from './sheet';
import { marksOf } from './summary';

type Cells = Parameters<typeof sheet>[1];

const read = (rows: Cells, answers: Answers = new Map()) =>
  readGradebook(workbook(sheet('S3', rows)), SMALL, { ignore: new Set(), answers });
const IDENTITY = ['N° étudiant', 'Nom', 'Prénom'];
const ZOE = [22300001, 'Alouette', 'Zoé'];
const ANA = [22300002, 'Buse', 'Ana'];

it.each(['Projet', 'Oral', 'Dossier'])(
  'a module may be called %s, above columns that say what they hold',
  (name) => {
    const book = read([
      ['', '', '', `R3.01 ${name}`, '', '', 'R3.02 Anglais', '', ''],
      [...IDENTITY, 'Éval 1', 'Éval 2', 'Note', 'Éval 1', 'Éval 2', 'Note'],
      [...ZOE, 10, 14, 12, 9, 11, 10],
      [...ANA, 8, 9, 8.5, 15, 16, 15.5],
    ]);
    expect(book.students.map((student) => marksOf(student).R301)).toEqual([12, 8.5]);
    expect(book.anomalies.filter(({ kind }) => kind !== 'missing-module')).toEqual([]);
  },
);

describe('a scale other than 20', () => {
  for (const text of [
    'R301 /40',
    'R3.01 (sur 40)',
    'R3.01 sur 40',
    'R301 [/40]',
    'R3.01 - Anglais (/40 pts)',
  ])
    it(`is read in ${text}`, () => {
      const book = read([
        [...IDENTITY, text, 'R302', 'R303'],
        [...ZOE, 23.5, 10, 11],
        [...ANA, 40, '12/20', 0],
      ]);
      expect(book.students.map((student) => marksOf(student).R301)).toEqual([11.75, 20]);
      expect(book.anomalies.filter(({ kind }) => kind !== 'missing-module')).toMatchObject([
        { kind: 'scale', cell: 'D1', question: { likely: 'scale:40' } },
        { kind: 'text-number' },
      ]);
      expect(book.anomalies.some(({ doubt }) => doubt)).toBe(false);
    });

  it.each([
    ['R3.01 [100]', 'scale:100'],
    ['R3.01 note/80', 'scale:80'],
    ['R3.01 (coef 2)', 'scale:60'],
  ])('is the number that the header has, where the marks may be out of it: %s', (text, likely) => {
    const book = read([
      [...IDENTITY, text, 'R302', 'R303'],
      [...ZOE, 55, 10, 11],
      [...ANA, 45, 12, 0],
      [22300003, 'Chouette', 'Max', 52, 12, 0],
    ]);
    const scale = book.anomalies.find(({ kind }) => kind === 'scale');
    expect(scale?.question?.likely).toBe(likely);
  });

  it('is read in a row and in a column of scales, and no scale is read as a mark', () => {
    const inRow = read([
      ['', '', 'Barème', 40, 20, 10],
      [...IDENTITY, 'R301', 'R302', 'R303'],
      [...ZOE, 30, 10, 6],
    ]);
    expect(marksOf(inRow.students[0])).toEqual({ R301: 15, R302: 10, R303: 12 });
    const inColumn = read([
      [...IDENTITY, 'R301', 'Barème R301', 'R302', 'Barème R302'],
      [...ZOE, 30, 40, 10, 20],
    ]);
    expect(marksOf(inColumn.students[0])).toEqual({ R301: 15, R302: 10 });
    expect(inColumn.anomalies.filter(({ kind }) => kind === 'average-mismatch')).toEqual([]);
  });

  it('is in doubt where the marks could be out of 20, and follows the answer', () => {
    const rows = [
      [...IDENTITY, 'R301 /40', 'R302'],
      [...ZOE, 12, 10],
    ];
    const asked = read(rows);
    expect(asked.anomalies.find(({ kind }) => kind === 'scale')?.doubt).toEqual({
      students: [0],
      modules: [SMALL.modules.findIndex(({ code }) => code === 'R301')],
    });
    const key = asked.anomalies.find(({ kind }) => kind === 'scale')?.question?.key ?? '';
    const answered = read(rows, new Map([[key, 'scale:20']]));
    expect(marksOf(answered.students[0])).toEqual({ R301: 12, R302: 10 });
    expect(answered.anomalies.filter(({ kind }) => kind === 'scale')).toEqual([]);
    expect(answered.answered).toHaveLength(1);
  });
});

const NAMES = ['Alouette', 'Buse', 'Choucas', 'Draine', 'Epervier', 'Faucon'];
/** A table with so many columns for R301, and R302. */
const withColumns = (heads: readonly string[], cells: readonly (readonly (number | string)[])[]): Cells => [
  [...IDENTITY, ...heads, 'R302'],
  ...cells.map((row, i) => [22300001 + i, NAMES[i] ?? '', 'Zoé', ...row, 10]),
];
const tellsOf = (book: ReturnType<typeof read>) =>
  book.anomalies.filter(({ kind }) => kind !== 'missing-module');
const r301 = (book: ReturnType<typeof read>) => book.students.map((student) => marksOf(student).R301);

describe('a column of scales', () => {
  for (const [mark, scale] of [
    ['R301', 'Barème'],
    ['R301', 'Barème R301'],
    ['Note R301', 'R3.01 barème'],
    ['R301', 'Sur'],
    ['R301', 'Noté sur'],
    ['R301', '/'],
    ['R301', 'Bar.'],
    ['R301', 'Barème note'],
    ['R3.01 Anglais', 'Barème R3.01 Anglais'],
  ] as const)
    it(`is read beside its marks, the same for all: ${mark}, ${scale}`, () => {
      const book = read(
        withColumns(
          [mark, scale],
          [
            [30, 40],
            [20, 40],
            [9, 40],
          ],
        ),
      );

      expect(r301(book)).toEqual([15, 10, 4.5]);
      expect(tellsOf(book)).toMatchObject([{ kind: 'scale', cell: 'D1', question: { likely: 'scale:40' } }]);
      expect(tellsOf(book)[0]?.doubt).toBeUndefined();
      expect(
        tellsOf(
          read(
            withColumns(
              [mark, scale],
              [
                [13, 20],
                [12, 20],
              ],
            ),
          ),
        ),
      ).toEqual([]);
    });

  it('may differ from student to student', () => {
    const rows = withColumns(
      ['R301', 'Barème'],
      [
        [30, 40],
        [15, 20],
        [6, 10],
        ['12', 20],
        ['ABI', 20],
        ['', ''],
      ],
    );
    const book = read(rows);

    expect(r301(book)).toEqual([15, 15, 12, 12, 'ABI', undefined]);
    expect(tellsOf(book).filter(({ kind }) => kind === 'scale')).toMatchObject([
      { cell: 'D1', effect: { code: 'rescaled', from: null }, question: { choices: ['use', 'scale:20'] } },
    ]);
    expect(tellsOf(book).some(({ doubt }) => doubt)).toBe(false);
    const key = tellsOf(book).find(({ kind }) => kind === 'scale')?.question?.key ?? '';
    expect(r301(read(rows, new Map([[key, 'scale:20']])))).toEqual([undefined, 15, 6, 12, 'ABI', undefined]);
  });

  it('leaves a doubt where the marks could be out of 20 all the same', () => {
    const book = read(
      withColumns(
        ['R301', 'Barème'],
        [
          [12, 40],
          [15, 20],
          [6, 10],
        ],
      ),
    );

    expect(tellsOf(book)).toMatchObject([{ kind: 'scale', doubt: { students: [0, 1, 2] } }]);
  });
});

describe('marks above 20 without a scale', () => {
  it('are out of a likely total, in doubt, until somebody says which', () => {
    const rows = withColumns(['R301'], [[31], [17.5], [28], ['22,5'], [12], [39]]);
    const book = read(rows);

    expect(r301(book)).toEqual([15.5, 8.75, 14, 11.25, 6, 19.5]);
    expect(tellsOf(book).filter(({ kind }) => kind !== 'text-number')).toMatchObject([
      {
        kind: 'scale',
        doubt: { students: [0, 1, 2, 3, 4, 5] },
        question: {
          choices: ['scale:40', 'scale:50', 'scale:60', 'scale:80', 'scale:100', 'scale:200', 'scale:20'],
        },
      },
    ]);
    expect(r301(read(rows, new Map([['scale:R301', 'scale:50']])))[0]).toBe(12.4);
  });

  it('are slips of the hand where they are few', () => {
    const book = read(withColumns(['R301'], [[31], [17.5], [28], [12], [12], [9]]));

    expect(tellsOf(book).map(({ kind }) => kind)).toEqual(['out-of-range', 'out-of-range']);
  });
});

describe('a row of totals above the codes', () => {
  it.each(['Barème', 'Noté sur', 'Notée sur :', 'Note sur', 'Échelle', 'sur'])(
    'is read behind %s',
    (label) => {
      const book = read([
        ['', '', label, 20, 10, 40],
        [...IDENTITY, 'R301', 'R302', 'R303'],
        [...ZOE, 12, 5, 30],
        [...ANA, 8, 10, 24],
      ]);
      expect(book.students.map((student) => marksOf(student))).toEqual([
        { R301: 12, R302: 10, R303: 15 },
        { R301: 8, R302: 20, R303: 12 },
      ]);
    },
  );
});

describe('words behind the name of a module', () => {
  it.each(["R3.01 - Design d'expérience Moy. classe", 'R3.01 Anglais (moyenne du groupe)'])(
    'an average of the class is nobody’s mark: %s',
    (text) => {
      const book = read([
        [...IDENTITY, 'R301', text, 'R302'],
        [...ZOE, 12, 10, 11],
        [...ANA, 8, 10, 9],
      ]);
      expect(book.students.map((student) => marksOf(student).R301)).toEqual([12, 8]);
      expect(book.anomalies.filter(({ kind }) => kind === 'average-mismatch')).toEqual([]);
    },
  );

  it.each(['R3.01 Anglais (rattrapage)', 'R3.01 Anglais session 2', 'R3.01 - Anglais, 2e session'])(
    'a second session is one: %s',
    (text) => {
      const book = read([
        [...IDENTITY, 'R301', text, 'R302'],
        [...ZOE, 7, 12, 11],
        [...ANA, 8, '', 9],
      ]);
      expect(book.anomalies.filter(({ kind }) => kind === 'second-session')).toHaveLength(1);
      expect(book.students.map((student) => marksOf(student).R301)).toEqual([12, 8]);
    },
  );

  it('a module keeps its own name', () => {
    const book = read([
      [...IDENTITY, 'R301 - Vie de la promotion', 'R302 Travail de groupe'],
      [...ZOE, 7, 12],
    ]);
    expect(book.students.map((student) => marksOf(student))).toEqual([{ R301: 7, R302: 12 }]);
  });
});

describe('marks that are too often above 20 for slips', () => {
  const rows = (...marks: readonly number[]): Cells => [
    [...IDENTITY, 'R301', 'R302'],
    ...marks.map((mark, i) => [22300001 + i, `Alouette${i}`, 'Zoé', mark, 10]),
  ];
  const scales = (book: ReturnType<typeof read>) => book.anomalies.filter(({ kind }) => kind === 'scale');

  it.each([
    [40, [23.5, 40, 18, 31]],
    [100, [62, 81.5, 15, 44, 97]],
    [50, [22, 45, 50, 12, 8, 30]],
    [30, [21, 27, 30, 12]],
  ])('are taken as out of %d, in doubt for everybody until somebody says so', (scale, marks) => {
    const asked = read(rows(...marks));
    expect(asked.students.map((student) => marksOf(student).R301)).toEqual(
      marks.map((mark) => expect.closeTo((mark * 20) / scale, 9) as number),
    );
    expect(scales(asked)).toMatchObject([
      { cell: 'D1', doubt: { students: marks.map((_, i) => i) }, question: { likely: `scale:${scale}` } },
    ]);
    const key = scales(asked)[0]?.question?.key ?? '';
    expect(scales(read(rows(...marks), new Map([[key, `scale:${scale}`]])))).toEqual([]);
    const twenty = read(rows(...marks), new Map([[key, 'scale:20']]));
    expect(twenty.anomalies.filter(({ kind }) => kind === 'out-of-range')).toHaveLength(
      marks.filter((mark) => mark > 20).length,
    );
  });

  it('a slip or two stay slips', () => {
    const book = read(rows(115, 12, 13, 45, 8, 9, 10, 11));
    expect(scales(book)).toEqual([]);
    expect(book.anomalies.filter(({ kind }) => kind === 'out-of-range')).toHaveLength(2);
  });
});

describe('a second session', () => {
  for (const [first, again] of [
    ['R301', 'R301 session 2'],
    ['R301 session 1', 'Rattrapage R301'],
    ['R301', 'R301 (2nde session)'],
    ['R301', 'R3.01 rattr.'],
    ['Moy R301', 'R301 bis'],
    ['R301 - Anglais', 'Rattrapage R3.01 - Anglais'],
  ] as const)
    it(`is read in ${again}: the best mark counts until somebody answers`, () => {
      const rows = [
        [...IDENTITY, first, again, 'R302'],
        [...ZOE, 7, 9, 10],
        [...ANA, 12, '', 10],
        [22300003, 'Choucas', 'Lou', 8, 6, 10],
      ];
      const marks = (answers?: Answers) =>
        read(rows, answers).students.map((student) => marksOf(student).R301);
      expect(marks()).toEqual([9, 12, 8]);
      const told = read(rows).anomalies.filter(({ kind }) => kind === 'second-session');
      expect(told).toMatchObject([{ cell: 'E1', value: again, doubt: { students: [0, 2] } }]);
      const key = told[0]?.question?.key ?? '';
      expect(marks(new Map([[key, 'last']]))).toEqual([9, 12, 6]);
      expect(marks(new Map([[key, 'ignore']]))).toEqual([7, 12, 8]);
    });

  it('without a first one in its table is told, doubted and not used', () => {
    const book = read([
      [...IDENTITY, 'R301 rattrapage', 'R302'],
      [...ZOE, 14, 10],
      [...ANA, '', 12],
    ]);
    expect(marksOf(book.students[0])).toEqual({ R302: 10 });
    expect(book.anomalies.filter(({ kind }) => kind === 'second-session')).toMatchObject([
      { cell: 'D1', effect: { code: 'unread', numbers: 1 }, doubt: { students: [0], modules: [0] } },
    ]);
  });

  it('on a sheet of its own gives the only mark, and is asked beside another one, wherever the sheet stands', () => {
    const first: Cells = [
      [...IDENTITY, 'R301', 'R302'],
      [...ZOE, 8, 10],
      [...ANA, '', 12],
    ];
    const second: Cells = [
      [...IDENTITY, 'R301 rattrapage'],
      [...ZOE, 14],
      [...ANA, 11],
    ];
    const sheets = [sheet('S3 rattrapages', second), sheet('S3', first)] as const;
    const read2 = (answer: string) =>
      readGradebook(workbook(...sheets), SMALL, {
        ignore: new Set(),
        answers: new Map([[questionKey('second-session', 'S3 rattrapages'), answer]]),
      });
    const book = readGradebook(workbook(...sheets), SMALL);
    expect(book.students.map(marksOf)).toEqual([
      { R301: 14, R302: 10 },
      { R301: 11, R302: 12 },
    ]);
    expect(book.anomalies.filter(({ kind }) => kind === 'second-session')).toMatchObject([
      {
        sheet: 'S3 rattrapages',
        cell: 'D1',
        doubt: { students: [0, 1], modules: [0] },
        question: { choices: ['best', 'last', 'ignore'] },
      },
    ]);
    expect(read2('ignore').students.map((one) => marksOf(one).R301)).toEqual([8, undefined]);
  });

  it('is in the final mark already', () => {
    const book = read([
      [...IDENTITY, 'R301 S1', 'R301 rattrapage', 'R301 note finale', 'R302'],
      [...ZOE, 7, 12, 10, 10],
    ]);
    expect(marksOf(book.students[0]).R301).toBe(10);
    expect(book.anomalies.filter(({ kind }) => kind === 'second-session')).toEqual([]);
  });
});

describe('the average of the class', () => {
  for (const text of [
    'Moy. classe R301',
    'Moyenne promo R3.01',
    'R301 moyenne de la classe',
    'Moy. groupe R301',
    'Moy. classe R3.01 Anglais',
  ])
    it(`is nobody's mark: ${text}`, () => {
      const book = read([
        [...IDENTITY, text, 'R301', 'R302'],
        [...ZOE, 11.2, 8, 10],
        [...ANA, 11.2, 14, 10],
        [22300003, 'Choucas', 'Lou', 11.2, 9, 10],
      ]);
      expect(book.students.map((student) => marksOf(student).R301)).toEqual([8, 14, 9]);
      expect(book.anomalies.filter(({ kind }) => kind !== 'missing-module')).toEqual([]);
    });
});
