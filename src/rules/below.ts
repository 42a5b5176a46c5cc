import { isAcquired } from './credits';
import type { RcueResult } from './rcue';
import type { LowerUe } from './student';

/**
 * The UEs of the level below as this year leaves them: where every UE of a competence is acquired, those below that were
 * not are acquired from above, `ADSUP` (4.3, last sentence).
 */
export function levelBelowAfter(
  lowerLevel: readonly LowerUe[],
  rcues: readonly Pick<RcueResult, 'competence' | 'ues'>[],
): readonly LowerUe[] {
  const acquired = rcues.filter(({ ues }) => ues.every(({ code }) => isAcquired(code)));
  const repaired = new Set(acquired.map(({ competence }) => competence));
  return lowerLevel.map((lower) =>
    isAcquired(lower.code) || !repaired.has(lower.competence) ? lower : { ...lower, code: 'ADSUP' },
  );
}
