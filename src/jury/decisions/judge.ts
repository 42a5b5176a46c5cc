import { explain, type Reason } from '../../rules/reasons';
import { codesInstead } from '../../rules/refusal';
import type { Rulebook } from '../../rules/rulebook';
import type { StudentYear } from '../../rules/student';
import { decideYear, type Marked, type YearResult } from '../../rules/year';
import type { JuryEntry, JuryStudent } from '../report';
import { applyEntry, type EntryProblem } from './apply-entry';

/** What the rules and the jury's entry make of a student's marks. */
export interface Judged {
  readonly year: StudentYear;
  readonly result: YearResult;
  readonly reasons: readonly Reason[];
  /** In canonical form. */
  readonly entry: JuryEntry | null;
  readonly problems: readonly EntryProblem[];
}

/** @param year the marks and what is known of the student, without any decision of the jury */
export function judge(year: StudentYear, typed: JuryEntry | null, book: Rulebook, marked: Marked): Judged {
  const applied = typed ? applyEntry(typed, year, book) : { year, entry: null, problems: [] };
  const result = decideYear(book, applied.year, marked);
  const code = applied.year.overrides?.year;
  if (typed && code && codesInstead(code, result) !== null) {
    const problem = { column: 'decision', text: typed.decision, problem: 'no-right' } as const;
    const own = withoutYear(applied.year);
    const proposed = decideYear(book, own, marked);
    const reasons = explain(book, own, proposed, marked);
    return { ...applied, year: own, result: proposed, reasons, problems: [problem, ...applied.problems] };
  }
  return { ...applied, result, reasons: explain(book, applied.year, result, marked) };
}

/** The year as it is without the jury's decision on the year itself. */
function withoutYear({ overrides, ...year }: StudentYear): StudentYear {
  const { ues, rcues, points } = overrides ?? {};
  const others = { ...(ues && { ues }), ...(rcues && { rcues }), ...(points && { points }) };
  return Object.keys(others).length > 0 ? { ...year, overrides: others } : year;
}

/** A student's year as it was before the jury decided anything. */
export function undecidedYear({ year }: Pick<JuryStudent, 'year'>): StudentYear {
  const copy: { -readonly [Key in keyof StudentYear]: StudentYear[Key] } = { ...year };
  delete copy.overrides;
  // A workbook tells repeats, never a grant of the director: that one comes from the jury's reason.
  if (year.repeats) {
    const { semesters, years } = year.repeats;
    copy.repeats = { semesters, ...(years && { years }) };
  }
  return copy;
}
