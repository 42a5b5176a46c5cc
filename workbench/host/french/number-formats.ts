/** Number formats as a French Excel has them typed (`"# ##0,00"`, `"jj/mm/aaaa"`) and as files have them. */

const PIECES = /"[^"]*"?|\\.|\[[^\]]*\]|Standard|[^"\\[]/gi;

/** Placeholders of digits, between which a space separates thousands. */
const DIGIT = /^[#0?]$/;

/** @param format as typed; one without a comma, such as `0.00`, is taken to be English already */
export function toEnglishFormat(format: string): string {
  const pieces: readonly string[] = format.match(PIECES) ?? [];
  const isEnglish = pieces.includes('.') && !pieces.includes(',');
  return pieces
    .map((piece, index) => {
      if (piece.toLowerCase() === 'standard') return 'General';
      if (piece.length > 1) return piece;
      if (/j/i.test(piece)) return 'd';
      if (/a/i.test(piece)) return 'y';
      if (isEnglish) return piece;
      if (piece === ',') return '.';
      // A space stands in front of a fraction too: `# ?/?`.
      const isGroup =
        !pieces.includes('/') && DIGIT.test(pieces[index - 1] ?? '') && DIGIT.test(pieces[index + 1] ?? '');
      return /[ \u00a0\u202f]/.test(piece) && isGroup ? ',' : piece;
    })
    .join('');
}
