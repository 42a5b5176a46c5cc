import { cellName } from '../../cells/a1';
import { gridOf, textAt, type Grid } from '../../cells/grid';
import type { WorkbookSnapshot } from '../../cells/snapshot';
import { columnOf } from '../../gradebook/by-hand/follow';
import type { Meaning, TableHint } from '../../gradebook/by-hand/hints';
import type { Anomaly, DoubtKind, PlacedTable, SheetFinding, Table } from '../../gradebook/types';
import { withMarksSheets } from '../our-sheets/find';
import type { Preparation } from '../prepare';
import { readHint } from './hint-text';

/** A column as it was understood. */
export interface ColumnView {
  readonly meaning: Meaning;
  /** A1 address of its header. */
  readonly cell: string;
  /** The header as written, in one line; empty without one. */
  readonly text: string;
  /** Somebody has shown it. */
  readonly isShown: boolean;
}

/** A table as it was understood, or as far as somebody has shown it. Rows are 0-based. */
export interface TableView {
  readonly headerRow: number;
  /** Null while no student is found. */
  readonly students: { readonly count: number; readonly first: number; readonly last: number } | null;
  readonly semesters: readonly string[];
  readonly columns: readonly ColumnView[];
  /** Its rows are no students': columns cannot be listed one by one. */
  readonly isReshaped: boolean;
}

/** A sheet as it was understood. */
export interface SheetView {
  readonly sheet: string;
  readonly outcome: SheetFinding['outcome'];
  /** Codes and headers that were seen where no table is. */
  readonly seen: readonly string[];
  readonly tables: readonly TableView[];
  /** What is there and was not used, and why. */
  readonly aside: readonly Anomaly[];
  readonly isLeftOut: boolean;
  /** Somebody has shown something of it. */
  readonly isShown: boolean;
}

/** What a view of the reading tells of what was not used; faults of single marks are told elsewhere. */
const ASIDE: ReadonlySet<string> = new Set<DoubtKind | 'unknown-module' | 'missing-module'>([
  'unread-column',
  'unread-row',
  'unread-sheet',
  'far-cell',
  'second-session',
  'class-average',
  'other-year',
  'older-copy',
  'unknown-module',
  'missing-module',
]);

/** The sheets of the department as they were understood, in the order of the workbook. */
export function sheetViews(workbook: WorkbookSnapshot, preparation: Preparation): readonly SheetView[] {
  const { gradebook, settings } = preparation;
  const hints = settings.hints.flatMap((line) => {
    const hint = readHint(line);
    return 'unreadable' in hint ? [] : [hint];
  });
  return withMarksSheets(workbook).sheets.map((sheet) => {
    const grid = gridOf(sheet);
    const own = hints.filter((hint) => hint.sheet === sheet.name);
    const shown = own.flatMap((hint) => (hint.leftOut ? [] : [hint]));
    const finding = gradebook.sheets.find((found) => found.sheet === sheet.name);
    const tables = gradebook.tables.filter((table) => table.sheet === sheet.name);
    const views = tables.map((table) => tableView(grid, table, shown));
    const begun = shown.filter((hint) => !views.some(({ headerRow }) => headerRow === hint.headerRow));
    return {
      sheet: sheet.name,
      outcome: finding?.outcome ?? 'empty',
      seen: views.length > 0 ? [] : [...(finding?.modules ?? []), ...(finding?.identity ?? [])],
      tables: [
        ...views,
        ...gradebook.reshaped.filter((table) => table.sheet === sheet.name).map(reshapedView),
        ...(views.length === 0 ? begun.map((hint) => begunView(grid, hint)) : []),
      ],
      aside: gradebook.anomalies.filter((found) => found.sheet === sheet.name && ASIDE.has(found.kind)),
      isLeftOut: own.some(({ leftOut }) => leftOut),
      isShown: own.length > 0,
    };
  });
}

function tableView(grid: Grid, table: Table, shown: readonly TableHint[]): TableView {
  const { headerRow, columns } = table;
  const byHand = new Map(
    shown.flatMap((hint) =>
      hint.columns.flatMap(({ meaning, place }) => {
        const column = columnOf(grid, headerRow, place);
        return column === null ? [] : [[column, meaning] as const];
      }),
    ),
  );
  const of = (meaning: Meaning, column: number | null): readonly ColumnView[] =>
    column === null ? [] : [columnView(grid, headerRow, column, meaning, byHand.has(column))];
  const ignored = [...byHand].flatMap(([column, meaning]) =>
    meaning.is === 'ignored' ? of(meaning, column) : [],
  );
  return {
    headerRow,
    students: { count: table.rows.length, first: table.firstRow, last: table.lastRow },
    semesters: table.semesters,
    columns: [
      ...columns.numbers.flatMap(({ column }) => of({ is: 'number' }, column)),
      ...of({ is: 'fullName' }, columns.fullName),
      ...of({ is: 'lastName' }, columns.lastName),
      ...of({ is: 'firstName' }, columns.firstName),
      ...of({ is: 'group' }, columns.group),
      ...of({ is: 'status' }, columns.status),
      ...columns.modules.flatMap(({ module, column }) => of({ is: 'module', module }, column)),
      ...columns.ueAverages.flatMap(({ ue, column }) => of({ is: 'average', ue }, column)),
      ...ignored,
    ],
    isReshaped: false,
  };
}

const reshapedView = ({ headerRow, semesters, firstRow, lastRow }: PlacedTable): TableView => ({
  headerRow,
  students: { count: 0, first: firstRow, last: lastRow },
  semesters,
  columns: [],
  isReshaped: true,
});

/** What was shown of a table that is none yet. */
function begunView(grid: Grid, { headerRow, semester, columns }: TableHint): TableView {
  return {
    headerRow,
    students: null,
    semesters: semester === null ? [] : [semester],
    columns: columns.flatMap(({ meaning, place }) => {
      const column = columnOf(grid, headerRow, place);
      return column === null ? [] : [columnView(grid, headerRow, column, meaning, true)];
    }),
    isReshaped: false,
  };
}

const columnView = (
  grid: Grid,
  row: number,
  column: number,
  meaning: Meaning,
  isShown: boolean,
): ColumnView => ({
  meaning,
  cell: cellName(row, column),
  text: textAt(grid, row, column).replace(/\s+/g, ' ').trim(),
  isShown,
});

/** What a table that was begun lacks before it can be read; null where it has everything. */
export function lackOf({ columns, students }: TableView): 'person' | 'marks' | 'students' | null {
  if (students) return null;
  const has = (...wanted: readonly Meaning['is'][]): boolean =>
    columns.some(({ meaning }) => wanted.includes(meaning.is));
  if (!has('number', 'fullName', 'lastName')) return 'person';
  return has('module', 'average') ? 'students' : 'marks';
}
