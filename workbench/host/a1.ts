import type { Area } from '../../src/cells/snapshot';
import { invalidArgument } from './errors';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
export const isWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === MAX_ROWS - 1;
export const isWholeRows = (area: Area): boolean => area.left === 0 && area.right === MAX_COLUMNS - 1;

/** `A1`, `A1:C3`, `A:C`, `2:5`; `$` signs where `absolute`. */
export function toA1(area: Area, absolute = false): string {
  const $ = absolute ? '$' : '';
  const column = (index: number): string => $ + columnName(index);
  const row = (index: number): string => $ + String(index + 1);
  if (isWholeRows(area)) return `${row(area.top)}:${row(area.bottom)}`;
  if (isWholeColumns(area)) return `${column(area.left)}:${column(area.right)}`;
  const first = column(area.left) + row(area.top);
  if (area.top === area.bottom && area.left === area.right) return first;
  return `${first}:${column(area.right)}${row(area.bottom)}`;
}

/** A sheet name as formulas write it: quoted where it is not a plain word. */
export function quotedSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}

export interface Reference {
  /** Name of the sheet, or null where the address names none. */
  readonly sheet: string | null;
  readonly area: Area;
}

const CORNER = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/i;

/**
 * Reads an address such as `Feuil1!$A$1:C3`, `A:C`, `'S 3'!2:5`.
 * @throws RichApiError `InvalidArgument`
 */
export function parseA1(address: string): Reference {
  const bang = address.lastIndexOf('!');
  const sheet = bang < 0 ? null : address.slice(0, bang).replace(/^'|'$/g, '').replace(/''/g, "'");
  const [from = '', to = from, ...rest] = address.slice(bang + 1).split(':');
  const first = CORNER.exec(from.trim());
  const last = CORNER.exec(to.trim());
  if (!first || !last || rest.length || !from || (!to.length && bang >= 0)) throw invalidArgument(address);
  const [, firstColumn, firstRow] = first;
  const [, lastColumn, lastRow] = last;
  if (!firstColumn !== !lastColumn || !firstRow !== !lastRow || (!firstColumn && !firstRow)) {
    throw invalidArgument(address);
  }
  if (!address.includes(':') && (!firstColumn || !firstRow)) throw invalidArgument(address);
  const top = firstRow ? Number(firstRow) - 1 : 0;
  const bottom = lastRow ? Number(lastRow) - 1 : MAX_ROWS - 1;
  const left = firstColumn ? columnNumber(firstColumn) : 0;
  const right = lastColumn ? columnNumber(lastColumn) : MAX_COLUMNS - 1;
  const area = {
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
    left: Math.min(left, right),
    right: Math.max(left, right),
  };
  if (area.top < 0 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) throw invalidArgument(address);
  return { sheet, area };
}

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
    area.bottom >= MAX_ROWS ||
    area.right >= MAX_COLUMNS ||
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

/**
 * Whether a rule's formula reads the same cells whatever the column that it paints: every reference has its column
 * fixed, as in `$B2<10`.
 */
export function isSameAcrossColumns(formula: string): boolean {
  const references = formula
    .replace(/"(?:[^"]|"")*"/g, '')
    .match(/(?<![\w.$])\$?[A-Z]{1,3}\$?\d+(?![\w(.])/gi);
  return (references ?? []).every((reference) => reference.startsWith('$'));
}
