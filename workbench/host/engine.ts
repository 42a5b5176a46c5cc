import type { Area } from '../../src/cells/snapshot';

/**
 * What the interpreter of Office.js requests needs of a spreadsheet. The page implements it on Univer; a test may
 * implement it on a Map. Rows and columns are 0-based; colours are `#RRGGBB`; sizes are points; formulas are en-US
 * with their leading `=`.
 */

/** What a cell holds. Errors are the text Excel shows (`#N/A`). Empty is `''`, as `range.values` has it. */
export type CellValue = string | number | boolean;

export interface CellContent {
  readonly value: CellValue;
  /** With the leading `=`; absent where the cell holds a constant. */
  readonly formula?: string;
  /** The value is an Excel error and not a text that looks like one. */
  readonly isError?: boolean;
}

/** What is put into a cell: a constant (a text stays a text) or a formula. */
export type CellInput = { readonly constant: CellValue } | { readonly formula: string };

export const BORDER_SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
export type BorderSide = (typeof BORDER_SIDES)[number];

export interface BorderLine {
  /** `None`, `Continuous`, `Dash`, `Dot`, `Double` … as Excel.BorderLineStyle. */
  readonly style: string;
  /** `Hairline`, `Thin`, `Medium`, `Thick`. */
  readonly weight: string;
  readonly color: string;
}

/** The four sides of one cell; a missing side has no line. */
export interface CellBorders {
  readonly top?: BorderLine;
  readonly bottom?: BorderLine;
  readonly left?: BorderLine;
  readonly right?: BorderLine;
}

export interface CellFormat {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Excel.RangeUnderlineStyle: `None`, `Single`, `Double` … */
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly color: string;
  /** `''` where the cell has no fill. */
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  /** Degrees counter-clockwise, -90 to 90. */
  readonly rotation: number;
  readonly indent: number;
  readonly locked: boolean;
  readonly borders: CellBorders;
}

export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  color: '#000000',
  fill: '',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  rotation: 0,
  indent: 0,
  locked: true,
  borders: {},
};

/** The look that a conditional format gives; an empty text or an absent member changes nothing. */
export interface ConditionalLook {
  fill?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  strikethrough?: boolean;
  numberFormat?: string;
  /** Colour of thin lines per side. */
  borders?: Partial<Record<'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight', string>>;
}

/** `Custom`, `CellValue` and `ContainsText` are interpreted; any other type of the file is kept as it is. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  stopIfTrue: boolean;
  /** `Custom`: relative to the top left cell of the first area. */
  formula?: string;
  cellValue?: { operator: string; formula1: string; formula2?: string };
  text?: { operator: string; text: string };
  look: ConditionalLook;
  /** The rule as the spreadsheet keeps it, for types that only a file can bring. */
  readonly foreign?: unknown;
}

export interface Validation {
  readonly id: string;
  readonly areas: readonly Area[];
  /** `List`, `WholeNumber`, `Decimal` … as Excel.DataValidationType. */
  readonly type: string;
  /** As `range.dataValidation.rule`, for instance `{list: {source: 'ADJ,AJ', inCellDropDown: true}}`. */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
}

export interface DefinedName {
  readonly name: string;
  /** Sheet id, or null for the workbook. */
  readonly scope: string | null;
  /** With the leading `=`. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface TableInfo {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly style: string;
}

export interface ChartSeries {
  name: string;
  color: string;
  values: Area | null;
  categories: Area | null;
}

export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  title: string;
  titleVisible: boolean;
  legendVisible: boolean;
  legendPosition: string;
  source: Area | null;
  place: Area | null;
  series: ChartSeries[];
  valueAxisTitle: string;
  categoryAxisTitle: string;
  top: number;
  left: number;
  width: number;
  height: number;
}

/** Print set-up. Margins are points. */
export interface PageSetup {
  orientation: string;
  paperSize: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  firstPageNumber: number | '';
  printOrder: string;
  printErrors: string;
  printComments: string;
  printArea: readonly Area[];
  titleRows: Area | null;
  titleColumns: Area | null;
  /** Text with Excel's codes, by `leftHeader`, `centerFooter` … */
  headersFooters: Record<string, string>;
  horizontalBreaks: number[];
  verticalBreaks: number[];
}

/** What the grid need not draw: kept beside it, and written when the workbook is saved. */
export interface SheetExtras {
  charts: Chart[];
  page: PageSetup;
  protected: boolean;
  protectionOptions: Readonly<Record<string, unknown>>;
  password: string;
  hyperlinks: Map<string, Readonly<Record<string, unknown>>>;
  tables: TableInfo[];
  filter: Area | null;
  customProperties: Map<string, string>;
}

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
  insert(area: Area, shift: 'Down' | 'Right'): void;
  delete(area: Area, shift: 'Up' | 'Left'): void;

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

export interface Selection {
  readonly sheet: SheetEngine;
  readonly area: Area;
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
  /** In the order of the tabs. */
  sheets(): readonly SheetEngine[];
  addSheet(name: string): SheetEngine;
  deleteSheet(id: string): void;
  moveSheet(id: string, position: number): void;
  activeSheet(): SheetEngine;
  activate(id: string): void;
  selection(): Selection;
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
  calculationMode: string;
  /** Resolves once values follow from the last writes; formulas that wait for the add-in itself are not waited for. */
  settled(): Promise<void>;
  recalculate(): void;
  /** Draws nothing, colours included, until the result is called. */
  holdDrawing(): () => void;
  /** Reports what happens from now on; the result stops it. */
  listen(listener: (event: EngineEvent) => void): () => void;
  /** Writes of the add-in happen in here, so that their events say so. */
  byAddin<T>(work: () => T): T;
}
