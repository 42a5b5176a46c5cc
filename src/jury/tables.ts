import type { RawCell, SheetSnapshot, WorkbookSnapshot } from '../cells/snapshot';
import type { Gradebook, RowKey, Table } from '../gradebook/types';
import { codeRoom } from './code-room';
import type { ReportTable } from './report';

/** The tables of marks, with what a formula needs to find a student's row. */
export function reportTables(workbook: WorkbookSnapshot, gradebook: Gradebook): readonly ReportTable[] {
  const tables: ReportTable[] = [];
  return gradebook.tables.flatMap((table) => {
    const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
    if (!sheet) return [];
    const taken = tables.some((other) => other.sheet === table.sheet && meet(other, table));
    const one = tableOf(table, sheet, gradebook, taken);
    tables.push(one);
    return [one];
  });
}

/** Whether two tables stand side by side. */
const meet = (a: Pick<Table, 'headerRow' | 'lastRow'>, b: Pick<Table, 'headerRow' | 'lastRow'>): boolean =>
  a.headerRow <= b.lastRow && b.headerRow <= a.lastRow;

/** @param besideOther another table stands beside it, which the column of codes belongs to */
function tableOf(
  table: Table,
  sheet: SheetSnapshot,
  { students }: Gradebook,
  besideOther: boolean,
): ReportTable {
  const { columns, semesters, headerRow, firstRow, lastRow, key } = table;
  const keyColumns = keyColumnsOf(key);
  const used = columnsOf(table);
  const rows = new Map(
    table.rows.flatMap(({ row, student }) => {
      const id = students[student]?.id;
      return id === undefined ? [] : [[id, row] as const];
    }),
  );
  const keys = new Map([...rows].map(([id, row]) => [id, keyText(sheet.rows[row], keyColumns)]));
  const nameColumns = [columns.lastName, columns.fullName, columns.firstName].filter(
    (column) => column !== null,
  );
  const lastColumn = Math.max(...used);
  return {
    sheet: table.sheet,
    semesters,
    headerRow,
    firstRow,
    lastRow,
    firstColumn: Math.min(...used),
    lastColumn,
    keyColumns,
    nameColumns,
    labelColumn: columns.lastName ?? columns.fullName ?? keyColumns[0] ?? 0,
    room: codeRoom(sheet, {
      ...{ headerRow, lastRow, lastColumn, nameColumns, besideOther },
      otherColumns: [...columns.numbers.map(({ column }) => column), columns.group].filter(
        (column) => column !== null,
      ),
      rows: [...rows.values()],
    }),
    averages: [...columns.ueAverages, ...columns.rcueAverages],
    keys,
    rows,
  };
}

function keyColumnsOf(key: RowKey): readonly number[] {
  return key.by === 'names' ? [key.lastName, key.firstName] : [key.column];
}

function columnsOf({ columns, key }: Table): readonly number[] {
  const single = [columns.lastName, columns.firstName, columns.fullName, columns.group, columns.status];
  const several = [...columns.numbers, ...columns.modules, ...columns.ueAverages, ...columns.rcueAverages];
  return [
    ...keyColumnsOf(key),
    ...single.filter((column) => column !== null),
    ...several.map(({ column }) => column),
  ];
}

/** The text by which a student's row is found: the key columns joined by a space, as a formula joins them. */
export function keyText(cells: readonly RawCell[] | undefined, keyColumns: readonly number[]): string {
  return keyColumns.map((column) => rawText(cells?.[column])).join(' ');
}

/** The cell as `&` joins it in a formula. */
function rawText(cell: RawCell | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'value' in cell ? String(cell.value) : '';
}
