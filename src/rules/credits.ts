import { RCUE_MEANINGS, UE_MEANINGS, YEAR_MEANINGS } from './codes';
import type { Ects, RcueCode, Ue, UeCode, YearCode } from './types';

/** UE codes that acquire the UE and its credits (4.3, 4.4, 4.6), and never any other. */
export const isAcquired = (code: UeCode): boolean => UE_MEANINGS[code].acquired !== null;

/** RCUE codes that count as validated for the passage to an odd semester (4.5). */
export const isValidated = (code: RcueCode): boolean => RCUE_MEANINGS[code].validated !== null;

/** Year codes with which a student goes on to the next semester (4.5). */
export const isPassage = (code: YearCode): boolean => YEAR_MEANINGS[code].sequel === 'passes';

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
