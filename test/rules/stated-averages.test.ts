import { rulebookOf } from '../../src/rules/rulebook';
import { decideYear } from '../../src/rules/year';
import { bothMarked, MMI } from './curricula';
import { bookFor, decide, rcueCodes, ueCodes } from './decide';

const MMI_BOOK = rulebookOf(MMI);

describe('averages of UEs that stand without their modules (4.4, 4.5)', () => {
  const nothing = [
    ['ATT', 'ATT'],
    ['ATT', 'ATT'],
  ] as const;

  it('are judged, compensated and counted like averages of marks', () => {
    const result = decide(nothing, { statedAverages: { UE31: 9.5, UE41: 10.5, UE32: 7, UE42: 12 } });

    expect(ueCodes(result)).toEqual(['CMP', 'ADM', 'AJ', 'ADM']);
    expect(rcueCodes(result)).toEqual(['CMP', 'AJ']);
    expect(result.ues.map(({ average }) => average?.value)).toEqual([9.5, 10.5, 7, 12]);
    expect(result.ues.flatMap(({ awaited }) => awaited)).toEqual([]);
  });

  it('stand where nobody can read the marks of the UE', () => {
    const unread = [['UNREAD', 'UNREAD'], nothing[1]] as const;
    const result = decide(unread, { statedAverages: { UE31: 12 } });

    expect(ueCodes(result)).toEqual(['ADM', 'ATT', 'ATT', 'ATT']);
    expect(result.ues[0]?.average?.value).toBe(12);
  });

  it('are awaited where nothing is stated, and give way to any mark of the UE', () => {
    const result = decide([[8, 'ATT'], nothing[1]], { statedAverages: { UE31: 12, UE32: 12 } });

    expect(ueCodes(result)).toEqual(['AJ', 'ATT', 'ADM', 'ATT']);
    const { ues } = decideYear(
      MMI_BOOK,
      {
        marks: MMI.modules.map(({ code }) => (code === MMI.ues[0]?.weights[0]?.module ? 8 : 'ATT')),
        statedAverages: { UE31: 12 },
      },
      bothMarked(2),
    );
    expect(ues.find(({ ue }) => ue.code === 'UE31')).toMatchObject({ code: 'ATT', average: { value: 8 } });
    const without = decide([], { statedAverages: { UE31: 12 } }, bookFor(nothing));
    expect(ueCodes(without)).toEqual(['ADM', 'ATT', 'ATT', 'ATT']);
  });
});
