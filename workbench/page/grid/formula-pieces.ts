import type { LexerTreeBuilder } from '@univerjs/engine-formula';

type Cut = LexerTreeBuilder['sequenceNodesBuilder'];

/**
 * The pieces of a formula, found by other signs in the same places, such as those that the grid knows.
 * @param signed as long as the formula
 */
export function piecesBy(cut: Cut, formula: string, signed: string): ReturnType<Cut> {
  if (signed === formula) return cut(formula);
  let at = formula.startsWith('=') ? 1 : 0;
  return cut(signed)?.map((piece) => {
    const { length } = typeof piece === 'string' ? piece : piece.token;
    const written = formula.slice(at, (at += length));
    return typeof piece === 'string' ? written : { ...piece, token: written };
  });
}
