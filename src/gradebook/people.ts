import { plain, ueCodeOf } from '../curricula/codes';
import type { Grid } from './grid';
import type { Lexicon } from './headers';
import { keyClassOf } from './identity';
import type { IdentityColumns } from './identity-columns';
import { readMark } from './mark';
import {
  isNameText,
  looksLikeFullName,
  nameKey,
  numberKey,
  numberText,
  splitFullName,
  tidy,
  type PersonName,
} from './names';
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
  left: number,
  modules: readonly number[],
  words: Lexicon,
): readonly Person[] {
  const people: Person[] = [];
  let banner: string | null = null;
  const first = Math.min(...modules);
  const own = new Set(
    [
      columns.lastName,
      columns.firstName,
      columns.fullName,
      ...columns.numbers.map(({ column }) => column),
    ].filter((column) => column !== null),
  );
  const before = Array.from(
    { length: Math.max(0, first - Math.max(left, 0)) },
    (_, i) => Math.max(left, 0) + i,
  );
  const labelColumns = [...new Set([...before, ...own])];
  for (let row = top; row < from; row++) banner = bannerAt(row) ?? banner;
  for (let row = from; row <= to; row++) {
    if (grid.rowLength(row) === 0) continue;
    const person = personAt(row);
    if (person) people.push({ ...person, group: banner });
    else banner = bannerAt(row) ?? banner;
  }
  return people;

  function personAt(row: number): Omit<Person, 'group'> | null {
    const numbers = columns.numbers.flatMap(({ kind, column }) => {
      const text = numberText(grid.at(row, column));
      return text === null || isHeader(row, column) ? [] : [{ kind, text, key: numberKey(text), column }];
    });
    const name = nameAt(row);
    if (numbers.length === 0 && !name) return null;
    if (isRepeatedHeader(row)) return null;
    const certain = numbers.some(({ text }) => /\d{5}/.test(text)) && name !== null;
    if (isFigures(row, certain, name)) return null;
    if (numbers.length === 0 && name && !isPersonByName(row, name)) return null;
    if (!name && !hasMarks(row) && !numbers.some(({ text }) => /\d{5}/.test(text))) return null;
    const column = numbers[0]?.column ?? columns.lastName ?? columns.fullName ?? 0;
    return {
      row,
      numbers: numbers.map(({ kind, text, key }) => ({ kind, text, key })),
      lastName: name?.lastName ?? '',
      firstName: name?.firstName ?? '',
      nameKey: name ? nameKey(name.lastName, name.firstName) : '',
      column,
    };
  }

  function nameAt(row: number): PersonName | null {
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

  function hasMarks(row: number): boolean {
    return modules.some((column) => {
      const reading = readMark(grid.at(row, column));
      return reading.mark !== 'ATT' || reading.doubt !== null;
    });
  }

  function isHeader(row: number, column: number): boolean {
    const cell = grid.at(row, column);
    return typeof cell === 'string' && words.identity(cell) !== null;
  }

  function isRepeatedHeader(row: number): boolean {
    return (['lastName', 'firstName', 'fullName'] as const).some((kind) => {
      const column = columns[kind];
      const cell = column === null ? null : grid.at(row, column);
      if (typeof cell !== 'string') return false;
      const found = words.identity(cell);
      return found !== null && keyClassOf(found) === 'name';
    });
  }

  /** Statistics, coefficients and the like, told by a label in any column before the marks. */
  function isFigures(row: number, certain: boolean, name: PersonName | null): boolean {
    const complete = certain || (name !== null && name.lastName !== '' && name.firstName !== '');
    for (const column of labelColumns) {
      const cell = grid.at(row, column);
      if (typeof cell !== 'string' || cell === '') continue;
      const ofPerson = own.has(column);
      // A column of the student's that is not the name (group, standing, remark) may hold any word.
      if (!ofPerson && columns.named.has(column)) continue;
      const label = words.rowLabel(cell) ?? (ueCodeOf(cell) ? 'figures' : null);
      if (label === null) continue;
      if (label === 'group') {
        if (ofPerson && !certain) return true;
        continue;
      }
      const override =
        label === 'perhaps-figures' ? isSurname(column, complete, certain) : certain && !ofPerson;
      if (!override) return true;
    }
    return false;
  }

  /** "Min", "Moy" and "Max" are surnames too: beside a first name, or beside a number and more than this one word. */
  function isSurname(column: number, complete: boolean, certain: boolean): boolean {
    if (column === columns.lastName) return complete && columns.firstName !== null;
    if (column === columns.fullName) return false;
    return complete && (certain || column !== columns.firstName);
  }

  /** A name without a student number: a line of text in the name column is not a person yet. */
  function isPersonByName(row: number, name: PersonName): boolean {
    const marks = hasMarks(row);
    const merge = grid.mergeAt(row, columns.fullName ?? columns.lastName ?? 0);
    if (merge && merge.right >= first) return false;
    if (columns.fullName !== null) {
      const text = tidy(String(grid.at(row, columns.fullName)));
      if (text.includes(':')) return false;
      return marks || (columns.numbers.length === 0 && looksLikeFullName(text)) || hasStatus(row);
    }
    if (name.lastName !== '' && name.firstName !== '') return !/:/.test(name.lastName + name.firstName);
    return marks;
  }

  function hasStatus(row: number): boolean {
    return columns.status !== null && grid.at(row, columns.status) !== null;
  }

  /** `Groupe A` alone in its row names the group of those below it. */
  function bannerAt(row: number): string | null {
    for (let column = Math.max(left, 0); column < grid.rowLength(row); column++) {
      const cell = grid.at(row, column);
      if (cell === null || cell === '') continue;
      const isBanner = typeof cell === 'string' && words.rowLabel(cell) === 'group' && plain(cell) !== '';
      return isBanner ? tidy(cell) : null;
    }
    return null;
  }
}
