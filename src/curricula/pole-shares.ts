import { add, approximate, decimal, divide, multiply, type Fraction } from '../rules/exact';
import { POLES, type Pole } from '../rules/types';
import { asTaken } from './totals';
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

const ZERO = decimal(0);
const LEAST = decimal(0.4);
const MOST = decimal(0.6);

/**
 * How much each pole weighs (4.3). In year 3 the two UEs of a competence are taken together: the mean of their shares, each
 * with the coefficient of its UE, for that is what the pole weighs in the average of the RCUE. The plain sum of coefficients
 * would let the UE with the larger numbers decide, though the RCUE counts both alike. Of a group of options one module weighs:
 * the shares are those of the first choice that leaves the range, else of the first.
 */
export function poleShares(
  document: Pick<CurriculumDocument, 'level' | 'modules' | 'ues' | 'options'>,
): readonly PoleShare[] {
  const choices = Math.max(1, ...(document.options ?? []).map(({ modules }) => modules.length));
  const [first = [], ...others] = Array.from({ length: choices }, (_, nth) =>
    sharesOf(asTaken(document, nth)),
  );
  return first.map((share, i) => others.map((shares) => shares[i] ?? share).find(({ ok }) => !ok) ?? share);
}

function sharesOf(document: Pick<CurriculumDocument, 'level' | 'modules' | 'ues'>): readonly PoleShare[] {
  const poles = new Map(document.modules.map(({ code, pole }) => [code, pole]));
  const competences = [...new Set(document.ues.map(({ competence }) => competence))].sort((a, b) => a - b);
  const groups: readonly (readonly [string, readonly DocumentUe[]])[] =
    document.level === 3
      ? competences.map((number) => [
          `C${number}`,
          document.ues.filter(({ competence }) => competence === number),
        ])
      : document.ues.map((ue) => [ue.code, [ue]]);
  return groups.flatMap(([of, ues]) =>
    POLES.map((pole): PoleShare => {
      const share = meanShare(ues, pole, poles);
      if (!share) return { of, pole, share: 0, ok: false };
      const ok = share.n * LEAST.d >= LEAST.n * share.d && share.n * MOST.d <= MOST.n * share.d;
      return { of, pole, share: approximate(share), ok };
    }),
  );
}

/** Null where nothing weighs. */
function meanShare(
  ues: readonly DocumentUe[],
  pole: Pole,
  poles: ReadonlyMap<string, Pole>,
): Fraction | null {
  let sum = ZERO;
  let weights = ZERO;
  for (const { weights: own, coefficient } of ues) {
    const totalOf = (counts: (module: string) => boolean): Fraction =>
      own
        .filter(({ module }) => counts(module))
        .map((weight) => decimal(weight.coefficient))
        .reduce(add, ZERO);
    const all = totalOf(() => true);
    if (all.n === 0n) continue;
    const share = divide(
      totalOf((module) => poles.get(module) === pole),
      all,
    );
    sum = add(sum, multiply(share, decimal(coefficient)));
    weights = add(weights, decimal(coefficient));
  }
  return weights.n === 0n ? null : divide(sum, weights);
}
