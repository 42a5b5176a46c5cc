import { explain, type Reason } from '../../src/rules/reasons';
import type { Rulebook } from '../../src/rules/rulebook';
import type { StudentYear } from '../../src/rules/student';
import { decideYear, type Marked } from '../../src/rules/year';
import { bothMarked } from './curricula';
import { bookFor, type Averages } from './decide';

export const good = [12, 12] as const;

/** Why a year of these averages is decided as it is. */
export function reasonsOf(
  averages: Averages,
  student: Omit<StudentYear, 'marks'> = {},
  book: Rulebook = bookFor(averages),
  marked: Marked = bothMarked(book.curriculum.level),
): readonly Reason[] {
  const given = { ...student, marks: averages.flat() };
  return explain(book, given, decideYear(book, given, marked), marked);
}
export const kinds = (reasons: readonly Reason[]): readonly string[] => reasons.map(({ kind }) => kind);
export const assumed = { rule: '4.5', kind: 'first-year-assumed' };
