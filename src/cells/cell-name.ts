/** How Excel writes a cell; rows and columns are 0-based from A1. */

/** A cell of a sheet. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * @param column 0-based
 * @example columnName(27) // 'AB'
 */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** @example cellName(16, 7) // 'H17' */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** @example a1({ row: 16, column: 7 }) // 'H17' */
export const a1 = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  cellName(row, column);

/** @example addressOf({ sheet: 'S3', row: 16, column: 7 }) // 'S3!H17' */
export const addressOf = (ref: CellRef): string => `${ref.sheet}!${a1(ref)}`;
