import { readGradebook } from '../../src/gradebook/gradebook';
import { questionKey } from '../../src/gradebook/questions';
import { sheet, SMALL, workbook } from './sheet';
import { HEADER, MARKS, OTHER, read } from './small';
import { marksById, told } from './summary';

/** Which rows are students, and which are one person. */

const readWith = (answers: Record<string, string>, ...sheets: ReturnType<typeof sheet>[]) =>
  readGradebook(workbook(...sheets), SMALL, { ignore: new Set(), answers: new Map(Object.entries(answers)) });
const S4_HEADER = ['N° étudiant', 'Nom', 'Prénom', 'R401', 'R402', 'SAE401', 'Stage'];
const ids = (book: ReturnType<typeof read>) => book.students.map(({ id }) => id);

describe('rows that are no students', () => {
  test.each([
    'Nb < 10',
    'Nb ≥ 10',
    'Rappel S1',
    'σ',
    'Median',
    'Seuil',
    'Seuil de réussite',
    'Objectif',
    'Sous-total',
    'Réussite (%)',
    'Moyenne promo',
    'Moyenne FI',
    'Mean',
    'Std dev',
    'Average',
    'Durchschnitt',
    'Écart-type',
    '1er quartile',
    'Note la plus haute',
    'Coef.',
    'Total ECTS',
  ])('say so by «%s», wherever it stands', (label) => {
    const students = [
      [22300001, 'Alouette', 'Zoé', ...MARKS],
      [22300002, 'Bouleau', 'Max', ...OTHER],
    ];
    const books = [
      read(sheet('S3', [HEADER, ...students, ['', label, '', ...MARKS]])),
      read(sheet('S3', [HEADER, ...students, [], [label, '', '', ...MARKS]])),
      read(sheet('S3', [HEADER, ...students, ['', '', label, ...MARKS]])),
      read(
        sheet('S3', [
          ['Étudiant', ...HEADER.slice(3)],
          ['ALOUETTE Zoé', ...MARKS],
          ['BOULEAU Max', ...OTHER],
          [label, ...MARKS],
        ]),
      ),
    ];

    expect(books.map((book) => book.students.length)).toEqual([2, 2, 2, 2]);
    expect(books.flatMap((book) => told(book, 'unread-row'))).toEqual([]);
  });

  test('and may be students for all that anybody can tell are told', () => {
    const book = read(
      sheet('S3', [
        HEADER,
        [22300001, 'Alouette', 'Zoé', ...MARKS],
        ['', '', '', 9, 9, 9, 8, 8],
        [22300002, 'Bouleau', 'Max', ...OTHER],
        ['', 'Truc', '', 1, 2, 3, 4, 5],
      ]),
    );

    expect(ids(book)).toEqual(['22300001', '22300002']);
    expect(told(book)).toEqual(['S3!A3 unread-row', 'S3!A5 unread-row Truc']);
  });

  test.each([
    ['TD1', 1],
    ['Vu en commission', 1],
    ['', 0],
    ['', 1],
    ['', 3],
  ])('without a name and a number are told, with «%s» beside them and %d blank rows above', (text, blank) => {
    const head = [
      'N° étudiant',
      'Nom',
      'Prénom',
      text.startsWith('Vu') ? 'Remarque' : 'Groupe',
      ...HEADER.slice(3),
    ];
    const book = read(
      sheet('S3', [
        head,
        [22300001, 'Alouette', 'Zoé', 'TD1', ...MARKS],
        [22300002, 'Bouleau', 'Max', 'TD1', ...OTHER],
        ...Array.from({ length: blank }, () => []),
        ['', '', '', text, 9, 12.5, 14, 8, 11],
      ]),
    );

    expect(ids(book)).toEqual(['22300001', '22300002']);
    expect(told(book)).toEqual([`S3!A${4 + blank} unread-row${text === '' ? '' : ` ${text}`}`]);
  });

  test.each([
    ['coefficients', [2, 3, 1.5, 4, 2]],
    ['scales', [20, 20, 20, 20, 20]],
    ['medians', [7, 8, 9, 10, 11]],
    ['a number or two', [12, '', '', '', 11]],
  ])('are not %s below blank rows', (_, figures) => {
    const book = read(
      sheet('S3', [
        HEADER,
        [22300001, 'Alouette', 'Zoé', ...MARKS],
        [22300002, 'Bouleau', 'Max', ...OTHER],
        [],
        ['', '', '', ...figures],
      ]),
    );

    expect(told(book, 'unread-row')).toEqual([]);
  });

  test('are not the coefficients below each group’s repeated header', () => {
    const book = read(
      sheet('S3', [
        HEADER,
        ['', '', '', 2, 3, 1.5, 4, 2],
        [22300001, 'Alouette', 'Zoé', ...MARKS],
        HEADER,
        ['', '', '', 2, 3, 1.5, 4, 2],
        [22300002, 'Bouleau', 'Max', ...OTHER],
      ]),
    );

    expect(ids(book)).toEqual(['22300001', '22300002']);
    expect(told(book, 'unread-row')).toEqual([]);
  });

  test('are averages without a word below the students', () => {
    const book = read(
      sheet('S3', [
        HEADER,
        [22300001, 'Alouette', 'Zoé', ...MARKS],
        [22300002, 'Bouleau', 'Max', ...OTHER],
        ['', '', '', 7, 8, 9, 10, 11],
      ]),
    );

    expect(told(book)).toEqual([]);
  });
});

describe('rows that are one person', () => {
  const s3 = (...rows: (string | number)[][]) =>
    sheet('S3', [HEADER, ...rows.map((row) => [...row, ...MARKS])]);
  const s4 = (...rows: (string | number)[][]) =>
    sheet('S4', [S4_HEADER, ...rows.map((row, i) => [...row, i + 1, i + 1, i + 1, i + 1])]);
  const s4Marks = (book: ReturnType<typeof read>) =>
    Object.fromEntries(book.students.map(({ id }) => [id, marksById(book)[id]?.R401]));

  test.each(['0XXX', '000000', '99999999', 'X', '22300000'])(
    'are not known by a value that many share: «%s»',
    (placeholder) => {
      const rows = (header: string[]) => [
        ['Nom', 'Prénom', 'NIP', 'INE', ...header.slice(3, 7)],
        ['Alouette', 'Zoé', placeholder, '0123456789A', 1, 2, 3, 4],
        ['Alouette', 'Zoé', placeholder, '0123456789B', 5, 6, 7, 8],
        ['Bouleau', 'Max', placeholder, '0123456789C', 9, 9, 9, 9],
        ['Castor', 'Lou', placeholder, '0123456789D', 9, 9, 9, 9],
      ];
      const book = read(sheet('S3', rows(HEADER)), sheet('S4', rows(S4_HEADER)));

      expect(ids(book)).toEqual(['0123456789A', '0123456789B', '0123456789C', '0123456789D']);
      expect(s4Marks(book)).toMatchObject({ '0123456789A': 1, '0123456789B': 5 });
      expect(told(book)).toEqual(['S3!A1 missing-module SAE310']);
    },
  );

  test('with a number mistyped in one sheet are asked, and joined by the name until somebody says otherwise', () => {
    const sheets = [
      s3([22300001, 'Alouette', 'Zoé'], [22300002, 'Bouleau', 'Max']),
      s4([22300009, 'Alouette', 'Zoé'], [22300002, 'Bouleau', 'Max']),
    ];
    const book = read(...sheets);

    expect(s4Marks(book)).toEqual({ 22300001: 1, 22300002: 2 });
    expect(book.students[0]?.numbers).toEqual(['22300001']);
    expect(book.anomalies).toMatchObject([
      {
        sheet: 'S4',
        cell: 'A2',
        kind: 'contradicting-number',
        effect: { code: 'joined' },
        doubt: { students: [0] },
        question: { choices: ['same', 'apart'] },
      },
    ]);

    const key = questionKey('contradicting-number', 'Alouette Zoé 22300009');
    const apart = readWith({ [key]: 'apart' }, ...sheets);
    expect(ids(apart)).toEqual(['22300001', '22300002', '22300009']);
    expect(told(apart, 'contradicting-number')).toEqual([]);
    expect(told(readWith({ [key]: 'same' }, ...sheets))).toEqual([]);
  });

  test.each([
    ['of one surname', 'Dubois', 'Adam', 'Dubois', 'Zoé'],
    ['of one first name', 'Gauthier', 'Léa', 'Henry', 'Léa'],
    ['of nothing in common', 'Noël', 'Chloé', 'Robin', 'Loïc'],
    ['of almost one name', 'Martin', 'Lea', 'Martin', 'Leo'],
    ['of one name and a second first name', 'Martin', 'Lea', 'Martin', 'Lea Rose'],
  ])(
    'whose numbers are exchanged, two people %s, are taken by name',
    (_, last, first, otherLast, otherFirst) => {
      const book = read(
        s3([22300001, last, first], [22300002, otherLast, otherFirst]),
        s4([22300002, last, first], [22300001, otherLast, otherFirst]),
      );

      expect(s4Marks(book)).toEqual({ 22300001: 1, 22300002: 2 });
      expect(told(book)).toEqual([
        'S4!A2 contradicting-number 22300002',
        'S4!A3 contradicting-number 22300001',
      ]);
    },
  );

  test.each([
    [22300001, 'Alouette', 'Max', 'apart'],
    [22300001, 'Bouleau', 'Zoé', 'same'],
    [1234, 'Bouleau', 'Zoé', 'apart'],
  ])('a newcomer with the number %s of Zoé Alouette, %s %s, is asked: %s', (number, last, first, likely) => {
    const book = read(
      s3([number, 'Alouette', 'Zoé'], [22300007, 'Castor', 'Lou']),
      s4([number, last, first], [22300007, 'Castor', 'Lou']),
    );

    expect(book.students).toHaveLength(likely === 'same' ? 2 : 3);
    expect(book.anomalies.filter(({ kind }) => kind === 'contradicting-number')).toMatchObject([
      { sheet: 'S4', cell: 'A2', question: { likely } },
    ]);
  });

  test('a newcomer who shares a word with somebody is nobody else', () => {
    const book = read(
      s3([22300001, 'Alouette', 'Zoé']),
      s4([22300009, 'Alouette', 'Max'], [22300001, 'Alouette', 'Zoé']),
    );

    expect(s4Marks(book)).toEqual({ 22300001: 2, 22300009: 1 });
  });

  test('counted rows are no numbers', () => {
    const rows = (header: string[], ...names: [string, string][]) => [
      ['Identifiant', 'Nom', 'Prénom', ...header.slice(3, 7)],
      ...names.map((name, i) => [i + 1, ...name, i, i, i, i]),
    ];
    const book = read(
      sheet('S3', rows(HEADER, ['Alouette', 'Zoé'], ['Bouleau', 'Max'], ['Castor', 'Lou'])),
      sheet(
        'S4',
        rows(S4_HEADER, ['Aigle', 'Ana'], ['Alouette', 'Zoé'], ['Bouleau', 'Max'], ['Castor', 'Lou']),
      ),
    );

    expect(s4Marks(book)).toEqual({ 'Alouette Zoé': 1, 'Bouleau Max': 2, 'Castor Lou': 3, 'Aigle Ana': 0 });
    expect(told(book, 'contradicting-number', 'unmatched-student')).toEqual([
      'S4!A2 unmatched-student Aigle Ana',
    ]);
  });

  test('a misspelled name beside the same number is the same person’s', () => {
    const book = read(
      s3([22300001, 'Dupond', 'Mathieu'], [22300002, 'LE GOFF', 'Zoé']),
      s4([22300001, 'Dupont', 'Mathieu'], [22300002, 'Legoff', 'Zoé']),
    );

    expect(s4Marks(book)).toEqual({ 22300001: 1, 22300002: 2 });
    expect(told(book)).toEqual([]);
  });

  test('namesakes without numbers go by their groups, else by their order, which is asked', () => {
    const rows = (header: string[], groups: string[]) => [
      ['Nom', 'Prénom', 'Groupe', ...header.slice(3, 7)],
      ['Alouette', 'Zoé', groups[0] ?? '', 1, 1, 1, 1],
      ['Alouette', 'Zoé', groups[1] ?? '', 2, 2, 2, 2],
    ];
    const byGroup = read(sheet('S3', rows(HEADER, ['A', 'B'])), sheet('S4', rows(S4_HEADER, ['B', 'A'])));
    const byOrder = read(sheet('S3', rows(HEADER, [])), sheet('S4', rows(S4_HEADER, [])));

    expect(s4Marks(byGroup)).toEqual({ 'Alouette Zoé': 2, 'Alouette Zoé (2)': 1 });
    expect(told(byGroup, 'homonym')).toEqual(['S3!A3 homonym Alouette Zoé']);
    expect(s4Marks(byOrder)).toEqual({ 'Alouette Zoé': 1, 'Alouette Zoé (2)': 2 });
    expect(told(byOrder, 'homonym')).toEqual([
      'S3!A3 homonym Alouette Zoé',
      'S4!A2 homonym Alouette Zoé',
      'S4!A3 homonym Alouette Zoé',
    ]);
  });

  test('namesakes of two groups with numbers of their own are two people', () => {
    const group = (name: string, number: number) =>
      sheet(name, [HEADER, [number, 'Alouette', 'Zoé', ...MARKS]]);
    const book = read(group('TD A', 22300001), group('TD B', 22300002));

    expect(ids(book)).toEqual(['22300001', '22300002']);
    expect(told(book)).toEqual([]);
  });
});

test.each([
  [
    'above the header',
    (head: readonly (string | number)[], ...below: readonly (readonly (string | number)[])[]) => [
      ...below,
      head,
    ],
  ],
  [
    'below it',
    (head: readonly (string | number)[], ...below: readonly (readonly (string | number)[])[]) => [
      head,
      ...below,
    ],
  ],
])('rows of coefficients without a word, %s, that each group repeats are nobody’s', (_, block) => {
  const head = ['Étudiant', ...HEADER.slice(3)];
  const again = block(
    head,
    ['', ...MARKS.map((_mark, i) => 10 + i)],
    ['', ...MARKS.map((_mark, i) => 30 - i)],
  );
  const book = read(
    sheet('S3', [
      ...again,
      ['ALOUETTE Zoé - 22300001', ...MARKS],
      ['BOULEAU Max - 22300002', ...OTHER],
      ...again,
      ['CHARME Lou - 22300003', ...MARKS],
    ]),
  );
  expect(book.students.map(({ id }) => id)).toEqual(['22300001', '22300002', '22300003']);
  expect(told(book, 'unread-row')).toEqual([]);
});
