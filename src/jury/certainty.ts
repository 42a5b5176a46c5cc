import type { Rulebook } from '../rules/rulebook';
import type { Mark } from '../rules/types';
import type { Marked, YearResult } from '../rules/year';
import { judge, undecidedYear } from './decisions/judge';
import type { JuryStudent, ReportAnomaly } from './report';

/**
 * The anomalies that could give a student other codes than those found. A doubt about some marks is none where the
 * codes stay the same with all of these marks at 0 and with all of them at 20: every rule rises with the marks.
 * @param position the student's in the report
 * @param anomalies in the order of the report
 * @returns positions in `anomalies`; empty when the decision is certain
 */
export function doubtsOf(
  student: JuryStudent,
  position: number,
  anomalies: readonly ReportAnomaly[],
  book: Rulebook,
  marked: Marked,
): readonly number[] {
  const reaching = anomalies.flatMap(({ doubt }, at) =>
    doubt && (doubt.students === 'all' || doubt.students.includes(position)) ? [{ doubt, at }] : [],
  );
  if (reaching.length === 0) return [];
  const open = reaching.filter(({ doubt }) => doubt.modules === 'all');
  const modules = new Set(reaching.flatMap(({ doubt }) => (doubt.modules === 'all' ? [] : doubt.modules)));
  const own = undecidedYear(student);
  const withAll = (mark: Mark): string => {
    const marks = own.marks.map((read, module) => (modules.has(module) ? mark : read));
    return codesOf(judge({ ...own, marks }, student.entry, book, marked).result);
  };
  const codes = codesOf(student.result);
  const touched = modules.size > 0 && (open.length > 0 || withAll(0) !== codes || withAll(20) !== codes);
  return (touched ? reaching : open).map(({ at }) => at);
}

/** Every code of a year's result, to compare two of them. */
export function codesOf({ ues, rcues, code }: YearResult): string {
  return [code, ...ues.map((ue) => ue.code), ...rcues.map((rcue) => rcue.code)].join(' ');
}
