/** No-break spaces, as French wants them: before `:` and inside `« »`, and narrow ones before `;`, `!`, `?` and `%`. */
const WIDE = '\u00a0';
const NARROW = '\u202f';
const SPACES = '[ \u00a0\u202f]';
const BEFORE_COLON = new RegExp(`${SPACES}+([:»])`, 'g');
const BEFORE_OTHERS = new RegExp(`${SPACES}+([;!?%])`, 'g');
const SIGNS = /[:»;!?%«]/;
const INSIDE = new RegExp(`«${SPACES}*`, 'g');

/** A French text with the spaces that keep a sign on the line of its word. A space is changed, never added, but for `«`. */
const typesetText = (text: string): string =>
  SIGNS.test(text)
    ? text
        .replace(BEFORE_COLON, `${WIDE}$1`)
        .replace(BEFORE_OTHERS, `${NARROW}$1`)
        .replace(INSIDE, `«${WIDE}`)
    : text;

/** The same text with common spaces, for other programs and for a terminal. */
export const withPlainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** Every text of a set of words, and every text that its functions give. */
export function typeset<Words>(words: Words): Words {
  return set(words) as Words;
}

function set(words: unknown): unknown {
  if (typeof words === 'string') return typesetText(words);
  if (typeof words === 'function') {
    const say = words as (...of: readonly unknown[]) => unknown;
    return (...of: readonly unknown[]) => set(say(...of));
  }
  if (Array.isArray(words)) return words.map(set);
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, inner]) => [key, set(inner)]));
}
