import { rolesByName } from '../plan/our-names';
import type { WorkbookPart } from './workbook-part';

/** Indexes of our sheets by role; a role whose sheet the user deleted is not among them. */
export function rolesOf(workbook: Pick<WorkbookPart, 'names' | 'sheets'>): ReadonlyMap<string, number> {
  return rolesByName(
    workbook.names.filter(({ localSheet }) => localSheet === undefined),
    workbook.sheets.map(({ name, hasCells }) => (hasCells ? name : undefined)),
  );
}
