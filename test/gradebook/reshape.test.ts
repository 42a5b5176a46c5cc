import type { RawCell } from '../../src/cells/snapshot';
import { sheet } from './sheet';
import { read } from './small';
import { marksById, originOf, tablesOf, told } from './summary';

const placed = (book: ReturnType<typeof read>) => tablesOf({ ...book, tables: book.reshaped as never });

const PEOPLE = [
  [22300001, 'ALOUETTE', 'Zoé'],
  [22300002, 'BERNACHE', 'Tom'],
  [22300003, 'CIGOGNE', 'Ana'],
] as const;
/** Marks of S3, then of S4, one row a student. */
const S3: Readonly<Record<string, readonly number[]>> = {
  R301: [12, 8.5, 15],
  R302: [13, 9, 16],
  R303: [14, 7.25, 17],
  SAE301: [15, 11, 18],
  SAE310: [16, 10, 19],
};
const S4: Readonly<Record<string, readonly number[]>> = {
  R401: [11, 6, 14],
  R402: [10, 7, 13.5],
  SAE401: [9, 8, 12],
  STAGE: [8, 9, 11],
};
const BOTH = { ...S3, ...S4 };
const EXPECTED = Object.fromEntries(
  PEOPLE.map(([number], who) => [
    String(number),
    Object.fromEntries(Object.entries(BOTH).map(([code, marks]) => [code, marks[who]])),
  ]),
);
const at = (marks: Readonly<Record<string, readonly number[]>>, who: number): RawCell[] =>
  Object.values(marks).map((column) => column[who] ?? null);

describe('one sheet a module', () => {
  const people = (marks: readonly number[], ...more: readonly number[][]) =>
    PEOPLE.map((person, who) => [...person, marks[who] ?? null, ...more.map((other) => other[who] ?? null)]);

  test('named by the sheet alone, with a name of a module as title', () => {
    const names: Record<string, string> = {
      R301: 'Anglais',
      SAE310: 'Portfolio',
      STAGE: 'Stage en entreprise',
    };
    const book = read(
      ...Object.entries(BOTH).map(([code, marks]) =>
        sheet(code === 'SAE310' ? 'SAÉ 3.10' : code, [
          [names[code] ?? 'Module'],
          [],
          ['N° étudiant', 'Nom', 'Prénom', 'Note'],
          ...people(marks),
        ]),
      ),
    );

    expect(marksById(book)).toEqual(EXPECTED);
    expect(told(book)).toEqual([]);
    expect(originOf(book.students[1], 'R303')).toBe('R303!D5');
    expect(book.tables).toHaveLength(9);
  });

  test.each([
    [[['Fait le 12/02/2026'], ['Le chef de département : M. Goéland']]],
    [[[], [], [], ['Vu']]],
    [[['Signature :'], [null, 42]]],
  ])('named by a title before the first column, with %j below', (below) => {
    const book = read(
      ...Object.entries(BOTH).map(([code, marks], i) =>
        sheet(`Feuille ${i + 1}`, [
          ['IUT de Villeneuve'],
          [`${code} – M. Héron`],
          [],
          ['', 'N° étudiant', 'Nom', 'Prénom', 'Note/20', 'Appréciation'],
          ...people(marks).map((row) => ['', ...row, 'Bien']),
          ...below,
        ]),
      ),
    );

    expect(marksById(book)).toEqual(EXPECTED);
  });

  test('named by a title, with assessments, an average and a rank', () => {
    const book = read(
      sheet('Anglais', [
        ['', 'Ressource R3.01 - Anglais'],
        ['NIP', 'Nom', 'Prénom', 'DS1', 'DS2', 'Moyenne', 'Rang'],
        ...people([1, 2, 3], [4, 5, 6], [12, 8.5, 15], [2, 3, 1]),
      ]),
      sheet('Info', [['R3.02 Culture numérique'], ['NIP', 'Nom', 'Prénom', ''], ...people([13, 9, 16])]),
    );

    expect(marksById(book)['22300002']).toEqual({ R301: 8.5, R302: 9 });
    expect(originOf(book.students[1], 'R301')).toBe('Anglais!F4');
  });

  test('is not read where name and title speak of two modules, nor where nothing says which column holds the mark', () => {
    const contradicting = sheet('R301', [['R3.02'], ['NIP', 'Nom', 'Prénom', 'Note'], ...people([1, 2, 3])]);
    const unknown = sheet('R301', [['NIP', 'Nom', 'Prénom', 'Un', 'Deux'], ...people([1, 2, 3], [4, 5, 6])]);

    expect(read(contradicting).students).toEqual([]);
    expect(read(unknown).students).toEqual([]);
  });
});

describe('students in columns', () => {
  const turned = (name: string, marks: Readonly<Record<string, readonly number[]>>) =>
    sheet(name, [
      [`Notes ${name}`],
      [],
      ['N° étudiant', ...PEOPLE.map(([number]) => number)],
      ['Nom', ...PEOPLE.map(([, surname]) => surname)],
      ['Prénom', ...PEOPLE.map(([, , first]) => first)],
      ...Object.entries(marks).map(([code, row]) => [code, ...row]),
    ]);

  test('are read from the cells where they stand', () => {
    const s3 = turned('S3', { ...S3, R302: [25, 9, 16] });
    const rows = [...s3.rows];
    delete rows[1]; // A file leaves blank rows out.
    const book = read({ ...s3, rows }, turned('S4', S4));

    expect(marksById(book)['22300002']).toEqual(EXPECTED['22300002']);
    expect(told(book)).toEqual(['S3!B7 out-of-range 25']);
    expect(originOf(book.students[1], 'R303')).toBe('S3!C8');
    expect(book.tables).toEqual([]);
    expect(placed(book)).toEqual(['S3 S3 3 6-10', 'S4 S4 3 6-9']);
  });
});

describe('one row a mark', () => {
  const list = (
    marks: Readonly<Record<string, readonly number[]>>,
    header: readonly string[],
    row: (code: string, mark: number) => readonly (string | number)[],
  ) =>
    sheet('Export', [
      header,
      ...PEOPLE.flatMap((person, who) =>
        Object.entries(marks).map(([code, column]) => [...person, ...row(code, column[who] ?? 0)]),
      ),
    ]);

  test('becomes one row a student', () => {
    const book = read(
      list(BOTH, ['N° étudiant', 'Nom', 'Prénom', 'Code module', 'Coef', 'Note'], (code, mark) => [
        code,
        2,
        mark,
      ]),
    );

    expect(marksById(book)).toEqual(EXPECTED);
    expect(told(book)).toEqual([]);
    expect(originOf(book.students[1], 'R302')).toBe('Export!F12');
    expect(placed(book)).toEqual(['Export S3+S4 1 2-28']);
  });

  test('a mark that is missing or no mark is told in its own row', () => {
    const book = read(
      list({ ...S3, R302: [25, 9, 16] }, ['NIP', 'Nom', 'Prénom', 'Module', 'Note'], (code, mark) => [
        code,
        mark === 7.25 ? '' : mark,
      ]),
    );

    expect(told(book)).toEqual(['Export!E3 out-of-range 25', 'Export!E9 missing']);
  });
});

describe('several rows a student', () => {
  const rows = (repeated: boolean) =>
    PEOPLE.flatMap((person, who) => [
      [...person, 'S3', ...at(S3, who)],
      [...(repeated ? person : ['', '', '']), 'S4', ...at(S4, who)],
    ]);

  test.each([false, true])('the second below a second row of headers; identity repeated: %s', (repeated) => {
    const book = read(
      sheet('Notes', [
        [],
        ['NIP', 'Nom', 'Prénom', 'Sem.', ...Object.keys(S3)],
        ['', '', '', '', ...Object.keys(S4)],
        ...rows(repeated),
      ]),
    );

    expect(marksById(book)).toEqual(EXPECTED);
    expect(told(book)).toEqual([]);
    expect(originOf(book.students[1], 'R402')).toBe('Notes!F7');
    expect(placed(book)).toEqual(['Notes S3+S4 2 4-9']);
  });

  test('codes and names in two rows of headers over one row a student stay as they are', () => {
    const book = read(
      sheet('S3', [
        ['NIP', 'Nom', 'Prénom', ...Object.keys(S3)],
        ['', '', '', 'Anglais', 'Culture numérique', '', '', 'Portfolio'],
        ...PEOPLE.map((person, who) => [...person, ...at(S3, who)]),
      ]),
    );

    expect(tablesOf(book)).toEqual(['S3 S3 1 3-5']);
  });
});

describe('a row a student and semester', () => {
  test.each([[[]], [['#']], [['N°']], [['Ligne']], [['']]])(
    'behind a column %j that numbers the rows',
    (first) => {
      const codes = [...Object.keys(S3), ...Object.keys(S4)];
      const rows = PEOPLE.flatMap((person, who) => [
        [...person, 'S3', ...codes.map((code) => S3[code]?.[who] ?? null)],
        [...person, 'S4', ...codes.map((code) => S4[code]?.[who] ?? null)],
      ]);
      const book = read(
        sheet('Notes', [
          [...first, 'NIP', 'Nom', 'Prénom', 'Semestre', ...codes],
          ...rows.map((row, i) => [...first.map(() => i + 1), ...row]),
        ]),
      );

      expect(marksById(book)).toEqual(EXPECTED);
      expect(told(book)).toEqual([]);
    },
  );
});

describe('lines of text in one column', () => {
  test.each([';', '\t', '|'])('split at "%s"', (separator) => {
    const line = (cells: readonly (RawCell | '')[]): [string] => [
      cells.map((cell) => String(cell).replace('.', ',')).join(separator),
    ];
    const book = read(
      sheet('Export', [
        ['Export du 3 juin'],
        line(['NIP', 'Nom', 'Prénom', ...Object.keys(BOTH)]),
        ...PEOPLE.map((person, who) => line([...person, ...at(BOTH, who)])),
      ]),
    );

    expect(marksById(book)).toEqual(EXPECTED);
    expect(told(book)).toEqual([]);
    expect(originOf(book.students[1], 'R302')).toBe('Export!A4');
    expect(placed(book)).toEqual(['Export S3+S4 2 3-5']);
  });

  test('stand among titles, signatures and a number', () => {
    const line = (cells: readonly RawCell[]): [string] => [cells.map(String).join(';')];
    const book = read(
      sheet('Export', [
        ['IUT de Villeneuve'],
        ['Promotion 2025-2026'],
        line(['NIP', 'Nom', 'Prénom', ...Object.keys(BOTH)]),
        ...PEOPLE.map((person, who) => line([...person, ...at(BOTH, who)])),
        ['22300009;MERLE'],
        [],
        ['Fait le 12/02/2026'],
        ['Le chef de département : M. Goéland'],
        [null, 42],
      ]),
    );

    // A line that ends after the name is a student all the same, whose marks are awaited.
    const { 22300009: unmarked, ...others } = marksById(book);
    expect(unmarked).toBeDefined();
    expect(others).toEqual(EXPECTED);
    expect(told(book).filter((one) => !/^Export!A7 missing/.test(one))).toEqual([]);
  });

  test('can be a list of one row a mark', () => {
    const book = read(
      sheet('Export', [
        ['NIP,Nom,Prénom,Module,Note'],
        ['22300001,"ALOUETTE",Zoé,R301,"12,5"'],
        ['22300001,"ALOUETTE",Zoé,R302,13.5'],
      ]),
    );

    expect(marksById(book)).toEqual({ '22300001': { R301: 12.5, R302: 13.5 } });
    expect(originOf(book.students[0], 'R302')).toBe('Export!A3');
  });
});

describe('exports of other programs', () => {
  test('of Moodle: kind of activity before the module, kind of figure behind it', () => {
    const book = read(
      sheet('Notes', [
        [
          'Prénom',
          'Nom de famille',
          "Numéro d'identification",
          'Institution',
          'Adresse de courriel',
          'Devoir : R3.01 Dossier (Brut)',
          'Devoir : R3.01 Dossier (Pourcentage)',
          'Test : R3.02 (Brut)',
          'Total R3.03 (Brut)',
          'Total du cours (Brut)',
          'Dernier téléchargement depuis ce cours',
        ],
        ['Zoé', 'ALOUETTE', '22300001', '', 'z@x.fr', 12, 60, 13.5, '-', 12.7, 1717400000],
        ['Tom', 'BERNACHE', '22300002', '', 't@x.fr', 8, 40, 9, 11, 9, 1717400000],
      ]),
    );

    expect(marksById(book)).toEqual({
      '22300001': { R301: 12, R302: 13.5 },
      '22300002': { R301: 8, R302: 9, R303: 11 },
    });
    expect(book.students[0]).toMatchObject({ lastName: 'ALOUETTE', firstName: 'Zoé' });
    expect(told(book, 'missing', 'average-mismatch', 'out-of-range')).toEqual(['Notes!I2 missing -']);
  });

  test.each([['C1:D1', 'E1:F1'], []])('of Apogée: a mark and its scale below each module', (...merges) => {
    const book = read(
      sheet(
        'Notes',
        [
          ['', '', 'R301', '', 'R302', ''],
          ['Code étudiant', 'Nom Prénom', 'Note', 'Barème', 'Note', 'Barème'],
          ['22300001', 'ALOUETTE Zoé', 12, 20, 13.5, 20],
          ['22300002', 'BERNACHE Tom', 8, 20, 'ABI', 20],
        ],
        { merges },
      ),
    );

    expect(marksById(book)).toEqual({
      '22300001': { R301: 12, R302: 13.5 },
      '22300002': { R301: 8, R302: 'ABI' },
    });
    expect(told(book, 'average-mismatch')).toEqual([]);
  });
});

describe('codes that are not whole', () => {
  const codesOf = (marks: Readonly<Record<string, unknown>>) => Object.keys(marks);
  const inSheet = (
    name: string,
    marks: Readonly<Record<string, readonly number[]>>,
    head: (code: string) => RawCell,
    ...above: readonly RawCell[][]
  ) =>
    sheet(name, [
      ...above,
      ['N° étudiant', 'Nom', 'Prénom', ...codesOf(marks).map(head)],
      ...PEOPLE.map((person, who) => [...person, ...at(marks, who)]),
    ]);
  const bare = (code: string) => code.replace(/^(?:R|SAE)(\d)/, '$1.');

  test('have no letter: a resource, or a SAÉ below a banner of them', () => {
    const bannerOf = (marks: Readonly<Record<string, unknown>>) => [
      null,
      null,
      null,
      ...codesOf(marks).map((code, i, all) =>
        code.startsWith('R') ? (i === 0 ? 'Ressources' : null) : all[i - 1]?.startsWith('R') ? 'SAÉ' : null,
      ),
    ];
    for (const number of [false, true]) {
      const head = (code: string) => (number && /\d/.test(code) ? Number(bare(code)) : bare(code));
      const { STAGE, ...S4_ALONE } = S4;
      const book = read(
        inSheet('Notes', S3, head, bannerOf(S3)),
        inSheet('Notes 2', S4_ALONE, head, bannerOf(S4_ALONE)),
        inSheet('Stage', { STAGE: STAGE ?? [] }, (code) => code),
      );
      expect(marksById(book)).toEqual(EXPECTED);
      expect(told(book)).toEqual([]);
    }
  });

  test('have no semester, on the sheet of one', () => {
    const head = (code: string) => code.replace(/^(R|SAE)\d/, '$1');
    const book = read(inSheet('S3', S3, head), inSheet('Feuil2', S4, head, ['Notes du semestre 4'], []));
    expect(marksById(book)).toEqual(EXPECTED);
    expect(told(book)).toEqual([]);
    expect(read(inSheet('Feuil1', S3, head)).students).toEqual([]);
  });

  test('are no marks that look like them', () => {
    const book = read(
      sheet('S3', [
        ['N° étudiant', 'Nom', 'Prénom', 'R3.01', 'R3.02', 'R3.03'],
        [22300001, 'ALOUETTE', 'Zoé', '3.01', '3.02', '3.03'],
        [22300002, 'BERNACHE', 'Tom', '3,04', '3,05', '3,06'],
      ]),
    );
    expect(marksById(book)).toEqual({
      '22300001': { R301: 3.01, R302: 3.02, R303: 3.03 },
      '22300002': { R301: 3.04, R302: 3.05, R303: 3.06 },
    });
  });

  test('are no marks beside the repeated header of another table', () => {
    const head = ['N° étudiant', 'Nom', 'Prénom'];
    const [one, two] = [[22300001, 'ALOUETTE', 'Zoé'], [22300002, 'BERNACHE', 'Tom']] as const; // prettier-ignore
    const s3 = ['R3.01', 'R3.02', 'R3.03'];
    const book = read(
      sheet('Notes', [
        [...head, ...s3, '', ...head, 'R4.01', 'R4.02', 'S4.01', 'Stage'],
        [...one, 12, 13, 14, '', ...two, 10, 11, 12, 13],
        [...head, ...s3, '', ...one, 5.5, 6.25, 6.5, 12],
        [...two, 8, 9, 10],
      ]),
    );
    expect(marksById(book)['22300001']).toEqual({ R301: 12, R302: 13, R303: 14, R401: 5.5, R402: 6.25, SAE401: 6.5, STAGE: 12 }); // prettier-ignore
    expect(told(book, 'unknown-code', 'unknown-module')).toEqual([]);
  });
});

test('students in columns beside a module without a mark of theirs are read without a crash', () => {
  const book = read(
    sheet('S3', [
      ['NIP', 22300001],
      [3, 'R301', 1, 0, 3, '', 'NIP'],
    ]),
  );
  expect(book.reshaped.every(({ firstRow, lastRow }) => firstRow <= lastRow)).toBe(true);
});
