import { calledName, inCell, localName, type AstExpression } from './parse';
import { Unsupported, type Lambda, type Surroundings } from './surroundings';
import {
  compared,
  failure,
  isFailure,
  isMatrix,
  mapped,
  numeric,
  single,
  textOf,
  type Matrix,
  type Scalar,
  type Value,
} from './values';

/** What a form is given: its parts as they are written, to be computed where it wants them. */
export interface Parts {
  readonly given: readonly (AstExpression | null)[];
  readonly at: Surroundings;
  /** Computes a part; `null` for one that is left out. */
  readonly value: (part: number, at?: Surroundings) => Value;
  /** The cells of a reference in the text form of INDIRECT. */
  readonly referred: (text: string) => Value;
}

/** The functions that compute only some of their arguments, that want a reference itself, or that give names to values. */
export const FORMS: Readonly<Record<string, (parts: Parts) => Value>> = {
  IFERROR: ({ value }) => {
    const one = value(0);
    // Cell by cell, in a formula of arrays.
    if (isMatrix(one) && one.rows * one.columns > 1)
      return mapped(one, (cell) => (isFailure(cell) ? single(value(1)) : cell));
    return isFailure(single(one)) ? value(1) : one;
  },
  IFNA: ({ value }) => {
    const one = single(value(0));
    return isFailure(one) && one.error === '#N/A' ? value(1) : value(0);
  },
  IFS: ({ given, value }) => {
    for (let i = 0; i + 1 < given.length; i += 2) {
      const is = numeric(single(value(i)));
      if (typeof is === 'object') return is;
      if (is !== 0) return value(i + 1);
    }
    return failure('#N/A');
  },
  SWITCH: ({ given, value }) => {
    const wanted = single(value(0));
    if (isFailure(wanted)) return wanted;
    let i = 1;
    for (; i + 1 < given.length; i += 2) {
      const one = single(value(i));
      if (!isFailure(one) && compared(one, wanted) === 0) return value(i + 1);
    }
    return i < given.length ? value(i) : failure('#N/A');
  },
  CHOOSE: ({ given, value }) => {
    const place = numeric(single(value(0)));
    if (typeof place === 'object') return place;
    return place >= 1 && place < given.length ? value(Math.trunc(place)) : failure('#VALUE!');
  },
  ROW: ({ given, at, value }) => (given.length === 0 ? at.row : placeOf(value(0), 'ROW').row) + 1,
  COLUMN: ({ given, at, value }) => (given.length === 0 ? at.column : placeOf(value(0), 'COLUMN').column) + 1,
  ROWS: ({ value }) => sizeOf(value(0)).rows,
  COLUMNS: ({ value }) => sizeOf(value(0)).columns,
  SINGLE: ({ at, value }) => inLine(value(0), at),
  INDIRECT: ({ at, value, referred, given }) => {
    const text = textOf(single(value(0)));
    if (typeof text === 'object') return text;
    const isA1 = given.length < 2 || numeric(single(value(1))) !== 0;
    // R1C1, in French L1C1.
    return referred(isA1 ? text : inCell(text.replace(/\bL(?=[\d[C])/g, 'R'), at.row, at.column));
  },
  OFFSET: (parts) => offset(parts),
  LET: (parts) => {
    const { given, at, value } = parts;
    const locals = new Map(at.locals);
    const inner = { ...at, locals };
    for (let i = 0; i + 1 < given.length; i += 2)
      locals.set(
        localName(given[i]),
        lambdaIn(given[i + 1], inner) ?? value(i + 1, { ...at, locals: new Map(locals) }),
      );
    return value(given.length - 1, inner);
  },
};

/** The function that a part defines; null where it is another part. */
export function lambdaIn(part: AstExpression | null | undefined, at: Surroundings): Lambda | null {
  if (!part || calledName(part) !== 'LAMBDA') return null;
  const given = ('arguments' in part ? part.arguments : []) as readonly AstExpression[];
  const body = given.at(-1);
  return body ? { params: given.slice(0, -1).map(localName), body, at } : null;
}

function offset({ given, at, value }: Parts): Value {
  const from = value(0);
  const numbers = [1, 2, 3, 4].map((i) => (given[i] ? numeric(single(value(i))) : null));
  const failed = numbers.find((one) => one !== null && typeof one === 'object');
  if (failed) return failed;
  const [down = 0, right = 0, height, width] = numbers as readonly (number | null)[];
  const place = placeOf(from, 'OFFSET');
  const { rows, columns } = sizeOf(from);
  const [top, left] = [place.row + Math.trunc(down ?? 0), place.column + Math.trunc(right ?? 0)];
  if (top < 0 || left < 0) return failure('#REF!');
  return {
    rows: height ?? rows,
    columns: width ?? columns,
    origin: { sheet: place.sheet, row: top, column: left },
    at: (r, c) => at.cell(place.sheet, top + r, left + c),
  };
}

function placeOf(value: Value, wanting: string): NonNullable<Matrix['origin']> {
  if (isMatrix(value) && value.origin) return value.origin;
  throw new Unsupported(wanting);
}

const sizeOf = (value: Value): { readonly rows: number; readonly columns: number } =>
  isMatrix(value) ? value : { rows: 1, columns: 1 };

/** The cell of a row or a column that is in line with the formula's own (`@`). */
export function inLine(value: Value, { row, column }: Surroundings): Scalar {
  if (!isMatrix(value) || !value.origin) return single(value);
  const [down, right] = [row - value.origin.row, column - value.origin.column];
  if (value.columns === 1) return down >= 0 && down < value.rows ? value.at(down, 0) : failure('#VALUE!');
  return right >= 0 && right < value.columns ? value.at(0, right) : failure('#VALUE!');
}
