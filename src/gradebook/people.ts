import { plain, ueCodeOf } from '../curricula/codes';
import type { Grid } from '../cells/grid';
import type { Lexicon } from './headers';
import { keyClassOf, type IdentityKind } from './identity';
import type { IdentityColumns } from './identity-columns';
import { readMark } from './mark';
import {
  isNameText,
  looksLikeFullName,
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
  { left, right }: { readonly left: number; readonly right: number },
  modules: readonly number[],
  words: Lexicon,
): readonly Person[] {
  const people: Person[] = [];
  let banner: string | null = null;
  const first = Math.min(...modules);
  const start = Math.max(left, 0);
  const lastOf = (row: number): number => Math.min(grid.rowLength(row) - 1, right);
  const own = new Set(
    [
      columns.lastName,
      columns.firstName,
      columns.fullName,
      ...columns.numbers.map(({ column }) => column),
    ].filter((column) => column !== null),
  );
  const before = Array.from({ length: Math.max(0, first - start) }, (_, i) => start + i);
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
    const hasLongNumber = numbers.some(({ text }) => /\d{5}/.test(text));
    // With surname, first name and a long number beside them there is nothing left to doubt.
    const isCertain = hasLongNumber && columns.fullName === null && name?.lastName && name.firstName;
    if (!isCertain && (isRepeatedHeader(row) || isFigures(row, hasLongNumber && name !== null, name)))
      return null;
    if (numbers.length === 0 && name && !isPersonByName(row, name)) return null;
    if (!name && !hasLongNumber && !hasMarks(row)) return null;
    const column = numbers[0]?.column ?? columns.lastName ?? columns.fullName ?? 0;
    return {
      row,
      numbers: numbers.map(({ kind, text, key }) => ({ kind, text, key })),
      lastName: name?.lastName ?? '',
      firstName: name?.firstName ?? '',
      nameKey: name ? words.nameKey(`${name.lastName} ${name.firstName}`) : '',
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
    return modules.some((column) => readMark(grid.at(row, column)).mark !== 'ATT');
  }

  function isHeader(row: number, column: number): boolean {
    const cell = grid.at(row, column);
    return typeof cell === 'string' && words.identity(cell) !== null;
  }

  /** A header word where a name should be, or several of them: the header of a group, or of the table below. */
  function isRepeatedHeader(row: number): boolean {
    const kinds = new Set<IdentityKind>();
    for (let column = start; column <= lastOf(row); column++) {
      const cell = grid.at(row, column);
      const kind = typeof cell === 'string' ? words.identity(cell) : null;
      if (kind === null) continue;
      if (keyClassOf(kind) === 'name' && own.has(column)) return true;
      kinds.add(kind);
    }
    return kinds.size > 1 && [...kinds].some((kind) => keyClassOf(kind) !== null);
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
      const override = label === 'perhaps-figures' ? isName(row, column, complete) : certain && !ofPerson;
      if (!override) return true;
    }
    return false;
  }

  /** "Min", "Moy" and "Max" are names too: beside another name that is no such word, or in a column that is not the name's. */
  function isName(row: number, column: number, complete: boolean): boolean {
    if (!complete || column === columns.fullName) return false;
    const { lastName, firstName } = columns;
    if (column !== lastName && column !== firstName) return !own.has(column);
    const other = grid.at(row, (column === lastName ? firstName : lastName) ?? column);
    return typeof other === 'string' && words.rowLabel(other) === null;
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
    if (name.lastName === '' || name.firstName === '' || /:/.test(name.lastName + name.firstName))
      return marks;
    // Where the others have numbers, two words side by side may be the lines for signatures.
    return marks || columns.numbers.length === 0 || hasStatus(row);
  }

  function hasStatus(row: number): boolean {
    return columns.status !== null && grid.at(row, columns.status) !== null;
  }

  /** `Groupe A` alone in its row names the group of those below it. */
  function bannerAt(row: number): string | null {
    for (let column = start; column <= lastOf(row); column++) {
      const cell = grid.at(row, column);
      if (cell === null || cell === '') continue;
      const isBanner = typeof cell === 'string' && words.rowLabel(cell) === 'group' && plain(cell) !== '';
      return isBanner ? tidy(cell) : null;
    }
    return null;
  }
}
