import type { PlannedValue } from '../../plan/types';
import { rounded } from '../../rules/rounding';
import type { Rulebook } from '../../rules/rulebook';
import { NOT_TAKEN, UNREAD, type Mark } from '../../rules/types';
import type { Locale } from '../../locales/locale';
import type { JuryReport, JuryStudent } from '../report';
import { columnsOf, widthOf, type Part } from './bulletin-layout';
import { fittedTo } from './bulletin-flow';

/** Modules of a UE on a bulletin: two columns of names, each with a column of marks behind it. */

/** Columns of a name, from the first to the one of its mark. */
const SIDES: readonly (readonly [name: Part, mark: Part])[] = [
  ['name', 'average'],
  ['code', 'max'],
];
export const MARK_PARTS: readonly Part[] = SIDES.map(([, mark]) => mark);

interface NamedModule {
  /** Position in the curriculum. */
  readonly module: number;
  /** Its code and name, on as many lines as they take. */
  readonly lines: readonly string[];
}

/** Modules of a UE, those on the left and those on the right: as many lines in both as may be. */
export type Sides = readonly (readonly NamedModule[])[];

const linesOf = (modules: readonly NamedModule[]): number =>
  modules.reduce((sum, { lines }) => sum + lines.length, 0);

/** @param size of the letters, in points */
export function sidesOf(book: Rulebook, position: number, report: JuryReport, size: number): Sides {
  const columns = columnsOf(report);
  const at = (part: Part): number => columns.findIndex(([own]) => own === part);
  const [left, right] = SIDES.map(([name, mark]) => {
    const room = widthOf(columns.slice(at(name), at(mark)));
    return (book.ues[position]?.modules ?? []).map((module): NamedModule => {
      const { code = '', name: title = '' } = report.curriculum.modules[module] ?? {};
      const text = title === code ? code : `${code} ${title}`;
      return { module, lines: fittedTo(text, room, Infinity, [size], '').lines };
    });
  }) as [NamedModule[], NamedModule[]];
  const heightAt = (count: number): number =>
    Math.max(linesOf(left.slice(0, count)), linesOf(right.slice(count)));
  let best = left.length;
  for (let count = best; count >= 0; count -= 1) if (heightAt(count) < heightAt(best)) best = count;
  return [left.slice(0, best), right.slice(best)];
}

/** Rows that the modules of a UE take. */
export const moduleRowsOf = (book: Rulebook, position: number, report: JuryReport, size: number): number =>
  Math.max(...sidesOf(book, position, report, size).map(linesOf));

/**
 * The rows of a UE: its code and average, then the modules.
 * @param rows how many, the last of them empty where the student has fewer modules than others
 */
export function moduleCells(
  student: JuryStudent,
  position: number,
  report: JuryReport,
  { number, documents }: Locale,
  { rows, sides }: { readonly rows: number; readonly sides: Sides },
): readonly (readonly PlannedValue[])[] {
  const columns = columnsOf(report);
  const at = (part: Part): number => columns.findIndex(([own]) => own === part);
  const cells = Array.from({ length: rows }, () => columns.map((): PlannedValue => null));
  const put = (row: number, column: number, value: PlannedValue): void => {
    const line = cells[row];
    if (line) line[column] = value;
  };
  const average = student.result.ues[position]?.average;
  put(0, 0, student.book.ues[position]?.ue.code ?? null);
  put(1, 0, average ? number(rounded(average, 2), 2) : documents.none);
  sides.forEach((modules, side) => {
    const [name = 'name', mark = 'average'] = SIDES[side] ?? [];
    let row = 0;
    for (const { module, lines } of modules) {
      put(row, at(mark), markCell(student.year.marks[module], documents));
      for (const line of lines) put(row++, at(name), line);
    }
  });
  return cells;
}

/** A mark, or the code that stands in its place; what is awaited or could not be read is a dash. */
function markCell(mark: Mark | undefined, { none, notTaken }: Locale['documents']): PlannedValue {
  if (mark === NOT_TAKEN) return notTaken;
  return mark === undefined || mark === 'ATT' || mark === UNREAD ? none : mark;
}
