/// <reference types="office-js" />
import type { Area } from '../gradebook/snapshot';
import type { AreaFormat, CellStyle } from '../jury/plan/types';
import { addresses, rangeOf } from './areas';
import { formatGroups } from './format-groups';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Formats by areas: a number of calls that follows the columns of a sheet, never its students. */
export function writeFormats(sheet: Excel.Worksheet, formats: readonly AreaFormat[]): void {
  for (const { style, areas } of formatGroups(formats)) {
    for (const address of addresses(areas)) {
      writeStyle(sheet.getRanges(address).format, style, areas[0]);
    }
    if (style.numberFormat !== undefined) {
      for (const area of areas) writeNumberFormat(rangeOf(sheet, area), style.numberFormat);
    }
  }
}

/** One code for all cells, which Excel takes although the types ask for a code per cell. */
function writeNumberFormat(range: Excel.Range, code: string): void {
  range.numberFormat = code as unknown as string[][];
}

function writeStyle(format: Excel.RangeFormat, style: CellStyle, shape: Area | undefined): void {
  const { font } = format;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.strikethrough !== undefined) font.strikethrough = style.strikethrough;
  if (style.underline !== undefined) font.underline = style.underline ? 'Single' : 'None';
  if (style.size !== undefined) font.size = style.size;
  if (style.color !== undefined) font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.rotation !== undefined) format.textOrientation = style.rotation;
  if (style.unlocked !== undefined) format.protection.locked = !style.unlocked;
  if (style.border !== undefined) writeLines(format.borders, style.border, shape);
}

/** Excel draws lines inside only where there is an inside. */
function writeLines(borders: Excel.RangeBorderCollection, color: string, shape: Area | undefined): void {
  const sides = [
    ...EDGES,
    ...(shape && shape.bottom > shape.top ? (['InsideHorizontal'] as const) : []),
    ...(shape && shape.right > shape.left ? (['InsideVertical'] as const) : []),
  ];
  for (const side of sides) {
    const line = borders.getItem(side);
    line.style = 'Continuous';
    line.color = color;
  }
}
