import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { prepareJury } from '../../src/jury/prepare';
import { sheet, workbook } from '../gradebook/sheet';

const [MMI] = BUILTIN_CURRICULA;
const S3 = MMI.modules.filter(({ semester }) => semester === 'S3').map(({ code }) => code);

/** The anomalies of one student with this mark everywhere, beside an average that the department states. */
function told(mark: number, stated: number): readonly string[] {
  const prepared = prepareJury(
    workbook(
      sheet('S3', [
        ['N° étudiant', 'Nom', 'Prénom', ...S3, 'Moy. UE 3.1'],
        [22300001, 'Alouette', 'Zoé', ...S3.map(() => mark), stated],
      ]),
    ),
    { curriculum: null },
  );
  if (!prepared.ok) throw new Error('no table');
  return prepared.report.anomalies.map(({ kind, value }) => `${kind} ${value}`);
}

describe('an average that the department states', () => {
  test.each([
    [10.615, 10.62],
    [10.615, 10.61],
    [10.615, 10.6],
    [9.995, 10],
    [10.615, 10.615],
  ])('is ours where the decimals that it shows explain the difference: %d, stated %d', (mark, stated) => {
    expect(told(mark, stated)).toEqual([]);
  });

  test.each([
    [10.615, 10.63],
    [10.615, 10.7],
    [10.615, 10.605],
    [9.9, 10],
    [9.94, 10],
  ])('is told where they do not: %d, stated %d', (mark, stated) => {
    expect(told(mark, stated)).toEqual([`average-mismatch ${stated}`]);
  });
});

test('in a column that shows two decimals elsewhere, 8.5 is 8.50', () => {
  const toldWith = (other: number): readonly string[] => {
    const prepared = prepareJury(
      workbook(
        sheet('S3', [
          ['N° étudiant', 'Nom', 'Prénom', ...S3, 'Moy. UE 3.1'],
          [22300001, 'Alouette', 'Zoé', ...S3.map(() => 8.45), 8.5],
          [22300002, 'Bernache', 'Tom', ...S3.map(() => other), other],
        ]),
      ),
      { curriculum: null },
    );
    if (!prepared.ok) throw new Error('no table');
    return prepared.report.anomalies.map(({ kind, value }) => `${kind} ${value}`);
  };
  expect(toldWith(9.12)).toEqual(['average-mismatch 8.5']);
  expect(toldWith(9.1)).toEqual([]);
});

describe('averages of the other semester and of the year beside those of this one', () => {
  const S4 = MMI.modules.filter(({ semester }) => semester === 'S4').map(({ code }) => code);

  /** Anomalies of a student with 12 in S3 and 8 in S4, whose sheet S4 ends with averages of UE 1 under these headers. */
  function toldOf(...headers: readonly (readonly [top: string, own: string, stated: number])[]): string[] {
    const first = S4.length + 3;
    const letter = (index: number): string =>
      (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : '') +
      String.fromCharCode(65 + (index % 26));
    const prepared = prepareJury(
      workbook(
        sheet('S3', [
          ['N° étudiant', 'Nom', 'Prénom', ...S3],
          [22300001, 'Alouette', 'Zoé', ...S3.map(() => 12)],
        ]),
        sheet(
          'S4',
          [
            ['', '', '', ...S4.map(() => ''), ...headers.map(([top]) => top)],
            ['N° étudiant', 'Nom', 'Prénom', ...S4, ...headers.map(([, own]) => own)],
            [22300001, 'Alouette', 'Zoé', ...S4.map(() => 8), ...headers.map(([, , stated]) => stated)],
          ],
          {
            merges:
              headers.length > 1 && headers.every(([top], index) => index === 0 || top === '')
                ? [`${letter(first)}1:${letter(first + headers.length - 1)}1`]
                : [],
          },
        ),
      ),
      { curriculum: null },
    );
    if (!prepared.ok) throw new Error('no table');
    return prepared.report.anomalies.map(({ cell, value }) => `${cell.replace(/\d+$/, '')} ${value}`);
  }

  test.each([
    [
      'semesters and year under a UE',
      [
        ['UE 1', 'S3', 12],
        ['', 'S4', 8],
        ['', 'Année', 10],
      ],
    ],
    [
      'averages under a UE',
      [
        ['UE 1', 'Moy. S3', 12],
        ['', 'Moy. S4', 8],
        ['', 'Moyenne annuelle', 10],
      ],
    ],
    [
      'each header whole',
      [
        ['', 'UE1 S3', 12],
        ['', 'Moy UE 1 S4', 8],
        ['', 'Moyenne annuelle UE 1', 10],
      ],
    ],
    [
      'full codes',
      [
        ['', 'UE 3.1', 12],
        ['', 'UE 4.1', 8],
        ['', 'Moyenne UE 1 année', 10],
      ],
    ],
    [
      'competences',
      [
        ['', 'UE31', 12],
        ['', 'UE41', 8],
        ['', 'Compétence 1 - année', 10],
      ],
    ],
  ] as const)('are compared with what they are of: %s', (_, headers) => {
    expect(toldOf(...headers)).toEqual([]);
    const wrong = headers.map(([top, own, stated]) => [top, own, stated + 1] as const);
    expect(toldOf(...wrong)).toHaveLength(3);
  });
});
