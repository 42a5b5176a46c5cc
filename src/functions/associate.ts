/// <reference types="custom-functions-runtime" />
import * as functions from './functions';

/** By the id that the metadata gives Excel: the name in capitals. */
export const FUNCTIONS: ReadonlyMap<string, (...args: never[]) => unknown> = new Map(
  Object.entries(functions).map(([name, code]) => [name.toUpperCase(), code]),
);

/** Tells the custom functions runtime which code answers which function. */
export function associateFunctions(): void {
  for (const [id, code] of FUNCTIONS) CustomFunctions.associate(id, code);
}
