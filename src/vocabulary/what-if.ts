import type { Mark20 } from '../rules/types';

export const RESCUED = ['rcues', 'ues', 'both'] as const;
export const RESCUE_MEANS = ['code', 'points'] as const;

/**
 * "Le jury repêche à partir de 9,80": every average from there up to the threshold of 10 is lifted by the jury (4.6). The
 * threshold of the law stays 10 and the floor of the passage stays 8 (4.5): what is lifted is a decision, and says so.
 */
export interface Rescue {
  /** Lowest average that is lifted, compared by the rounding in force. */
  readonly from: Mark20;
  /** `both`: RCUEs first, then the UEs that no RCUE has lifted. */
  readonly of: (typeof RESCUED)[number];
  /** `code`: acquired by the jury, `ADJ`. `points`: as many as are missing, so that `ADM` or `CMP` follow. */
  readonly by: (typeof RESCUE_MEANS)[number];
}

/** What a supposition does to somebody's year; the first that fits. */
export const SUPPOSED_OUTCOMES = ['loses', 'admitted', 'passes', 'year', 'parts'] as const;
/**
 * - `loses`: was admitted or had the passage, and has it no longer
 * - `admitted`: every RCUE is validated, and was not
 * - `passes`: the next semester opens, without the whole year
 * - `year`: another code of the year, to the same effect
 * - `parts`: UEs, RCUEs or credits only
 */
export type SupposedOutcome = (typeof SUPPOSED_OUTCOMES)[number];
