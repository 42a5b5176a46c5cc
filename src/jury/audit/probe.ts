import { keyOf } from '../../formulas/book';
import type { Scalar } from '../../formulas/values';
import type { Diagnosis } from './diagnose';
import type { Expected } from './expected';
import type { Influence } from './influences';
import type { Subject } from './subjects';

/** Marks given to all parts at once: below 8, just below the pass mark, where averages are lifted to it, high. */
const LEVELS = [3, 7.5, 9.97, 12, 17] as const;
/** Marks given to one part alone. An average of 0 hardly is: formulas of RCUEs may leave it blank. */
const SINGLE = { module: [0, 20], average: [3, 18] } as const;
/** One mark that fails, among others that are high: an average with a mark to be reached. */
const FAILING = 5;
const HIGH = 18;
const HIGHEST = 20;
/** Beyond what numbers in the computer leave. */
const CLOSE = 1e-6;

/**
 * Whether a formula counts marks unevenly (from a threshold, up to a cap, the best of them): it is computed with other marks in
 * the place of those that are there, and held against what its weights foretell.
 */
export function unevenMarks(
  subject: Subject,
  influences: readonly Influence[],
  { all }: Expected,
  compute: Compute,
): readonly Diagnosis[] {
  const before = compute();
  if (typeof before !== 'number') return [];
  const parts = influences.filter(
    (one) => one.holds === 'number' && isPart(one, subject) && (one.weight !== 0 || all.has(one.leaf.of)),
  );
  const uneven = trials(parts).filter((trial) => {
    const foretold = trial.reduce((sum, { part, mark }) => sum + part.weight * (mark - part.number), before);
    if (foretold < 0 || foretold > HIGHEST) return false;
    const value = compute(new Map(trial.map(({ part, mark }) => [keyOf(part.place), mark])));
    return typeof value !== 'number' || Math.abs(value - foretold) > CLOSE;
  });
  if (uneven.length === 0) return [];
  const alone = uneven.flatMap(([one, ...others]) => (one && others.length === 0 ? [one.part.leaf.of] : []));
  return [{ cause: 'uneven-marks', about: [...new Set(alone)].slice(0, 6) }];
}

/** Computes the average without rounding, with other marks in some cells. */
type Compute = (instead?: ReadonlyMap<string, number>) => Scalar;

/**
 * A number that the formula adds of its own, beside what the weights of its cells explain.
 * @param rounded what it gives as it is written
 */
export function addedNumber(
  subject: Subject,
  influences: readonly Influence[],
  compute: Compute,
  rounded: Scalar,
): readonly Diagnosis[] {
  const before = compute();
  if (typeof before !== 'number' || influences.every(({ weight }) => weight === 0)) return [];
  // Absences beyond an allowance, say, take points off unevenly.
  if (influences.some((one) => one.weight !== 0 && !isPart(one, subject))) return [];
  const added = influences.reduce((sum, { weight, number }) => sum - weight * number, before);
  return Math.abs(added) > CLOSE && !isHalfStep(before - added, added, rounded)
    ? [{ cause: 'added-number', about: [] }]
    : [];
}

/** Half of a step makes of a function that cuts off one that rounds: `INT(100*x+0,5)/100`. */
function isHalfStep(bare: number, half: number, rounded: Scalar): boolean {
  if (half <= 0 || typeof rounded !== 'number') return false;
  const steps = rounded / (2 * half);
  // A tie may fall to either side.
  return Math.abs(steps - Math.round(steps)) <= CLOSE && Math.abs(rounded - bare) <= half + CLOSE;
}

const isPart = ({ leaf }: Influence, { student }: Subject): boolean =>
  leaf.student === student && (leaf.kind === 'module' || leaf.kind === 'average');

interface Other {
  readonly part: Influence;
  readonly mark: number;
}

function trials(parts: readonly Influence[]): readonly (readonly Other[])[] {
  const all = LEVELS.map((mark) => parts.map((part) => ({ part, mark })));
  const one =
    parts.length < 2 ? [] : SINGLE[parts.every(({ leaf }) => leaf.kind === 'module') ? 'module' : 'average'];
  const failing =
    parts.length < 2
      ? []
      : parts.map((low) => parts.map((part) => ({ part, mark: part === low ? FAILING : HIGH })));
  return [...all, ...failing, ...parts.flatMap((part) => one.map((mark) => [{ part, mark }]))];
}
