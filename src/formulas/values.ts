/** What formulas compute with. */

/** An Excel error (`#N/A` …), which spreads through what is computed from it. */
export interface Failure {
  readonly error: string;
}
export type Scalar = null | number | string | boolean | Failure;

/** A block of cells, or an array; cells are read when they are asked for, so that a lookup reads only what it finds. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** @param row, column from 0 */
  readonly at: (row: number, column: number) => Scalar;
  /** Whole columns: below what the sheet uses they are empty. */
  readonly goesOn?: boolean;
  /** Where its first cell stands; an array has none. 0-based. */
  readonly origin?: { readonly sheet: string; readonly row: number; readonly column: number };
}
export type Value = Scalar | Matrix;

export const failure = (error: string): Failure => ({ error });

export const isFailure = (value: Value): value is Failure =>
  typeof value === 'object' && value !== null && 'error' in value;

export const isMatrix = (value: Value): value is Matrix =>
  typeof value === 'object' && value !== null && 'at' in value;

/** An array that is there already. */
export const matrixOf = (cells: readonly (readonly Scalar[])[]): Matrix => ({
  rows: cells.length,
  columns: cells[0]?.length ?? 0,
  at: (row, column) => cells[row]?.[column] ?? null,
});

/** All cells, row by row. */
export function cellsOf(value: Value): readonly Scalar[] {
  if (!isMatrix(value)) return [value];
  const cells: Scalar[] = [];
  for (let row = 0; row < value.rows; row++)
    for (let column = 0; column < value.columns; column++) cells.push(value.at(row, column));
  return cells;
}

/** Each cell of a block, or the one value. */
export function mapped(value: Value, compute: (one: Scalar) => Scalar): Value {
  if (!isMatrix(value)) return compute(value);
  if (value.rows * value.columns === 1) return compute(value.at(0, 0));
  return arranged(value, cellsOf(value).map(compute));
}

/** Cells row by row, as a block of the size of another. */
export const arranged = ({ rows, columns }: Matrix, cells: readonly Scalar[]): Matrix => ({
  rows,
  columns,
  at: (row, column) => cells[row * columns + column] ?? null,
});

/** The value of a single cell; of several, the first, as a cell without room to spill shows it. */
export const single = (value: Value): Scalar => (isMatrix(value) ? value.at(0, 0) : value);

const NUMBER = /^[-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[-+]?\d+)?$/i;

/** The number that a text stands for, in French Excel: `12,5`; null where it is none. */
export function numberOfText(text: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '');
  return NUMBER.test(bare) ? Number(bare.replace(',', '.')) : null;
}

/** As arithmetic takes a value: empty is 0, a text that is a number counts. */
export function numeric(value: Scalar): number | Failure {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return numberOfText(value) ?? failure('#VALUE!');
  return value;
}

/** As a condition takes a value. */
export function truth(value: Scalar): boolean | Failure {
  if (typeof value === 'string') {
    const upper = value.toUpperCase();
    return upper === 'TRUE' ? true : upper === 'FALSE' ? false : failure('#VALUE!');
  }
  const number = numeric(value);
  return typeof number === 'object' ? number : number !== 0;
}

/** As `&` joins a value. */
export function textOf(value: Scalar): string | Failure {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? value : String(value);
}

/** The order of Excel: numbers before texts before truths; an empty cell is what it is compared with. */
export function compared(a: Scalar, b: Scalar): number {
  const [x, y] = [a ?? emptyLike(b), b ?? emptyLike(a)];
  const rank = (value: Scalar): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  if (rank(x) !== rank(y)) return rank(x) - rank(y);
  if (typeof x === 'string' && typeof y === 'string') {
    const [left, right] = [x.toLowerCase(), y.toLowerCase()];
    return left < right ? -1 : left > right ? 1 : 0;
  }
  return Number(x) - Number(y);
}

const emptyLike = (other: Scalar): Scalar =>
  typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
