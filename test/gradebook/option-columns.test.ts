import { randomFrom } from '../../samples/random';
import { readGradebook } from '../../src/gradebook/gradebook';
import type { Answers } from '../../src/gradebook/questions';
import { sheet, SMALL, workbook } from './sheet';

type Rows = Parameters<typeof sheet>[1];
const HEADS = ['N° étudiant', 'Nom', 'Prénom', 'R301', 'R302', 'R303'];
const NAMES = ['Alouette', 'Buse', 'Choucas', 'Draine', 'Epervier', 'Faucon', 'Grive', 'Huppe'];

/** A table whose column R302 holds these cells. */
const rowsOf = (cells: readonly (string | number)[], names = NAMES, head = 'R302'): Rows => [
  HEADS.map((text) => (text === 'R302' ? head : text)),
  ...cells.map((cell, i) => [22300001 + NAMES.indexOf(names[i] ?? ''), names[i] ?? '', 'Zoé', 11, cell, 13]),
];
const read = (sheets: Readonly<Record<string, Rows>>, answers: Answers = new Map()) =>
  readGradebook(workbook(...Object.entries(sheets).map(([name, rows]) => sheet(name, rows))), SMALL, {
    ignore: new Set(),
    answers,
  });
const marks = (book: ReturnType<typeof read>) => book.students.map((student) => student.marks[1]);
const told = (book: ReturnType<typeof read>) =>
  book.anomalies.filter(({ kind }) => kind !== 'missing-module');

describe('a module that most did not take is an option', () => {
  const random = randomFrom(5);
  test.each([
    'non suivi',
    'Non suivie',
    'pas suivi',
    'non inscrit',
    'Non choisi',
    'sans objet',
    'autre option',
  ])('neutral for them, without a doubt: %s', (word) => {
    const cells = random.shuffled([word, word, word, word, word, 12, '9,5', 7]);
    const book = read({ S3: rowsOf(cells) });

    expect(marks(book)).toEqual(
      cells.map((cell) => (cell === word ? 'NOT_TAKEN' : cell === '9,5' ? 9.5 : cell)),
    );
    expect(told(book).filter(({ kind }) => kind !== 'text-number')).toEqual([
      {
        sheet: 'S3',
        cell: 'E1',
        kind: 'option',
        value: 'R302',
        effect: { code: 'neutral', module: 'R302' },
        question: {
          key: 'option:R302',
          kind: 'option',
          subject: 'R302',
          choices: ['option', 'zero', 'awaited'],
          likely: 'option',
        },
      },
    ]);
  });

  test.each(['NC', 'N.C.', 'NI', 'N.I', 'n/a', 'NS', '-', '–', '/', '~'])(
    'in doubt where the marks may be to come: %s',
    (word) => {
      const book = read({ S3: rowsOf([word, word, word, 10, word, word, 12, 8]) });

      expect(marks(book)).toEqual([
        'NOT_TAKEN',
        'NOT_TAKEN',
        'NOT_TAKEN',
        10,
        'NOT_TAKEN',
        'NOT_TAKEN',
        12,
        8,
      ]);
      expect(told(book)).toMatchObject([
        { kind: 'option', doubt: { students: [0, 1, 2, 4, 5], modules: [1] } },
      ]);
    },
  );

  test('follows the answer', () => {
    const rows = rowsOf(['NC', '-', 'non suivi', 10, 'NC', 'dispensé', 12, 8]);
    const answered = (choice: string) => read({ S3: rows }, new Map([['option:R302', choice]]));

    expect(marks(answered('zero'))).toEqual([0, 0, 0, 10, 0, 0, 12, 8]);
    expect(marks(answered('awaited'))).toEqual(['ATT', 'ATT', 'ATT', 10, 'ATT', 'ATT', 12, 8]);
    expect(told(answered('awaited')).map(({ kind }) => kind)).toEqual(
      Array.from({ length: 5 }, () => 'missing'),
    );
    expect(told(answered('option'))).toEqual([]);
    expect(answered('option').answered).toHaveLength(1);
  });

  test('also where a whole group did not take it', () => {
    const book = read({
      'S3 A': rowsOf(['non suivi', 'non suivi', 'non suivi', 'non suivi'], NAMES.slice(0, 4)),
      'S3 B': rowsOf([12, 11, 10, 9], NAMES.slice(4)),
    });

    expect(marks(book)).toEqual(['NOT_TAKEN', 'NOT_TAKEN', 'NOT_TAKEN', 'NOT_TAKEN', 12, 11, 10, 9]);
    expect(told(book)).toMatchObject([{ sheet: 'S3 A', kind: 'option' }]);
  });

  test('also for the few of one group who did not take it, where most of all did not', () => {
    const book = read({
      'S3 A': rowsOf([12, 11, 'NC', 9], NAMES.slice(0, 4)),
      'S3 B': rowsOf(['NC', 'NC', 'NC', 'NC'], NAMES.slice(4)),
    });

    expect(marks(book)).toEqual([12, 11, 'NOT_TAKEN', 9, 'NOT_TAKEN', 'NOT_TAKEN', 'NOT_TAKEN', 'NOT_TAKEN']);
    expect(told(book).map(({ kind }) => kind)).toEqual(['option', 'option']);
  });

  test('single cells are asked about: awaited where they may mean that, neutral where they cannot', () => {
    const rows = (word: string) => ({ S3: rowsOf([word, 11, 12, 10, word, 9, 12, 8]) });
    const answered = (choice: string) => read(rows('NI'), new Map([['option:R302', choice]]));

    expect(marks(read(rows('N.C.')))).toEqual(['ATT', 11, 12, 10, 'ATT', 9, 12, 8]);
    expect(told(read(rows('N.C.')))[0]).toMatchObject({
      sheet: 'S3',
      cell: 'E1',
      effect: { code: 'option-awaited', module: 'R302' },
      question: { likely: 'awaited' },
      doubt: { students: [0, 4], modules: [1] },
    });
    expect(marks(read(rows('non suivi')))).toEqual(['NOT_TAKEN', 11, 12, 10, 'NOT_TAKEN', 9, 12, 8]);
    expect(told(read(rows('non suivi')))).toMatchObject([
      { effect: { code: 'neutral' }, question: { likely: 'option' }, doubt: { students: [0, 4] } },
    ]);
    expect(marks(answered('option'))).toEqual(['NOT_TAKEN', 11, 12, 10, 'NOT_TAKEN', 9, 12, 8]);
    expect(told(answered('option'))).toEqual([]);
    expect(told(read(rows('-'))).map(({ kind }) => kind)).toEqual(['missing', 'missing']);
  });

  test.each(['N.C.', 'non suivi'])(
    'a single cell that names it leaves dashes and dispensations of its column as they ever are: %s',
    (word) => {
      const book = read({ S3: rowsOf([word, '-', 'DISP', 10, 11, 9, 12, 8]) });
      expect(marks(book).slice(1)).toEqual(['ATT', 'EXC', 10, 11, 9, 12, 8]);
      expect(told(book)).toMatchObject([
        { cell: 'E1', kind: 'option', doubt: { students: [0], modules: [1] } },
        ...(word === 'N.C.' ? [{ cell: 'E2', kind: 'missing' }] : []),
        { cell: 'E3', kind: 'missing', value: '-' },
      ]);
    },
  );

  test('nothing is one where nobody has a mark, or where all are dispensed', () => {
    expect(
      told(read({ S3: rowsOf(Array.from({ length: 8 }, () => '-')) })).some(({ kind }) => kind === 'option'),
    ).toBe(false);
    expect(told(read({ S3: rowsOf(['Dispensé', 'EXC', 'DISP', 'EXC', 'EXC', 9, 12, 8]) }))).toEqual([]);
    expect(told(read({ S3: rowsOf(['', '', '', '', '', 9, 12, 8]) })).map(({ kind }) => kind)).toEqual(
      Array.from({ length: 5 }, () => 'missing'),
    );
  });
});

describe('a row of which no module was taken', () => {
  const CODES = ['R301', 'R302', 'R303', 'SAE301', 'SAE310'];
  const rows = (cell: string | null): Rows => [
    ['N° étudiant', 'Nom', 'Prénom', ...CODES],
    [22300001, 'Alouette', 'Zoé', 11, 12, 13, 14, 15],
    [22300002, 'Buse', 'Max', ...CODES.map(() => cell)],
    [22300003, 'Choucas', 'Léo', 9, 8, 7, 6, 5],
  ];

  test('is told and asked once, and makes no module an option', () => {
    const book = read({ S3: rows('non inscrit') });
    expect(book.students[1]?.marks.filter((mark) => mark === 'NOT_TAKEN')).toHaveLength(CODES.length);
    expect(told(book)).toMatchObject([
      {
        sheet: 'S3',
        cell: 'D3:H3',
        kind: 'option',
        value: 'non inscrit',
        effect: { code: 'nothing-taken', cells: 5 },
        doubt: { students: [1] },
        question: { key: 'option:NON INSCRIT', likely: 'option' },
      },
    ]);
    const answered = read({ S3: rows('non inscrit') }, new Map([['option:NON INSCRIT', 'option']]));
    expect(told(answered)).toEqual([]);
  });

  test('says nothing of the cells of others, nor of those of another such row', () => {
    const table = [
      ...rows('non inscrit'),
      [22300004, 'Draine', 'Ida', '-', 12, 'DISP', 14, 15],
      [22300005, 'Epervier', 'Noé', ...CODES.map(() => 'NI')],
    ];
    const book = read({ S3: table });
    expect(book.students[3]?.marks.slice(0, 3)).toEqual(['ATT', 12, 'EXC']);
    expect(book.students[1]?.marks[1]).toBe('NOT_TAKEN');
    expect(book.students[4]?.marks[1]).toBe('ATT');
    expect(told(book)).toMatchObject([
      { cell: 'D3:H3', kind: 'option' },
      { cell: 'D5', kind: 'missing', value: '-' },
      { cell: 'D6:H6', kind: 'option' },
      { cell: 'D6:H6', kind: 'missing' },
    ]);
  });

  test('is awaited where the words may mean that marks are still to come', () => {
    const book = read({ S3: rows('NI') });
    expect(marks(book)[1]).toBe('ATT');
    expect(told(book)).toMatchObject([
      { cell: 'D3:H3', effect: { code: 'awaited', cells: 5 }, question: { likely: 'awaited' } },
      { cell: 'D3:H3', kind: 'missing', value: 'NI' },
    ]);
  });

  test.each(['-', null])('is one line of missing marks where the cells say nothing: %s', (cell) => {
    const book = read({ S3: rows(cell) });
    expect(marks(book)[1]).toBe('ATT');
    expect(told(book)).toMatchObject([{ cell: 'D3:H3', kind: 'missing', effect: { cells: 5 } }]);
  });
});

test('what ScoDoc writes for who is not enrolled is asked, and likely, be it in few cells', () => {
  const book = read({ S3: rowsOf(['~', 'NI', 9, 10, 11, 12, '~', 14]) });
  const [found] = told(book).filter(({ kind }) => kind === 'option');
  expect(marks(book)).toEqual(['NOT_TAKEN', 'NOT_TAKEN', 9, 10, 11, 12, 'NOT_TAKEN', 14]);
  expect(found?.question?.likely).toBe('option');
  expect(found?.doubt?.students).toEqual([0, 1, 6]);
  expect(told(book).map(({ kind }) => kind)).toEqual(['option']);
});

test('words of which some may be of marks to come, in few cells, stay awaited until the question is answered', () => {
  const book = read({ S3: rowsOf(['N.C.', 'non suivi', 9, 10, 11, 12, 'NC', 14]) });
  const [found] = told(book).filter(({ kind }) => kind === 'option');
  expect(marks(book)).toEqual(['ATT', 'ATT', 9, 10, 11, 12, 'ATT', 14]);
  expect(found?.question?.likely).toBe('awaited');
});

test.each([
  [['non inscrit', 'NI', 9, 10, 11, 12, 'NI', 14], 'option'],
  [['NI', 'NI', 9, 10, 11, 12, 'NI', 14], 'awaited'],
])('the short word for who is not enrolled is clear beside a clear one: %j', (cells, likely) => {
  const [found] = told(read({ S3: rowsOf(cells) })).filter(({ kind }) => kind === 'option');
  expect(found?.question?.likely).toBe(likely);
});
