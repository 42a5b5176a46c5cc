import type { NewWorkbookWords } from '../locales/types/cli';
import { YEAR_MEANINGS } from '../rules/codes';
import type { Level, YearCode } from '../rules/types';
import type { NamedPerson } from './history/record';
import type { NextYear } from './next-year';

/** Who is on the lists, and who is not: how many by code, and by name where nothing is decided yet. */
export function nextYearText(
  { entering, repeating, notListed }: NextYear,
  level: Level,
  said: NewWorkbookWords,
): readonly string[] {
  const isOpen = (code: YearCode | null): boolean => code === null || YEAR_MEANINGS[code].sequel === 'waits';
  const nameOf = ({ number, lastName, firstName }: NamedPerson): string =>
    `${lastName} ${firstName}`.trim() || number;
  const closed = [...new Set(notListed.flatMap(({ code }) => (isOpen(code) ? [] : (code ?? []))))].map(
    (code) => `${notListed.filter((one) => one.code === code).length} ${code}`,
  );
  const open = notListed
    .filter(({ code }) => isOpen(code))
    .map(({ person, code }) => `${nameOf(person)} (${code ?? said.noCode})`);
  return [
    said.lists(level, entering.length, repeating.length),
    ...(closed.length > 0 ? [said.notListed(closed.join(', '))] : []),
    ...(open.length > 0 ? [said.notDecided(open.join(', '))] : []),
  ];
}
