/// <reference types="office-js" />
import { rangeName } from '../cells/a1';
import type { Area } from '../cells/snapshot';

/** Characters that Excel takes for the address of several areas. */
const MAX_ADDRESS = 8_000;

/**
 * What stands between the areas of a list: documented as a comma, and on a computer whose list separator is the semicolon,
 * as in French, Excel takes only that one (office-js issues 1167 and 1985). No API tells: it is tried once, in a request
 * that changes nothing. One for the page, as the computer is.
 */
type Separator = ',' | ';';
let known: Separator | null = null;

export const listSeparator = (): Separator | null => known;
export function setListSeparator(separator: Separator | null): void {
  known = separator;
}

/** Asks for two areas in one: refused where the separator is another. */
export function tryList(sheet: Excel.Worksheet, separator: Separator): void {
  sheet.getRanges(['A1', 'C3'].join(separator)).load('areaCount');
}

/**
 * Addresses of many areas, few in number, each short enough for Excel.
 * @param first stands at the head of each address too: what is relative to it stays so
 */
export function addresses(areas: readonly Area[], first?: Area): string[] {
  const separator = known ?? ',';
  const head = first && rangeName(first);
  const joined: string[] = [];
  for (const name of areas.map(rangeName)) {
    const last = joined.at(-1);
    if (last !== undefined && last.length + name.length + 1 <= MAX_ADDRESS)
      joined[joined.length - 1] = `${last}${separator}${name}`;
    else joined.push(head === undefined || head === name ? name : `${head}${separator}${name}`);
  }
  return joined;
}

export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}
