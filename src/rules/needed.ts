import { rcueAverage } from './averages';
import { quantity, type Quantity } from './exact';
import { outcomeOf } from './outcome';
import { withPoints } from './points';
import { reaches } from './rounding';
import type { Rulebook } from './rulebook';
import type { StudentYear } from './student';
import type { Competence, Mark, Mark20, ModuleCode, Policy, UeName } from './types';
import { judgeUe } from './ue';

/** The average that is to reach a threshold. */
export type Target =
  | { readonly ue: UeName; readonly threshold: Mark20 }
  | { readonly competence: Competence; readonly threshold: Mark20 };

/**
 * The smallest mark, in hundredths, with which the target is reached; 0 when it is reached whatever the mark.
 * `impossible`: not even with 20. `incomplete`: other marks are awaited too, so that nothing can be said.
 */
export type Needed =
  | { readonly kind: 'mark'; readonly mark: Mark20 }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'incomplete' };

const HUNDREDTHS_OF_20 = 2000;

/** The smallest hundredth between 0 and 20 for which a condition holds that, once true, stays true. */
export function smallestHundredth(holds: (mark: Mark20) => boolean): Needed {
  if (!holds(20)) return { kind: 'impossible' };
  let low = 0;
  let high = HUNDREDTHS_OF_20;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle / 100)) high = middle;
    else low = middle + 1;
  }
  return { kind: 'mark', mark: low / 100 };
}

/**
 * The mark needed in one module, or the same mark in several (their average over what is missing), to reach a
 * threshold. It asks the rules themselves, so that rounding, absences and bonuses count as they will in the jury.
 * @param modules codes of the modules whose mark is looked for; what the student has in them is set aside
 */
export function neededMark(
  book: Rulebook,
  student: StudentYear,
  modules: readonly ModuleCode[],
  target: Target,
): Needed {
  const { policy } = book.curriculum;
  const unknown = new Set(modules);
  const withMark = (mark: Mark20): readonly Mark[] =>
    book.curriculum.modules.map((module, i) =>
      unknown.has(module.code) ? mark : (student.marks[i] ?? 'ATT'),
    );
  const average = (mark: Mark20): Quantity | null =>
    targetAverage(book, { ...student, marks: withMark(mark) }, target);
  if (average(20) === null) return { kind: 'incomplete' };
  return smallestHundredth((mark) => {
    const result = average(mark);
    return result !== null && reaches(result, target.threshold, policy.rounding);
  });
}

/** The average of the target; null while a mark of it is awaited. */
function targetAverage(book: Rulebook, student: StudentYear, target: Target): Quantity | null {
  const { policy } = book.curriculum;
  const parts = [];
  for (const rulebookUe of book.ues) {
    const { ue } = rulebookUe;
    if ('ue' in target ? ue.code !== target.ue : ue.competence !== target.competence) continue;
    const outcome = outcomeOf(book, rulebookUe, student);
    const result = judgeUe(
      ue,
      outcome,
      policy,
      student.capitalised?.[ue.code],
      student.overrides?.waived?.includes(ue.code),
    );
    if (result.average === null || result.awaited.length > 0) return null;
    parts.push({ average: result.average, coefficient: ue.coefficient });
  }
  if (parts.length === 0) return null;
  const points = 'competence' in target ? student.overrides?.points?.rcues?.[target.competence] : 0;
  return withPoints(rcueAverage(parts), points);
}

/**
 * The average that the other UE of a RCUE needs for the RCUE to be validated (4.4).
 * @param points that the jury has given to the RCUE (4.6)
 * @example partnerNeeded({ average: quantity(9), coefficient: 1 }, 1, DEFAULT_POLICY) // { kind: 'mark', mark: 10.99 }
 */
export function partnerNeeded(
  known: { readonly average: Quantity; readonly coefficient: number },
  coefficient: number,
  policy: Policy,
  points = 0,
): Needed {
  return smallestHundredth((mark) => {
    const average = rcueAverage([known, { average: quantity(mark), coefficient }]);
    return reaches(withPoints(average, points), policy.passMark, policy.rounding);
  });
}
