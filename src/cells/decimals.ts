import type { RawCell } from './snapshot';

/**
 * The number that digits with a comma or a point are: `12,5`, `0.5`, `12`. What else a reader takes, such as a sign, a scale
 * or a unit, it says itself: a mark, a coefficient and points are written differently.
 */
export const decimalOf = (digits: string): number => Number(digits.replace(',', '.'));

/** A number, typed as one or as text. */
export function numberIn(cell: RawCell): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' && /^\s*[-−]?\d+(?:[.,]\d+)?\s*$/.test(cell)
    ? decimalOf(cell.trim().replace('−', '-'))
    : null;
}
