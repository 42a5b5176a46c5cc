import type { JuryRows } from '../entries';
import type { JuryReport, JuryStudent } from '../report';

/** Whether the jury has decided the year of a student; a decision on one UE alone leaves it open. */
export const isDecided = ({ entry }: JuryStudent): boolean => entry !== null && entry.decision !== '';

/**
 * The students as the jury takes them: in the order of the jury sheet, however it is sorted, those still to be decided
 * first. Who is not on the sheet yet comes last.
 */
export function deliberationOrder(report: JuryReport, rows: JuryRows | null): readonly JuryStudent[] {
  const rowOf = (student: JuryStudent): number => rows?.byId.get(student.id)?.row ?? Number.MAX_SAFE_INTEGER;
  return [...report.students].sort(
    (a, b) => Number(isDecided(a)) - Number(isDecided(b)) || rowOf(a) - rowOf(b),
  );
}

/**
 * Whom "accept all proposals by right" decides: admitted or passing by right, open to the next semester, and not decided
 * by the jury yet. What was typed is never overridden.
 */
export function byRight(report: JuryReport): readonly JuryStudent[] {
  return report.students.filter(
    ({ entry, result, year }) =>
      (entry === null || entry.decision === '') &&
      !year.status &&
      (result.proposal === 'ADM' || result.proposal === 'PASD') &&
      result.allowed,
  );
}
