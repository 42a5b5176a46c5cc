import * as functions from './functions';

export type FunctionCode = (...args: unknown[]) => unknown;

/** By the id that the metadata gives Excel: the name in capitals. */
export const FUNCTIONS: ReadonlyMap<string, FunctionCode> = new Map(
  Object.entries(functions).map(([name, code]) => [name.toUpperCase(), code as FunctionCode]),
);
