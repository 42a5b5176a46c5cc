import { readMark } from './mark';
import type { Person } from './people';
import type { RawTable } from './tables';
import type { RowDoubt } from './types';

/** Two sheets with marks of the same modules of the same people. */
export interface Conflict {
  /** Cells of which one gives another mark than the other. */
  readonly differing: number;
  /** The first shows the marks of the second rounded to whole or half points. */
  readonly isRounded: boolean;
  /** What the first leaves open of the second. */
  readonly doubt: RowDoubt;
}

/** More than this is a difference. */
const SAME = 0.005;
const HALF = 0.5;

/** By number and by name: one sheet may give the one, another the other. */
export const keysOf = ({ numbers, nameKey }: Person): readonly string[] => [
  ...numbers.filter(({ kind }) => kind !== 'ordinal').map(({ key }) => `#${key}`),
  ...(nameKey === '' ? [] : [nameKey]),
];

/** Whether two people of one name bear numbers of one kind: then they are namesakes, unless one of the numbers is the same. */
function areNamesakes(one: Person, other: Person): boolean {
  const ofBoth = one.numbers.filter(
    ({ kind }) => kind !== 'ordinal' && other.numbers.some((number) => number.kind === kind),
  );
  return (
    ofBoth.length > 0 && !one.numbers.some(({ key }) => other.numbers.some((number) => number.key === key))
  );
}

/** By which of somebody's keys the tables of other sheets know him: by none where only namesakes stand there. */
export function knownIn(tables: readonly RawTable[]): (person: Person) => readonly string[] {
  const bearers = new Map<string, Person[]>();
  for (const { people } of tables)
    for (const person of people)
      for (const key of keysOf(person)) bearers.set(key, [...(bearers.get(key) ?? []), person]);
  return (person) =>
    keysOf(person).filter((key) => bearers.get(key)?.some((other) => !areNamesakes(person, other)));
}

type Row = { readonly table: RawTable; readonly person: Person };

/** @param one tables of a sheet @param other those of another */
export function conflictOf(one: readonly RawTable[], other: readonly RawTable[]): Conflict {
  const rows = new Map<string, Row>();
  for (const table of other)
    for (const person of table.people) for (const key of keysOf(person)) rows.set(key, { table, person });
  const differingRows = new Set<number>();
  const modules = new Set<number>();
  let differing = 0;
  let isRounded = true;
  for (const table of one) {
    for (const person of table.people) {
      const found = keysOf(person).flatMap((key) => rows.get(key) ?? [])[0];
      if (!found || areNamesakes(person, found.person)) continue;
      for (const { index, a, b } of marksOfBoth({ table, person }, found)) {
        if (Math.abs(a - b) < SAME) continue;
        differing++;
        differingRows.add(found.person.row);
        modules.add(index);
        if (Math.abs(a - b) > HALF + SAME || !Number.isInteger(2 * a)) isRounded = false;
      }
    }
  }
  const sheet = other[0]?.grid.name ?? '';
  return {
    differing,
    isRounded: isRounded && differing > 0,
    doubt: { whom: { sheet, rows: [...differingRows] }, modules: [...modules] },
  };
}

/** The marks of the modules that both rows have. */
function marksOfBoth(
  one: Row,
  other: Row,
): readonly { readonly index: number; readonly a: number; readonly b: number }[] {
  const columns = new Map(other.table.modules.map(({ index, column }) => [index, column]));
  return one.table.modules.flatMap(({ index, column }) => {
    const there = index === null ? undefined : columns.get(index);
    if (index === null || there === undefined) return [];
    const a = readMark(one.table.grid.at(one.person.row, column)).mark;
    const b = readMark(other.table.grid.at(other.person.row, there)).mark;
    return typeof a === 'number' && typeof b === 'number' ? [{ index, a, b }] : [];
  });
}

/** How many marks a sheet holds. */
export const marksIn = (tables: readonly RawTable[]): number =>
  tables.reduce(
    (sum, { grid, people, modules }) =>
      sum +
      people.reduce(
        (count, { row }) =>
          count +
          modules.filter(({ column }) => typeof readMark(grid.at(row, column)).mark === 'number').length,
        0,
      ),
    0,
  );
