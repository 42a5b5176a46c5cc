import type { Mark } from '../rules/types';
import type { Marked, YearResult } from '../rules/year';
import { judge, undecidedYear } from './decisions/judge';
import type { JuryStudent, ReportAnomaly } from './report';

interface Reaching {
  readonly doubt: NonNullable<ReportAnomaly['doubt']>;
  /** Position of the anomaly in the report. */
  readonly at: number;
}

/** The doubts about each student, in the order of the report: a sheet may have thousands of anomalies. */
export function doubtsByStudent(
  anomalies: readonly ReportAnomaly[],
  students: readonly unknown[],
): readonly (readonly Reaching[])[] {
  const reaching = students.map((): Reaching[] => []);
  anomalies.forEach(({ doubt }, at) => {
    if (!doubt) return;
    const about = doubt.students === 'all' ? students.keys() : doubt.students;
    for (const position of new Set(about)) reaching[position]?.push({ doubt, at });
  });
  return reaching;
}

/**
 * The anomalies that could give a student other codes than those found. A doubt about some marks is none where the
 * codes stay the same with all of these marks as low and as high as they may be, 0 and 20 unless it is within some points:
 * every rule rises with the marks.
 * @param reaching the doubts about the student
 * @returns positions of anomalies; empty when the decision is certain
 */
export function doubtsOf(
  student: JuryStudent,
  reaching: readonly Reaching[],
  marked: Marked,
): readonly number[] {
  if (reaching.length === 0) return [];
  const open = reaching.filter(({ doubt }) => doubt.modules === 'all');
  const reach = new Map<number, number>();
  for (const { doubt } of reaching)
    for (const module of doubt.modules === 'all' ? [] : doubt.modules)
      reach.set(module, (reach.get(module) ?? 0) + (doubt.within ?? BEST));
  const own = undecidedYear(student);
  const withAll = (sign: 1 | -1): string => {
    const marks = own.marks.map((read, module) => moved(read, sign, reach.get(module) ?? 0));
    return codesOf(judge({ ...own, marks }, student.entry, student.book, marked).result);
  };
  const codes = codesOf(student.result);
  const touched = reach.size > 0 && (open.length > 0 || withAll(-1) !== codes || withAll(1) !== codes);
  return (touched ? reaching : open).map(({ at }) => at);
}

const BEST = 20;

/** A mark as far up or down as a doubt reaches; what is no number can only be any mark, or stay. */
function moved(mark: Mark, sign: 1 | -1, points: number): Mark {
  if (points >= BEST) return sign > 0 ? BEST : 0;
  return typeof mark === 'number' ? Math.min(BEST, Math.max(0, mark + sign * points)) : mark;
}

/** Every code of a year's result, to compare two of them. */
export function codesOf({ ues, rcues, code }: YearResult): string {
  return [code, ...ues.map((ue) => ue.code), ...rcues.map((rcue) => rcue.code)].join(' ');
}
