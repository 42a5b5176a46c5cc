import { parseRange } from '../../cells/a1';
import type { Area } from '../../cells/snapshot';
import type { Anomaly, Gradebook, Student } from '../../gradebook/types';
import { isAwaited } from '../../rules/codes';
import { effectOf } from '../../rules/policy';
import type { Rulebook } from '../../rules/rulebook';
import type { Semester } from '../../rules/types';
import type { Marked } from '../../rules/year';
import type { JuryStudent } from '../report';
import { semesterOf } from './record';

type Settled = Pick<JuryStudent, 'book' | 'result'>;

/**
 * The anomalies without those of which nothing is awaited: absences from the sheets of a semester that a student does not take
 * again, and of which earlier years have all; empty marks of UEs that he has acquired before or elsewhere and does not take
 * again (4.3).
 * @param judged the students of the gradebook
 */
export function withoutSettled(
  anomalies: readonly Anomaly[],
  { tables, students }: Pick<Gradebook, 'tables' | 'students'>,
  judged: readonly Settled[],
  marked: Marked,
): readonly Anomaly[] {
  // A sheet may have thousands of empty marks.
  const byRow = new Map<string, number[]>();
  for (const { sheet, rows } of tables)
    for (const { row, student } of rows)
      byRow.set(`${sheet}!${row}`, [...(byRow.get(`${sheet}!${row}`) ?? []), student]);
  return anomalies.filter(({ sheet, cell, kind, effect }) => {
    const isMissing = kind === 'missing';
    const block = isMissing || effect.code === 'absent-from' ? parseRange(cell) : null;
    const isSettled = (position: number): boolean => {
      const [student, own] = [students[position], judged[position]];
      if (!block || !student || !own) return false;
      return isMissing
        ? isOfUesNotTaken(student, own, sheet, block)
        : semestersNotTaken(student, own.book, marked).length > 0 &&
            own.result.ues.every(({ code }) => !isAwaited(code));
    };
    return !block || !byRow.get(`${sheet}!${block.bottom}`)?.some(isSettled);
  });
}

/**
 * Whether empty cells hold marks of nothing but UEs acquired before, and of these the student has no mark at all: he takes none
 * of them again.
 */
function isOfUesNotTaken(
  { marks, origins }: Pick<Student, 'marks' | 'origins'>,
  { book, result }: Settled,
  sheet: string,
  { top, left, right }: Area,
): boolean {
  const modulesOf = (acquired: boolean): readonly (readonly number[])[] =>
    result.ues.flatMap(({ capitalised, waived }, i) =>
      (capitalised !== null && !waived) === acquired ? [book.ues[i]?.modules ?? []] : [],
    );
  const acquired = modulesOf(true);
  if (acquired.length === 0) return false;
  const others = new Set(modulesOf(false).flat());
  const notTaken = acquired
    .map((modules) => modules.filter((module) => !others.has(module)))
    .filter((modules) => modules.every((module) => marks[module] === 'ATT'))
    .flat();
  // The mark of who stands in several rows comes from one of them: an empty cell of another row is none of his modules'.
  const modules = origins.flatMap((at, module) =>
    at?.sheet === sheet && at.row === top && at.column >= left && at.column <= right ? [module] : [],
  );
  return modules.length > 0 && modules.every((module) => notTaken.includes(module));
}

type Row = Pick<Student, 'marks' | 'origins' | 'repeats' | 'stated'>;

/**
 * Semesters that a student does not take this year, who repeats the other one alone: he has no row there, or is exempted from
 * every module, and nothing says that he repeats it. None before the even semester is marked.
 */
export function semestersNotTaken(
  student: Row,
  { curriculum, odd, even }: Rulebook,
  marked: Marked,
): readonly Semester[] {
  if (!marked.has(even)) return [];
  const { marks, origins, repeats, stated } = student;
  const { effects } = curriculum.policy;
  const isTaken = (semester: Semester): boolean =>
    repeats?.value.includes(semester) ||
    stated.ueAverages.some(({ ue }) => semesterOf(ue) === semester) ||
    curriculum.modules.some((module, i) => {
      const mark = marks[i] ?? 'ATT';
      const isExempted = typeof mark === 'string' && effectOf(mark, effects) === 'neutralised';
      return module.semester === semester && origins[i] && !isExempted;
    });
  const left = [odd, even].filter((semester) => !isTaken(semester));
  return left.length === 1 ? left : [];
}
