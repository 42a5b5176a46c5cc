import { a1 } from '../../cells/a1';
import type { FormulaBook } from '../../formulas/book';
import { roundingsIn } from '../../formulas/roundings';
import type { Rounding } from '../../rules/types';
import type { Subject } from './subjects';

/** Decimals that a policy compares with; an exact average has no last one. */
const DECIMALS: Readonly<Record<Rounding, number>> = {
  '1-decimal': 1,
  '2-decimals': 2,
  '3-decimals': 3,
  exact: Infinity,
};

/** What is rounded to so many decimals only loses what the computer itself adds. */
const HARMLESS = 6;

/**
 * The cells in which an average is rounded before it should be: a part of it, or the whole of it where it goes on into a
 * RCUE, or to fewer decimals than the threshold is compared with.
 * @param between formulas that the average is computed from, itself not among them
 * @param goesOn whether another average is computed from this one
 */
export function earlyRoundings(
  subject: Subject,
  between: readonly { readonly sheet: string; readonly row: number; readonly column: number }[],
  book: FormulaBook,
  rounding: Rounding,
  goesOn: boolean,
): readonly string[] {
  const tree = book.treeAt(subject);
  const own = tree ? roundingsIn(tree).filter(isHarmful) : [];
  const isEarly = own.some(
    ({ isLast, decimals }) => !isLast || goesOn || decimals === null || decimals < DECIMALS[rounding],
  );
  const before = between.filter((place) => {
    const inner = book.treeAt(place);
    return inner !== null && roundingsIn(inner).some(isHarmful);
  });
  return [...(isEarly ? [a1(subject)] : []), ...before.map((place) => `${place.sheet}!${a1(place)}`)];
}

const isHarmful = ({ decimals }: { readonly decimals: number | null }): boolean =>
  decimals === null || decimals < HARMLESS;
