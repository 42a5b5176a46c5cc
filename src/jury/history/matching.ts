import type { MatchProblem } from '../../vocabulary/history';
import { nameKey, numberKey, numberText, unlikeNames } from '../../gradebook/names';
import type { NamedPerson } from './record';

/** A student of this year's workbook, as far as finding somebody needs. */
export interface KnownStudent {
  /** Student number where `hasNumber`, else the name. */
  readonly id: string;
  readonly hasNumber: boolean;
  readonly lastName: string;
  readonly firstName: string;
}

type Match =
  | { readonly found: true; readonly id: string }
  /** `ids`: those who may be meant. */
  | { readonly found: false; readonly problem: MatchProblem; readonly ids: readonly string[] };

/** One key per person: the number, else the name. */
export function personKey(person: NamedPerson): string {
  const number = numberText(person.number);
  return number === null ? `name:${nameKeyOf(person)}` : `number:${numberKey(number)}`;
}

const nameKeyOf = ({ lastName, firstName }: Pick<NamedPerson, 'lastName' | 'firstName'>): string =>
  nameKey(`${lastName} ${firstName}`);

/**
 * Finds the students that are meant, by number (spaces and leading zeros aside), else by name (accents and capitals
 * aside). In doubt nobody is found: two people are never merged.
 * @returns by `personKey`
 */
export function matchPeople(
  people: readonly NamedPerson[],
  students: readonly KnownStudent[],
): ReadonlyMap<string, Match> {
  const byNumber = new Map(
    students.flatMap((student) => (student.hasNumber ? [[numberKey(student.id), student] as const] : [])),
  );
  const byName = groupBy(students, nameKeyOf);
  const distinct = new Map(people.map((person) => [personKey(person), person]));
  const namesakes = groupBy([...distinct.values()], nameKeyOf);
  const matches = new Map<string, Match>();
  const takenByNumber = new Set<string>();
  for (const [key, person] of distinct) {
    const number = numberText(person.number);
    const student = number === null ? undefined : byNumber.get(numberKey(number));
    if (!student) continue;
    if (unlikeNames(nameKeyOf(person), nameKeyOf(student))) {
      matches.set(key, { found: false, problem: 'other-name', ids: [student.id] });
    } else {
      matches.set(key, { found: true, id: student.id });
      takenByNumber.add(student.id);
    }
  }
  for (const [key, person] of distinct) {
    if (matches.has(key)) continue;
    const name = nameKeyOf(person);
    const all = name === '' ? [] : (byName.get(name) ?? []);
    const like = all.filter((student) => !isOther(person, student));
    const possible = like.filter((student) => !takenByNumber.has(student.id));
    const ids = like.map(({ id }) => id);
    const [only] = possible;
    const same = (namesakes.get(name) ?? []).filter((other) => !matches.get(personKey(other))?.found);
    if (!only) matches.set(key, { found: false, problem: 'unknown', ids });
    else if (all.length > 1 || same.length > 1) {
      matches.set(key, { found: false, problem: 'homonyms', ids });
    } else matches.set(key, { found: true, id: only.id });
  }
  return matches;
}

/** Two numbers of one sort that differ are two people's, whatever their names. */
function isOther(person: NamedPerson, student: KnownStudent): boolean {
  const number = numberText(person.number);
  if (number === null || !student.hasNumber) return false;
  const [theirs, ours] = [numberKey(number), numberKey(student.id)];
  return theirs !== ours && /^\d+$/.test(theirs) && /^\d+$/.test(ours) && theirs.length === ours.length;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
