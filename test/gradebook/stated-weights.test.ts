import { statedIn } from '../../src/gradebook/stated-weights';
import { sheet, workbook } from './sheet';

const HEADER = ['NIP', 'Nom', 'Prénom', 'UE1.1', 'S1.01', 'R1.01', 'UE1.2', 'S1.02', 'R1.01'];
const STUDENTS = [
  [22300001, 'ALOUETTE', 'Zoé', 11, 10, 12, 12.5, 13, 12],
  [22300002, 'BERNACHE', 'Tom', 9, 10, 8, 9, 10, 8],
];
const BELOW = [
  ['', 'Moy.', '', 10, 10, 10, 10, 10, 10],
  ['', 'Coef.', '', '', 40, 20, '', 30, 15],
  ['', 'ECTS', '', 6, '', '', 5, '', ''],
];
const weightsIn = (...rows: readonly (string | number)[][]) =>
  statedIn(workbook(sheet('recap', rows))).weights.map(
    ({ ue, module, coefficient }) => `${ue} ${module} ${coefficient}`,
  );

describe('coefficients and ECTS that a table of marks states', () => {
  test('in rows below the students, of the UE whose average stands before its modules', () => {
    expect(weightsIn(HEADER, ...STUDENTS, ...BELOW)).toEqual([
      'UE11 SAE101 40',
      'UE11 R101 20',
      'UE12 SAE102 30',
      'UE12 R101 15',
    ]);
    expect(statedIn(workbook(sheet('recap', [HEADER, ...STUDENTS, ...BELOW]))).credits).toEqual(
      new Map([
        ['UE11', 6],
        ['UE12', 5],
      ]),
    );
  });

  test('with the ECTS that banners or titles state in their text', () => {
    const rows = [
      ['UE 1.1 Comprendre - 6 ECTS'],
      ['', '', '', 'UE1.2 (5,5 crédits)', '', ''],
      ['NIP', 'Nom', 'Prénom', 'R1.01', 'R1.02', 'S1.01'],
      [22300001, 'ALOUETTE', 'Zoé', 10, 12, 15],
    ];
    expect(statedIn(workbook(sheet('S1', rows))).credits).toEqual(
      new Map([
        ['UE11', 6],
        ['UE12', 5.5],
      ]),
    );
  });

  const BEHIND = ['NIP', 'Nom', 'Prénom', 'S1.01', 'R1.01', 'UE1.1', 'S1.02', 'R1.01', 'Moy UE1.2'];
  const OF_BEHIND = ['', 'Coef.', '', 40, 20, '', 30, 15, ''];

  test('of the UE whose average stands behind its modules, with credits that count', () => {
    const rows = [BEHIND, ...STUDENTS, OF_BEHIND, ['', 'Nb ECTS', '', '', '', 6, '', '', 5]];
    expect(weightsIn(...rows)).toEqual(['UE11 SAE101 40', 'UE11 R101 20', 'UE12 SAE102 30', 'UE12 R101 15']);
    expect([...statedIn(workbook(sheet('recap', rows))).credits.values()]).toEqual([6, 5]);
  });

  test('not where the average of a UE may stand before or behind its modules, nor where no module shows that columns are by UE', () => {
    const either = ['NIP', 'Nom', 'Prénom', 'UE1.1', 'S1.01', 'R1.01', 'UE1.2', 'R1.01', 'UE1.3'];
    const coefficients = ['', 'Coef.', '', '', 40, 20, '', 15, ''];
    const apart = HEADER.map((text, column) => (column === 8 ? 'R1.02' : text));

    expect(weightsIn(either, ...STUDENTS, coefficients)).toEqual([]);
    expect(weightsIn(apart, ...STUDENTS, ...BELOW)).toEqual([]);
  });

  describe('a column without a code', () => {
    const banner = ['', '', '', 'UE1.1 Comprendre', '', '', '', 'UE1.2 Concevoir', '', ''];
    const table = (own: string, coefficient: number | string, coefficients = [3, 2, 4, 2]) => {
      const [a = 0, b = 0, c = 0, d = 0] = coefficients;
      return [
        banner,
        ['', '', 'Coef.', a, b, coefficient, '', c, d, ''],
        ['NIP', 'Nom', 'Prénom', 'R1.01', 'R1.02', own, 'Moy UE11', 'R1.03', 'R1.04', 'Moy UE12'],
        [22300001, 'ALOUETTE', 'Zoé', 10, 12, 15, 11, 9, 11, 10],
        [22300002, 'BERNACHE', 'Tom', 8, 9, 12, 10, 7, 15, 12],
      ];
    };

    test.each(['Alternance', 'Projet en entreprise', 'P1.05', 'Anglais'])(
      'is a module under its own text below a coefficient: %s',
      (own) => {
        expect(weightsIn(...table(own, 1.5))).toContain(`UE11 ${own} 1.5`);
      },
    );

    test.each([
      ['Comprendre', 5],
      ['Bonus sport', 1],
      ['Moyenne', 2],
      ['Alternance', ''],
    ] as const)('is none: %s with %s', (own, coefficient) => {
      expect(weightsIn(...table(own, coefficient))).toEqual([
        'UE11 R101 3',
        'UE11 R102 2',
        'UE12 R103 4',
        'UE12 R104 2',
      ]);
    });

    test('nor is a module without a UE', () => {
      const [, ...withoutBanner] = table('Alternance', 1);
      expect(weightsIn(...withoutBanner).filter((text) => text.includes('Alternance'))).toEqual([]);
    });
  });

  test('in a row for each UE above the header, which names it before the marks', () => {
    const header = ['NIP', 'Nom', 'Prénom', 'R1.01', 'R1.02', 'S1.01'];
    const students = STUDENTS.map((row) => row.slice(0, 6));
    const rows = (label: (ue: string) => string) => [
      ['', '', label('UE 1.1'), 10, '', 20],
      ['', '', label('UE 1.2'), 5, 15, 30],
    ];
    for (const label of [
      (ue: string) => ue,
      (ue: string) => `Coef ${ue}`,
      (ue: string) => `${ue} Comprendre`,
    ])
      expect(weightsIn(...rows(label), ['Nom'], header, ...students)).toEqual([
        'UE11 R101 10',
        'UE11 SAE101 20',
        'UE12 R101 5',
        'UE12 R102 15',
        'UE12 SAE101 30',
      ]);
  });
});
