import {
  BooleanNumber,
  WrapStrategy,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
} from '@univerjs/core';
import { SetSheetsFilterCriteriaMutation, type IFilterColumn } from '@univerjs/preset-sheets-filter';
import {
  AddWorksheetMergeMutation,
  expandToContinuousRange,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import type { Area } from '../../../src/cells/snapshot';
import { linesOf } from '../../../src/plan/text-lines';
import { intersect } from '../../host/areas';
import type { CellContent, CellFormat, CellInput } from '../../host/cell';
import type { SheetEngine } from '../../host/engine';
import type { ConditionalFormat, SheetExtras, Validation } from '../../host/sheet-parts';
import { EMPTY_CELL, readCell, toCellData, usedArea } from './cells';
import type { Grid } from './context';
import { filterBy, filterColumns, isFiltered, moveFilter } from './filter';
import { GridSheet } from './grid-sheet';
import { toArea, toPoints, toRange } from './ranges';
import { SheetRules } from './rules';
import { SheetFormats } from './sheet-formats';
import { SheetLines } from './sheet-lines';
import { SORTING, sortedCells } from './sorting';
import { hex } from './styles';

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Rough width of a character of the standard font, in pixels, and the space around a text. */
const CHARACTER = 7;
const PADDING = 12;
/** Points of a row, and of its letters. */
const ROW_HEIGHT = 15;
const STANDARD_SIZE = 11;

const isEmpty = (input: CellInput): boolean => 'constant' in input && input.constant === '';

/** One sheet of the grid. */
export class UniverSheet implements SheetEngine {
  readonly rules: SheetRules;
  private readonly sheet: GridSheet;
  private readonly formats: SheetFormats;
  private readonly lines: SheetLines;
  private isVeryHidden = false;

  constructor(
    private readonly grid: Grid,
    readonly id: string,
    readonly extras: SheetExtras,
  ) {
    this.rules = new SheetRules(grid, id);
    this.sheet = new GridSheet(grid, id);
    this.formats = new SheetFormats(this.sheet);
    this.lines = new SheetLines(this.sheet);
  }

  get name(): string {
    return this.sheet.model.getName();
  }
  set name(name: string) {
    this.sheet.mutate(SetWorksheetNameMutation, { name });
  }

  get visibility(): SheetEngine['visibility'] {
    if (!this.sheet.model.isSheetHidden()) return 'Visible';
    return this.isVeryHidden ? 'VeryHidden' : 'Hidden';
  }
  set visibility(visibility: SheetEngine['visibility']) {
    this.isVeryHidden = visibility === 'VeryHidden';
    const hidden = visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.sheet.mutate(SetWorksheetHideMutation, { hidden }, { fromCollab: true });
  }

  get tabColor(): string {
    return hex(this.sheet.model.getTabColor());
  }
  set tabColor(color: string) {
    this.sheet.mutate(SetTabColorMutation, { color });
  }

  get showGridlines(): boolean {
    return this.sheet.model.getConfig().showGridlines !== BooleanNumber.FALSE;
  }
  set showGridlines(shown: boolean) {
    const showGridlines = shown ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.sheet.mutate(ToggleGridlinesMutation, { showGridlines });
  }

  usedArea(valuesOnly: boolean): Area | null {
    if (!valuesOnly) this.flushFormats();
    return usedArea(this.grid, this.id, valuesOnly);
  }

  content(row: number, column: number): CellContent {
    return readCell(this.grid, this.id, row, column);
  }

  /** What a person sees in a cell. */
  shown(row: number, column: number): string {
    return String(this.sheet.model.getCell(row, column)?.v ?? '');
  }

  text(row: number, column: number): string {
    const { value } = this.content(row, column);
    // A text shows itself; what a conditional format puts in front of it is no part of it.
    if (typeof value === 'string') return value;
    const shown = this.sheet.model.getCell(row, column)?.v;
    if (typeof value === 'number' && (shown === null || shown === undefined || shown === value)) {
      return String(value).replace('.', ',');
    }
    return typeof value === 'boolean' ? (value ? 'VRAI' : 'FAUX') : String(shown);
  }

  write(top: number, left: number, rows: readonly (readonly (CellInput | undefined)[])[]): void {
    const cellValue: Cells = {};
    const cells = this.sheet.model.getCellMatrix();
    for (const [r, row] of rows.entries()) {
      const line: Record<number, ICellData> = {};
      for (const [c, input] of row.entries()) {
        // A cell that is not there need not be made to be empty: most cells of a page of text are not.
        if (input && (!isEmpty(input) || cells.getValue(top + r, left + c))) {
          line[left + c] = toCellData(input);
        }
      }
      if (Object.keys(line).length) cellValue[top + r] = line;
    }
    this.sheet.makeRoom(top + rows.length, left + Math.max(0, ...rows.map((row) => row.length)));
    // A change of nothing would be waited for: no calculation follows it.
    if (Object.keys(cellValue).length > 0) this.sheet.mutate(SetRangeValuesMutation, { cellValue });
  }

  makeRoom(rowCount: number, columnCount: number): void {
    this.sheet.makeRoom(rowCount, columnCount);
  }

  clear(area: Area, what: 'contents' | 'formats' | 'all'): void {
    const used = this.usedArea(false);
    const part = used && intersect(area, used);
    if (!part) return;
    const cell =
      what === 'contents' ? EMPTY_CELL : what === 'formats' ? { s: null } : { ...EMPTY_CELL, s: null };
    const trigger = what === 'formats' ? SetStyleCommand.id : undefined;
    this.sheet.fill(part, () => cell, trigger);
  }

  format(row: number, column: number): CellFormat {
    return this.formats.format(row, column);
  }

  applyFormat(area: Area, change: Partial<CellFormat>): void {
    this.formats.apply(area, change);
  }

  /** Gives the grid the formats and heights that were put together while nothing was drawn. */
  flushFormats(): void {
    this.lines.flush();
    this.formats.flush();
  }

  merges(): readonly Area[] {
    return this.sheet.model.getMergeData().map(toArea);
  }

  merge(area: Area): void {
    if (area.top === area.bottom && area.left === area.right) return;
    this.unmerge(area);
    const others = (row: number, column: number): boolean => row !== area.top || column !== area.left;
    this.sheet.fill(area, (row, column) => (others(row, column) ? { ...EMPTY_CELL } : {}));
    this.sheet.mutate(AddWorksheetMergeMutation, { ranges: [toRange(area)] });
  }

  unmerge(area: Area): void {
    const ranges = this.sheet.model.getMergeData().filter((range) => intersect(toArea(range), area));
    if (ranges.length) {
      this.sheet.mutate(RemoveWorksheetMergeMutation, { ranges: ranges.map((range) => ({ ...range })) });
    }
  }

  spill(row: number, column: number): Area | null {
    const { unitId } = this.sheet;
    const range = this.grid.formulas.getArrayFormulaRange()[unitId]?.[this.id]?.[row]?.[column];
    return range ? toArea(range) : null;
  }

  columnWidth(column: number): number {
    return this.lines.columnWidth(column);
  }

  setColumnWidth(first: number, last: number, points: number): void {
    this.lines.setColumnWidth(first, last, points);
  }

  rowHeight(row: number): number {
    return this.isRowHidden(row) ? 0 : this.lines.rowHeight(row);
  }

  setRowHeight(first: number, last: number, points: number): void {
    this.lines.setRowHeight(first, last, points);
  }

  autofitColumns(first: number, last: number): void {
    const used = this.usedArea(true);
    if (!used) return;
    for (let column = first; column <= last; column++) {
      let longest = 0;
      for (let row = used.top; row <= used.bottom; row++) {
        for (const line of this.text(row, column).split('\n')) longest = Math.max(longest, line.length);
      }
      if (longest) this.setColumnWidth(column, column, toPoints(longest * CHARACTER + PADDING));
    }
  }

  autofitRows(first: number, last: number): void {
    const used = this.usedArea(true);
    const end = Math.min(last, this.sheet.model.getRowCount() - 1);
    for (let row = first; row <= end; row++) {
      const isUsed = used !== null && row >= used.top && row <= used.bottom;
      const heights = isUsed ? this.textHeights(row, used) : [];
      this.setRowHeight(row, row, Math.max(ROW_HEIGHT, ...heights));
    }
  }

  /** Points that the texts of a row take; cells that are merged count for nothing, as in Excel. */
  private textHeights(row: number, { left, right }: Area): readonly number[] {
    const { model } = this.sheet;
    return Array.from({ length: right - left + 1 }, (_, i) => {
      const text = this.text(row, left + i);
      if (text === '' || model.getMergedCell(row, left + i)) return 0;
      const { tb, fs = STANDARD_SIZE } = model.getComposedCellStyle(row, left + i);
      const digits = ((model.getColumnWidth(left + i) - PADDING / 2) * STANDARD_SIZE) / CHARACTER / fs;
      const lines = tb === WrapStrategy.WRAP ? linesOf(text, digits).length : 1;
      return (lines * ROW_HEIGHT * fs) / STANDARD_SIZE;
    });
  }

  isRowHidden(row: number): boolean {
    return this.isRowHiddenByHand(row) || this.sheet.model.getRowFiltered(row);
  }

  isRowHiddenByHand(row: number): boolean {
    return !this.sheet.model.getRowRawVisible(row);
  }

  isColumnHidden(column: number): boolean {
    return !this.sheet.model.getColVisible(column);
  }

  setRowsHidden(first: number, last: number, hidden: boolean): void {
    this.lines.setRowsHidden(first, last, hidden);
  }

  setColumnsHidden(first: number, last: number, hidden: boolean): void {
    this.lines.setColumnsHidden(first, last, hidden);
  }

  insert(area: Area, shift: 'Down' | 'Right'): Promise<void> {
    this.flushFormats();
    return this.lines.insert(area, shift);
  }

  delete(area: Area, shift: 'Up' | 'Left'): Promise<void> {
    this.flushFormats();
    return this.lines.delete(area, shift);
  }

  get freeze(): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.sheet.model.getFreeze();
    return { rows: ySplit, columns: xSplit };
  }
  set freeze({ rows, columns }: { rows: number; columns: number }) {
    const startRow = rows || -1;
    const startColumn = columns || -1;
    this.sheet.mutate(SetFrozenMutation, { startRow, startColumn, ySplit: rows, xSplit: columns });
  }

  conditionalFormats(): readonly ConditionalFormat[] {
    return this.rules.conditionalFormats();
  }
  setConditionalFormats(formats: readonly ConditionalFormat[]): void {
    this.rules.setConditionalFormats(formats);
  }
  validations(): readonly Validation[] {
    return this.rules.validations();
  }
  setValidations(validations: readonly Validation[]): void {
    this.rules.setValidations(validations);
  }

  get isFiltered(): boolean {
    return isFiltered(this.sheet, this.extras.filter);
  }

  /** A person chooses in the arrow of a column, as in `filterBy`. */
  filterBy(column: number, values: readonly string[] | null): void {
    filterBy(this.sheet, this.extras.filter, column, values);
  }

  /** A person sorts rows. */
  sortRows(area: Area, column: number, descending: boolean): void {
    this.flushFormats();
    const cellValue = sortedCells(this.grid, this.id, area, { column, descending });
    this.sheet.mutate(SetRangeValuesMutation, { cellValue, trigger: SORTING });
  }

  /** A person sorts by a column what lies around a cell: the rows under the filter arrows, or those of its table. */
  sortAround(row: number, column: number, descending: boolean): void {
    if (this.extras.protected && this.extras.protectionOptions['allowSort'] !== true) return;
    const { filter } = this.extras;
    const isFiltered = filter && column >= filter.left && column <= filter.right;
    const table = isFiltered ? filter : this.region(Math.max(row, this.freeze.rows), column);
    if (!table) return;
    const top = isFiltered ? table.top + 1 : Math.max(table.top + 1, this.freeze.rows);
    if (top < table.bottom) this.sortRows({ ...table, top }, column, descending);
  }

  /** The filled cells around a cell, up to the next empty row and column. */
  private region(row: number, column: number): Area | null {
    const range = expandToContinuousRange(
      toRange({ top: row, bottom: row, left: column, right: column }),
      { up: true, down: true, left: true, right: true },
      this.sheet.model,
    );
    return toArea(range);
  }

  /** @param columns what is chosen in its arrows */
  setFilter(area: Area | null, columns: readonly IFilterColumn[] = []): void {
    const before = this.extras.filter;
    this.extras.filter = area;
    moveFilter(this.sheet, before, area);
    for (const criteria of columns)
      this.sheet.mutate(SetSheetsFilterCriteriaMutation, { col: criteria.colId, criteria });
  }

  /** What is chosen in the filter arrows, with columns of the sheet. */
  filterColumns(): readonly IFilterColumn[] {
    return filterColumns(this.sheet);
  }
}
