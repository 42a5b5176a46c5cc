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
 * The anomalies without absences from the sheets of a semester that a student does not take again, and of which earlier years
 * have all: nothing of it is awaited.
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
  return anomalies.filter(({ sheet, cell, effect }) => {
    if (effect.code !== 'absent-from') return true;
    const row = Number(/\d+$/.exec(cell)?.[0]) - 1;
    const rows = tables.flatMap((table) => (table.sheet === sheet ? table.rows : []));
    return !rows.some((one) => one.row === row && isSettled(one.student));
  });
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
