import type { Locale } from '../../locales/locale';
import type { CellEdits } from '../../plan/types';
import { NO_ENTRY, type Decision } from '../decisions/decide';
import { isIncomplete } from '../decisions/draft';
import { restoreEntries, takeDecisions, type DecisionWrite, type Taken } from '../decisions/take';
import { byRight } from '../deliberation/order';
import type { Stamp } from '../journal/entry';
import { journalEdits } from '../journal/plan-journal';
import { entriesFor } from '../journal/differences';
import type { JuryEntry, JuryReport } from '../report';
import type { Ready } from './read-jury';

/**
 * What the jury does with one student or several, each as cells of the jury sheet and of the journal. Null where the jury
 * sheet or the journal is not there to be written on.
 */
export interface DecidedCells {
  readonly edits: readonly CellEdits[];
  /** Students concerned. */
  readonly count: number;
  /** The one, where it is one. */
  readonly only?: string;
}

/** Who decides, and in which language the journal says so. */
export interface Hand {
  readonly stamp: Stamp;
  readonly locale: Locale;
}

/** A student on whom somebody else has decided since he was shown: nothing is written, and theirs is shown. */
export interface Conflict {
  readonly conflict: string;
}

/** A decision with what stood there before and stands there since. */
export interface LastDecision {
  readonly id: string;
  readonly before: JuryEntry | null;
  readonly after: JuryEntry | null;
}

/**
 * One decision on one student.
 * @param shown the entry that the decision rests on
 * @returns `incomplete` where the law asks for more than is given: nobody decides so
 */
export function decideOn(
  ready: Ready,
  shown: JuryEntry | null | undefined,
  taken: Taken,
  hand: Hand,
): DecidedCells | Conflict | 'incomplete' | null {
  const { id, decision } = taken;
  const student = ready.report.students.find((one) => one.id === id);
  if (!student) return 'incomplete';
  if (!sameEntry(shown, student.entry)) return { conflict: id };
  // Taking a decision back asks for nothing; everything else for what the law asks, whoever proposed it.
  if (decision.value !== null && isIncomplete(student, decision)) return 'incomplete';
  const cells = takenCells(ready, [taken], hand);
  return cells && { ...cells, only: id };
}

/** Everybody whom the rules admit or let pass by right, as they propose. @param ids those shown to the jury */
export const decisionsByRight = (
  { report }: Ready,
  ids: readonly string[],
  { locale }: Hand,
): readonly Taken[] =>
  byRight(report)
    .filter(({ id }) => ids.includes(id))
    .map(({ id, result, entry }): Taken => {
      const decision: Decision = {
        subject: { kind: 'year' },
        value: result.proposal,
        reason: entry?.reason ?? '',
      };
      return { id, note: locale.deliberation.journal.byRight, decision };
    });

/** Decisions as they are, without asking who has decided meanwhile. */
export const takenCells = (
  ready: Ready,
  taken: readonly Taken[],
  { stamp, locale }: Hand,
): DecidedCells | null =>
  cellsOf(ready, takeDecisions(ready.workbook, ready.report, taken, stamp, locale), taken.length, locale);

/** What stood there before the last decision, where nobody has decided again since. */
export function takenBackCells(
  ready: Ready,
  last: readonly LastDecision[],
  { stamp, locale }: Hand,
): DecidedCells | Conflict | null {
  const { workbook, report } = ready;
  const changed = last.find(({ id, after }) => !sameEntry(after, entryOf(report, id)));
  if (changed) return { conflict: changed.id };
  const former = last.map(({ id, before }) => ({ id, entry: before }));
  const reason = locale.deliberation.journal.takenBack;
  return cellsOf(ready, restoreEntries(workbook, report, former, reason, stamp, locale), last.length, locale);
}

/** What was typed by hand on the jury sheet, put in the journal; null without one. */
export function journaledCells({ desk }: Ready, { stamp, locale }: Hand): DecidedCells | null {
  const { journal, differences } = desk;
  if (!journal) return null;
  const entries = entriesFor(differences, stamp, locale.deliberation.journal.typedByHand);
  return { edits: journalEdits(journal, entries, locale), count: differences.length };
}

/** The jury's columns of a student; undefined where he is not among those judged. */
export const entryOf = (report: JuryReport | undefined, id: string): JuryEntry | null | undefined =>
  report?.students.find((student) => student.id === id)?.entry;

function cellsOf(
  { desk }: Ready,
  write: DecisionWrite | null,
  count: number,
  locale: Locale,
): DecidedCells | null {
  if (!write || !desk.journal) return null;
  return { edits: [...write.edits, ...journalEdits(desk.journal, write.entries, locale)], count };
}

function sameEntry(a: JuryEntry | null | undefined, b: JuryEntry | null | undefined): boolean {
  const [one, other] = [a ?? NO_ENTRY, b ?? NO_ENTRY];
  return (['decision', 'reason', 'decisions'] as const).every((key) => one[key] === other[key]);
}
