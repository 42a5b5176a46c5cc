/** A sheet of ours, with the name it should have if it can. */
export interface WantedSheet {
  readonly role: string;
  readonly name: string;
}

/** The names that sheets of ours have, or will have, by role. */
export type SheetNames = ReadonlyMap<string, string>;

const MAX_LENGTH = 31;
/** Put behind a name that a sheet of the department has already. */
const SUFFIX = ' BUT';

/** A name that Excel accepts: no `[]:*?/\`, no control characters, no apostrophe at an end, not reserved, not empty. */
function cleaned(name: string): string {
  const bare = name
    // eslint-disable-next-line no-control-regex -- these are the very characters looked for
    .replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '')
    .slice(0, MAX_LENGTH)
    .trimEnd();
  return bare === '' || bare.toLowerCase() === 'history' ? `${bare}${SUFFIX}`.trim() : bare;
}

function withSuffix(name: string, suffix: string): string {
  return name.slice(0, MAX_LENGTH - suffix.length).trimEnd() + suffix;
}

/**
 * The names that sheets of ours will have in a workbook: the tab they already have, however a user renamed it;
 * else the wanted name; else, when another sheet has it, `<name> BUT`, `<name> BUT 2` …
 * @param present names of the workbook's tabs
 * @param roles which of them are ours: index among `present` by role
 */
export function chooseSheetNames(
  present: readonly string[],
  roles: ReadonlyMap<string, number>,
  wanted: readonly WantedSheet[],
): SheetNames {
  const taken = new Set(present.map((name) => name.toLowerCase()));
  const names = new Map<string, string>();
  for (const { role, name } of wanted) {
    const chosen = present[roles.get(role) ?? -1] ?? freeName(cleaned(name), taken);
    taken.add(chosen.toLowerCase());
    names.set(role, chosen);
  }
  return names;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let i = 1; taken.has(candidate.toLowerCase()); i++) {
    candidate = withSuffix(name, i === 1 ? SUFFIX : `${SUFFIX} ${i}`);
  }
  return candidate;
}
