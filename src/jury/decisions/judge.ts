import { explain, type Reason } from '../../rules/reasons';
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
  return { ...applied, result, reasons: explain(book, applied.year, result, marked) };
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
