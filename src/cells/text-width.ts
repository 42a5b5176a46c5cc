/** Pixels of a column that nobody has given a width. */
export const STANDARD_WIDTH = 64;
/** Pixels of a digit and of the padding beside a cell's text, in the default font (ECMA-376 part 1, 18.3.1.13). */
export const DIGIT = 7;
/** Pixels that stay free beside a text: padding on both sides, a line, and what a font is wider than expected. */
const MARGIN = 12;

/** Pixels of letters, of the widest of the usual fonts at 11 points (DejaVu Sans, which stands in where Calibri is missing). */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[fijlrtIJ1 .,;:'’!|·()-]/u, 6.1],
  [/[mwMWŒÆ@%—]/u, 14.6],
  [/\p{Lu}/u, 11.6],
  [/[\p{Ll}\d]/u, 9.4],
];
const OTHER = 15;

/** Pixels that a text takes at most on one line, at 100 %, written plain at 11 points. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text.normalize('NFC')) {
    width += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER;
  }
  return width;
}

/** Whether a column shows a text whole. @param pixels its width */
export const hasRoomFor = (text: string, pixels: number): boolean => textWidth(text) + MARGIN <= pixels;
