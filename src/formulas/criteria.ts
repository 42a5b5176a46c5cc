import { mean, sum, type Compute } from './numbers';
import {
  cellsOf,
  compared,
  isMatrix,
  mapped,
  numberOfText,
  single,
  textOf,
  type Scalar,
  type Value,
} from './values';

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

/** The cells of a range where other ranges of its size meet their criteria, given in pairs. */
function chosen(values: Value, pairs: readonly Value[]): readonly Scalar[] {
  const tests: { readonly cells: readonly Scalar[]; readonly wanted: Scalar }[] = [];
  for (let i = 0; i < pairs.length; i += 2)
    tests.push({ cells: cellsOf(pairs[i] ?? null), wanted: single(pairs[i + 1] ?? null) });
  return cellsOf(values).filter((_, i) =>
    tests.every(({ cells, wanted }) => meets(cells[i] ?? null, wanted)),
  );
}
/** Several criteria in the place of one give as many results: `SUMPRODUCT(SUMIF(codes;headers;weights)*marks)`. */
function each(pairs: readonly Value[], compute: (pairs: readonly Value[]) => Scalar): Value {
  const wide = pairs.findIndex(
    (criterion, i) => i % 2 === 1 && isMatrix(criterion) && criterion.rows * criterion.columns > 1,
  );
  if (wide < 0) return compute(pairs);
  return mapped(pairs[wide] ?? null, (one) => compute(pairs.map((value, i) => (i === wide ? one : value))));
}
const numbersIn = (cells: readonly Scalar[]): readonly number[] =>
  cells.filter((one) => typeof one === 'number');

/** One criterion, before the range that counts: SUMIF(range, criterion, values). */
const one =
  (compute: (numbers: readonly number[]) => Scalar): Compute =>
  ([range = null, criterion = null, values = range]) =>
    each([range, criterion], (pairs) => compute(numbersIn(chosen(values, pairs))));

/** Several, behind it: SUMIFS(values, range, criterion, …). */
const several =
  (compute: (numbers: readonly number[]) => Scalar): Compute =>
  ([values = null, ...pairs]) =>
    each(pairs, (own) => compute(numbersIn(chosen(values, own))));

/** Functions of cells that meet a criterion. */
export const CRITERIA: Readonly<Record<string, Compute>> = {
  COUNTIF: ([range = null, criterion = null]) =>
    each([range, criterion], (pairs) => chosen(range, pairs).length),
  COUNTIFS: (pairs) => each(pairs, (own) => chosen(own[0] ?? null, own).length),
  SUMIF: one(sum),
  SUMIFS: several(sum),
  AVERAGEIF: one(mean),
  AVERAGEIFS: several(mean),
  MINIFS: several((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  MAXIFS: several((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
};
