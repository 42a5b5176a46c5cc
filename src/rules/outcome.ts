import { adjustedBy, defaultingBy, type Adjusted, type ExtrasByScope } from './adjustments';
import { ueOutcome, type UeOutcome } from './averages';
import { computed, quantity, typedNumber } from './exact';
import { counts, withMarkPoints, withPoints, type GivenPoints, type JuryPoints } from './points';
import type { Rulebook, RulebookUe } from './rulebook';
import type { StudentYear } from './student';
import { UNREAD, type Adjustment, type Mark, type Module, type ModuleCode } from './types';

const NONE: readonly Adjusted[] = [];

/**
 * What one UE gives a student, before any decision: average over the marks (4.3), attendance malus and bonuses (4.2), and
 * the points the jury added, to marks before the average and to the average last (4.6).
 */
export function outcomeOf(book: Rulebook, ue: RulebookUe, student: StudentYear): UeOutcome {
  const changed = student.extras ? withExtras(book, ue, student.marks, student.extras) : null;
  const own = changed?.marks ?? student.marks;
  const plain = adjustedOutcome(book, ue, student, own, changed?.steps);
  const points = student.overrides?.points;
  if (!points || plain.average === null) return plain;
  const given = givenTo(book, ue, own, points);
  if (given.length === 0) return plain;
  const { effects } = book.curriculum.policy;
  const marks = own.map((mark, i) => withMarkPoints(mark, points.modules?.[moduleAt(book, i)] ?? 0, effects));
  const raised = adjustedOutcome(book, ue, student, marks, changed?.steps);
  const average = raised.average && withPoints(raised.average, points.ues?.[ue.ue.code]);
  return { ...raised, average, points: { before: plain.average, given } };
}

function adjustedOutcome(
  book: Rulebook,
  ue: RulebookUe,
  { extras, statedAverages, carried }: StudentYear,
  marks: readonly Mark[],
  steps: readonly Adjusted[] = NONE,
): UeOutcome {
  const earlier = carried?.[ue.ue.code];
  if (earlier)
    return { average: computed(earlier.average), awaited: [], defaulting: false, carried: earlier };
  const { effects, adjustments } = book.curriculum.policy;
  const stated = statedAverages?.[ue.ue.code];
  if (stated !== undefined && ue.modules.every((module) => isUnknown(marks[module])))
    return { average: computed(stated), awaited: [], defaulting: false };
  const outcome = ueOutcome(ue, marks, effects);
  return extras ? adjustedAverage(ue, outcome, steps, adjustments, extras) : outcome;
}

const isUnknown = (mark: Mark = 'ATT'): boolean => mark === 'ATT' || mark === UNREAD;

/** The marks of a UE's modules after what concerns one module alone; null where nothing does. */
function withExtras(
  book: Rulebook,
  { modules }: RulebookUe,
  marks: readonly Mark[],
  extras: ExtrasByScope,
): { readonly marks: readonly Mark[]; readonly steps: readonly Adjusted[] } | null {
  const { adjustments } = book.curriculum.policy;
  let changed: Mark[] | null = null;
  const steps: Adjusted[] = [];
  for (const at of modules) {
    const code = moduleAt(book, at);
    const mark = marks[at];
    const own = extras[code];
    if (!own) continue;
    const isStruck = defaultingBy(adjustments, own) !== null;
    const done =
      typeof mark !== 'number' || isStruck ? [] : adjustedBy(quantity(mark), adjustments, code, own);
    const last = done.at(-1);
    if (!isStruck && !last) continue;
    (changed ??= [...marks])[at] = last ? typedNumber(last.after.exact()) : 'DEF';
    steps.push(...done);
  }
  return changed && { marks: changed, steps };
}

/** The average of a UE after what concerns its semester, then itself. */
function adjustedAverage(
  { ue }: RulebookUe,
  outcome: UeOutcome,
  ofModules: readonly Adjusted[],
  adjustments: readonly Adjustment[],
  extras: ExtrasByScope,
): UeOutcome {
  const defaulting = outcome.defaulting || defaultingBy(adjustments, extras[ue.code]) !== null;
  const { average } = outcome;
  if (average === null) return { ...outcome, defaulting };
  const ofSemester = adjustedBy(average, adjustments, ue.semester, extras[ue.semester]);
  const ofUe = adjustedBy(ofSemester.at(-1)?.after ?? average, adjustments, ue.code, extras[ue.code]);
  const adjusted = [...ofModules, ...ofSemester, ...ofUe];
  if (adjusted.length === 0) return { ...outcome, defaulting };
  return {
    ...outcome,
    defaulting,
    average: ofUe.at(-1)?.after ?? ofSemester.at(-1)?.after ?? average,
    adjusted,
  };
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
