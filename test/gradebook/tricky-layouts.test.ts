import type { RawCell } from '../../src/cells/snapshot';
import { sheet } from './sheet';
import { MARKS, read } from './small';
import { marksById, marksOf, originOf, tablesOf, told } from './summary';

const CODES = ['R301', 'R302', 'R303', 'SAE301', 'SAE310'];
const ZOE = { R301: 12, R302: 13, R303: 14, SAE301: 15, SAE310: 16 };
const HEADER = ['N° étudiant', 'Nom', 'Prénom', ...CODES];
const ROW = [22300001, 'Alouette', 'Zoé', ...MARKS];

describe('a workbook laid out by hand', () => {
  test('may name its modules without codes, each semester below its banner', () => {
    const book = read(
      sheet(
        'Notes',
        [
          ['', '', 'Semestre 3', '', 'Semestre 4', ''],
          ['NIP', 'Nom Prénom', 'Anglais', "Design d'expérience", 'Anglais', 'Stage'],
          [22300001, 'ALOUETTE Zoé', 12, 14, 8, 11],
        ],
        { merges: ['C1:D1', 'E1:F1'] },
      ),
    );

    expect(marksOf(book.students[0])).toEqual({ R301: 12, R303: 14, R401: 8, STAGE: 11 });
    expect(tablesOf(book)).toEqual(['Notes S3+S4 2 3-3']);
  });

  test('may name its modules without codes and say the semester nowhere', () => {
    const book = read(
      sheet('Feuil1', [
        ['NIP', 'Nom Prénom', 'Anglais', "Design d'expérience", 'Concevoir un site', 'Portfolio'],
        [22300001, 'ALOUETTE Zoé', 12, 14, 15, 16],
      ]),
    );

    expect(marksOf(book.students[0])).toEqual({ R301: 12, R303: 14, SAE301: 15, SAE310: 16 });
  });

  test('may have one header over surname and first name', () => {
    const book = read(
      sheet('S3', [['NIP', 'Étudiant', '', ...CODES], ROW, [22300002, 'Bouleau', 'Max', ...MARKS]], {
        merges: ['B1:C1'],
      }),
    );

    expect(book.students[0]).toMatchObject({ lastName: 'Alouette', firstName: 'Zoé' });
  });

  test('may have one header over all that tells who it is, with a row of its own below', () => {
    const book = read(
      sheet('S3', [['Étudiant', '', '', 'Ressources', '', '', 'SAÉ', ''], HEADER, ROW], {
        merges: ['A1:C1', 'D1:F1', 'G1:H1'],
      }),
    );

    expect(marksById(book)).toEqual({ 22300001: ZOE });
    expect(book.students[0]).toMatchObject({ lastName: 'Alouette', firstName: 'Zoé' });
  });

  test('may have titles, legends and lines for signatures around its table', () => {
    const book = read(
      sheet(
        'S3',
        [
          ['Jury du semestre 3 : R3.01 à SAÉ 3.10'],
          ['IUT, département MMI', '', '', '', '', '', '', '', 'ABI : absence injustifiée'],
          [],
          HEADER,
          ROW,
          [],
          ['Fait à Dijon, le 3 février'],
          ['', 'Le Directeur', 'La Présidente'],
          ['Nb', 'de', 'présents', 1],
        ],
        { merges: ['A1:H1'] },
      ),
    );

    expect(marksById(book)).toEqual({ 22300001: ZOE });
    expect(told(book)).toEqual([]);
  });

  test('may have rows of teachers, dates and kinds of assessment below the codes', () => {
    const book = read(
      sheet('S3', [
        HEADER,
        ['', '', 'Enseignant', 'Mme Castor', 'M. Dahlia', 'Mme Castor', 'Équipe', 'Équipe'],
        ['', 'Date', '', { value: 46154, format: 'date' }, '', '', '', ''],
        ['', '', 'Type éval', 'CC', 'CC', 'CC', 'CC', 'CC'],
        ['', '', 'Barème', 20, 20, 20, 20, 20],
        ROW,
      ]),
    );

    expect(marksById(book)).toEqual({ 22300001: ZOE });
    expect(told(book)).toEqual([]);
  });

  test('may repeat the identity at the right end', () => {
    const book = read(
      sheet('S3', [
        [...HEADER, 'Nom', 'Prénom'],
        [...ROW, 'Alouette', 'Zoé'],
      ]),
    );

    expect(marksById(book)).toEqual({ 22300001: ZOE });
    expect(tablesOf(book)).toHaveLength(1);
  });

  test('may have the identity behind the marks', () => {
    const book = read(
      sheet('S3', [
        [...CODES, 'Nom', 'Prénom', 'NIP'],
        [...MARKS, 'Alouette', 'Zoé', 22300001],
      ]),
    );

    expect(marksById(book)).toEqual({ 22300001: ZOE });
  });

  test('counts a visible column before a hidden one of the same module, and tells of the difference', () => {
    const hidden = {
      ...sheet('S3', [
        ['NIP', 'Nom', 'Prénom', 'R301', ...CODES],
        [22300001, 'Alouette', 'Zoé', 5, ...MARKS],
      ]),
      hiddenColumns: new Set([3]),
    };
    const book = read(hidden);

    expect(originOf(book.students[0], 'R301')).toBe('S3!E2');
    expect(told(book)).toEqual(['S3!D2 average-mismatch 5']);
  });

  test('may have a title that names a module, however far above the table', () => {
    const blank = Array.from({ length: 7 }, () => []);
    const book = read(
      sheet('SAÉ et stage', [['BUT, année 2025-2026 : SAÉ et stage'], ...blank, HEADER, ROW]),
    );

    expect(marksById(book)).toEqual({ 22300001: ZOE });
    expect(book.tables[0]?.key).toEqual({ by: 'number', column: 0 });

    const beside = [HEADER, ROW].map((cells, row) => [row === 0 ? 'Sexe' : 'Mme', ...cells]);
    const shifted = read(
      sheet('Stage', [['Notes de stage'], ...blank, ...beside, ['Note min', '', '', '', 9.75]]),
    );
    expect(told(shifted)).toEqual([]);
  });

  test('is not read from a hidden copy of a sheet, but from a hidden sheet that alone has the marks', () => {
    const copy = sheet('S3 (ancien)', [HEADER, [22300001, 'Alouette', 'Zoé', 1, 2, 3, 4, 5]], {
      visible: false,
    });
    const s4 = sheet(
      'S4',
      [
        ['NIP', 'Nom', 'Prénom', 'R401', 'R402', 'SAE401', 'Stage'],
        [22300001, 'Alouette', 'Zoé', 8, 9, 10, 11],
      ],
      { visible: false },
    );
    const book = read(copy, sheet('S3', [HEADER, ROW]), s4);

    expect(marksById(book)).toEqual({ 22300001: { ...ZOE, R401: 8, R402: 9, SAE401: 10, STAGE: 11 } });
    expect(book.sheets.map(({ outcome }) => outcome)).toEqual(['set-aside', 'tables', 'tables']);
    expect(told(book)).toEqual(['S4!A1 unread-sheet S4']);
  });

  test('may be one sheet per kind of module', () => {
    const book = read(
      sheet('Ressources', [
        ['NIP', 'Nom', 'Prénom', 'R301', 'R302', 'R303'],
        [22300001, 'Alouette', 'Zoé', 12, 13, 14],
      ]),
      sheet('SAÉ', [
        ['NIP', 'Nom', 'Prénom', 'SAE301', 'SAE310'],
        [22300001, 'Alouette', 'Zoé', 15, 16],
      ]),
    );

    expect(marksById(book)).toEqual({ 22300001: ZOE });
    expect(told(book)).toEqual([]);
  });

  test('may have a sheet of a single module', () => {
    const book = read(
      sheet('S3', [['NIP', 'Nom', 'Prénom', ...CODES.slice(0, 4)], ROW.slice(0, 7)]),
      sheet('Portfolio', [
        ['NIP', 'Nom', 'Prénom', 'SAÉ 3.10'],
        [22300001, 'Alouette', 'Zoé', 16],
      ]),
    );

    expect(marksById(book)).toEqual({ 22300001: ZOE });
  });

  test('may have formulas that failed in identity columns', () => {
    const book = read(
      sheet('S3', [
        HEADER,
        ROW,
        [{ error: '#N/A' }, 'Bouleau', 'Max', 2, 3, 4, 5, 6],
        [{ error: '#REF!' }, { error: '#REF!' }],
      ]),
    );

    expect(book.students.map(({ id }) => id)).toEqual(['22300001', 'Bouleau Max']);
  });

  test('may give each table another identity: a number here, a name there', () => {
    const book = read(
      sheet('S3', [
        ['N°', 'Nom', 'Prénom', ...CODES],
        [1, 'Alouette', 'Zoé', ...MARKS],
      ]),
      sheet('S4', [
        ['N°', 'Étudiant', 'R401', 'R402'],
        [22300001, 'Mme ALOUETTE Zoé', 8, 9],
      ]),
    );

    expect(marksById(book)).toEqual({ 22300001: { ...ZOE, R401: 8, R402: 9 } });
  });

  test('may hold a table of students and one of teachers’ hours', () => {
    const book = read(
      sheet('S3', [HEADER, ROW]),
      sheet('Répartition', [
        ['Nom', 'R301', 'R302', 'R303'],
        ['Castor Anne', 24, 30, 12],
        ['Dahlia Paul', 48, 22, ''],
      ]),
    );

    expect(book.students).toHaveLength(1);
    expect(told(book)).toEqual([]);
  });

  test('may be empty but for its headers', () => {
    const book = read(sheet('S3', [HEADER, ['', '', '']]));

    expect(book.students).toEqual([]);
    expect(book.sheets[0]?.outcome).toBe('no-student');
  });

  test('with errors, booleans and odd merges everywhere is read without a crash', () => {
    const odd = [true, { error: '#NAME?' }, { uncalculated: true } as const, Number.NaN, -1, '  '];
    const book = read(
      sheet('S3', [odd, HEADER, ROW, [...odd, ...odd]], { merges: ['A1:XFD1048576', 'D2:D2', 'B3:C9'] }),
      sheet('', []),
    );

    expect(book.sheets).toHaveLength(2);
  });
});

describe('one word or cell that says more than it seems', () => {
  const HEAD = ['N°', 'Nom', 'Prénom', 'R3.01', 'R3.02', 'R3.03', 'SAÉ 3.01', 'SAÉ 3.10'];
  const row = (i: number, ...marks: RawCell[]): RawCell[] => [22300000 + i, `Nom${i}`, 'Zoé', ...marks];

  test('a header repeated with two columns exchanged says what is below it', () => {
    const other = ['N°', 'Nom', 'Prénom', 'R3.01', 'R3.03', 'R3.02', 'SAÉ 3.01', 'SAÉ 3.10'];
    const rows = [HEAD, row(1, 10, 11, 12, 13, 14), [], other, row(2, 10, 11, 12, 13, 14)];
    expect(marksById(read(sheet('S3', rows)))).toEqual({
      '22300001': { R301: 10, R302: 11, R303: 12, SAE301: 13, SAE310: 14 },
      '22300002': { R301: 10, R303: 11, R302: 12, SAE301: 13, SAE310: 14 },
    });
  });

  test('a mark merged over several students is each one’s', () => {
    const rows = [HEAD, row(1, 10, 11, 12, 13, 14), row(2, 9, 8, 7, null, 6), row(3, 5, 4, 3, 2, 1)];
    const book = read(sheet('S3', rows, { merges: ['G2:G3'] }));
    expect(Object.values(marksById(book)).map(({ SAE301 }) => SAE301)).toEqual([13, 13, 2]);
    expect(told(book)).toEqual([]);
  });

  test('`Moyenne R3.01` that is the same for all is the class average, else the module’s', () => {
    const head = ['N°', 'Nom', 'Prénom', 'R3.01', 'Moyenne R3.01', 'R3.02', 'R3.03', 'SAÉ 3.01', 'SAÉ 3.10'];
    const firstOf = (averages: readonly number[]) =>
      Object.values(
        marksById(
          read(sheet('S3', [head, ...averages.map((mean, i) => row(i, 8 + i, mean, 10, 10, 10, 10))])),
        ),
      ).map(({ R301 }) => R301);
    expect(firstOf([10.5, 10.5, 10.5, 10.5])).toEqual([8, 9, 10, 11]);
    expect(firstOf([8.5, 9.5, 10.5, 11.5])).toEqual([8.5, 9.5, 10.5, 11.5]);
  });

  test('figures beside the marks and sheets of absences ask nothing', () => {
    const head = ['N°', 'Nom', 'Prénom', 'R3.01', 'Note max R3.01', 'Note min R3.01', 'R3.02', 'R3.03', 'SAÉ 3.01', 'SAÉ 3.10']; // prettier-ignore
    const book = read(
      sheet('S3', [head, ...[1, 2, 3].map((i) => row(i, 8 + i, 18, 2, 10, 10, 10, 10))]),
      ...['Abs S3', 'Présences', 'Émargement S3'].map((name) => sheet(name, [HEAD, row(1, 0, 2, 4, 1, 0), row(2, 0, 2, 4, 1, 0)])), // prettier-ignore
    );
    expect(Object.values(marksById(book)).map(({ R301 }) => R301)).toEqual([9, 10, 11]);
    expect(told(book)).toEqual([]);
  });

  test('an address or a number of another name says who somebody is', () => {
    const marks = [10, 11, 12, 13, 14];
    const mails = read(
      sheet('S3', [
        ['Adresse de courriel', ...HEAD.slice(3)],
        ['zoe.alouette@etu.univ.fr', ...marks],
        ['jean-luc.de_la_tour2@etu.univ.fr', ...marks],
      ]),
    );
    expect(mails.students.map(({ lastName, firstName }) => [lastName, firstName])).toEqual([
      ['ALOUETTE', 'Zoe'],
      ['DE LA TOUR', 'Jean-Luc'],
    ]);
    for (const header of ['N° anonymat', 'Code apprenant', 'N° candidat'])
      expect(
        read(
          sheet('S3', [
            [header, ...HEAD.slice(3)],
            ['A001', ...marks],
          ]),
        ).students[0]?.id,
      ).toBe('A001');
  });
});

describe('the same modules again below a banner', () => {
  const again = (first: string, second: string, other: (mark: number) => number | null) =>
    read(
      sheet(
        'S3',
        [
          ['', '', '', first, '', '', '', '', second, '', '', '', ''],
          [...HEADER, ...CODES],
          ...[1, 2, 3].map((i) => [
            22300000 + i,
            `Nom${i}`,
            'Zoé',
            ...MARKS.map((mark) => mark - i),
            ...MARKS.map((mark) => other(mark - i)),
          ]),
        ],
        { merges: ['D1:H1', 'I1:M1'] },
      ),
    );
  const firsts = (book: ReturnType<typeof read>) =>
    Object.values(marksById(book)).map(({ R301, SAE310 }) => [R301, SAE310]);
  const OURS = [
    [11, 15],
    [10, 14],
    [9, 13],
  ];

  test.each([
    ['Notes', 'Absences (h)'],
    ['Notes /20', 'Rangs'],
    ['Notes', 'Moyennes de la promo'],
    ['Notes', 'Coefficients'],
    ['2026-2027', '2025-2026'],
    ['Notes', 'Notes de l’an dernier'],
  ])('holds no marks: %s, %s', (first, second) => {
    const book = again(first, second, () => 3);
    expect(firsts(book)).toEqual(OURS);
    expect(told(book)).toEqual([]);
  });

  test('holds last year’s before this year’s', () => {
    const book = again('2025-2026', '2026-2027', (mark) => mark + 1);
    expect(firsts(book)).toEqual(OURS.map((marks) => marks.map((mark) => mark + 1)));
  });

  test('is a second session, with one question for all', () => {
    const book = again('Session 1', 'Session 2', (mark) => (mark < 10 ? mark + 2 : null));
    expect(firsts(book).map(([r301]) => r301)).toEqual([11, 10, 11]);
    expect(told(book)).toEqual(['S3!I2 second-session R301 Session 2']);
    expect(new Set(book.anomalies.map(({ question }) => question?.key)).size).toBe(1);
  });

  test('is told where the banner says nothing of it', () => {
    const book = again('Notes brutes', 'Notes harmonisées', (mark) => mark + 1);
    expect(told(book).length).toBeGreaterThan(0);
  });
});
