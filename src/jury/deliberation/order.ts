import { YEAR_MEANINGS, yearCodeOf } from '../../rules/codes';
import type { JuryRows } from '../entries';
import { retainedCode, type JuryReport, type JuryStudent } from '../report';

/**
 * Whether the jury has decided the year of a student; a decision on one UE alone leaves it open, and so does a code that is not
 * applied because the law does not know it, or not here.
 */
export const isDecided = ({ year }: JuryStudent): boolean => year.overrides?.year !== undefined;

/** Whether nothing can be said of a student yet because marks are missing. */
export function awaitsMarks(student: JuryStudent): boolean {
  const retained = retainedCode(student);
  const code = yearCodeOf(retained);
  return code ? YEAR_MEANINGS[code].awaited : retained === '';
}

/**
 * The students as the jury takes them: in the order of the jury sheet, however it is sorted, without those whom its filter
 * hides, those still to be decided first. Who is not on the sheet yet comes last.
 */
export function deliberationOrder(report: JuryReport, rows: JuryRows | null): readonly JuryStudent[] {
  return [...inSheetOrder(report, rows)].sort((a, b) => Number(isDecided(a)) - Number(isDecided(b)));
}

function inSheetOrder({ students }: JuryReport, rows: JuryRows | null): readonly JuryStudent[] {
  const rowOf = ({ id }: JuryStudent): number => rows?.byId.get(id)?.row ?? Number.MAX_SAFE_INTEGER;
  return students.filter(({ id }) => !rows?.byId.get(id)?.hidden).sort((a, b) => rowOf(a) - rowOf(b));
}

/** Whom "next" and "previous" lead through. */
export interface Queue {
  readonly ids: readonly string[];
  /** Who stands on the sheet, in its order: another order or filter makes another queue. */
  readonly sheet: readonly string[];
}

/**
 * The queue stays while the sheet shows the same people in the same order: who is decided meanwhile keeps the place, so that
 * "previous" leads back to whom one has just left.
 */
export function deliberationQueue(report: JuryReport, rows: JuryRows | null, former: Queue | null): Queue {
  const sheet = inSheetOrder(report, rows).map(({ id }) => id);
  if (former?.sheet.length === sheet.length && former.sheet.every((id, i) => id === sheet[i])) return former;
  return { sheet, ids: deliberationOrder(report, rows).map(({ id }) => id) };
}

/**
 * Whom "accept all proposals by right" decides: admitted or passing by right, open to the next semester, not decided by
 * the jury yet, and with no doubt about what was read. What was typed is never overridden.
 */
export function byRight(report: JuryReport): readonly JuryStudent[] {
  return report.students.filter(
    ({ entry, result, year, doubts }) =>
      doubts.length === 0 &&
      (entry === null || entry.decision === '') &&
      !year.status &&
      result.proposal !== null &&
      YEAR_MEANINGS[result.proposal].byRight &&
      result.allowed,
  );
}
