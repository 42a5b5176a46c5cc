import type { CarriedUe } from './averages';
import { isAcquired } from './credits';
import type { LowerUe } from './student';
import type { Competence, Mark20, Semester, UeCode, UeName } from './types';
import type { CapitalisedUe } from './ue';

/** A UE and what its name says. */
export interface NamedUe {
  readonly ue: UeName;
  readonly semester: Semester;
  readonly competence: Competence;
}

/** A UE as one earlier year left it. */
export interface EarlierUeResult extends NamedUe {
  /** University year: `2024-2025`. */
  readonly year: string;
  /** Null where it is not known. */
  readonly average: Mark20 | null;
  /** Its final code in that year: see `earlierCode`. */
  readonly code: UeCode;
  /** In that year the student gave up his right to the UE as it was acquired before, in writing (4.3). */
  readonly isWaiver?: boolean;
}

/** The results that still count: of a UE to which the right was given up, those of that year and later ones. */
export function withoutWaived(results: readonly EarlierUeResult[]): readonly EarlierUeResult[] {
  const from = new Map<UeName, string>();
  for (const { ue, year, isWaiver } of results)
    if (isWaiver && year > (from.get(ue) ?? '')) from.set(ue, year);
  return from.size === 0 ? results : results.filter(({ ue, year }) => year >= (from.get(ue) ?? ''));
}

/** A UE is named by the numbers of its semester and of its competence (3). */
const nameOf = (semester: Semester, competence: Competence): UeName => `UE${semester.charAt(1)}${competence}`;

/** Every UE of the level below with its best code (4.3); one of which nothing is known is awaited. */
export function lowerUes(ues: readonly NamedUe[], results: readonly EarlierUeResult[]): readonly LowerUe[] {
  return ues.map(({ ue, competence }) => {
    const years = results.filter((one) => one.ue === ue).sort((a, b) => a.year.localeCompare(b.year));
    return { ue, competence, code: bestCode(years.map(({ code }) => code)) };
  });
}

/** An acquisition counts in whichever year it was made (4.3); without one, what the last year says. */
const bestCode = (codes: readonly UeCode[]): UeCode => codes.find(isAcquired) ?? codes.at(-1) ?? 'ATT';

/**
 * UEs of the year's own level that an earlier year acquired: they stay so (4.3), with the best average that is known
 * (but-rules, 9).
 */
export function capitalisedUes(results: readonly EarlierUeResult[]): Readonly<Record<UeName, CapitalisedUe>> {
  const capitalised: Record<UeName, CapitalisedUe> = {};
  for (const { ue, year, average, code } of results) {
    if (!isAcquired(code)) continue;
    const before = capitalised[ue];
    if (!before || (before.average ?? -1) < (average ?? -1)) capitalised[ue] = { average, code, from: year };
  }
  return capitalised;
}

/**
 * UEs of semesters that the student does not take again, which no year has acquired: the average of the last one counts in
 * the RCUE (but-rules, 9).
 */
export function carriedUes(
  results: readonly EarlierUeResult[],
  notTaken: readonly Semester[],
): Readonly<Record<UeName, CarriedUe>> {
  const acquired = new Set(results.flatMap(({ ue, code }) => (isAcquired(code) ? [ue] : [])));
  const last = new Map<UeName, EarlierUeResult>();
  for (const one of results) {
    const before = last.get(one.ue);
    if (!before || before.year < one.year) last.set(one.ue, one);
  }
  return Object.fromEntries(
    [...last.values()].flatMap(({ ue, semester, average, code, year }) =>
      average !== null && code === 'AJ' && !acquired.has(ue) && notTaken.includes(semester)
        ? [[ue, { average, from: year }]]
        : [],
    ),
  );
}

/**
 * Competences of which the UEs of every one of these semesters, those of the level above, are acquired: they repair the
 * level below (4.3, last sentence).
 */
export function competencesAcquired(
  results: readonly EarlierUeResult[],
  semesters: readonly Semester[],
): ReadonlySet<Competence> {
  const acquired = new Set(results.filter(({ code }) => isAcquired(code)).map(({ ue }) => ue));
  return new Set(
    results
      .map(({ competence }) => competence)
      .filter((competence) => semesters.every((semester) => acquired.has(nameOf(semester, competence)))),
  );
}

/**
 * The UEs of a level that belong to the course: those of which most students of whom any is known have one. Where a whole
 * semester is missing for everybody, its UEs are those of the other one: the law asks for them too (4.5).
 * @param students for each, the UEs of the level of which something is known, each once
 * @param semesters those of the level
 */
export function usualUes(
  students: readonly (readonly NamedUe[])[],
  semesters: readonly Semester[],
): readonly UeName[] {
  const counts = new Map<UeName, { readonly one: NamedUe; readonly count: number }>();
  for (const one of students.flat()) {
    counts.set(one.ue, { one, count: (counts.get(one.ue)?.count ?? 0) + 1 });
  }
  const known = students.filter(({ length }) => length > 0).length;
  const usual = [...counts.values()].flatMap(({ one, count }) => (2 * count >= known ? [one] : []));
  const missing = semesters.filter((semester) => !usual.some((one) => one.semester === semester));
  const added = missing.flatMap((semester) => usual.map(({ competence }) => nameOf(semester, competence)));
  return [...new Set([...usual.map(({ ue }) => ue), ...added])].sort();
}
