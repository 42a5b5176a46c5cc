import {
  parse,
  tokenize,
  translateFormulaToA1,
  translateFormulaToR1C1,
  type AstExpression,
} from '@borgar/fx';
import { cellName } from '../cells/a1';

export type { AstExpression } from '@borgar/fx';

/** The tree of a formula, without or with its `=`; null where it cannot be understood. */
export function parsed(formula: string): AstExpression | null {
  try {
    const tree = parse(tokenize(formula, { mergeRefs: true }));
    return 'type' in tree && tree.type !== undefined ? (tree as AstExpression) : null;
  } catch {
    return null;
  }
}

/**
 * A formula as it reads from its own cell, so that formulas that were filled down are one: `=SUM(RC[-3]:RC[-1])`.
 * @param row, column of its cell, 0-based
 */
export function patternOf(formula: string, row: number, column: number): string {
  try {
    return translateFormulaToR1C1(formula, cellName(row, column));
  } catch {
    return formula;
  }
}

/** The formula that a pattern is in a cell. @throws Error where it would leave the sheet */
export const inCell = (pattern: string, row: number, column: number): string =>
  translateFormulaToA1(pattern, cellName(row, column));

/** The tree with all its parts, the outer first. */
export function partsOf(tree: AstExpression): readonly AstExpression[] {
  const parts: AstExpression[] = [];
  const stack: AstExpression[] = [tree];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    parts.push(next);
    if ('arguments' in next && Array.isArray(next.arguments))
      stack.push(...(next.arguments as (AstExpression | null)[]).filter((part) => part !== null).reverse());
  }
  return parts;
}

/** Name of the function that a call calls, without Excel's prefixes of later functions and with the dot of an add-in's; empty for another part. */
export function calledName(tree: AstExpression): string {
  if (tree.type !== 'CallExpression') return '';
  const { callee } = tree as { callee: { name?: string } };
  return (callee.name ?? '')
    .toUpperCase()
    .replace(/^(?:_XLFN\.|_XLWS\.)+/, '')
    .replace(/^_XLDUDF_([A-Z0-9]+)_/, '$1.');
}
