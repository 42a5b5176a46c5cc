import type { RawCell } from '../cells/snapshot';
import { labelKey } from './words';

/** Words that can only mean that somebody did not take the module. */
const NOT_TAKEN =
  /^(?:(?:NON|PAS|NE) ?(?:SUIVIE?S?|SUIT PAS|INSCRITE?|CHOISIE?|CONCERNEE?|PRISE?)|NON|SANS OBJET|NOT TAKEN|AUTRE OPTION|(?:NON )?OPTION)$/;
/** The same in short, or that a mark is still to come. */
const NAMED = /^N ?[CI]$/;
/** The same, or that the student is dispensed. */
const PERHAPS = /^(?:N ?[CIS]|N ?A|S ?O|X{1,3}|DISP|DISPENSEE?S?|EXC|EXEMPTEE?)$/;
const DASH = /^\s*[-‐‑‒–—―−~/]{1,3}\s*$/;

/** Whether a text can only mean that. */
export const saysNotTaken = (text: string): boolean => NOT_TAKEN.test(labelKey(text));

/** Whether a cell may say that the student did not take the module. */
export function isNotTaken(cell: RawCell): boolean {
  if (typeof cell !== 'string') return false;
  const key = labelKey(cell);
  return key === '' ? DASH.test(cell) : saysNotTaken(cell) || PERHAPS.test(key);
}

/** Whether a cell names it in words, be they doubtful: no dash, and no dispensation, which is another thing. */
export const namesNotTaken = (cell: RawCell): boolean =>
  isTilde(cell) || (typeof cell === 'string' && (saysNotTaken(cell) || NAMED.test(labelKey(cell))));

/** `~` is how ScoDoc writes that a student is not enrolled in a module. */
export const isTilde = (cell: RawCell): boolean => typeof cell === 'string' && cell.trim() === '~';

/** Whether a cell says so in a word that is no mark to come, be it the short one for "non inscrit". */
export const isNotEnrolled = (cell: RawCell): boolean =>
  isTilde(cell) || (typeof cell === 'string' && (saysNotTaken(cell) || /^N ?I$/.test(labelKey(cell))));
