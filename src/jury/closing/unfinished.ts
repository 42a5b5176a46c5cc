import { yearCodeOf } from '../../rules/codes';
import { isIncomplete } from '../decisions/draft';
import type { JuryStudent } from '../report';

/** Whether the jury has decided the year otherwise than the rules propose. */
export const differsFromProposal = ({ entry, result, year }: JuryStudent): boolean =>
  year.overrides?.year !== undefined && result.proposal !== null && entry?.decision !== result.proposal;

/** Whether a refusal of a repeat was typed without what the law asks to be noted (4.5). */
export function lacksMotives(student: JuryStudent): boolean {
  const { entry, year } = student;
  const code = year.overrides?.year;
  if (!entry || yearCodeOf(code) !== 'NAR') return false;
  return isIncomplete(student, { subject: { kind: 'year' }, value: 'NAR', reason: entry.reason });
}
