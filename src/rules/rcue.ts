import { rcueAverage } from './averages';
import { isAwaited, RCUE_MEANINGS, UE_MEANINGS } from './codes';
import { isAcquired, isValidated } from './credits';
import type { Quantity } from './exact';
import { withPoints, type PointsGiven } from './points';
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
  /** Set when the average holds points that the jury gave to the RCUE itself (4.6). */
  readonly points?: PointsGiven;
}

/** What a RCUE depends on besides the marks. */
interface RcueCase {
  /** The jury's code (4.6): its UEs follow; confirming a validation changes nothing. */
  readonly override?: RcueCode | undefined;
  /** That the jury adds to the average (4.6). */
  readonly points?: number | undefined;
  /** False where the student left with a UE missing: there is no average over the UEs, and nothing compensates. */
  readonly compensates: boolean;
  /** False where the curriculum has none of the UEs of a semester: nobody knows the other UE. */
  readonly isWhole: boolean;
}

/**
 * Compensation within a RCUE is whole: with an average of 10 or more, a UE below 10 is acquired too (4.4).
 * @param ues the UEs of the competence, judged by themselves; a code given by the jury stands
 */
export function judgeRcue(
  competence: Competence,
  ues: readonly UeResult[],
  policy: Policy,
  { override, points = 0, compensates, isWhole }: RcueCase,
): RcueResult {
  const before = compensates && isWhole ? averageOf(ues) : null;
  const average = before && withPoints(before, points);
  const proposed = isWhole ? rcueCode(ues, average, policy) : compensates ? 'ATT' : 'AJ';
  const confirmed = override === proposed && isValidated(proposed);
  const byJury = override !== undefined && !confirmed;
  const code = override ?? proposed;
  const gained = RCUE_MEANINGS[code][byJury ? 'givesByJury' : 'gives'];
  return {
    competence,
    ues: gained ? ues.map((ue) => withCode(ue, gained)) : ues,
    average,
    code,
    byJury,
    ...(before && points !== 0 && { points: { before, given: [{ points }] } }),
  };
}

/** An acquired UE keeps its code, and so does one on which the jury has decided. */
const withCode = (ue: UeResult, code: UeCode): UeResult =>
  isAcquired(ue.code) || ue.byJury ? ue : { ...ue, code };

/**
 * The validation of both UEs of a competence's level validates the level below (4.3, last sentence): whatever was not
 * acquired becomes `ADSUP`. What the jury has refused stays refused (4.6).
 */
export function acquiredFromAbove(rcue: RcueResult): RcueResult {
  if (rcue.byJury || isValidated(rcue.code)) return rcue;
  const ues = rcue.ues.map((ue) => withCode(ue, 'ADSUP'));
  return { ...rcue, ues, code: ues.every((ue) => isAcquired(ue.code)) ? 'ADSUP' : rcue.code };
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
  if (ues.every((ue) => UE_MEANINGS[ue.code].acquired === 'average' && !ue.byJury)) return 'ADM';
  const refused = ues.some((ue) => ue.byJury && !isAcquired(ue.code));
  if (!refused && average !== null && reaches(average, policy.passMark, policy.rounding)) return 'CMP';
  if (ues.every((ue) => isAcquired(ue.code))) return acquiredOtherwise(ues);
  return ues.some((ue) => isAwaited(ue.code)) ? 'ATT' : 'AJ';
}

/** Every UE acquired although the average is below 10: by the jury, from the level above, or in an earlier year. */
function acquiredOtherwise(ues: readonly UeResult[]): RcueCode {
  const ways = ues.map(({ code }) => UE_MEANINGS[code].acquired);
  if (ways.includes('jury') || ues.some((ue) => ue.byJury)) return 'ADJ';
  return ways.includes('above') ? 'ADSUP' : 'CMP';
}
