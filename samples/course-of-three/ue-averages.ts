import { fraction, isAtLeast, minus, over, plus, times, ZERO, type Fraction } from '../fraction';
import type { CoursePerson, EarlierUe, Semester } from './course-person';
import { weightsOf } from './weights';

/** Averages of UEs (4.1, 4.2), in exact fractions. */

/** What the regulation of the invented department says: see `RULES` of the tests, which type the same on *Paramètres*. */
const MALUS = { rate: 0.1, free: 2, most: 0.6 };
const MOST_BONUS = { ue: 0.5, module: 1 };
const MOST_ABSENCES_FROM_PRACTICALS = 8;

const smaller = (a: Fraction, b: Fraction): Fraction => (isAtLeast(a, b) ? b : a);

/** The average of a UE in a semester that the student takes. */
export function averageOf(
  person: CoursePerson,
  semester: Semester,
  competence: number,
  plain: number,
): Fraction {
  const ue = `UE${semester.slice(1)}${competence}`;
  let sum = ZERO;
  let weight = ZERO;
  for (const { module, coefficient, option } of weightsOf(semester, competence)) {
    const mark = option !== '' && module !== person.option ? 'N.C.' : (person.modules[module] ?? plain);
    if (typeof mark !== 'number') continue;
    const bonus = smaller(fraction(person.bonus[module] ?? 0), fraction(MOST_BONUS.module));
    sum = plus(sum, times(fraction(coefficient), plus(fraction(mark), bonus)));
    weight = plus(weight, fraction(coefficient));
  }
  const bonus = smaller(fraction(person.bonus[ue] ?? 0), fraction(MOST_BONUS.ue));
  return plus(minus(over(sum, weight), malusOf(person.absences[semester] ?? 0)), bonus);
}

function malusOf(absences: number): Fraction {
  const counted = Math.max(0, absences - MALUS.free);
  return smaller(times(fraction(counted), fraction(MALUS.rate)), fraction(MALUS.most));
}

/** Who left in a semester, and how; defaulting above a number of absences too (4.2). */
export const standingIn = ({ standing, practicals }: CoursePerson, semester: Semester): string | undefined =>
  standing[semester] ?? ((practicals[semester] ?? 0) > MOST_ABSENCES_FROM_PRACTICALS ? 'DEF' : undefined);

/** The average of an earlier year; null where it is not known. */
export const earlierAverage = ({ average, over: parts = 1 }: EarlierUe): Fraction | null =>
  average === null ? null : over(fraction(average), fraction(parts));
