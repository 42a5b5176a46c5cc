import type { RawCell } from '../cells/snapshot';
import { amountOf } from '../curricula/matrix/cells';
import { decimal, divide, fractionOf, multiply, type Fraction } from '../rules/exact';
import type { MarkCode } from '../rules/types';
import { readMark } from './mark';

/** What marks are out of where nothing else is said. */
export const WHOLE = 20;

/**
 * The mark of one assessment (4.1) on the scale 0-20, exact, or what its cell says instead.
 * @param scale what the assessment is out of, above 0
 * @returns null where the cell holds no mark: above its scale, below 0, an unknown word
 */
export function assessmentMark(cell: RawCell, scale: number): Fraction | MarkCode | null {
  const amount = typeof cell === 'string' && !/[%/]/.test(cell) ? amountOf(cell) : cell;
  if (typeof amount === 'number') {
    if (amount < 0 || amount > scale) return null;
    return divide(multiply(fractionOf(amount), decimal(WHOLE)), decimal(scale));
  }
  const { mark, doubt } = readMark(cell);
  if (doubt !== null && doubt !== 'text-number') return null;
  return typeof mark === 'number' ? fractionOf(mark) : mark;
}
