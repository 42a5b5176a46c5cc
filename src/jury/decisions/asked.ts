import { yearCodeOf } from '../../rules/codes';
import { motivesFor, refusesRepeat, type Motive } from '../../rules/refusal';
import type { JuryStudent } from '../report';
import type { Decision } from './decide';

/** What the reason of a decision must hold before it is taken (4.5, 4.6). */
export function askedFields(
  { year, result }: JuryStudent,
  { subject, value }: Pick<Decision, 'subject' | 'value'>,
): readonly Motive[] {
  const code = subject.kind === 'year' ? yearCodeOf(value) : null;
  return code === null ? ['text'] : motivesFor(code, year, result);
}

/** Whether a decision refuses a repeat that the law would still allow (4.5). */
export function isRefusal({ year, result }: JuryStudent, value: string | number | null): boolean {
  const code = yearCodeOf(value);
  return code !== null && refusesRepeat(code, year, result);
}
