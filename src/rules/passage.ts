import { rcueAverage } from './averages';
import { RCUE_MEANINGS, UE_MEANINGS } from './codes';
import { isAcquired, isValidated } from './credits';
import { quantity, type Quantity } from './exact';
import { needsFirstYear, type PassageFacts } from './progression';
import type { RcueResult } from './rcue';
import { reaches } from './rounding';
import type { Rulebook } from './rulebook';
import type { LowerUe } from './student';
import type { Competence, Mark20, UeName } from './types';
import type { UeResult } from './ue';

/**
 * Gathers what the passage to an odd semester depends on (4.5).
 * @param lower the level below as this year leaves it: the second year repairs the first before it is asked for (4.3)
 */
export function passageFacts(
  book: Rulebook,
  rcues: readonly RcueResult[],
  lower: readonly LowerUe[],
): PassageFacts {
  const { floorMark, passMark, rounding } = book.curriculum.policy;
  const belowFloor: Competence[] = [];
  const heldBelowFloor: Competence[] = [];
  let validated = 0;
  for (const { competence, average, code, ues } of rcues) {
    if (isValidated(code)) validated += 1;
    const known = average ?? leastAverage(ues, passMark);
    if (known === null || !reaches(known, floorMark, rounding)) {
      belowFloor.push(competence);
      if (RCUE_MEANINGS[code].validated === 'jury') heldBelowFloor.push(competence);
    }
  }
  return {
    total: rcues.length,
    validated,
    belowFloor,
    heldBelowFloor,
    missingFirstYear: missingFirstYear(book, lower),
  };
}

/**
 * The least that a RCUE can have of which an acquired UE has an average that nobody knows: the pass mark at least, where it
 * was acquired by itself (4.3). Null where nothing can be said.
 */
function leastAverage(ues: readonly UeResult[], passMark: Mark20): Quantity | null {
  const parts = ues.flatMap(({ ue, average, awaited, code, capitalised }) => {
    const unknown = capitalised !== null && UE_MEANINGS[code].acquired === 'average';
    const known = average ?? (unknown ? quantity(passMark) : null);
    return known && awaited.length === 0 ? [{ average: known, coefficient: ue.coefficient }] : [];
  });
  return parts.length === ues.length ? rcueAverage(parts) : null;
}

/** UEs of the first year still missing for S5 (4.5). */
function missingFirstYear({ next }: Rulebook, lower: readonly LowerUe[]): readonly UeName[] {
  if (!needsFirstYear(next)) return [];
  return lower.filter(({ code }) => !isAcquired(code)).map(({ ue }) => ue);
}
