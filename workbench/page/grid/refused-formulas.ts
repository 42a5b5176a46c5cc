import { IFunctionService, Lexer, LexerNode } from '@univerjs/engine-formula';
import type { Injector } from '@univerjs/core';

/** Why a formula that was typed is not taken. */
export type FormulaFault = 'unreadable' | 'tooFewArguments' | 'tooManyArguments';

/** A formula that was typed and not taken; the cell keeps what it held. */
export interface RefusedFormula {
  readonly sheet: string;
  readonly cell: { readonly row: number; readonly column: number };
  /** As it was typed. */
  readonly formula: string;
  readonly fault: FormulaFault;
}

/** A function whose arguments its own call follows. */
const LAMBDA = 'LAMBDA';

/** @param formula en-US, with its `=` @returns null for one that can be computed */
export function faultOf(injector: Injector, formula: string): FormulaFault | null {
  const tree = injector.get(Lexer).treeBuilder(formula);
  if (!(tree instanceof LexerNode)) return 'unreadable';
  const functions = injector.get(IFunctionService);
  const look = (node: LexerNode): FormulaFault | null => {
    const parts = node.getChildren().filter((part) => part instanceof LexerNode);
    const name = node.getToken().trim().toUpperCase();
    const { minParams = -1, maxParams = -1 } = functions.getExecutor(name) ?? {};
    const isEmpty = parts.length === 1 && parts[0]?.getChildren().length === 0;
    const given = isEmpty && minParams !== 1 ? 0 : parts.length;
    if (name !== LAMBDA && minParams >= 0 && given < minParams) return 'tooFewArguments';
    if (name !== LAMBDA && maxParams >= 0 && given > maxParams) return 'tooManyArguments';
    return parts.map(look).find((fault) => fault !== null) ?? null;
  };
  return look(tree);
}
