import { SEMESTERS, type Semester } from './types';

/** The repeats a student has had so far: each semester once for each time it was taken again. */
export interface Repeats {
  readonly semesters: readonly Semester[];
  /** Parallel: the university year in which it was taken again; null for this one, or where nothing tells it. */
  readonly years?: readonly (string | null)[];
  /** The director has granted one repeat more, for a proven case of force majeure (4.5). */
  readonly directorGrant?: boolean;
}

/** Repeats allowed in the whole course (4.5). */
const MAX_REPEATS = 4;

export const NO_REPEATS: Repeats = { semesters: [] };

/** Repeats allowed to this student in the whole course. */
export const repeatsAllowed = ({ directorGrant = false }: Repeats): number =>
  MAX_REPEATS + (directorGrant ? 1 : 0);

/** How many repeats the law still leaves, over all semesters. */
export function repeatsLeft(repeats: Repeats): number {
  return Math.max(0, repeatsAllowed(repeats) - repeats.semesters.length);
}

/** The semesters that were taken again in one university year; null: in this one, or in one that nothing tells. */
export interface YearRepeats {
  readonly year: string | null;
  readonly semesters: readonly Semester[];
}

/** What each year used up, the earliest first and this one last. */
export function repeatsByYear({ semesters, years = [] }: Repeats): readonly YearRepeats[] {
  const known = [...new Set(years.filter((year) => year !== null))].sort();
  return [...known, null].flatMap((year) => {
    const own = semesters.filter((_, i) => (years[i] ?? null) === year);
    return own.length > 0 ? [{ year, semesters: own }] : [];
  });
}

/**
 * Which of these semesters may still be repeated: each once, at most four repeats in all, one more by the director's
 * grant, which may be a second repeat of the same semester (4.5).
 */
export function repeatable(repeats: Repeats, semesters: readonly Semester[]): readonly Semester[] {
  if (repeats.semesters.length === 0) return semesters;
  if (repeatsLeft(repeats) === 0) return [];
  const times = (semester: Semester): number => repeats.semesters.filter((past) => past === semester).length;
  const grantUsed = repeats.semesters.some((semester) => times(semester) > 1);
  const limit = repeats.directorGrant && !grantUsed ? 2 : 1;
  return semesters.filter((semester) => times(semester) < limit);
}

/** A semester in an earlier year in which it was taken. */
export interface TakenSemester {
  readonly semester: Semester;
  /** University year: `2024-2025`. */
  readonly year: string;
}

/**
 * Semesters taken again (4.5), from the years in which each was taken: one that is in hand was taken again once for each, one
 * of another level for each but the first. Where the workbook tells more of a semester, that counts.
 * @param inHand semesters that are being taken
 * @param taken in earlier years or in this one, each semester once a year
 * @param told repeats that the workbook's own column tells: they are not counted twice
 * @param thisYear the university year that is judged: a semester in hand that was taken in it was taken once; null where it
 * is not known
 */
export function semestersRepeated(
  inHand: readonly Semester[],
  taken: readonly TakenSemester[],
  told: readonly Semester[],
  thisYear: string | null = null,
): Repeats {
  const repeats = SEMESTERS.flatMap((semester) => {
    const isInHand = inHand.includes(semester);
    const isEarlier = ({ semester: of, year }: TakenSemester): boolean =>
      of === semester && !(isInHand && year === thisYear);
    const years = taken.flatMap((one) => (isEarlier(one) ? [one.year] : [])).sort();
    const again: (string | null)[] = years.slice(1);
    if (isInHand && years.length > 0) again.push(null);
    const more = told.filter((one) => one === semester).length - again.length;
    for (let i = 0; i < more; i += 1) again.push(null);
    return again.map((year) => ({ semester, year }));
  });
  return { semesters: repeats.map(({ semester }) => semester), years: repeats.map(({ year }) => year) };
}
