import { BooleanNumber, type IStyleData } from '@univerjs/core';
import { DEFAULT_FORMAT, type BorderLine, type CellBorders, type CellFormat } from '../../host/cell';
import type { ConditionalLook } from '../../host/sheet-parts';
import { toStyle } from '../grid/styles';
import { lines, type Colours } from './colours';
import { attribute, child, children, isOn, numberOf } from './xml';

/** Number formats that a file names by number only (ECMA-376, 18.8.30); the others are written out. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  49: '@',
};

const LINE_STYLES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  thin: ['Continuous', 'Thin'],
  hair: ['Continuous', 'Hairline'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  dotted: ['Dot', 'Thin'],
  double: ['Double', 'Thick'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

const on = (element: Element | null): boolean => element !== null && isOn(element, 'val', true);

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function fontOf(font: Element | null, colour: Colours): Partial<CellFormat> {
  const underline = child(font, 'u');
  const color = colour(child(font, 'color'));
  return {
    bold: on(child(font, 'b')),
    italic: on(child(font, 'i')),
    strikethrough: on(child(font, 'strike')),
    underline: underline && attribute(underline, 'val') !== 'none' ? 'Single' : 'None',
    fontSize: numberOf(child(font, 'sz'), 'val') ?? DEFAULT_FORMAT.fontSize,
    fontName: attribute(child(font, 'name'), 'val') ?? DEFAULT_FORMAT.fontName,
    ...(color ? { color } : {}),
  };
}

function fillOf(fill: Element | null, colour: Colours): string {
  const pattern = child(fill, 'patternFill');
  const type = attribute(pattern, 'patternType');
  if (!type || type === 'none') return '';
  return colour(child(pattern, 'fgColor'));
}

function bordersOf(border: Element | null, colour: Colours): CellBorders {
  const borders: Partial<Record<keyof CellBorders, BorderLine>> = {};
  for (const { side, style, color } of lines(border, ['top', 'bottom', 'left', 'right'])) {
    const [line, weight] = LINE_STYLES[style] ?? ['Continuous', 'Thin'];
    borders[side as keyof CellBorders] = { style: line, weight, color: colour(color) || '#000000' };
  }
  return borders;
}

export interface Styles {
  /** Univer's table of styles, by id. */
  readonly table: Readonly<Record<string, IStyleData>>;
  /** Id of the style for a cell's `s`, or null for the plain one. */
  idOf(index: number): string | null;
  isUnlocked(index: number): boolean;
  readonly looks: readonly ConditionalLook[];
}

export function readStyles(sheet: Element | null, colour: Colours): Styles {
  const numberFormats = new Map<number, string>(
    children(child(sheet, 'numFmts'), 'numFmt').map((one) => [
      numberOf(one, 'numFmtId') ?? 0,
      attribute(one, 'formatCode') ?? 'General',
    ]),
  );
  const fonts = children(child(sheet, 'fonts'), 'font').map((font) => fontOf(font, colour));
  const fills = children(child(sheet, 'fills'), 'fill').map((fill) => fillOf(fill, colour));
  const borders = children(child(sheet, 'borders'), 'border').map((border) => bordersOf(border, colour));
  const xfs = children(child(sheet, 'cellXfs'), 'xf');
  const table: Record<string, IStyleData> = {};
  for (const [index, xf] of xfs.entries()) {
    const alignment = child(xf, 'alignment');
    const numberFormat = numberOf(xf, 'numFmtId') ?? 0;
    const rotation = numberOf(alignment, 'textRotation') ?? 0;
    const horizontal = attribute(alignment, 'horizontal');
    const vertical = attribute(alignment, 'vertical');
    table[`x${index}`] = withoutDefaults({
      ...fonts[numberOf(xf, 'fontId') ?? 0],
      fill: fills[numberOf(xf, 'fillId') ?? 0] ?? '',
      borders: borders[numberOf(xf, 'borderId') ?? 0] ?? {},
      numberFormat: numberFormats.get(numberFormat) ?? BUILT_IN[numberFormat] ?? 'General',
      horizontal: horizontal ? capital(horizontal) : 'General',
      vertical: vertical ? capital(vertical) : 'Bottom',
      wrap: isOn(alignment, 'wrapText'),
      // 91 to 180 stand for -1 to -90 degrees.
      rotation: rotation > 180 ? 0 : rotation > 90 ? 90 - rotation : rotation,
      indent: numberOf(alignment, 'indent') ?? 0,
    });
  }
  const unlocked = xfs.map((xf) => !isOn(child(xf, 'protection'), 'locked', true));
  return {
    table,
    idOf: (index) => (index > 0 && index < xfs.length ? `x${index}` : null),
    isUnlocked: (index) => unlocked[index] ?? false,
    looks: children(child(sheet, 'dxfs'), 'dxf').map((dxf) => lookOf(dxf, colour)),
  };
}

/** Univer draws what is absent as plain: small styles keep big sheets fast. */
function withoutDefaults(format: Partial<CellFormat>): IStyleData {
  const style = toStyle(format);
  if (style.n === null) delete style.n;
  if (style.bg === null) delete style.bg;
  if (style.tr === null) delete style.tr;
  if (style.bl === BooleanNumber.FALSE) delete style.bl;
  if (style.it === BooleanNumber.FALSE) delete style.it;
  if (style.st?.s === BooleanNumber.FALSE) delete style.st;
  if (style.ul?.s === BooleanNumber.FALSE) delete style.ul;
  if (!style.ht) delete style.ht;
  if (!format.wrap) delete style.tb;
  if (!format.indent) delete style.pd;
  if (style.bd && !Object.keys(style.bd).length) delete style.bd;
  return style;
}

const DXF_SIDES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;

function lookOf(dxf: Element, colour: Colours): ConditionalLook {
  const font = child(dxf, 'font');
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  const look: ConditionalLook = {};
  const fill = colour(child(pattern, 'bgColor')) || colour(child(pattern, 'fgColor'));
  const color = colour(child(font, 'color'));
  const numberFormat = attribute(child(dxf, 'numFmt'), 'formatCode');
  if (fill) look.fill = fill;
  if (color) look.color = color;
  if (numberFormat) look.numberFormat = numberFormat;
  if (child(font, 'b')) look.bold = on(child(font, 'b'));
  if (child(font, 'i')) look.italic = on(child(font, 'i'));
  if (on(child(font, 'strike'))) look.strikethrough = true;
  if (child(font, 'u')) look.underline = 'Single';
  for (const { side, color: line } of lines(child(dxf, 'border'), Object.keys(DXF_SIDES))) {
    look.borders = {
      ...look.borders,
      [DXF_SIDES[side as keyof typeof DXF_SIDES]]: colour(line) || '#000000',
    };
  }
  return look;
}
