import { isAcquired, isValidated } from './credits';
import type { Quantity } from './exact';
import { withPoints } from './points';
import { gapTo, reaches } from './rounding';
import type { Competence, Mark20, Policy, UeName } from './types';
import type { YearResult } from './year';

/** Averages that the jury lifts to the pass mark (4.6): from which on, and of what. `both`: RCUEs first, then UEs in none of them. */
export interface Lift {
  readonly from: Mark20;
  readonly of: 'rcues' | 'ues' | 'both';
}

/** An average that is lifted. */
export type Lifted =
  | { readonly kind: 'rcue'; readonly competence: Competence; readonly average: Quantity }
  | { readonly kind: 'ue'; readonly ue: UeName; readonly average: Quantity };

/**
 * What the jury would lift of a year: averages below the pass mark, of RCUEs that are not validated and of UEs that no mark
 * is awaited for. What it has refused stays refused (4.6), and a UE whose RCUE is lifted follows it (4.4).
 */
export function liftedBy({ from, of }: Lift, { rcues, ues }: YearResult, policy: Policy): readonly Lifted[] {
  const isLow = (average: Quantity | null): average is Quantity =>
    average !== null &&
    reaches(average, from, policy.rounding) &&
    !reaches(average, policy.passMark, policy.rounding);
  const lifted: Lifted[] = [];
  const held = new Set<UeName>();
  for (const { competence, average, code, byJury, ues: own } of of === 'ues' ? [] : rcues) {
    const refused = byJury || own.some((ue) => ue.byJury && !isAcquired(ue.code));
    if (isValidated(code) || refused || !isLow(average)) continue;
    for (const { ue } of own) held.add(ue.code);
    lifted.push({ kind: 'rcue', competence, average });
  }
  // A UE that awaits marks is `ATT`.
  for (const { ue, average, code, byJury } of of === 'rcues' ? [] : ues) {
    if (code !== 'AJ' || byJury || held.has(ue.code) || !isLow(average)) continue;
    lifted.push({ kind: 'ue', ue: ue.code, average });
  }
  return lifted;
}

/** The fewest points, in hundredths, with which an average reaches the pass mark as it is compared (4.6). */
export function pointsMissing(average: Quantity, { passMark, rounding }: Policy): number {
  let hundredths = Math.round(gapTo(passMark, average, 2).missing * 100);
  while (!reaches(withPoints(average, hundredths / 100), passMark, rounding)) hundredths += 1;
  return hundredths / 100;
}
