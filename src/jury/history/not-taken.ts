import type { Anomaly, Gradebook, Student } from '../../gradebook/types';
import { parseRange } from '../../cells/a1';
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
  const isSettled = (position: number): boolean => {
    const [student, own] = [students[position], judged[position]];
    return (
      student !== undefined &&
      own !== undefined &&
      semestersNotTaken(student, own.book, marked).length > 0 &&
      own.result.ues.every(({ code }) => !isAwaited(code))
    );
  };
  const isExempted = (position: number, sheet: string, cell: string): boolean => {
    const [student, own] = [students[position], judged[position]];
    const block = parseRange(cell);
    if (!student || !own || !block) return false;
    const left = modulesNotTaken(student, own);
    // The mark of who stands in several rows comes from one of them: an empty cell of another row is none of his modules'.
    const modules = student.origins.flatMap((at, module) =>
      at?.sheet === sheet && at.row === block.top && at.column >= block.left && at.column <= block.right
        ? [module]
        : [],
    );
    return modules.length > 0 && modules.every((module) => left.has(module));
  };
  return anomalies.filter(({ sheet, cell, kind, effect }) => {
    const isMissing = kind === 'missing';
    if (effect.code !== 'absent-from' && !isMissing) return true;
    const row = Number(/\d+$/.exec(cell)?.[0]) - 1;
    const rows = tables.flatMap((table) => (table.sheet === sheet ? table.rows : []));
    return !rows.some(
      (one) => one.row === row && (isMissing ? isExempted(one.student, sheet, cell) : isSettled(one.student)),
    );
  });
}

/** Modules of nothing but UEs acquired before of which a student has no mark: he takes none of these again. */
function modulesNotTaken({ marks }: Pick<Student, 'marks'>, { book, result }: Settled): ReadonlySet<number> {
  const modulesOf = (acquired: boolean): readonly (readonly number[])[] =>
    result.ues.flatMap(({ capitalised, waived }, i) =>
      (capitalised !== null && !waived) === acquired ? [book.ues[i]?.modules ?? []] : [],
    );
  const others = new Set(modulesOf(false).flat());
  return new Set(
    modulesOf(true)
      .map((modules) => modules.filter((module) => !others.has(module)))
      .filter((modules) => modules.every((module) => marks[module] === 'ATT'))
      .flat(),
  );
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
