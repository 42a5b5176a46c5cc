import { gridOf, textAt } from '../../cells/grid';
import type { RawCell, SheetSnapshot } from '../../cells/snapshot';
import type { Lexicon } from '../headers';
import { ueIn } from '../context';
import { keyClassOf } from '../identity';
import { isNameText, looksLikeStudentNumber } from '../names';
import { withRows, type Shape } from './shape';

/** Labels of rows stand in the first columns. */
const COLUMNS_LOOKED_AT = 6;
const FEWEST_ROWS = 2;

/** A sheet with the students in columns and the modules, or the averages of UEs, in rows, turned over. */
export function transposed(sheet: SheetSnapshot, words: Lexicon): Shape | null {
  if (!hasStudentsInColumns(sheet, words)) return null;
  const width = Array.from(sheet.rows, (row) => row?.length ?? 0).reduce((a, b) => Math.max(a, b), 0);
  const rows = Array.from({ length: width }, (_, column) =>
    Array.from(sheet.rows, (row): RawCell => row?.[column] ?? null),
  );
  const merges = sheet.merges.map(({ top, left, bottom, right }) => ({
    top: left,
    left: top,
    bottom: right,
    right: bottom,
  }));
  return {
    sheet: { ...withRows(sheet, rows), merges },
    origin: (row, column) => ({ row: column, column: row }),
  };
}

/** Numbers or names to the right of the label that announces them, and modules or UEs below it in the first columns. */
function hasStudentsInColumns(sheet: SheetSnapshot, words: Lexicon): boolean {
  const grid = gridOf(sheet);
  let students = false;
  let modules = 0;
  let ues = 0;
  for (let row = 0; row < grid.height; row++) {
    for (let column = 0; column < Math.min(COLUMNS_LOOKED_AT, grid.rowLength(row)); column++) {
      const text = textAt(grid, row, column);
      if (text === '') continue;
      const kind = words.identity(text);
      if (kind !== null && keyClassOf(kind) !== null) {
        const right = (sheet.rows[row] ?? []).slice(column + 1).filter((cell) => cell !== null);
        const people = right.filter(
          (cell) => looksLikeStudentNumber(cell) || (isNameText(cell) && words.identity(cell) === null),
        );
        students ||= people.length >= 1 && 2 * people.length > right.length;
      } else if (ueIn(text, 'S1') !== null) {
        ues++;
      } else if (words.mayBeHeader(text)) {
        const { module, key } = words.header(text);
        if (module || words.isModuleName(key)) modules++;
      }
      if (students && Math.max(modules, ues) >= FEWEST_ROWS) return true;
    }
  }
  return false;
}
