import type { Grid } from '../cells/grid';
import type { Lexicon } from './headers';
import { ownColumns, type IdentityColumns } from './identity-columns';
import { isNameText, numberKey, numberText, splitFullName, tidy, type PersonName } from './names';
import {
  bannerAt,
  hasMarks,
  isFigures,
  isPersonByName,
  isRepeatedHeader,
  type PeopleArea,
} from './people-rows';
import type { NumberKind } from './types';

/** Who a row of a table is about. */
export interface Person extends PersonName {
  readonly row: number;
  readonly numbers: readonly { readonly kind: NumberKind; readonly text: string; readonly key: string }[];
  /** As `nameKey` gives it; `''` without a name. */
  readonly nameKey: string;
  /** The column to point to when something is said about the student. */
  readonly column: number;
  /** The banner above, where the table has no group column. */
  readonly group: string | null;
}

/**
 * Reads the rows of a table that are about students; blank rows, banners, statistics and repeated headers are none.
 * @param rows `top`, the header's first row, above which no banner counts, and the first and last row that can hold students
 */
export function peopleOf(
  grid: Grid,
  { top, from, to }: { readonly top: number; readonly from: number; readonly to: number },
  columns: IdentityColumns,
  { left, right }: { readonly left: number; readonly right: number },
  modules: readonly number[],
  words: Lexicon,
): readonly Person[] {
  const own = new Set(ownColumns(columns));
  const start = Math.max(left, 0);
  const before = Array.from({ length: Math.max(0, Math.min(...modules) - start) }, (_, i) => start + i);
  const labelColumns = [...new Set([...before, ...own])];
  const area: PeopleArea = { grid, columns, own, labelColumns, modules, start, right, words };
  const people: Person[] = [];
  let banner: string | null = null;
  for (let row = top; row < from; row++) banner = bannerAt(area, row) ?? banner;
  for (let row = from; row <= to; row++) {
    if (grid.rowLength(row) === 0) continue;
    const person = personAt(area, row);
    if (person) people.push({ ...person, group: banner });
    else banner = bannerAt(area, row) ?? banner;
  }
  return people;
}

function personAt(area: PeopleArea, row: number): Omit<Person, 'group'> | null {
  const { grid, columns, words } = area;
  const isHeader = (cell: unknown): boolean => typeof cell === 'string' && words.identity(cell) !== null;
  const numbers = columns.numbers.flatMap(({ kind, column }) => {
    const cell = grid.at(row, column);
    const text = numberText(cell);
    return text === null || isHeader(cell) ? [] : [{ kind, text, key: numberKey(text), column }];
  });
  const name = nameAt(area, row);
  if (numbers.length === 0 && !name) return null;
  const hasLongNumber = numbers.some(({ text }) => /\d{5}/.test(text));
  // With surname, first name and a long number beside them there is nothing left to doubt.
  const isCertain = hasLongNumber && columns.fullName === null && name?.lastName && name.firstName;
  if (
    !isCertain &&
    (isRepeatedHeader(area, row) || isFigures(area, row, hasLongNumber && name !== null, name))
  )
    return null;
  if (numbers.length === 0 && name && !isPersonByName(area, row, name)) return null;
  if (!name && !hasLongNumber && !hasMarks(area, row)) return null;
  return {
    row,
    numbers: numbers.map(({ kind, text, key }) => ({ kind, text, key })),
    lastName: name?.lastName ?? '',
    firstName: name?.firstName ?? '',
    nameKey: name ? words.nameKey(`${name.lastName} ${name.firstName}`) : '',
    column: numbers[0]?.column ?? columns.lastName ?? columns.fullName ?? 0,
  };
}

function nameAt({ grid, columns }: PeopleArea, row: number): PersonName | null {
  const text = (column: number | null): string => {
    const cell = column === null ? null : grid.at(row, column);
    return isNameText(cell) ? tidy(cell) : '';
  };
  if (columns.fullName !== null) {
    const full = text(columns.fullName);
    return full === '' ? null : splitFullName(full, columns.firstNameFirst);
  }
  const [lastName, firstName] = [text(columns.lastName), text(columns.firstName)];
  return lastName === '' && firstName === '' ? null : { lastName, firstName };
}
