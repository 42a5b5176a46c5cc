import type { Rescue, SupposedOutcome } from '../../vocabulary/what-if';

/** Words of the view "Simuler". Numbers come as text, with the decimal separator of the language. */
export interface WhatIfLabels {
  readonly title: string;
  readonly banner: string;
  readonly reset: string;
  readonly parts: Readonly<Record<'promotion' | 'student' | 'limits', string>>;
  readonly rescue: string;
  readonly rescueHint: (floor: string, pass: string) => string;
  readonly of: string;
  readonly ofWords: Readonly<Record<Rescue['of'], string>>;
  readonly by: string;
  readonly byWords: Readonly<Record<Rescue['by'], string>>;
  readonly rules: string;
  readonly floor: string;
  readonly inForce: (value: string) => string;
  readonly less: (label: string) => string;
  readonly more: (label: string) => string;
  /** Why a number is not used. */
  readonly notNumber: (text: string, from: string, to: string) => string;
  readonly notMark: (text: string) => string;
  readonly nothingAsked: string;
  /** `Si le jury repêche les RCUE à partir de 9,80`, without the end of the sentence. @param more other rules are supposed too */
  readonly ifRescued: (of: Rescue['of'], from: string, more: boolean) => string;
  readonly ifRules: string;
  readonly changed: (count: number) => string;
  readonly outcomes: Readonly<Record<SupposedOutcome, (count: number) => string>>;
  readonly transitions: string;
  readonly students: string;
  readonly showRow: string;
  readonly student: string;
  readonly chooseStudent: string;
  readonly noStudent: string;
  readonly module: string;
  readonly mark: string;
  readonly was: (mark: string) => string;
  readonly add: string;
  readonly remove: (module: string) => string;
  readonly result: string;
  readonly noChange: string;
  readonly ueAverage: (ue: string, from: string, to: string) => string;
  readonly noAverage: string;
  readonly within: string;
  readonly near: (count: number, within: string) => string;
  readonly noneNear: (within: string) => string;
  readonly missing: (of: string, missing: string, average: string, threshold: string) => string;
}
