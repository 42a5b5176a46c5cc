import type { Curriculum, ModuleCode } from '../rules/types';

interface Recognised<C extends Curriculum> {
  readonly curriculum: C;
  /**
   * 0-1: the Dice coefficient of the two sets of module codes, taken over the semesters that the codes are from, so
   * that a workbook of one semester can reach 1.
   */
  readonly score: number;
}

/** Below this, chance decides: the codes R301, R302 … exist in every BUT. */
const LEAST_SCORE = 0.5;

/**
 * The candidate whose module codes fit best those found in a workbook, or null when none fits.
 * @param moduleCodes canonical codes, repeats allowed
 */
export function recogniseCurriculum<C extends Curriculum>(
  moduleCodes: readonly ModuleCode[],
  candidates: readonly C[],
): Recognised<C> | null {
  const found = new Set(moduleCodes);
  let best: Recognised<C> | null = null;
  for (const curriculum of candidates) {
    const known = curriculum.modules.filter((module) => found.has(module.code));
    const semesters = new Set(known.map((module) => module.semester));
    const expected = curriculum.modules.filter((module) => semesters.has(module.semester));
    const score = known.length === 0 ? 0 : (2 * known.length) / (expected.length + found.size);
    if (score >= LEAST_SCORE && score > (best?.score ?? 0)) best = { curriculum, score };
  }
  return best;
}
