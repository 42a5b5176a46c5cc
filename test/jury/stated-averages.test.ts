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
