import { FUNCTIONS, type FunctionCode } from '../../src/functions/by-id';
import type { CellRange } from '../../src/functions/cells';

/** What a cell shows after a call: the value, or an error with its message. */
export type Outcome = unknown | { readonly error: string; readonly message: string };

class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** The part of Excel's runtime that functions need: the class of errors, and the language. @returns the functions by their ids */
export function installRuntime(language?: string): ReadonlyMap<string, FunctionCode> {
  Object.assign(globalThis, {
    CustomFunctions: {
      Error: ExcelError,
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
    },
    ...(language && { Office: { context: { displayLanguage: language } } }),
  });
  if (!language) Reflect.deleteProperty(globalThis, 'Office');
  return FUNCTIONS;
}

/** Calls a function as Excel does: an omitted argument is `null`. */
export function call(code: FunctionCode | undefined, args: readonly unknown[], parameters: number): Outcome {
  if (!code) throw new Error('no such function');
  try {
    return code(...Array.from({ length: parameters }, (_, i) => args[i] ?? null));
  } catch (error) {
    if (error instanceof ExcelError) return { error: error.code, message: error.message };
    throw error;
  }
}

/** A range of one row. */
export const row = (...cells: readonly unknown[]): CellRange => [cells];
/** A range of one column. */
export const column = (...cells: readonly unknown[]): CellRange => cells.map((cell) => [cell]);
