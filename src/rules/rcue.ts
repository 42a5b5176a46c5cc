import { rcueAverage } from './averages';
import { isAcquired, isValidated } from './credits';
import type { Quantity } from './exact';
import { reaches } from './rounding';
import type { Competence, Policy, RcueCode, UeCode } from './types';
import type { UeResult } from './ue';

/** The result of the UEs of one competence in one year. */
export interface RcueResult {
  readonly competence: Competence;
  /** After compensation; in the order of the semesters. */
  readonly ues: readonly UeResult[];
  /** Null while a mark is awaited, or when a UE has no average. */
  readonly average: Quantity | null;
  readonly code: RcueCode;
  readonly byJury: boolean;
}

/**
 * Compensation within a RCUE is whole: with an average of 10 or more, a UE below 10 is acquired too (4.4).
 * @param ues the UEs of the competence, judged by themselves; a code given by the jury stands
 * @param override the jury's code for the RCUE (4.6): its UEs follow
 */
export function judgeRcue(
  competence: Competence,
  ues: readonly UeResult[],
  policy: Policy,
  override: RcueCode | undefined,
): RcueResult {
  const average = averageOf(ues);
  const code = override ?? rcueCode(ues, average, policy);
  const gained = override === undefined ? (code === 'CMP' ? 'CMP' : null) : gainedByJury(override);
  return {
    competence,
    ues: gained ? ues.map((ue) => (isAcquired(ue.code) || ue.byJury ? ue : { ...ue, code: gained })) : ues,
    average,
    code,
    byJury: override !== undefined,
  };
}

/** What the UEs that are not acquired become when the jury decides on their RCUE. */
function gainedByJury(code: RcueCode): UeCode | null {
  if (code === 'ADSUP') return 'ADSUP';
  return isValidated(code) ? 'ADJR' : null;
}

/**
 * The validation of both UEs of a competence's level validates the level below (4.3, last sentence): whatever was not
 * acquired becomes `ADSUP`.
 */
export function acquiredFromAbove(rcue: RcueResult): RcueResult {
  if (rcue.ues.every((ue) => isAcquired(ue.code)) && isValidated(rcue.code)) return rcue;
  return {
    ...rcue,
    code: isValidated(rcue.code) ? rcue.code : 'ADSUP',
    ues: rcue.ues.map((ue) => (isAcquired(ue.code) || ue.byJury ? ue : { ...ue, code: 'ADSUP' })),
  };
}

function averageOf(ues: readonly UeResult[]): Quantity | null {
  const parts = [];
  for (const { average, awaited, ue } of ues) {
    if (average === null || awaited.length > 0) return null;
    parts.push({ average, coefficient: ue.coefficient });
  }
  return rcueAverage(parts);
}

function rcueCode(ues: readonly UeResult[], average: Quantity | null, policy: Policy): RcueCode {
  if (ues.every((ue) => ue.code === 'ADM' && !ue.byJury)) return 'ADM';
  if (average !== null && reaches(average, policy.passMark, policy.rounding)) return 'CMP';
  if (ues.every((ue) => isAcquired(ue.code))) return acquiredOtherwise(ues);
  return average === null && ues.some((ue) => ue.code === 'ATT') ? 'ATT' : 'AJ';
}

/** Every UE acquired although the average is below 10: by the jury, from the level above, or in an earlier year. */
function acquiredOtherwise(ues: readonly UeResult[]): RcueCode {
  if (ues.some((ue) => ue.code === 'ADJ' || ue.code === 'ADJR' || ue.byJury)) return 'ADJ';
  return ues.some((ue) => ue.code === 'ADSUP') ? 'ADSUP' : 'CMP';
}
