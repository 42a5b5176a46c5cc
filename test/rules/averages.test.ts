import { rcueAverage, ueOutcome, type UeOutcome } from '../../src/rules/averages';
import { quantity } from '../../src/rules/exact';
import { DEFAULT_POLICY, effectOf } from '../../src/rules/policy';
import { reaches } from '../../src/rules/rounding';
import type { Mark, MarkEffect, MarkCode } from '../../src/rules/types';
import { oneUeBook } from './curricula';

function outcome(
  coefficients: readonly number[],
  marks: readonly Mark[],
  effects: Partial<Record<MarkCode, MarkEffect>> = {},
): UeOutcome {
  const [ue] = oneUeBook(coefficients).ues;
  if (!ue) throw new Error('the curriculum has no UE');
  return ueOutcome(ue, marks, { ...DEFAULT_POLICY.effects, ...effects });
}
const valueOf = (result: UeOutcome): number | null => result.average && result.average.value;

describe('4.3: the average of a UE', () => {
  it('weighs resources and SAÉ together by their coefficients', () => {
    expect(valueOf(outcome([2, 3], [10, 15]))).toBe(13);
  });

  it('awaits what nobody can read, whatever an empty cell counts', () => {
    for (const effect of ['zero', 'neutralised', 'awaited'] as const) {
      expect(outcome([1, 1], ['UNREAD', 12], { ATT: effect })).toMatchObject({ awaited: [0] });
      expect(valueOf(outcome([1, 1], ['UNREAD', 12], { ATT: effect }))).toBe(12);
    }
    expect(outcome([1, 1], ['ATT', 12], { ATT: 'zero' })).toMatchObject({ awaited: [] });
  });

  it('takes coefficients with decimals', () => {
    expect(valueOf(outcome([0.5, 1.5], [8, 12]))).toBe(11);
  });

  it.each<[string, readonly number[], readonly number[], number]>([
    ['0.7, 1.1 and 2.2 at 10', [0.7, 1.1, 2.2], [10, 10, 10], 10],
    ['marks of 9.9 and 10.1', [0.1, 0.1], [9.9, 10.1], 10],
    ['marks of 9.7, 10.1 and 10.2', [0.3, 0.3, 0.3], [9.7, 10.1, 10.2], 10],
    ['marks of 7.9 and 8.1', [0.7, 0.7], [7.9, 8.1], 8],
    ['0.1, 0.2 and 0.3 at 8', [0.1, 0.2, 0.3], [8, 8, 8], 8],
  ])('is exactly the threshold for %s', (_, coefficients, marks, threshold) => {
    const { average } = outcome(coefficients, marks);
    expect(average && reaches(average, threshold, 'exact')).toBe(true);
    const lower = outcome(coefficients, [(marks[0] ?? 0) - 1e-9, ...marks.slice(1)]).average;
    expect(lower && reaches(lower, threshold, 'exact')).toBe(false);
  });
});

describe('what a mark cell can hold', () => {
  it('counts an unjustified absence as 0', () => {
    expect(valueOf(outcome([1, 1], [12, 'ABI']))).toBe(6);
  });

  it.each<MarkCode>(['ABJ', 'EXC'])('drops the coefficient of %s', (code) => {
    expect(valueOf(outcome([1, 3], [12, code]))).toBe(12);
  });

  it('waits for ATT and for a mark that is not there, with a provisional average over the others', () => {
    expect(outcome([1, 1, 1], [12, 'ATT'])).toMatchObject({ awaited: [1, 2], defaulting: false });
    expect(valueOf(outcome([1, 1, 1], [12, 'ATT']))).toBe(12);
  });

  it('counts a mark that is not there as 0 exactly, where an empty cell counts 0', () => {
    const { average } = outcome([1, 1], [20], { ATT: 'zero' });
    const { n, d } = average?.exact() ?? { n: 0n, d: 1n };
    expect([average?.value, n === 10n * d]).toEqual([10, true]);
  });

  it('is told by the department, but for a cell that nobody can read and a module that is not taken', () => {
    const effects = { ...DEFAULT_POLICY.effects, ABJ: 'zero' } as const;
    expect((['ABJ', 'UNREAD', 'NOT_TAKEN'] as const).map((code) => effectOf(code, effects))).toEqual([
      ...['zero', 'awaited', 'neutralised'],
    ]);
  });

  it('drops an absence that is justified and an exemption, where the department says nothing', () => {
    expect(DEFAULT_POLICY).toMatchObject({
      effects: { ABI: 'zero', ABJ: 'neutralised', EXC: 'neutralised' },
      adjustments: [],
    });
  });

  it('notes DEF', () => {
    expect(outcome([1, 1], [12, 'DEF'])).toMatchObject({ awaited: [], defaulting: true });
  });

  it.each<[MarkCode, MarkEffect, number | null]>([
    ['ABJ', 'zero', 6],
    ['ATT', 'zero', 6],
    ['ABI', 'neutralised', 12],
    ['DEF', 'zero', 6],
  ])('gives %s the effect %s where the department says so', (code, effect, average) => {
    expect(valueOf(outcome([1, 1], [12, code], { [code]: effect }))).toBe(average);
  });

  it('can make an unjustified absence defaulting, or an exemption awaited', () => {
    expect(outcome([1, 1], [12, 'ABI'], { ABI: 'defaulting' }).defaulting).toBe(true);
    expect(outcome([1, 1], [12, 'EXC'], { EXC: 'awaited' }).awaited).toEqual([1]);
  });

  it('has no average when every module is neutralised', () => {
    expect(outcome([1, 1], ['ABJ', 'EXC'])).toEqual({ average: null, awaited: [], defaulting: false });
  });

  it('takes a mark that was itself computed as the fraction it was: 31/3 twice and 28/3 make exactly 10', () => {
    for (const digits of [15, 16, 17]) {
      const cell = (value: number): number => Number(value.toPrecision(digits));
      const { average } = outcome([2, 1], [cell(31 / 3), cell(28 / 3)]);
      expect(average && reaches(average, 10, 'exact')).toBe(true);
    }
  });

  it('knows the exact average next to absences and to marks that are not there', () => {
    const { average } = outcome([0.1, 0.1, 0.3, 1, 1], [20, 'ABI', 'ABJ', 'ATT']);
    expect(average && reaches(average, 10, 'exact')).toBe(true);
  });
});

describe('4.4: the average of a RCUE', () => {
  it('is the plain mean of its two UE averages', () => {
    const parts = [9, 10.5].map((average) => ({ average: quantity(average), coefficient: 1 }));
    expect(rcueAverage(parts).value).toBe(9.75);
  });

  it('follows the coefficients of the UEs where the curriculum has others than 1', () => {
    const average = rcueAverage([
      { average: quantity(8), coefficient: 1 },
      { average: quantity(11), coefficient: 2 },
    ]);
    expect(average.value).toBe(10);
    expect(reaches(average, 10, 'exact')).toBe(true);
  });

  it('is the average of the only UE where there is one', () => {
    expect(rcueAverage([{ average: quantity(9.3), coefficient: 1 }]).value).toBe(9.3);
  });

  it('is computed from UE averages that were not rounded: 9.994 and 9.996 make 9.995, which reaches 10', () => {
    const unrounded = [9.994, 9.996].map((average) => ({ average: quantity(average), coefficient: 1 }));
    expect(reaches(rcueAverage(unrounded), 10, '2-decimals')).toBe(true);
  });
});
