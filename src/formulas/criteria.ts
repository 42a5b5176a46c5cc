import { mean, sum, type Compute } from './numbers';
import { cellsOf, compared, numberOfText, single, textOf, type Scalar, type Value } from './values';

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
const numbersIn = (cells: readonly Scalar[]): readonly number[] =>
  cells.filter((one) => typeof one === 'number');

/** One criterion, before the range that counts: SUMIF(range, criterion, values). */
const one =
  (compute: (numbers: readonly number[]) => Scalar): Compute =>
  ([range = null, criterion = null, values = range]) =>
    compute(numbersIn(chosen(values, [range, criterion])));

/** Several, behind it: SUMIFS(values, range, criterion, …). */
const several =
  (compute: (numbers: readonly number[]) => Scalar): Compute =>
  ([values = null, ...pairs]) =>
    compute(numbersIn(chosen(values, pairs)));

/** Functions of cells that meet a criterion. */
export const CRITERIA: Readonly<Record<string, Compute>> = {
  COUNTIF: ([range = null, criterion = null]) => chosen(range, [range, criterion]).length,
  COUNTIFS: (pairs) => chosen(pairs[0] ?? null, pairs).length,
  SUMIF: one(sum),
  SUMIFS: several(sum),
  AVERAGEIF: one(mean),
  AVERAGEIFS: several(mean),
  MINIFS: several((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  MAXIFS: several((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
};
