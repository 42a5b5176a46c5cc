import { rangeName } from '../cells/a1';
import type { ListValidation } from './types';

/** What Excel holds at most; a longer text makes it refuse a write or repair a file. */
const MAX_LIST = 255;
export const MAX_TITLE = 32;
export const MAX_MESSAGE = 255;
const MAX_TEXT = 32_767;
const CUT = ' […]';

/** Cut to a length, with a mark that says so. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** A text as a cell can hold it: cut, with a mark, where it is longer. */
export function fittingText(text: string): string {
  return text.length <= MAX_TEXT ? text : text.slice(0, MAX_TEXT - CUT.length) + CUT;
}

/** Whether a drop-down can hold these entries; a cell whose entries it cannot hold is typed in. */
export const isDropDown = (list: readonly string[]): boolean =>
  list.join(',').length <= MAX_LIST && !list.some((entry) => entry.includes(','));

/**
 * The entries of a drop-down as a rule holds them.
 * @throws RangeError when it cannot: longer than 255 characters, or a comma in an entry
 */
export function listSource({ area, list }: ListValidation): string {
  const joined = list.join(',');
  if (!isDropDown(list)) {
    throw new RangeError(`no drop-down of these entries at ${rangeName(area)}: ${joined}`);
  }
  return joined;
}
