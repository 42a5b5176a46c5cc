import { adjusted } from './adjustments';
import { ueOutcome, type UeOutcome } from './averages';
import { computed } from './exact';
import { counts, withMarkPoints, withPoints, type GivenPoints, type JuryPoints } from './points';
import type { Rulebook, RulebookUe } from './rulebook';
import type { StudentYear } from './student';
import type { Mark, Module, ModuleCode } from './types';

/**
 * What one UE gives a student, before any decision: average over the marks (4.3), attendance malus and bonuses (4.2), and
 * the points the jury added, to marks before the average and to the average last (4.6).
 */
export function outcomeOf(book: Rulebook, ue: RulebookUe, student: StudentYear): UeOutcome {
  const plain = adjustedOutcome(book, ue, student, student.marks);
  const points = student.overrides?.points;
  if (!points || plain.average === null) return plain;
  const given = givenTo(book, ue, student.marks, points);
  if (given.length === 0) return plain;
  const { effects } = book.curriculum.policy;
  const marks = student.marks.map((mark, i) =>
    withMarkPoints(mark, points.modules?.[moduleAt(book, i)] ?? 0, effects),
  );
  const raised = adjustedOutcome(book, ue, student, marks);
  const average = raised.average && withPoints(raised.average, points.ues?.[ue.ue.code]);
  return { ...raised, average, points: { before: plain.average, given } };
}

function adjustedOutcome(
  book: Rulebook,
  ue: RulebookUe,
  { extras, statedAverages, carried }: StudentYear,
  marks: readonly Mark[],
): UeOutcome {
  const earlier = carried?.[ue.ue.code];
  if (earlier)
    return { average: computed(earlier.average), awaited: [], defaulting: false, carried: earlier };
  const { effects, adjustments } = book.curriculum.policy;
  const stated = statedAverages?.[ue.ue.code];
  if (stated !== undefined && ue.modules.every((module) => (marks[module] ?? 'ATT') === 'ATT'))
    return { average: computed(stated), awaited: [], defaulting: false };
  const outcome = ueOutcome(ue, marks, effects);
  const own = extras?.[ue.ue.semester];
  if (!own || outcome.average === null) return outcome;
  return { ...outcome, average: adjusted(outcome.average, adjustments, own) };
}

/** The points that reach the average of a UE. */
function givenTo(
  book: Rulebook,
  { ue, modules }: RulebookUe,
  marks: readonly Mark[],
  points: JuryPoints,
): readonly GivenPoints[] {
  const { effects } = book.curriculum.policy;
  const byModule = modules.map((at) => {
    const module = moduleAt(book, at);
    const counted = counts(marks[at] ?? 'ATT', effects);
    return { module, points: counted ? (points.modules?.[module] ?? 0) : 0 };
  });
  return [...byModule, { points: points.ues?.[ue.code] ?? 0 }].filter((given) => given.points !== 0);
}

const moduleAt = (book: Rulebook, position: number): ModuleCode =>
  (book.curriculum.modules[position] as Module).code;
