import type { Area } from '../../src/cells/snapshot';
import type { CellContent, CellFormat, CellInput, CellValue } from './cell';
import type { Oddity } from './oddities';
import type { ConditionalFormat, DefinedName, SheetExtras, Validation } from './sheet-parts';

/**
 * What the interpreter of Office.js requests needs of a spreadsheet. The page implements it on Univer; a test may
 * implement it on a Map. Rows and columns are 0-based; units as in `cell.ts`.
 */

export interface SheetEngine {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  showGridlines: boolean;
  readonly extras: SheetExtras;

  /** The smallest area with every cell that is used; formats count unless `valuesOnly`. Null for an empty sheet. */
  usedArea(valuesOnly: boolean): Area | null;
  content(row: number, column: number): CellContent;
  /** What the cell shows, number format applied. */
  text(row: number, column: number): string;
  /** Writes row by row; `undefined` leaves a cell as it is. */
  write(top: number, left: number, rows: readonly (readonly (CellInput | undefined)[])[]): void;
  clear(area: Area, what: 'contents' | 'formats' | 'all'): void;
  format(row: number, column: number): CellFormat;
  /** Changes the given properties of every cell of the area; borders are merged side by side. */
  applyFormat(area: Area, change: Partial<CellFormat>): void;

  merges(): readonly Area[];
  merge(area: Area): void;
  unmerge(area: Area): void;
  /** Cells that the array formula of this cell fills, itself included; null where it spills nothing. */
  spill(row: number, column: number): Area | null;

  columnWidth(column: number): number;
  setColumnWidth(first: number, last: number, points: number): void;
  rowHeight(row: number): number;
  setRowHeight(first: number, last: number, points: number): void;
  autofitColumns(first: number, last: number): void;
  autofitRows(first: number, last: number): void;
  /** By hand or by a filter. */
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  setRowsHidden(first: number, last: number, hidden: boolean): void;
  setColumnsHidden(first: number, last: number, hidden: boolean): void;
  insert(area: Area, shift: 'Down' | 'Right'): void | Promise<void>;
  delete(area: Area, shift: 'Up' | 'Left'): void | Promise<void>;

  /** Rows and columns that stay in sight; 0 and 0 without a freeze. */
  freeze: { readonly rows: number; readonly columns: number };

  /** In order of priority, the first wins. */
  conditionalFormats(): readonly ConditionalFormat[];
  setConditionalFormats(formats: readonly ConditionalFormat[]): void;
  validations(): readonly Validation[];
  setValidations(validations: readonly Validation[]): void;
  /** Arrows over a table of cells, without criteria; null takes them off, and shows what they hid. */
  setFilter(area: Area | null): void;
  /** A filter hides rows, or could. */
  readonly isFiltered: boolean;
}

/** An area of a sheet: what a Range stands for. */
export interface Cells {
  readonly sheet: SheetEngine;
  readonly area: Area;
}

/** Several areas of one sheet. */
export interface Areas {
  readonly sheet: SheetEngine;
  readonly areas: readonly Area[];
}

/** What happened in the spreadsheet, whoever did it. */
export type EngineEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: string;
      readonly area: Area;
      readonly change: 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';
      readonly before?: CellValue;
      readonly after?: CellValue;
      readonly byAddin: boolean;
      /** By somebody else in the same workbook. */
      readonly remote?: boolean;
    }
  | { readonly kind: 'rows-hidden'; readonly sheet: string; readonly area: Area; readonly hidden: boolean }
  | { readonly kind: 'sorted'; readonly sheet: string; readonly area: Area; readonly remote?: boolean }
  | { readonly kind: 'selection'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'activated'; readonly sheet: string; readonly previous: string | null }
  | { readonly kind: 'added' | 'deleted'; readonly sheet: string; readonly byAddin: boolean }
  | { readonly kind: 'renamed'; readonly sheet: string; readonly before: string; readonly after: string }
  | { readonly kind: 'calculated'; readonly sheet: string };

export interface WorkbookEngine {
  readonly fileName: string;
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
  /** Between the areas of a list: the computer's, `;` in French Windows. */
  readonly listSeparator: string;
  /** In the order of the tabs. */
  sheets(): readonly SheetEngine[];
  addSheet(name: string): SheetEngine;
  deleteSheet(id: string): void;
  moveSheet(id: string, position: number): void;
  activeSheet(): SheetEngine;
  activate(id: string): void;
  selection(): Cells;
  select(sheet: string, area: Area): void;
  names(): readonly DefinedName[];
  /** Adds the name, or replaces the one of the same scope and name. */
  setName(name: DefinedName): void;
  deleteName(scope: string | null, name: string): void;
  /** Add-in settings of the document: key -> JSON. */
  readonly settings: Map<string, string>;
  protected: boolean;
  /** A cell is being edited by hand: Excel then answers no request. */
  readonly editing: boolean;
  /** So many requests to come get no answer at all, as Excel does now and then (office-js issues 6150 and 6678). */
  unanswered: number;
  /** What this Excel does otherwise than is assumed of it. */
  readonly oddities: ReadonlySet<Oddity>;
  calculationMode: string;
  /** Opens a workbook of its own, beside this one. @param bytes of a file */
  openAnother(bytes: Uint8Array): void;
  /** Resolves once values follow from the last writes; formulas that wait for the add-in itself are not waited for. */
  settled(): Promise<void>;
  /** Computes everything anew, or what has changed; of one sheet, or of all. All: what is drawn no sooner is drawn. */
  recalculate(what: 'all' | 'changed', sheet?: string): void;
  /** Draws nothing, colours included, until the result is called. */
  holdDrawing(): () => void;
  /** A request of the add-in is at hand, or was just answered: drawing waits for what it does next, for a moment. */
  letAddinFirst(): void;
  /** Reports what happens from now on; the result stops it. */
  listen(listener: (event: EngineEvent) => void): () => void;
  /** Writes of the add-in happen in here, so that their events say so. */
  byAddin<T>(work: () => T): T;
}
