import { rcueAverage } from './averages';
import { RCUE_MEANINGS } from './codes';
import { isAcquired } from './credits';
import { quantity } from './exact';
import { reaches } from './rounding';
import type { Ects, Mark20, Policy, RcueCode, UeCode } from './types';

/** What is known of a UE in an earlier year, with the coefficient 1 that the fiche gives it (4.4). */
export interface EarlierUe {
  readonly code: UeCode | undefined;
  /** Null when unknown. */
  readonly average: Mark20 | null;
  /** Average of the other UE of its RCUE in the same year; null when unknown. */
  readonly partner: Mark20 | null;
  /** Code of its RCUE in the same year. */
  readonly rcue: RcueCode | undefined;
  /** Its credits; null when unknown. */
  readonly ects: Ects | null;
}

type Thresholds = Pick<Policy, 'passMark' | 'rounding'>;

/**
 * With which code a UE of an earlier year ended: an acquisition stands (4.3); a validated RCUE gives its own (4.4, 4.6);
 * else the code given; else the one that the averages of that year give; without any, credits tell that it was acquired, for
 * they come with nothing else (4.3). `ATT` where nothing decides it.
 */
export function earlierCode(
  { code, average, partner, rcue, ects }: EarlierUe,
  thresholds: Thresholds,
): UeCode {
  if (code && isAcquired(code)) return code;
  const gained = rcue && RCUE_MEANINGS[rcue].gives;
  if (gained ?? code) return gained ?? (code as UeCode);
  return average === null && (ects ?? 0) > 0 ? 'ADM' : fromAverages(average, partner, thresholds);
}

/** Acquired at 10 (4.3), or within the RCUE, whose average is the mean of both (4.4). */
function fromAverages(
  average: Mark20 | null,
  partner: Mark20 | null,
  { passMark, rounding }: Thresholds,
): UeCode {
  if (average === null) return 'ATT';
  if (reaches(quantity(average), passMark, rounding)) return 'ADM';
  if (partner === null) return 'ATT';
  const parts = [average, partner].map((one) => ({ average: quantity(one), coefficient: 1 }));
  return reaches(rcueAverage(parts), passMark, rounding) ? 'CMP' : 'AJ';
}
