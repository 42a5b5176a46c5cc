import { sheet, together } from './sheet';
import { read } from './small';
import { marksById, marksOf, originOf, tablesOf, told } from './summary';

const ZOE = { R301: 12, R302: 13, R303: 14, SAE301: 15, SAE310: 16 };
const MAX = { R301: 2, R302: 3, R303: 4, SAE301: 5, SAE310: 6 };
const CODES = ['R301', 'R302', 'R303', 'SAE301', 'SAE310'];
const S3 = sheet('S3', [
  ['N° étudiant', 'Nom', 'Prénom', ...CODES],
  [22300001, 'Alouette', 'Zoé', 12, 13, 14, 15, 16],
  [22300002, 'Bouleau', 'Max', 2, 3, 4, 5, 6],
]);

const CODES3 = ['NIP', 'Étudiant', 'Dettes', ...CODES];
const CODES4 = ['NIP', 'Étudiant', 'Dettes', 'R4.01', 'R4.02', 'SAÉ 4.01', 'Stage'];

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

  test('may stand side by side, each with headers that groups repeat and debts that name modules', () => {
    const rows = [
      [...CODES3, '', ...CODES4],
      [
        22300001,
        'ALOUETTE Zoé',
        'R2.03',
        12,
        13,
        14,
        15,
        16,
        '',
        22300002,
        'BOULEAU Max',
        'UE 2.1',
        1,
        2,
        3,
        4,
      ],
      [...CODES3, '', 22300003, 'CHARME Lou', 'R2.03', 5, 6, 7, 8],
      [22300002, 'BOULEAU Max', 'UE 2.1', 2, 3, 4, 5, 6, '', ...CODES4],
      [22300003, 'CHARME Lou', 'R2.03', 7, 7, 7, 7, 7, '', 22300001, 'ALOUETTE Zoé', 'R2.03', 8, 9, 10, 11],
    ];
    const book = read(sheet('Notes', rows));

    const lou = { R301: 7, R302: 7, R303: 7, SAE301: 7, SAE310: 7, R401: 5, R402: 6, SAE401: 7, STAGE: 8 };
    expect(marksById(book)).toEqual({ ...both, 22300003: lou });
    expect(told(book, 'missing')).toEqual([]);
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
