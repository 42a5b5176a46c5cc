import type { Area, RawCell } from '../cells/snapshot';

/**
 * What is to be written, as plain data: the same plan is applied to an .xlsx file (src/xlsx) and to Excel (src/excel).
 * Rows and columns are 0-based; formulas are en-US A1, without the leading `=`.
 */

/** A formula with the value it has now, so that a program that does not calculate shows the right thing. */
export interface Formula {
  readonly formula: string;
  readonly value: string | number | boolean;
}
export type PlannedValue = null | string | number | boolean | Formula;

/** Properties that are absent stay as they are. Colours are `#RRGGBB`; sizes are points. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Degrees counter-clockwise, 0-90. */
  readonly rotation?: number;
  /** Thin lines round and inside the area. */
  readonly border?: string;
  /** Only read when the sheet is protected; cells are locked by default. */
  readonly unlocked?: boolean;
}

/** Later formats of a sheet lie over earlier ones, property by property. */
export interface AreaFormat {
  readonly area: Area;
  readonly style: CellStyle;
}

/**
 * A native conditional format. The formula is relative to the top left cell of the first area.
 * The first rule of a list has the highest priority.
 */
export interface ConditionalRule {
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly style: Pick<
    CellStyle,
    'bold' | 'italic' | 'strikethrough' | 'underline' | 'color' | 'fill' | 'numberFormat' | 'border'
  >;
  readonly stopIfTrue?: boolean;
}

/** A drop-down of texts; what is not in it is refused with the message. */
export interface ListValidation {
  readonly area: Area;
  readonly list: readonly string[];
  /** A formula that gives the entries in place of the list; relative to the first cell of the area. */
  readonly source?: string;
  readonly title: string;
  readonly message: string;
}

/** Cells that must meet a condition; what does not is refused with the message. */
export interface FormulaValidation extends Omit<ListValidation, 'list' | 'source'> {
  readonly list?: undefined;
  /** Relative to the first cell of the area. */
  readonly formula: string;
}

export interface ChartSeries {
  /** Cell ranges on the sheet that carries the chart. */
  readonly name: Area;
  readonly categories: Area;
  readonly values: Area;
  readonly color?: string;
}
export interface ChartPlan {
  readonly title: string;
  readonly kind: 'column' | 'stacked-column' | 'bar';
  readonly series: readonly ChartSeries[];
  /** Cells that the chart covers. */
  readonly place: Area;
  readonly valueAxisTitle?: string;
  readonly categoryAxisTitle?: string;
}

export interface PrintSetup {
  readonly paper: 'A3' | 'A4';
  readonly orientation: 'portrait' | 'landscape';
  /** Rows and columns repeated on every page: first and last, 0-based. */
  readonly repeatRows?: readonly [number, number];
  readonly repeatColumns?: readonly [number, number];
  readonly area?: Area;
  /** Text with Excel's codes (`&P` page, `&N` pages, `&D` date, `&A` sheet). */
  readonly header?: { readonly left?: string; readonly center?: string; readonly right?: string };
  readonly footer?: { readonly left?: string; readonly center?: string; readonly right?: string };
  /**
   * Percent, 10-400; absent: as wide as one page. Excel passes over page breaks on a sheet that is fitted to pages, so that
   * a sheet whose breaks must hold says its scale.
   */
  readonly scale?: number;
  /** Page breaks before these rows. */
  readonly breaksBefore?: readonly number[];
}

/** A sheet of ours. It is created, or replaces the sheet of the same role that an earlier run wrote. */
export interface SheetPlan {
  /** `jury`, `minutes` …: the sheet carries a workbook name `BUT_sheet_<role>`, by which it is known again, also when renamed. */
  readonly role: string;
  readonly name: string;
  readonly tabColor?: string;
  readonly hidden?: boolean;
  /** `values[r]?.[c]`; rows may be shorter than others. */
  readonly values: readonly (readonly PlannedValue[])[];
  readonly formats: readonly AreaFormat[];
  readonly merges: readonly Area[];
  /** Width in characters, per column from A; missing = default. */
  readonly columnWidths: readonly (number | undefined)[];
  /** Height in points of single rows. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Rows and columns hidden from sight but present. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Header row and data of the filter arrows. */
  readonly filter?: Area;
  readonly rules: readonly ConditionalRule[];
  readonly validations: readonly (ListValidation | FormulaValidation)[];
  readonly charts: readonly ChartPlan[];
  readonly print: PrintSetup;
  readonly showGridlines?: boolean;
  /**
   * True: protected without a password, filters and sorting allowed. False: such a protection is taken off before writing.
   * Absent: protection stays as it is, and a protected sheet is not written.
   */
  readonly protected?: boolean;
}

/** Single cells of a sheet of ours that is there already; the rest of it stays. */
export interface CellEdits {
  /** The name it has in the workbook. */
  readonly sheet: string;
  /** Of the first cell, 0-based. */
  readonly row: number;
  readonly column: number;
  /** The cells are formatted as text: they take a text as it is. */
  readonly text?: boolean;
  /** Rows of the same length. */
  readonly values: readonly (readonly PlannedValue[])[];
  /**
   * Cells of the sheet, 0-based, with what was read of them: the student's number, the decisions as they were. If one holds
   * something else when the edit arrives, nothing at all is written: somebody has sorted rows, or decided otherwise.
   */
  readonly expects?: readonly { readonly row: number; readonly column: number; readonly value: RawCell }[];
}

/** Rules on one of the department's own sheets; those of an earlier run are replaced, the department's are kept. */
export interface SheetColouring {
  readonly sheet: string;
  readonly rules: readonly ConditionalRule[];
  /** Cells to the right of a table, which are empty or ours; or cells of its marks, which somebody has asked to write. */
  readonly cells?: readonly AddedCells[];
}

/** A block of cells on a sheet that is not ours: rows of the same length, from its first cell, 0-based; null empties one. */
export type AddedCells = Pick<CellEdits, 'row' | 'column' | 'values'>;

/** A workbook-level name. All of ours are those of `our-names.ts`; one that stands on a sheet which the plan does not write stays. */
export interface NamePlan {
  readonly name: string;
  /** For instance `Jury!$A$8:$A$127`. */
  readonly refersTo: string;
}

export interface WorkbookPlan {
  /** Ours, after the department's, in this order. */
  readonly sheets: readonly SheetPlan[];
  /** Of the department's sheets, those not listed losing theirs; absent: the colours that are there stay. */
  readonly colouring?: readonly SheetColouring[];
  readonly names: readonly NamePlan[];
  /** Marks are among the cells that are written: who opens the file computes anew. Excel itself does so at once. */
  readonly recalculate?: true;
}
