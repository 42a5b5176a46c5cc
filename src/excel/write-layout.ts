/// <reference types="office-js" />
import { runsOf } from '../cells/runs';
import type { Area } from '../cells/snapshot';
import { DIGIT } from '../cells/text-width';
import type { SheetPlan } from '../plan/types';
import { PIXEL } from './points';
import { addresses, rangeOf } from './areas';

/** Pixels of the padding beside a cell's text (ECMA-376 part 1, 18.3.1.13). */
const PADDING = 5;
export const DEFAULT_WIDTH = 8.43;

/** @param characters as Excel shows it for a column @returns points, as its API wants it */
export function widthInPoints(characters: number): number {
  return Math.trunc(characters * DIGIT + PADDING) * PIXEL;
}

/** Widths, heights, what is hidden and merged, filter arrows, grid lines and the colour of the tab. */
export function writeLayout(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { from, to, value } of widthRuns(plan.columnWidths)) {
    sheet.getRangeByIndexes(0, from, 1, to - from + 1).format.columnWidth = widthInPoints(value);
  }
  for (const [height, rows] of rowsByHeight(plan.rowHeights)) {
    const areas = runsOf(rows).map(([top, bottom]): Area => ({ top, left: 0, bottom, right: 0 }));
    for (const address of addresses(areas)) sheet.getRanges(address).format.rowHeight = height;
  }
  for (const [from, to] of runsOf(plan.hiddenRows ?? [])) {
    sheet.getRangeByIndexes(from, 0, to - from + 1, 1).rowHidden = true;
  }
  for (const [from, to] of runsOf(plan.hiddenColumns ?? [])) {
    sheet.getRangeByIndexes(0, from, 1, to - from + 1).columnHidden = true;
  }
  for (const area of plan.merges) rangeOf(sheet, area).merge(false);
  if (plan.filter) sheet.autoFilter.apply(rangeOf(sheet, plan.filter));
  sheet.showGridlines = plan.showGridlines !== false;
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
}

/** Rows and columns that stay in sight. */
export function writeFreeze(sheet: Excel.Worksheet, { freeze }: SheetPlan): void {
  if (!freeze) return;
  const { rows, columns } = freeze;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** Neighbouring columns of the same width; one that the plan leaves open gets Excel's own. */
function widthRuns(widths: SheetPlan['columnWidths']): { from: number; to: number; value: number }[] {
  const runs: { from: number; to: number; value: number }[] = [];
  widths.forEach((width, column) => {
    const value = width ?? DEFAULT_WIDTH;
    const last = runs.at(-1);
    if (last?.value === value) last.to = column;
    else runs.push({ from: column, to: column, value });
  });
  return runs;
}

function rowsByHeight(heights: SheetPlan['rowHeights']): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const [row, height] of heights) {
    const known = rows.get(height);
    if (known) known.push(row);
    else rows.set(height, [row]);
  }
  return rows;
}
