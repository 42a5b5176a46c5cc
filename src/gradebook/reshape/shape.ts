import { textAt, type Grid } from '../../cells/grid';
import type { SheetSnapshot } from '../../cells/snapshot';
import type { Lexicon } from '../headers';
import { keyClassOf, type IdentityKind } from '../identity';

/** A cell of a sheet, 0-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a cell of a sheet brought to rows of students really stands. */
export type Origin = (row: number, column: number) => Place;

/** A sheet brought to the form that tables are read from: a header, and one row a student. */
export interface Shape {
  readonly sheet: SheetSnapshot;
  /** Null where every cell has stayed in its place. */
  readonly origin: Origin | null;
}

/** A row of headers that name the student. */
export interface IdentityRow {
  readonly row: number;
  readonly kinds: ReadonlyMap<number, IdentityKind>;
}

/** Headers stand near the top. */
const ROWS_LOOKED_AT = 40;

/** The first row with a header for the student's number or name, and another header beside it; null without one. */
export function identityRow(grid: Grid, words: Lexicon): IdentityRow | null {
  for (let row = 0; row < Math.min(grid.height, ROWS_LOOKED_AT); row++) {
    const header = identityAt(grid, row, words);
    if (header.texts > 1 && [...header.kinds.values()].some((kind) => keyClassOf(kind) !== null))
      return header;
  }
  return null;
}

/** The headers that name the student in a row, and how many cells of it hold a text. */
export function identityAt(
  grid: Grid,
  row: number,
  words: Lexicon,
): IdentityRow & { readonly texts: number } {
  const kinds = new Map<number, IdentityKind>();
  let texts = 0;
  for (let column = 0; column < grid.rowLength(row); column++) {
    const text = textAt(grid, row, column).trim();
    if (text === '') continue;
    texts++;
    const kind = words.identity(text);
    if (kind !== null) kinds.set(column, kind);
  }
  return { row, kinds, texts };
}

/** The same sheet with other cells; what was merged or hidden in the old one means nothing there. */
export const withRows = (sheet: SheetSnapshot, rows: SheetSnapshot['rows']): SheetSnapshot => ({
  ...sheet,
  rows,
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
});

/** Whether a cell holds a number, also one written as a text. */
export const isNumber = (cell: unknown): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && /^\s*\d+(?:[.,]\d+)?\s*$/.test(cell));
