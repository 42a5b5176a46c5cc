import { adjustedBy, defaultingBy, totalOf, type Extras } from '../../src/rules/adjustments';
import { quantity, type Quantity } from '../../src/rules/exact';
import { reaches } from '../../src/rules/rounding';
import type { Adjustment } from '../../src/rules/types';

const adjusted = (average: number, adjustments: readonly Adjustment[], extras: Extras): Quantity =>
  adjustedBy(quantity(average), adjustments, 'S3', extras).at(-1)?.after ?? quantity(average);
const after = (average: number, adjustments: readonly Adjustment[], extras: Extras): number =>
  adjusted(average, adjustments, extras).value;

const bonus = (rate: number, above: number, cap?: number): Adjustment => ({
  shape: 'additive',
  source: 'bonus',
  rate,
  above,
  ...(cap !== undefined && { cap }),
});
const share = (rate: number, above: number): Adjustment => ({
  shape: 'multiplicative',
  source: 'bonus',
  rate,
  above,
});
const steps: Adjustment = {
  shape: 'steps',
  source: 'bonus',
  steps: [
    { from: 16, points: 0.3 },
    { from: 10, points: 0.1 },
    { from: 12, points: 0.2 },
  ],
};

describe('4.2: the bonus rules of ten IUTs are three shapes', () => {
  it.each<[string, Adjustment, number, number]>([
    ['5 % of the points above 10, option 16', bonus(0.05, 10), 16, 12.3],
    ['5 % of the points above 10, at most 0.5, option 14', bonus(0.05, 10, 0.5), 14, 12.2],
    ['5 % of the points above 10, at most 0.5, sum of points 30', bonus(0.05, 10, 0.5), 30, 12.5],
    ['steps 10, 12, 16: option 9.99', steps, 9.99, 12],
    ['steps 10, 12, 16: option 10', steps, 10, 12.1],
    ['steps 10, 12, 16: option 15.99', steps, 15.99, 12.2],
    ['steps 10, 12, 16: option 20', steps, 20, 12.3],
    ['4 % of the points above 10, option 15', bonus(0.04, 10), 15, 12.2],
    ['UE x (1 + 0.005 x points), 4 points', share(0.005, 0), 4, 12.24],
    ['3 % of the points above 10, at most 0.5, sum of points 40', bonus(0.03, 10, 0.5), 40, 12.5],
    ['10 % of the points above 10, at most 1, option 20', bonus(0.1, 10, 1), 20, 13],
    ['10 % of the points above 10, at most 1, sum of points 25', bonus(0.1, 10, 1), 25, 13],
    ['at most 0.35 per UE', bonus(0.05, 10, 0.35), 20, 12.35],
    ['UE x (1 + max(n - 10, 0) / 500), option 15', share(0.002, 10), 15, 12.12],
    ['UE x (1 + max(n - 10, 0) / 500), option 8', share(0.002, 10), 8, 12],
  ])('%s', (_, adjustment, option, expected) => {
    expect(after(12, [adjustment], { bonus: [option] })).toBeCloseTo(expected, 12);
  });
});

describe('4.2: attendance malus', () => {
  const malus: Adjustment = { shape: 'additive', source: 'absences', rate: -0.1, above: 5, cap: 1 };

  it('takes points off per absence above those allowed, down to the cap', () => {
    const averages = [5, 8, 15, 40].map((absences) => after(12, [malus], { absences: [absences] }));
    expect(averages).toEqual([12, 11.7, 11, 11]);
  });

  it('may take a share of the average, within a cap', () => {
    const shareOff: Adjustment = {
      shape: 'multiplicative',
      source: 'absences',
      rate: -0.01,
      above: 0,
      cap: 1,
    };
    expect(after(10, [shareOff], { absences: [5] })).toBe(9.5);
    expect(after(10, [shareOff], { absences: [50] })).toBe(9);
  });
});

describe('an adjustment', () => {
  it('keeps the average within 0 and 20', () => {
    expect(after(19.9, [bonus(1, 0)], { bonus: [5] })).toBe(20);
    expect(after(0.5, [bonus(-1, 0)], { bonus: [5] })).toBe(0);
  });

  it('does nothing for a student without its source', () => {
    expect(after(12, [bonus(1, 0)], { absences: [3] })).toBe(12);
  });

  it('comes after the one before it in the list', () => {
    expect(after(10, [bonus(1, 0), share(0.1, 0)], { bonus: [2] })).toBe(14.4);
    expect(after(10, [share(0.1, 0), bonus(1, 0)], { bonus: [2] })).toBe(14);
  });

  it('is exact at a threshold: 9.9 and a bonus of 0.1 reach 10', () => {
    expect(reaches(adjusted(9.9, [bonus(0.05, 10)], { bonus: [12] }), 10, 'exact')).toBe(true);
  });
});

describe('several figures of one source', () => {
  const sum = (each: boolean): Adjustment => ({ ...bonus(0.05, 10), each });

  it('have one allowance together, as absences do, or one each, as options do', () => {
    expect(after(12, [sum(false)], { bonus: [8, 14] })).toBeCloseTo(12.6, 12);
    expect(after(12, [sum(true)], { bonus: [8, 14] })).toBeCloseTo(12.2, 12);
  });

  it('reach steps together, or each its own', () => {
    expect(after(12, [steps], { bonus: [8, 8] })).toBeCloseTo(12.3, 12);
    expect(after(12, [{ ...steps, each: true }], { bonus: [11, 12] })).toBeCloseTo(12.3, 12);
  });

  it('add up without binary noise', () => {
    expect(totalOf([0.1, 0.2])).toBe(0.3);
    expect(totalOf([])).toBe(0);
  });
});

describe('points typed in a column', () => {
  const points = (off: boolean, cap?: number): Adjustment => ({
    shape: 'points',
    source: 'bonus',
    off,
    ...(cap !== undefined && { cap }),
  });

  it('count as they stand, below 0 too, within the cap', () => {
    expect(after(12, [points(false)], { bonus: [0.25, -0.5] })).toBe(11.75);
    expect(after(12, [points(false, 0.5)], { bonus: [0.4, 0.4] })).toBe(12.5);
  });

  it('of a malus are taken off, with or without a sign', () => {
    expect(after(12, [points(true)], { bonus: [0.25, -0.5] })).toBe(11.25);
    expect(after(12, [points(true, 0.5)], { bonus: [2] })).toBe(11.5);
  });
});

describe('defaulting above a number', () => {
  const rule: Adjustment = { shape: 'defaulting', source: 'absences', above: 20 };

  it('begins above it, not at it, and changes no average', () => {
    expect(defaultingBy([bonus(1, 0), rule], { absences: [12, 8] })).toBeNull();
    expect(defaultingBy([bonus(1, 0), rule], { absences: [12, 8.5] })).toEqual({
      adjustment: rule,
      figure: 20.5,
    });
    expect(after(12, [rule], { absences: [40] })).toBe(12);
  });

  it('is nothing for a student without absences', () => {
    expect(defaultingBy([rule], { bonus: [40] })).toBeNull();
    expect(defaultingBy([rule], undefined)).toBeNull();
    expect(defaultingBy([{ ...rule, shape: 'additive', rate: -0.05 }], { absences: [40] })).toBeNull();
    expect(adjustedBy(quantity(12), [rule], 'S3', undefined)).toEqual([]);
  });
});
