import type { Ects, RcueCode, Ue, UeCode, YearCode } from './types';

/** UE codes that acquire the UE and its credits (4.3, 4.4, 4.6), and never any other. */
export function isAcquired(code: UeCode): boolean {
  return code === 'ADM' || code === 'CMP' || code === 'ADJ' || code === 'ADJR' || code === 'ADSUP';
}

/** RCUE codes that count as validated for the passage to an odd semester (4.5). */
export function isValidated(code: RcueCode): boolean {
  return code === 'ADM' || code === 'CMP' || code === 'ADJ' || code === 'ADSUP';
}

/** Year codes with which a student goes on to the next semester. */
export function isPassage(code: YearCode): boolean {
  return code === 'ADM' || code === 'PASD' || code === 'ADJ' || code === 'PAS1NCI' || code === 'ADSUP';
}

/** Credits of the DUT, the first 120 of the diploma (4.6), and of the BUT (4.3). */
export const DUT_ECTS: Ects = 120;
export const BUT_ECTS: Ects = 180;

/** A UE of any semester with the code that a jury gave it. */
export interface JudgedUe {
  readonly ue: Pick<Ue, 'semester' | 'ects'>;
  readonly code: UeCode;
}

/** Credits earned: those of the acquired UEs, each whole (4.3). */
export function creditsOf(ues: readonly JudgedUe[]): Ects {
  let sum = 0;
  for (const { ue, code } of ues) if (isAcquired(code)) sum += ue.ects;
  return sum;
}

/**
 * Whether the results of semesters 1 to 4 give the DUT: every UE acquired, 120 credits (4.6).
 * @param ues all UEs of the student's course; a semester that is missing earns nothing
 */
export function earnsDut(ues: readonly JudgedUe[]): boolean {
  const firstFour = ues.filter(({ ue }) => ['S1', 'S2', 'S3', 'S4'].includes(ue.semester));
  return firstFour.every((ue) => isAcquired(ue.code)) && creditsOf(firstFour) === DUT_ECTS;
}

/** Whether the results of all six semesters give the bachelor universitaire de technologie: 180 credits (4.3). */
export function earnsBut(ues: readonly JudgedUe[]): boolean {
  return ues.every((ue) => isAcquired(ue.code)) && creditsOf(ues) === BUT_ECTS;
}
