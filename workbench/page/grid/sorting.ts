import { ObjectMatrix, Tools, type ICellData } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import type { Area } from '../../../src/cells/snapshot';
import { EMPTY_CELL, readCell } from './cells';
import type { Grid } from './context';

/** How a write says that it sorts rows. */
export const SORTING = 'workbench.sorting';

/**
 * Cells of an area in the order of one column, as Excel sorts: numbers before texts, empty cells last; looks go with the
 * cells, and references to cells of the same row follow it.
 */
export function sortedCells(
  grid: Grid,
  sheet: string,
  { top, left, bottom, right }: Area,
  by: { readonly column: number; readonly descending: boolean },
): ReturnType<ObjectMatrix<ICellData>['getMatrix']> {
  const key = (row: number): string | number | boolean => readCell(grid, sheet, row, by.column).value;
  const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
  const order = [...rows].sort((a, b) => compare(key(a), key(b), by.descending) || a - b);
  const cells = grid.worksheet(sheet).getCellMatrix();
  const sorted = new ObjectMatrix<ICellData>();
  order.forEach((from, i) => {
    const to = top + i;
    for (let column = left; column <= right; column++) {
      const cell = Tools.deepClone(cells.getValue(from, column)) ?? {};
      const { formula } = readCell(grid, sheet, from, column);
      sorted.setValue(to, column, {
        ...EMPTY_CELL,
        ...cell,
        s: cell.s ?? null,
        si: null,
        ...(formula && { f: moved(grid, formula, to - from), v: null, t: null }),
      });
    }
  });
  return sorted.getMatrix();
}

function moved(grid: Grid, formula: string, rows: number): string {
  return grid.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, 0, rows);
}

function compare(a: string | number | boolean, b: string | number | boolean, descending: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const rank = (value: unknown): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  const difference =
    rank(a) - rank(b) ||
    (typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b, 'fr') : Number(a) - Number(b));
  return descending ? -difference : difference;
}
