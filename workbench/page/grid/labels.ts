import { CellValueType, InterceptorEffectEnum, type ICellData, type Nullable } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { ConditionalFormattingViewModel } from '@univerjs/sheets-conditional-formatting';
import type { ConditionalFormat } from '../../host/sheet-parts';
import type { Grid } from './context';

/** Before the grid's own number formats (11) and colours (10). */
const FIRST = 100;
/** Begins the names of all that changes what a cell shows in Excel's way and not in that of the grid. */
export const OWN = 'workbench.';

const DECIMAL_COMMA = (value: number): string => String(value).replace('.', ',');

/**
 * A value under a number format made of texts, `General`, `0` and `@`, such as `0" · AJ";…;@" · AJ"`.
 * Null for any other format.
 */
function labelled(pattern: string, value: string | number): string | null {
  // A section may be empty: it shows nothing.
  const sections = pattern.match(/(?<=^|;)(?:"[^"]*"|[^;"])*/g) ?? [];
  const section =
    typeof value === 'string' ? sections[3] : value > 0 ? sections[0] : value < 0 ? sections[1] : sections[2];
  if (section === undefined) return null;
  const pieces = section.match(/"[^"]*"|General|0|@|[- ]/g) ?? [];
  if (pieces.join('') !== section) return null;
  return pieces
    .map((piece) => {
      if (piece.startsWith('"')) return piece.slice(1, -1);
      if (piece === '@') return String(value);
      if (piece === '0') return Math.abs(Number(value)).toFixed(0);
      return piece === 'General' ? DECIMAL_COMMA(Math.abs(Number(value))) : piece;
    })
    .join('');
}

/**
 * Shows the number formats of conditional formats, which the grid itself leaves out: the cell keeps its content and
 * shows, say, a code in front of it.
 * @param formats the rules of a sheet that may carry a number format
 */
export function showLabels(grid: Grid, formats: (sheet: string) => readonly ConditionalFormat[]): void {
  const view = grid.injector.get(ConditionalFormattingViewModel);
  const label = (cell: Nullable<ICellData>, sheet: string, row: number, column: number): string | null => {
    const value = cell?.v;
    if (value === null || value === undefined || value === '' || typeof value === 'boolean') return null;
    const rules = formats(sheet);
    if (!rules.length) return null;
    for (const { cfId, result } of view.getCellCfs(grid.workbook.getUnitId(), sheet, row, column) ?? []) {
      const pattern = rules.find(({ id }) => id === cfId)?.look.numberFormat;
      // The grid hands out the style of a rule that holds, and an empty one otherwise; ours are never empty.
      if (pattern && result && typeof result === 'object' && Object.keys(result).length) {
        const text = cell?.t === CellValueType.NUMBER ? Number(value) : String(value);
        return labelled(pattern, text);
      }
    }
    return null;
  };
  grid.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: `${OWN}labels`,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    priority: FIRST,
    handler: (cell, { subUnitId, row, col }, next) => {
      const text = label(cell, subUnitId, row, col);
      return next(text === null ? cell : { ...cell, v: text, t: CellValueType.FORCE_STRING });
    },
  });
}

/** A cell as the grid itself would show it. */
export const withoutOwn = (
  grid: Grid,
  { subUnitId, row, col }: { readonly subUnitId: string; readonly row: number; readonly col: number },
): Nullable<ICellData> =>
  grid
    .worksheet(subUnitId)
    .getCellWithFilteredInterceptors(row, col, `${OWN}none`, ({ id }) => id?.startsWith(OWN) !== true);
