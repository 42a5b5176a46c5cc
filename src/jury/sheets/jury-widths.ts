import { textWidth } from '../../plan/text-lines';
import type { JuryReport } from '../report';

/**
 * Widths of the jury sheet, in characters as Excel counts its columns: chosen so that the sheet, as wide as one A3 page, is
 * never printed in letters below 7 points.
 */

/** Points of the letters of the table. */
export const TABLE_SIZE = 10;
/** Excel's own, by which columns are measured. */
export const STANDARD_SIZE = 11;
/** What a file adds beside the text of a column. */
const PADDING = 5 / 7;

/**
 * Characters that a page of A3 in landscape takes at 71 %, hence with 10 points printed as 7.1, in the widest letters in use
 * (7 points a digit at 11 points; Calibri, narrower, is then printed larger).
 */
const PAGE = 227;

/** Of the reason in short: what says something, what says most of them, and what is wide enough for all. */
const REASON = { least: 18, wanted: 34, most: 45 };

interface Wide {
  readonly width: number;
  readonly hidden?: boolean;
}

/** What columns take of the page. */
export const takenBy = (columns: readonly Wide[]): number =>
  columns.reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width + PADDING), 0);

/** The width of the reason: it comes before the columns behind it, and takes what they leave. */
export function reasonWidth(before: readonly Wide[], after: readonly Wide[]): number {
  const room = (others: readonly Wide[]): number => Math.floor(PAGE - takenBy(others) - PADDING);
  const least = Math.max(REASON.least, Math.min(REASON.wanted, room(before)));
  return Math.min(REASON.most, Math.max(least, room([...before, ...after])));
}

/** The last column that still fits the page; those for the screen are none of it. */
export function lastPrinted(columns: readonly (Wide & { readonly key: string })[]): number {
  const beyond = columns.findIndex(({ key }, i) => key === 'next' || takenBy(columns.slice(0, i + 1)) > PAGE);
  return beyond - 1;
}

/** Of a text in the letters of the table. */
export const widthOf = (text: string): number => (textWidth(text) * TABLE_SIZE) / STANDARD_SIZE;

/** As wide as the people are long, within limits: a longer name stands on two lines. */
export function identityWidths({
  students,
  lost,
}: JuryReport): Readonly<Record<'id' | 'lastName' | 'firstName', number>> {
  const people = [...students, ...lost.map((entry) => entry.kept ?? entry)];
  const within = (key: 'id' | 'lastName' | 'firstName', least: number, most: number): number =>
    Math.min(most, Math.max(least, ...people.map((person) => widthOf(person[key]))));
  return {
    id: within('id', 9, 14),
    lastName: within('lastName', 9, 17),
    firstName: within('firstName', 8, 13),
  };
}
