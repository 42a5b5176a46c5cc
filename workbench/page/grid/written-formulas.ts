import { isFormulaString, type ICellData, type Nullable } from '@univerjs/core';
import type { Grid } from './context';

type CellLines = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

/**
 * Looks for the formulas that a write brings, or takes away, in the written cells alone. The grid walks through all cells of all
 * sheets at every write, since cells may share one formula: half the time that a document of 300 pages takes.
 */
export function lookAtWrittenFormulas({ formulas, workbook }: Grid): void {
  const update = formulas.updateFormulaData.bind(formulas);
  formulas.updateFormulaData = (unit, sheet, written) => {
    const cells = unit === workbook.getUnitId() && workbook.getSheetBySheetId(sheet)?.getCellMatrix();
    if (!cells || isAnyShared(written) || isAnyShared(cells.getMatrix())) return update(unit, sheet, written);
    const found: Record<number, Record<number, { f: string } | null>> = {};
    for (const [row, line] of Object.entries(written as CellLines)) {
      for (const [column, cell] of Object.entries(line ?? {})) {
        const [r, c] = [Number(row), Number(column)];
        if (isFormulaString(cell?.f)) (found[r] ??= {})[c] = { f: String(cell?.f) };
        else if (isFormulaString(cells.getValue(r, c)?.f)) (found[r] ??= {})[c] = null;
      }
    }
    return found as ReturnType<typeof update>;
  };
}

const isAnyShared = (cells: CellLines): boolean =>
  Object.values(cells).some((line) => Object.values(line ?? {}).some((cell) => cell?.si));
