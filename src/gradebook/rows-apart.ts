import type { Grid } from '../cells/grid';
import type { Lexicon } from './headers';
import { NUMBER_KINDS, type IdentityKind } from './identity';
import { cellText } from './mark';
import { looksLikeStudentNumber, numberKey, numberText } from './names';
import type { IdentityRow } from './reshape/shape';
import type { Student } from './types';

/** A row about a student on a sheet without marks: a class list, a sheet of attendance. */
export interface RowApart {
  readonly row: number;
  /** In the students of the marks. */
  readonly student: number;
  /** He has the name in the row, and another number than the one that stands there. */
  readonly isContradicted: boolean;
}

/** A running number is nobody's. */
const NUMBERS: readonly IdentityKind[] = NUMBER_KINDS.filter((kind) => kind !== 'ordinal');

/** The rows below a header that are about students of the marks: by a number, else by a name that nobody else has. */
export function rowsApart(
  grid: Grid,
  { row: header, kinds }: IdentityRow,
  students: readonly Student[],
  words: Lexicon,
): readonly RowApart[] {
  const columnsOf = (...wanted: readonly IdentityKind[]): readonly number[] =>
    [...kinds].flatMap(([column, kind]) => (wanted.includes(kind) ? [column] : []));
  const [numberColumns, whole, parts] = [
    columnsOf(...NUMBERS),
    columnsOf('fullName'),
    columnsOf('lastName', 'firstName'),
  ];
  const byNumber = new Map(
    students.flatMap(({ numbers }, i) => numbers.map((text) => [numberKey(text), i] as const)),
  );
  const byName = new Map<string, number | null>();
  students.forEach(({ lastName, firstName }, i) => {
    const key = words.nameKey(`${lastName} ${firstName}`);
    byName.set(key, byName.has(key) ? null : i);
  });
  const found: RowApart[] = [];
  for (let row = header + 1; row < grid.height; row++) {
    const textIn = (columns: readonly number[]): string =>
      columns.map((column) => cellText(grid.at(row, column))).join(' ').trim(); // prettier-ignore
    const numbers = numberColumns.flatMap((column) => numberText(grid.at(row, column)) ?? []);
    const owner = numbers.map((text) => byNumber.get(numberKey(text))).find((one) => one !== undefined);
    const named = byName.get(words.nameKey(textIn(whole) || textIn(parts))) ?? null;
    const student = owner ?? named;
    if (student === null) continue;
    const own = students[student]?.numbers ?? [];
    const isContradicted =
      owner === undefined && numbers.some(looksLikeStudentNumber) && own.some(looksLikeStudentNumber);
    found.push({ row, student, isContradicted });
  }
  return found;
}
