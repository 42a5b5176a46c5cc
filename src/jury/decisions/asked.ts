import type { JuryStudent } from '../report';
import type { Decision } from './decide';
import type { JuryReason } from './reason';
import type { ReasonField } from '../../vocabulary/decisions';

/**
 * What the reason of a decision must hold before it is taken: a reason of its own where it departs from the proposal
 * (4.6); for the refusal of a repeat that would be possible, the motivation, advice on orientation and the hearing (4.5);
 * for a repeat where none is left, the director's grant with its justification (4.5).
 */
export function askedFields(
  student: JuryStudent,
  { subject, value }: Pick<Decision, 'subject' | 'value'>,
): readonly ('text' | ReasonField)[] {
  if (value === null) return ['text'];
  if (subject.kind !== 'year') return ['text'];
  const { proposal, repeatable } = student.result;
  if (isRefusal(student, value)) return ['text', 'advice', 'hearing'];
  if (value === 'RED' && (repeatable.length === 0 || student.year.repeats?.directorGrant)) return ['grant'];
  return value === proposal ? [] : ['text'];
}

/** Whether a decision refuses a repeat that the law would still allow (4.5). */
export function isRefusal({ year, result }: JuryStudent, code: string | number | null): boolean {
  return code === 'NAR' && !year.status && result.repeatable.length > 0;
}

/** The fields that are asked for and still empty. */
export function missingFields(
  asked: readonly ('text' | ReasonField)[],
  reason: JuryReason,
): readonly ('text' | ReasonField)[] {
  return asked.filter((field) => reason[field].trim() === '');
}
