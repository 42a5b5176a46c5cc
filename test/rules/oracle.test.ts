import { campaign, OPTIONS, plainCurricula } from './campaign';
import { MMI } from './curricula';

describe('the rules and an independent computation in whole numbers', () => {
  it('agree on 40,000 random student-years of the MMI curriculum, thresholds included', () => {
    const withGroups = { ...MMI, options: OPTIONS };
    const { wrong, nearBound, codes } = campaign([MMI, withGroups], 40_000, 20_220_415);
    expect(wrong).toEqual([]);
    expect(nearBound).toBeGreaterThan(8_000);
    expect([...codes]).toEqual(
      expect.arrayContaining(['ADM', 'PASD', 'ADJ', 'ADSUP', 'RED', 'NAR', 'ATT', 'DEM', null]),
    );
  }, 60_000);

  it('agree for 2 to 6 competences, RCUE of one UE, and levels 1 to 3', () => {
    const { wrong, nearBound } = campaign(plainCurricula(), 20_000, 7);
    expect(wrong).toEqual([]);
    expect(nearBound).toBeGreaterThan(1_000);
  }, 30_000);
});
