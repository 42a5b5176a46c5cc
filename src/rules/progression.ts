import type { Competence, Semester, UeName } from './types';

/** What decides on the passage from an even to an odd semester (4.5). */
export interface PassageFacts {
  /** RCUE of the year, and how many of them are validated in any way. */
  readonly total: number;
  readonly validated: number;
  /** Competences whose RCUE average is below the floor of 8, or has no average at all. */
  readonly belowFloor: readonly Competence[];
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

/** Semester 5 asks for the whole first year besides (4.5). */
export const needsFirstYear = (next: Semester | null): boolean => next === 'S5';
