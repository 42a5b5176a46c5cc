import type { WorkbookSnapshot } from '../cells/snapshot';
import type { Day } from '../vocabulary/day';
import type { Locale } from '../locales/locale';
import { closingOf } from './closing/closing';
import { minutesEntries } from './entries';
import { plannedOf } from './our-sheets/cells';
import { readJournal } from './journal/read-journal';
import { juryColumns } from './sheets/jury-columns';
import { JURY_ROWS } from './sheets/jury-rows';
import { planMinutesSheet } from './sheets/minutes-sheet';
import { resolver } from './pseudonyms';
import type { JuryReport } from './report';
import { ourSheet } from './our-sheets/find';
import { keyedSheet } from './our-sheets/keyed-rows';

/** From here on two averages are not the same one written and read back. */
const TOLERANCE = 1e-6;

/**
 * How many students stand on the jury sheet with other results than the marks give now, or are missing from it: what was
 * prepared earlier has grown old. Null when there is no jury sheet. What the jury typed plays no part.
 */
export function outdatedStudents(
  workbook: WorkbookSnapshot,
  report: JuryReport,
  locale: Locale,
): number | null {
  const sheet = ourSheet(workbook, 'jury');
  if (!sheet) return null;
  const keyed = keyedSheet(sheet, JURY_ROWS);
  const columns = juryColumns(report, locale).filter(({ key }) => /^(?:ue|rcue):|^proposal$/.test(key));
  const idOf = resolver(report.students.map((student) => student.id));
  const rows = new Map(keyed.rows.map((row) => [idOf(row.text('id')), row]));
  const outdated = report.students.filter((student) => {
    const row = rows.get(student.id);
    return !row || columns.some(({ key, value }) => !isSame(row.cell(key), value(student, 0)));
  });
  return outdated.length;
}

/**
 * Whether the minutes say something else than what is decided now: they are written when the jury is prepared or closed, not
 * at every decision. False where there are none.
 */
export function areMinutesOutdated(
  workbook: WorkbookSnapshot,
  report: JuryReport,
  locale: Locale,
  day: Day,
): boolean {
  const sheet = ourSheet(workbook, 'minutes');
  const journal = readJournal(workbook);
  // The minutes of a closed jury are final.
  if (!sheet || closingOf(journal)) return false;
  const { values } = planMinutesSheet(report, locale, sheet.name, day, minutesEntries(workbook), journal);
  const rows = Math.max(values.length, sheet.rows.length);
  for (let row = 0; row < rows; row++) {
    const [planned = [], cells = []] = [values[row], sheet.rows[row]];
    const width = Math.max(planned.length, cells.length);
    for (let column = 0; column < width; column++) {
      if (!isSame(plannedOf(cells[column]), planned[column])) return true;
    }
  }
  return false;
}

function isSame(cell: unknown, value: unknown): boolean {
  if (typeof cell === 'number' && typeof value === 'number') return Math.abs(cell - value) < TOLERANCE;
  return String(cell ?? '') === String(value ?? '');
}
