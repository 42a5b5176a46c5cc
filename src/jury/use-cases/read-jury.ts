import type { WorkbookSnapshot } from '../../cells/snapshot';
import type { Slices } from '../../cells/slices';
import type { Locale } from '../../locales/locale';
import type { Day } from '../../vocabulary/day';
import { deskOf, type Desk } from '../deliberation/desk';
import type { Queue } from '../deliberation/order';
import { areMinutesOutdated, outdatedStudents } from '../outdated';
import { placesOf, type Places } from '../places';
import type { Preparation } from '../prepare';
import type { JuryReport } from '../report';

/** A jury that can be prepared, and what lies before it. */
export interface Ready {
  readonly workbook: WorkbookSnapshot;
  readonly report: JuryReport;
  readonly desk: Desk;
}

/** A workbook as it was last read and judged. */
export interface Reading {
  readonly workbook: WorkbookSnapshot;
  readonly preparation: Preparation;
  /** Null when no table of marks was recognised. */
  readonly ready: Ready | null;
  /** Null as well then. */
  readonly places: Places | null;
  /** Students whose row on the jury sheet is no longer true; null without a jury sheet. */
  readonly outdated: number | null;
  /** The minutes do not say all that is decided by now. */
  readonly minutesOutdated: boolean;
}

/** What a judged workbook means for who works on it, in slices. @param former the queue there was: see `deliberationQueue` */
export function* readingJury(
  workbook: WorkbookSnapshot,
  preparation: Preparation,
  former: Queue | null,
  locale: Locale,
  day: Day,
): Slices<Reading> {
  const common = { workbook, preparation };
  if (!preparation.ok)
    return { ...common, ready: null, places: null, outdated: null, minutesOutdated: false };
  const { report } = preparation;
  const desk = deskOf(workbook, report, former);
  yield;
  const places = placesOf(workbook, report);
  yield;
  const outdated = outdatedStudents(workbook, report, locale);
  yield;
  const minutesOutdated = areMinutesOutdated(workbook, report, locale, day);
  return { ...common, ready: { workbook, report, desk }, places, outdated, minutesOutdated };
}
