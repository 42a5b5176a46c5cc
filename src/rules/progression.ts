import type { Competence, Semester, UeName } from './types';

/** What decides on the passage from an even to an odd semester (4.5). */
export interface PassageFacts {
  /** RCUE of the year, and how many of them are validated in any way. */
  readonly total: number;
  readonly validated: number;
  /** Competences whose RCUE average is below the floor of 8, or has no average at all. */
  readonly belowFloor: readonly Competence[];
  /** Those of them that the jury has validated all the same (4.6): it has to open the passage itself. */
  readonly heldBelowFloor: readonly Competence[];
  /** For S5 only: UEs of semesters 1 and 2 that are not acquired in any way. */
  readonly missingFirstYear: readonly UeName[];
}

/** More than half, so that exactly half is not enough (4.5). */
export const isMoreThanHalf = (validated: number, total: number): boolean => 2 * validated > total;

/**
 * Passage from an even to an odd semester: validated RCUE > half of the year's RCUE, every RCUE at least at the floor,
 * and, for semester 5, all UEs of semesters 1 and 2 acquired (4.5).
 */
export function passesByRight(facts: PassageFacts): boolean {
  return (
    isMoreThanHalf(facts.validated, facts.total) &&
    facts.belowFloor.length === 0 &&
    facts.missingFirstYear.length === 0
  );
}

/** The even semester of a year is open to every student, whatever was decided, unless he left (4.5). */
export const isOpenToAll = (next: Semester | null): boolean =>
  next !== null && Number(next.charAt(1)) % 2 === 0;

/** How the next semester stands: open by right (4.5) or by the jury alone (4.6), not open, closed against the right. */
export type Opening = 'right' | 'jury' | 'none' | 'refused';

/** @param open whether the semester is open in the end, and whether the rules alone open it */
export function openingOf({
  allowed,
  byRight,
}: {
  readonly allowed: boolean;
  readonly byRight: boolean;
}): Opening {
  if (allowed) return byRight ? 'right' : 'jury';
  return byRight ? 'refused' : 'none';
}

/** Semester 5 asks for the whole first year besides (4.5). */
export const needsFirstYear = (next: Semester | null): boolean => next === 'S5';
