import { closingEntry, type Closing } from '../closing/closing';
import { minutesEntries } from '../entries';
import { chained } from '../journal/entry';
import { readJournal, type Journal } from '../journal/read-journal';
import { SHEET_ROLES } from '../our-sheets/roles';
import type { JuryReport } from '../report';
import { planSettingsSheet } from '../settings/settings-sheet';
import { planWorkbook } from '../sheets/workbook-plan';
import type { Sitting } from './sitting';
import { namesOf, oneSheet, together, wantedSheets, type Writing } from './writing';

/**
 * "Préparer le jury": jury, minutes, statistics, anomalies, journal, and the colours; and the settings where the reading
 * asks something, so that it can be answered there. @param closing that of a closed jury
 */
export function prepareSheets(sitting: Sitting, closing?: Closing): Writing {
  const { report, locale } = sitting;
  const jury = jurySheets(sitting, closing);
  if (report.questions.length === 0) return jury;
  return together(
    jury,
    oneSheet({ role: 'settings', name: locale.sheets.settings }, (name) =>
      planSettingsSheet(report.settings, locale, name, report.questions),
    ),
  );
}

/** The sheets of the jury without the settings. */
export function jurySheets({ workbook, report, locale, day }: Sitting, closing?: Closing): Writing {
  const journal = readJournal(workbook);
  return {
    wanted: wantedSheets(SHEET_ROLES, locale.sheets),
    plan: (names) =>
      planWorkbook(report, {
        locale,
        day,
        names: namesOf(locale.sheets, names),
        minutesEntries: minutesEntries(workbook),
        journal: closing ? withClosing(journal, report, closing) : journal,
        ...(closing && { closing }),
      }),
  };
}

/** The journal as it is about to be, for the minutes that carry it. */
function withClosing(journal: Journal | null, report: JuryReport, closing: Closing): Journal | null {
  if (!journal) return null;
  const entries = [...journal.entries, ...chained([closingEntry(report, closing)], journal.last)];
  return { ...journal, entries };
}
