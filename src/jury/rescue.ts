import type { Rescue } from '../vocabulary/what-if';
import { isAcquired, isValidated } from '../rules/credits';
import type { Quantity } from '../rules/exact';
import { withPoints } from '../rules/points';
import { reaches, rounded } from '../rules/rounding';
import type { Rulebook } from '../rules/rulebook';
import type { Policy } from '../rules/types';
import { overridesOf, partsOf, subjectKey, type DecisionPart } from './decisions/subject';
import { decisionsText, readDecisions } from './decisions/text';
import type { JuryEntry, JuryStudent } from './report';

/**
 * The entry that the jury would write for a student: what it has decided already stands, also where it refused.
 * @returns the very entry of the student where nothing is lifted
 */
export function rescued(
  student: Pick<JuryStudent, 'entry' | 'result' | 'year'>,
  { from, of, by }: Rescue,
  book: Rulebook,
): JuryEntry | null {
  const { entry, result, year } = student;
  const { policy } = book.curriculum;
  if (year.status) return entry;
  const lifted = (average: Quantity | null): average is Quantity =>
    average !== null &&
    reaches(average, from, policy.rounding) &&
    !reaches(average, policy.passMark, policy.rounding);
  const { parts: decided, problems } = readDecisions(entry?.decisions ?? '', book);
  const touched = new Set(decided.map(subjectKey));
  const added: DecisionPart[] = [];
  const add = (part: DecisionPart): void => {
    if (!touched.has(subjectKey(part))) added.push(part);
  };
  const held = new Set<string>();
  if (of !== 'ues') {
    for (const { competence, average, code, byJury, ues } of result.rcues) {
      const refused = byJury || ues.some((ue) => ue.byJury && !isAcquired(ue.code));
      if (isValidated(code) || refused || !lifted(average)) continue;
      for (const { ue } of ues) held.add(ue.code);
      if (by === 'code') add({ kind: 'rcue', competence, code: 'ADJ' });
      else add({ kind: 'rcue-points', competence, points: missing(average, policy) });
    }
  }
  if (of !== 'rcues') {
    for (const { ue, average, code, awaited, byJury } of result.ues) {
      if (code !== 'AJ' || byJury || awaited.length > 0 || held.has(ue.code) || !lifted(average)) continue;
      if (by === 'code') add({ kind: 'ue', ue: ue.code, code: 'ADJ' });
      else add({ kind: 'ue-points', ue: ue.code, points: missing(average, policy) });
    }
  }
  if (added.length === 0) return entry;
  const parts = partsOf(overridesOf([...decided, ...added]));
  const unread = problems.filter(({ problem }) => problem !== 'twice').map(({ text }) => text);
  const empty = { decision: '', reason: '', decidedOn: '' };
  return { ...(entry ?? empty), decisions: decisionsText(parts, unread) };
}

/** The fewest points, in hundredths, with which an average reaches the threshold as it is compared. */
function missing(average: Quantity, { passMark, rounding }: Policy): number {
  let hundredths = Math.max(1, Math.round((passMark - rounded(average, 2)) * 100));
  while (!reaches(withPoints(average, hundredths / 100), passMark, rounding)) hundredths += 1;
  return hundredths / 100;
}
