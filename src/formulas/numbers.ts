import { cellsOf, failure, isFailure, isMatrix, numeric } from './values';
import type { Failure, Scalar, Value } from './values';

/** Computes a function; `unrounded`: as if it did not round. */
export type Compute = (given: readonly Value[], unrounded: boolean) => Value;

/** The numbers of the arguments: of cells only what is a number, of others what stands for one. An error ends it. */
export function numbersOf(given: readonly Value[]): readonly number[] | Failure {
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

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
export const mean = (numbers: readonly number[]): Scalar =>
  numbers.length === 0 ? failure('#DIV/0!') : sum(numbers) / numbers.length;

/** Half away from zero, as Excel rounds, on the decimal that a person reads. */
export function rounded(
  number: number,
  places: number,
  round = (scaled: number) => Math.floor(scaled + 0.5),
): number {
  const scale = 10 ** Math.trunc(places);
  return (Math.sign(number) * round(Number((Math.abs(number) * scale).toPrecision(15)))) / scale;
}
