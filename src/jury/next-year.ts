import { yearCodeOf } from '../rules/codes';
import { levelAfter } from '../rules/credits';
import type { Level, YearCode } from '../rules/types';
import type { WorkbookSnapshot } from '../cells/snapshot';
import { personKey } from './history/matching';
import { mergeHistory, type MergedHistory } from './history/merge-history';
import type { NamedPerson } from './history/record';
import type { ResultsFound } from './imports/reading';

/** The results of a year that was judged, with its university year, and the workbook that says them. */
export interface YearJudged {
  readonly workbook: WorkbookSnapshot;
  readonly results: ResultsFound & { readonly year: string };
}

/** A student whom the results of the year do not put on a list. */
interface NotListed {
  readonly person: NamedPerson;
  /** Null where the results hold none for the year. */
  readonly code: YearCode | null;
}

export interface NextYear {
  /** In the order of the results: who comes from the year below, then who repeats. */
  readonly entering: readonly NamedPerson[];
  readonly repeating: readonly NamedPerson[];
  readonly notListed: readonly NotListed[];
  /** All that is known of the listed ones, also of years before. */
  readonly history: MergedHistory;
}

/**
 * Who of the years judged has marks in a level next year, and what becomes their earlier years. Nobody is lost: who is on no
 * list is named with the code of the year.
 * @param level of the new workbook
 */
export function nextYear(years: readonly YearJudged[], level: Level): NextYear {
  const entering: NamedPerson[] = [];
  const repeating: NamedPerson[] = [];
  const notListed: NotListed[] = [];
  const listed = new Set<string>();
  for (const { results } of years) {
    const codes = new Map(
      results.records
        .filter(({ subject }) => subject.kind === 'year' && subject.level === results.level)
        .map((record) => [personKey(record), yearCodeOf(record.code)] as const),
    );
    for (const person of results.people) {
      const key = personKey(person);
      if (listed.has(key)) continue;
      const code = codes.get(key) ?? null;
      const isHere = code !== null && levelAfter(code, results.level) === level;
      if (isHere) {
        listed.add(key);
        (results.level === level ? repeating : entering).push(person);
      } else notListed.push({ person, code });
    }
  }
  const known = years.flatMap(({ results }) => [
    ...results.before,
    ...results.records.map((record) => ({ ...record, year: results.year })),
  ]);
  return {
    entering,
    repeating,
    notListed: notListed.filter(({ person }) => !listed.has(personKey(person))),
    history: mergeHistory(
      null,
      known.filter((record) => listed.has(personKey(record))),
    ),
  };
}
