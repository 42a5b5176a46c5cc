import type { WorkbookSnapshot } from '../cells/snapshot';
import { isMarksRole } from './our-sheets/roles';

/** What a cell shows whose function Excel does not know. */
export const UNKNOWN_NAME = '#NAME?';

/** Cells of the sheets of marks that show so: their functions may be ours, in a file that was opened without the add-in. */
export function unlinkedCells({ sheets, ours }: WorkbookSnapshot): number {
  const ofMarks = ours.filter(({ role }) => isMarksRole(role)).map(({ sheet }) => sheet);
  return [...sheets, ...ofMarks]
    .flatMap(({ rows }) => rows)
    .flatMap((row) => row ?? [])
    .filter(
      (cell) => typeof cell === 'object' && cell !== null && 'error' in cell && cell.error === UNKNOWN_NAME,
    ).length;
}
