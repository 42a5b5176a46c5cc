import { decimalOf } from '../../cells/decimals';
import { readMark } from '../../gradebook/mark';
import type { Rescue } from '../../vocabulary/what-if';
import type { Supposition } from '../../jury/what-if';
import {
  DECIDED_MARKS,
  type DecidedMark,
  type Mark,
  type MarkEffect,
  type ModuleCode,
  type Rounding,
} from '../../rules/types';

export const WHAT_IF_PARTS = ['promotion', 'student', 'limits'] as const;

/** A module and the mark that is typed for it. */
export interface MarkLine {
  readonly module: ModuleCode;
  readonly text: string;
}

/** What is typed and chosen in "Simuler", as it stands in the fields; empty means as it is. */
export interface WhatIfDraft {
  readonly part: (typeof WHAT_IF_PARTS)[number];
  readonly from: string;
  readonly of: Rescue['of'];
  readonly by: Rescue['by'];
  readonly floor: string;
  readonly rounding: Rounding | '';
  readonly effects: Readonly<Record<DecidedMark, MarkEffect | ''>>;
  /** By student id: one line per mark, a module once. */
  readonly marks: Readonly<Record<string, readonly MarkLine[]>>;
  /** Null until somebody types. */
  readonly within: string | null;
}

export const NOTHING_SUPPOSED: WhatIfDraft = {
  part: 'promotion',
  from: '',
  of: 'rcues',
  by: 'code',
  floor: '',
  rounding: '',
  effects: Object.fromEntries(DECIDED_MARKS.map((code) => [code, ''])) as WhatIfDraft['effects'],
  marks: {},
  within: null,
};

/** A number of a field, also half typed (`9,`); null for any other text, and outside of the bounds. */
export function typedNumber(text: string, min: number, max: number): number | null {
  const match = /^(\d{1,2}(?:[.,]\d{0,3})?|[.,]\d{1,3})$/.exec(text.trim());
  const value = match ? decimalOf(text.trim()) : Number.NaN;
  return value >= min && value <= max ? value : null;
}

/** A mark or an absence code as people write it; null for an empty field and for what is no mark. */
export function markIn(text: string): Mark | null {
  if (text.trim() === '') return null;
  const { mark, doubt } = readMark(text);
  return doubt === null || doubt === 'text-number' ? mark : null;
}

/** What the fields ask of everybody; null where they ask nothing. A field that is no number asks nothing. */
export function suppositionOf({ from, of, by, floor, rounding, effects }: WhatIfDraft): Supposition | null {
  const lowest = typedNumber(from, 0, 20);
  const floorMark = typedNumber(floor, 0, 20);
  const chosen = Object.entries(effects).filter(([, effect]) => effect !== '');
  const policy = { ...(floorMark !== null && { floorMark }), ...(rounding !== '' && { rounding }) };
  const supposition: Supposition = {
    ...(lowest !== null && { rescue: { from: lowest, of, by } }),
    ...(Object.keys(policy).length > 0 && { policy }),
    ...(chosen.length > 0 && { effects: Object.fromEntries(chosen) as Record<DecidedMark, MarkEffect> }),
  };
  return Object.keys(supposition).length > 0 ? supposition : null;
}
