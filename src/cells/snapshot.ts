/**
 * A workbook as cells, before anything is understood. Both shells (Excel and .xlsx files) read into this shape.
 * Rows and columns are 0-based from A1; messages for people use A1 addresses.
 */

/** A cell that shows an Excel error (`#N/A`, `#DIV/0!` …). */
export interface CellError {
  readonly error: string;
}
/** A formula that has no computed value, as some programs write it. */
interface UncalculatedCell {
  readonly uncalculated: true;
}
/** A number that the sheet shows as a date or as a percentage; `value` is the stored number (a date's serial day). */
interface FormattedNumber {
  readonly value: number;
  readonly format: 'date' | 'percent';
}

/** What one cell holds. Empty is `null`: never 0 and never `''`. */
export type RawCell = null | number | string | boolean | FormattedNumber | CellError | UncalculatedCell;

/** A block of cells, 0-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visible: boolean;
  /** `rows[r]?.[c]`: rows and the ends of rows may be missing, which means empty. */
  readonly rows: readonly (readonly RawCell[] | undefined)[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Pixels at 100 %, per column from A; missing: `STANDARD_WIDTH`. A hidden column has 0. */
  readonly columnWidths?: readonly (number | undefined)[];
  /** The last cell that stands too far below or to the right to be read (`LAST_READ`), where there is one. */
  readonly beyond?: { readonly row: number; readonly column: number };
}

export interface WorkbookSnapshot {
  /** In the order of the tabs; sheets that this product wrote are left out. */
  readonly sheets: readonly SheetSnapshot[];
  /** The sheets that this product wrote earlier, by role: a new run replaces them and carries the jury's entries over. */
  readonly ours: readonly { readonly role: string; readonly sheet: SheetSnapshot }[];
}
