/** What a person types that becomes a formula, in any language. */

/** Quoted names of sheets, outside texts. */
const SHEETS = /"[^"]*"|'(?:[^']|'')*'!/g;
const TEXTS = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?/g;

/**
 * A formula typed without its `=`: `+A1`, `-A1*2`, `@SOMME(A1)`. Whether it can be read is left to who takes it.
 * Null for any other text, such as `-`, `+33 6 12` and `@nom`.
 */
export function withEqualsSign(text: string): string | null {
  const bare = text.trim();
  if (/^@\p{L}[\p{L}\p{N}_.]*\(/u.test(bare)) return `=${bare.slice(1)}`;
  if (!/^[-+]\s*[^\s]/.test(bare)) return null;
  // Nothing is computed between a number and a word: Excel asks to mend it, and here it stays a text.
  const isSentence = /[\p{L}\p{N}]\s+[\p{L}\p{N}]/u.test(bare.replace(TEXTS, '""'));
  return isSentence ? null : `=${bare}`;
}

/** The formula with the text and the brackets that were left open at its end. */
export function closed(formula: string): string {
  const isTextOpen = formula.replace(SHEETS, '').split('"').length % 2 === 0;
  const whole = isTextOpen ? `${formula}"` : formula;
  const bare = whole.replace(TEXTS, '');
  const open = bare.split('(').length - bare.split(')').length;
  return open > 0 ? whole + ')'.repeat(open) : whole;
}
