import type { Quantity } from '../../rules/exact';
import { reaches, rounded } from '../../rules/rounding';
import type { Policy } from '../../rules/types';

/**
 * How far an average is from a threshold, in hundredths as people read them: 0 or more when it is reached, by the rounding
 * of the policy; below 0 when it is missed, never shown as 0.
 * @example distance(quantity(9.994), 10, DEFAULT_POLICY) // -0.01
 */
export function distance(average: Quantity, threshold: number, { rounding }: Policy): number {
  const difference = Number((rounded(average, 2) - threshold).toFixed(2));
  return reaches(average, threshold, rounding) ? Math.max(0, difference) : Math.min(-0.01, difference);
}
