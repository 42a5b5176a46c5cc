import { statedCredits, statedWeights } from '../../src/gradebook/stated-weights';
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
const statedIn = (...rows: readonly (string | number)[][]) =>
  statedWeights(workbook(sheet('recap', rows))).map(
    ({ ue, module, coefficient }) => `${ue} ${module} ${coefficient}`,
  );

describe('coefficients and ECTS that a table of marks states', () => {
  test('in rows below the students, of the UE whose average stands before its modules', () => {
    expect(statedIn(HEADER, ...STUDENTS, ...BELOW)).toEqual([
      'UE11 SAE101 40',
      'UE11 R101 20',
      'UE12 SAE102 30',
      'UE12 R101 15',
    ]);
    expect(statedCredits(workbook(sheet('recap', [HEADER, ...STUDENTS, ...BELOW])))).toEqual(
      new Map([
        ['UE11', 6],
        ['UE12', 5],
      ]),
    );
  });

  test('not where the average of a UE may stand behind its modules, nor where no module shows that columns are by UE', () => {
    const behind = ['NIP', 'Nom', 'Prénom', 'S1.01', 'R1.01', 'UE1.1', 'S1.02', 'R1.01', 'UE1.2'];
    const coefficients = ['', 'Coef.', '', 40, 20, '', 30, 15, ''];
    const apart = HEADER.map((text, column) => (column === 8 ? 'R1.02' : text));

    expect(statedIn(behind, ...STUDENTS, coefficients)).toEqual([]);
    expect(statedIn(apart, ...STUDENTS, ...BELOW)).toEqual([]);
  });
});
