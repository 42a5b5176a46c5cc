import type { LowerUe } from '../../src/rules/student';
import type { UeCode } from '../../src/rules/types';
import { levelBelowWith } from '../../src/rules/below';
import { decide } from './decide';
import { plainBook } from './curricula';

const lower = (ue: string, code: UeCode): LowerUe => ({ ue, competence: Number(ue.charAt(3)), code });
const good = [12, 12] as const;
const failed = [9, 9] as const;

describe('4.3: the level below', () => {
  it('is acquired from above, UE by UE, where both UEs of the competence are', () => {
    const lowerLevel = [lower('UE11', 'AJ'), lower('UE21', 'CMP'), lower('UE12', 'AJ')];
    const result = decide([good, failed], { lowerLevel });
    expect(result.lower.map(({ code }) => code)).toEqual(['ADSUP', 'CMP', 'AJ']);
    expect(result.lowerChanges).toEqual([{ ue: 'UE11', before: 'AJ', after: 'ADSUP', by: 'above' }]);
  });

  it('repairs the one below it, competence by competence, also where nothing else is known of the level between', () => {
    const book = plainBook({ level: 3, competences: [2, 2] });
    const lowestLevel = [lower('UE11', 'AJ'), lower('UE22', 'AJ')];
    const lowerLevel = [
      lower('UE31', 'ADM'),
      lower('UE41', 'AJ'),
      lower('UE32', 'CMP'),
      lower('UE42', 'ADJ'),
    ];
    const lowestOf = (known: readonly LowerUe[]) =>
      decide([failed, failed], { lowerLevel: known, lowestLevel }, book).lowest.map(({ code }) => code);
    expect(lowestOf(lowerLevel)).toEqual(['AJ', 'ADSUP']);
    expect(lowestOf([])).toEqual(['AJ', 'AJ']);
  });

  it('is not what the jury refuses', () => {
    const overrides = { ues: { UE11: 'AJ' } } as const;
    const result = decide([good], { lowerLevel: [lower('UE11', 'AJ')], overrides });
    expect([result.lower[0]?.code, result.lowerChanges]).toEqual(['AJ', []]);
  });
});

describe('4.5: "ou par décision de jury"', () => {
  it('a UE of the first year that the jury acquires opens semester 5', () => {
    const known = { lowerLevel: [lower('UE15', 'AJ')] };
    expect(decide([good, good, failed], known).code).toBe('RED');
    const result = decide([good, good, failed], { ...known, overrides: { ues: { UE15: 'ADJ' } } });
    expect(result).toMatchObject({ code: 'PASD', allowed: true, passage: { missingFirstYear: [] } });
    expect(result.lowerChanges).toEqual([{ ue: 'UE15', before: 'AJ', after: 'ADJ', by: 'jury' }]);
  });

  it('stands also where nothing was known of the UE', () => {
    const result = decide([good], { overrides: { ues: { UE14: 'ADJ', UE31: 'ADM' } } });
    expect(result.lower).toEqual([lower('UE14', 'ADJ')]);
    expect(result.lowerChanges).toEqual([{ ue: 'UE14', before: null, after: 'ADJ', by: 'jury' }]);
    const refused = decide([good], { overrides: { ues: { UE14: 'AJ' } } });
    expect(refused).toMatchObject({ allowed: false, passage: { missingFirstYear: ['UE14'] } });
  });

  it('is of the level just below, and no other', () => {
    const book = plainBook({ level: 3, competences: [2] });
    const overrides = { ues: { UE11: 'ADJ', UE41: 'ADJ' } } as const;
    expect(decide([good], { overrides }, book).lower).toEqual([lower('UE41', 'ADJ')]);
  });
});

describe('4.3: a semester of the level below, taken again beside the year', () => {
  const known = [
    lower('UE11', 'ADM'),
    lower('UE12', 'AJ'),
    lower('UE13', 'AJ'),
    lower('UE21', 'AJ'),
    lower('UE23', 'AJ'),
  ];
  const judged = [lower('UE11', 'AJ'), lower('UE12', 'ADM'), lower('UE13', 'ATT'), lower('UE21', 'AJ')];

  it('gives what it gives; what was acquired stays, and what it does not tell', () => {
    expect(levelBelowWith(known, [...judged, lower('UE22', 'ADM')])).toEqual([
      lower('UE11', 'ADM'),
      { ...lower('UE12', 'ADM'), before: 'AJ' },
      lower('UE13', 'AJ'),
      lower('UE21', 'AJ'),
      lower('UE23', 'AJ'),
      lower('UE22', 'ADM'),
    ]);
  });

  it('is told as a change of this year, apart from what is acquired from above or by the jury', () => {
    const lowerLevel = [{ ...lower('UE12', 'ADM'), before: 'AJ' as const }, lower('UE22', 'ADM')];
    expect(decide([failed], { lowerLevel }).lowerChanges).toEqual([
      { ue: 'UE12', before: 'AJ', after: 'ADM', by: 'again' },
    ]);
  });
});
