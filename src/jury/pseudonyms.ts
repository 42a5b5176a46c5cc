import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { ALL_KEYS } from '../locales/keys';

/**
 * Pseudonyms are made from the student's id alone, so that neither order nor sorting changes them, and a sheet that names
 * students by them can be read back: whoever knows the ids knows the pseudonyms. They hide names from an audience; they are
 * no encryption, since anybody with the list of names can compute them.
 */

/** Stands for a name of nobody who is known. */
export const DOTS = '•••';

/** Hexadecimal digits; more only where two students would share them. */
const LENGTHS = [6, 8, 12, 16, 64] as const;

const digest = (id: string): string => bytesToHex(sha256(`student:${id}`)).toUpperCase();

/** The code of every id: the same whatever their order. */
export function pseudonymCodes(ids: readonly string[]): ReadonlyMap<string, string> {
  const digests = new Map(ids.map((id) => [id, digest(id)]));
  const codes = new Map<string, string>();
  let open = [...digests.keys()];
  for (const length of LENGTHS) {
    const shared = new Map<string, number>();
    const codeOf = (id: string): string => digests.get(id)?.slice(0, length) ?? '';
    for (const code of digests.values()) {
      const short = code.slice(0, length);
      shared.set(short, (shared.get(short) ?? 0) + 1);
    }
    for (const id of open) if (shared.get(codeOf(id)) === 1) codes.set(id, codeOf(id));
    open = open.filter((id) => !codes.has(id));
  }
  return codes;
}

const PATTERNS = ALL_KEYS.map(
  ({ anonymous }) => new RegExp(`^${anonymous.student('([0-9A-F]{6,64})')}$`, 'u'),
);

/** The code in a pseudonym of either language; null for any other text. */
export function codeIn(text: string): string | null {
  for (const pattern of PATTERNS) {
    const code = pattern.exec(text.trim())?.[1];
    if (code !== undefined) return code;
  }
  return null;
}

/** Names have no digits; student numbers and pseudonyms have. */
export const isName = (text: string): boolean => text !== '' && !/\d/.test(text) && codeIn(text) === null;

/**
 * Finds the student whom a text names: by the id itself, by the pseudonym of the id, or by the name behind an id that is a
 * pseudonym. Null for nobody, and where two could be meant.
 */
export function resolver(ids: readonly string[]): (text: string) => string | null {
  const known = new Set(ids);
  let candidates: readonly (readonly [string, string])[] | null = null;
  return (text) => {
    if (known.has(text) || text === '') return known.has(text) ? text : null;
    candidates ??= ids.map((id) => [id, codeIn(id) ?? digest(id)] as const);
    const code = codeIn(text) ?? digest(text);
    // A code may have been longer or shorter when it was written.
    const found = candidates.filter(([, own]) => own.startsWith(code) || code.startsWith(own));
    return found.length === 1 ? (found[0]?.[0] ?? null) : null;
  };
}
