import type { WorkbookSnapshot } from '../cells/snapshot';
import type { ModuleCode } from '../rules/types';
import { lexicon } from './headers';
import type { ModuleIndex } from './modules';
import { readSheet } from './reshape/read-sheet';

/** Any curriculum: what a workbook's headers say before one is chosen. */
const NO_MODULES: ModuleIndex = {
  byCode: () => null,
  byName: () => null,
  isName: () => false,
  semesterOfName: () => null,
  mayBeName: () => false,
};

/** The distinct module codes in the headers of a workbook's tables of marks, canonical, in the order of the sheets. */
export function scanModules(workbook: WorkbookSnapshot): readonly ModuleCode[] {
  const words = lexicon(NO_MODULES);
  const codes = workbook.sheets.flatMap((sheet) =>
    readSheet(sheet, NO_MODULES, words).tables.flatMap(({ modules }) =>
      modules.flatMap(({ code }) => (code === null ? [] : [code])),
    ),
  );
  return [...new Set(codes)];
}
