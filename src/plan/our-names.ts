/** Names that make a sheet ours: `BUT_sheet_<role>` refers to its first cell and follows when a user renames the tab. */
const ROLE_NAME = 'BUT_sheet_';

export function nameOfRole(role: string): string {
  return ROLE_NAME + role;
}

/** The role that a workbook name gives to the sheet it refers to; null for other names. */
export function roleOfName(name: string): string | null {
  return name.toUpperCase().startsWith(ROLE_NAME.toUpperCase()) ? name.slice(ROLE_NAME.length) : null;
}

/** Sheet that a reference such as `'L''an 2'!$A$1` or `Jury!$A$1` stands on, or null. */
export function sheetOfReference(reference: string): string | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference);
  return match ? (match[1]?.replaceAll("''", "'") ?? match[2] ?? null) : null;
}

/** Every name that a plan of ours may give: a department may have names of its own that begin alike. */
const OURS = 'BUT_(?:retained|key_\\d+|(?:UE\\d\\d|RCUE\\d+)_code|sheet_[\\w-]+)';
const OUR_NAME = new RegExp(`^${OURS}$`, 'i');
const MENTIONED = new RegExp(`(?:^|[^\\w.\\\\])${OURS}(?![\\w.])`, 'i');

export const isOurName = (name: string): boolean => OUR_NAME.test(name);

/** A rule or formula of ours: it mentions, outside texts in quotes, a name of ours. */
export const mentionsOurName = (formula: string): boolean =>
  MENTIONED.test(formula.replace(/"(?:[^"]|"")*"/g, '""'));

/**
 * Indexes of our sheets by role; a role whose sheet the user deleted is not among them.
 * @param names of the workbook, not of a sheet
 * @param sheets names of the tabs that can be ours; undefined for others (a chart sheet)
 */
export function rolesByName(
  names: readonly { readonly name: string; readonly refersTo: string }[],
  sheets: readonly (string | undefined)[],
): ReadonlyMap<string, number> {
  const roles = new Map<string, number>();
  for (const { name, refersTo } of names) {
    const role = roleOfName(name);
    if (role === null) continue;
    const sheet = sheetOfReference(refersTo)?.toLowerCase();
    const index = sheets.findIndex((one) => one?.toLowerCase() === sheet);
    if (sheet !== undefined && index >= 0 && ![...roles.values()].includes(index)) roles.set(role, index);
  }
  return roles;
}
