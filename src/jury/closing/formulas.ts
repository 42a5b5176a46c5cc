import type { Area, RawCell, SheetSnapshot } from '../../cells/snapshot';
import { parseRange, rangeName, area } from '../../cells/a1';
import { shortHash } from '../fingerprint';
import type { Locale } from '../../locales/locale';
import { Canvas } from '../../plan/canvas';
import { BODY, HEADER, SUBTITLE, TEXT, TITLE } from '../../plan/styles';
import type { SheetPlan } from '../../plan/types';

/**
 * Formulas with functions of ours that people typed on the department's sheets: closing makes them the values they show,
 * and a hidden sheet keeps them, so that reopening puts them back where those values still stand.
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

/**
 * Why a formula was left alone:
 * - `changed`: its cells hold something else by now, or its row was moved;
 * - `protected`: its sheet is protected;
 * - `gone`: its sheet is not there any more;
 * - `error`: it shows an error, or nothing;
 * - `unsupported`: this Excel does not tell which cells a formula fills.
 */
export const LEFT_REASONS = ['changed', 'protected', 'gone', 'error', 'unsupported'] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

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

/** Whether a formula calls a function of ours, outside texts and names of sheets. */
export function callsOurFunction(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
  return formula.startsWith('=') && /(?:^|[^\w.\\])BUT\.[A-Z]/i.test(bare);
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

/** All that is kept: what an earlier closing left there, and what is frozen now, which counts where both speak of a cell. */
export function keptFormulas(
  before: readonly FrozenFormula[],
  now: readonly FrozenFormula[],
): readonly FrozenFormula[] {
  const key = ({ sheet, area: { top, left } }: FrozenFormula): string => `${sheet}!${top},${left}`;
  const keys = new Set(now.map(key));
  return [...before.filter((one) => !keys.has(key(one))), ...now];
}

const COLUMNS = ['sheet', 'cells', 'formula', 'shown', 'beside'] as const;
const ROWS = { title: 0, note: 1, header: 3, first: 4 } as const;
const WIDTHS = [24, 12, 60, 40, 24];

/** The hidden sheet. */
export function planFrozen(formulas: readonly FrozenFormula[], locale: Locale, name: string): SheetPlan {
  const { frozen: labels } = locale;
  const canvas = new Canvas();
  canvas.put(ROWS.title, 0, labels.title, TITLE);
  canvas.put(ROWS.note, 0, labels.note, SUBTITLE);
  canvas.putRow(
    ROWS.header,
    0,
    COLUMNS.map((column) => labels.columns[column]),
  );
  canvas.format(area(ROWS.header, 0, ROWS.header, COLUMNS.length - 1), HEADER);
  formulas.forEach((one, i) => {
    const cells = [one.sheet, rangeName(one.area), one.formula, one.shown, one.beside];
    canvas.putRow(ROWS.first + i, 0, cells);
  });
  const last = ROWS.first + Math.max(formulas.length, 1) - 1;
  canvas.format(area(ROWS.first, 0, last, COLUMNS.length - 1), { ...BODY, ...TEXT });
  return {
    role: 'frozen',
    name,
    hidden: true,
    values: canvas.values,
    formats: canvas.formats,
    merges: [],
    columnWidths: WIDTHS,
    rowHeights: new Map(),
    rules: [],
    validations: [],
    charts: [],
    print: { paper: 'A4', orientation: 'landscape' },
  };
}

/** What the hidden sheet keeps; rows that cannot be understood are passed over, and stay where they are. */
export function readFrozen(sheet: SheetSnapshot | undefined): readonly FrozenFormula[] {
  return (sheet?.rows.slice(ROWS.first) ?? []).flatMap((cells) => {
    const [name = '', address = '', formula = '', shown = '', beside = ''] = COLUMNS.map((_, i) =>
      textIn(cells?.[i]),
    );
    const place = parseRange(address);
    return name && formula.startsWith('=') && shown && place
      ? [{ sheet: name, area: place, formula, shown, beside }]
      : [];
  });
}

const textIn = (cell: RawCell | undefined): string => (typeof cell === 'string' ? cell : '');
