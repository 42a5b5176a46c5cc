import { plain } from '../curricula/codes';

/**
 * A label without accents, case and punctuation, so that one pattern serves all its spellings.
 * @example labelKey("N° d'étudiant(e)") // 'N D ETUDIANT E'
 */
export function labelKey(text: string): string {
  return plain(text)
    .replace(/Œ/g, 'OE')
    .replace(/Æ/g, 'AE')
    .replace(/[^A-Z0-9<>=%]+/g, ' ')
    .trim();
}

/** Calls `compute` once per distinct key: the same few texts fill whole columns. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const value = compute(text);
    known.set(text, value);
    return value;
  };
}
