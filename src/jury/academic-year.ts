import type { SheetSnapshot, WorkbookSnapshot } from '../cells/snapshot';
import type { Day } from '../vocabulary/day';
import { yearOnMinutes, minutesEntries } from './entries';
import { universityYear, universityYearOf } from './history/record';
import { textOf } from './our-sheets/cells';
import type { JurySettings } from './settings/settings';
import { ACADEMIC_YEAR_KEY } from './sheets/minutes-form';

/** Rows above and among the headers in which a title may name the year. */
const TITLE_ROWS = 12;

/**
 * The university year that a workbook states, in the names of its sheets and in their titles; those with marks come first.
 * Of several the one that most of them state, and the latest where they are even.
 * @param tables names of the sheets with marks
 * @param earlier names of the sheets that are of earlier years: they say nothing of this one
 */
export const statedAcademicYear = (
  workbook: WorkbookSnapshot,
  tables: readonly string[],
  earlier: ReadonlySet<string>,
): string | null =>
  yearOfMarks(workbook, tables) ?? mostStated(workbook.sheets.filter(({ name }) => !earlier.has(name)));

/**
 * The university year that is judged: typed on the minutes or in the settings, stated by the sheets with marks, else the one
 * that the minutes bear, as on every page that is printed.
 * @param day counts where none of them says it; null where it is not known either
 */
export function yearInHand(
  workbook: WorkbookSnapshot,
  { academicYear }: Pick<JurySettings, 'academicYear'>,
  tables: readonly string[],
  day: Pick<Day, 'year' | 'month'> | null,
): string | null {
  const typed = minutesEntries(workbook).get(ACADEMIC_YEAR_KEY);
  return (
    universityYear(String(typed ?? '')) ??
    universityYear(academicYear) ??
    yearOfMarks(workbook, tables) ??
    yearOnMinutes(workbook) ??
    (day && universityYearOf(day))
  );
}

/** The same where the sheets with marks say it themselves: a maquette or a list of earlier results may be of another year. */
const yearOfMarks = ({ sheets }: WorkbookSnapshot, tables: readonly string[]): string | null =>
  mostStated(sheets.filter(({ name }) => tables.includes(name)));

function mostStated(sheets: readonly SheetSnapshot[]): string | null {
  const counts = new Map<string, number>();
  for (const { name, rows } of sheets) {
    const texts = [name, ...rows.slice(0, TITLE_ROWS).flatMap((cells) => (cells ?? []).map(textOf))];
    const years = new Set(texts.map(universityYear).filter((year) => year !== null));
    for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || b.localeCompare(a));
  return best?.[0] ?? null;
}
