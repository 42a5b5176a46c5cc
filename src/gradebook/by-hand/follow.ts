import { columnName } from '../../cells/a1';
import { gridOf, textAt, type Grid } from '../../cells/grid';
import type { SheetSnapshot, WorkbookSnapshot } from '../../cells/snapshot';
import type { Anomaly, HintProblem } from '../types';
import { labelKey } from '../words';
import type { ColumnPlace, Hint, Meaning, ShownSheet, ShownTable, TableHint } from './hints';

/** A workbook with what was shown of its sheets, and the hints that fit no longer. */
interface Followed {
  readonly workbook: WorkbookSnapshot;
  readonly anomalies: readonly Anomaly[];
}

/** Puts what a person has shown beside the cells. A hint whose place is gone is told, and its sheet read without it. */
export function followHints(workbook: WorkbookSnapshot, hints: readonly Hint[]): Followed {
  if (hints.length === 0) return { workbook, anomalies: [] };
  const anomalies: Anomaly[] = [];
  const sheets = workbook.sheets.map((sheet): ShownSheet => {
    const own = hints.filter((hint) => hint.sheet === sheet.name);
    if (own.some(({ leftOut }) => leftOut)) return { ...sheet, rows: [], merges: [], shown: 'left-out' };
    const grid = gridOf(sheet);
    const shown = own.flatMap((hint) => {
      const table = hint.leftOut ? null : shownTable(grid, hint);
      if (table === null || !('problem' in table)) return table ?? [];
      anomalies.push(notFollowed(sheet.name, table.problem, table.what));
      return [];
    });
    return shown.length === 0 ? sheet : { ...sheet, shown };
  });
  const names = new Set(sheets.map(({ name }) => name));
  const [first] = sheets;
  for (const hint of hints)
    if (first && !hint.leftOut && !names.has(hint.sheet))
      anomalies.push(notFollowed(first.name, 'sheet-gone', hint.sheet));
  return { workbook: { ...workbook, sheets }, anomalies };
}

/** Everybody's decision may be another one. */
export const EVERYBODY = { students: 'all', modules: 'all' } as const;

/** @param what was looked for and is not there */
const notFollowed = (sheet: string, problem: HintProblem, what: string): Anomaly => ({
  sheet,
  cell: 'A1',
  kind: 'hint-not-followed',
  value: what,
  effect: { code: 'hint-not-followed', problem },
  doubt: EVERYBODY,
});

interface Gone {
  readonly problem: HintProblem;
  readonly what: string;
}

function shownTable(grid: Grid, hint: TableHint): ShownTable | Gone {
  const row = headerRowOf(grid, hint);
  if (row === null || row >= grid.height) return { problem: 'row-gone', what: String(hint.headerRow + 1) };
  const columns = new Map<number, Meaning>();
  for (const { meaning, place } of hint.columns) {
    const column = columnOf(grid, row, place);
    if (column === null)
      return { problem: 'column-gone', what: 'text' in place ? place.text : columnName(place.column) };
    columns.set(column, meaning);
  }
  const shifted = (given: number | null): number | null =>
    given === null ? null : given + row - hint.headerRow;
  const [firstRow, lastRow] = [shifted(hint.firstRow), shifted(hint.lastRow)];
  const first = firstRow ?? row + 1;
  if (first <= row || first >= grid.height || (lastRow !== null && lastRow < first))
    return { problem: 'row-gone', what: String(first + 1) };
  return { headerRow: row, firstRow, lastRow, semester: hint.semester, columns };
}

/** Headers stand near the top. */
const ROWS_LOOKED_AT = 60;

/** The row shown, or the only other one with all of the headers: a title may have been put above. */
function headerRowOf(grid: Grid, { headerRow, columns }: TableHint): number | null {
  const places = columns.map(({ place }) => place).filter((place) => 'text' in place);
  const holdsAll = (row: number): boolean => places.every((place) => columnOf(grid, row, place) !== null);
  if (places.length === 0 || holdsAll(headerRow)) return headerRow;
  const rows = Array.from({ length: Math.min(grid.height, ROWS_LOOKED_AT) }, (_, row) => row);
  const [only, ...others] = rows.filter(holdsAll);
  // Without any, the row that was shown says which header is gone.
  return only === undefined || others.length > 0 ? headerRow : only;
}

/** Where a column stands now; null where it is gone, or several have its header. */
export function columnOf(grid: Grid, row: number, place: ColumnPlace): number | null {
  if ('column' in place) return place.column < widthOf(grid) ? place.column : null;
  const columns = columnsWithText(grid, row, place.text);
  return columns.length === 1 ? (columns[0] ?? null) : null;
}

const widthOf = (grid: Grid): number =>
  Array.from({ length: grid.height }, (_, row) => grid.rowLength(row)).reduce((a, b) => Math.max(a, b), 0);

function columnsWithText(grid: Grid, row: number, text: string): readonly number[] {
  const key = labelKey(text);
  const columns = [];
  for (let column = 0; column < grid.rowLength(row); column++)
    if (key !== '' && labelKey(textAt(grid, row, column)) === key) columns.push(column);
  return columns;
}

/** How a column is to be known again: by the text of its header where no other column has the same. */
export function placeOf(sheet: SheetSnapshot, headerRow: number, column: number): ColumnPlace {
  const grid = gridOf(sheet);
  const text = textAt(grid, headerRow, column).replace(/\s+/g, ' ').trim();
  return columnsWithText(grid, headerRow, text).length === 1 ? { text } : { column };
}
