import {
  BooleanNumber,
  ObjectMatrix,
  type ICellData,
  type IStyleData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
  type Worksheet,
} from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetStyleCommand,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import {
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
} from '@univerjs/preset-sheets-filter';
import type { Area } from '../../../src/cells/snapshot';
import { intersect, isWholeColumns, isWholeRows } from '../../host/areas';
import type { CellContent, CellFormat, CellInput } from '../../host/cell';
import type { SheetEngine } from '../../host/engine';
import type { ConditionalFormat, SheetExtras, Validation } from '../../host/sheet-parts';
import { EMPTY_CELL, readCell, toCellData, usedArea } from './cells';
import type { Grid } from './context';
import { toArea, toPixels, toPoints, toRange } from './ranges';
import { SheetRules } from './rules';
import { SORTING, sortedCells } from './sorting';
import { hex, mergedStyle, toFormat, toStyle } from './styles';

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Rough width of a character of the standard font, in pixels, and the space around a text. */
const CHARACTER = 7;
const PADDING = 12;

const isEmpty = (input: CellInput): boolean => 'constant' in input && input.constant === '';

/** One sheet of the grid. */
export class UniverSheet implements SheetEngine {
  readonly rules: SheetRules;
  private isVeryHidden = false;
  private later: ObjectMatrix<ICellData> | null = null;
  /** In pixels. */
  private readonly laterHeights = new Map<number, number>();

  constructor(
    private readonly grid: Grid,
    readonly id: string,
    readonly extras: SheetExtras,
  ) {
    this.rules = new SheetRules(grid, id);
  }

  private get model(): Worksheet {
    return this.grid.worksheet(this.id);
  }

  private get where(): { unitId: string; subUnitId: string } {
    return { unitId: this.grid.workbook.getUnitId(), subUnitId: this.id };
  }

  get name(): string {
    return this.model.getName();
  }
  set name(name: string) {
    this.grid.mutate(SetWorksheetNameMutation.id, { ...this.where, name });
  }

  get visibility(): SheetEngine['visibility'] {
    if (!this.model.isSheetHidden()) return 'Visible';
    return this.isVeryHidden ? 'VeryHidden' : 'Hidden';
  }
  set visibility(visibility: SheetEngine['visibility']) {
    this.isVeryHidden = visibility === 'VeryHidden';
    const hidden = visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.grid.mutate(SetWorksheetHideMutation.id, { ...this.where, hidden }, { fromCollab: true });
  }

  get tabColor(): string {
    return hex(this.model.getTabColor());
  }
  set tabColor(color: string) {
    this.grid.mutate(SetTabColorMutation.id, { ...this.where, color });
  }

  get showGridlines(): boolean {
    return this.model.getConfig().showGridlines !== BooleanNumber.FALSE;
  }
  set showGridlines(shown: boolean) {
    const showGridlines = shown ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.grid.mutate(ToggleGridlinesMutation.id, { ...this.where, showGridlines });
  }

  usedArea(valuesOnly: boolean): Area | null {
    if (!valuesOnly) this.flushFormats();
    return usedArea(this.grid, this.id, valuesOnly);
  }

  content(row: number, column: number): CellContent {
    return readCell(this.grid, this.id, row, column);
  }

  text(row: number, column: number): string {
    const { value } = this.content(row, column);
    // A text shows itself; what a conditional format puts in front of it is no part of it.
    if (typeof value === 'string') return value;
    const shown = this.model.getCell(row, column)?.v;
    if (typeof value === 'number' && (shown === null || shown === undefined || shown === value)) {
      return String(value).replace('.', ',');
    }
    return typeof value === 'boolean' ? (value ? 'VRAI' : 'FAUX') : String(shown);
  }

  write(top: number, left: number, rows: readonly (readonly (CellInput | undefined)[])[]): void {
    const cellValue: Cells = {};
    const cells = this.model.getCellMatrix();
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
    this.makeRoom(top + rows.length, left + Math.max(0, ...rows.map((row) => row.length)));
    // A change of nothing would be waited for: no calculation follows it.
    if (Object.keys(cellValue).length > 0)
      this.grid.mutate(SetRangeValuesMutation.id, { ...this.where, cellValue });
  }

  /** The grid has as many rows and columns as it was told; Excel has as many as anybody needs. */
  makeRoom(rowCount: number, columnCount: number): void {
    if (rowCount > this.model.getRowCount()) {
      this.grid.mutate(SetWorksheetRowCountMutation.id, { ...this.where, rowCount: rowCount + 20 });
    }
    if (columnCount > this.model.getColumnCount()) {
      this.grid.mutate(SetWorksheetColumnCountMutation.id, { ...this.where, columnCount: columnCount + 5 });
    }
  }

  clear(area: Area, what: 'contents' | 'formats' | 'all'): void {
    const used = this.usedArea(false);
    const part = used && intersect(area, used);
    if (!part) return;
    const cell =
      what === 'contents' ? EMPTY_CELL : what === 'formats' ? { s: null } : { ...EMPTY_CELL, s: null };
    const trigger = what === 'formats' ? SetStyleCommand.id : undefined;
    this.fill(part, () => cell, trigger);
  }

  private fill(area: Area, cell: (row: number, column: number) => ICellData, trigger?: string): void {
    this.makeRoom(area.bottom + 1, area.right + 1);
    const matrix = new ObjectMatrix<ICellData>();
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++)
        matrix.setValue(row, column, cell(row, column));
    }
    const cellValue = matrix.getMatrix();
    this.grid.mutate(SetRangeValuesMutation.id, {
      ...this.where,
      cellValue,
      ...(trigger ? { trigger } : {}),
    });
  }

  format(row: number, column: number): CellFormat {
    const cell = this.model.getCellMatrix().getValue(row, column);
    const style = this.grid.workbook.getStyles().getStyleByCell(cell);
    const later = this.later?.getValue(row, column);
    const custom: ICellData['custom'] = { ...cell?.custom, ...later?.custom };
    return toFormat(later ? mergedStyle(style, later.s as IStyleData) : style, custom?.['unlocked'] !== true);
  }

  applyFormat(area: Area, change: Partial<CellFormat>): void {
    const { locked, ...visible } = change;
    const s = toStyle(visible);
    const custom = locked === undefined ? {} : { custom: { unlocked: !locked } };
    if (!this.grid.held) return this.fill(area, () => ({ s: { ...s }, ...custom }), SetStyleCommand.id);
    this.makeRoom(area.bottom + 1, area.right + 1);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) this.styleLater(row, column, s, custom);
    }
  }

  /** Formats come in thousands of small steps: while nothing is drawn they are put together cell by cell. */
  private styleLater(
    row: number,
    column: number,
    style: IStyleData,
    custom: Pick<ICellData, 'custom'>,
  ): void {
    this.later ??= new ObjectMatrix<ICellData>();
    const before = this.later.getValue(row, column);
    this.later.setValue(row, column, {
      ...before,
      ...custom,
      s: mergedStyle(before?.s as IStyleData | undefined, style),
    });
  }

  /** Gives the grid the formats and heights that were put together. */
  flushFormats(): void {
    this.flushHeights();
    const cellValue = this.later?.getMatrix();
    this.later = null;
    if (cellValue) {
      this.grid.mutate(SetRangeValuesMutation.id, { ...this.where, cellValue, trigger: SetStyleCommand.id });
    }
  }

  merges(): readonly Area[] {
    return this.model.getMergeData().map(toArea);
  }

  merge(area: Area): void {
    if (area.top === area.bottom && area.left === area.right) return;
    this.unmerge(area);
    const others = (row: number, column: number): boolean => row !== area.top || column !== area.left;
    this.fill(area, (row, column) => (others(row, column) ? { ...EMPTY_CELL } : {}));
    this.grid.mutate(AddWorksheetMergeMutation.id, { ...this.where, ranges: [toRange(area)] });
  }

  unmerge(area: Area): void {
    const ranges = this.model.getMergeData().filter((range) => intersect(toArea(range), area));
    if (ranges.length) {
      this.grid.mutate(RemoveWorksheetMergeMutation.id, {
        ...this.where,
        ranges: ranges.map((range) => ({ ...range })),
      });
    }
  }

  spill(row: number, column: number): Area | null {
    const { unitId } = this.where;
    const range = this.grid.formulas.getArrayFormulaRange()[unitId]?.[this.id]?.[row]?.[column];
    return range ? toArea(range) : null;
  }

  columnWidth(column: number): number {
    return toPoints(this.model.getColumnWidth(column));
  }

  setColumnWidth(first: number, last: number, points: number): void {
    this.makeRoom(0, last + 1);
    if (points === 0) return this.setColumnsHidden(first, last, true);
    const ranges = [toRange({ top: 0, bottom: this.model.getRowCount() - 1, left: first, right: last })];
    this.grid.mutate(SetWorksheetColWidthMutation.id, { ...this.where, ranges, colWidth: toPixels(points) });
  }

  rowHeight(row: number): number {
    return toPoints(this.laterHeights.get(row) ?? this.model.getRowHeight(row));
  }

  setRowHeight(first: number, last: number, points: number): void {
    this.makeRoom(last + 1, 0);
    for (let row = first; row <= last; row++) this.laterHeights.set(row, toPixels(points));
    if (!this.grid.held) this.flushHeights();
  }

  /** Gives the grid the heights that were put together: it goes through all its rows at every change of one. */
  private flushHeights(): void {
    if (this.laterHeights.size === 0) return;
    let [top, bottom] = [Infinity, 0];
    for (const row of this.laterHeights.keys()) [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    const rowHeight = Object.fromEntries(this.laterHeights);
    this.laterHeights.clear();
    const ranges = [toRange({ top, bottom, left: 0, right: this.model.getColumnCount() - 1 })];
    this.grid.mutate(SetWorksheetRowHeightMutation.id, { ...this.where, ranges, rowHeight });
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
    this.setRowHeight(first, Math.min(last, this.model.getRowCount() - 1), 15);
  }

  isRowHidden(row: number): boolean {
    return this.isRowHiddenByHand(row) || this.model.getRowFiltered(row);
  }

  isRowHiddenByHand(row: number): boolean {
    return !this.model.getRowRawVisible(row);
  }

  isColumnHidden(column: number): boolean {
    return !this.model.getColVisible(column);
  }

  setRowsHidden(first: number, last: number, hidden: boolean): void {
    const bottom = Math.min(last, this.model.getRowCount() - 1);
    const ranges = [toRange({ top: first, bottom, left: 0, right: this.model.getColumnCount() - 1 })];
    this.grid.mutate((hidden ? SetRowHiddenMutation : SetRowVisibleMutation).id, { ...this.where, ranges });
  }

  setColumnsHidden(first: number, last: number, hidden: boolean): void {
    const right = Math.min(last, this.model.getColumnCount() - 1);
    const ranges = [toRange({ top: 0, bottom: this.model.getRowCount() - 1, left: first, right })];
    this.grid.mutate((hidden ? SetColHiddenMutation : SetColVisibleMutation).id, { ...this.where, ranges });
  }

  insert(area: Area, shift: 'Down' | 'Right'): void {
    this.flushFormats();
    const command = isWholeRows(area)
      ? InsertRowByRangeCommand
      : isWholeColumns(area)
        ? InsertColByRangeCommand
        : shift === 'Down'
          ? InsertRangeMoveDownCommand
          : InsertRangeMoveRightCommand;
    const range = toRange(this.onGrid(area));
    void this.grid.commands.executeCommand(command.id, { ...this.where, range, direction: 0 });
  }

  delete(area: Area, shift: 'Up' | 'Left'): void {
    this.flushFormats();
    const command = isWholeRows(area)
      ? RemoveRowByRangeCommand
      : isWholeColumns(area)
        ? RemoveColByRangeCommand
        : shift === 'Up'
          ? DeleteRangeMoveUpCommand
          : DeleteRangeMoveLeftCommand;
    void this.grid.commands.executeCommand(command.id, { ...this.where, range: toRange(this.onGrid(area)) });
  }

  private onGrid(area: Area): Area {
    const bottom = Math.min(area.bottom, this.model.getRowCount() - 1);
    return { ...area, bottom, right: Math.min(area.right, this.model.getColumnCount() - 1) };
  }

  get freeze(): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.model.getFreeze();
    return { rows: ySplit, columns: xSplit };
  }
  set freeze({ rows, columns }: { rows: number; columns: number }) {
    const startRow = rows || -1;
    const startColumn = columns || -1;
    this.grid.mutate(SetFrozenMutation.id, {
      ...this.where,
      startRow,
      startColumn,
      ySplit: rows,
      xSplit: columns,
    });
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
    const { extras, model } = this;
    const { top = 0, bottom = -1 } = extras.filter ?? {};
    for (let row = top + 1; row <= bottom; row++) if (model.getRowFiltered(row)) return true;
    return false;
  }

  /**
   * A person chooses in the arrow of a column what is to be seen.
   * @param values as the cells show them; null takes the choice back
   * @throws Error where the column has no arrow
   */
  filterBy(column: number, values: readonly string[] | null): void {
    const { filter } = this.extras;
    if (!filter || column < filter.left || column > filter.right) throw new Error(`no filter at ${column}`);
    const blank = values?.includes('') ? { blank: true as const } : {};
    const filters = { filters: (values ?? []).filter((value) => value !== ''), ...blank };
    this.grid.mutate(SetSheetsFilterCriteriaMutation.id, {
      ...this.where,
      col: column,
      criteria: values && { colId: column - filter.left, filters },
    });
  }

  /** A person sorts rows. */
  sortRows(area: Area, column: number, descending: boolean): void {
    this.flushFormats();
    const cellValue = sortedCells(this.grid, this.id, area, { column, descending });
    this.grid.mutate(SetRangeValuesMutation.id, { ...this.where, cellValue, trigger: SORTING });
  }

  setFilter(area: Area | null): void {
    const before = this.extras.filter;
    this.extras.filter = area;
    if (before) this.grid.mutate(RemoveSheetsFilterMutation.id, this.where);
    if (area) this.grid.mutate(SetSheetsFilterRangeMutation.id, { ...this.where, range: toRange(area) });
  }
}
