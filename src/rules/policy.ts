import { NOT_TAKEN, UNREAD, type Mark, type MarkEffect, type Policy } from './types';

/** The law and the commonest practice, where a department has decided nothing else. */
export const DEFAULT_POLICY: Policy = {
  rounding: '2-decimals',
  effects: { ABI: 'zero', ABJ: 'neutralised', EXC: 'neutralised', ATT: 'awaited', DEF: 'defaulting' },
  passMark: 10,
  floorMark: 8,
  adjustments: [],
};

/**
 * What something other than a mark does to the UE: what the department decided, but for a cell that nobody can read and a
 * module that the student does not take.
 */
export function effectOf(code: Exclude<Mark, number>, effects: Policy['effects']): MarkEffect {
  if (code === UNREAD) return 'awaited';
  return code === NOT_TAKEN ? 'neutralised' : effects[code];
}
