import { add, decimal, divide, larger, multiply, smaller, type Fraction } from './exact';
import type { Coefficient, MarkCode, MarkEffect, Policy } from './types';

/** One assessment of a module (4.1): a mark on the scale 0-20, or what its cell says instead. */
interface Assessment {
  readonly mark: Fraction | MarkCode;
  /** 0 or more; one of 0 counts nothing. */
  readonly coefficient: Coefficient;
}

/** What a second session does: the better mark counts, the new one does, or the better with at most the pass mark. */
export const SESSION_RULES = ['best', 'replace', 'capped'] as const;
export type SessionRule = (typeof SESSION_RULES)[number];

const ZERO = decimal(0);

/**
 * The mark after a second session. Whoever did not come to it keeps the first mark; an absence at the first session is a 0
 * that any mark betters, and a second mark that is still awaited leaves the first one as it is.
 */
export function afterSecondSession(
  first: Assessment['mark'],
  second: Assessment['mark'],
  rule: SessionRule,
  { effects, passMark }: Pick<Policy, 'effects' | 'passMark'>,
): Assessment['mark'] {
  if (typeof second === 'string') return first;
  if (rule === 'replace') return second;
  const counted = rule === 'capped' ? smaller(second, decimal(passMark)) : second;
  if (typeof first !== 'string') return larger(first, counted);
  return effects[first] === 'zero' || effects[first] === 'awaited' ? counted : first;
}

/**
 * The mark of a module from its assessments: the mean by coefficient (4.1).
 * @param best how many of them count, the best by their marks; all where it is not said. Of equal marks the first counts.
 * @returns a mark, or what a mark cell can hold instead; null where nothing is there, or everything is awaited
 */
export function moduleAverage(
  assessments: readonly Assessment[],
  { effects }: Pick<Policy, 'effects'>,
  best?: number,
): Fraction | MarkCode | null {
  const asked = assessments.filter(({ coefficient }) => coefficient > 0);
  const codes = asked.flatMap(({ mark }) => (typeof mark === 'string' ? [mark] : []));
  const firstThat = (effect: MarkEffect): MarkCode | undefined =>
    codes.find((code) => effects[code] === effect);
  const defaulting = firstThat('defaulting');
  if (defaulting) return defaulting;
  const awaited = firstThat('awaited');
  if (awaited) {
    const isAll = codes.length === asked.length && codes.every((code) => code === awaited);
    return isAll ? null : awaited;
  }
  const counting = asked.flatMap(({ mark, coefficient }) => {
    if (typeof mark !== 'string') return [{ mark, coefficient }];
    return effects[mark] === 'zero' ? [{ mark: ZERO, coefficient }] : [];
  });
  if (counting.length === 0) {
    if (codes.length === 0) return null;
    return codes.every((code) => code === 'ABJ') ? 'ABJ' : 'EXC';
  }
  const kept = best === undefined ? counting : [...counting].sort(byMark).slice(0, best);
  const weights = kept.map(({ coefficient }) => decimal(coefficient));
  const sum = kept.map(({ mark, coefficient }) => multiply(mark, decimal(coefficient))).reduce(add, ZERO);
  return divide(sum, weights.reduce(add, ZERO));
}

/** The same where the module as a whole has a second session, which its rule sets beside the average of the first. */
export function moduleMark(
  assessments: readonly Assessment[],
  second: Assessment['mark'],
  rule: SessionRule,
  policy: Pick<Policy, 'effects' | 'passMark'>,
  best?: number,
): Fraction | MarkCode | null {
  const first = moduleAverage(assessments, policy, best);
  return second === 'ATT' ? first : afterSecondSession(first ?? 'ATT', second, rule, policy);
}

interface Counting {
  readonly mark: Fraction;
}

/** The highest first. */
function byMark({ mark: a }: Counting, { mark: b }: Counting): number {
  const difference = b.n * a.d - a.n * b.d;
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}
