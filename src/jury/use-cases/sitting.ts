import type { WorkbookSnapshot } from '../../cells/snapshot';
import type { Locale } from '../../locales/locale';
import type { Day } from '../../vocabulary/day';
import type { JuryReport } from '../report';

/** A jury at work, from which a use case starts: the workbook as it was read, what was made of it, in which language, when. */
export interface Sitting {
  readonly workbook: WorkbookSnapshot;
  readonly report: JuryReport;
  readonly locale: Locale;
  /** Told by the shell, so that the same input gives the same sheets. */
  readonly day: Day;
}

/** The day of a moment, by the clock of this machine. */
export const dayOf = (now: Date): Day => ({
  year: now.getFullYear(),
  month: now.getMonth() + 1,
  day: now.getDate(),
});
