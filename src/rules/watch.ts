import { categoryOf } from './codes';
import { isAcquired, isValidated } from './credits';
import type { Quantity } from './exact';
import { passesByRight } from './progression';
import { gapTo, reaches } from './rounding';
import type { Rulebook } from './rulebook';
import type { StudentFile } from './student';
import type { Competence, Mark20, Policy, UeName } from './types';
import type { YearResult } from './year';

/** Whom the jury looks at twice: who is at risk, and who is one step from passing. */

interface Judged {
  readonly year: Pick<StudentFile, 'status'>;
  readonly result: YearResult;
}

/** What separates a student from the passage by right: one RCUE that would have to reach a threshold (4.5). */
interface Step {
  readonly competence: Competence;
  /** 10 where the RCUE has to be validated, 8 where it has to leave the floor behind. */
  readonly threshold: Mark20;
  /** Points missing in the RCUE average, > 0, in hundredths. */
  readonly missing: number;
}

/**
 * At risk: the proposal stops the student (`RED`, `NAR`); or, while nothing is decided, a UE below 8 or half of the UEs
 * with an average below 10. Who has left is not at risk any more.
 */
export function isAtRisk({ year, result }: Judged, policy: Policy): boolean {
  if (year.status) return false;
  const { proposal } = result;
  const category = proposal && categoryOf(proposal);
  if (category === 'decide') return true;
  if (category !== null && category !== 'awaiting') return false;
  const averages = result.ues.flatMap(({ average, code }) => (average ? [{ average, code }] : []));
  const failing = averages.filter(
    ({ average, code }) => !isAcquired(code) && !reaches(average, policy.passMark, policy.rounding),
  );
  const low = failing.some(({ average }) => !reaches(average, policy.floorMark, policy.rounding));
  return low || (failing.length > 0 && 2 * failing.length >= averages.length);
}

/** The smallest single step that would open the next year by right; null when one step is not enough, or none is needed. */
export function oneStep(book: Rulebook, { year, result }: Judged): Step | null {
  const { proposal, passage, rcues } = result;
  if (year.status || book.next === null || !proposal || categoryOf(proposal) !== 'decide') return null;
  const { policy } = book.curriculum;
  const steps: Step[] = [];
  for (const { competence, average, code } of rcues) {
    if (!average) continue;
    const others = { ...passage, belowFloor: passage.belowFloor.filter((one) => one !== competence) };
    const step = (threshold: Mark20): Step => ({
      competence,
      threshold,
      missing: gapTo(threshold, average, 2).missing,
    });
    const isRefused = reaches(average, policy.passMark, policy.rounding);
    if (passesByRight(others)) steps.push(step(policy.floorMark));
    else if (
      !isValidated(code) &&
      !isRefused &&
      passesByRight({ ...others, validated: passage.validated + 1 })
    ) {
      steps.push(step(policy.passMark));
    }
  }
  return steps.sort((a, b) => a.missing - b.missing)[0] ?? null;
}

/** An average that misses a threshold. */
export interface NearMiss {
  readonly of: { readonly ue: UeName } | { readonly competence: Competence };
  readonly threshold: Mark20;
  readonly average: Mark20;
  /** Points missing, > 0, in hundredths. */
  readonly missing: number;
}

/**
 * Averages that miss a threshold by so much at most: UEs that are not acquired and RCUE that are not validated at 10, every
 * RCUE at 8 (4.3, 4.4, 4.5).
 * @param within points, > 0
 */
export function nearMisses({ year, result }: Judged, policy: Policy, within: number): readonly NearMiss[] {
  if (year.status) return [];
  const found: NearMiss[] = [];
  const look = (of: NearMiss['of'], average: Quantity | null, threshold: Mark20): void => {
    if (!average || reaches(average, threshold, policy.rounding)) return;
    const { missing } = gapTo(threshold, average, 2);
    if (missing <= within) found.push({ of, threshold, average: average.value, missing });
  };
  for (const { ue, average, code, awaited } of result.ues) {
    if (!isAcquired(code) && awaited.length === 0) look({ ue: ue.code }, average, policy.passMark);
  }
  for (const { competence, average, code } of result.rcues) {
    if (!isValidated(code)) look({ competence }, average, policy.passMark);
    look({ competence }, average, policy.floorMark);
  }
  return found;
}
