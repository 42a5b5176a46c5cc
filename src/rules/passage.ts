import { levelBelowAfter } from './below';
import { isAcquired, isValidated } from './credits';
import { needsFirstYear, type PassageFacts } from './progression';
import type { RcueResult } from './rcue';
import { reaches } from './rounding';
import type { Rulebook } from './rulebook';
import type { LowerUe } from './student';
import type { Competence, UeName } from './types';

/** Gathers what the passage to an odd semester depends on (4.5). */
export function passageFacts(
  book: Rulebook,
  rcues: readonly RcueResult[],
  lowerLevel?: readonly LowerUe[],
): PassageFacts {
  const { floorMark, rounding } = book.curriculum.policy;
  const belowFloor: Competence[] = [];
  let validated = 0;
  for (const { competence, average, code } of rcues) {
    if (isValidated(code)) validated += 1;
    if (average === null || !reaches(average, floorMark, rounding)) belowFloor.push(competence);
  }
  return {
    total: rcues.length,
    validated,
    belowFloor,
    missingFirstYear: missingFirstYear(book, rcues, lowerLevel),
  };
}

/** UEs of the first year still missing for S5, after the second year has repaired what it can (4.3, 4.5). */
function missingFirstYear(
  book: Rulebook,
  rcues: readonly RcueResult[],
  lowerLevel: readonly LowerUe[] | undefined,
): readonly UeName[] {
  if (!lowerLevel || !needsFirstYear(book.next)) return [];
  return levelBelowAfter(lowerLevel, rcues)
    .filter(({ code }) => !isAcquired(code))
    .map(({ ue }) => ue);
}
