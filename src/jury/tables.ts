import type { RawCell, SheetSnapshot, WorkbookSnapshot } from '../cells/snapshot';
import type { Gradebook, RowKey, Table } from '../gradebook/types';
import type { ReportTable } from './report';

/** The tables of marks, with what a formula needs to find a student's row. */
export function reportTables(workbook: WorkbookSnapshot, gradebook: Gradebook): readonly ReportTable[] {
  return gradebook.tables.flatMap((table) => {
    const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
    return sheet ? [tableOf(table, sheet, gradebook)] : [];
  });
}

function tableOf(table: Table, sheet: SheetSnapshot, { students }: Gradebook): ReportTable {
  const { columns, semesters, headerRow, firstRow, lastRow, key } = table;
  const keyColumns = keyColumnsOf(key);
  const used = columnsOf(table);
  const keys = new Map(
    table.rows.flatMap(({ row, student }) => {
      const id = students[student]?.id;
      return id === undefined ? [] : [[id, keyText(sheet.rows[row], keyColumns)] as const];
    }),
  );
  return {
    sheet: table.sheet,
    semesters,
    headerRow,
    firstRow,
    lastRow,
    firstColumn: Math.min(...used),
    lastColumn: Math.max(...used),
    keyColumns,
    nameColumns: [columns.lastName, columns.firstName, columns.fullName].filter((column) => column !== null),
    labelColumn: columns.lastName ?? columns.fullName ?? keyColumns[0] ?? 0,
    averages: [...columns.ueAverages, ...columns.rcueAverages],
    keys,
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
