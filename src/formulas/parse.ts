import {
  parse,
  parseStructRef,
  tokenize,
  translateFormulaToA1,
  translateFormulaToR1C1,
  type AstExpression,
} from '@borgar/fx';
import { cellName } from '../cells/a1';
import { withoutPrefixes } from '../cells/later-functions';

export type { AstExpression } from '@borgar/fx';

/** LET and LAMBDA as the calls that they are written as, so that every part of a tree is found in `arguments`. */
function asCalls(tree: AstExpression): AstExpression {
  const { declarations, params, body, ...rest } = tree as AstExpression & Shorthand;
  const given = ('arguments' in tree ? tree.arguments : []) as readonly (AstExpression | null)[];
  const call = (name: string, parts: readonly AstExpression[]): AstExpression =>
    ({ type: 'CallExpression', callee: { type: 'Identifier', name }, arguments: parts }) as AstExpression;
  if (tree.type === 'LetExpression' && declarations && body)
    return call('LET', [...declarations.flatMap(({ id, init }) => [id, asCalls(init)]), asCalls(body)]);
  if (tree.type === 'LambdaExpression' && params && body) return call('LAMBDA', [...params, asCalls(body)]);
  if (!('arguments' in tree)) return tree;
  const { callee } = rest as { callee?: AstExpression };
  return {
    ...tree,
    ...(callee ? { callee: asCalls(callee) } : {}),
    arguments: given.map((one) => one && asCalls(one)),
  } as AstExpression;
}

interface Shorthand {
  readonly declarations?: readonly { readonly id: AstExpression; readonly init: AstExpression }[];
  readonly params?: readonly AstExpression[];
  readonly body?: AstExpression;
}

/** The name that LET or LAMBDA gives, in upper case. */
export const localName = (part: AstExpression | null | undefined): string =>
  String(
    (part as { name?: string; value?: string } | null | undefined)?.name ??
      (part as { value?: string })?.value ??
      '',
  ).toUpperCase();

/** Parts of a table as our parser knows them: LibreOffice writes `[#this row]`. */
const cased = (formula: string): string =>
  formula.replace(
    /\[#(this row|headers|data|all|totals)\]/gi,
    (_, part: string) => `[#${PARTS[part.toLowerCase()] ?? ''}]`,
  );
const PARTS: Readonly<Record<string, string>> = {
  ...{ 'this row': 'This Row', headers: 'Headers', data: 'Data', all: 'All', totals: 'Totals' },
};

/** The tree of a formula, without or with its `=`; null where it cannot be understood. */
export function parsed(formula: string): AstExpression | null {
  try {
    const tree = parse(tokenize(cased(withoutPrefixes(formula)), { mergeRefs: true }));
    return 'type' in tree && tree.type !== undefined ? asCalls(tree as AstExpression) : null;
  } catch {
    return null;
  }
}

/** What a reference to a table takes: columns from the first to the last (all, where none is named) of some of its parts. */
export function tablePart(reference: string): TablePart | null {
  const found = parseStructRef(reference);
  if (!found) return null;
  const { table = '', columns = [], sections = [] } = found;
  return { table, columns: [columns[0], columns.at(-1)], sections };
}

export interface TablePart {
  /** Empty for the formula's own table. */
  readonly table: string;
  readonly columns: readonly [string | undefined, string | undefined];
  /** `data`, `headers`, `this row` …, as they are written. */
  readonly sections: readonly string[];
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

/** Name of the function that a call calls, with the dot of an add-in's; empty for another part. */
export function calledName(tree: AstExpression): string {
  if (tree.type !== 'CallExpression') return '';
  const { callee } = tree as { callee: { name?: string } };
  return (callee.name ?? '').toUpperCase().replace(/^_XLDUDF_([A-Z0-9]+)_/, '$1.');
}
