import type { Area } from '../../../src/cells/snapshot';
import type { BorderLine, BorderSide, CellBorders } from '../cell';
import type { SheetEngine } from '../engine';

type CellSide = keyof CellBorders;

const THIN_BLACK: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#000000' };

/** Which side of which cells a side of a range is. Diagonals belong to no side and are left out. */
function strips(area: Area, side: BorderSide): { area: Area; side: CellSide }[] {
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...area, bottom: area.top }, side: 'top' }];
    case 'EdgeBottom':
      return [{ area: { ...area, top: area.bottom }, side: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, right: area.left }, side: 'left' }];
    case 'EdgeRight':
      return [{ area: { ...area, left: area.right }, side: 'right' }];
    case 'InsideHorizontal':
      return [{ area: { ...area, bottom: area.bottom - 1 }, side: 'bottom' }];
    case 'InsideVertical':
      return [{ area: { ...area, right: area.right - 1 }, side: 'right' }];
    default:
      return [];
  }
}

/** The line on one side of a range, taken from its first cell; null without a line. */
export function borderOf(sheet: SheetEngine, area: Area, side: BorderSide): BorderLine | null {
  const [strip] = strips(area, side);
  return (strip && sheet.format(strip.area.top, strip.area.left).borders[strip.side]) ?? null;
}

/** Changes the lines on one side of a range. A colour or a weight given first brings a thin continuous line. */
export function setBorder(sheet: SheetEngine, area: Area, side: BorderSide, line: Partial<BorderLine>): void {
  for (const strip of strips(area, side)) {
    const before = sheet.format(strip.area.top, strip.area.left).borders[strip.side] ?? THIN_BLACK;
    sheet.applyFormat(strip.area, { borders: { [strip.side]: { ...before, ...line } } });
  }
}
