import { readGradebook } from '../../src/gradebook/gradebook';
import { scanModules } from '../../src/gradebook/scan-modules';
import { sheet, SMALL, workbook } from './sheet';
import { read } from './small';
import { marksById, marksOf, originOf, tablesOf, told } from './summary';

/** Rows of headers, sheets without any, and the module codes of a workbook. */

const ZOE = { R301: 12, R302: 13, R303: 14, SAE301: 15, SAE310: 16 };
const MAX = { R301: 2, R302: 3, R303: 4, SAE301: 5, SAE310: 6 };
const CODES = ['R301', 'R302', 'R303', 'SAE301', 'SAE310'];
const S3 = sheet('S3', [
  ['N° étudiant', 'Nom', 'Prénom', ...CODES],
  [22300001, 'Alouette', 'Zoé', 12, 13, 14, 15, 16],
  [22300002, 'Bouleau', 'Max', 2, 3, 4, 5, 6],
]);

describe('headers', () => {
  test('give the marks of each student, with the cell of every mark', () => {
    const book = read(S3);

    expect(tablesOf(book)).toEqual(['S3 S3 1 2-3']);
    expect(marksById(book)).toEqual({ 22300001: ZOE, 22300002: MAX });
    expect(originOf(book.students[1], 'SAE301')).toBe('S3!G3');
    expect(book.semesters).toEqual(['S3']);
    expect(book.marked).toEqual(['S3']);
    expect(book.anomalies).toEqual([]);
  });

  test.each([
    ['R3.01', 'r 3-02', "R303 - Design d'expérience", 'S3.01', 'SAÉ 3.10'],
    ['R3.01\nAnglais', 'R3_02', 'Ressource 303', 'SAÉ\n3.01', 'Portfolio'],
    ['Anglais', 'CULTURE NUMERIQUE', 'Design d’expérience', 'Concevoir un site', 'portfolio'],
    ['Anglais (R3.01)', 'Moy. R302', 'Note R303', 'SAE 301 Concevoir un site', 'SAE3.10'],
    ['R301 /20', 'R302 (/20)', 'R303 : note finale', 'SAÉ 3.01 moyenne', 'Portfolio S3'],
    ['R301 (coef 2)', 'R302', 'R303 (coef. 3)', 'SAE301 coef 3', 'SAE310'],
  ])('may be written %s, %s, %s, %s, %s', (...headers) => {
    const book = read(
      sheet('Notes S3', [
        ['NIP', 'Nom', 'Prénom', ...headers],
        ['22300001', 'Alouette', 'Zoé', 12, 13, 14, 15, 16],
      ]),
    );

    expect(marksById(book)).toEqual({ 22300001: ZOE });
    expect(told(book)).toEqual([]);
  });

  test('may start anywhere', () => {
    const moved = sheet(
      'S3',
      S3.rows.map((row) => [...(row ?? [])]),
      { at: 'K40' },
    );

    expect(tablesOf(read(moved))).toEqual(['S3 S3 40 41-42']);
    expect(marksById(read(moved))).toEqual({ 22300001: ZOE, 22300002: MAX });
  });

  test.each([
    ['UE, code, name, coefficient', [0, 1, 2, 3]],
    ['coefficient, name, code, UE', [3, 2, 1, 0]],
    ['code, coefficient, UE, name', [1, 3, 0, 2]],
  ])('may take several rows: %s', (_, order) => {
    const rows = [
      ['', '', '', '', 'UE32', '', '', '', ''],
      ['Numéro étudiant', 'NOM', 'Prénom', 'TD', ...CODES],
      [
        '',
        '',
        '',
        '',
        'Anglais',
        'Culture numérique',
        "Design d'expérience",
        'Concevoir un site',
        'Portfolio',
      ],
      ['', '', '', 'Coef', 2, 2, 3, 3, 4],
    ];
    const book = read(
      sheet('S3', [
        ...order.map((at) => rows[at] ?? []),
        [22300001, 'Alouette', 'Zoé', 'TD 1', 12, 13, 14, 15, 16],
      ]),
    );

    expect(marksById(book)).toEqual({ 22300001: ZOE });
    expect(tablesOf(book)).toEqual([`S3 S3 ${order.indexOf(1) + 1} 5-5`]);
    expect(book.students[0]?.group).toBe('TD 1');
    expect(told(book)).toEqual([]);
  });

  test('may be merged downwards for the identity and sideways for the UE', () => {
    const book = read(
      sheet(
        'S3',
        [
          ['N° étudiant', 'Nom', 'Prénom', 'UE31 - Comprendre', '', '', '', 'UE32', '', '', '', ''],
          ['', '', '', 'R301', 'R303', 'SAE301', 'Moy.', 'R301', 'R302', 'R303', 'SAE310', 'Moy.'],
          ['', '', '', 1, 2, 3, '', 1, 2, 1, 4, ''],
          [22300001, 'Alouette', 'Zoé', 12, 14, 15, 14.17, 12, 13, 14, 16, 14.5],
        ],
        { merges: ['A1:A3', 'B1:B3', 'C1:C3', 'D1:G1', 'H1:L1'] },
      ),
    );

    expect(marksById(book)).toEqual({ 22300001: ZOE });
    expect(book.students[0]?.stated.ueAverages.map(({ ue, value }) => [ue, value])).toEqual([
      ['UE31', 14.17],
      ['UE32', 14.5],
    ]);
    expect(told(book)).toEqual([]);
  });

  test('may be missing above the identity columns', () => {
    const book = read(
      sheet('S3', [
        ['', '', '', '', ...CODES],
        [1, 22300001, 'ALOUETTE', 'Zoé', 12, 13, 14, 15, 16],
        [2, 22300002, 'BOULEAU', 'Max', 2, 3, 4, 5, 6],
        ['', '', 'Moyenne', '', 7, 8, 9, 10, 11],
      ]),
    );

    expect(marksById(book)).toEqual({ 22300001: ZOE, 22300002: MAX });
    expect(book.students[0]).toMatchObject({ lastName: 'ALOUETTE', firstName: 'Zoé' });
  });

  test('of assessments are left aside where the module has a column of its own', () => {
    const book = read(
      sheet(
        'S3',
        [
          [
            'NIP',
            'Nom',
            'Prénom',
            'R301 DS1',
            'R301 DS2',
            'R301 Moy',
            'Coef R301',
            'Rang R301',
            'R302',
            '',
            '',
            'R303',
          ],
          ['', '', '', '', '', '', '', '', 'DS1', 'DS2', 'Moyenne', ''],
          [22300001, 'Alouette', 'Zoé', 10, 14, 12, 2, 3, 12, 14, 13, 14],
        ],
        { merges: ['I1:K1'] },
      ),
    );

    expect(marksOf(book.students[0])).toEqual({ R301: 12, R302: 13, R303: 14 });
    expect(originOf(book.students[0], 'R302')).toBe('S3!K3');
  });

  test('of assessments alone are asked about', () => {
    const book = read(
      sheet('S3', [
        ['NIP', 'Nom', 'Prénom', 'R301 DS1', 'R301 DS2', 'R302 examen', 'R303'],
        [22300001, 'Alouette', 'Zoé', 10, 14, 13, 14],
      ]),
    );

    expect(marksOf(book.students[0])).toEqual({ R301: 12, R302: 13, R303: 14 });
    expect(told(book)).toEqual([
      'S3!A1 missing-module SAE301',
      'S3!A1 missing-module SAE310',
      'S3!D1:E1 second-session R301 DS1, R301 DS2',
    ]);
  });
});

describe('sheets without marks', () => {
  const maquette = sheet('Maquette', [
    ['', 'R301', 'R302', 'R303', 'SAE301'],
    ['UE31 Comprendre', 1, '', 2, 3],
    ['UE32 Concevoir', 1, 2, 1, ''],
  ]);
  const planning = sheet('Planning', [
    ['Semaine', 'Lundi', 'Mardi', 'Mercredi'],
    [36, 'R301 Martin', 'R303', 'SAE301'],
    [37, 'R302', 'R303 Salle B12', 'jury S3'],
  ]);
  const service = sheet('Services', [
    ['Enseignant', 'R301', 'R302', 'R303'],
    ['Castor', 12, 8, 20],
    ['Dahlia', 24, 30, ''],
  ]);
  const list = sheet('Liste', [
    ['N° étudiant', 'Nom', 'Prénom'],
    [22300001, 'Alouette', 'Zoé'],
  ]);
  const absences = sheet('Absences', [
    ['N° étudiant', 'Nom', 'Prénom', 'R301', 'R302'],
    [22300001, 'Alouette', 'Zoé', 1, 2],
  ]);
  const modules = sheet('Modules', [
    ['Code', 'Intitulé', 'Responsable', 'CM', 'TD'],
    ['R301', 'Anglais', 'Castor', 4, 8],
    ['R302', 'Culture numérique', 'Dahlia', 2, 8],
    ['SAE301', 'Concevoir un site', 'Castor', 2, 8],
  ]);

  test.each([maquette, planning, service, list, absences, modules, sheet('Vide', [])])(
    '$name: none is found',
    (other) => {
      const book = read(other);

      expect(book.tables).toEqual([]);
      expect(book.students).toEqual([]);
      expect(book.anomalies).toEqual([]);
    },
  );

  test('disturb nothing beside sheets with marks', () => {
    const book = read(planning, maquette, S3, service, list, absences, modules);

    expect(marksById(book)).toEqual({ 22300001: ZOE, 22300002: MAX });
    expect(told(book)).toEqual([]);
  });

  test('say what was looked for and found', () => {
    const other = sheet('S1', [
      ['NIP', 'Nom', 'R101', 'R102'],
      [22300001, 'Alouette', 12, 13],
    ]);
    const empty = sheet('S3', [['NIP', 'Nom', 'R301', 'R302']]);
    const { sheets } = readGradebook(
      workbook(planning, list, sheet('Vide', []), absences, other, empty, S3),
      SMALL,
      {
        ignore: new Set(['S3 ', 'Liste']),
      },
    );

    expect(sheets.map(({ sheet: name, outcome }) => `${name}: ${outcome}`)).toEqual([
      'Planning: no-identity',
      'Liste: set-aside',
      'Vide: empty',
      'Absences: no-marks',
      'S1: other-year',
      'S3: no-student',
      'S3: tables',
    ]);
    expect(sheets[5]).toMatchObject({ modules: ['R301', 'R302'], identity: ['NIP', 'Nom'] });
  });
});

describe('the module codes of a workbook', () => {
  test('are those in the headers of its tables of marks', () => {
    const planning = sheet('Planning', [
      ['R310', 'R311'],
      ['R312', 'R313'],
    ]);

    expect(scanModules(workbook(planning, S3))).toEqual(CODES);
  });

  test('are none where there is no table', () => {
    expect(scanModules(workbook(sheet('Notes', [['Bonjour']])))).toEqual([]);
  });
});
