import { readGradebook } from '../../src/gradebook/gradebook';
import { questionKey } from '../../src/gradebook/questions';
import { sheet, SMALL, workbook } from './sheet';
import { marksById, told } from './summary';

const read = (...sheets: ReturnType<typeof sheet>[]) => readGradebook(workbook(...sheets), SMALL);
const readWith = (answers: Record<string, string>, ...sheets: ReturnType<typeof sheet>[]) =>
  readGradebook(workbook(...sheets), SMALL, { ignore: new Set(), answers: new Map(Object.entries(answers)) });
const HEADER = ['N° étudiant', 'Nom', 'Prénom', 'R301', 'R302', 'R303', 'SAE301', 'SAE310'];
const S4_HEADER = ['N° étudiant', 'Nom', 'Prénom', 'R401', 'R402', 'SAE401', 'Stage'];
const MARKS = [12, 13, 14, 15, 16];
const OTHER = [2, 3, 4, 5, 6];
const ids = (book: ReturnType<typeof read>) => book.students.map(({ id }) => id);
const statuses = (book: ReturnType<typeof read>) => book.students.map(({ status }) => status?.value);

test('a name that begins like a formula is a name, and told with its cell', () => {
  const book = read(
    sheet('S3', [
      HEADER.slice(1),
      ['=Alouette', 'Zoé', ...MARKS],
      ['Bouleau', '=SOMME(A1)', ...OTHER],
      ['=1+1', 'Ivan', ...OTHER],
    ]),
  );
  expect(ids(book)).toEqual(['=Alouette Zoé', 'Bouleau =SOMME(A1)']);
  expect(told(book)).toEqual([
    'S3!A2 formula-name =Alouette',
    'S3!B3 formula-name =SOMME(A1)',
    'S3!A4 unread-row =1+1',
  ]);
});

test('a name takes no student whose number stands further down', () => {
  const s3 = sheet('S3', [HEADER, [22300001, 'Martin', 'Zoé', ...MARKS]]);
  const s4 = (first: readonly [string | number, string, string]) =>
    sheet('S4', [S4_HEADER, [...first, 1, 2, 3, 4], [22300001, 'Martin', 'Zoé', 11, 12, 13, 14]]);
  for (const first of [
    ['', 'Martin', 'Zoé'],
    [22300001, 'Dupont', 'Zoé'],
  ] as const) {
    const book = read(s3, s4(first));
    expect(book.students.find(({ id }) => id === '22300001')).toMatchObject({ lastName: 'Martin' });
    expect(marksById(book)['22300001']).toMatchObject({ R301: 12, R401: 11 });
  }
});

test('a cell too far away to be read is told with its address', () => {
  const far = {
    ...sheet('S3', [HEADER, [22300001, 'Alouette', 'Zoé', ...MARKS]]),
    beyond: { row: 1_048_575, column: 16_383 },
  };
  expect(told(read(far))).toEqual(['S3!XFD1048576 far-cell']);
});

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

describe('students whose cells look like labels', () => {
  test.each(['TOTAL Anne', 'MOYENNE Sarah', 'GROUPE Lise', 'MIN Ji-Woo', 'Somme Odile', 'UE Marc'])(
    '«%s» is one beside a number',
    (name) => {
      const book = read(
        sheet('S3', [
          ['N° étudiant', 'NOM Prénom', ...HEADER.slice(3)],
          [22300001, 'ALOUETTE Zoé', ...MARKS],
          [22300002, name, ...OTHER],
        ]),
      );

      expect(ids(book)).toEqual(['22300001', '22300002']);
      expect(told(book)).toEqual([]);
    },
  );

  test('without a number they are one, or told', () => {
    const book = read(
      sheet('S3', [
        ['NOM Prénom', ...HEADER.slice(3)],
        ['ALOUETTE Zoé', ...MARKS],
        ['BOULEAU Max', ...OTHER],
        ['TOTAL Anne', ...OTHER],
      ]),
    );

    expect(told(book)).toEqual(['S3!A4 unread-row TOTAL Anne']);
  });

  test('without a number they are one with a group and a standing beside them; with one of both they are told', () => {
    const table = (...beside: readonly (readonly [string, string])[]) =>
      read(
        sheet('S3', [
          ['NOM Prénom', ...beside.map(([head]) => head), ...HEADER.slice(3)],
          ['TOTAL Anne', ...beside.map(([, text]) => text), ...OTHER],
          ['ALOUETTE Zoé', ...beside.map(([, text]) => text), ...MARKS],
          ['Moyenne Tda', ...beside.map(([head, text]) => (head === 'Groupe' ? text : '')), ...OTHER],
        ]),
      );
    const group = ['Groupe', 'TDA'] as const;
    const standing = ['Situation', 'Inscrite'] as const;

    const described = table(group, standing);
    expect(ids(described)).toEqual(['TOTAL Anne', 'ALOUETTE Zoé']);
    expect(told(described)).toEqual(['S3!A4 unread-row Moyenne Tda']);
    expect(ids(table(group))).toEqual(['ALOUETTE Zoé']);
    expect(told(table(group))).toEqual(['S3!A2 unread-row TOTAL Anne', 'S3!A4 unread-row Moyenne Tda']);
    expect(ids(table(standing))).toEqual(['ALOUETTE Zoé']);
    expect(told(table(standing))).toEqual(['S3!A2 unread-row TOTAL Anne', 'S3!A4 unread-row Moyenne Tda']);
  });

  test.each(['> 10 h', '< 2', 'Total Energies', 'Effectif Studio', 'Module Arduino', 'UE 2.1', 'Moyenne'])(
    'a name with «%s» beside it is one',
    (text) => {
      const book = read(
        sheet('S3', [
          ['Nom', 'Prénom', 'Divers', ...HEADER.slice(3)],
          ['Alouette', 'Zoé', '', ...MARKS],
          ['Bouleau', 'Max', text, ...OTHER],
        ]),
      );

      expect(ids(book)).toEqual(['Alouette Zoé', 'Bouleau Max']);
    },
  );

  test.each(['R3.12', 'R3.03 R3.05', 'Stage', 'S3 TP2', 'S3G1', 'SAE301'])(
    'the first of them is no header because of «%s»',
    (text) => {
      const rows = [
        ['Nom', 'Prénom', 'À repasser', ...HEADER.slice(3)],
        ['Alouette', 'Zoé', text, ...MARKS],
        ['Bouleau', 'Max', '', ...OTHER],
      ];
      const withNumbers = rows.map((row, i) => [i === 0 ? 'NIP' : 22300000 + i, ...row]);
      const before = rows.map(([last = '', first = '', remark = '', ...marks]) => [
        remark === 'À repasser' ? 'Groupe' : remark,
        last,
        first,
        ...marks,
      ]);

      expect(ids(read(sheet('S3', rows)))).toEqual(['Alouette Zoé', 'Bouleau Max']);
      expect(ids(read(sheet('S3', withNumbers)))).toEqual(['22300001', '22300002']);
      expect(ids(read(sheet('S3', before)))).toEqual(['Alouette Zoé', 'Bouleau Max']);
    },
  );

  test('Nom d’usage is read where it is filled, Nom de naissance elsewhere', () => {
    const rows = (header: string[]) => [
      ['Nom de naissance', 'Nom d’usage', 'Prénom', ...header.slice(3)],
      ['Alouette', '', 'Zoé', 1, 2, 3, 4],
      ['Bouleau', 'Castor', 'Max', 5, 6, 7, 8],
      ['Chêne', '', 'Lou', 5, 6, 7, 8],
    ];
    const book = read(sheet('S3', rows(HEADER)), sheet('S4', rows(S4_HEADER)));

    expect(ids(book)).toEqual(['Alouette Zoé', 'Bouleau Max', 'Chêne Lou']);
  });
});

describe('standings', () => {
  test.each([
    ['Démission le 12/10', 'DEM'],
    ['Démissionnaire depuis mars', 'DEM'],
    ['Exclu le 3 mars 2026', 'EXCLU'],
    ['Abandon', 'ABAN'],
  ])('the remark «%s» is one', (text, status) => {
    const book = read(
      sheet('S3', [
        [...HEADER, 'Observations'],
        [22300001, 'Alouette', 'Zoé', ...MARKS, text],
      ]),
    );

    expect(statuses(book)).toEqual([status]);
    expect(told(book)).toEqual([]);
  });

  test.each([
    'Défaillant en anglais',
    'Exclu 3 jours en mars',
    'Démission annulée',
    'Abandon à confirmer',
    'abandon ?',
    'DEF en anglais, mail envoyé',
    'A abandonné le latin',
    'Pas démissionnaire',
    'Exclu du 3 au 10 mars',
  ])('«%s» is none, and asked', (text) => {
    for (const header of ['Observations', 'Statut']) {
      const rows = [
        [...HEADER, header],
        [22300001, 'Alouette', 'Zoé', ...MARKS, text],
      ];
      const key = questionKey('unclear-status', text);
      const [book, answered] = [
        read(sheet('S3', rows)),
        readWith({ [key]: 'status:DEM' }, sheet('S3', rows)),
      ];

      expect(statuses(book)).toEqual([undefined]);
      expect(book.anomalies).toMatchObject([
        {
          kind: 'unclear-status',
          doubt: { students: [0], modules: 'all' },
          question: { key, likely: 'none' },
        },
      ]);
      expect(statuses(answered)).toEqual(['DEM']);
      expect(answered.anomalies).toEqual([]);
    }
  });

  test('behind a name, in the group or in the marks are followed and asked', () => {
    const book = read(
      sheet('S3', [
        ['N° étudiant', 'Nom', 'Prénom', 'Groupe', ...HEADER.slice(3)],
        [22300001, 'Alouette (démissionnaire)', 'Zoé', 'A', ...MARKS],
        [22300002, 'Bouleau', 'Max', 'DEM', ...MARKS],
        [22300003, 'Castor', 'Lou', 'A', 'DEM', '', '', '', ''],
        [22300004, 'Chêne', 'Lou', 'A', ...MARKS.map(() => 'ABANDON')],
        [22300005, 'Daim', 'Lou', 'A', ...MARKS],
      ]),
    );

    expect(statuses(book)).toEqual(['DEM', 'DEM', 'DEM', 'ABAN', undefined]);
    expect(book.students[0]?.lastName).toBe('Alouette');
    expect(told(book)).toEqual([
      'S3!B2 unclear-status démissionnaire',
      'S3!D3 unclear-status DEM',
      'S3!E4 unclear-status DEM',
      'S3!E5 unclear-status ABANDON',
    ]);
  });

  test('repeats of several sheets add up', () => {
    const book = read(
      sheet('S3', [
        [...HEADER, 'Redoublant'],
        [22300001, 'Alouette', 'Zoé', ...MARKS, 'oui'],
      ]),
      sheet('S4', [
        [...S4_HEADER, 'Redoublant'],
        [22300001, 'Alouette', 'Zoé', 1, 2, 3, 4, 'oui'],
      ]),
    );

    expect(book.students[0]?.repeats?.value).toEqual(['S3', 'S4']);
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
