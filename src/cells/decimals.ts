import type { RawCell } from './snapshot';

/**
 * The number that digits with a comma or a point are: `12,5`, `0.5`, `12`. What else a reader takes, such as a sign, a scale
 * or a unit, it says itself: a mark, a coefficient and points are written differently.
 */
export const decimalOf = (digits: string): number => Number(digits.replace(',', '.'));

/** The percentage that a cell shows, also one written as a text: 75 for `75,00 %`; null for anything else. */
export function percentIn(cell: RawCell): number | null {
  if (typeof cell === 'string') {
    const digits = /^\s*(\d+(?:[.,]\d+)?)\s*%\s*$/.exec(cell)?.[1];
    return digits === undefined ? null : decimalOf(digits);
  }
  const isPercent =
    typeof cell === 'object' && cell !== null && 'format' in cell && cell.format === 'percent';
  return isPercent ? Number((cell.value * 100).toPrecision(12)) : null;
}

/** A number, typed as one or as text. */
export function numberIn(cell: RawCell): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' && /^\s*[-−]?\d+(?:[.,]\d+)?\s*$/.test(cell)
    ? decimalOf(cell.trim().replace('−', '-'))
    : null;
}
