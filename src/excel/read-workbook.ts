/// <reference types="office-js" />
import { LAST_READ, MOST_CELLS } from '../cells/extent';
import type { Area, RawCell, SheetSnapshot, WorkbookSnapshot } from '../cells/snapshot';
import type { Slices } from '../cells/slices';
import { inSlices } from '../jury/host/in-slices';
import { HostProblem } from '../jury/host/port';
import { placeBlock } from './raw-cells';
import { PIXEL } from './points';
import { supports, type Session } from './session';
import { surveyWorkbook, type SheetFacts } from './survey';

/** Cells in one answer when a whole sheet is too much for one; about 2 MB. */
const SLICE = 40_000;

type Rows = (RawCell[] | undefined)[];

/** Every sheet at once: one load for each, one round trip for all, after one that lists them. */
export async function readWorkbook(session: Session): Promise<WorkbookSnapshot> {
  return read(session, async (sheets, jury) => {
    const hidden = jury && loadHiddenRows(jury);
    const used = sheets.map((sheet) => {
      const cells = sheet.getUsedRangeOrNullObject(true);
      return { cells: loadCells(cells), merged: loadMerges(cells), widths: loadWidths(sheet) };
    });
    await session.sync();
    return inSlices(contentsOf(used, sheets.indexOf(jury as Excel.Worksheet), hidden));
  });
}

function* contentsOf(
  used: readonly { cells: Excel.Range; merged: MergedAreas | null; widths: Widths }[],
  jury: number,
  hidden: HiddenRows | undefined,
): Slices<readonly Content[]> {
  const contents: Content[] = [];
  for (const [i, { cells, merged, widths }] of used.entries()) {
    contents.push({
      rows: rowsOf(cells),
      merges: mergesOf(merged),
      columnWidths: widthsOf(widths),
      ...(hidden && i === jury && { hiddenRows: hiddenRowsOf(hidden) }),
    });
    yield;
  }
  return contents;
}

/** The same for workbooks that are too large for one answer: sheet by sheet, some rows at a time. */
export async function readLargeWorkbook(session: Session): Promise<WorkbookSnapshot> {
  return read(session, async (sheets, jury, names) => {
    const hidden = jury && loadHiddenRows(jury);
    const sizes = sheets.map((sheet) => ({
      size: sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
      widths: loadWidths(sheet),
    }));
    await session.sync();
    const contents = [];
    let cells = 0;
    for (const [i, { size, widths }] of sizes.entries()) {
      const sheet = sheets[i];
      const read = sheet && !size.isNullObject ? extentOf(size) : null;
      cells += read ? read.rowCount * read.columnCount : 0;
      if (cells > MOST_CELLS) throw new HostProblem('too-large', names[i] ?? null, `${cells} cells`);
      contents.push({
        rows: sheet && read ? await readSlices(session, sheet, read) : [],
        merges: [],
        ...(read?.beyond && { beyond: read.beyond }),
        columnWidths: widthsOf(widths),
        ...(hidden && sheet === jury && { hiddenRows: hiddenRowsOf(hidden) }),
      });
    }
    return contents;
  });
}

interface Extent {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** The last cell of the sheet, where it lies further than what is read. */
  readonly beyond?: { readonly row: number; readonly column: number };
}

/** Of the used cells, those near enough to be read. */
function extentOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Extent {
  const last = { row: rowIndex + rowCount - 1, column: columnIndex + columnCount - 1 };
  return {
    rowIndex,
    columnIndex,
    rowCount: Math.max(0, Math.min(rowCount, LAST_READ.row + 1 - rowIndex)),
    columnCount: Math.max(0, Math.min(columnCount, LAST_READ.column + 1 - columnIndex)),
    ...((last.row > LAST_READ.row || last.column > LAST_READ.column) && { beyond: last }),
  };
}

async function readSlices(session: Session, sheet: Excel.Worksheet, size: Extent): Promise<Rows> {
  const { rowIndex, columnIndex, rowCount, columnCount } = size;
  if (columnCount === 0) return [];
  const step = Math.max(1, Math.floor(SLICE / columnCount));
  const rows: Rows = [];
  for (let row = 0; row < rowCount; row += step) {
    const count = Math.min(step, rowCount - row);
    const cells = loadCells(sheet.getRangeByIndexes(rowIndex + row, columnIndex, count, columnCount));
    // In the loop on purpose: these are the slices that one answer cannot hold together.
    await session.sync();
    rowsOf(cells, rows);
  }
  return rows;
}

interface Content {
  readonly rows: Rows;
  readonly merges: readonly Area[];
  readonly columnWidths: readonly number[];
  readonly hiddenRows?: ReadonlySet<number>;
  readonly beyond?: Extent['beyond'];
}

async function read(
  session: Session,
  loadedOf: (
    sheets: readonly Excel.Worksheet[],
    jury: Excel.Worksheet | undefined,
    names: readonly string[],
  ) => Promise<readonly Content[]>,
): Promise<WorkbookSnapshot> {
  const { sheets, roles } = await surveyWorkbook(session);
  const loaded = sheets.map(({ id }) => session.workbook.worksheets.getItem(id));
  const contents = await loadedOf(
    loaded,
    loaded[roles.get('jury') ?? -1],
    sheets.map(({ name }) => name),
  );
  const snapshots = sheets.map((facts, i) => snapshot(facts, contents[i]));
  const ours = [...roles].flatMap(([role, index]) => {
    const sheet = snapshots[index];
    return sheet ? [{ role, sheet }] : [];
  });
  return { sheets: snapshots.filter((sheet) => !ours.some((one) => one.sheet === sheet)), ours };
}

/**
 * Which rows and columns are hidden is asked of the jury sheet only, whose filter says whom to deliberate on: Excel tells it
 * row by row, at the cost of the cells themselves, and marks in hidden ones count like the others.
 */
function snapshot({ name, visible }: SheetFacts, content: Content | undefined): SheetSnapshot {
  return {
    name,
    visible,
    rows: content?.rows ?? [],
    merges: content?.merges ?? [],
    hiddenRows: content?.hiddenRows ?? new Set(),
    hiddenColumns: new Set(),
    columnWidths: content?.columnWidths ?? [],
    ...(content?.beyond && { beyond: content.beyond }),
  };
}

/** Widths are asked of so many columns: further to the right stand neither names nor numbers. */
const MEASURED = 64;

type Widths = OfficeExtension.ClientResult<Excel.ColumnProperties[]>;

const loadWidths = (sheet: Excel.Worksheet): Widths =>
  sheet.getRangeByIndexes(0, 0, 1, MEASURED).getColumnProperties({ format: { columnWidth: true } });

const widthsOf = ({ value }: Widths): readonly number[] =>
  value.map(({ format }) => (format?.columnWidth ?? 0) / PIXEL);

interface HiddenRows {
  readonly used: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
}

/** Of a sheet that may be empty: then of its first row. */
function loadHiddenRows(sheet: Excel.Worksheet): HiddenRows {
  const used = sheet.getUsedRange(true).load('rowIndex');
  return { used, rows: used.getRowProperties({ rowHidden: true }) };
}

function hiddenRowsOf({ used: { rowIndex }, rows }: HiddenRows): ReadonlySet<number> {
  return new Set(rows.value.flatMap(({ rowHidden }, i) => (rowHidden ? [rowIndex + i] : [])));
}

const loadCells = (cells: Excel.Range): Excel.Range =>
  cells.load('rowIndex,columnIndex,values,valueTypes,numberFormat');

/** @param rows those above, which the others join */
function rowsOf(cells: Excel.Range, rows: Rows = []): Rows {
  if (cells.isNullObject) return rows;
  const { rowIndex, columnIndex, values, valueTypes, numberFormat } = cells;
  placeBlock(rows, {
    top: rowIndex,
    left: columnIndex,
    values,
    types: valueTypes,
    formats: numberFormat,
  });
  return rows;
}

export interface MergedAreas {
  readonly all: Excel.RangeAreas;
  readonly areas: Excel.RangeCollection;
}

/** Null where this Excel cannot tell (ExcelApi 1.13): headers over several columns are then read at their first column. */
export function loadMerges(cells: Excel.Range): MergedAreas | null {
  if (!supports('1.13')) return null;
  const all = cells.getMergedAreasOrNullObject();
  return { all, areas: all.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount') };
}

export function mergesOf(merged: MergedAreas | null): readonly Area[] {
  if (!merged || merged.all.isNullObject) return [];
  return merged.areas.items.map(areaOf);
}

export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}
