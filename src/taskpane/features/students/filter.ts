import { plain } from '../../../curricula/codes';
import { retainedCode, type JuryReport, type JuryStudent } from '../../../jury/report';
import { isAtRisk, oneStep } from '../../../rules/watch';
import type { StudentFilter } from '../../state/context';

/** The students that a filter leaves, in the order of the sheets; those one step from passing with the smallest step first. */
export function filteredStudents(report: JuryReport, filter: StudentFilter): readonly JuryStudent[] {
  const words = plain(filter.text).split(' ');
  const found = report.students.filter(
    (student) =>
      matchesCode(student, filter.code) &&
      matchesWatch(report, student, filter.watch) &&
      matchesText(student, words),
  );
  if (filter.watch !== 'one-step') return found;
  const distance = (student: JuryStudent): number => oneStep(report.book, student)?.missing ?? 0;
  return [...found].sort((a, b) => distance(a) - distance(b));
}

function matchesCode(student: JuryStudent, code: string): boolean {
  const retained = retainedCode(student);
  return code === '' || (code === 'none' ? retained === '' : retained === code);
}

function matchesWatch(report: JuryReport, student: JuryStudent, watch: StudentFilter['watch']): boolean {
  if (watch === 'at-risk') return isAtRisk(student, report.curriculum.policy);
  return watch === 'everybody' || oneStep(report.book, student) !== null;
}

/** Every word typed stands somewhere in the name, the number or the group; accents and capitals aside. */
function matchesText({ id, lastName, firstName, group }: JuryStudent, words: readonly string[]): boolean {
  const text = plain(`${lastName} ${firstName} ${id} ${group}`);
  return words.every((word) => text.includes(word));
}
