import { plain } from '../../../curricula/codes';
import { retainedCode, type JuryReport, type JuryStudent } from '../../../jury/report';
import type { Competence, Mark20 } from '../../../rules/types';
import { isAtRisk, nearMisses, oneStep } from '../../../rules/watch';
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
  if (!ORDERED.has(filter.watch)) return found;
  const distance = (student: JuryStudent): number => stepOf(report, student, filter.watch)?.missing ?? 0;
  return [...found].sort((a, b) => distance(a) - distance(b));
}

function matchesCode(student: JuryStudent, code: string): boolean {
  const retained = retainedCode(student);
  return code === '' || (code === 'none' ? retained === '' : retained === code);
}

function matchesWatch(report: JuryReport, student: JuryStudent, watch: StudentFilter['watch']): boolean {
  if (watch === 'at-risk') return isAtRisk(student, report.curriculum.policy);
  return watch === 'everybody' || stepOf(report, student, watch) !== null;
}

/** A RCUE so near to its validation is looked for among all students; points. */
export const NEAR_RCUE = 0.5;

/** Filters that put the smallest step first. */
export const ORDERED: ReadonlySet<StudentFilter['watch']> = new Set(['one-step', 'near-rcue']);

interface Step {
  readonly competence: Competence;
  readonly threshold: Mark20;
  readonly missing: number;
}

/** The smallest step of a student that a filter looks for: to the passage, or to a RCUE whether it is needed or not. */
export function stepOf(report: JuryReport, student: JuryStudent, watch: StudentFilter['watch']): Step | null {
  if (watch !== 'near-rcue') return oneStep(report.book, student);
  const { policy } = report.curriculum;
  const steps = nearMisses(student, policy, NEAR_RCUE).flatMap(({ of, threshold, missing }) =>
    'competence' in of && threshold === policy.passMark
      ? [{ competence: of.competence, threshold, missing }]
      : [],
  );
  return steps.sort((a, b) => a.missing - b.missing)[0] ?? null;
}

/** Every word typed stands somewhere in the name, the number or the group; accents and capitals aside. */
function matchesText({ id, lastName, firstName, group }: JuryStudent, words: readonly string[]): boolean {
  const text = plain(`${lastName} ${firstName} ${id} ${group}`);
  return words.every((word) => text.includes(word));
}
