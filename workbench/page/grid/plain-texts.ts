import { CellValueType, InterceptorEffectEnum, type ICellData, type Nullable } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { Grid } from './context';
import { OWN } from './labels';

/** Just before and behind the grid's look whether a text could be read as a number or a date (10). */
const BEFORE_MARKS = 10.5;
const BEHIND_MARKS = 9.5;

const isText = (cell: Nullable<ICellData>): boolean =>
  cell?.t === CellValueType.STRING || cell?.t === CellValueType.FORCE_STRING;

/**
 * The grid parses every text in sight as a date each time that it draws, for a mark that is switched off: a third of its
 * drawing. Cells pass that look without their type, and get it back behind it.
 */
export function drawTextsUnparsed(grid: Grid): void {
  const interceptors = grid.injector.get(SheetInterceptorService);
  const effect = InterceptorEffectEnum.Style;
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: `${OWN}texts-without-type`,
    effect,
    priority: BEFORE_MARKS,
    handler: (cell, { rawData }, next) =>
      // A type that the cell itself has is found again; one that was made on the way is not.
      next(cell && isText(cell) && cell.t === rawData?.t ? { ...cell, t: null } : cell),
  });
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: `${OWN}texts-with-type`,
    effect,
    priority: BEHIND_MARKS,
    handler: (cell, { rawData }, next) =>
      next(cell?.t === null && rawData?.t ? { ...cell, t: rawData.t } : cell),
  });
}
