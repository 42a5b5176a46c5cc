import { a1, type CellRef } from '../cells/a1';
import { namesAgree, unlikeNames } from './names';
import type { Person } from './people';
import type { RawTable } from './tables';
import { NUMBER_KINDS, type Finding } from './types';

/** A student, and the rows that are about him or her: at most one per table. */
export interface Match {
  readonly rows: { readonly table: number; readonly person: Person }[];
}

/** The row's cell that names the student. */
export const cellOf = (table: RawTable, person: Person): CellRef => ({
  sheet: table.grid.name,
  row: person.row,
  column: person.column,
});

/**
 * Finds the students of all tables, in the order in which they are first named. Rows are of one student when they have
 * the same number, else the same name where nobody else has it. Two people are never merged: in doubt they stay apart
 * and are reported.
 */
export function matchStudents(tables: readonly RawTable[]): {
  readonly matches: readonly Match[];
  readonly anomalies: readonly Finding[];
} {
  const matches: Match[] = [];
  const anomalies: Finding[] = [];
  const byNumber = new Map<string, Set<Match>>();
  const byName = new Map<string, Set<Match>>();

  const add = (match: Match, table: number, person: Person): void => {
    match.rows.push({ table, person });
    for (const { key } of person.numbers) remember(byNumber, key, match);
    if (person.nameKey !== '') remember(byName, person.nameKey, match);
  };
  const withNumber = (person: Person): Match | undefined => {
    const same = person.numbers
      .flatMap(({ key }) => first(byNumber.get(key)))
      .filter((match) => !isSomebodyElse(match, person));
    return same.find((match) => hasName(match, person)) ?? same[0];
  };

  tables.forEach((table, number) => {
    const report = (person: Person, effect: Finding['effect']): void => {
      const at = cellOf(table, person);
      const value = person.numbers[0]?.text ?? nameOf(person);
      anomalies.push({ sheet: at.sheet, cell: a1(at), kind: 'duplicate-student', value, effect });
    };
    const here = new Map<Match, Person>();
    // A name must not take a student whose number stands further down.
    const claimed = new Set(table.people.map(withNumber));
    for (const person of table.people) {
      const same = withNumber(person);
      const before = same && here.get(same);
      if (same && before && namesAgree(before.nameKey, person.nameKey)) {
        report(person, { code: 'first-row-used', at: cellOf(table, before) });
        continue;
      }
      const homonyms = person.nameKey === '' ? [] : first(byName.get(person.nameKey));
      const free = homonyms.filter((match) => mayBe(match, person));
      const [only] = free;
      const isOnly = only && homonyms.length === 1 && !here.has(only) && !claimed.has(only);
      const found = same && !before ? same : isOnly ? only : undefined;
      const match = found ?? { rows: [] };
      add(match, number, person);
      here.set(match, person);
      if (found) continue;
      matches.push(match);
      const numberTaken = person.numbers.some(({ key }) => (byNumber.get(key)?.size ?? 0) > 1);
      if (numberTaken || free.length > 0) report(person, { code: 'kept-apart', id: nameOf(person) });
    }
  });
  return { matches, anomalies };
}

/** More people of one name or number than this are no people; looking at all of them each time would take for ever. */
const MOST_HOMONYMS = 20;

function first(matches: ReadonlySet<Match> | undefined): readonly Match[] {
  if (!matches) return [];
  return matches.size <= MOST_HOMONYMS ? [...matches] : [...take(matches, MOST_HOMONYMS)];
}

function* take<T>(values: Iterable<T>, count: number): Iterable<T> {
  let left = count;
  for (const value of values) {
    if (left-- === 0) return;
    yield value;
  }
}

function remember(known: Map<string, Set<Match>>, key: string, match: Match): void {
  const before = known.get(key);
  if (before) before.add(match);
  else known.set(key, new Set([match]));
}

const hasName = (match: Match, person: Person): boolean =>
  match.rows.some((row) => row.person.nameKey === person.nameKey);

/** The same number, but names without a common word: a number typed wrong rather than one person. */
const isSomebodyElse = (match: Match, person: Person): boolean =>
  match.rows.some((row) => unlikeNames(row.person.nameKey, person.nameKey));

/** Whether a person of this name can be that student: not with another number of the same sort. */
function mayBe(match: Match, person: Person): boolean {
  return !match.rows.some((row) =>
    row.person.numbers.some((theirs) => person.numbers.some((ours) => contradict(ours, theirs))),
  );
}

/** Headers call one number by several names (NIP, N° étudiant): two that look alike and differ are two students'. */
function contradict(a: Person['numbers'][number], b: Person['numbers'][number]): boolean {
  if (a.key === b.key) return false;
  return a.kind === b.kind || (/^\d+$/.test(a.key) && /^\d+$/.test(b.key) && a.key.length === b.key.length);
}

/** The name as the jury calls it: `<surname> <first name>`. */
export const nameOf = (person: Pick<Person, 'lastName' | 'firstName'>): string =>
  `${person.lastName} ${person.firstName}`.trim();

/** The number that stands for a student: of the best kind that any table gives, as the first table writes it. */
export function numberOf(match: Match): string | null {
  for (const kind of NUMBER_KINDS) {
    for (const { person } of match.rows) {
      const found = person.numbers.find((number) => number.kind === kind);
      if (found) return found.text;
    }
  }
  return null;
}

/** All numbers of a student, those that only count rows left out. */
export function numbersOf(match: Match): readonly string[] {
  const numbers = match.rows.flatMap(({ person }) => person.numbers.filter(({ kind }) => kind !== 'ordinal'));
  return [...new Set(numbers.map(({ text }) => text))];
}
