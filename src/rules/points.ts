import {
  add,
  approximate,
  decimal,
  larger,
  smaller,
  typedNumber,
  type Fraction,
  type Quantity,
} from './exact';
import { effectOf } from './policy';
import type { ByUe, Competence, Mark, ModuleCode, Policy } from './types';

/** Points that the jury adds (4.6), 0-20 each. The marks themselves never change: only what is computed from them. */
export interface JuryPoints {
  /** Added to the mark of a module before the UE averages; nothing where the mark does not count. */
  readonly modules?: Readonly<Record<ModuleCode, number>>;
  /** Added to the average of a UE, after attendance malus and bonuses. */
  readonly ues?: ByUe<number>;
  /** Added to the average of a RCUE. */
  readonly rcues?: Readonly<Record<Competence, number>>;
}

/** Points given to one average: by themselves (`module` absent) or through the mark of a module. */
export interface GivenPoints {
  readonly module?: ModuleCode;
  readonly points: number;
}

/** An average that the jury has raised: what it was without any points, and what was given. */
export interface PointsGiven {
  readonly before: Quantity;
  /** Not empty. */
  readonly given: readonly GivenPoints[];
}

const ZERO = decimal(0);
const TWENTY = decimal(20);

const within = (fraction: Fraction): Fraction => larger(ZERO, smaller(TWENTY, fraction));

/** The average with the points, kept within 0-20; the very same where there are none. */
export function withPoints(average: Quantity, points = 0): Quantity {
  if (points === 0) return average;
  const exact = (): Fraction => within(add(average.exact(), decimal(points)));
  return { value: approximate(exact()), exact };
}

/**
 * A mark with the points given to its module, kept within 0-20. An absence that counts 0 is raised from 0; a mark that is
 * awaited, neutralised or defaulting stays what it is.
 * @example withMarkPoints(9.8, 0.2, effects) // 10
 */
export function withMarkPoints(mark: Mark, points: number, effects: Policy['effects']): Mark {
  if (points === 0 || !counts(mark, effects)) return mark;
  return typedNumber(within(add(decimal(typeof mark === 'number' ? mark : 0), decimal(points))));
}

/** Whether a mark goes into an average at all. */
export const counts = (mark: Mark, effects: Policy['effects']): boolean =>
  typeof mark === 'number' || effectOf(mark, effects) === 'zero';
