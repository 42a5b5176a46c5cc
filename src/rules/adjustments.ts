import {
  add,
  approximate,
  decimal,
  larger,
  multiply,
  smaller,
  typedNumber,
  type Fraction,
  type Quantity,
} from './exact';
import type { Adjustment, ModuleCode, Semester, UeName } from './types';

/** What is counted of one student, by the name of what it counts; several figures where several columns count it. */
export type Extras = Readonly<Record<string, readonly number[]>>;

/** Figures by what they concern: all UEs of a semester, one UE, or the mark of one module. */
export type ExtrasByScope = Readonly<Record<Semester | UeName | ModuleCode, Extras>>;

/** What one adjustment did to an average. */
export interface Adjusted {
  readonly adjustment: Adjustment;
  readonly of: Semester | UeName | ModuleCode;
  readonly figures: readonly number[];
  readonly before: Quantity;
  readonly after: Quantity;
}

const ZERO = decimal(0);
const TWENTY = decimal(20);
const NONE: readonly Adjusted[] = [];

/** The figures in a sum: what attendance regulations count. */
export const totalOf = (figures: readonly number[]): number =>
  typedNumber(figures.map(decimal).reduce(add, ZERO));

/**
 * An average after what attendance and options change in it (4.2), step by step; nothing where nothing changes it.
 * Adjustments apply one after the other, in their order; one whose source the student lacks does nothing.
 */
export function adjustedBy(
  average: Quantity,
  adjustments: readonly Adjustment[],
  of: Semester | UeName | ModuleCode,
  extras: Extras | undefined,
): readonly Adjusted[] {
  if (!extras) return NONE;
  const steps: Adjusted[] = [];
  let before = average;
  for (const adjustment of adjustments) {
    const figures = extras[adjustment.source];
    if (!figures || adjustment.shape === 'defaulting') continue;
    const after = applied(before, adjustment, figures);
    steps.push({ adjustment, of, figures, before, after });
    before = after;
  }
  return steps;
}

/** The regulation by which a student is defaulting, and the figure that makes him so; null where he is not (4.2). */
export function defaultingBy(
  adjustments: readonly Adjustment[],
  extras: Extras | undefined,
): { readonly adjustment: Adjustment; readonly figure: number } | null {
  if (!extras) return null;
  for (const adjustment of adjustments) {
    const figures = extras[adjustment.source];
    if (!figures || adjustment.shape !== 'defaulting') continue;
    const figure = totalOf(figures);
    if (figure > adjustment.above) return { adjustment, figure };
  }
  return null;
}

type Changing = Exclude<Adjustment, { readonly shape: 'defaulting' }>;

function applied(average: Quantity, adjustment: Changing, figures: readonly number[]): Quantity {
  const before = average.exact();
  const after = larger(ZERO, smaller(TWENTY, add(before, change(before, adjustment, figures.map(decimal)))));
  return { value: approximate(after), exact: () => after };
}

function change(average: Fraction, adjustment: Changing, figures: readonly Fraction[]): Fraction {
  if (adjustment.shape === 'steps') return pointsOfSteps(adjustment, figures);
  const points = uncapped(average, adjustment, figures);
  if (adjustment.cap === undefined) return points;
  const cap = decimal(adjustment.cap);
  return larger(negative(cap), smaller(cap, points));
}

function uncapped(
  average: Fraction,
  adjustment: Exclude<Changing, { readonly shape: 'steps' }>,
  figures: readonly Fraction[],
): Fraction {
  if (adjustment.shape === 'points') {
    const { off } = adjustment;
    return figures.map((figure) => (off ? smaller(figure, negative(figure)) : figure)).reduce(add, ZERO);
  }
  const above = decimal(-adjustment.above);
  const counted = parts(adjustment, figures)
    .map((figure) => larger(ZERO, add(figure, above)))
    .reduce(add, ZERO);
  const rate = multiply(counted, decimal(adjustment.rate));
  return adjustment.shape === 'additive' ? rate : multiply(average, rate);
}

function pointsOfSteps(
  adjustment: Extract<Adjustment, { readonly shape: 'steps' }>,
  figures: readonly Fraction[],
): Fraction {
  const from = [...adjustment.steps].sort((a, b) => a.from - b.from);
  return parts(adjustment, figures)
    .map((figure) => {
      const reached = from.filter((step) => isAtLeast(figure, decimal(step.from))).at(-1);
      return reached ? decimal(reached.points) : ZERO;
    })
    .reduce(add, ZERO);
}

/** What a threshold is compared with: each figure, or their sum. */
const parts = ({ each }: Adjustment, figures: readonly Fraction[]): readonly Fraction[] =>
  each ? figures : [figures.reduce(add, ZERO)];

const negative = ({ n, d }: Fraction): Fraction => ({ n: -n, d });
const isAtLeast = (a: Fraction, b: Fraction): boolean => a.n * b.d >= b.n * a.d;
