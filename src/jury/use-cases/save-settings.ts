import type { WorkbookSnapshot } from '../../cells/snapshot';
import type { Locale } from '../../locales/locale';
import type { Day } from '../../vocabulary/day';
import { coveredHistory } from '../history/covered-history';
import { withSheet } from '../imports/with-sheet';
import { coveredJournal } from '../journal/covered-journal';
import { ourSheet } from '../our-sheets/find';
import type { AskedQuestion, JuryReport } from '../report';
import type { JurySettings } from '../settings/settings';
import { planSettingsSheet } from '../settings/settings-sheet';
import { planCovers } from '../sheets/row-colours';
import { presentDocuments } from './create-documents';
import { jurySheets } from './prepare-sheets';
import { asTheyAre, oneSheet, together, type Writing } from './writing';

/** What keeping settings starts from. */
interface SettingsSitting {
  readonly workbook: WorkbookSnapshot;
  /** By the new settings; null where no marks are recognised. */
  readonly report: JuryReport | null;
  /** That of the new settings. */
  readonly locale: Locale;
  readonly day: Day;
}

/**
 * Keeps settings in the workbook. A jury already prepared is prepared anew, so that nothing contradicts them; and what was
 * written with names must not go on showing them, be a jury prepared or not.
 */
export function saveSettings(
  sitting: SettingsSitting,
  before: JurySettings,
  settings: JurySettings,
): Writing {
  const { workbook, report, locale } = sitting;
  const asked = settings.names !== before.names;
  const whole = report && { ...sitting, report };
  const sheets = together(
    oneSheet({ role: 'settings', name: locale.sheets.settings }, (name) =>
      planSettingsSheet(settings, locale, name, report?.questions),
    ),
    asTheyAre(asked ? covered(workbook, settings, locale) : []),
    asked && whole ? presentDocuments(whole) : asTheyAre([]),
  );
  if (!whole) return sheets;
  if (ourSheet(workbook, 'jury')) return together(jurySheets(whole), sheets);
  const { wanted, plan } = sheets;
  return { wanted, plan: (names) => ({ ...plan(names), colouring: planCovers(whole.report) }) };
}

/**
 * The workbook as it will hold settings: what is told of a line of theirs names its cell.
 * @param questions of the reading, which stand among them
 */
export function withSettingsKept(
  workbook: WorkbookSnapshot,
  settings: JurySettings,
  locale: Locale,
  questions: readonly AskedQuestion[],
): WorkbookSnapshot {
  const name = ourSheet(workbook, 'settings')?.name ?? locale.sheets.settings;
  return withSheet(workbook, planSettingsSheet(settings, locale, name, questions));
}

/** The sheets that keep names in their cells, covered or to be seen. */
const covered = (workbook: WorkbookSnapshot, { names }: JurySettings, locale: Locale) =>
  [coveredJournal(workbook, names, locale), coveredHistory(workbook, names, locale)].filter(
    (plan) => plan !== null,
  );
