import { readGradebook } from '../../src/gradebook/gradebook';
import { sheet, SMALL, workbook } from './sheet';
import { HEADER, MARKS, OTHER } from './small';
import { marksById, told } from './summary';

const S4 = ['N° étudiant', 'Nom', 'Prénom', 'R401', 'R402', 'SAE401', 'Stage'];
const FIRST = [1, 2, 3, 4];
const SECOND = [5, 6, 7, 8];

type Sheets = readonly ReturnType<typeof sheet>[];

/** @param choice the answer to every question, where one is given */
function read(sheets: Sheets, choice?: string) {
  const book = (answers: ReadonlyMap<string, string>) =>
    readGradebook(workbook(...sheets), SMALL, { ignore: new Set(), answers });
  const open = book(new Map());
  if (choice === undefined) return open;
  return book(new Map(open.anomalies.flatMap(({ question }) => (question ? [[question.key, choice]] : []))));
}

/** Who there is, by R301 and R401: enough to see whose rows were put together. */
const people = (sheets: Sheets, choice?: string) =>
  Object.entries(marksById(read(sheets, choice))).map(
    ([id, { R301 = '-', R401 = '-' }]) => `${id} ${R301} ${R401}`,
  );
const of = (book: ReturnType<typeof read>, kind: string) =>
  book.anomalies.filter((anomaly) => anomaly.kind === kind);

describe('a name that is known, beside a number that is another’s', () => {
  const lists = [
    sheet('S3', [HEADER, ['', 'Martin', 'Zoé', ...MARKS], [22300002, 'Dupont', 'Max', ...OTHER]]),
    sheet('S4', [S4, [22300002, 'Martin', 'Zoé', ...FIRST]]),
  ];

  test('is asked about; meanwhile the name counts, and nobody loses a number to it', () => {
    const book = read(lists);
    expect(people(lists)).toEqual(['22300002 2 -', 'Martin Zoé 12 1']);
    expect(of(book, 'contradicting-number')).toMatchObject([
      {
        sheet: 'S4',
        cell: 'A2',
        value: '22300002',
        effect: { code: 'joined', at: { sheet: 'S3', row: 1 } },
        doubt: { students: [0], modules: 'all' },
        question: { subject: 'Martin Zoé 22300002', choices: ['same', 'apart'], likely: 'same' },
      },
    ]);
    expect(people(lists, 'same')).toEqual(people(lists));
    expect(people(lists, 'apart')).toContain('Martin Zoé 12 -');
  });

  test('is asked about in a list of the same module too', () => {
    const who = HEADER.slice(0, 3);
    const one = sheet('UE31', [
      [...who, 'R301', 'R303'],
      ['', 'Martin', 'Zoé', 12, 14],
      [22300002, 'Dupont', 'Max', 2, 4],
    ]);
    const other = sheet('UE32', [
      [...who, 'R301', 'R302'],
      [22300002, 'Martin', 'Zoé', 12, 13],
    ]);
    expect(told(read([one, other]), 'contradicting-number')).toEqual([
      'UE32!A2 contradicting-number 22300002',
    ]);
  });
});

describe('a name that is known, beside another number', () => {
  const s3 = sheet('S3', [HEADER, [22300001, 'Martin', 'Zoé', ...MARKS]]);
  const alone = sheet('S4', [S4, [22300009, 'Martin', 'Zoé', ...FIRST]]);

  test('is likely the same person, with the number of the first list', () => {
    expect(people([s3, alone])).toEqual(['22300001 12 1']);
    expect(read([s3, alone]).students[0]?.numbers).toStrictEqual(['22300001']);
    expect(people([s3, alone], 'apart')).toEqual(['22300001 12 -', '22300009 - 1']);
  });

  test('is of three people until it is answered where the next list has two of the name', () => {
    const two = sheet('S4', [
      S4,
      [22300008, 'Martin', 'Zoé', ...FIRST],
      [22300009, 'Martin', 'Zoé', ...SECOND],
    ]);
    expect(people([s3, two])).toEqual(['22300001 12 -', '22300008 - 1', '22300009 - 5']);
    expect(of(read([s3, two]), 'contradicting-number')).toMatchObject([
      { cell: 'A2', question: { choices: ['apart', 'same'] } },
      { cell: 'A3', question: { choices: ['apart', 'same'] } },
    ]);
  });

  test('is two people in two groups of one semester', () => {
    const other = sheet('Groupe B', [HEADER, [22300009, 'Martin', 'Zoé', ...OTHER]]);
    expect(people([s3, other])).toEqual(['22300001 12 -', '22300009 2 -']);
    expect(told(read([s3, other]))).toEqual([]);
  });

  test('is two people as soon as one list of the one has a module of the other', () => {
    const other = sheet('Groupe B', [HEADER, [22300009, 'Martin', 'Zoé', ...OTHER]]);
    const own = sheet('S4', [S4, [22300001, 'Martin', 'Zoé', ...FIRST]]);
    expect(told(read([s3, own, other]), 'contradicting-number')).toEqual([]);
    const ofUes = ['R303', 'R302'].map((module, i) =>
      sheet(`UE3${i + 1}`, [
        [...HEADER.slice(0, 4), module],
        [22300001 + i, 'Martin', 'Zoé', 12, 13],
      ]),
    );
    expect(told(read(ofUes), 'contradicting-number')).toEqual([]);
    expect(read(ofUes).students).toHaveLength(2);
  });

  test('is no stranger to be told apart because both lists have a column that nobody knows', () => {
    const unknown = [
      sheet('S3', [
        [...HEADER, 'R399'],
        [22300001, 'Martin', 'Zoé', ...MARKS, 5],
      ]),
      sheet('S4', [
        [...S4, 'R499'],
        [22300009, 'Martin', 'Zoé', ...FIRST, 6],
      ]),
    ];
    expect(told(read(unknown), 'contradicting-number')).toEqual(['S4!A2 contradicting-number 22300009']);
  });

  test('than two namesakes have is likely a third one', () => {
    const two = sheet('S3', [
      HEADER,
      [22300001, 'Martin', 'Zoé', ...MARKS],
      [22300002, 'Martin', 'Zoé', ...OTHER],
    ]);
    expect(people([two, alone])).toEqual(['22300001 12 -', '22300002 2 -', '22300009 - 1']);
    expect(of(read([two, alone]), 'contradicting-number')).toMatchObject([
      { effect: { code: 'kept-apart', id: 'Martin Zoé' }, question: { choices: ['apart', 'same'] } },
    ]);
    expect(people([two, alone], 'same')).toEqual(['22300001 12 1', '22300002 2 -']);
    const group = sheet('Groupe B', [HEADER, [22300009, 'Martin', 'Zoé', ...OTHER]]);
    expect(told(read([two, group]))).toEqual([]);
  });
});

describe('a number that is known, beside another name', () => {
  const lists = (number: string | number, name: readonly [string, string], header = HEADER) => [
    sheet('S3', [header, [number, 'Alouette', 'Zoé', ...MARKS]]),
    sheet('S4', [S4, [number, ...name, ...FIRST]]),
  ];
  const likely = (sheets: Sheets) => of(read(sheets), 'contradicting-number')[0]?.question?.likely;

  test.each([
    ['the first name the same', 22300001, ['Quiroga', 'Zoe'], 'same'],
    ['a number of five digits', 12345, ['Quiroga', 'Zoé'], 'same'],
    ['a number of four digits', 1234, ['Quiroga', 'Zoé'], 'apart'],
    ['another first name', 22300001, ['Quiroga', 'Max'], 'apart'],
  ] as const)('is, with %s, likely %s %j: %s', (_, number, name, choice) => {
    const sheets = lists(number, name);
    expect(likely(sheets)).toBe(choice);
    expect(people(sheets, 'same')).toEqual([`${number} 12 1`]);
    expect(people(sheets, 'apart')).toEqual([`${number} 12 -`, `${name.join(' ')} - 1`]);
  });

  test('is likely somebody else where neither has a first name', () => {
    const nameless = lists(22300001, ['Quiroga', '']);
    expect(likely(nameless)).toBe('apart');
    expect(of(read(nameless), 'contradicting-number')[0]?.effect).toEqual({
      code: 'kept-apart',
      id: 'Quiroga',
    });
    expect(
      likely([
        sheet('S3', [HEADER, [22300001, 'Alouette', '', ...MARKS]]),
        sheet('S4', [S4, [22300001, 'Quiroga', '', ...FIRST]]),
      ]),
    ).toBe('apart');
  });

  test('is long enough where one of two is', () => {
    const head = (header: readonly string[]) => ['NIP', 'INE', ...header.slice(1)];
    const sheets = [
      sheet('S3', [head(HEADER), [1234, '0123456789A', 'Alouette', 'Zoé', ...MARKS]]),
      sheet('S4', [head(S4), [1234, '0123456789A', 'Quiroga', 'Zoé', ...FIRST]]),
    ];
    expect(likely(sheets)).toBe('same');
  });

  test('is somebody else’s where the student stands in the list as well', () => {
    const sheets = [
      sheet('S3', [HEADER, [22300001, 'Alouette', 'Zoé', ...MARKS]]),
      sheet('S4', [S4, [22300001, 'Quiroga', 'Zoé', ...FIRST], [22300001, 'Alouette', 'Zoé', ...SECOND]]),
    ];
    expect(likely(sheets)).toBe('apart');
    expect(people(sheets)).toEqual(['22300001 12 5', 'Quiroga Zoé - 1']);
  });

  test('is known by a first name that only one of two lists has', () => {
    const sheets = [
      sheet('S3', [HEADER, [22300001, 'Alouette', 'Zoé', ...MARKS]]),
      sheet('S3 bis', [
        ['N° étudiant', 'Nom', 'R302', 'R303'],
        [22300001, 'Alouette', 13, 14],
      ]),
      sheet('S4', [S4, [22300001, 'Quiroga', 'Zoé', ...FIRST]]),
    ];
    expect(likely(sheets)).toBe('same');
  });
});

describe('namesakes without numbers', () => {
  const GROUPS = ['Groupe', 'Nom', 'Prénom'];
  const listed = (
    name: string,
    modules: readonly string[],
    ...rows: readonly (readonly (string | number)[])[]
  ) =>
    sheet(name, [
      [...GROUPS, ...modules],
      ...rows.map(([group = '', ...marks]) => [group, 'Martin', 'Zoé', ...marks]),
    ]);
  const S3_MODULES = HEADER.slice(3);
  const S4_MODULES = S4.slice(3);

  test.each([
    ['TD1', 'TD2'],
    [1, 2],
    [' TD 1', 'TD 2'],
  ])('are known by their groups, %s and %s', (one, two) => {
    const sheets = [
      listed('S3', S3_MODULES, [one, ...MARKS], [two, ...OTHER]),
      listed('S4', S4_MODULES, [two, ...FIRST], [one, ...SECOND]),
    ];
    expect(people(sheets)).toEqual(['Martin Zoé 12 5', 'Martin Zoé (2) 2 1']);
    expect(told(read(sheets), 'homonym')).toEqual(['S3!B3 homonym Martin Zoé']);
  });

  test('are known by the banners above them', () => {
    const list = (name: string, header: readonly string[], a: readonly number[], b: readonly number[]) =>
      sheet(name, [
        header.slice(1),
        ['Groupe A'],
        ['Martin', 'Zoé', ...a],
        ['Groupe B'],
        ['Martin', 'Zoé', ...b],
      ]);
    const sheets = [list('S3', HEADER, MARKS, OTHER), list('S4', S4, FIRST, SECOND)];
    expect(people(sheets)).toEqual(['Martin Zoé 12 1', 'Martin Zoé (2) 2 5']);
    expect(told(read(sheets), 'homonym')).toEqual(['S3!A5 homonym Martin Zoé']);
  });

  test.each([
    ['no group', '', '', ''],
    ['groups that changed', 'TD1', 'TD2', 'TD3'],
  ])('and of %s are put together in the order of the lists, which is asked', (_, one, two, next) => {
    const sheets = [
      listed('S3', S3_MODULES, [one, ...MARKS], [two, ...OTHER]),
      listed('S4', S4_MODULES, [next, ...FIRST], [next, ...SECOND]),
    ];
    expect(people(sheets)).toEqual(['Martin Zoé 12 1', 'Martin Zoé (2) 2 5']);
    expect(of(read(sheets), 'homonym').slice(1)).toMatchObject([
      { sheet: 'S4', cell: 'B2', question: { likely: 'same', subject: 'Martin Zoé' } },
      { sheet: 'S4', cell: 'B3', question: { likely: 'same', subject: 'Martin Zoé' } },
    ]);
  });

  test('and of one group are put together in the order of the lists, which is asked', () => {
    const sheets = [
      listed('S3', S3_MODULES, ['TD1', ...MARKS], ['TD1', ...OTHER]),
      listed('S4', S4_MODULES, ['TD1', ...FIRST], ['TD1', ...SECOND]),
    ];
    expect(people(sheets)).toEqual(['Martin Zoé 12 1', 'Martin Zoé (2) 2 5']);
    expect(told(read(sheets), 'homonym')).toEqual(['S3!B3 homonym Martin Zoé', 'S4!B2 homonym Martin Zoé']);
  });

  test('of whom the next list has one only are kept apart until it is answered', () => {
    const sheets = [
      listed('S3', S3_MODULES, ['', ...MARKS], ['', ...OTHER]),
      listed('S4', S4_MODULES, ['', ...FIRST]),
    ];
    expect(people(sheets)).toEqual(['Martin Zoé 12 -', 'Martin Zoé (2) 2 -', 'Martin Zoé (3) - 1']);
    expect(of(read(sheets), 'homonym')[1]).toMatchObject({
      effect: { code: 'kept-apart', id: 'Martin Zoé' },
      question: { choices: ['apart', 'same'] },
    });
  });

  test('are known by a group that one of two earlier lists has', () => {
    const ofUe = (
      name: string,
      modules: readonly string[],
      ...rows: readonly (readonly (string | number)[])[]
    ) =>
      sheet(name, [
        ['N° étudiant', 'Groupe', 'Nom', 'Prénom', ...modules],
        ...rows.map(([number = '', group = '', ...marks]) => [number, group, 'Martin', 'Zoé', ...marks]),
      ]);
    const sheets = [
      ofUe('UE31', ['R301', 'R303'], [22300001, '', 12, 14], [22300002, '', 2, 4]),
      ofUe('UE32', ['R301', 'R302'], [22300001, 'TD1', 12, 13], [22300002, 'TD2', 2, 3]),
      ofUe('S4', S4_MODULES, ['', 'TD2', ...FIRST], ['', 'TD1', ...SECOND]),
    ];
    expect(people(sheets)).toEqual(['22300001 12 5', '22300002 2 1']);
    expect(told(read(sheets), 'homonym')).toEqual([]);
  });
});

describe('a student who stands twice in a list', () => {
  const twice = (first: readonly (number | string)[], second: readonly (number | string)[], extra?: string) =>
    sheet('S3', [
      [...HEADER, ...(extra === undefined ? [] : [extra])],
      [22300001, 'Alouette', 'Zoé', ...first],
      [22300001, 'Alouette', 'Zoé', ...second],
    ]);

  test.each([
    ['the same marks', MARKS, MARKS, undefined],
    ['no marks the second time', MARKS, ['', '', '', '', ''], undefined],
    ['other marks in a column that nobody knows', [...MARKS, 1], [...MARKS, 2], 'R399'],
  ] as const)('with %s is told, and nothing is asked', (_, first, second, extra) => {
    const book = read([twice(first, second, extra)]);
    expect(people([twice(first, second, extra)])).toEqual(['22300001 12 -']);
    const [found] = of(book, 'duplicate-student');
    expect(found).toMatchObject({ cell: 'A3', value: '22300001' });
    expect(found).not.toHaveProperty('question');
    expect(found).not.toHaveProperty('doubt');
  });

  test('is asked about for the modules that differ', () => {
    const lists = [twice(['', 13, 14, 15, 16], [11, 13, '', 15, 17])];
    expect(of(read(lists), 'duplicate-student')).toMatchObject([
      { doubt: { students: [0], modules: [0, 4] }, question: { kind: 'second-session' } },
    ]);
  });

  test('has the later row where that is the answer, in its own list', () => {
    const s4 = (rows: readonly (readonly number[])[]) =>
      sheet('S4', [S4, ...rows.map((marks) => [22300001, 'Alouette', 'Zoé', ...marks])]);
    const s3 = sheet('S3', [HEADER, [22300001, 'Alouette', 'Zoé', ...MARKS]]);
    expect(people([s3, s4([FIRST, SECOND])], 'last')).toEqual(['22300001 12 5']);
    expect(people([s3, s4([FIRST, SECOND])], 'first')).toEqual(['22300001 12 1']);
    expect(people([twice(MARKS, OTHER), s4([FIRST])], 'last')).toEqual(['22300001 2 1']);
  });

  test('by a number alone is called by it', () => {
    const nameless = sheet('S3', [
      ['N° étudiant', 'R301', 'R302'],
      [22300001, 12, 13],
      [22300001, 2, 3],
    ]);
    expect(of(read([nameless]), 'duplicate-student')[0]?.question?.subject).toBe('22300001 (S3)');
  });
});

describe('the number of a student', () => {
  test('is that of the best kind, whichever list has it first', () => {
    const sheets = [
      sheet('S3', [
        ['INE', ...HEADER.slice(1)],
        ['0123456789A', 'Alouette', 'Zoé', ...MARKS],
      ]),
      sheet('S4', [
        ['NIP', ...S4.slice(1)],
        [22300001, 'Alouette', 'Zoé', ...FIRST],
      ]),
    ];
    expect(read(sheets).students).toMatchObject([{ id: '22300001', numbers: ['0123456789A', '22300001'] }]);
  });

  test('that a second list adds is known too', () => {
    const sheets = [
      sheet('S3', [HEADER, [22300001, 'Alouette', 'Zoé', ...MARKS]]),
      sheet('S4', [
        ['N° étudiant', 'INE', ...S4.slice(1)],
        [22300001, '0123456789A', 'Alouette', 'Zoé', ...FIRST],
      ]),
    ];
    expect(read(sheets).students[0]?.numbers).toEqual(['22300001', '0123456789A']);
  });

  test('is none for other programs where its header may only count the rows', () => {
    const counted = sheet('S3', [
      ['N°', ...HEADER.slice(1)],
      [22300001, 'Alouette', 'Zoé', ...MARKS],
      [22300002, 'Bouleau', 'Max', ...OTHER],
    ]);
    expect(read([counted]).students).toMatchObject([
      { id: '22300001', numbers: [] },
      { id: '22300002', numbers: [] },
    ]);
  });

  test.each([
    ['00300001', 300001],
    ['0300001', '00300001'],
    ['p2300001', 'P2300001'],
  ])('is the same written %s and %s, and shown as the first list has it', (one, other) => {
    const sheets = [
      sheet('S3', [HEADER, [one, 'Alouette', 'Zoé', ...MARKS]]),
      sheet('S4', [S4, [other, 'Alouette', 'Zoé', ...FIRST]]),
    ];
    expect(people(sheets)).toEqual([`${one} 12 1`]);
    expect(told(read(sheets))).toEqual([]);
  });
});
