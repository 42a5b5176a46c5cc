import { motivesFor, refusesRepeat, type Motive } from '../../rules/refusal';
import { YEAR_CODES, type YearCode } from '../../rules/types';
import type { JuryStudent } from '../report';
import type { Decision } from './decide';
import type { JuryReason } from './reason';

/** What the reason of a decision must hold before it is taken (4.5, 4.6). */
export function askedFields(
  { year, result }: JuryStudent,
  { subject, value }: Pick<Decision, 'subject' | 'value'>,
): readonly Motive[] {
  const code = subject.kind === 'year' ? codeIn(value) : null;
  return code === null ? ['text'] : motivesFor(code, year, result);
}

/** Whether a decision refuses a repeat that the law would still allow (4.5). */
export function isRefusal({ year, result }: JuryStudent, value: string | number | null): boolean {
  const code = codeIn(value);
  return code !== null && refusesRepeat(code, year, result);
}

const codeIn = (value: string | number | null): YearCode | null =>
  YEAR_CODES.find((code) => code === value) ?? null;

/** The fields that are asked for and still empty. */
export function missingFields(asked: readonly Motive[], reason: JuryReason): readonly Motive[] {
  return asked.filter((field) => reason[field].trim() === '');
}
