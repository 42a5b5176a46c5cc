import { WrapStrategy, type ICellData, type IStyleData, type IWorksheetData } from '@univerjs/core';
import type { Area } from '../../../src/cells/snapshot';

/** Rough width of a character of eleven points and height of a line, in pixels; padding on both sides of a text. */
const CHARACTER = 7;
const LINE = 20;
const PADDING = 6;

type Rows = Record<number, { h?: number; ia?: 0 | 1; hd?: 0 | 1 }>;

/**
 * Heights of rows whose height the file leaves to Excel: as many lines as their wrapped texts need. Merged cells do not count,
 * as in Excel.
 */
export function withWrappedHeights(
  sheet: {
    readonly cells: Readonly<Record<number, Readonly<Record<number, ICellData>>>>;
    readonly rows: Rows;
    readonly columns: IWorksheetData['columnData'];
    readonly merges: readonly Area[];
    readonly defaultWidth: number;
  },
  styleOf: (cell: ICellData) => IStyleData | undefined,
): Rows {
  const heights: Rows = { ...sheet.rows };
  const isMerged = (row: number, column: number): boolean =>
    sheet.merges.some(
      ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  for (const [row, cells] of Object.entries(sheet.cells)) {
    if (heights[Number(row)]?.h !== undefined) continue;
    let lines = 1;
    for (const [column, cell] of Object.entries(cells)) {
      if (typeof cell.v !== 'string') continue;
      const style = styleOf(cell);
      if (style?.tb !== WrapStrategy.WRAP || style.tr || isMerged(Number(row), Number(column))) continue;
      const width = (sheet.columns[Number(column)]?.w ?? sheet.defaultWidth) - PADDING;
      const fits = Math.max(1, Math.floor(width / (CHARACTER * ((style.fs ?? 11) / 11))));
      lines = Math.max(lines, linesOf(cell.v, fits));
    }
    if (lines > 1) heights[Number(row)] = { ...heights[Number(row)], h: lines * LINE, ia: 0 };
  }
  return heights;
}

/** Lines that a text fills, broken between words where they fit. */
function linesOf(text: string, fits: number): number {
  return text.split('\n').reduce((sum, line) => {
    let count = 1;
    let used = 0;
    for (const { length } of line.split(' ')) {
      if (used > 0 && used + 1 + length > fits) {
        count += 1;
        used = 0;
      }
      count += Math.max(0, Math.ceil(length / fits) - 1);
      used += (used > 0 ? 1 : 0) + Math.min(length, fits);
    }
    return sum + count;
  }, 0);
}
