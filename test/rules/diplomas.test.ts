import fc from 'fast-check';
import { levelBelowAfter } from '../../src/rules/below';
import { isAcquired } from '../../src/rules/credits';
import { DUT_ECTS, earnsBut, earnsDut, semesterCode } from '../../src/rules/diplomas';
import type { LowerUe } from '../../src/rules/student';
import { UE_CODES, type Level, type UeCode } from '../../src/rules/types';
import { bookFor, decide, type Averages } from './decide';
import { plainBook } from './curricula';

const lower = (code: UeCode, competence = 1, ue = 'UE11'): LowerUe => ({ ue, competence, code });
const at = (level: Level) => plainBook({ level, competences: [2, 2] });

/** Whether the diploma is earned, with these UE averages of the year and these UEs below. */
const earned = (earns: typeof earnsDut, level: Level, averages: Averages, below?: readonly LowerUe[]) => {
  const known = below ? { lowerLevel: below } : {};
  return earns(at(level), known, decide(averages, known, at(level)));
};

const GOOD: Averages = [
  [12, 12],
  [12, 9],
];
const POOR: Averages = [
  [12, 12],
  [9, 9],
];

describe.each([
  ['DUT, after the second year (4.6)', earnsDut, 2],
  ['BUT, after the third year (4.3)', earnsBut, 3],
] as const)('the %s', (_, earns, level) => {
  it('is earned with every UE of this level and of the one below', () => {
    expect(earned(earns, level, GOOD, [lower('CMP'), lower('ADJR', 2)])).toBe(true);
    expect(earned(earns, level, POOR, [lower('ADM'), lower('ADM', 2)])).toBe(false);
  });

  it('is earned with a UE below that this level repairs, and not with another', () => {
    expect(earned(earns, level, GOOD, [lower('AJ'), lower('ADM', 2)])).toBe(true);
    expect(earned(earns, level, GOOD, [lower('ADM'), lower('AJ', 3)])).toBe(false);
  });

  it('cannot be known while nothing is known of the level below, nor in another year', () => {
    expect(earned(earns, level, GOOD)).toBeNull();
    expect(earned(earns, level, GOOD, [])).toBeNull();
    expect(earned(earns, 1, GOOD, [lower('ADM')])).toBeNull();
  });
});

test('every UE of four semesters of 30 credits makes the 120 of the DUT (4.6)', () => {
  const book = plainBook({ competences: [2, 2, 2, 2, 2], ects: 6 });
  const { ects } = decide(
    [1, 2, 3, 4, 5].map(() => [10, 10]),
    {},
    book,
  );
  expect(2 * ects).toBe(DUT_ECTS);
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
