import type { WorkbookPart } from './workbook-part';

/** Names that make a sheet ours: `BUT_sheet_<role>` refers to its first cell and follows when a user renames the tab. */
const ROLE_NAME = 'BUT_sheet_';

export function nameOfRole(role: string): string {
  return ROLE_NAME + role;
}

/** Sheet that a reference such as `'L''an 2'!$A$1` or `Jury!$A$1` stands on, or null. */
export function sheetOfReference(reference: string): string | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference);
  return match ? (match[1]?.replaceAll("''", "'") ?? match[2] ?? null) : null;
}

/** Indexes of our sheets by role; a role whose sheet the user deleted is not among them. */
export function rolesOf(workbook: Pick<WorkbookPart, 'names' | 'sheets'>): ReadonlyMap<string, number> {
  const roles = new Map<string, number>();
  for (const { name, localSheet, refersTo } of workbook.names) {
    if (localSheet !== undefined || !name.toUpperCase().startsWith(ROLE_NAME.toUpperCase())) continue;
    const sheetName = sheetOfReference(refersTo)?.toLowerCase();
    const index = workbook.sheets.findIndex(
      (sheet) => sheet.hasCells && sheet.name.toLowerCase() === sheetName,
    );
    const taken = [...roles.values()].includes(index);
    if (index >= 0 && !taken) roles.set(name.slice(ROLE_NAME.length), index);
  }
  return roles;
}

/** All names of ours begin alike. */
export function isOurName(name: string): boolean {
  return /^BUT_/i.test(name);
}

/** A rule or formula of ours: it mentions, outside texts in quotes, a name that begins with `BUT_`. */
export function mentionsOurName(formula: string): boolean {
  return /(?:^|[^\w.\\])BUT_/i.test(formula.replace(/"(?:[^"]|"")*"/g, '""'));
}
