import type { MatchProblem } from '../../vocabulary/history';
import type { ImportTarget } from '../../vocabulary/imports';
import { matchPeople, personKey, type KnownStudent } from '../history/matching';
import type { NamedPerson } from '../history/record';
import type { Recognised } from './reading';

/** Who of a file is a student here, and who is not. */
export interface PeopleFound {
  /** By `personKey`. */
  readonly found: ReadonlyMap<string, KnownStudent>;
  readonly notFound: readonly { readonly person: NamedPerson; readonly problem: MatchProblem }[];
}

/** @param students of this year's workbook; without any, everybody in the file is taken */
export function peopleFound(
  reading: Recognised,
  target: ImportTarget,
  students: readonly KnownStudent[],
): PeopleFound {
  const people = target === 'marks' ? (reading.marks[0]?.people ?? []) : (reading.results?.people ?? []);
  if (students.length === 0) {
    const everybody = people.map((person) => [personKey(person), ofPerson(person)] as const);
    return { found: new Map(everybody), notFound: [] };
  }
  const byId = new Map(students.map((student) => [student.id, student]));
  const matches = matchPeople(people, students);
  const found = new Map<string, KnownStudent>();
  const notFound: PeopleFound['notFound'][number][] = [];
  for (const person of people) {
    const match = matches.get(personKey(person));
    const student = match?.found ? byId.get(match.id) : undefined;
    if (student) found.set(personKey(person), student);
    else notFound.push({ person, problem: match && !match.found ? match.problem : 'unknown' });
  }
  return { found, notFound };
}

const ofPerson = ({ number, lastName, firstName }: NamedPerson): KnownStudent => ({
  id: number || `${lastName} ${firstName}`.trim(),
  hasNumber: number !== '',
  lastName,
  firstName,
});
