import { cellName } from './cell-name';
import type { Area } from './snapshot';

/** Addresses of cells as Excel writes them; rows and columns are 0-based from A1. */

// The words of a language, which the pane loads first, need no more of this than a cell's name.
export { a1, addressOf, cellName, columnName, type CellRef } from './cell-name';

/** A block of cells; one cell when no end is given. */
export const area = (top: number, left: number, bottom = top, right = left): Area => ({
  top,
  left,
  bottom,
  right,
});

/** Excel's limits, 0-based. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** `A1:B2`, or `A1` for a single cell. */
export function rangeName(area: Area): string {
  const first = cellName(area.top, area.left);
  return area.top === area.bottom && area.left === area.right
    ? first
    : `${first}:${cellName(area.bottom, area.right)}`;
}

/** `$A$1:$B$2`, or `$A$1` for a single cell. */
export function absoluteRange(area: Area): string {
  return rangeName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** Always quoted, which is right for every name: `'L''an 2'`. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** 0-based place of `B7` or `$B$7`; null when it is none. */
export function parseCell(reference: string): { readonly row: number; readonly column: number } | null {
  let column = 0;
  let row = 0;
  let i = 0;
  for (; i < reference.length; i++) {
    const code = reference.charCodeAt(i) & ~0x20; // upper case
    if (code < 65 || code > 90) {
      if (reference[i] === '$') continue;
      break;
    }
    column = column * 26 + code - 64;
  }
  for (; i < reference.length; i++) {
    const digit = reference.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  if (column === 0 || row === 0 || row - 1 > LAST_ROW || column - 1 > LAST_COLUMN) return null;
  return { row: row - 1, column: column - 1 };
}

/** 0-based area of `A1:B2` or `A1`; null when it is none. */
export function parseRange(reference: string): Area | null {
  const [first = '', last = first] = reference.split(':');
  const [from, to] = [parseCell(first), parseCell(last)];
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
