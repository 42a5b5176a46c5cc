import type { Student } from '../../gradebook/types';
import { effectOf } from '../../rules/policy';
import type { Rulebook } from '../../rules/rulebook';
import type { Semester } from '../../rules/types';
import type { Marked } from '../../rules/year';
import { semesterOf } from './record';

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
