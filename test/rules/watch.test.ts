import { DEFAULT_POLICY } from '../../src/rules/policy';
import type { StudentYear } from '../../src/rules/student';
import type { Level, Status } from '../../src/rules/types';
import { isAtRisk, nearMisses, oneStep } from '../../src/rules/watch';
import { decideYear } from '../../src/rules/year';
import { rulebookOf } from '../../src/rules/rulebook';
import { bothMarked, MMI, plainBook } from './curricula';
import { bookFor, decide, type Averages } from './decide';

const judged = (averages: Averages, student: Omit<StudentYear, 'marks'> = {}) => ({
  year: { status: student.status ?? null },
  result: decide(averages, student),
});
const gone = { status: 'DEM' as Status };

describe('who is at risk', () => {
  const atRisk = (averages: Averages, student?: Omit<StudentYear, 'marks'>) =>
    isAtRisk(judged(averages, student), DEFAULT_POLICY);
  /** While the even semester has no marks, nothing is decided. */
  const inAutumn = (marks: readonly number[]) => {
    const book = plainBook({ competences: marks.map(() => 2 as const) });
    const all = marks.flatMap((mark) => [mark, 'ATT' as const]);
    const result = decideYear(book, { marks: all }, new Set([book.odd]));
    return isAtRisk({ year: {}, result }, DEFAULT_POLICY);
  };

  it('is whom the proposal stops, and nobody whom it admits or who left', () => {
    const stopped: Averages = [[9, 9]];
    expect(atRisk(stopped)).toBe(true);
    expect(atRisk(stopped, gone)).toBe(false);
    expect(atRisk([[12, 9]])).toBe(false);
    expect(
      atRisk([
        [12, 12],
        [12, 12],
        [7, 9.5],
      ]),
    ).toBe(false);
  });

  it('is, while nothing is decided, who has a UE below 8 or half of them below 10', () => {
    expect(inAutumn([7.99, 12, 12])).toBe(true);
    expect(inAutumn([9, 12, 12])).toBe(false);
    expect(inAutumn([9, 9, 12, 12])).toBe(true);
    expect(inAutumn([12, 12])).toBe(false);
    expect(inAutumn([9.995])).toBe(false);
  });

  it('is judged by the averages that are known while marks are awaited', () => {
    expect(atRisk([['ATT', 12]])).toBe(false);
    expect(atRisk([['ATT', 7]])).toBe(true);
    expect(atRisk([['ATT', 'ATT']])).toBe(false);
    expect(
      atRisk([
        [7, 13],
        ['ATT', 12],
      ]),
    ).toBe(false);
  });
});

describe('4.5: one step from the passage', () => {
  const step = (averages: Averages, student?: Omit<StudentYear, 'marks'>) =>
    oneStep(bookFor(averages), judged(averages, student));
  const GOOD = [12, 12] as const;

  it('is the only RCUE below the floor', () => {
    expect(step([GOOD, GOOD, [7.5, 7.6]])).toEqual({ competence: 3, threshold: 8, missing: 0.45 });
    expect(step([GOOD, GOOD, [7.99, 7.994]])).toMatchObject({ missing: 0.01 });
  });

  it('is none where the jury refuses what has the average', () => {
    expect(step([GOOD, [12, 12]], { overrides: { ues: { UE32: 'AJ' } } })).toBeNull();
  });

  it('is the nearest RCUE that would make more than half of them', () => {
    expect(step([GOOD, [9, 9], [9.5, 9.6]])).toEqual({ competence: 3, threshold: 10, missing: 0.45 });
  });

  it('is none where one is not enough, or none is needed', () => {
    expect(step([GOOD, [7, 7], [7, 7]])).toBeNull();
    expect(step([GOOD, GOOD, [9, 9]])).toBeNull();
    expect(step([GOOD, [9, 9], [9, 9]], gone)).toBeNull();
  });

  it('is none for a RCUE without an average', () => {
    expect(step([GOOD, GOOD, ['DEF', 'DEF']])).toBeNull();
  });

  it.each<[Level, boolean]>([
    [2, true],
    [3, false],
  ])('leads from level %p to another year: %p', (level, leads) => {
    const book = plainBook({ level });
    const averages: Averages = [GOOD, [9, 9], [9, 9]];
    expect(oneStep(book, { year: {}, result: decide(averages, {}, book) }) !== null).toBe(leads);
  });

  it('is none before the even semester is marked', () => {
    const book = plainBook();
    const marks = book.curriculum.modules.map(() => 9);
    expect(oneStep(book, { year: {}, result: decideYear(book, { marks }, new Set([book.odd])) })).toBeNull();
  });
});

describe('averages just below a threshold', () => {
  const misses = (averages: Averages, student?: Omit<StudentYear, 'marks'>) =>
    nearMisses(judged(averages, student), DEFAULT_POLICY, 0.3);

  it('are UEs and RCUEs below 10, and RCUEs below 8', () => {
    expect(
      misses([
        [9.8, 9.8],
        [7.9, 7.9],
      ]),
    ).toEqual([
      { of: { ue: 'UE31' }, threshold: 10, average: 9.8, missing: 0.2 },
      { of: { ue: 'UE41' }, threshold: 10, average: 9.8, missing: 0.2 },
      { of: { competence: 1 }, threshold: 10, average: 9.8, missing: 0.2 },
      { of: { competence: 2 }, threshold: 8, average: 7.9, missing: 0.1 },
    ]);
  });

  it('are none that are acquired, awaited, or too far away', () => {
    expect(misses([[9.8, 12]])).toEqual([]);
    expect(misses([[9.7, 9]])).toMatchObject([{ of: { ue: 'UE31' }, missing: 0.3 }]);
    expect(misses([[9.6, 10.2]], { overrides: { rcues: { 1: 'ADJ' } } })).toEqual([]);
    expect(misses([[9, 9]])).toEqual([]);
    expect(misses([['ATT', 'DEF']])).toEqual([]);
    const marks = MMI.modules.map((_, i) => (i === 0 ? ('ATT' as const) : 9.9));
    const result = decideYear(rulebookOf(MMI), { marks }, bothMarked(2));
    const near = nearMisses({ year: {}, result }, DEFAULT_POLICY, 0.3);
    const waiting = result.ues.filter(({ awaited }) => awaited.length > 0).map(({ ue }) => ue.code);
    expect(waiting.length).toBeGreaterThan(0);
    expect(near.filter(({ of }) => 'ue' in of && waiting.includes(of.ue))).toEqual([]);
    expect(misses([[9.8, 9.8]], gone)).toEqual([]);
  });
});
