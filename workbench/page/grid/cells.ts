import { CellValueType, type ICellData, type IRange, type Nullable } from '@univerjs/core';
import type { Area } from '../../../src/cells/snapshot';
import type { CellContent, CellInput } from '../../host/cell';
import type { Grid } from './context';

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|CYCLE!)$/;

/** Does a text spell an error value? */
export const isErrorText = (text: string): boolean => ERROR.test(text);

/** What a cell holds, without its formula; `''` for nothing. */
export function valueOf(cell: Nullable<ICellData>): string | number | boolean {
  if (!cell) return '';
  if (cell.p) return (cell.p.body?.dataStream ?? '').replace(/\r\n$/, '').replace(/\r/g, '\n');
  const { v, t } = cell;
  if (v === null || v === undefined) return '';
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === '1' || v === 'TRUE';
  if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING) return String(v);
  return v;
}

/** A cell that spills from an array formula beside it. */
function spilled(grid: Grid, sheet: string, row: number, column: number): Nullable<ICellData> {
  return grid.formulas.getArrayFormulaCellData()[grid.workbook.getUnitId()]?.[sheet]?.[row]?.[column];
}

export function readCell(grid: Grid, sheet: string, row: number, column: number): CellContent {
  const unit = grid.workbook.getUnitId();
  const cell = grid.worksheet(sheet).getCellMatrix().getValue(row, column);
  const formula =
    cell?.f || cell?.si ? grid.formulas.getFormulaStringByCell(row, column, sheet, unit) : undefined;
  let value = valueOf(cell);
  if (value === '' && !formula) value = valueOf(spilled(grid, sheet, row, column));
  const isError = typeof value === 'string' && isErrorText(value) && cell?.t !== CellValueType.FORCE_STRING;
  return { value, ...(formula ? { formula } : {}), ...(isError ? { isError } : {}) };
}

export function toCellData(input: CellInput): ICellData {
  if ('formula' in input) return { f: input.formula, v: null, si: null, p: null, t: null };
  const base = { f: null, si: null, p: null };
  const value = input.constant;
  if (value === '') return { ...base, v: null, t: null };
  if (typeof value === 'boolean') return { ...base, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') return { ...base, v: value, t: CellValueType.NUMBER };
  return { ...base, ...textCell(value) };
}

/** A text that looks like a number must not become one: student numbers. */
export function textCell(v: string): Pick<ICellData, 'v' | 't'> {
  const looksLikeNumber = v.trim() !== '' && !Number.isNaN(Number(v.replace(',', '.')));
  return { v, t: looksLikeNumber ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

export const EMPTY_CELL: ICellData = { v: null, f: null, si: null, p: null, t: null };

/** The smallest area with every used cell, spilled ones included. */
export function usedArea(grid: Grid, sheet: string, valuesOnly: boolean): Area | null {
  let area: { top: number; left: number; bottom: number; right: number } | null = null;
  const include = (row: number, column: number): void => {
    if (!area) area = { top: row, left: column, bottom: row, right: column };
    else {
      area.top = Math.min(area.top, row);
      area.left = Math.min(area.left, column);
      area.bottom = Math.max(area.bottom, row);
      area.right = Math.max(area.right, column);
    }
  };
  grid
    .worksheet(sheet)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!cell) return;
      const filled =
        (cell.v !== null && cell.v !== undefined && cell.v !== '') || cell.f || cell.si || cell.p;
      if (filled || (!valuesOnly && cell.s)) include(row, column);
    });
  const arrays = grid.formulas.getArrayFormulaRange()[grid.workbook.getUnitId()]?.[sheet] ?? {};
  for (const columns of Object.values(arrays)) {
    for (const range of Object.values((columns ?? {}) as Record<number, IRange | undefined>)) {
      if (!range) continue;
      include(range.startRow, range.startColumn);
      include(range.endRow, range.endColumn);
    }
  }
  return area;
}
