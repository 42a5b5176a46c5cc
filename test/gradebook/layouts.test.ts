import { readGradebook, scanModules } from '../../src/gradebook/gradebook';
import { sheet, SMALL, together, workbook } from './sheet';
import { marksById, marksOf, originOf, tablesOf, told } from './summary';

const ZOE = { R301: 12, R302: 13, R303: 14, SAE301: 15, SAE310: 16 };
const MAX = { R301: 2, R302: 3, R303: 4, SAE301: 5, SAE310: 6 };
const CODES = ['R301', 'R302', 'R303', 'SAE301', 'SAE310'];
const S3 = sheet('S3', [
  ['N° étudiant', 'Nom', 'Prénom', ...CODES],
  [22300001, 'Alouette', 'Zoé', 12, 13, 14, 15, 16],
  [22300002, 'Bouleau', 'Max', 2, 3, 4, 5, 6],
]);
const read = (...sheets: ReturnType<typeof sheet>[]) => readGradebook(workbook(...sheets), SMALL);

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

describe('tables', () => {
  const S4 = sheet('S4', [
    ['Étudiant', 'code_nip', 'Situation', 'R4.01', 'R4.02', 'SAÉ 4.01', 'Stage'],
    ['BOULEAU Max', '22300002', 'I', 1, 2, 3, 4],
    ['ALOUETTE Zoé', '22300001', 'I', 8, 9, 10, 11],
  ]);
  const both = {
    22300001: { ...ZOE, R401: 8, R402: 9, SAE401: 10, STAGE: 11 },
    22300002: { ...MAX, R401: 1, R402: 2, SAE401: 3, STAGE: 4 },
  };

  test('may be one per semester, each with its own order of students and its own columns', () => {
    expect(marksById(read(S3, S4))).toEqual(both);
    expect(told(read(S3, S4))).toEqual([]);
  });

  test('may hold both semesters', () => {
    const book = read(
      sheet('Notes', [
        ['N° étudiant', 'Nom', 'Prénom', ...CODES, 'Bonus S3', 'R401', 'R402', 'SAE401', 'Stage', 'Bonus'],
        [22300001, 'Alouette', 'Zoé', 12, 13, 14, 15, 16, 0.2, 8, 9, 10, 11, '0,3'],
        [22300002, 'Bouleau', 'Max', 2, 3, 4, 5, 6, '', 1, 2, 3, 4, ''],
      ]),
    );

    expect(marksById(book)).toEqual(both);
    expect(tablesOf(book)).toEqual(['Notes S3+S4 1 2-3']);
    expect(book.students[0]?.counts).toMatchObject([
      { kind: 'bonus', of: 'S3', value: 0.2 },
      { kind: 'bonus', of: 'S4', value: 0.3 },
    ]);
  });

  test('may stand side by side, each with its own order', () => {
    const right = sheet(
      'Notes',
      S4.rows.map((row) => [...(row ?? [])]),
      { at: 'K1' },
    );
    const book = read(together('Notes', { ...S3, name: 'Notes' }, right));

    expect(marksById(book)).toEqual(both);
    expect(tablesOf(book)).toEqual(['Notes S3 1 2-3', 'Notes S4 1 2-3']);
    expect(book.tables[1]?.key).toEqual({ by: 'number', column: 11 });
  });

  test('may stand side by side without a gap, and begin in different rows', () => {
    const right = sheet(
      'Notes',
      S4.rows.map((row) => [...(row ?? [])]),
      { at: 'I4' },
    );
    const book = read(together('Notes', { ...S3, name: 'Notes' }, right));

    expect(marksById(book)).toEqual(both);
    expect(told(book)).toEqual([]);
  });

  test('may stand one above another', () => {
    const below = sheet(
      'Notes',
      S4.rows.map((row) => [...(row ?? [])]),
      { at: 'A6' },
    );
    const book = read(together('Notes', { ...S3, name: 'Notes' }, below));

    expect(marksById(book)).toEqual(both);
    expect(tablesOf(book)).toEqual(['Notes S3 1 2-3', 'Notes S4 6 7-8']);
    expect(told(book)).toEqual([]);
  });

  test('may be one per UE, with modules repeated', () => {
    const ue31 = sheet('UE31', [
      ['NIP', 'Nom', 'Prénom', 'R301', 'R303', 'SAE301', 'Moyenne'],
      ['', '', 'Coef', 1, 2, 3, ''],
      [22300001, 'Alouette', 'Zoé', 12, 14, 15, 14.17],
      [22300002, 'Bouleau', 'Max', '', 4, 5, 4.17],
    ]);
    const ue32 = sheet('UE 3.2', [
      ['NIP', 'Nom', 'Prénom', 'R301', 'R302', 'R303', 'SAE310', 'Moyenne'],
      ['', '', 'Coef', 1, 2, 1, 4, ''],
      [22300002, 'Bouleau', 'Max', 2, 3, 4, 6, 4.5],
      [22300001, 'Alouette', 'Zoé', 12, 13, 14, 16, 14.5],
    ]);
    const book = read(ue31, ue32);

    expect(marksById(book)).toEqual({ 22300001: ZOE, 22300002: MAX });
    expect(originOf(book.students[1], 'R301')).toBe('UE 3.2!D3');
    expect(book.students[0]?.stated.ueAverages.map(({ ue, value }) => [ue, value])).toEqual([
      ['UE31', 14.17],
      ['UE32', 14.5],
    ]);
    expect(told(book)).toEqual([]);
  });

  test('may hold groups with banners, repeated headers, blank rows and statistics', () => {
    const header = ['N° étudiant', 'Nom', 'Prénom', ...CODES];
    const book = read(
      sheet('S3', [
        ['Groupe A'],
        header,
        [22300001, 'Alouette', 'Zoé', 12, 13, 14, 15, 16],
        ['', 'Moyenne', '', 12, 13, 14, 15, 16],
        ['', 12, 'Écart-type', 0, 0, 0, 0, 0],
        [],
        ['Groupe B'],
        header,
        ['', '', '', 'Anglais', 'Culture numérique', "Design d'expérience", '', ''],
        [22300002, 'Bouleau', 'Max', 2, 3, 4, 5, 6],
        ['Min', '', '', 2, 3, 4, 5, 6],
        ['Max', '', '', 2, 3, 4, 5, 6],
        ['', '', 'Nb notes', 1, 1, 1, 1, 1],
        ['Moyenne de la promotion', '', '', 7, 8, 9, 10, 11],
        ['>= 10', '', '', 1, 1, 1, 1, 1],
      ]),
    );

    expect(marksById(book)).toEqual({ 22300001: ZOE, 22300002: MAX });
    expect(book.students.map(({ group }) => group)).toEqual(['Groupe A', 'Groupe B']);
    expect(tablesOf(book)).toEqual(['S3 S3 2 3-10']);
    expect(told(book)).toEqual([]);
  });

  test('may be an export with averages, ranks and modules mixed', () => {
    const book = read(
      sheet('Recap', [
        [
          'etudid',
          'code_nip',
          'Rg',
          'Civ.',
          'nom',
          'prenom',
          'groupe',
          'etat',
          'moy_gen',
          'UE31',
          'Bonus UE31',
          'R3.01',
          'R3.03',
          'SAÉ 3.01',
          'UE32',
          'R3.01',
          'R3.02',
          'R3.03',
          'SAÉ 3.10',
          'Déc. UE31',
          'Nb abs.',
          'Abs. inj.',
          'Décision',
        ],
        [
          901,
          '22300001',
          '1',
          'Mme',
          'ALOUETTE',
          'Zoé',
          'A',
          'I',
          14.3,
          14.166,
          '',
          12,
          14,
          15,
          14.5,
          12,
          13,
          14,
          16,
          'ADM',
          4,
          2,
          'PASD',
        ],
        [
          902,
          '22300002',
          '2',
          'M.',
          'BOULEAU',
          'Max',
          'B',
          'D',
          4.3,
          4.166,
          '',
          2,
          4,
          5,
          4.5,
          2,
          3,
          4,
          6,
          'AJ',
          0,
          0,
          '',
        ],
        ['', '', '', '', 'coef', '', '', '', '', '', '', 1, 2, 3, '', 1, 2, 1, 4, '', '', '', ''],
        ['', '', '', '', 'moy', '', '', '', 9.3, 9.2, '', 7, 9, 10, 9.5, 7, 8, 9, 11, '', '', '', ''],
        ['', '', '', '', 'ects', '', '', '', '', 15, '', '', '', '', 15, '', '', '', '', '', '', '', ''],
      ]),
    );
    const [zoe, max] = book.students;

    expect(marksById(book)).toEqual({ 22300001: ZOE, 22300002: MAX });
    expect(zoe).toMatchObject({
      group: 'A',
      status: null,
      counts: [{ value: 4 }, { kind: 'unjustified', of: 'S3', value: 2 }],
    });
    expect(max?.status?.value).toBe('DEM');
    expect(zoe?.stated).toMatchObject({
      ueAverages: [
        { ue: 'UE31', value: 14.166 },
        { ue: 'UE32', value: 14.5 },
      ],
      ueCodes: [{ ue: 'UE31', value: 'ADM' }],
      yearCodes: [{ value: 'PASD' }],
    });
    expect(told(book)).toEqual([
      'Recap!U1 unused-adjustment Nb abs.',
      'Recap!V1 unused-adjustment Abs. inj.',
    ]);
  });

  test('may give two columns per UE below its name, and decisions of competences', () => {
    const book = read(
      sheet(
        'Grand jury',
        [
          [
            'N° Apogée',
            'Nom Prénom',
            'Date de naissance',
            'Bac',
            'UE31',
            '',
            'UE32',
            '',
            'RCUE 1',
            '',
            'Décision',
            'R301',
            'R302',
            'R303',
            'SAE301',
            'SAE310',
            'R401',
          ],
          [
            '',
            '',
            '',
            '',
            'Moy. UE',
            'Déc. UE',
            'Moy. UE',
            'Déc. UE',
            'Moy.',
            'Déc.',
            '',
            '',
            '',
            '',
            '',
            '',
            '',
          ],
          [
            22300001,
            'ALOUETTE Zoé',
            '',
            'STI2D',
            14.166,
            'ADM',
            14.5,
            'ADM',
            13.2,
            'ADM',
            'ADM',
            12,
            13,
            14,
            15,
            16,
            'N.C.',
          ],
        ],
        { merges: ['E1:F1', 'G1:H1', 'I1:J1'] },
      ),
    );

    expect(marksById(book)).toEqual({ 22300001: ZOE });
    expect(book.students[0]?.stated).toMatchObject({
      ueAverages: [
        { ue: 'UE31', value: 14.166 },
        { ue: 'UE32', value: 14.5 },
      ],
      ueCodes: [
        { ue: 'UE31', value: 'ADM' },
        { ue: 'UE32', value: 'ADM' },
      ],
      rcueAverages: [{ competence: 1, value: 13.2 }],
      rcueCodes: [{ competence: 1, value: 'ADM' }],
      yearCodes: [{ value: 'ADM' }],
    });
    expect(told(book, 'unknown-code')).toEqual(['Grand jury!Q3 unknown-code N.C.']);
  });

  test('of a semester without any mark yet are there, and nothing is missing', () => {
    const book = read(
      S3,
      sheet('S4', [
        ['N° étudiant', 'Nom', 'Prénom', 'R401', 'R402', 'SAE401', 'Stage'],
        [22300001, 'Alouette', 'Zoé'],
        [22300002, 'Bouleau', 'Max'],
      ]),
    );

    expect(book.semesters).toEqual(['S3', 'S4']);
    expect(book.marked).toEqual(['S3']);
    expect(told(book)).toEqual([]);
  });

  test('may be long: a mark merged over several columns counts for each', () => {
    const book = read(
      sheet(
        'S3',
        [
          ['N° étudiant', 'Nom', 'Prénom', ...CODES],
          [22300001, 'Alouette', 'Zoé', 'ABJ', '', '', 15, 16],
        ],
        { merges: ['D2:F2'] },
      ),
    );

    expect(marksOf(book.students[0])).toEqual({
      R301: 'ABJ',
      R302: 'ABJ',
      R303: 'ABJ',
      SAE301: 15,
      SAE310: 16,
    });
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
