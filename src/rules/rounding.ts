import { add, decimal, floor, isAtLeast, multiply, type Quantity } from './exact';
import type { Mark20, Rounding } from './types';

/** Half a unit of the last decimal kept: an average this far below a threshold still rounds up to it. */
const HALF_UNIT: Readonly<Record<Rounding, number>> = {
  '1-decimal': 0.05,
  '2-decimals': 0.005,
  '3-decimals': 0.0005,
  exact: 0,
};

/** Bounds already computed, by threshold: they are asked for millions of times and there are only a few. */
const BOUNDS: Readonly<Record<Rounding, Map<Mark20, number>>> = {
  '1-decimal': new Map(),
  '2-decimals': new Map(),
  '3-decimals': new Map(),
  exact: new Map(),
};

/** `threshold - half unit` as a decimal: 10 with 2 decimals is 9.995 and not its neighbour 9.994999999999999. */
function lowestThatRoundsTo(threshold: Mark20, rounding: Rounding): number {
  const known = BOUNDS[rounding].get(threshold);
  if (known !== undefined) return known;
  const bound = Number((threshold - HALF_UNIT[rounding]).toFixed(6));
  BOUNDS[rounding].set(threshold, bound);
  return bound;
}

/**
 * Whether an average, rounded half up as the policy says, reaches a threshold (4.3, 4.4, 4.5).
 * @param threshold 0-20, at most 6 decimals
 * @example reaches(quantity(9.995), 10, '2-decimals') // true
 */
export function reaches(average: Quantity, threshold: Mark20, rounding: Rounding): boolean {
  return isAtLeast(average, lowestThatRoundsTo(threshold, rounding));
}

/** This near to a whole number of units floating point may no longer decide; in the smallest unit it is 1e-9, as in `exact.ts`. */
const NEAR_WHOLE = 1e-3;

/** How many whole units of the last decimal are in an average. @param half 0.5 rounds half up, 0 cuts */
function wholeUnits(average: Quantity, decimals: number, half: 0 | 0.5): number {
  const scaled = average.value * 10 ** decimals + half;
  if (Math.abs(scaled - Math.round(scaled)) > NEAR_WHOLE) return Math.floor(scaled);
  return Number(floor(add(multiply(average.exact(), decimal(10 ** decimals)), decimal(half))));
}

/**
 * The average rounded half up for people to read.
 * @param decimals 0-6
 * @example rounded(quantity(9.995), 2) // 10
 */
export const rounded = (average: Quantity, decimals: number): number =>
  wholeUnits(average, decimals, 0.5) / 10 ** decimals;

const DECIMALS: Readonly<Record<Rounding, number>> = {
  '1-decimal': 1,
  '2-decimals': 2,
  '3-decimals': 3,
  exact: 6,
};

/**
 * The average as the policy compares it, as decimal text: rounded half up; where the policy compares exact values, cut
 * after six decimals, so that it never looks as if it reached a threshold that it misses.
 * @example compared(quantity(9.995), '2-decimals') // '10.00'
 */
export function compared(average: Quantity, rounding: Rounding): string {
  const decimals = DECIMALS[rounding];
  const units = wholeUnits(average, decimals, rounding === 'exact' ? 0 : 0.5);
  const digits = String(units).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** An average beside the threshold it misses; rounded as people read them, so that it never looks as if it reached it. */
export interface Gap {
  readonly average: Mark20;
  /** What is missing to the threshold, > 0. */
  readonly missing: number;
}

/**
 * An average that misses a threshold, by one unit of the last decimal at least.
 * @param decimals 0-6, as many as the average is shown with
 */
export function gapTo(threshold: Mark20, average: Quantity, decimals: number): Gap {
  const shown = Math.min(rounded(average, decimals), threshold - 10 ** -decimals);
  return { average: Number(shown.toFixed(decimals)), missing: Number((threshold - shown).toFixed(decimals)) };
}

/**
 * How far an average is from a threshold, in hundredths as people read them: 0 or more when it is reached, by the rounding
 * of the policy; below 0 when it is missed, never shown as 0.
 * @example distance(quantity(9.994), 10, '2-decimals') // -0.01
 */
export function distance(average: Quantity, threshold: Mark20, rounding: Rounding): number {
  if (!reaches(average, threshold, rounding)) return -gapTo(threshold, average, 2).missing;
  return Math.max(0, Number((rounded(average, 2) - threshold).toFixed(2)));
}
