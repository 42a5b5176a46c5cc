import type { SheetSnapshot, WorkbookSnapshot } from '../cells/snapshot';
import { universityYear } from './history/record';
import { textOf } from './our-sheets/cells';

/** Rows above and among the headers in which a title may name the year. */
const TITLE_ROWS = 12;

/**
 * The university year that a workbook states, in the names of its sheets and in their titles; those with marks come first.
 * Of several the one that most of them state, and the latest where they are even.
 * @param tables names of the sheets with marks
 */
export function statedAcademicYear({ sheets }: WorkbookSnapshot, tables: readonly string[]): string | null {
  const withMarks = sheets.filter(({ name }) => tables.includes(name));
  return mostStated(withMarks) ?? mostStated(sheets);
}

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
