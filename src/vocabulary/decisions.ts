import type { Competence, RcueCode, Semester, UeCode, UeName, YearCode } from '../rules/types';

/** What a decision changes, each with what it was and what it becomes. */
export type Change =
  | { readonly what: 'ue'; readonly ue: UeName; readonly from: UeCode; readonly to: UeCode }
  | { readonly what: 'rcue'; readonly competence: Competence; readonly from: RcueCode; readonly to: RcueCode }
  | { readonly what: 'ects' | 'validated'; readonly from: number; readonly to: number }
  | { readonly what: 'year'; readonly from: YearCode | null; readonly to: YearCode | null }
  | { readonly what: 'passage'; readonly next: Semester | null; readonly to: boolean }
  /** UEs of the level below that the law acquires as well (4.3), or no longer. */
  | { readonly what: 'adsup'; readonly ues: readonly UeName[]; readonly to: boolean }
  /** The 120 credits of the DUT (4.6). */
  | { readonly what: 'dut'; readonly to: boolean };

/** Why a part of the text was not understood. */
export type TextProblem = 'unreadable' | 'unknown-subject' | 'unknown-code' | 'bad-points' | 'twice';

/** Why something that the jury typed is kept and shown, but not applied. */
export type DecisionProblem =
  | TextProblem
  | 'unknown-year-code'
  | 'no-right'
  | 'student-gone'
  /** A right was given up to a UE that is not capitalised, or not taken again (4.3). */
  | 'nothing-waived'
  /** The same, and nothing is noted of the writing. */
  | 'no-writing';

/** What the law asks to be noted beside a reason (4.5), each as a line of its own in the jury's reason. */
export const REASON_FIELDS = ['advice', 'hearing', 'grant'] as const;
export type ReasonField = (typeof REASON_FIELDS)[number];
