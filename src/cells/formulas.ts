import { rangeName } from './a1';
import type { Area } from './snapshot';

/** A formula as a file keeps it. */
export interface StoredFormula {
  /** en-US, without the leading `=`. */
  readonly formula: string;
  /** Set where the formula is that of another cell, filled into this one: it reads as from there. 0-based. */
  readonly filledFrom?: { readonly row: number; readonly column: number };
}

/** The formulas of a workbook. */
export interface WorkbookFormulas {
  /** By name of the sheet, then by address (`H17`). */
  readonly sheets: ReadonlyMap<string, ReadonlyMap<string, StoredFormula>>;
  /** What the names of the workbook, and its tables, refer to, in upper case: `COEFS` → `S3!$G$4:$R$4`. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * What a table is called by: its name means its rows, with `[#ALL]` its row of headers too.
 * @param sheet as references quote it, with its `!` @param area of headers and rows, without a row of totals
 */
export const namesOfTable = (
  name: string,
  sheet: string,
  area: Area,
): readonly (readonly [string, string])[] => [
  [name.toUpperCase(), `${sheet}${rangeName({ ...area, top: area.top + 1 })}`],
  [`${name.toUpperCase()}[#ALL]`, `${sheet}${rangeName(area)}`],
];
