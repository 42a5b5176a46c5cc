import { textAt } from '../../cells/grid';
import type { RawCell, SheetSnapshot } from '../../cells/snapshot';
import type { Lexicon } from '../headers';
import { ownColumns } from '../identity-columns';
import { readMark } from '../mark';
import type { Person } from '../people';
import type { RawTable } from '../tables';
import type { ModuleCode } from '../../rules/types';
import { withRows, type Shape } from './shape';

/** A row of module headers in a header of several: the n-th stands over the n-th row of each student. */
interface Line {
  readonly row: number;
  readonly columns: readonly number[];
}

/**
 * Several rows a student, below as many rows of module headers (S3 in the first, S4 in the second). The further rows
 * are put behind the first, header and marks alike; the students stay in their rows.
 * @param table as it is read without: the first of each student's rows
 */
export function stacked(sheet: SheetSnapshot, table: RawTable, words: Lexicon): Shape | null {
  const lines = linesOf(table, words);
  const [first, ...others] = lines;
  if (!first || others.length === 0) return null;
  const students = firstRows(table.people);
  const own = ownColumns(table.identity);
  /** Minima, averages and the like are nobody's second row. */
  const isLabelled = (row: number): boolean =>
    own.some((column) => words.rowLabel(textAt(table.grid, row, column)) !== null);
  const full = students.filter(({ row }, position) => {
    const next = students[position + 1]?.row ?? table.end + 1;
    return (
      row + others.length < next &&
      others.some((line, n) => hasMark(sheet, row + n + 1, line) && !isLabelled(row + n + 1))
    );
  });
  if (2 * full.length <= students.length) return null;

  const further = others.map((_, n) => n + 1);
  const taken = [...lines, ...students].flatMap(({ row }) => [row, ...further.map((n) => row + n)]);
  const width = Math.max(
    ...taken.map((row) => sheet.rows[row]?.length ?? 0),
    table.right === Infinity ? 0 : table.right + 1,
  );
  const behind = (row: number, from: readonly number[]): readonly RawCell[] => {
    const cells: RawCell[] = Array.from({ length: width * lines.length }, (_, column) => {
      if (column < width) return sheet.rows[row]?.[column] ?? null;
      const line = others[Math.floor(column / width) - 1];
      const source = from[Math.floor(column / width) - 1] ?? -1;
      return line?.columns.includes(column % width) ? (sheet.rows[source]?.[column % width] ?? null) : null;
    });
    return cells;
  };
  const rows: (readonly RawCell[] | undefined)[] = [...sheet.rows];
  rows[first.row] = behind(
    first.row,
    others.map(({ row }) => row),
  );
  for (const line of others) {
    rows[line.row] = (sheet.rows[line.row] ?? []).map((cell, column) =>
      line.columns.includes(column) ? null : cell,
    );
  }
  for (const { row } of students) {
    for (const n of further) rows[row + n] = undefined;
    rows[row] = behind(
      row,
      further.map((n) => row + n),
    );
  }
  return {
    sheet: withRows(sheet, rows),
    origin: (row, column) => {
      const n = Math.floor(column / width);
      const line = others[n - 1];
      if (!line) return { row, column };
      return { row: row === first.row ? line.row : row + n, column: column % width };
    },
  };
}

/** The header's rows with modules that no row above them has; one module alone is no line, one line alone no stack. */
function linesOf({ grid, headerRows }: RawTable, words: Lexicon): readonly Line[] {
  const known = new Set<ModuleCode>();
  const lines: Line[] = [];
  for (const row of headerRows) {
    const found: { column: number; code: ModuleCode }[] = [];
    for (let column = 0; column < grid.rowLength(row); column++) {
      const cell = grid.at(row, column);
      const module = typeof cell === 'string' && words.mayBeHeader(cell) ? words.header(cell).module : null;
      if (module && !known.has(module.code)) found.push({ column, code: module.code });
    }
    if (new Set(found.map(({ code }) => code)).size < 2) continue;
    const above = lines.at(-1);
    if (above && (above.row !== row - 1 || !found.some(({ column }) => above.columns.includes(column))))
      continue;
    for (const { code } of found) known.add(code);
    lines.push({ row, columns: found.map(({ column }) => column) });
  }
  return lines;
}

/** The first row of each student: one whose number and name are repeated below is still one. */
function firstRows(people: readonly Person[]): readonly Person[] {
  const isSame = (a: Person, b: Person): boolean =>
    b.row === a.row + 1 && a.nameKey === b.nameKey && a.numbers[0]?.key === b.numbers[0]?.key;
  return people.filter((person, position) => {
    const before = people[position - 1];
    return !before || !isSame(before, person);
  });
}

const hasMark = (sheet: SheetSnapshot, row: number, { columns }: Line): boolean =>
  columns.some((column) => readMark(sheet.rows[row]?.[column] ?? null).mark !== 'ATT');
