import type { Day } from '../../vocabulary/day';
import type { Locale } from '../../locales/locale';
import type { JuryReport } from '../report';
import type { Closing } from '../closing/closing';
import { planJournal } from '../journal/plan-journal';
import type { Journal } from '../journal/read-journal';
import { planAnomaliesSheet } from './anomalies-sheet';
import { planColouring } from './row-colours';
import { planJurySheet } from './jury-sheet';
import { minutesFacts, type MinutesEntries } from './minutes-form';
import { planMinutesSheet } from './minutes-sheet';
import { planStatisticsSheet } from './statistics-sheet';
import type { WorkbookPlan } from '../../plan/types';
import type { SheetRole } from '../our-sheets/roles';

interface PlanContext {
  readonly locale: Locale;
  /** Given by the shell, so that the same input gives the same sheets. */
  readonly day: Day;
  /** Names the sheets will have: a department's own sheet of the same name keeps its name. */
  readonly names: Readonly<Record<SheetRole, string>>;
  readonly minutesEntries: MinutesEntries;
  /** The journal that the workbook has: its sheet then stays as it is, and the minutes carry it; else an empty one is written. */
  readonly journal: Journal | null;
  /** Set when these sheets are those of a closed jury: they say so. */
  readonly closing?: Closing;
}

/** Everything that "prepare the jury" writes. */
export function planWorkbook(
  report: JuryReport,
  context: PlanContext,
): Required<Omit<WorkbookPlan, 'recalculate'>> {
  const { locale, day, names, minutesEntries, journal } = context;
  const facts = minutesFacts(minutesEntries, report, locale, day);
  const jury = planJurySheet(report, locale, names.jury, day, {
    academicYear: facts.academicYear,
    ...(context.closing && { closing: context.closing }),
  });
  return {
    sheets: [
      jury.plan,
      planMinutesSheet(report, locale, names.minutes, day, minutesEntries, journal),
      planStatisticsSheet(report, locale, names.statistics, day, facts),
      planAnomaliesSheet(report, locale, names.anomalies, day, facts),
      ...(journal ? [] : [planJournal([], locale, names.journal, [], report.settings.names)]),
    ],
    colouring: planColouring(report),
    names: jury.names,
  };
}
