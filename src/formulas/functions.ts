import { CRITERIA } from './criteria';
import { LOOKUPS } from './lookups';
import { mean, numbersOf, rounded, sum, type Compute } from './numbers';
import { Unsupported } from './surroundings';
import { TEXTS } from './texts';
import { cellsOf, failure, isFailure, isMatrix, mapped, matrixOf, numeric, single, truth } from './values';
import type { Failure, Scalar, Value } from './values';

const ofNumbers =
  (compute: (numbers: readonly number[]) => Scalar): Compute =>
  (given) => {
    const numbers = numbersOf(given);
    return Array.isArray(numbers) ? compute(numbers as readonly number[]) : (numbers as Failure);
  };

/** Of each number it is given; an error stays one. */
const ofNumber =
  (compute: (number: number, more: readonly Value[], unrounded: boolean) => Scalar): Compute =>
  ([value = null, ...more], unrounded) =>
    mapped(value, (one) => {
      const number = numeric(one);
      return typeof number === 'object' ? number : compute(number, more, unrounded);
    });

/** To so many decimals. */
const rounding = (round?: (scaled: number) => number): Compute =>
  ofNumber((number, [digits = 0], unrounded) => {
    const places = numeric(single(digits));
    if (typeof places === 'object') return places;
    return unrounded ? number : rounded(number, places, round);
  });

/** To a multiple of a step. */
const stepping = (round: (steps: number) => number): Compute =>
  ofNumber((number, [by = 1], unrounded) => {
    const step = numeric(single(by));
    if (typeof step === 'object') return step;
    if (unrounded) return number;
    return step === 0 ? 0 : round(Number((number / step).toPrecision(15))) * step;
  });

const testing =
  (test: (value: Scalar) => boolean): Compute =>
  ([value = null]) =>
    mapped(value, test);

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

const ranked =
  (order: (a: number, b: number) => number): Compute =>
  ([values = null, rank = 1]) => {
    const numbers = numbersOf([values]);
    if (!Array.isArray(numbers)) return numbers as Failure;
    return [...(numbers as number[])].sort(order)[Number(numeric(single(rank))) - 1] ?? failure('#NUM!');
  };

function median(numbers: readonly number[]): Scalar {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return mean(middle);
}

/** What SUBTOTAL and AGGREGATE compute, by number; from 101 on the same without hidden rows. */
const TOTALS: Readonly<Record<number, string>> = {
  ...{ 1: 'AVERAGE', 2: 'COUNT', 3: 'COUNTA', 4: 'MAX', 5: 'MIN', 6: 'PRODUCT', 9: 'SUM' },
  ...{ 12: 'MEDIAN', 14: 'LARGE', 15: 'SMALL' },
};

function totalled(kind: Value, given: readonly Value[], unrounded: boolean): Value {
  const number = numeric(single(kind));
  if (typeof number === 'object') return number;
  const compute = FUNCTIONS[TOTALS[number % 100] ?? ''];
  if (!compute) throw new Unsupported(`SUBTOTAL ${number}`);
  return compute(given, unrounded);
}

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
  ROUND: rounding(),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  TRUNC: rounding(Math.floor),
  INT: ofNumber((number, _, unrounded) => (unrounded ? number : Math.floor(number))),
  MROUND: stepping(Math.round),
  CEILING: stepping(Math.ceil),
  'CEILING.MATH': stepping(Math.ceil),
  FLOOR: stepping(Math.floor),
  'FLOOR.MATH': stepping(Math.floor),
  ABS: ofNumber(Math.abs),
  SIGN: ofNumber(Math.sign),
  SQRT: ofNumber((number) => (number < 0 ? failure('#NUM!') : Math.sqrt(number))),
  POWER: ofNumber((number, [exponent = 1]) => {
    const power = numeric(single(exponent));
    return typeof power === 'object' ? power : number ** power;
  }),
  MOD: ofNumber((number, [by = 1]) => {
    const divisor = numeric(single(by));
    if (typeof divisor === 'object') return divisor;
    return divisor === 0 ? failure('#DIV/0!') : number - divisor * Math.floor(number / divisor);
  }),
  SUMSQ: ofNumbers((numbers) => sum(numbers.map((one) => one * one))),
  MEDIAN: ofNumbers(median),
  GEOMEAN: ofNumbers((numbers) =>
    numbers.some((one) => one <= 0)
      ? failure('#NUM!')
      : numbers.reduce((product, one) => product * one, 1) ** (1 / numbers.length),
  ),
  HARMEAN: ofNumbers((numbers) =>
    numbers.some((one) => one <= 0) ? failure('#NUM!') : numbers.length / sum(numbers.map((one) => 1 / one)),
  ),
  AVERAGEA: (given) =>
    mean(
      given
        .flatMap(cellsOf)
        .filter((one) => one !== null)
        .map((one) => (typeof one === 'number' ? one : one === true ? 1 : 0)),
    ),
  SUBTOTAL: ([kind = null, ...given], unrounded) => totalled(kind, given, unrounded),
  AGGREGATE: ([kind = null, , ...given], unrounded) =>
    totalled(
      kind,
      given.map((one) => (isMatrix(one) ? matrixOf([cellsOf(one).filter((cell) => !isFailure(cell))]) : one)),
      unrounded,
    ),
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
  ISERR: testing((one) => isFailure(one) && one.error !== '#N/A'),
  ISNA: testing((one) => isFailure(one) && one.error === '#N/A'),
  ISNONTEXT: testing((one) => typeof one !== 'string'),
  ISLOGICAL: testing((one) => typeof one === 'boolean'),
  NA: () => failure('#N/A'),
  T: ([value = null]) => mapped(value, (one) => (typeof one === 'string' || isFailure(one) ? one : '')),
  N: ([value = null]) =>
    mapped(value, (one) => (typeof one === 'number' || isFailure(one) ? one : one === true ? 1 : 0)),
  VALUE: ([value = null]) => mapped(value, numeric),
  NUMBERVALUE: ([value = null]) => mapped(value, numeric),
  ...TEXTS,
  ...CRITERIA,
  ...LOOKUPS,
  LARGE: ranked((a, b) => b - a),
  SMALL: ranked((a, b) => a - b),
};
