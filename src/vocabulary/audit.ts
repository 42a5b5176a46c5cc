/** Why a department's formula gives, or will give, another average than the rules. */
export const AUDIT_CAUSES = [
  /** It reads the row of somebody else on its own sheet, or on one where students stand in another order. */
  'neighbour-row',
  'other-order',
  /** It looks the student up by the nearest name or number: somebody else, once the list is not sorted or not whole. */
  'nearest-lookup',
  /** A module with a weight in the UE does not count; one without any counts. */
  'missing-column',
  'foreign-module',
  'wrong-coefficient',
  'counted-twice',
  /** A column that is no module counts, or one out of sight. */
  'stray-column',
  'hidden-column',
  'bonus-elsewhere',
  /** A bonus or malus that the rules in force do not know. */
  'points-without-rule',
  /** The divisor keeps the coefficient of a mark that is not there; or leaves out one that counts 0. */
  'absence-as-zero',
  'absence-left-out',
  /** A number that is no mark counts: 115 for 11.5. */
  'not-a-mark',
  'text-ignored',
  'hard-coded-divisor',
  'wrong-divisor',
  'early-rounding',
  /** A number typed into the formula is added; marks count otherwise from a threshold, a cap, or the best of them on. */
  'added-number',
  'uneven-marks',
  /** The formula gives a number of its own to a student, whatever the marks are. */
  'fixed-number',
  'typed-over',
  /** It shows an Excel error, although no mark is one. */
  'gives-error',
  /** It differs, and nothing of the above says why. */
  'unexplained',
  /** It calls what we do not compute: an add-in, another workbook. No fault is known of it. */
  'not-audited',
] as const;
export type AuditCause = (typeof AUDIT_CAUSES)[number];
