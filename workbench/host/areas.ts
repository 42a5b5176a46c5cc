import { LAST_COLUMN, LAST_ROW } from '../../src/cells/a1';
import type { Area } from '../../src/cells/snapshot';
import { invalidArgument } from './errors';

export const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
export const isWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === LAST_ROW;
export const isWholeRows = (area: Area): boolean => area.left === 0 && area.right === LAST_COLUMN;

export function intersect(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** @throws RichApiError `InvalidArgument` where the area leaves the sheet */
export function checked(area: Area): Area {
  if (
    area.top < 0 ||
    area.left < 0 ||
    area.bottom > LAST_ROW ||
    area.right > LAST_COLUMN ||
    area.bottom < area.top ||
    area.right < area.left
  ) {
    throw invalidArgument('outside the sheet');
  }
  return area;
}

/** What of `areas` remains outside `hole`: up to four rectangles for each. */
export function subtract(areas: readonly Area[], hole: Area): Area[] {
  return areas.flatMap((area) => {
    const cut = intersect(area, hole);
    if (!cut) return [area];
    const rest: Area[] = [];
    if (area.top < cut.top) rest.push({ ...area, bottom: cut.top - 1 });
    if (area.bottom > cut.bottom) rest.push({ ...area, top: cut.bottom + 1 });
    if (area.left < cut.left) rest.push({ ...area, top: cut.top, bottom: cut.bottom, right: cut.left - 1 });
    if (area.right > cut.right) rest.push({ ...area, top: cut.top, bottom: cut.bottom, left: cut.right + 1 });
    return rest;
  });
}
