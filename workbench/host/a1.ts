import {
  absoluteRange,
  columnName,
  LAST_COLUMN,
  LAST_ROW,
  parseRange,
  quotedSheet,
  rangeName,
} from '../../src/cells/a1';
import type { Area } from '../../src/cells/snapshot';
import { isWholeColumns, isWholeRows } from './areas';
import { invalidArgument } from './errors';

/** Addresses of the protocol: those of `src/cells/a1`, whole rows and columns, and a sheet quoted only where it must be. */

/** `A1`, `A1:C3`, `A:C`, `2:5`; `$` signs where `absolute`. */
export function toA1(area: Area, absolute = false): string {
  const $ = absolute ? '$' : '';
  if (isWholeRows(area)) return `${$}${area.top + 1}:${$}${area.bottom + 1}`;
  if (isWholeColumns(area)) return `${$}${columnName(area.left)}:${$}${columnName(area.right)}`;
  return absolute ? absoluteRange(area) : rangeName(area);
}

/** `Feuil1!A1:B2`, `'S 3'!$A:$C`, as `range.address` and formulas have it. */
export function toAddress(sheet: string, area: Area, absolute = false): string {
  return `${sheetName(sheet)}!${toA1(area, absolute)}`;
}

function sheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name);
  return isPlain ? name : quotedSheet(name);
}

interface Reference {
  /** Name of the sheet, or null where the address names none. */
  readonly sheet: string | null;
  readonly area: Area;
}

const IS_RANGE = /^\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?$/i;
const COLUMNS = /^\$?([A-Z]+):\$?([A-Z]+)$/i;
const ROWS = /^\$?(\d+):\$?(\d+)$/;

/**
 * Reads an address such as `Feuil1!$A$1:C3`, `A:C`, `'S 3'!2:5`.
 * @throws RichApiError `InvalidArgument`
 */
export function parseA1(address: string): Reference {
  const bang = address.lastIndexOf('!');
  const sheet = bang < 0 ? null : address.slice(0, bang).replace(/^'|'$/g, '').replace(/''/g, "'");
  const cells = address.slice(bang + 1).trim();
  const area = IS_RANGE.test(cells) ? parseRange(withCorners(cells)) : null;
  if (!area) throw invalidArgument(address);
  return { sheet, area };
}

/** Whole columns and rows as ranges that name their corners. */
const withCorners = (cells: string): string =>
  cells
    .replace(COLUMNS, (_, from: string, to: string) => `${from}1:${to}${LAST_ROW + 1}`)
    .replace(ROWS, (_, from: string, to: string) => `A${from}:${columnName(LAST_COLUMN)}${to}`);

/**
 * Whether a rule's formula reads the same cells whatever the column that it paints: every reference has its column
 * fixed, as in `$B2<10`.
 */
export function isSameAcrossColumns(formula: string): boolean {
  const references = formula
    .replace(/"(?:[^"]|"")*"/g, '')
    .match(/(?<![\w.$])\$?[A-Z]{1,3}\$?\d+(?![\w(.])/gi);
  return (references ?? []).every((reference) => reference.startsWith('$'));
}
