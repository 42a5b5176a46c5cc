import type { Adjusted } from './adjustments';
import { add, decimal, divide, fractionOf, multiply, type Fraction, type Quantity } from './exact';
import type { PointsGiven } from './points';
import { effectOf } from './policy';
import type { RulebookUe } from './rulebook';
import type { Coefficient, Mark, Mark20, Policy } from './types';

/** A UE of a semester that is not taken again: the average of an earlier year counts, which did not acquire it. */
export interface CarriedUe {
  readonly average: Mark20;
  /** Where it comes from, for people: `2025-2026`. */
  readonly from: string;
}

/** What the marks of one UE give before any decision. */
export interface UeOutcome {
  /** Over the marks that count; null when there are none. Provisional while `awaited` is not empty. */
  readonly average: Quantity | null;
  /** Positions in `curriculum.modules` of the marks still awaited. */
  readonly awaited: readonly number[];
  /** A module in which the student is defaulting (`DEF`) leaves the UE without a result. */
  readonly defaulting: boolean;
  /** Set when the semester is not taken again: the average is that of an earlier year. */
  readonly carried?: CarriedUe;
  /** Set when points of the jury (4.6) are in the average. */
  readonly points?: PointsGiven;
  /** What attendance and options changed in it (4.2), or in the marks of its modules; absent where nothing did. */
  readonly adjusted?: readonly Adjusted[];
}

const NONE: readonly number[] = [];
const ZERO: Fraction = { n: 0n, d: 1n };

/**
 * UE average = sum(coefficient x mark) / sum(coefficient), both poles together (4.3).
 * @param marks one per module of the curriculum, in its order
 */
export function ueOutcome(ue: RulebookUe, marks: readonly Mark[], effects: Policy['effects']): UeOutcome {
  const { modules, coefficients } = ue;
  let sum = 0;
  let weight = 0;
  let awaited: number[] | null = null;
  let defaulting = false;
  for (let i = 0; i < modules.length; i += 1) {
    const mark = marks[modules[i] as number] ?? 'ATT';
    const coefficient = coefficients[i] as Coefficient;
    if (typeof mark === 'number') {
      sum += coefficient * mark;
      weight += coefficient;
      continue;
    }
    const effect = effectOf(mark, effects);
    if (effect === 'zero') weight += coefficient;
    else if (effect === 'awaited') (awaited ??= []).push(modules[i] as number);
    else if (effect === 'defaulting') defaulting = true;
  }
  const average =
    weight === 0 ? null : { value: sum / weight, exact: () => exactAverage(ue, marks, effects) };
  return { average, awaited: awaited ?? NONE, defaulting };
}

function exactAverage(ue: RulebookUe, marks: readonly Mark[], effects: Policy['effects']): Fraction {
  let sum = ZERO;
  let weight = ZERO;
  ue.modules.forEach((module, i) => {
    const mark = marks[module] ?? 'ATT';
    if (typeof mark !== 'number' && effectOf(mark, effects) !== 'zero') return;
    const coefficient = decimal(ue.coefficients[i] as Coefficient);
    weight = add(weight, coefficient);
    if (typeof mark === 'number') sum = add(sum, multiply(coefficient, fractionOf(mark)));
  });
  return divide(sum, weight);
}

/** A value with its weight in a mean. */
interface Weighted {
  readonly average: Quantity;
  readonly coefficient: Coefficient;
}

/**
 * RCUE average: the mean of its UE averages, unrounded, each with the coefficient of the UE: 1 in the fiche (4.4).
 * @param parts one or two UEs
 */
export function rcueAverage(parts: readonly Weighted[]): Quantity {
  let sum = 0;
  let weight = 0;
  for (const { average, coefficient } of parts) {
    sum += average.value * coefficient;
    weight += coefficient;
  }
  const exact = (): Fraction => {
    const terms = parts.map((part) => multiply(part.average.exact(), decimal(part.coefficient)));
    const weights = parts.map((part) => decimal(part.coefficient));
    return divide(terms.reduce(add), weights.reduce(add));
  };
  return { value: sum / weight, exact };
}
