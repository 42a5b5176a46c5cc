import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { Lexer } from '@univerjs/engine-formula';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { toEdit, typed } from '../../host/french/constants';
import { toEnglish, toFrench } from '../../../src/cells/french-formulas';
import { closed, withEqualsSign } from '../../host/typed-formulas';
import { toCellData, valueOf } from './cells';
import type { Grid } from './context';
import { editorText } from './formula-editor';
import { withoutOwn } from './labels';
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
export function editContents(grid: Grid, french: boolean): void {
  const { writeCellInterceptor } = grid.injector.get(SheetInterceptorService);
  const stored = ({ subUnitId, row, col }: Place): Nullable<ICellData> =>
    grid.worksheet(subUnitId).getCellRaw(row, col);
  const formulaOf = ({ subUnitId, row, col }: Place): string =>
    grid.formulas.getFormulaStringByCell(row, col, subUnitId, grid.workbook.getUnitId()) ?? '';
  const formatOf = (cell: Nullable<ICellData>): string =>
    toFormat(grid.workbook.getStyles().getStyleByCell(cell), true).numberFormat;

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
  /** What was typed says how it is shown, where the cell says nothing yet. */
  const formatted = (
    written: ICellData,
    cell: Nullable<ICellData>,
    numberFormat: string | undefined,
  ): ICellData => {
    if (numberFormat === undefined || formatOf(cell) !== 'General') return written;
    const style = grid.workbook.getStyles().getStyleByCell(written);
    return { ...written, s: { ...style, n: { pattern: numberFormat } } };
  };

  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (given, place, next) => {
      if (!given) return next(given);
      const cell = stored(place);
      const keepsText = given.t === CellValueType.FORCE_STRING || formatOf(cell) === '@';
      const formula = keepsText || given.p ? null : formulaIn(given);
      if (formula !== null) {
        if (formula === formulaOf(place)) return cell;
        return formatted({ ...given, ...toCellData({ formula }) }, cell, formatOfSum(formula));
      }
      if (!french || given.p || keepsText || typeof given.v !== 'string' || given.v === '')
        return next(given);
      const isSame = isFilled(cell) && !formulaOf(place) && toEdit(valueOf(cell), formatOf(cell)) === given.v;
      if (isSame) return cell;
      const { value, numberFormat } = typed(given.v, new Date().getFullYear());
      return formatted({ ...given, ...toCellData({ constant: value }) }, cell, numberFormat);
    },
  });
}

/** A sum of percentages is shown as one, with decimals where one of them has some; the grid itself knows a single one. */
function formatOfSum(formula: string): string | undefined {
  if (!/^=[-+]?\d+(\.\d+)?%([-+]\d+(\.\d+)?%)+$/.test(formula)) return undefined;
  return formula.includes('.') ? '0.00%' : '0%';
}

/** The formula, en-US, that a person typed; null for anything else. */
function typedFormulas(grid: Grid, french: boolean): (given: ICellData) => string | null {
  const lexer = grid.injector.get(Lexer);
  const toGrid = french ? toEnglish : (formula: string): string => formula;
  const isReadable = (formula: string): boolean => typeof lexer.treeBuilder(formula) !== 'string';
  return ({ f, v }) => {
    // The grid hands over a formula in which it took French numbers for American ones: 1,5E3 for 1 and 5000.
    if (f) return french ? closed(toGrid(editorText(grid))) : f;
    const text = typeof v === 'string' ? withEqualsSign(v) : null;
    const isNumber = typeof v === 'string' && typeof typedNumber(v, french) === 'number';
    if (text === null || isNumber) return null;
    const formula = closed(toGrid(text));
    return isReadable(formula) ? formula : null;
  };
}

const typedNumber = (text: string, french: boolean): unknown =>
  french ? typed(text, new Date().getFullYear()).value : Number(text.replace(/[%\s]/g, '')) || text;
