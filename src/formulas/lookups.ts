import { cellName, quotedSheet } from '../cells/a1';
import type { Compute } from './numbers';
import {
  compared,
  failure,
  isFailure,
  isMatrix,
  numeric,
  single,
  type Matrix,
  type Scalar,
  type Value,
} from './values';

/** Place of a value in a list, from 0; -1 where it is not there. @param exact else the last that is not greater */
function placeIn(list: number, at: (i: number) => Scalar, wanted: Scalar, exact: boolean): number {
  let found = -1;
  for (let i = 0; i < list; i++) {
    const one = at(i);
    if (one === null || isFailure(one)) continue;
    const order = typeof one === typeof wanted ? compared(one, wanted) : NaN;
    if (order === 0) return i;
    if (!exact && order < 0) found = i;
  }
  return exact ? -1 : found;
}

const asMatrix = (value: Value): Matrix =>
  isMatrix(value) ? value : { rows: 1, columns: 1, at: () => value };

const isExact = (given: Value | undefined): boolean => given !== undefined && numeric(single(given)) === 0;

const lookup =
  (down: boolean): Compute =>
  ([wanted = null, table = null, index = 1, approximate]) => {
    const { rows, columns, at } = asMatrix(table);
    const place = Number(numeric(single(index))) - 1;
    const found = placeIn(
      down ? rows : columns,
      (i) => (down ? at(i, 0) : at(0, i)),
      single(wanted),
      isExact(approximate),
    );
    if (found < 0) return failure('#N/A');
    return down ? at(found, place) : at(place, found);
  };

const line = (value: Value): { readonly length: number; readonly at: (i: number) => Scalar } => {
  const { rows, columns, at } = asMatrix(value);
  return {
    length: rows * columns,
    at: (i) => (columns === 1 ? at(i, 0) : at(Math.floor(i / columns), i % columns)),
  };
};

const within = (
  { sheet, row, column }: NonNullable<Matrix['origin']>,
  down: number,
  right: number,
): NonNullable<Matrix['origin']> => ({ sheet, row: row + down - 1, column: column + right - 1 });

/** Functions that look something up. */
export const LOOKUPS: Readonly<Record<string, Compute>> = {
  VLOOKUP: lookup(true),
  HLOOKUP: lookup(false),
  MATCH: ([wanted = null, list = null, kind]) => {
    const { length, at } = line(list);
    const found = placeIn(length, at, single(wanted), isExact(kind));
    return found < 0 ? failure('#N/A') : found + 1;
  },
  XMATCH: ([wanted = null, list = null]) => {
    const { length, at } = line(list);
    const found = placeIn(length, at, single(wanted), true);
    return found < 0 ? failure('#N/A') : found + 1;
  },
  XLOOKUP: ([wanted = null, list = null, results = null, otherwise]) => {
    const { length, at } = line(list);
    const found = placeIn(length, at, single(wanted), true);
    return found < 0 ? (otherwise ?? failure('#N/A')) : line(results).at(found);
  },
  INDEX: ([table = null, first = 0, second]) => {
    const { rows, columns, at, goesOn, origin } = asMatrix(table);
    const place = Number(numeric(single(first)));
    const other = second === undefined ? null : Number(numeric(single(second)));
    const [row, column] = other !== null ? [place, other] : rows === 1 ? [1, place] : [place, 1];
    if (column > columns) return failure('#REF!');
    if (row > rows) return goesOn ? null : failure('#REF!');
    if (row > 0 && column > 0) {
      const cell = at(row - 1, column - 1);
      // A reference stays one: what sums it passes over a text.
      return origin ? { rows: 1, columns: 1, at: () => cell, origin: within(origin, row, column) } : cell;
    }
    return row > 0
      ? { rows: 1, columns, at: (_, c) => at(row - 1, c) }
      : { rows, columns: 1, at: (r: number) => at(r, Math.max(0, column - 1)) };
  },
  FILTER: ([table = null, wanted = null, otherwise]) => {
    const { rows, columns, at } = asMatrix(table);
    const tests = asMatrix(wanted);
    const isTrue = (one: Scalar): boolean => ![0, null].includes(numeric(one) as number) && !isFailure(one);
    const down = tests.columns === 1;
    const kept = Array.from({ length: down ? rows : columns }, (_, i) => i).filter((i) =>
      isTrue(down ? tests.at(i, 0) : tests.at(0, i)),
    );
    if (kept.length === 0) return otherwise ?? failure('#CALC!');
    return down
      ? { rows: kept.length, columns, at: (row, column) => at(kept[row] ?? 0, column) }
      : { rows, columns: kept.length, at: (row, column) => at(row, kept[column] ?? 0) };
  },
  ADDRESS: ([row = 1, column = 1, , , sheet]) => {
    const [r, c] = [row, column].map((one) => Number(numeric(single(one))));
    const cell = cellName((r ?? 1) - 1, (c ?? 1) - 1);
    return sheet === undefined || sheet === null ? cell : `${quotedSheet(String(single(sheet)))}!${cell}`;
  },
  LOOKUP: ([wanted = null, list = null, results = list]) => {
    const { length, at } = line(list);
    const found = placeIn(length, at, single(wanted), false);
    return found < 0 ? failure('#N/A') : line(results).at(found);
  },
  TRANSPOSE: ([table = null]) => {
    const { rows, columns, at } = asMatrix(table);
    return { rows: columns, columns: rows, at: (row, column) => at(column, row) };
  },
  MMULT: ([left = null, right = null]) => {
    const [a, b] = [asMatrix(left), asMatrix(right)];
    if (a.columns !== b.rows) return failure('#VALUE!');
    const at = (row: number, column: number): Scalar => {
      let total = 0;
      for (let i = 0; i < a.columns; i++) {
        const [x, y] = [a.at(row, i), b.at(i, column)];
        if (typeof x !== 'number' || typeof y !== 'number') return failure('#VALUE!');
        total += x * y;
      }
      return total;
    };
    return { rows: a.rows, columns: b.columns, at };
  },
};
