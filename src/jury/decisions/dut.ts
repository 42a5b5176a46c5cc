import { isAcquired } from '../../rules/credits';
import { competencesAcquired } from '../../rules/passage';
import type { Rulebook } from '../../rules/rulebook';
import type { JuryStudent } from '../report';

/**
 * Whether the DUT is earned with this year (4.6): every UE of semesters 1 to 4 acquired, those of year 1 also from above
 * (4.3). Null where it cannot be known: another year than the second, or nothing known of the first.
 */
export function earnsDutAfter({ year, result }: JuryStudent, { curriculum }: Rulebook): boolean | null {
  if (curriculum.level !== 2 || !year.lowerLevel || year.lowerLevel.length === 0) return null;
  const repaired = competencesAcquired(result.rcues);
  return (
    result.ues.every(({ code }) => isAcquired(code)) &&
    year.lowerLevel.every(({ code, competence }) => isAcquired(code) || repaired.has(competence))
  );
}
