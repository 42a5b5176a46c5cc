import type { ModuleCode } from '../rules/types';
import { lexicon } from './headers';
import type { ModuleIndex } from './modules';
import type { SheetSnapshot } from '../cells/snapshot';
import { readSheet } from './reshape/read-sheet';

/** Looking at sheets before a curriculum is chosen. */

/** Every code counts as a known module. */
export function anyModule(): ModuleIndex {
  const positions = new Map<ModuleCode, number>();
  return {
    byCode: (code) => {
      const position = positions.get(code) ?? positions.size;
      positions.set(code, position);
      return position;
    },
    byName: () => null,
    isName: () => false,
    semesterOfName: () => null,
    mayBeName: () => false,
  };
}

/** Whether a sheet has a table of marks with students, whatever their modules. */
export const holdsStudents = (sheet: SheetSnapshot): boolean => readingOf(sheet).tables.length > 0;

/** How many filled cells of a sheet are a student's in a column of some module. @param counts which cells do, 0-based */
export function marksHeld(sheet: SheetSnapshot, counts: (row: number, column: number) => boolean): number {
  const { tables, origin } = readingOf(sheet);
  const cells = tables.flatMap(({ grid, people, modules }) =>
    people.flatMap(({ row }) =>
      modules.flatMap(({ column }) => {
        const place = origin?.(row, column) ?? { row, column };
        const isMark = grid.at(row, column) !== null && counts(place.row, place.column);
        return isMark ? [`${place.row} ${place.column}`] : [];
      }),
    ),
  );
  // Tables that overlap have the same cells.
  return new Set(cells).size;
}

function readingOf(sheet: SheetSnapshot): ReturnType<typeof readSheet> {
  const index = anyModule();
  return readSheet(sheet, index, lexicon(index));
}
