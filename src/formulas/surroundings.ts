import type { AstExpression } from './parse';
import type { Scalar, Value } from './values';

/** A formula uses what we do not compute: a function, a name, a table, another workbook. */
export class Unsupported extends Error {
  constructor(readonly what: string) {
    super(what);
  }
}

/** A function that a formula defines, by LAMBDA, and what it sees. */
export interface Lambda {
  readonly params: readonly string[];
  readonly body: AstExpression;
  readonly at: Surroundings;
}

/** Functions of an add-in, by name as `calledName` gives it. */
export type OwnFunctions = Readonly<Record<string, (given: readonly Value[]) => Scalar>>;

/** Where a formula stands, and what it can see. Rows and columns are 0-based. */
export interface Surroundings {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What a cell holds, formulas computed. */
  readonly cell: (sheet: string, row: number, column: number) => Scalar;
  /** Rows and columns that a sheet uses; null where there is no such sheet. */
  readonly extent: (sheet: string) => { readonly rows: number; readonly columns: number } | null;
  /** What a name of the workbook refers to; null where it has none of that name. */
  readonly named: (name: string) => AstExpression | null;
  /** What LET and LAMBDA call by a name of their own, in upper case. */
  readonly locals?: ReadonlyMap<string, Value | Lambda>;
  /** Functions of an add-in that can be computed too. */
  readonly own: OwnFunctions;
  /** Computes as if no function rounded. */
  readonly unrounded: boolean;
}
