import type { Curriculum, ModuleCode } from '../rules/types';
import { levelOf, moduleCodeOf, semesterOfModule } from './codes';

interface Recognised<C extends Curriculum> {
  readonly curriculum: C;
  /**
   * 0-1: the Dice coefficient of the two sets of module codes, taken over the semesters that the codes are from and
   * without codes of other years, so that a workbook of one semester, or of several years, can reach 1.
   */
  readonly score: number;
}

/** Below this, chance decides: the codes R301, R302 … exist in every BUT. */
const LEAST_SCORE = 0.5;

/**
 * The candidates whose module codes fit those found in a workbook, the best first: of several years the latest, since
 * earlier ones stand beside it as its history.
 * @param moduleCodes canonical codes, repeats allowed
 */
export function fittingCurricula<C extends Curriculum>(
  moduleCodes: readonly ModuleCode[],
  candidates: readonly C[],
): readonly Recognised<C>[] {
  const found = [...new Set(moduleCodes)];
  return candidates
    .map((curriculum) => ({ curriculum, score: scoreOf(found, curriculum) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.curriculum.level - a.curriculum.level || b.score - a.score);
}

/** The candidate that fits best, or null when none fits. */
export function recogniseCurriculum<C extends Curriculum>(
  moduleCodes: readonly ModuleCode[],
  candidates: readonly C[],
): Recognised<C> | null {
  return fittingCurricula(moduleCodes, candidates)[0] ?? null;
}

function scoreOf(found: readonly ModuleCode[], curriculum: Curriculum): number {
  const ofYear = found.filter((code) => {
    const semester = semesterOfModule(code);
    return semester === null || levelOf(semester) === curriculum.level;
  });
  const codes = new Set(ofYear);
  const known = curriculum.modules.filter(({ code }) => codes.has(code));
  const semesters = new Set(known.map(({ semester }) => semester));
  // Headers say the codes of modules only: one under its own text (`Alternance`) is not looked for.
  const expected = curriculum.modules.filter(
    ({ code, semester }) => semesters.has(semester) && moduleCodeOf(code) !== null,
  );
  return known.length === 0 ? 0 : (2 * known.length) / (expected.length + codes.size);
}
