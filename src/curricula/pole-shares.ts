import { add, approximate, decimal, divide, multiply, type Fraction } from '../rules/exact';
import { POLES, type Pole } from '../rules/types';
import type { CurriculumDocument, DocumentUe } from './types';

/** The share of one pole in a UE, or in year 3 in the two UEs of a competence (4.3). */
interface PoleShare {
  /** UE code, or `C1` for competence 1. */
  readonly of: string;
  readonly pole: Pole;
  /** 0-1 */
  readonly share: number;
  /** Whether it lies in 40-60 %, compared exactly. */
  readonly ok: boolean;
}

type Measured = Pick<CurriculumDocument, 'level' | 'modules' | 'ues' | 'options'>;

const ZERO = decimal(0);
const ONE = decimal(1);
const LEAST = decimal(0.4);
const MOST = decimal(0.6);

const minus = (a: Fraction, b: Fraction): Fraction => add(a, { n: -b.n, d: b.d });
const isAbove = (a: Fraction, b: Fraction): boolean => a.n * b.d > b.n * a.d;
const isWithin = (share: Fraction): boolean => !isAbove(LEAST, share) && !isAbove(share, MOST);

/**
 * How much each pole weighs (4.3). In year 3 the two UEs of a competence are taken together: the mean of their shares, each
 * with the coefficient of its UE, for that is what the pole weighs in the average of the RCUE. The plain sum of coefficients
 * would let the UE with the larger numbers decide, though the RCUE counts both alike. Of each group of options one module
 * weighs: the shares are those of the choices that lead farthest out of the range, whichever are taken together, else of the
 * first modules.
 */
export function poleShares(document: Measured): readonly PoleShare[] {
  return judgedTogether(document).flatMap(([of, ues]) => {
    const parts = ues.map(({ coefficient, ...ue }) => ({ coefficient, ways: waysOf(ue, document) }));
    const [first = null, ...extremes] = (['first', 'most', 'least'] as const).map((choice) =>
      mean(parts.map(({ coefficient, ways }) => ({ coefficient, share: ways && ways[choice] }))),
    );
    const share = extremes.find((one) => one !== null && !isWithin(one)) ?? first;
    return POLES.map((pole): PoleShare => {
      if (share === null) return { of, pole, share: 0, ok: false };
      const own = pole === 'resources' ? share : minus(ONE, share);
      return { of, pole, share: approximate(own), ok: isWithin(share) };
    });
  });
}

/** Each UE, in year 3 the UEs of each competence. */
function judgedTogether({ level, ues }: Measured): readonly (readonly [string, readonly DocumentUe[]])[] {
  if (level !== 3) return ues.map((ue) => [ue.code, [ue]]);
  const competences = [...new Set(ues.map(({ competence }) => competence))].sort((a, b) => a - b);
  return competences.map((number) => [`C${number}`, ues.filter(({ competence }) => competence === number)]);
}

/** The mean over the UEs in which something weighs; null where nothing does. */
function mean(
  parts: readonly { readonly coefficient: number; readonly share: Fraction | null }[],
): Fraction | null {
  let sum = ZERO;
  let weights = ZERO;
  for (const { coefficient, share } of parts) {
    if (share === null) continue;
    sum = add(sum, multiply(share, decimal(coefficient)));
    weights = add(weights, decimal(coefficient));
  }
  return weights.n === 0n ? null : divide(sum, weights);
}

/** What modules weigh in a UE: in the pole of the resources, and in both. */
interface Weighing {
  readonly resources: Fraction;
  readonly both: Fraction;
}

/** The share of the resources in a UE: with the first module of each group of options, and at most and at least. */
type Ways = Readonly<Record<'first' | 'most' | 'least', Fraction>>;

/** Null where nothing weighs in the UE. */
function waysOf({ weights }: Pick<DocumentUe, 'weights'>, { modules, options = [] }: Measured): Ways | null {
  const poles = new Map(modules.map(({ code, pole }) => [code, pole]));
  const weighing = (counts: (module: string) => boolean): Weighing => {
    const total = (own: DocumentUe['weights']): Fraction =>
      own.map(({ coefficient }) => decimal(coefficient)).reduce(add, ZERO);
    const counted = weights.filter(({ module }) => counts(module));
    const resources = counted.filter(({ module }) => poles.get(module) === 'resources');
    return { resources: total(resources), both: total(counted) };
  };
  const optional = new Set(options.flatMap((group) => group.modules));
  const common = weighing((module) => !optional.has(module));
  const groups = options.map((group) => group.modules.map((one) => weighing((module) => module === one)));
  const shareOf = (better: (one: Weighing, other: Weighing) => boolean): Fraction | null => {
    const chosen = groups.map((own) => own.reduce((best, one) => (better(one, best) ? one : best)));
    const sum = (of: keyof Weighing): Fraction => [common, ...chosen].map((one) => one[of]).reduce(add);
    const both = sum('both');
    return both.n === 0n ? null : divide(sum('resources'), both);
  };
  const first = shareOf(() => false);
  return first && { first, most: extreme(first, shareOf, 1n), least: extreme(first, shareOf, -1n) };
}

/**
 * The largest share that any choices together give (`sign` 1), or the least (-1). A choice of each group leads beyond a share by
 * `resources - share x both`, which adds up over the groups: each may choose alone, until no choice leads beyond the share.
 */
function extreme(
  share: Fraction,
  shareOf: (better: (one: Weighing, other: Weighing) => boolean) => Fraction | null,
  sign: 1n | -1n,
): Fraction {
  const beyond = ({ resources, both }: Weighing): Fraction => {
    const { n, d } = minus(resources, multiply(share, both));
    return { n: sign * n, d };
  };
  const next = shareOf((one, other) => isAbove(beyond(one), beyond(other)));
  const isBeyond = next !== null && (sign > 0n ? isAbove(next, share) : isAbove(share, next));
  return isBeyond ? extreme(next, shareOf, sign) : share;
}
