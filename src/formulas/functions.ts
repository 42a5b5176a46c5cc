import {
  cellsOf,
  compared,
  failure,
  isFailure,
  isMatrix,
  numberOfText,
  numeric,
  single,
  textOf,
  truth,
} from './values';
import type { Failure, Matrix, Scalar, Value } from './values';

/** Computes a function; `unrounded`: as if it did not round. */
type Compute = (given: readonly Value[], unrounded: boolean) => Value;

/** The numbers of the arguments: of cells only what is a number, of others what stands for one. An error ends it. */
function numbersOf(given: readonly Value[]): readonly number[] | Failure {
  const numbers: number[] = [];
  for (const value of given) {
    if (isMatrix(value)) {
      for (const one of cellsOf(value)) {
        if (isFailure(one)) return one;
        if (typeof one === 'number') numbers.push(one);
      }
      continue;
    }
    const one = numeric(value);
    if (typeof one === 'object') return one;
    numbers.push(one);
  }
  return numbers;
}

const ofNumbers =
  (compute: (numbers: readonly number[]) => Scalar): Compute =>
  (given) => {
    const numbers = numbersOf(given);
    return Array.isArray(numbers) ? compute(numbers as readonly number[]) : (numbers as Failure);
  };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const mean = (numbers: readonly number[]): Scalar =>
  numbers.length === 0 ? failure('#DIV/0!') : sum(numbers) / numbers.length;

/** Rounds half away from zero, as Excel does, on the decimal that a person reads. */
function rounding(round: (scaled: number) => number): Compute {
  return ([value = null, digits = 0], unrounded) => {
    const [number, places] = [numeric(single(value)), numeric(single(digits))];
    if (typeof number === 'object') return number;
    if (typeof places === 'object') return places;
    if (unrounded) return number;
    const scale = 10 ** Math.trunc(places);
    const scaled = Number((Math.abs(number) * scale).toPrecision(15));
    return (Math.sign(number) * round(scaled)) / scale;
  };
}

const testing =
  (test: (value: Scalar) => boolean): Compute =>
  ([value = null]) => {
    if (!isMatrix(value) || value.rows * value.columns === 1) return test(single(value));
    const cells = cellsOf(value).map(test);
    return { ...value, at: (row, column) => cells[row * (value as Matrix).columns + column] ?? null };
  };

function all(given: readonly Value[], decide: (truths: readonly boolean[]) => boolean): Scalar {
  const truths: boolean[] = [];
  for (const one of given.flatMap(cellsOf)) {
    if (one === null || (typeof one === 'string' && given.length > 0)) continue;
    const is = truth(one);
    if (typeof is === 'object') return is;
    truths.push(is);
  }
  return decide(truths);
}

/** Whether a cell meets a criterion of COUNTIF: `">=10"`, `"<>"`, `"ABI"`, a number. */
function meets(cell: Scalar, criterion: Scalar): boolean {
  const [, operator = '=', wanted = ''] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(String(textOf(criterion))) ?? [];
  const number = wanted === '' ? null : numberOfText(wanted);
  if (wanted === '') return operator === '<>' ? cell !== null : cell === null || cell === '';
  const same = typeof cell === (number === null ? 'string' : 'number');
  if (operator === '<>') return !same || compared(cell, number ?? wanted) !== 0;
  if (!same) return false;
  const order = compared(cell, number ?? wanted);
  return (
    { '=': order === 0, '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0 }[operator] ??
    false
  );
}

/** The cells of a second range, where those of the first meet a criterion. */
function chosen([range = null, criterion = null, values = range]: readonly Value[]): readonly Scalar[] {
  const cells = cellsOf(values);
  const wanted = single(criterion);
  return cellsOf(range).flatMap((cell, i) => (meets(cell, wanted) ? [cells[i] ?? null] : []));
}
const chosenNumbers = (given: readonly Value[]): readonly number[] =>
  chosen(given).filter((one) => typeof one === 'number');

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

const ranked =
  (order: (a: number, b: number) => number): Compute =>
  ([values = null, rank = 1]) => {
    const numbers = numbersOf([values]);
    if (!Array.isArray(numbers)) return numbers as Failure;
    return [...(numbers as number[])].sort(order)[Number(numeric(single(rank))) - 1] ?? failure('#NUM!');
  };

/** What departments write in their averages, by English name. */
export const FUNCTIONS: Readonly<Record<string, Compute>> = {
  SUM: ofNumbers(sum),
  AVERAGE: ofNumbers(mean),
  MIN: ofNumbers((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  MAX: ofNumbers((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  PRODUCT: ofNumbers((numbers) => numbers.reduce((product, one) => product * one, 1)),
  COUNT: (given) => given.flatMap(cellsOf).filter((one) => typeof one === 'number').length,
  COUNTA: (given) => given.flatMap(cellsOf).filter((one) => one !== null).length,
  COUNTBLANK: (given) => given.flatMap(cellsOf).filter((one) => one === null || one === '').length,
  SUMPRODUCT: (given) => {
    const lines = given.map(cellsOf);
    const failed = lines.flat().find(isFailure);
    if (failed) return failed;
    if (lines.some(({ length }) => length !== lines[0]?.length)) return failure('#VALUE!');
    const factor = (one: Scalar | undefined): number => (typeof one === 'number' ? one : 0);
    return sum(
      (lines[0] ?? []).map((_, i) => lines.reduce((product, cells) => product * factor(cells[i]), 1)),
    );
  },
  ROUND: rounding((scaled) => Math.floor(scaled + 0.5)),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  TRUNC: rounding(Math.floor),
  INT: ([value = null], unrounded) => {
    const number = numeric(single(value));
    return typeof number === 'object' || unrounded ? number : Math.floor(number);
  },
  ABS: ([value = null]) => {
    const number = numeric(single(value));
    return typeof number === 'object' ? number : Math.abs(number);
  },
  AND: (given) => all(given, (truths) => truths.every(Boolean)),
  OR: (given) => all(given, (truths) => truths.some(Boolean)),
  NOT: ([value = null]) => {
    const is = truth(single(value));
    return typeof is === 'object' ? is : !is;
  },
  TRUE: () => true,
  FALSE: () => false,
  ISNUMBER: testing((one) => typeof one === 'number'),
  ISTEXT: testing((one) => typeof one === 'string'),
  ISBLANK: testing((one) => one === null),
  ISERROR: testing(isFailure),
  N: ([value = null]) => {
    const one = single(value);
    return typeof one === 'number' || isFailure(one) ? one : one === true ? 1 : 0;
  },
  VALUE: ([value = null]) => numeric(single(value)),
  TRIM: ([value = null]) => {
    const text = textOf(single(value));
    return typeof text === 'object' ? text : text.trim().replace(/ +/g, ' ');
  },
  UPPER: ([value = null]) => {
    const text = textOf(single(value));
    return typeof text === 'object' ? text : text.toUpperCase();
  },
  SUBSTITUTE: ([value = null, from = null, to = null]) => {
    const text = textOf(single(value));
    return typeof text === 'object' ? text : text.replaceAll(String(single(from)), String(single(to) ?? ''));
  },
  COUNTIF: ([range = null, criterion = null]) => chosen([range, criterion]).length,
  SUMIF: (given) => sum(chosenNumbers(given)),
  AVERAGEIF: (given) => mean(chosenNumbers(given)),
  VLOOKUP: lookup(true),
  HLOOKUP: lookup(false),
  MATCH: ([wanted = null, list = null, kind]) => {
    const { length, at } = line(list);
    const found = placeIn(length, at, single(wanted), isExact(kind));
    return found < 0 ? failure('#N/A') : found + 1;
  },
  XLOOKUP: ([wanted = null, list = null, results = null, otherwise]) => {
    const { length, at } = line(list);
    const found = placeIn(length, at, single(wanted), true);
    return found < 0 ? (otherwise ?? failure('#N/A')) : line(results).at(found);
  },
  INDEX: ([table = null, first = 0, second]) => {
    const { rows, columns, at } = asMatrix(table);
    const place = Number(numeric(single(first)));
    const other = second === undefined ? null : Number(numeric(single(second)));
    const [row, column] = other !== null ? [place, other] : rows === 1 ? [1, place] : [place, 1];
    if (row > rows || column > columns) return failure('#REF!');
    if (row > 0 && column > 0) return at(row - 1, column - 1);
    return row > 0
      ? { rows: 1, columns, at: (_, c) => at(row - 1, c) }
      : { rows, columns: 1, at: (r: number) => at(r, Math.max(0, column - 1)) };
  },
  LARGE: ranked((a, b) => b - a),
  SMALL: ranked((a, b) => a - b),
};
