import { LifecycleService, LifecycleStages } from '@univerjs/core';
import { IRenderManagerService, SheetScrollManagerService } from '@univerjs/preset-sheets-core';
import type { Area } from '../../../src/cells/snapshot';
import type { Grid } from './context';
import { toRange } from './ranges';

/** The first cell, 0-based, that is seen as a whole beside frozen rows and columns. */
export function firstInSight(grid: Grid, sheet: string): { readonly row: number; readonly column: number } {
  const render = grid.injector.get(IRenderManagerService).getRenderById(grid.workbook.getUnitId());
  const state = render?.with(SheetScrollManagerService).getCurrentScrollState();
  const { xSplit, ySplit } = grid.worksheet(sheet).getFreeze();
  const { sheetViewStartRow = 0, sheetViewStartColumn = 0, offsetX = 0, offsetY = 0 } = state ?? {};
  return {
    row: sheetViewStartRow + ySplit + (offsetY > 0 ? 1 : 0),
    column: sheetViewStartColumn + xSplit + (offsetX > 0 ? 1 : 0),
  };
}

/** Brings cells in sight; the grid alone leaves those that lie behind frozen rows or columns where they are. */
export async function bringInSight(grid: Grid, sheet: string, area: Area): Promise<void> {
  // A workbook that has just been opened has nothing to scroll yet.
  await grid.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  const range = toRange(area);
  const scroll = (force: object): Promise<boolean> =>
    grid.commands.executeCommand('sheet.command.scroll-to-cell', { range, ...force });
  await scroll({});
  const first = firstInSight(grid, sheet);
  const { xSplit, ySplit } = grid.worksheet(sheet).getFreeze();
  const forceLeft = area.left >= xSplit && area.left < first.column;
  const forceTop = area.top >= ySplit && area.top < first.row;
  if (forceLeft || forceTop) await scroll({ forceLeft, forceTop });
}
