import type { Host } from '../../jury/host/port';
import type { WorkbookSnapshot } from '../../cells/snapshot';
import { closingEntry, type Closing } from '../../jury/closing/closing';
import { minutesEntries } from '../../jury/entries';
import { coveredHistory } from '../../jury/history/covered-history';
import { coveredJournal } from '../../jury/journal/covered-journal';
import { chained } from '../../jury/journal/entry';
import { readJournal, type Journal } from '../../jury/journal/read-journal';
import { planColouring, planCovers } from '../../jury/sheets/colours';
import { planSample } from '../../jury/sheets/sample-workbook';
import { planWorkbook } from '../../jury/sheets/workbook-plan';
import { SHEET_ROLES, type SheetRole } from '../../jury/our-sheets/roles';
import type { SheetPlan, WorkbookPlan } from '../../plan/types';
import type { JuryReport } from '../../jury/report';
import type { JurySettings } from '../../jury/settings/settings';
import { planSettingsSheet } from '../../jury/settings/settings-sheet';
import type { Day } from '../../vocabulary/day';
import type { Locale } from '../../locales/locale';

/** What the pane and the ribbon write through a host; each gives the names of the sheets written. */

/** The sheets of the jury. @param more sheets of ours written in the same go, so that one undo takes back all */
export async function writeJury(
  host: Host,
  workbook: WorkbookSnapshot,
  report: JuryReport,
  locale: Locale,
  more: readonly SheetPlan[] = [],
): Promise<readonly string[]> {
  const { plan } = await juryPlan(host, { workbook, report }, locale);
  return apply(host, { ...plan, sheets: [...plan.sheets, ...more] });
}

/** The plan of the jury's sheets under the names they have in this workbook. @param closing that of a closed jury */
export async function juryPlan(
  host: Host,
  { workbook, report }: { readonly workbook: WorkbookSnapshot; readonly report: JuryReport },
  locale: Locale,
  closing?: Closing,
): Promise<{ readonly plan: WorkbookPlan; readonly journalName: string }> {
  const found = await host.sheetNames(SHEET_ROLES.map((role) => ({ role, name: locale.sheets[role] })));
  const nameOf = (role: SheetRole): string => found.get(role) ?? locale.sheets[role];
  const names = Object.fromEntries(SHEET_ROLES.map((role) => [role, nameOf(role)])) as Record<
    SheetRole,
    string
  >;
  const journal = readJournal(workbook);
  const context = {
    locale,
    day: today(),
    names,
    minutesEntries: minutesEntries(workbook),
    journal: closing ? withClosing(journal, report, closing) : journal,
    ...(closing && { closing }),
  };
  return { plan: planWorkbook(report, context), journalName: names.journal };
}

/** The journal as it is about to be, for the minutes that carry it. */
function withClosing(journal: Journal | null, report: JuryReport, closing: Closing): Journal | null {
  if (!journal) return null;
  const entries = [...journal.entries, ...chained([closingEntry(report, closing)], journal.last)];
  return { ...journal, entries };
}

/** The settings where no jury is prepared yet. @param report null where no marks are recognised @param more see {@link writeJury} */
export async function writeSettings(
  host: Host,
  settings: JurySettings,
  locale: Locale,
  report: JuryReport | null,
  more: readonly SheetPlan[] = [],
): Promise<readonly string[]> {
  const sheets = [await settingsSheet(host, settings, locale), ...more];
  return apply(host, { sheets, ...(report && { colouring: planCovers(report) }), names: [] });
}

/** The sheets that keep names in their cells, covered or to be seen, where that has changed. */
export function coveredSheets(
  workbook: WorkbookSnapshot,
  before: JurySettings,
  { names }: JurySettings,
  locale: Locale,
): readonly SheetPlan[] {
  if (names === before.names) return [];
  const plans = [coveredJournal(workbook, names, locale), coveredHistory(workbook, names, locale)];
  return plans.filter((plan) => plan !== null);
}

/** The colours of the rows on the sheets of marks; none where the settings want none. */
export async function writeColours(host: Host, report: JuryReport): Promise<void> {
  await host.apply({ sheets: [], colouring: planColouring(report), names: [] });
}

/** The sheets that hold tables of marks. */
export function marksSheets({ tables }: JuryReport): readonly string[] {
  return [...new Set(tables.map(({ sheet }) => sheet))];
}

/** The plan of the sheet "Paramètres" under the name it has in this workbook. */
export async function settingsSheet(host: Host, settings: JurySettings, locale: Locale): Promise<SheetPlan> {
  const wanted = locale.sheets.settings;
  const names = await host.sheetNames([{ role: 'settings', name: wanted }]);
  return planSettingsSheet(settings, locale, names.get('settings') ?? wanted);
}

export async function writeSample(host: Host, locale: Locale): Promise<readonly string[]> {
  return apply(host, planSample(locale));
}

async function apply(host: Host, plan: WorkbookPlan): Promise<readonly string[]> {
  return (await host.apply(plan)).sheets;
}

export function today(): Day {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
