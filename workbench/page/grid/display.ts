import { CellValueType, InterceptorEffectEnum, numfmt, WrapStrategy, type ICellData } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { frenchWord } from '../../../src/cells/french-formulas';
import { isErrorText } from './cells';
import type { Grid } from './context';
import { OWN } from './labels';
import { asParagraphs, hasLines } from './lines-of-text';

/** Behind the texts of conditional formats (100), before the grid's own number formats (11), which take what this gives. */
const BEFORE_FORMATS = 50;

/** Digits of a number that Excel knows. */
const DIGITS = 15;

/** Half up on the decimal number that is seen, as Excel rounds: 9.995 is 10.00, though its nearest binary number is below. */
export function roundedHalfUp(value: number, decimals: number): number {
  const [digits = '0', power = '0'] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split('e');
  const units = Math.round(Number(`${digits}e${Number(power) + decimals}`));
  return Math.sign(value) * Number(`${units}e${-decimals}`);
}

/** The number that a format of fixed decimals shows; others round by themselves or not at all. */
export function roundedToFormat(value: number, pattern: string): number {
  const { type, maxDecimals, scale } = numfmt.getFormatInfo(pattern);
  if (!['number', 'percent', 'grouped', 'currency'].includes(type)) return value;
  return roundedHalfUp(value, maxDecimals + Math.round(Math.log10(scale)));
}

/** Shows numbers rounded as Excel does; in French `8,75` without any format, `VRAI`, `#VALEUR!`. What cells hold stays as it is. */
export function showAsExcel(grid: Grid, french: boolean): void {
  const locale = french ? 'fr' : 'en';
  const shown = (cell: ICellData): string | number | null => {
    const { v, t } = cell;
    if (t === CellValueType.BOOLEAN) return french ? frenchWord(Number(v) ? 'TRUE' : 'FALSE') : null;
    if (typeof v === 'string' && t !== CellValueType.FORCE_STRING && isErrorText(v))
      return french ? frenchWord(v) : null;
    if (typeof v !== 'number') return null;
    const pattern = grid.workbook.getStyles().getStyleByCell(cell)?.n?.pattern || 'General';
    return pattern === 'General' ? numfmt.format(pattern, v, { locale }) : roundedToFormat(v, pattern);
  };
  grid.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: `${OWN}display`,
    effect: InterceptorEffectEnum.Style,
    priority: BEFORE_FORMATS,
    handler: (cell, _, next) => {
      if (!cell || cell.v === null || cell.v === undefined || cell.v === '') return next(cell);
      if (hasLines(cell)) {
        const style = grid.workbook.getStyles().getStyleByCell(cell);
        return next(style?.tb === WrapStrategy.WRAP ? { ...cell, p: asParagraphs(cell.v, style) } : cell);
      }
      const value = shown(cell);
      return next(value === null || value === cell.v ? cell : { ...cell, v: value });
    },
  });
}
