/**
 * Texts cut into lines that fit a width, so that a sheet needs neither merged cells nor a program that fits rows to their
 * texts. Widths are in digits of the same size, as Excel counts its columns; those of letters are rough and on the safe side.
 */
function letterWidth(character: string): number {
  if (character === ' ') return 0.5;
  if (/[iljtfI.,;:'’!|()[\]]/.test(character)) return 0.6;
  if (/[rcsz]/.test(character)) return 0.9;
  if (/[mwMW@%…—]/.test(character)) return 1.65;
  return /[A-ZÀ-Þ]/.test(character) ? 1.25 : 1;
}

/** Bulletins of a promotion ask for the widths of millions of letters, which are few. */
const known = new Map<string, number>();

function widthOf(character: string): number {
  let width = known.get(character);
  if (width === undefined) known.set(character, (width = letterWidth(character)));
  return width;
}

/** @param before width of what stands before it on the line */
export function textWidth(text: string, before = 0): number {
  let width = before;
  for (const character of text) width += widthOf(character);
  return width;
}

/** A width that was computed from the text itself is one that it fits. */
const fits = (text: number, width: number): boolean => text <= width + 1e-6;

/**
 * @param width of a line, in digits
 * @returns at least one line; a word that is longer than a line is cut
 */
export function linesOf(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    let taken = 0;
    for (const word of paragraph.split(' ')) {
      const more = line === '' ? word : ` ${word}`;
      const longer = textWidth(more, taken);
      if (fits(longer, width)) {
        line += more;
        taken = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      const pieces = piecesOf(word, width);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
      taken = textWidth(line);
    }
    return [...lines, line];
  });
}

function piecesOf(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let taken = 0;
  for (const character of word) {
    let longer = taken + widthOf(character);
    if (piece !== '' && !fits(longer, width)) {
      pieces.push(piece);
      piece = '';
      longer = widthOf(character);
    }
    piece += character;
    taken = longer;
  }
  return [...pieces, piece];
}

interface FittedText {
  readonly lines: readonly string[];
  /** Points. */
  readonly size: number;
}

/**
 * A text in a place of so many lines: in the largest letters in which it fits, and cut with a mark where it fits in none.
 * @param digits width of the place in digits of the standard size
 * @param sizes in points, the largest first
 * @param more put behind what is cut
 */
export function fitted(
  text: string,
  { digits, lines: room }: { readonly digits: number; readonly lines: number },
  sizes: readonly number[],
  more: string,
): FittedText {
  let smallest: FittedText = { lines: [], size: 0 };
  for (const size of sizes) {
    smallest = { lines: linesOf(text, (digits * STANDARD_SIZE) / size), size };
    if (smallest.lines.length <= room) return smallest;
  }
  const width = (digits * STANDARD_SIZE) / smallest.size - textWidth(more);
  const kept = smallest.lines.slice(0, room);
  const [last = ''] = linesOf(kept.at(-1) ?? '', width);
  return { lines: [...kept.slice(0, -1), last + more], size: smallest.size };
}

/** Points of the font by which columns are measured. */
const STANDARD_SIZE = 11;
