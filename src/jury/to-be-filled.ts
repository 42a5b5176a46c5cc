import type { SheetOutcome } from '../gradebook/types';
import type { Preparation } from './prepare';

/** Of sheets on which nobody stands, of this year or of another one. */
const WITHOUT_STUDENTS: readonly SheetOutcome[] = ['empty', 'no-student', 'other-year', 'set-aside'];

/** The sheets of marks that wait for their students, in a workbook that holds nothing else that could be marks. */
export function sheetsToBeFilled(preparation: Preparation): readonly string[] {
  if (preparation.ok || preparation.inForce.refusal) return [];
  const { findings } = preparation;
  if (!findings.every(({ outcome }) => WITHOUT_STUDENTS.includes(outcome))) return [];
  return findings.flatMap(({ sheet, isToBeFilled }) => (isToBeFilled ? [sheet] : []));
}
