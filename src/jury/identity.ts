import type { Locale } from '../locales/locale';
import type { KnownStudent } from './history/matching';
import type { NamedPerson } from './history/record';

/** A student as sheets and files name one: by the number where there is one, and by the names. */
export const personOf = ({ id, hasNumber, lastName, firstName }: KnownStudent): NamedPerson => ({
  number: hasNumber ? id : '',
  lastName,
  firstName,
});

/** Headers of the first columns of a list of students. */
export const identityLabels = ({ jury }: Locale): readonly string[] => [
  jury.number,
  jury.lastName,
  jury.firstName,
];

/** What stands below them. */
export function identityCells(student: KnownStudent): readonly (string | null)[] {
  const { number, lastName, firstName } = personOf(student);
  return [number || null, lastName, firstName];
}
