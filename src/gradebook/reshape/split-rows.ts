import { numberIn } from '../../cells/decimals';
import { gridOf, textAt, type Grid } from '../../cells/grid';
import type { SheetSnapshot } from '../../cells/snapshot';
import type { Semester } from '../../rules/types';
import { semesterIn } from '../header-text';
import type { Lexicon } from '../headers';
import { keyClassOf } from '../identity';
import { cellText } from '../mark';
import { labelKey } from '../words';
import { identityRow, type Shape } from './shape';
import { completed } from './short-codes';
import { wideSheet } from './wide';

/** What a row holds of a student: the marks of one semester, or of one session. */
type Part =
  | { readonly of: 'semester'; readonly semester: Semester }
  | { readonly of: 'session'; readonly number: number };

const SEMESTER = /^SEM(?:EST(?:RE|ER))?S?$/;
const SESSION = /^(?:N )?SESSIONS?$/;
const FEWEST_MODULES = 3;

/**
 * A table in which a column `Semestre` or `Session` says what each of a student's rows holds: brought to one row a student.
 * Below `R01` stands `R3.01` in the rows of the semester 3.
 */
export function splitRows(sheet: SheetSnapshot, words: Lexicon): Shape | null {
  const grid = gridOf(sheet);
  const header = identityRow(grid, words);
  if (!header) return null;
  const columns = Array.from({ length: grid.rowLength(header.row) }, (_, column) => column);
  const keyAt = (column: number): string => labelKey(textAt(grid, header.row, column));
  const part = columns.find((column) => SEMESTER.test(keyAt(column)) || SESSION.test(keyAt(column)));
  if (part === undefined) return null;
  const namesModule = (column: number): boolean => {
    const text = textAt(grid, header.row, column);
    return text !== '' && words.header(completed(text, 'S3') ?? text).module !== null;
  };
  const modules = columns.filter((column) => !header.kinds.has(column) && namesModule(column));
  if (modules.length < FEWEST_MODULES) return null;
  // A second row of modules is that of the second row of each student.
  const isOfModules = modules.filter((column) => words.header(textAt(grid, header.row + 1, column)).module);
  if (isOfModules.length > 1) return null;
  // Rows are numbered, not students.
  const isOfRow = runningNumbers(grid, header.row);
  const own = [...header.kinds.keys()].filter((column) => !isOfRow(column));
  const key = own.filter((column) => keyClassOf(header.kinds.get(column) ?? 'other') !== null);
  const lines = linesOf(grid, { header: header.row, part, key });
  const students = new Set(lines.map(({ who }) => who));
  if (students.size === lines.length || new Set(lines.map((line) => partKey(line.part))).size < 2)
    return null;

  const others = columns.filter((column) => column !== part && !own.includes(column) && !isOfRow(column));
  const wide = wideSheet();
  own.forEach((column, to) => wide.put(0, to, grid.at(header.row, column), { row: header.row, column }));
  const places = new Map<string, number>();
  const rows = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const line of lines) {
    // A second row of the same student and part is one too many, which is told.
    const same = `${line.who} ${partKey(line.part)}`;
    const nth = seen.get(same) ?? 0;
    seen.set(same, nth + 1);
    const who = `${line.who} ${nth}`;
    const to = rows.get(who) ?? 1 + rows.size;
    rows.set(who, to);
    own.forEach((column, at) => {
      if (wide.at(to, at) === null) wide.put(to, at, grid.at(line.row, column), { row: line.row, column });
    });
    for (const column of others) {
      const cell = grid.at(line.row, column);
      if (cell === null || cell === '') continue;
      const text = headOf(textAt(grid, header.row, column), modules.includes(column), line.part);
      // Two marks of one student in one module are two columns: they are compared.
      let place = text === '' ? `${column} ${partKey(line.part)}` : text;
      for (let at = places.get(place); at !== undefined && wide.has(to, at); at = places.get(place))
        place += ' again';
      const at = places.get(place) ?? own.length + places.size;
      if (!places.has(place)) {
        places.set(place, at);
        wide.put(0, at, text, { row: header.row, column });
      }
      wide.put(to, at, cell, { row: line.row, column });
    }
  }
  return wide.shape(sheet, 0);
}

/** Fewer numbers may follow each other by chance. */
const FEWEST_ROWS = 3;

/** Whether a column numbers the rows below a header: 1, 2, 3 … */
function runningNumbers(grid: Grid, header: number): (column: number) => boolean {
  const rows = Array.from({ length: Math.max(0, grid.height - header - 1) }, (_, i) => header + 1 + i);
  return (column) => {
    const numbers = rows.flatMap((row) => numberIn(grid.at(row, column)) ?? []);
    return numbers.length >= FEWEST_ROWS && numbers.every((number, i) => number === i + (numbers[0] ?? 0));
  };
}

interface Line {
  readonly row: number;
  /** The same for all rows of one student. */
  readonly who: string;
  /** Null where the row does not say it: a line of figures, or a student of whom nobody knows it. */
  readonly part: Part | null;
}

/** The rows with a number or a name. */
function linesOf(
  grid: Grid,
  { header, part, key }: { readonly header: number; readonly part: number; readonly key: readonly number[] },
): readonly Line[] {
  const isSession = SESSION.test(labelKey(textAt(grid, header, part)));
  const lines: Line[] = [];
  for (let row = header + 1; row < grid.height; row++) {
    const who = key.map((column) => labelKey(cellText(grid.shown(row, column)))).join('|');
    if (who.replaceAll('|', '') === '') continue;
    lines.push({ row, who, part: partIn(cellText(grid.at(row, part)), isSession) });
  }
  return lines;
}

function partIn(text: string, isSession: boolean): Part | null {
  if (isSession) {
    const number = Number(/\d/.exec(text)?.[0] ?? 0);
    return number === 0 ? null : { of: 'session', number };
  }
  const semester = semesterIn(text) ?? semesterIn(`S${text}`);
  return semester && { of: 'semester', semester };
}

const partKey = (part: Part | null): string =>
  part === null ? '' : part.of === 'semester' ? part.semester : `session ${part.number}`;

/** What stands above a column of one part. */
function headOf(text: string, isModule: boolean, part: Part | null): string {
  if (part === null || text === '') return text;
  if (part.of === 'session') return part.number === 1 ? text : `${text} session ${part.number}`;
  return isModule ? (completed(text, part.semester) ?? text) : `${text} ${part.semester}`;
}
