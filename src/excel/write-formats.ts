/// <reference types="office-js" />
import type { Area } from '../cells/snapshot';
import type { AreaFormat, CellStyle } from '../plan/types';
import { propertyAreas } from './area-lists';
import { addresses, rangeOf } from './areas';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

type Writers = {
  readonly [K in Exclude<keyof CellStyle, 'border' | 'numberFormat'>]-?: (
    format: Excel.RangeFormat,
    value: NonNullable<CellStyle[K]>,
  ) => void;
};

const WRITERS: Writers = {
  bold: ({ font }, value) => (font.bold = value),
  italic: ({ font }, value) => (font.italic = value),
  strikethrough: ({ font }, value) => (font.strikethrough = value),
  underline: ({ font }, value) => (font.underline = value ? 'Single' : 'None'),
  size: ({ font }, value) => (font.size = value),
  color: ({ font }, value) => (font.color = value),
  fill: ({ fill }, value) => (fill.color = value),
  horizontal: (format, value) => (format.horizontalAlignment = HORIZONTAL[value]),
  vertical: (format, value) => (format.verticalAlignment = VERTICAL[value]),
  wrap: (format, value) => (format.wrapText = value),
  rotation: (format, value) => (format.textOrientation = value),
  unlocked: ({ protection }, value) => (protection.locked = !value),
};

/** Formats by areas: a number of calls that follows the columns of a sheet, never its students. */
export function writeFormats(sheet: Excel.Worksheet, formats: readonly AreaFormat[]): void {
  for (const { property, value, areas } of propertyAreas(formats)) {
    if (property === 'numberFormat') {
      for (const area of areas) writeNumberFormat(rangeOf(sheet, area), String(value));
    } else if (property === 'border') {
      writeLines(sheet, areas, String(value));
    } else {
      const write = WRITERS[property] as (format: Excel.RangeFormat, value: unknown) => void;
      for (const address of addresses(areas)) write(sheet.getRanges(address).format, value);
    }
  }
}

/** One code for all cells, which Excel takes although the types ask for a code per cell. */
function writeNumberFormat(range: Excel.Range, code: string): void {
  range.numberFormat = code as unknown as string[][];
}

/** Lines round and inside areas. Excel draws those inside only where there is an inside. */
function writeLines(sheet: Excel.Worksheet, areas: readonly Area[], color: string): void {
  for (const tall of [false, true]) {
    for (const wide of [false, true]) {
      const alike = areas.filter((one) => one.bottom > one.top === tall && one.right > one.left === wide);
      const sides = [
        ...EDGES,
        ...(tall ? (['InsideHorizontal'] as const) : []),
        ...(wide ? (['InsideVertical'] as const) : []),
      ];
      for (const address of addresses(alike)) {
        const { borders } = sheet.getRanges(address).format;
        for (const side of sides) {
          const line = borders.getItem(side);
          line.style = 'Continuous';
          line.color = color;
        }
      }
    }
  }
}
