import type { Grid } from '../cells/grid';
import type { Lexicon } from './headers';
import { ownColumns, type IdentityColumns } from './identity-columns';
import {
  isNameText,
  looksLikeFullName,
  nameInMail,
  numberKey,
  numberText,
  splitFullName,
  splitNumber,
  tidy,
  type PersonName,
} from './names';
import {
  bannerAt,
  figuresAt,
  hasMarks,
  hasNoWords,
  holdsFigures,
  isPersonByName,
  isRepeatedHeader,
  leaversAt,
  namelessStudents,
  namesAreComplete,
  type PeopleArea,
} from './people-rows';
import { withoutPlaceholders } from './placeholders';
import { splitStanding } from './status';
import type { NumberKind } from './identity';

/** Who a row of a table is about. */
export interface Person extends PersonName {
  readonly row: number;
  readonly numbers: readonly { readonly kind: NumberKind; readonly text: string; readonly key: string }[];
  /** As `nameKey` gives it; `''` without a name. */
  readonly nameKey: string;
  /** The column to point to when something is said about the student. */
  readonly column: number;
  /** A state that somebody wrote behind the name, or above these rows. */
  readonly standing: { readonly text: string; readonly column: number } | null;
  /** The banner above, where the table has no group column. */
  readonly group: string | null;
}

/** The students of a table, and its rows of marks of which nobody can tell whose they are. */
export interface People {
  readonly people: readonly Person[];
  readonly unread: readonly number[];
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
): People {
  const own = new Set(ownColumns(columns));
  const start = Math.max(left, 0);
  const before = Array.from({ length: Math.max(0, Math.min(...modules) - start) }, (_, i) => start + i);
  const labelColumns = [...new Set([...before, ...own])];
  const area: PeopleArea = { grid, columns, own, labelColumns, modules, start, right, words };
  const isStrict = namesAreComplete(area, { from, to }, (row) => {
    const named = nameAt(area, row);
    return named && isComplete(area, named);
  });
  /** The row below a student's, about him again: his ranks. */
  const isSecondLine = (
    before: Person | undefined,
    { row, nameKey, numbers }: Omit<Person, 'group'>,
  ): boolean =>
    before !== undefined &&
    holdsFigures(area, row) &&
    before.nameKey === nameKey &&
    before.numbers[0]?.key === numbers[0]?.key;
  const people: Person[] = [];
  const doubtful: number[] = [];
  const nameless: number[] = [];
  let banner: string | null = null;
  let leavers: string | null = null;
  for (let row = top; row < from; row++) banner = bannerAt(area, row) ?? banner;
  for (let row = from; row <= to; row++) {
    if (grid.rowLength(row) === 0) continue;
    const person = personAt(area, row, isStrict);
    if (person === 'doubtful') doubtful.push(row);
    else if (person === 'nameless') nameless.push(row);
    else if (person && isSecondLine(people.at(-1), person)) continue;
    else if (person)
      people.push({
        ...person,
        standing: person.standing ?? (leavers === null ? null : { text: leavers, column: person.column }),
        group: banner,
      });
    else {
      const group = bannerAt(area, row);
      leavers = leaversAt(area, row) ?? (group === null ? leavers : null);
      banner = group ?? banner;
    }
  }
  const rows = people.map((person) => person.row);
  return {
    people: withoutPlaceholders(people),
    unread: [...doubtful, ...namelessStudents(area, nameless, rows)].sort((a, b) => a - b),
  };
}

/** `doubtful`: the row has marks, and a name that may be a label; `nameless`: it has marks, and nobody's name or number. */
function personAt(
  area: PeopleArea,
  row: number,
  isStrict: boolean,
): Omit<Person, 'group'> | 'doubtful' | 'nameless' | null {
  const { grid, columns, words } = area;
  const isHeader = (cell: unknown): boolean => typeof cell === 'string' && words.identity(cell) !== null;
  const numbers = columns.numbers.flatMap(({ kind, column }) => {
    const cell = grid.at(row, column);
    const text = numberText(cell);
    return text === null || isHeader(cell) ? [] : [{ kind, text, key: numberKey(text), column }];
  });
  const named = nameAt(area, row);
  const name = named?.name ?? null;
  if (named?.number) numbers.push(named.number);
  if (numbers.length === 0 && !name) return hasNoWords(area, row) && hasMarks(area, row) ? 'nameless' : null;
  const hasLongNumber = numbers.some(({ text }) => /\d{5}/.test(text));
  const complete = isComplete(area, named);
  // With surname, first name and a long number beside them there is nothing left to doubt.
  if (!(hasLongNumber && complete)) {
    if (isRepeatedHeader(area, row)) return null;
    const figures = figuresAt(area, row, named?.text ?? '', complete);
    if (figures === 'figures') return null;
    const isLoneWord = isStrict && !complete && name !== null;
    if (numbers.length === 0 && (figures === 'doubtful' || isLoneWord))
      return hasMarks(area, row) ? 'doubtful' : null;
  }
  if (numbers.length === 0 && name && !isPersonByName(area, row, name)) return null;
  if (!name && !hasLongNumber && !hasMarks(area, row)) return null;
  return {
    row,
    numbers: numbers.map(({ kind, text, key }) => ({ kind, text, key })),
    lastName: name?.lastName ?? '',
    firstName: name?.firstName ?? '',
    nameKey: name ? words.nameKey(`${name.lastName} ${name.firstName}`) : '',
    column: numbers[0]?.column ?? columns.lastName ?? columns.fullName ?? 0,
    standing: named?.standing ?? null,
  };
}

interface Named {
  readonly name: PersonName;
  /** One that stands in the cell of the name. */
  readonly number: (Person['numbers'][number] & { readonly column: number }) | null;
  readonly standing: Person['standing'];
  /** As written, in one. */
  readonly text: string;
}

function nameAt({ grid, columns }: PeopleArea, row: number): Named | null {
  let standing: Person['standing'] = null;
  let number: Named['number'] = null;
  const text = (column: number | null): string => {
    const cell = column === null ? null : grid.at(row, column);
    if (!isNameText(cell)) return '';
    const beside = splitNumber(nameInMail(cell) ?? cell);
    if (column !== null && beside.number !== null) {
      const { number: own } = beside;
      number ??= { kind: 'student-number', text: own, key: numberKey(own), column };
    }
    const split = splitStanding(beside.name);
    if (column !== null && split.standing !== null) standing ??= { text: split.standing, column };
    return tidy(split.name);
  };
  const full = text(columns.fullName);
  // Where the column of the surname is empty, another one says it: "Nom d'usage" is filled only where it differs.
  const surnames = [columns.lastName, ...columns.otherLastNames];
  const lastName = surnames.map(text).find((found) => found !== '') ?? '';
  const firstName = text(columns.firstName);
  for (const column of columns.otherNames) text(column);
  if (columns.fullName !== null) {
    return full === '' && number === null
      ? null
      : { name: splitFullName(full, columns.firstNameFirst), number, standing, text: full };
  }
  return lastName === '' && firstName === ''
    ? null
    : {
        name: { lastName, firstName },
        number,
        standing,
        text: `${lastName} ${firstName}`.trim(),
      };
}

/** Whether a surname and a first name are there. */
function isComplete({ columns }: PeopleArea, named: Named | null): boolean {
  if (!named) return false;
  return columns.fullName === null
    ? named.name.lastName !== '' && named.name.firstName !== ''
    : looksLikeFullName(named.text.replace(/\s*\([^)]*\)/g, ''));
}
