import type { Adjusted } from './adjustments';
import type { CarriedUe, UeOutcome } from './averages';
import { isAcquired } from './credits';
import { computed, type Quantity } from './exact';
import type { PointsGiven } from './points';
import { reaches } from './rounding';
import type { Mark20, Policy, Ue, UeCode } from './types';

/** A UE acquired in an earlier year; it stays acquired (4.3). */
export interface CapitalisedUe {
  /** Null where only the acquisition is known: minutes list it, or it was obtained elsewhere. */
  readonly average: Mark20 | null;
  /** The code with which it was acquired. */
  readonly code: UeCode;
  /** Where it comes from, for people: `2025-2026`. */
  readonly from: string;
}

/** Which average of a UE acquired earlier counts: the old one, the new, better one, or none in a semester that is struck (4.2). */
export type CapitalisedCounts = 'old' | 'new' | 'none';

/** The result of one UE for one student. */
export interface UeResult {
  readonly ue: Ue;
  /**
   * Null when no mark counts, when the student is defaulting, or when the UE was acquired with an average that nobody knows
   * and a lower one since; provisional with the code `ATT`.
   */
  readonly average: Quantity | null;
  readonly code: UeCode;
  /** Positions in `curriculum.modules` of the marks still awaited. */
  readonly awaited: readonly number[];
  /** Set when the UE was acquired earlier. */
  readonly capitalised: (CapitalisedUe & { readonly counts: CapitalisedCounts }) | null;
  /** Set when the student has given up the right to a UE acquired earlier, which he takes again: it counts no more. */
  readonly waived?: CapitalisedUe;
  /** Set when the semester is not taken again and the average is that of an earlier year. */
  readonly carried?: CarriedUe;
  /** The code comes from the jury, not from the rules (4.6). */
  readonly byJury: boolean;
  /** Set when the average holds points that the jury gave (4.6). */
  readonly points?: PointsGiven;
  /** Set when attendance or options changed the average (4.2). */
  readonly adjusted?: readonly Adjusted[];
}

const NONE: readonly number[] = [];

/**
 * A UE by itself, before compensation: acquired with an average of 10 or more, for good (4.3).
 * A capitalised UE keeps its code, and the better of its old and its new average counts (but-rules, 9). Where the old one is
 * not known, a new one counts that acquires the UE by itself: a lower one says nothing of the better.
 * @param isWaived whether the student has given up his right to it in writing: it counts no more once there is a new average
 */
export function judgeUe(
  ue: Ue,
  outcome: UeOutcome,
  policy: Policy,
  capitalised: CapitalisedUe | undefined,
  isWaived = false,
): UeResult {
  if (capitalised && isWaived && outcome.average !== null && !outcome.carried)
    return { ...judgeUe(ue, outcome, policy, undefined), waived: capitalised };
  const own = ownCode(outcome, policy);
  const average = outcome.defaulting ? null : outcome.average;
  const given = howItCame(outcome, average !== null);
  if (!capitalised) {
    const result = { ue, average, code: own, awaited: outcome.awaited, capitalised: null, byJury: false };
    return given ? { ...result, ...given } : result;
  }

  const old = capitalised.average === null ? null : computed(capitalised.average);
  const better = average !== null && (old ? average.value > old.value : isAcquired(own));
  const counts = !better || outcome.awaited.length > 0 ? 'old' : 'new';
  return {
    ue,
    average: counts === 'old' ? old : average,
    code: isAcquired(own) ? own : capitalised.code,
    awaited: NONE,
    capitalised: { ...capitalised, counts },
    byJury: false,
    ...(counts === 'new' && given),
  };
}

type HowItCame = Pick<UeResult, 'points' | 'adjusted' | 'carried'>;

/** What changed the average, or brought it from an earlier year; null for nearly everybody. */
function howItCame({ points, adjusted, carried }: UeOutcome, hasAverage: boolean): HowItCame | null {
  if (!points && !adjusted && !carried) return null;
  return {
    ...(points && hasAverage && { points }),
    ...(adjusted && hasAverage && { adjusted }),
    ...(carried && { carried }),
  };
}

function ownCode(outcome: UeOutcome, policy: Policy): UeCode {
  if (outcome.defaulting) return 'DEF';
  // What an earlier year did not acquire by itself is not acquired now.
  if (outcome.carried) return 'AJ';
  if (outcome.awaited.length > 0 || outcome.average === null) return 'ATT';
  return reaches(outcome.average, policy.passMark, policy.rounding) ? 'ADM' : 'AJ';
}
