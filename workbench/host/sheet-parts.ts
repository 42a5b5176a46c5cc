import type { Area } from '../../src/cells/snapshot';

/** What a sheet has besides its cells. */

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
