import { RCUE_MEANINGS, UE_MEANINGS, YEAR_MEANINGS } from './codes';
import type { Ects, Level, RcueCode, Ue, UeCode, YearCode } from './types';

/** UE codes that acquire the UE and its credits (4.3, 4.4, 4.6), and never any other. */
export const isAcquired = (code: UeCode): boolean => UE_MEANINGS[code].acquired !== null;

/** RCUE codes that count as validated for the passage to an odd semester (4.5). */
export const isValidated = (code: RcueCode): boolean => RCUE_MEANINGS[code].validated !== null;

/** Year codes with which a student goes on to the next semester (4.5). */
export const isPassage = (code: YearCode): boolean => YEAR_MEANINGS[code].sequel === 'passes';

/**
 * The level whose marks a student has in the next year (4.5): the one above for who passes, the same for who repeats.
 * @returns null for whom no year follows of right: a graduate, who left or is reoriented, whose year is not decided
 */
export function levelAfter(code: YearCode, level: Level): Level | null {
  const { sequel } = YEAR_MEANINGS[code];
  if (sequel === 'repeats') return level;
  return sequel === 'passes' && level < 3 ? ((level + 1) as Level) : null;
}

/** Year codes of students who are gone. */
export const hasLeft = (code: YearCode): boolean => YEAR_MEANINGS[code].sequel === 'leaves';

/** A UE with the code that a jury gave it (4.6). */
export interface JudgedUe {
  readonly ue: Pick<Ue, 'ects'>;
  readonly code: UeCode;
}

/** Credits earned: those of the acquired UEs, each whole (4.3). */
export function creditsOf(ues: readonly JudgedUe[]): Ects {
  let sum = 0;
  for (const { ue, code } of ues) if (isAcquired(code)) sum += ue.ects;
  return sum;
}
