import type { AreaFormat, CellStyle, ConditionalRule } from '../../../src/plan/types';
import { DEFAULT_FORMAT, type CellFormat } from '../../host/cell';
import type { ConditionalFormat } from '../../host/sheet-parts';
import { conditionOf } from '../grid/conditional';
import type { UniverSheet } from '../grid/univer-sheet';

/** Formats of the grid in the terms in which `src/xlsx` writes them. */

const choice = <T extends string>(value: string, choices: readonly T[]): T | undefined =>
  choices.find((one) => one === value.toLowerCase());

/** What differs from a plain cell. Lines that differ from side to side become lines all round. */
export function toCellStyle(format: CellFormat): CellStyle {
  const horizontal = choice(format.horizontal, ['left', 'center', 'right']);
  const vertical = choice(format.vertical, ['top', 'center']);
  const line = Object.values(format.borders)[0] as { readonly color: string } | undefined;
  return {
    ...(format.bold ? { bold: true } : {}),
    ...(format.italic ? { italic: true } : {}),
    ...(format.strikethrough ? { strikethrough: true } : {}),
    ...(format.underline === 'None' ? {} : { underline: true }),
    ...(format.fontSize === DEFAULT_FORMAT.fontSize ? {} : { size: format.fontSize }),
    ...(format.color === DEFAULT_FORMAT.color ? {} : { color: format.color }),
    ...(format.fill ? { fill: format.fill } : {}),
    ...(format.numberFormat === 'General' ? {} : { numberFormat: format.numberFormat }),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(format.wrap ? { wrap: true } : {}),
    ...(format.rotation ? { rotation: format.rotation } : {}),
    ...(line ? { border: line.color } : {}),
    ...(format.locked ? {} : { unlocked: true }),
  };
}

/** The formats of a sheet as areas: equal neighbours in a row, then equal rows. */
export function formatsOf(sheet: UniverSheet): AreaFormat[] {
  const used = sheet.usedArea(false);
  if (!used) return [];
  const formats: AreaFormat[] = [];
  let above = new Map<string, AreaFormat>();
  for (let row = used.top; row <= used.bottom; row++) {
    const here = new Map<string, AreaFormat>();
    let left = used.left;
    let style = toCellStyle(sheet.format(row, left));
    let key = JSON.stringify(style);
    for (let column = used.left + 1; column <= used.right + 1; column++) {
      const next = column <= used.right ? toCellStyle(sheet.format(row, column)) : {};
      const nextKey = column <= used.right ? JSON.stringify(next) : '';
      if (nextKey === key) continue;
      if (key !== '{}') {
        const place = `${left}:${column}:${key}`;
        const before = above.get(place);
        const area = { top: before?.area.top ?? row, left, bottom: row, right: column - 1 };
        here.set(place, { area, style });
      }
      [left, style, key] = [column, next, nextKey];
    }
    for (const [place, format] of above) if (!here.has(place)) formats.push(format);
    above = here;
  }
  return [...formats, ...above.values()];
}

/** The rule for the file, or null for one that only a file can bring: it stays where it is. */
export function toConditionalRule(format: ConditionalFormat): ConditionalRule | null {
  const formula = conditionOf(format);
  if (!formula) return null;
  const { look } = format;
  const [border] = Object.values(look.borders ?? {});
  return {
    areas: format.areas,
    formula: formula.replace(/^=/, ''),
    style: {
      ...(look.bold ? { bold: true } : {}),
      ...(look.italic ? { italic: true } : {}),
      ...(look.strikethrough ? { strikethrough: true } : {}),
      ...(look.underline && look.underline !== 'None' ? { underline: true } : {}),
      ...(look.color ? { color: look.color } : {}),
      ...(look.fill ? { fill: look.fill } : {}),
      ...(look.numberFormat ? { numberFormat: look.numberFormat } : {}),
      ...(border ? { border } : {}),
    },
    ...(format.stopIfTrue ? { stopIfTrue: true } : {}),
  };
}
