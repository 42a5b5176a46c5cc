import { add, approximate, decimal, larger, multiply, smaller, type Fraction, type Quantity } from './exact';
import type { Adjustment, AdjustmentSource } from './types';

/** What attendance malus and sport/culture bonus are computed from, for one student and one semester. */
export type Extras = Readonly<Partial<Record<AdjustmentSource, number>>>;

const ZERO = decimal(0);
const TWENTY = decimal(20);

/**
 * A UE average after the attendance malus and the bonuses that the institution has decided (4.2), kept within 0-20.
 * Adjustments apply one after the other, in their order; one whose source the student lacks does nothing.
 */
export function adjusted(average: Quantity, adjustments: readonly Adjustment[], extras: Extras): Quantity {
  let result = average;
  for (const adjustment of adjustments) {
    const x = extras[adjustment.source];
    if (x !== undefined) result = applied(result, adjustment, x);
  }
  return result;
}

function applied(average: Quantity, adjustment: Adjustment, x: number): Quantity {
  const exact = (): Fraction => {
    const before = average.exact();
    return larger(ZERO, smaller(TWENTY, add(before, change(before, adjustment, x))));
  };
  const after = exact();
  return { value: approximate(after), exact: () => after };
}

function change(average: Fraction, adjustment: Adjustment, x: number): Fraction {
  if (adjustment.shape === 'steps') {
    const reached = adjustment.steps.filter((step) => x >= step.from);
    const none = { from: Number.NEGATIVE_INFINITY, points: 0 };
    return decimal(reached.reduce((best, step) => (step.from > best.from ? step : best), none).points);
  }
  const counted = larger(ZERO, add(decimal(x), decimal(-adjustment.above)));
  const rate = multiply(counted, decimal(adjustment.rate));
  const points = adjustment.shape === 'additive' ? rate : multiply(average, rate);
  if (adjustment.cap === undefined) return points;
  const cap = decimal(adjustment.cap);
  return larger({ n: -cap.n, d: cap.d }, smaller(cap, points));
}
