import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { prepareJury } from '../../src/jury/prepare';
import { sheet, workbook } from '../gradebook/sheet';

const [MMI] = BUILTIN_CURRICULA;
const UES = ['UE31', 'UE32', 'UE33', 'UE34', 'UE35', 'UE41', 'UE42', 'UE43', 'UE44', 'UE45'];

/** Certainty and anomalies of a student with these averages of UE31 and UE41, and 12 elsewhere, as a workbook states them. */
function certaintyOf(
  ue31: number,
  ue41: number,
  precise = 12,
): readonly [certain: boolean, told: readonly string[]] {
  const prepared = prepareJury(
    workbook(
      sheet('BUT MMI 2', [
        ['NIP', 'Nom', 'Prénom', ...UES],
        [22300001, 'ALOUETTE', 'Zoé', ...UES.map((ue) => (ue === 'UE31' ? ue31 : ue === 'UE41' ? ue41 : 12))],
        [22300002, 'BERNACHE', 'Tom', ...UES.map((ue) => (ue === 'UE45' ? precise : 13))],
        [22300003, 'CANETON', 'Léo', ...UES.map(() => 11.5)],
      ]),
    ),
    { curriculum: MMI },
  );
  if (!prepared.ok) throw new Error('no table');
  const { students, anomalies } = prepared.report;
  const doubts = (students[0]?.doubts ?? []).map((at) => anomalies[at]);
  return [
    doubts.length === 0,
    doubts.map((anomaly) => `${anomaly?.cell} ${anomaly?.kind} ${anomaly?.effect.code}`),
  ];
}

describe('averages of UEs without marks, as the workbook rounds them', () => {
  test.each([
    ['a RCUE on the threshold', 9.99, 10, 12.25],
    ['a UE known to one decimal', 10, 14, 12.5],
    ['a RCUE of averages known to one decimal', 9.8, 10.1, 12.5],
  ])('leave the decision open: %s', (_, ue31, ue41, precise) => {
    expect(certaintyOf(ue31, ue41, precise)).toEqual([false, ['D2 average-mismatch rounded']]);
  });

  test.each([
    ['far from any threshold', 11.5, 9.2, 12.25],
    ['a RCUE just below', 9.98, 10, 12.25],
    ['two decimals are what the policy compares', 10, 14, 12.25],
    ['more decimals than the policy asks for', 9.99, 10.01, 12.1234567],
    ['one decimal, far enough', 10.2, 13.9, 12.5],
  ])('decide: %s', (_, ue31, ue41, precise) => {
    expect(certaintyOf(ue31, ue41, precise)[0]).toBe(true);
  });
});
