/** Cells as the protocol has them: colours are `#RRGGBB`; sizes are points; formulas are en-US with their leading `=`. */

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
