import type { Quantity } from '../rules/exact';

/** What a cell shows: a number at full precision, a code or a sentence; `''` is an empty-looking cell, never 0. */
export type Shown = number | string;

const SIGNIFICANT_DIGITS = 12;
const NOISE = 1e-12;

/**
 * An average for a cell, where people compare it with 10 by formulas: a sum that equals 10 must not be 9.999999999999998,
 * so a value within the noise of floating point of a short decimal is that decimal.
 */
export function shownAverage(average: Quantity | null): Shown {
  if (average === null) return '';
  const short = Number(average.value.toPrecision(SIGNIFICANT_DIGITS));
  return Math.abs(short - average.value) < NOISE ? short : average.value;
}

/** What stands in the place of an average that would leave a mark out: the modules to look at. */
export const doubtful = (modules: readonly string[]): string => `? ${modules.join(' ')}`;
