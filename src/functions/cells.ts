import type { RawCell } from '../cells/snapshot';

/** What Excel hands over for a range: rows of cells, of the types that a cell can have. */
export type CellRange = readonly (readonly unknown[])[];

/** Excel's errors, as some hosts hand them over: as text. */
const ERROR_TEXT =
  /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/;

/**
 * One argument cell as the gradebook knows cells. Empty is `null`, `undefined` or `''`, depending on the host; older
 * desktop builds hand over 0 for an empty cell, which nobody can tell from a mark of 0 (docs/functions.md says so).
 */
export function rawCell(cell: unknown): RawCell {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : { error: '#NUM!' };
  if (typeof cell === 'boolean') return cell;
  if (typeof cell === 'string') return ERROR_TEXT.test(cell) ? { error: cell } : cell;
  return richCell(cell);
}

/** An error, or a number with a format, as an object of Excel's data types: the basic value is what counts. */
function richCell(cell: unknown): RawCell {
  const { basicValue, basicType, type, code } = cell as Readonly<Record<string, unknown>>;
  if (basicType === 'Error' || type === 'Error') return { error: String(basicValue ?? code ?? '#VALUE!') };
  return typeof basicValue === 'object' ? { error: '#VALUE!' } : rawCell(basicValue);
}

/** An omitted argument, or one that points at empty cells only. */
export const isBlank = (range: CellRange | null | undefined): boolean =>
  !range || range.every((row) => row.every((cell) => rawCell(cell) === null));

/** A single value is a range of one cell: some hosts hand one over for the other. */
export function asRange(argument: unknown): CellRange {
  if (!Array.isArray(argument)) return [[argument]];
  return argument.every(Array.isArray) ? (argument as CellRange) : [argument];
}

export const sizeOf = (range: CellRange): { readonly rows: number; readonly columns: number } => ({
  rows: range.length,
  columns: Math.max(0, ...range.map((row) => row.length)),
});

/** The cells of a range that is one row or one column; null for a block. */
export function lineOf(range: CellRange): readonly unknown[] | null {
  const { rows, columns } = sizeOf(range);
  if (rows === 1) return range[0] ?? [];
  return columns === 1 ? range.map(([cell]) => cell) : null;
}

/** Rows become columns. */
export function transposed<T>(rows: readonly (readonly T[])[]): T[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as T));
}

/** An optional range: Excel hands over `null` for one that is omitted. */
export const asOptionalRange = (argument: unknown): CellRange | undefined =>
  argument === null || argument === undefined ? undefined : asRange(argument);
