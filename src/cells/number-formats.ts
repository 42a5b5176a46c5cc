/** What a number format makes of a number, as far as a reader of marks cares. */
export type NumberKind = 'number' | 'date' | 'percent';

/** Formats without a code in the file (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_PERCENT = new Set([9, 10]);
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

/** Texts in quotes, escaped letters, fill and space characters say nothing of the kind. */
const LITERALS = /"[^"]*"?|\\.|_.|\*./g;
/** `[Red]`, `[$-40C]`, `[>=10]`; but `[h]`, `[mm]` and `[s]` are elapsed time. */
const BRACKETS = /\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

/** @param code format code as stored, en-US: `0.00%`, `[$-40C]d mmmm yyyy;@` */
export function kindOfCode(code: string): NumberKind {
  const bare = code
    .replace(LITERALS, '')
    .replace(BRACKETS, '')
    .replace(/general|standard/gi, '');
  if (bare.includes('%')) return 'percent';
  return /[dmyhs]/i.test(bare) ? 'date' : 'number';
}

/** Kind of a format by its id, `code` being what the workbook says of it. */
export function kindOfFormat(id: number, code: string | undefined): NumberKind {
  if (code !== undefined) return kindOfCode(code);
  if (BUILT_IN_PERCENT.has(id)) return 'percent';
  return BUILT_IN_DATES.has(id) ? 'date' : 'number';
}
