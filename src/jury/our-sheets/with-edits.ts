import type { RawCell, SheetSnapshot, WorkbookSnapshot } from '../../cells/snapshot';
import type { CellEdits } from '../../plan/types';
import { rawOf } from './raw-of';

/**
 * The workbook as it will be read once these cells are written. What formulas show follows in Excel alone: nothing that is
 * decided rests on it.
 */
export function withEdits(workbook: WorkbookSnapshot, edits: readonly CellEdits[]): WorkbookSnapshot {
  const written = (sheet: SheetSnapshot): SheetSnapshot => {
    const own = edits.filter((edit) => edit.sheet === sheet.name);
    return own.length === 0 ? sheet : { ...sheet, rows: own.reduce(withEdit, sheet.rows) };
  };
  return {
    sheets: workbook.sheets.map(written),
    ours: workbook.ours.map((one) => ({ ...one, sheet: written(one.sheet) })),
  };
}

function withEdit(rows: SheetSnapshot['rows'], { row, column, values }: CellEdits): SheetSnapshot['rows'] {
  const next = [...rows];
  values.forEach((line, r) => {
    const cells: RawCell[] = [...(next[row + r] ?? [])];
    while (cells.length < column) cells.push(null);
    line.forEach((value, c) => (cells[column + c] = rawOf(value)));
    next[row + r] = cells;
  });
  return next;
}
