import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { toEdit, typed } from '../../host/french/constants';
import { toEnglish, toFrench } from '../../../src/cells/french-formulas';
import { closed, withEqualsSign } from '../../host/typed-formulas';
import { toCellData, valueOf } from './cells';
import type { Grid } from './context';
import { editorText } from './formula-editor';
import { withoutOwn } from './labels';
import { faultOf, type RefusedFormula } from './refused-formulas';
import { toFormat } from './styles';

/** Before the grid's own steps, which are done only where this hands over to the next. */
const FIRST = 100;

interface Place {
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
}

const isFilled = (cell: Nullable<ICellData>): cell is ICellData =>
  Boolean(
    cell && (cell.f || cell.si || cell.p || (cell.v !== null && cell.v !== undefined && cell.v !== '')),
  );

/**
 * What stands in the editor and the formula bar, and what a cell takes from them. The grid starts from what a cell shows, with
 * the texts of its conditional formats; here it is what the cell holds, in French where the page is: `=SOMME(A1;B1)`, `8,75`.
 */
export function editContents(
  grid: Grid,
  french: boolean,
  onRefused: (refused: RefusedFormula) => void,
): void {
  const { writeCellInterceptor } = grid.injector.get(SheetInterceptorService);
  const stored = ({ subUnitId, row, col }: Place): Nullable<ICellData> =>
    grid.worksheet(subUnitId).getCellRaw(row, col);
  const formulaOf = ({ subUnitId, row, col }: Place): string =>
    grid.formulas.getFormulaStringByCell(row, col, subUnitId, grid.workbook.getUnitId()) ?? '';
  const formatOf = (cell: Nullable<ICellData>): string => formatIn(grid, cell);

  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (shown, place, next) => {
      const cell = stored(place);
      // A cell that spills from another holds nothing of its own.
      if (!isFilled(cell)) return next(shown);
      if (!french) return next({ ...withoutOwn(grid, place), s: cell.s ?? null });
      const formula = formulaOf(place);
      if (formula) return { ...cell, f: toFrench(formula), si: null };
      return cell.p
        ? { ...cell }
        : { ...cell, v: toEdit(valueOf(cell), formatOf(cell)), t: CellValueType.STRING };
    },
  });

  const formulaIn = typedFormulas(grid, french);

  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (given, place, next) => {
      if (!given) return next(given);
      const cell = stored(place);
      const keepsText = given.t === CellValueType.FORCE_STRING || formatOf(cell) === '@';
      const formula = keepsText || given.p ? null : formulaIn(given);
      if (formula !== null) {
        if (formula === formulaOf(place)) return cell;
        const fault = faultOf(grid.injector, formula);
        if (fault) {
          const { subUnitId: sheet, row, col: column } = place;
          onRefused({ sheet, cell: { row, column }, formula: french ? toFrench(formula) : formula, fault });
          return cell ?? { v: null };
        }
        return formatted(grid, { ...given, ...toCellData({ formula }) }, cell, formatOfSum(formula));
      }
      if (!french || given.p || keepsText || typeof given.v !== 'string' || given.v === '')
        return next(given);
      const isSame = isFilled(cell) && !formulaOf(place) && toEdit(valueOf(cell), formatOf(cell)) === given.v;
      if (isSame) return cell;
      const { value, numberFormat } = typed(given.v, new Date().getFullYear());
      return formatted(grid, { ...given, ...toCellData({ constant: value }) }, cell, numberFormat);
    },
  });
}

const formatIn = (grid: Grid, cell: Nullable<ICellData>): string =>
  toFormat(grid.workbook.getStyles().getStyleByCell(cell), true).numberFormat;

/** What was typed says how it is shown, where the cell says nothing yet. */
function formatted(
  grid: Grid,
  written: ICellData,
  cell: Nullable<ICellData>,
  numberFormat: string | undefined,
): ICellData {
  if (numberFormat === undefined || formatIn(grid, cell) !== 'General') return written;
  const style = grid.workbook.getStyles().getStyleByCell(written);
  return { ...written, s: { ...style, n: { pattern: numberFormat } } };
}

/** What a cell holds once a text from elsewhere is pasted into it in French; null where it keeps the text as it is. */
export function pastedInFrench(grid: Grid, text: string, cell: Nullable<ICellData>): ICellData | null {
  if (formatIn(grid, cell) === '@') return null;
  const formula = text.startsWith('=') ? closed(toEnglish(text)) : '';
  if (isReadable(grid, formula)) return toCellData({ formula });
  const { value, numberFormat } = typed(text, new Date().getFullYear());
  // Said always: the grid takes 1,234 for a thousand, and shows it so.
  const pattern = formatIn(grid, cell) === 'General' && numberFormat ? numberFormat : formatIn(grid, cell);
  return { ...toCellData({ constant: value }), s: { n: { pattern } } };
}

const isReadable = (grid: Grid, formula: string): boolean =>
  formula !== '' && faultOf(grid.injector, formula) !== 'unreadable';

/** A sum of percentages is shown as one, with decimals where one of them has some; the grid itself knows a single one. */
function formatOfSum(formula: string): string | undefined {
  if (!/^=[-+]?\d+(\.\d+)?%([-+]\d+(\.\d+)?%)+$/.test(formula)) return undefined;
  return formula.includes('.') ? '0.00%' : '0%';
}

/** The formula, en-US, that a person typed; null for anything else. */
function typedFormulas(grid: Grid, french: boolean): (given: ICellData) => string | null {
  const toGrid = french ? toEnglish : (formula: string): string => formula;
  return ({ f, v }) => {
    // The grid hands over a formula in which it took French numbers for American ones: 1,5E3 for 1 and 5000.
    if (f) return french ? closed(toGrid(editorText(grid))) : f;
    const text = typeof v === 'string' ? withEqualsSign(v) : null;
    const isNumber = typeof v === 'string' && typeof typedNumber(v, french) === 'number';
    if (text === null || isNumber) return null;
    const formula = closed(toGrid(text));
    return isReadable(grid, formula) ? formula : null;
  };
}

const typedNumber = (text: string, french: boolean): unknown =>
  french ? typed(text, new Date().getFullYear()).value : Number(text.replace(/[%\s]/g, '')) || text;
