import { keyOf, scalarOf, type FormulaBook } from '../../formulas/book';
import { numberOfText } from '../../formulas/values';
import type { Leaf, LeafAt, Subject } from './subjects';

/** A cell in a student's row that the average is computed from. */
export interface Influence {
  readonly place: { readonly sheet: string; readonly row: number; readonly column: number };
  readonly leaf: Leaf;
  /** By how much the average rises when the cell does by 1; 0 where the cell is read and changes nothing. */
  readonly weight: number;
  /** How often the formula reads it. */
  readonly reads: number;
  /** The number that it holds, or that its text stands for; 0 for another. */
  readonly number: number;
  /** What the cell holds. */
  readonly holds: 'number' | 'text-number' | 'other';
}

const STEP = 0.25;

/**
 * What the average of a cell follows from, found by computing it again with each of its cells a little higher or lower, as
 * if nothing was rounded: whatever way the formula is written.
 * @param isGiven cells that count as they stand: marks, and other averages
 * @throws Unsupported
 */
export function influencesOn(
  subject: Subject,
  book: FormulaBook,
  leafAt: LeafAt,
  isGiven: (place: Influence['place']) => boolean,
): readonly Influence[] {
  const seen: Map<string, Influence['place']> = new Map();
  const counted = new Map<string, number>();
  const before = book.compute(subject, { isGiven, unrounded: true, seen, counted });
  if (typeof before !== 'number') return [];
  return [...seen].flatMap(([key, place]): Influence[] => {
    const leaf = leafAt(place);
    if (!leaf || leaf.kind === 'person' || key === keyOf(subject)) return [];
    if (!isGiven(place) && book.formulaAt(place) !== null) return [];
    const held = scalarOf(book.rawAt(place));
    const number = typeof held === 'string' ? numberOfText(held) : held;
    const reads = counted.get(key) ?? 0;
    if (typeof number !== 'number') return [{ place, leaf, weight: 0, reads, number: 0, holds: 'other' }];
    const other = number > 10 ? number - STEP : number + STEP;
    const instead = new Map([[key, typeof held === 'string' ? String(other).replace('.', ',') : other]]);
    const after = book.compute(subject, { isGiven, unrounded: true, instead });
    const weight = typeof after === 'number' ? (after - before) / (other - number) : 0;
    return [
      { place, leaf, weight, reads, number, holds: typeof held === 'string' ? 'text-number' : 'number' },
    ];
  });
}
