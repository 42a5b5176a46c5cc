import type { LeftReason } from '../../vocabulary/closing';
import type { Area } from '../../cells/snapshot';
import { shortHash } from '../fingerprint';

/**
 * Formulas with functions of ours that people typed on the department's sheets, as a host finds, freezes and thaws them; what
 * is done with them, and where they are kept, is closing.
 */

export interface FrozenFormula {
  readonly sheet: string;
  /** The cell of the formula with those it filled. */
  readonly area: Area;
  /** With the leading `=`, en-US. */
  readonly formula: string;
  /** What its cells showed, see {@link shownText}. */
  readonly shown: string;
  /** The first text in the row of the formula, by which the row is known again; empty where there is none. */
  readonly beside: string;
}

export interface LeftFormula {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly why: LeftReason;
}

/** What became of a list of formulas. */
export interface FormulaOutcome {
  readonly done: readonly FrozenFormula[];
  readonly left: readonly LeftFormula[];
}

/** `BUT.NAME`; in a file that was opened without the add-in Excel writes `_xldudf_BUT_NAME` (office-js issues 2568 and 5611). */
const OURS = /(?:^|[^\w.\\])(?:BUT\.|_xldudf_BUT_)[A-Z]/i;

/** Whether a formula calls a function of ours, outside texts and names of sheets. */
export function callsOurFunction(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
  return formula.startsWith('=') && OURS.test(bare);
}

/** What a function that Excel did not know may carry besides: the add-in that it was looked for in (office-js issues 2568 and 3872). */
const UNLINKED =
  /"(?:[^"]|"")*"|(?<![\w.\\])(?:(?:'(?:[^']|'')*'|\[\d+\]|[\w.[\]]+)!)?_xldudf_BUT_(\w+)(?=\()|'(?:[^']|'')*'/gi;

/** A formula with our functions as they are typed: `_xldudf_BUT_UE(` and `[2]!_xldudf_BUT_UE(` become `BUT.UE(`. */
export const linkedFormula = (formula: string): string =>
  formula.replace(UNLINKED, (text: string, name: string | undefined) =>
    name === undefined ? text : `BUT.${name.toUpperCase()}`,
  );

/** What came of repairing formulas. */
export interface Repaired {
  readonly count: number;
  readonly left: readonly LeftFormula[];
}

/** The first text of a row, left to right. @param cells values of the row; formulas have been taken out */
export function besideOf(cells: readonly unknown[]): string {
  const found = cells.find((cell) => typeof cell === 'string' && cell.trim() !== '');
  return typeof found === 'string' ? found.trim() : '';
}

/** Longer lists of values are kept by their hash: a cell holds 32,767 characters. */
const MAX_SHOWN = 1_000;

/** Values of cells as one text, to tell later whether they are still there: `[[12.5,"ADM"]]`. */
export function shownText(values: readonly (readonly unknown[])[]): string {
  const text = JSON.stringify(values);
  return text.length <= MAX_SHOWN ? text : `${values.length}:${shortHash(text)}`;
}
