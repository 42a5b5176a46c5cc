import type { ModuleCode, Pole, UeName } from '../../rules/types';
import { sum } from '../totals';
import { amountOf, plainOf, textOf, type Rows } from './cells';
import { isTotal, poleOfTotal, ueLabelOf } from './label';

/** Where a row of the crossed table names a UE. */
export interface Label {
  readonly column: number;
  readonly code: UeName;
  readonly names: string[];
  ects: number | null;
}

/** Of the UEs of a row, side by side, the one that a column belongs to. */
export const ueBefore = (inRow: readonly Label[], column: number): Label | undefined =>
  inRow.findLast((label) => label.column < column) ?? inRow[0];

/** The name of a module without a code, in its header; null for what is none. */
export type NameOf = (cell: unknown) => string | null;

/** Weighted columns whose header names no code: each is a module under its own text. */
export function modulesWithoutCode(
  rows: Rows,
  header: number,
  labels: ReadonlyMap<number, readonly Label[]>,
  modules: ReadonlyMap<number, { readonly code: ModuleCode }>,
  nameOf: NameOf,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const [firstUe] = labels.keys();
  const first = Math.min(...[...labels.values()].flat().map(({ column }) => column));
  if (firstUe === undefined) return found;
  const width = Math.max(...[...labels.keys()].map((row) => rows[row]?.length ?? 0));
  const codes = new Set([...modules.values()].map(({ code }) => code));
  for (let column = first + 1; column < width; column++) {
    if (modules.has(column)) continue;
    const amounts = [...labels.keys()].map((row) => {
      const cell = rows[row]?.[column];
      return ueLabelOf(cell) ? null : amountOf(cell);
    });
    const text = isWeighed(amounts) ? headerOf(rows, header, firstUe, column, nameOf) : null;
    if (text === null || codes.has(text)) continue;
    found.set(column, text);
  }
  return found;
}

/** A column with the coefficient of some UE, or with one that cannot be read: a text for each UE is none. */
function isWeighed(amounts: readonly (number | null | 'unreadable')[]): boolean {
  const unread = amounts.filter((amount) => amount === 'unreadable').length;
  return amounts.some((amount) => Number(amount) > 0) || (unread > 0 && unread < amounts.length);
}

/**
 * Numbers between the modules in a column without any header: coefficients of a module that lost its name, unless they
 * are the sums of those before them.
 */
export function namelessWeights(
  rows: Rows,
  { header, firstUe }: { readonly header: number; readonly firstUe: number },
  labels: ReadonlyMap<number, readonly Label[]>,
  modules: ReadonlyMap<number, unknown>,
  skipped: readonly number[],
): readonly { readonly row: number; readonly column: number; readonly ue: UeName }[] {
  const columns = [...modules.keys()].sort((a, b) => a - b);
  const last = columns.at(-1) ?? 0;
  let from = columns[0] ?? 0;
  for (let column = from + 1; column < last; column++) {
    if (modules.has(column) || skipped.includes(column)) continue;
    const heads = rows.slice(header, firstUe).map((row) => row?.[column]);
    const weighing = [...labels].flatMap(([row, inRow]) => {
      const amount = amountOf(rows[row]?.[column]);
      const ue = ueBefore(inRow, column);
      return typeof amount === 'number' && amount > 0 && ue ? [{ row, column, ue: ue.code, amount }] : [];
    });
    if (weighing.length === 0 || heads.some((cell) => plainOf(cell) !== '')) continue;
    const isSum = ({ row, amount }: (typeof weighing)[number]): boolean =>
      amount === sum(columns.flatMap((one) => (one >= from && one < column ? Number(amountOf(rows[row]?.[one]) ?? 0) : []))); // prettier-ignore
    if (!weighing.every(isSum)) return weighing.slice(0, 1);
    from = column;
  }
  return [];
}

/** The text in the row of the codes; where it is empty, the one below it. */
function headerOf(
  rows: Rows,
  header: number,
  firstUe: number,
  column: number,
  nameOf: NameOf,
): string | null {
  for (let row = header; row < firstUe; row++) {
    const cell = rows[row]?.[column];
    if (textOf(cell) !== '' || typeof cell === 'number') return ueLabelOf(cell) ? null : nameOf(cell);
  }
  return null;
}

/**
 * A name that does not stand behind the code stands under it, or in the row above.
 * @param options the row of the groups of options, which are no names
 */
export function nameModules(
  rows: Rows,
  header: number,
  firstUe: number,
  modules: Map<number, { code: ModuleCode; name: string }>,
  options: number | null,
): void {
  const below = Array.from({ length: firstUe - header - 1 }, (_, i) => header + 1 + i);
  const candidates = [...below, header - 1].filter((row) => row !== options);
  for (const [column, module] of modules) {
    const name = candidates
      .map((row) => textOf(rows[row]?.[column]))
      .find(
        (text) =>
          text !== '' && amountOf(text) === 'unreadable' && !isTotal(plainOf(text)) && !ueLabelOf(text),
      );
    if (module.name === '' && name !== undefined) module.name = name.replace(/\s+/g, ' ');
  }
}

/** Columns beside the modules whose header, at most two rows above the modules', says what they hold, in numbers. */
export function columnsUnder(
  rows: Rows,
  header: number,
  firstUe: number,
  modules: ReadonlyMap<number, unknown>,
  wanted: (text: string) => boolean,
): ReadonlyMap<number, Pole | null> {
  const columns = new Map<number, Pole | null>();
  for (let row = Math.max(header - 2, 0); row < firstUe; row++) {
    rows[row]?.forEach((cell, column) => {
      const text = plainOf(cell);
      if (modules.has(column) || !wanted(text)) return;
      if (typeof amountOf(rows[firstUe]?.[column]) === 'number') columns.set(column, poleOfTotal(text));
    });
  }
  return columns;
}
