import type { WorkbookSnapshot } from '../../cells/snapshot';
import type { Locale } from '../../locales/locale';
import { plannedOf } from '../our-sheets/cells';
import type { SheetPlan } from '../../plan/types';
import type { JurySettings } from '../settings/settings';
import { planJournal } from './plan-journal';
import { readJournal } from './read-journal';
import { ourSheet } from '../our-sheets/find';

/**
 * The journal of a workbook with its names covered, or to be seen again; null when there is none. The cells stay as they
 * are, one by one: the chain holds the names, and what somebody did to the journal must still be seen.
 */
export function coveredJournal(
  workbook: WorkbookSnapshot,
  names: JurySettings['names'],
  locale: Locale,
): SheetPlan | null {
  const sheet = ourSheet(workbook, 'journal');
  const journal = readJournal(workbook);
  if (!sheet || !journal) return null;
  const values = Array.from(sheet.rows, (cells) => (cells ?? []).map(plannedOf));
  return { ...planJournal(journal.entries, locale, sheet.name, journal.strangers, names), values };
}
