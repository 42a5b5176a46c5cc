import { InterceptorEffectEnum, VerticalAlign } from '@univerjs/core';
import { SheetsFilterService } from '@univerjs/preset-sheets-filter';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { Grid } from './context';
import { OWN } from './labels';
import { asParagraphs } from './lines-of-text';

/** Behind the grid's own room for its filter arrows (10). */
const BEHIND_ARROWS = 5;

/**
 * Excel has the filter arrow below a head that stands at the top of its cell. The grid has it beside the text, at the same
 * height, and squeezes the text: such a head is drawn in the whole width, on a line above one that is left to the arrow.
 */
export function drawHeadsBesideArrows(grid: Grid): void {
  const filters = grid.injector.get(SheetsFilterService);
  grid.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: `${OWN}filter-heads`,
    effect: InterceptorEffectEnum.Style,
    priority: BEHIND_ARROWS,
    handler: (cell, { unitId, subUnitId, row, col }, next) => {
      const range = filters.getFilterModel(unitId, subUnitId)?.getRange();
      if (!cell || range?.startRow !== row || col < range.startColumn || col > range.endColumn)
        return next(cell);
      const style = grid.workbook.getStyles().getStyleByCell(cell);
      if (style?.vt !== VerticalAlign.TOP) return next(cell);
      const s = { ...style, vt: VerticalAlign.BOTTOM };
      const fontRenderExtension = { ...cell.fontRenderExtension, rightOffset: 0 };
      return next({ ...cell, s, p: asParagraphs(`${cell.v ?? ''}\n`, s), fontRenderExtension });
    },
  });
}
