import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import { DEFAULT_FORMAT, type BorderLine, type CellBorders, type CellFormat } from '../../host/cell';

/** Formats in Excel's terms and in Univer's. */

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

/** Style and weight of a line, and Univer's one number for both. */
const LINES: readonly (readonly [style: string, weight: string, type: BorderStyleTypes])[] = [
  ['Continuous', 'Thin', BorderStyleTypes.THIN],
  ['Continuous', 'Hairline', BorderStyleTypes.HAIR],
  ['Continuous', 'Medium', BorderStyleTypes.MEDIUM],
  ['Continuous', 'Thick', BorderStyleTypes.THICK],
  ['Dash', 'Thin', BorderStyleTypes.DASHED],
  ['Dash', 'Medium', BorderStyleTypes.MEDIUM_DASHED],
  ['DashDot', 'Thin', BorderStyleTypes.DASH_DOT],
  ['DashDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT],
  ['DashDotDot', 'Thin', BorderStyleTypes.DASH_DOT_DOT],
  ['DashDotDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ['Dot', 'Thin', BorderStyleTypes.DOTTED],
  ['Double', 'Thick', BorderStyleTypes.DOUBLE],
  ['SlantDashDot', 'Medium', BorderStyleTypes.SLANT_DASH_DOT],
];

function lineType(line: BorderLine): BorderStyleTypes {
  const exact = LINES.find(([style, weight]) => style === line.style && weight === line.weight);
  return (exact ?? LINES.find(([style]) => style === line.style))?.[2] ?? BorderStyleTypes.THIN;
}

function toLine(border: Nullable<IBorderStyleData>): BorderLine | undefined {
  if (!border?.s) return undefined;
  const [style = 'Continuous', weight = 'Thin'] = LINES.find(([, , type]) => type === border.s) ?? [];
  return { style, weight, color: hex(border.cl.rgb) || '#000000' };
}

/** `#RRGGBB` in capitals out of what Univer keeps (`rgb(…)` or hexadecimal); `''` for none. */
export function hex(colour: Nullable<string>): string {
  if (!colour) return '';
  const rgb = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(colour);
  if (rgb) {
    return `#${rgb
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase()}`;
  }
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  return (
    short
      ? `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join('')}`
      : colour.slice(0, 7)
  ).toUpperCase();
}

const keyOf = <T>(record: Readonly<Record<string, T>>, value: T, fallback: string): string =>
  Object.keys(record).find((key) => record[key] === value) ?? fallback;

const flag = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

function toBorders(data: Nullable<IBorderData>): CellBorders {
  const borders: { -readonly [K in keyof CellBorders]: CellBorders[K] } = {};
  const top = toLine(data?.t);
  const bottom = toLine(data?.b);
  const left = toLine(data?.l);
  const right = toLine(data?.r);
  if (top) borders.top = top;
  if (bottom) borders.bottom = bottom;
  if (left) borders.left = left;
  if (right) borders.right = right;
  return borders;
}

/** Pixels of one step of indentation. */
const INDENT = 9;

export function toFormat(style: Nullable<IStyleData>, locked: boolean): CellFormat {
  if (!style) return { ...DEFAULT_FORMAT, locked };
  return {
    numberFormat: style.n?.pattern || 'General',
    fontName: style.ff ?? DEFAULT_FORMAT.fontName,
    fontSize: style.fs ?? DEFAULT_FORMAT.fontSize,
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: style.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None',
    strikethrough: style.st?.s === BooleanNumber.TRUE,
    color: hex(style.cl?.rgb) || '#000000',
    fill: hex(style.bg?.rgb),
    horizontal: keyOf(HORIZONTAL, style.ht ?? HorizontalAlign.UNSPECIFIED, 'General'),
    vertical: keyOf(VERTICAL, style.vt ?? VerticalAlign.BOTTOM, 'Bottom'),
    wrap: style.tb === WrapStrategy.WRAP,
    // Excel counts degrees upwards, Univer downwards; `|| 0` turns -0 into 0.
    rotation: -(style.tr?.a ?? 0) || 0,
    indent: Math.round((style.pd?.l ?? 0) / INDENT),
    locked,
    borders: toBorders(style.bd),
  };
}

/** The part of a style that a change of format touches; null takes a property away. */
export function toStyle(change: Partial<CellFormat>): IStyleData {
  const style: IStyleData = {};
  if (change.numberFormat !== undefined) {
    style.n = change.numberFormat === 'General' ? null : { pattern: change.numberFormat };
  }
  if (change.fontName !== undefined) style.ff = change.fontName;
  if (change.fontSize !== undefined) style.fs = change.fontSize;
  if (change.bold !== undefined) style.bl = flag(change.bold);
  if (change.italic !== undefined) style.it = flag(change.italic);
  if (change.underline !== undefined) style.ul = { s: flag(change.underline !== 'None') };
  if (change.strikethrough !== undefined) style.st = { s: flag(change.strikethrough) };
  if (change.color !== undefined) style.cl = { rgb: change.color };
  if (change.fill !== undefined) style.bg = change.fill ? { rgb: change.fill } : null;
  if (change.horizontal !== undefined)
    style.ht = HORIZONTAL[change.horizontal] ?? HorizontalAlign.UNSPECIFIED;
  if (change.vertical !== undefined) style.vt = VERTICAL[change.vertical] ?? VerticalAlign.BOTTOM;
  if (change.wrap !== undefined) style.tb = change.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (change.rotation !== undefined) style.tr = change.rotation ? { a: -change.rotation } : null;
  if (change.indent !== undefined) style.pd = { l: change.indent * INDENT };
  if (change.borders !== undefined) style.bd = toBorderData(change.borders);
  return style;
}

/** A style under a later change of it: side by side for its lines, property by property otherwise. */
export function mergedStyle(style: Nullable<IStyleData>, change: IStyleData): IStyleData {
  const bd = style?.bd && change.bd ? { bd: { ...style.bd, ...change.bd } } : {};
  return { ...style, ...change, ...bd };
}

function toBorderData(borders: CellBorders): IBorderData {
  const data: IBorderData = {};
  for (const [side, key] of [
    ['top', 't'],
    ['bottom', 'b'],
    ['left', 'l'],
    ['right', 'r'],
  ] as const) {
    const line = borders[side];
    if (line) data[key] = line.style === 'None' ? null : { s: lineType(line), cl: { rgb: line.color } };
  }
  return data;
}
