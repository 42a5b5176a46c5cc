import type { Area } from '../../../src/cells/snapshot';
import { toAddress } from '../a1';
import { columnCount, FIRST_CELL, intersect, isWholeColumns, isWholeRows, rowCount } from '../areas';
import type { Cells } from '../engine';
import { invalidArgument, RichApiError } from '../errors';

/** More cells than Excel would send in one answer (5 MB on the web). */
const MAX_CELLS = 2_000_000;

const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);

/** `Feuil1!A1:B2`, as `range.address` has it. */
export const addressOf = ({ sheet, area }: Cells): string => toAddress(sheet.name, area);

/** A 2-D array over the cells; refused for areas that Excel would not send either. */
export function grid<T>({ area }: Cells, value: (row: number, column: number) => T): T[][] {
  if (rowCount(area) * columnCount(area) > MAX_CELLS) {
    throw new RichApiError(
      'ResponsePayloadSizeLimitExceeded',
      'The response payload size has exceeded the limit.',
    );
  }
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(value(row, column));
    rows.push(cells);
  }
  return rows;
}

/** The cells that a format of whole rows, columns or the whole sheet has to reach: those in use, and the first. */
export function bounded({ sheet, area }: Cells): Area {
  if (!isUnbounded(area)) return area;
  const used = sheet.usedArea(false) ?? FIRST_CELL;
  const reach = { top: 0, left: 0, bottom: Math.max(used.bottom, 99), right: Math.max(used.right, 25) };
  return intersect(area, reach) ?? { ...area, bottom: area.top, right: area.left };
}

/** The value that all cells share, or null where they differ: so Excel answers for formats. */
export function shared<T>(cells: Cells, value: (row: number, column: number) => T): T | null {
  const area = bounded(cells);
  const first = value(area.top, area.left);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (value(row, column) !== first) return null;
    }
  }
  return first;
}

/**
 * A value for each cell out of what a property was set to: one scalar for all, or a 2-D array of the same shape.
 * @throws RichApiError `InvalidArgument` where the shape differs
 */
export function spread(cells: Cells, value: unknown): unknown[][] {
  const { area } = cells;
  if (!Array.isArray(value)) return grid(cells, () => value);
  const rows = value as unknown[];
  const fits =
    rows.length === rowCount(area) &&
    rows.every((row) => Array.isArray(row) && row.length === columnCount(area));
  if (!fits) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return rows as unknown[][];
}
