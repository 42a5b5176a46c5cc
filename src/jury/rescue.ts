import type { Rescue } from '../vocabulary/what-if';
import { liftedBy, pointsMissing, type Lifted } from '../rules/rescue';
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
  { entry, result, year }: Pick<JuryStudent, 'entry' | 'result' | 'year'>,
  rescue: Rescue,
  book: Rulebook,
): JuryEntry | null {
  if (year.status) return entry;
  const { policy } = book.curriculum;
  const { parts: decided, problems } = readDecisions(entry?.decisions ?? '', book);
  const touched = new Set(decided.map(subjectKey));
  const added = liftedBy(rescue, result, policy)
    .map((lifted) => partOf(lifted, rescue.by, policy))
    .filter((part) => !touched.has(subjectKey(part)));
  if (added.length === 0) return entry;
  const parts = partsOf(overridesOf([...decided, ...added]));
  const unread = problems.filter(({ problem }) => problem !== 'twice').map(({ text }) => text);
  const empty = { decision: '', reason: '', decidedOn: '' };
  return { ...(entry ?? empty), decisions: decisionsText(parts, unread) };
}

/** What lifts an average: the code of the jury, or the points that are missing. */
function partOf({ average, ...lifted }: Lifted, by: Rescue['by'], policy: Policy): DecisionPart {
  if (by === 'code') return { ...lifted, code: 'ADJ' };
  const points = pointsMissing(average, policy);
  return lifted.kind === 'rcue'
    ? { ...lifted, kind: 'rcue-points', points }
    : { ...lifted, kind: 'ue-points', points };
}
