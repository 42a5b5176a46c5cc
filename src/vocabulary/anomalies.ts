import type { AnomalyKind, Effect } from '../gradebook/types';
import type { RulingProblem } from './attendance';
import type { Motive } from '../rules/refusal';
import type { LawPoint, Level } from '../rules/types';
import type { DecisionProblem } from './decisions';
import type { HistoryProblem } from './history';

/** What an anomaly was taken for; the average that counts instead of a stated one is added to the gradebook's. */
export type AnomalyEffect =
  | Effect
  | { readonly code: 'our-average'; readonly average: number }
  /** Averages that stand for the marks are known to so many decimals only, and the decision hangs on the others. */
  | { readonly code: 'rounded'; readonly decimals: number }
  /** Students with marks of a level below alone: judged by its curriculum, apart from this year's jury. */
  | { readonly code: 'judged-apart'; readonly level: Level; readonly students: number }
  /** Marks of a level below that no maquette judges: of everybody, or of so many students who have no others. */
  | { readonly code: 'no-curriculum'; readonly level: Level; readonly students?: number }
  | { readonly code: 'our-total'; readonly total: number }
  /** The share 0-1 of the resources in a UE, or in the UEs of a competence, outside 40-60 % (4.3). */
  | {
      readonly code: 'pole-shares';
      readonly shares: readonly { readonly of: string; readonly share: number }[];
    }
  /** A part of a department's table of honours that is no line of one: nobody has any. */
  | { readonly code: 'no-honours' }
  /** A decision that counts without what the law asks to be said with it. */
  | {
      readonly code: 'unmotivated';
      readonly missing: readonly Motive[];
      readonly rule: Extract<LawPoint, '4.5' | '4.6'>;
    }
  /** A decision of the jury that stays in its cell without being applied. */
  | { readonly code: 'not-applied'; readonly problem: DecisionProblem }
  /** The line of a rule on attendance or options that is not followed. */
  | { readonly code: 'ruling'; readonly problem: RulingProblem }
  /** A row of an earlier year that stays on its sheet without counting. */
  | { readonly code: 'history'; readonly problem: HistoryProblem };

const NAMED_EFFECTS = [
  'unmotivated',
  'not-applied',
  'pole-shares',
  'our-total',
  'over-scale',
  'no-curriculum',
  'judged-apart',
] as const satisfies readonly AnomalyEffect['code'][];

/** What an anomaly is called: its kind, or its effect where the kind would name something else. */
export type AnomalyNature = AnomalyKind | (typeof NAMED_EFFECTS)[number] | 'missing-average';

export function natureOf({
  kind,
  effect,
}: {
  readonly kind: AnomalyKind;
  readonly effect: AnomalyEffect;
}): AnomalyNature {
  // Of a UE of an earlier year: a mark there is none.
  if (kind === 'missing' && effect.code === 'history') return 'missing-average';
  return NAMED_EFFECTS.find((code) => code === effect.code) ?? kind;
}
