import { SEMESTERS, type Semester } from './types';

/** The repeats a student has had so far: each semester once for each time it was taken again. */
export interface Repeats {
  readonly semesters: readonly Semester[];
  /** The director has granted one repeat more, for a proven case of force majeure (4.5). */
  readonly directorGrant?: boolean;
}

/** Repeats allowed in the whole course (4.5). */
const MAX_REPEATS = 4;

export const NO_REPEATS: Repeats = { semesters: [] };

/** How many repeats the law still leaves, over all semesters. */
export function repeatsLeft({ semesters, directorGrant = false }: Repeats): number {
  return Math.max(0, MAX_REPEATS + (directorGrant ? 1 : 0) - semesters.length);
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

/**
 * Semesters taken again (4.5), from the years in which each was taken: one of the level in hand once for each, one of
 * another level for each but the first. Where the workbook tells more of a semester, that counts.
 * @param inHand semesters of the level that is being taken
 * @param taken each semester once for each earlier year in which it was taken
 * @param told repeats that the workbook's own column tells: they are not counted twice
 */
export function semestersRepeated(
  inHand: readonly Semester[],
  taken: readonly Semester[],
  told: readonly Semester[],
): readonly Semester[] {
  const times = (semester: Semester, list: readonly Semester[]): number =>
    list.filter((one) => one === semester).length;
  return SEMESTERS.flatMap((semester) => {
    const known = times(semester, taken) - (inHand.includes(semester) ? 0 : 1);
    return Array.from({ length: Math.max(0, known, times(semester, told)) }, () => semester);
  });
}
