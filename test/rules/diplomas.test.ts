import fc from 'fast-check';
import { levelBelowAfter } from '../../src/rules/below';
import { isAcquired } from '../../src/rules/credits';
import {
  BUT_ECTS,
  DUT_ECTS,
  diplomaFacts,
  diplomasOf,
  semesterCode,
  type Diploma,
} from '../../src/rules/diplomas';
import { decideYear } from '../../src/rules/year';
import type { LowerUe } from '../../src/rules/student';
import { UE_CODES, type Level, type UeCode } from '../../src/rules/types';
import { bookFor, decide, type Averages } from './decide';
import { oddMarked, plainBook } from './curricula';

const lower = (code: UeCode, competence = 1, ue = 'UE11'): LowerUe => ({ ue, competence, code });
const at = (level: Level) => plainBook({ level, competences: [2, 2] });

/** What these UE averages of the year, and these UEs below, say of a diploma. */
const facts = (
  diploma: Diploma,
  level: Level,
  averages: Averages,
  lowerLevel?: readonly LowerUe[],
  lowestLevel?: readonly LowerUe[],
) => {
  const known = { ...(lowerLevel && { lowerLevel }), ...(lowestLevel && { lowestLevel }) };
  return diplomaFacts(diploma, at(level), known, decide(averages, known, at(level)));
};

const GOOD: Averages = [
  [12, 12],
  [12, 9],
];
const POOR: Averages = [
  [12, 12],
  [9, 9],
];

describe('the DUT (4.6)', () => {
  it('is earned after the second year with every UE of it and of the first', () => {
    expect(facts('DUT', 2, GOOD, [lower('CMP'), lower('ADJR', 2)])).toMatchObject({
      earned: true,
      missing: [],
    });
    expect(facts('DUT', 2, POOR, [lower('ADM')])).toMatchObject({ earned: false, missing: ['UE32', 'UE42'] });
  });

  it('is earned with a UE of the first year that the second repairs, and not with another', () => {
    expect(facts('DUT', 2, GOOD, [lower('AJ')])?.earned).toBe(true);
    expect(facts('DUT', 2, GOOD, [lower('AJ', 3, 'UE13')])).toMatchObject({
      earned: false,
      missing: ['UE13'],
    });
  });

  it('is earned later, when the third year repairs the second, and the second the first', () => {
    const second = [lower('AJ', 1, 'UE31'), lower('AJ', 1, 'UE41'), lower('ADM', 2, 'UE32')];
    expect(facts('DUT', 3, GOOD, second, [lower('AJ'), lower('ADM', 2, 'UE12')])?.earned).toBe(true);
    expect(facts('DUT', 3, POOR, [lower('AJ', 2, 'UE32')], [lower('ADM')])).toMatchObject({
      earned: false,
      missing: ['UE32'],
    });
  });

  it('is not known while nothing is known of the first year', () => {
    expect(facts('DUT', 2, GOOD)).toEqual({ diploma: 'DUT', earned: null, missing: [], unknown: [1] });
    expect(facts('DUT', 2, GOOD, [])?.earned).toBeNull();
    expect(facts('DUT', 2, POOR)?.earned).toBe(false);
  });

  it('is not known while a jury above has decided on some UEs of the first year, and nothing is known of the others', () => {
    const of = (code: UeCode, level: Level = 1) => {
      const known = { lowerLevel: [lower(code)], partlyKnown: [level] };
      return diplomaFacts('DUT', at(2), known, decide(POOR.slice(0, 1).concat([[12, 12]]), known, at(2)));
    };
    expect(of('ADJ')).toMatchObject({ earned: null, missing: [], unknown: [1] });
    expect(of('ADJ', 2)).toMatchObject({ earned: true, unknown: [] });
  });

  it('is none of the first year, nor of an odd semester', () => {
    expect(facts('DUT', 1, GOOD, [lower('ADM')])).toBeUndefined();
    const book = at(2);
    const odd = decideYear(book, { marks: [12, 'ATT', 12, 'ATT'] }, oddMarked(2));
    expect(diplomasOf(book, {}, odd)).toEqual([]);
  });
});

describe('the BUT (4.3)', () => {
  const second = [lower('ADM', 1, 'UE31'), lower('CMP', 1, 'UE41')];

  it('is earned after the third year with every UE of the six semesters', () => {
    expect(facts('BUT', 3, GOOD, second, [lower('ADM')])).toMatchObject({ earned: true, unknown: [] });
    expect(facts('BUT', 3, POOR, second, [lower('ADM')])?.missing).toEqual(['UE52', 'UE62']);
    expect(facts('BUT', 2, GOOD, second)).toBeUndefined();
  });

  it('is not earned by a complete third year while a UE below is missing', () => {
    const lacking = [...second, lower('AJ', 4, 'UE34')];
    expect(facts('BUT', 3, GOOD, lacking, [lower('ADM')])).toMatchObject({
      earned: false,
      missing: ['UE34'],
    });
  });

  it('assumes nothing of the years below', () => {
    expect(facts('BUT', 3, GOOD, second)).toMatchObject({ earned: null, unknown: [1] });
    expect(facts('BUT', 3, GOOD)).toMatchObject({ earned: null, unknown: [1, 2] });
  });
});

test('every UE of four semesters of 30 credits makes the 120 of the DUT (4.6), and six the 180 of the BUT (4.3)', () => {
  const book = plainBook({ competences: [2, 2, 2, 2, 2], ects: 6 });
  const { ects } = decide(
    [1, 2, 3, 4, 5].map(() => [10, 10]),
    {},
    book,
  );
  expect([2 * ects, 3 * ects]).toEqual([DUT_ECTS, BUT_ECTS]);
});

test('the level below becomes ADSUP just where every UE of its competence is acquired (4.3)', () => {
  const code = fc.constantFrom(...UE_CODES);
  const marks = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }));
  fc.assert(
    fc.property(fc.tuple(marks, marks), fc.tuple(code, code), (averages, codes) => {
      const below = codes.map((own, i) => lower(own, i + 1));
      const after = levelBelowAfter(below, decide(averages, {}, bookFor(averages)).rcues);
      after.forEach((ue, i) => {
        const [odd = 0, even = 0] = averages[i] ?? [];
        const isRepaired = odd + even >= 20;
        const was = codes[i] as UeCode;
        expect(ue.code).toBe(isRepaired && !isAcquired(was) ? 'ADSUP' : was);
      });
    }),
  );
});

test.each<[readonly UeCode[], string]>([
  [['ADM', 'ADM'], 'ADM'],
  [['ADM', 'CMP'], 'CMP'],
  [['ADM', 'ADSUP'], 'CMP'],
  [['CMP', 'ADJR'], 'ADJ'],
  [['ADJ', 'AJ'], 'AJ'],
  [['ADM', 'ATJ'], 'AJ'],
  [['AJ', 'DEF'], 'DEF'],
  [['DEF', 'ATT'], 'ATT'],
])('a semester with %j sums up as %s', (codes, code) => {
  expect(semesterCode(codes)).toBe(code);
});
