/// <reference types="office-js" />
import { rangeName } from '../cells/a1';
import type { Area } from '../cells/snapshot';

/** Characters that Excel takes for the address of several areas. */
const MAX_ADDRESS = 8_000;

/** Addresses of many areas, few in number, each short enough for Excel. */
export function addresses(areas: readonly Area[]): string[] {
  const joined: string[] = [];
  for (const name of areas.map(rangeName)) {
    const last = joined.at(-1);
    if (last === undefined || last.length + name.length + 1 > MAX_ADDRESS) joined.push(name);
    else joined[joined.length - 1] = `${last},${name}`;
  }
  return joined;
}

export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}
