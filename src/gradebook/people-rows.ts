import { plain, ueCodeOf } from '../curricula/codes';
import type { Grid } from '../cells/grid';
import type { Lexicon } from './headers';
import { keyClassOf, type IdentityKind } from './identity';
import type { IdentityColumns } from './identity-columns';
import { readMark } from './mark';
import { looksLikeFullName, tidy, type PersonName } from './names';

/** Where the students of a table stand, and the words that tell their rows from others. */
export interface PeopleArea {
  readonly grid: Grid;
  readonly columns: IdentityColumns;
  /** The columns of the student's numbers and name. */
  readonly own: ReadonlySet<number>;
  /** Those before the marks, and the student's own: where a row may say that it is no student's. */
  readonly labelColumns: readonly number[];
  /** The columns with modules' headers. */
  readonly modules: readonly number[];
  readonly start: number;
  readonly right: number;
  readonly words: Lexicon;
}

const lastOf = ({ grid, right }: PeopleArea, row: number): number => Math.min(grid.rowLength(row) - 1, right);

export function hasMarks({ grid, modules }: PeopleArea, row: number): boolean {
  return modules.some((column) => readMark(grid.at(row, column)).mark !== 'ATT');
}

const hasStatus = ({ grid, columns }: PeopleArea, row: number): boolean =>
  columns.status !== null && grid.at(row, columns.status) !== null;

/** A header word where a name should be, or several of them: the header of a group, or of the table below. */
export function isRepeatedHeader(area: PeopleArea, row: number): boolean {
  const { grid, own, start, words } = area;
  const kinds = new Set<IdentityKind>();
  for (let column = start; column <= lastOf(area, row); column++) {
    const cell = grid.at(row, column);
    const kind = typeof cell === 'string' ? words.identity(cell) : null;
    if (kind === null) continue;
    if (keyClassOf(kind) === 'name' && own.has(column)) return true;
    kinds.add(kind);
  }
  return kinds.size > 1 && [...kinds].some((kind) => keyClassOf(kind) !== null);
}

/**
 * Statistics, coefficients and the like, told by a label in any column before the marks.
 * @param certain the row has a long number and a name
 */
export function isFigures(area: PeopleArea, row: number, certain: boolean, name: PersonName | null): boolean {
  const { grid, columns, own, words } = area;
  const complete = certain || (name !== null && name.lastName !== '' && name.firstName !== '');
  for (const column of area.labelColumns) {
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
    const override = label === 'perhaps-figures' ? isName(area, row, column, complete) : certain && !ofPerson;
    if (!override) return true;
  }
  return false;
}

/** "Min", "Moy" and "Max" are names too: beside another name that is no such word, or in a column that is not the name's. */
function isName(
  { grid, columns, own, words }: PeopleArea,
  row: number,
  column: number,
  complete: boolean,
): boolean {
  if (!complete || column === columns.fullName) return false;
  const { lastName, firstName } = columns;
  if (column !== lastName && column !== firstName) return !own.has(column);
  const other = grid.at(row, (column === lastName ? firstName : lastName) ?? column);
  return typeof other === 'string' && words.rowLabel(other) === null;
}

/** A name without a student number: a line of text in the name column is not a person yet. */
export function isPersonByName(area: PeopleArea, row: number, name: PersonName): boolean {
  const { grid, columns, modules } = area;
  const marks = hasMarks(area, row);
  const merge = grid.mergeAt(row, columns.fullName ?? columns.lastName ?? 0);
  if (merge && merge.right >= Math.min(...modules)) return false;
  if (columns.fullName !== null) {
    const text = tidy(String(grid.at(row, columns.fullName)));
    if (text.includes(':')) return false;
    return marks || (columns.numbers.length === 0 && looksLikeFullName(text)) || hasStatus(area, row);
  }
  if (name.lastName === '' || name.firstName === '' || /:/.test(name.lastName + name.firstName)) return marks;
  // Where the others have numbers, two words side by side may be the lines for signatures.
  return marks || columns.numbers.length === 0 || hasStatus(area, row);
}

/** `Groupe A` alone in its row names the group of those below it. */
export function bannerAt(area: PeopleArea, row: number): string | null {
  const { grid, start, words } = area;
  for (let column = start; column <= lastOf(area, row); column++) {
    const cell = grid.at(row, column);
    if (cell === null || cell === '') continue;
    const isBanner = typeof cell === 'string' && words.rowLabel(cell) === 'group' && plain(cell) !== '';
    return isBanner ? tidy(cell) : null;
  }
  return null;
}
