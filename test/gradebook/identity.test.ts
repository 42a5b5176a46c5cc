import { readGradebook } from '../../src/gradebook/gradebook';
import { questionKey } from '../../src/gradebook/questions';
import { sheet, SMALL, workbook } from './sheet';
import { HEADER, MARKS, OTHER, read } from './small';
import { marksById, told } from './summary';

const readWith = (answers: Record<string, string>, ...sheets: ReturnType<typeof sheet>[]) =>
  readGradebook(workbook(...sheets), SMALL, { ignore: new Set(), answers: new Map(Object.entries(answers)) });
const S4_HEADER = ['N° étudiant', 'Nom', 'Prénom', 'R401', 'R402', 'SAE401', 'Stage'];
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

test('names that their formulas do not give are told column by column', () => {
  const error = { error: '#N/A' } as const;
  const book = read(
    sheet('S3', [
      HEADER,
      [22300001, error, 'Zoé', ...MARKS],
      [22300002, 'Bouleau', 'Ivan', ...OTHER],
      [22300003, error, { uncalculated: true }, ...OTHER],
    ]),
  );
  expect(ids(book)).toEqual(['22300001', '22300002', '22300003']);
  expect(told(book)).toEqual(['S3!B2:B4 cell-error #N/A', 'S3!C4 cell-error']);
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

test.each([
  '22300001 - MARTIN Léa',
  'MARTIN Léa (22300001)',
  '(22300001) MARTIN Léa',
  'MARTIN Léa, n° 22300001',
  '22300001 : Léa MARTIN',
])('a number beside the name in one cell is the student’s: %s', (text) => {
  const book = read(
    sheet('S3', [
      ['Étudiant', ...HEADER.slice(3)],
      [text, ...MARKS],
      ['22300002 - DIX HUIT Zoé', ...OTHER],
    ]),
    sheet('S4', [S4_HEADER, ['22300001', 'Martin', 'Léa', 9, 9, 9, 9]]),
  );
  expect(book.students.map(({ id, lastName, firstName }) => [id, lastName, firstName])).toEqual([
    ['22300001', 'MARTIN', 'Léa'],
    ['22300002', 'DIX HUIT', 'Zoé'],
  ]);
  expect(marksById(book)['22300001']).toMatchObject({ R301: 12, R401: 9 });
});

test.each([
  [
    ['Étudiant', 'Nom', 'Prénom'],
    ['MARTIN Léa (22300001)', 'Martin', 'Léa'],
  ],
  [
    ['Nom', 'Prénom', 'Étudiant'],
    ['Martin', 'Léa', '22300001 - MARTIN Léa'],
  ],
  [
    ['Étudiant', 'Nom et prénom'],
    ['MARTIN Léa', 'MARTIN Léa n° 22300001'],
  ],
])('and in a further column of names: %j', (headers, cells) => {
  const book = read(
    sheet('S3', [
      [...headers, ...HEADER.slice(3)],
      [...cells, ...MARKS],
      [...cells.map((cell) => cell.replace('22300001', '22300002').replace(/Martin/i, 'Noyer')), ...OTHER],
    ]),
    sheet('S4', [S4_HEADER, ['22300001', 'Martin', 'Léa', 9, 9, 9, 9]]),
  );
  expect(ids(book)).toEqual(['22300001', '22300002']);
  expect(marksById(book)['22300001']).toMatchObject({ R301: 12, R401: 9 });
  expect(told(book, 'unread-column')).toEqual([]);
});

test('a number in the mail address is the student’s', () => {
  const book = read(
    sheet('S3', [
      ['Courriel', ...HEADER.slice(3)],
      ['e22300001@etu.univ.fr', ...MARKS],
      ['e22300002@etu.univ.fr', ...OTHER],
    ]),
    sheet('S4', [S4_HEADER, ['22300001', 'Martin', 'Léa', 9, 9, 9, 9]]),
  );
  expect(ids(book)).toEqual(['22300001', '22300002']);
  expect(book.students[0]).toMatchObject({ lastName: 'Martin', firstName: 'Léa' });
  expect(told(book, 'contradicting-number', 'homonym', 'unread-row')).toEqual([]);
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

  test('without a number they are one where it stands beside them that they are enrolled, or both a group and a state; else they are told', () => {
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
    expect(ids(table(standing))).toEqual(['TOTAL Anne', 'ALOUETTE Zoé']);
    expect(told(table(standing))).toEqual(['S3!A4 unread-row Moyenne Tda']);
    const left = table(['Situation', 'DEF']);
    expect(ids(left)).toEqual(['ALOUETTE Zoé']);
    expect(told(left)).toEqual(['S3!A2 unread-row TOTAL Anne', 'S3!A4 unread-row Moyenne Tda']);
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

test.each(['Étudiants en césure', 'Réorientés :', 'Démissionnaires'])(
  'who stands below «%s» may have left, which is asked',
  (heading) => {
    const book = read(
      sheet('S3', [
        HEADER,
        [22300001, 'Alouette', 'Zoé', ...MARKS],
        [],
        [heading],
        [22300002, 'Bouleau', 'Max'],
      ]),
    );
    const [found] = book.anomalies.filter(({ kind }) => kind === 'unclear-status');
    expect(found?.doubt?.students).toEqual([1]);
    expect(found?.question).toBeDefined();
  },
);

test('whether two rows of one list are one person is not whose rows of two lists belong together', () => {
  const list = (name: string, head: readonly string[], marks: readonly number[]) =>
    sheet(name, [
      ['Nom', 'Prénom', ...head],
      ['Blanc', 'Lou', ...marks],
      ['Blanc', 'Lou', ...marks.map((mark) => mark + 1)],
    ]);
  const book = read(list('S3', HEADER.slice(3), MARKS), list('S4', S4_HEADER.slice(3), [9, 9, 9, 9]));
  expect(book.anomalies.flatMap(({ question }) => (question ? [`${question.subject}: ${question.likely}`] : []))).toEqual([
    'Blanc Lou (S3): apart',
    'Blanc Lou: same',
    'Blanc Lou: same',
  ]); // prettier-ignore
});
