import { categoryOf } from '../rules/codes';
import { isAcquired, isValidated } from '../rules/credits';
import { passesByRight } from '../rules/progression';
import { reaches, rounded } from '../rules/rounding';
import type { Competence, Policy } from '../rules/types';
import type { JuryReport, JuryStudent } from './report';

/** Whom the jury looks at twice: who is at risk, and who is one step from passing. */

/** What separates a student from the passage by right: one RCUE that would have to reach a threshold (4.5). */
interface Step {
  readonly competence: Competence;
  /** 10 where the RCUE has to be validated, 8 where it has to leave the floor behind. */
  readonly threshold: number;
  /** Points missing in the RCUE average, > 0, in hundredths. */
  readonly missing: number;
}

/**
 * At risk: the proposal stops the student (`RED`, `NAR`); or, while nothing is decided, a UE below 8 or half of the UEs
 * with an average below 10. Who has left is not at risk any more.
 */
export function isAtRisk({ year, result }: JuryStudent, policy: Policy): boolean {
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
export function oneStep({ book }: JuryReport, { year, result }: JuryStudent): Step | null {
  const { proposal, passage, rcues } = result;
  if (year.status || book.next === null || !proposal || categoryOf(proposal) !== 'decide') return null;
  const { policy } = book.curriculum;
  const steps: Step[] = [];
  for (const { competence, average, code } of rcues) {
    if (!average) continue;
    const others = { ...passage, belowFloor: passage.belowFloor.filter((one) => one !== competence) };
    const step = (threshold: number): Step => ({
      competence,
      threshold,
      missing: Number((threshold - Math.min(rounded(average, 2), threshold - 0.01)).toFixed(2)),
    });
    if (passesByRight(others)) steps.push(step(policy.floorMark));
    else if (!isValidated(code) && passesByRight({ ...others, validated: passage.validated + 1 })) {
      steps.push(step(policy.passMark));
    }
  }
  return steps.sort((a, b) => a.missing - b.missing)[0] ?? null;
}
