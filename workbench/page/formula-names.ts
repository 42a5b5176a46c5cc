/**
 * Function names as files spell them: newer functions carry `_xlfn.`, and functions of an add-in `_xldudf_` with
 * underscores for the dots of their namespace.
 */
const ADDIN_PREFIX = '_xldudf_';

/** A formula of a file as it is typed in a cell, with its `=`. @param unlinked no add-in is known: its functions stay as they are */
export function readFormula(formula: string, unlinked = false): string {
  const bare = formula.replace(/_xlfn\.|_xlws\.|_xlpm\./g, '');
  const calls = new RegExp(`${ADDIN_PREFIX}([A-Z0-9]+)_([A-Z0-9_.]+)\\(`, 'gi');
  return `=${unlinked ? bare : bare.replace(calls, '$1.$2(')}`;
}

/** Whether a formula of a file calls a function of an add-in. */
export const callsAddin = (formula: string): boolean => formula.includes(ADDIN_PREFIX);

/** A formula of a cell, with its `=`, as a file spells the functions of an add-in; without the `=`. */
export function writeFormula(formula: string, namespace: string | null): string {
  const bare = formula.slice(1);
  if (namespace === null) return bare;
  const calls = new RegExp(`(?<![\\w.])${namespace}\\.([A-Z0-9_.]+)\\(`, 'gi');
  return bare.replace(calls, `${ADDIN_PREFIX}${namespace}_$1(`);
}
