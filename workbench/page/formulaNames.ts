/**
 * Function names as files spell them: newer functions carry `_xlfn.`, and functions of an add-in `_xldudf_` with
 * underscores for the dots of their namespace.
 */
const ADDIN_PREFIX = '_xldudf_';

/** A formula of a file as it is typed in a cell, with its `=`. */
export function readFormula(formula: string): string {
  return `=${formula
    .replace(/_xlfn\.|_xlws\.|_xlpm\./g, '')
    .replace(new RegExp(`${ADDIN_PREFIX}([A-Z0-9]+)_([A-Z0-9_.]+)\\(`, 'gi'), '$1.$2(')}`;
}
