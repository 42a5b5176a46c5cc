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

/**
 * The average rounded half up for people to read.
 * @param decimals 0-6
 * @example rounded(quantity(9.995), 2) // 10
 */
export function rounded(average: Quantity, decimals: number): number {
  const scaled = average.value * 10 ** decimals + 0.5;
  const nearest = Math.floor(scaled);
  if (Math.abs(scaled - Math.round(scaled)) > 1e-6) return nearest / 10 ** decimals;
  const exact = floor(add(multiply(average.exact(), decimal(10 ** decimals)), decimal(0.5)));
  return Number(exact) / 10 ** decimals;
}
