import type { Locale } from '../../locales/locale';
import { chained, type JournalEntry, type Stamp } from '../journal/entry';
import { planJournal } from '../journal/plan-journal';
import type { Journal } from '../journal/read-journal';
import type { WorkbookPlan } from '../../plan/types';
import type { JuryReport } from '../report';
import type { JurySettings } from '../settings/settings';
import { closingEntry, frozen, reopeningEntry, unfrozen, type Closing } from './closing';

/** What closing and reopening need besides the sheets of the jury. */
interface ClosingContext {
  readonly locale: Locale;
  /** Name that the journal has, or will have. */
  readonly journalName: string;
  readonly journal: Journal | null;
  readonly stamp: Stamp;
  /** Whether the journal shows names; shown by default. */
  readonly names?: JurySettings['names'];
}

/**
 * "Clore le jury": every sheet of ours as values and protected, the journal saying so with the fingerprint of the marks.
 * @param plan the sheets as they are prepared now, with the closing in their context
 */
export function closeJury(plan: WorkbookPlan, report: JuryReport, context: ClosingContext): WorkbookPlan {
  const { names } = report.settings;
  return frozen(withJournal(plan, closingEntry(report, context.stamp), { ...context, names }));
}

/**
 * "Rouvrir": the sheets of the jury with their formulas again, free to be changed; the reason is in the journal.
 * @param plan the sheets as they are prepared now
 */
export function reopenJury(
  plan: WorkbookPlan,
  closing: Closing,
  reason: string,
  context: ClosingContext,
): WorkbookPlan {
  return unfrozen(withJournal(plan, reopeningEntry(closing, context.stamp, reason), context));
}

function withJournal(
  plan: WorkbookPlan,
  entry: JournalEntry,
  { locale, journal, journalName, names }: ClosingContext,
): WorkbookPlan {
  const entries = [...(journal?.entries ?? []), ...chained([entry], journal?.last)];
  const sheet = planJournal(entries, locale, journalName, journal?.strangers, names);
  return { ...plan, sheets: [...plan.sheets.filter(({ role }) => role !== 'journal'), sheet] };
}
