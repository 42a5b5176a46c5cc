import { add, approximate, computed, decimal, divide, type Quantity } from './exact';
import { reaches } from './rounding';
import type { Mark20, Policy } from './types';

/** One line of a department's table of honours (mentions): the law knows none. */
export interface Honour {
  /** The least average. */
  readonly from: Mark20;
  /** As the department calls it: `Assez bien`. */
  readonly name: string;
}

/**
 * The average of a diploma: the plain mean of the averages of all UEs of its semesters, each with the coefficient 1 that the
 * fiche gives it. Null where one of them is not known.
 */
export function diplomaAverage(averages: readonly (Quantity | Mark20 | null)[]): Quantity | null {
  const known = averages.flatMap((average) =>
    average === null ? [] : [typeof average === 'number' ? computed(average) : average],
  );
  if (known.length === 0 || known.length < averages.length) return null;
  const exact = () => divide(known.map((average) => average.exact()).reduce(add), decimal(known.length));
  return { value: approximate(exact()), exact };
}

/** The highest honour that an average reaches, compared as any other average; null for none. */
export function honourFor(
  average: Quantity | null,
  table: readonly Honour[],
  { rounding }: Pick<Policy, 'rounding'>,
): string | null {
  if (average === null) return null;
  const reached = table.filter(({ from }) => reaches(average, from, rounding));
  return reached.sort((a, b) => b.from - a.from)[0]?.name ?? null;
}
