import type { Policy } from './types';

/** The law and the commonest practice, where a department has decided nothing else. */
export const DEFAULT_POLICY: Policy = {
  rounding: '2-decimals',
  effects: { ABI: 'zero', ABJ: 'neutralised', EXC: 'neutralised', ATT: 'awaited', DEF: 'defaulting' },
  passMark: 10,
  floorMark: 8,
  adjustments: [],
};
