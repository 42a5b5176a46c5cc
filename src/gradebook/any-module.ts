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
export function holdsStudents(sheet: SheetSnapshot): boolean {
  const index = anyModule();
  return readSheet(sheet, index, lexicon(index)).tables.length > 0;
}
