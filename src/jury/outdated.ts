import type { RawCell, WorkbookSnapshot } from '../gradebook/snapshot';
import type { Locale } from '../locales/locale';
import { juryColumns } from './plan/jury-columns';
import { JURY_ROWS } from './plan/jury-sheet';
import { resolver } from './pseudonyms';
import type { JuryReport } from './report';

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
  const sheet = workbook.ours.find(({ role }) => role === 'jury')?.sheet;
  if (!sheet) return null;
  const keys = sheet.rows[JURY_ROWS.keys] ?? [];
  const columns = juryColumns(report, locale)
    .filter(({ key }) => /^(?:ue|rcue):|^proposal$/.test(key))
    .map((column) => ({ column, at: keys.indexOf(column.key) }));
  const id = keys.indexOf('id');
  const idOf = resolver(report.students.map((student) => student.id));
  const rows = new Map(
    sheet.rows.slice(JURY_ROWS.first).map((cells) => [idOf(String(cells?.[id] ?? '')), cells]),
  );
  const outdated = report.students.filter((student) => {
    const cells = rows.get(student.id);
    return !cells || columns.some(({ column, at }) => !isSame(cells[at], column.value(student, 0)));
  });
  return outdated.length;
}

function isSame(cell: RawCell | undefined, value: unknown): boolean {
  if (typeof cell === 'number' && typeof value === 'number') return Math.abs(cell - value) < TOLERANCE;
  return String(cell ?? '') === String(value ?? '');
}
