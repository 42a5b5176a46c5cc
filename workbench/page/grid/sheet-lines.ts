import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/sheets';
import type { Area } from '../../../src/cells/snapshot';
import { isWholeColumns, isWholeRows } from '../../host/areas';
import { apiNotFound } from '../../host/errors';
import type { GridSheet } from './grid-sheet';
import { toPixels, toPoints, toRange } from './ranges';

/** Rows and columns of one sheet: their sizes, whether they are seen, how they come and go. */
export class SheetLines {
  /** In pixels. */
  private readonly laterHeights = new Map<number, number>();

  constructor(private readonly sheet: GridSheet) {}

  columnWidth(column: number): number {
    return toPoints(this.sheet.model.getColumnWidth(column));
  }

  setColumnWidth(first: number, last: number, points: number): void {
    this.sheet.makeRoom(0, last + 1);
    if (points === 0) return this.setColumnsHidden(first, last, true);
    const ranges = [this.columns(first, last)];
    this.sheet.mutate(SetWorksheetColWidthMutation, { ranges, colWidth: toPixels(points) });
  }

  rowHeight(row: number): number {
    return toPoints(this.laterHeights.get(row) ?? this.sheet.model.getRowHeight(row));
  }

  setRowHeight(first: number, last: number, points: number): void {
    this.sheet.makeRoom(last + 1, 0);
    for (let row = first; row <= last; row++) this.laterHeights.set(row, toPixels(points));
    if (!this.sheet.grid.held) this.flush();
  }

  /** Gives the grid the heights that were put together: it goes through all its rows at every change of one. */
  flush(): void {
    if (this.laterHeights.size === 0) return;
    let [top, bottom] = [Infinity, 0];
    for (const row of this.laterHeights.keys()) [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    const rowHeight = Object.fromEntries(this.laterHeights);
    this.laterHeights.clear();
    this.sheet.mutate(SetWorksheetRowHeightMutation, { ranges: [this.rows(top, bottom)], rowHeight });
  }

  setRowsHidden(first: number, last: number, hidden: boolean): void {
    const ranges = [this.rows(first, Math.min(last, this.sheet.model.getRowCount() - 1))];
    this.sheet.mutate(hidden ? SetRowHiddenMutation : SetRowVisibleMutation, { ranges });
  }

  setColumnsHidden(first: number, last: number, hidden: boolean): void {
    const ranges = [this.columns(first, Math.min(last, this.sheet.model.getColumnCount() - 1))];
    this.sheet.mutate(hidden ? SetColHiddenMutation : SetColVisibleMutation, { ranges });
  }

  private rows(top: number, bottom: number) {
    return toRange({ top, bottom, left: 0, right: this.sheet.model.getColumnCount() - 1 });
  }

  private columns(left: number, right: number) {
    return toRange({ top: 0, bottom: this.sheet.model.getRowCount() - 1, left, right });
  }

  insert(area: Area, shift: 'Down' | 'Right'): Promise<void> {
    this.assertMovable(area);
    const command = isWholeRows(area)
      ? InsertRowByRangeCommand
      : isWholeColumns(area)
        ? InsertColByRangeCommand
        : shift === 'Down'
          ? InsertRangeMoveDownCommand
          : InsertRangeMoveRightCommand;
    return this.sheet.command(command, { range: toRange(this.sheet.onGrid(area)), direction: 0 });
  }

  delete(area: Area, shift: 'Up' | 'Left'): Promise<void> {
    this.assertMovable(area);
    const command = isWholeRows(area)
      ? RemoveRowByRangeCommand
      : isWholeColumns(area)
        ? RemoveColByRangeCommand
        : shift === 'Up'
          ? DeleteRangeMoveUpCommand
          : DeleteRangeMoveLeftCommand;
    return this.sheet.command(command, { range: toRange(this.sheet.onGrid(area)) });
  }

  /** The grid moves parts of rows and columns on the sheet that is shown, whichever it is asked for. */
  private assertMovable(area: Area): void {
    const isWhole = isWholeRows(area) || isWholeColumns(area);
    if (!isWhole && this.sheet.grid.workbook.getActiveSheet().getSheetId() !== this.sheet.id)
      throw apiNotFound('parts of rows on a sheet that is not shown');
  }
}
