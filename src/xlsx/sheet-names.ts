import { chooseSheetNames, type SheetNames, type WantedSheet } from '../plan/sheet-names';
import type { WorkbookPackage } from './open-package';

/** The names that sheets of ours will have in a file. To be asked before formulas are built that refer to these sheets. */
export function resolveSheetNames(file: WorkbookPackage, wanted: readonly WantedSheet[]): SheetNames {
  const names = file.workbook.sheets.map(({ name }) => name);
  return chooseSheetNames(names, file.roles, wanted);
}
