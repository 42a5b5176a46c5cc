import { semesterOfModule } from '../../curricula/codes';
import { gridOf, type Grid } from '../../cells/grid';
import type { RawCell, SheetSnapshot } from '../../cells/snapshot';
import { ueIn } from '../context';
import { roleOf, semesterIn } from '../header-text';
import type { Lexicon } from '../headers';
import { keyClassOf } from '../identity';
import { cellText } from '../mark';
import { looksLikeStudentNumber } from '../names';
import { labelKey } from '../words';
import { identityRow, isNumber, type IdentityRow, type Shape } from './shape';
import { wideSheet } from './wide';

/** So many rows show what a column holds. */
const SAMPLE_ROWS = 200;

interface LongColumns {
  readonly header: IdentityRow;
  /** Of the student, as the headers or the numbers below them tell. */
  readonly own: readonly number[];
  /** Those of them that tell one student from another. */
  readonly key: readonly number[];
  readonly module: number;
  readonly semester: number | null;
  readonly session: number | null;
  /** Marks, and other figures of the same mark: rank, coefficient, second session. */
  readonly values: readonly number[];
}

/** One row a mark (student, module, mark), brought to one row a student. */
export const longList = (sheet: SheetSnapshot, words: Lexicon): Shape | null =>
  pivoted(sheet, words, (text) => moduleKey(text, words));

/** One row an average of a UE (student, UE, average), brought to one row a student. */
export function longAverages(sheet: SheetSnapshot, words: Lexicon): Shape | null {
  const semester = semesterIn(sheet.name);
  return pivoted(sheet, words, (text) => ueIn(text, semester));
}

/** The same for all spellings of what a mark is of; null where a text names none. */
type KeyOf = (text: string) => string | null;

function pivoted(sheet: SheetSnapshot, words: Lexicon, keyOf: KeyOf): Shape | null {
  const grid = gridOf(sheet);
  const columns = longColumns(grid, words, keyOf);
  return columns && pivot(sheet, grid, columns, keyOf);
}

function longColumns(grid: Grid, words: Lexicon, subjectOf: KeyOf): LongColumns | null {
  const header = identityRow(grid, words);
  if (!header) return null;
  const sample = (column: number): readonly RawCell[] => {
    const cells: RawCell[] = [];
    for (let row = header.row + 1; row < Math.min(grid.height, header.row + SAMPLE_ROWS); row++) {
      const cell = grid.at(row, column);
      if (cell !== null && cell !== '') cells.push(cell);
    }
    return cells;
  };
  const most = (column: number, test: (cell: RawCell) => boolean): boolean => {
    const cells = sample(column);
    return cells.length > 1 && cells.filter(test).length > 0.7 * cells.length;
  };
  const free = Array.from({ length: grid.rowLength(header.row) }, (_, column) => column).filter(
    (column) => !header.kinds.has(column),
  );
  const namesModule = (cell: RawCell): boolean => typeof cell === 'string' && subjectOf(cell) !== null;
  const module =
    free.find((column) =>
      most(column, (cell) => namesModule(cell) && words.header(String(cell)).module !== null),
    ) ?? free.find((column) => most(column, namesModule));
  if (module === undefined) return null;
  const others = free.filter((column) => column !== module);
  const keyOf = (column: number): string => labelKey(cellText(grid.shown(header.row, column)));
  const session = others.find((column) => /^(?:N )?SESSIONS?$/.test(keyOf(column))) ?? null;
  const semester =
    others.find((column) => most(column, (cell) => semesterOf(cell, keyOf(column)) !== null)) ?? null;
  const values = others.filter(
    (column) =>
      column !== session &&
      column !== semester &&
      roleOfHead(keyOf(column)) !== null &&
      most(column, (cell) => isNumber(cell) || isCode(cell)),
  );
  const marks = values.filter((column) => roleOfHead(keyOf(column)) !== 'other' && keyOf(column) !== '');
  if (marks.length === 0) return null;
  // `Numéro`, `Code`: any header above students' numbers.
  const numbers = others.filter((column) => most(column, looksLikeStudentNumber));
  const isKey = (column: number): boolean => keyClassOf(header.kinds.get(column) ?? 'other') !== null;
  const own = [...header.kinds.keys(), ...numbers].sort((a, b) => a - b);
  const key = own.filter((column) => isKey(column) || numbers.includes(column));
  return { header, own, key, module, semester, session, values };
}

/** `Moyenne UE` in a list of UEs says no more than `Moyenne`. */
const roleOfHead = (key: string): ReturnType<typeof roleOf> => roleOf(key.replace(/ (?:DE L |D |)UE$/, ''));

/** `ABI` among numbers. */
const isCode = (cell: RawCell): boolean => typeof cell === 'string' && /^\s*[A-Z]{2,4}\s*$/.test(cell);

function semesterOf(cell: RawCell, header: string): ReturnType<typeof semesterIn> {
  if (typeof cell === 'string') return semesterIn(cell);
  return typeof cell === 'number' && /^SEM(?:EST(?:RE|ER))?$/.test(header) ? semesterIn(`S${cell}`) : null;
}

/** The same for all spellings of a module; null where a text names none. */
function moduleKey(text: string, words: Lexicon): string | null {
  if (!words.mayBeHeader(text)) return null;
  const { module, key } = words.header(text);
  return module?.code ?? (words.isModuleName(key) ? key : null);
}

/** Two rows of headers: the semester where the list says it, and the module. */
const HEADERS = 2;

function pivot(sheet: SheetSnapshot, grid: Grid, columns: LongColumns, subjectOf: KeyOf): Shape {
  const { header, own, key } = columns;
  const wide = wideSheet();
  const { put } = wide;
  own.forEach((column, to) => put(1, to, grid.at(header.row, column), { row: header.row, column }));
  const students = new Map<string, number>();
  const modules = new Map<string, number>();
  let next = own.length;
  for (let row = header.row + 1; row < grid.height; row++) {
    const who = key.map((column) => labelKey(cellText(grid.at(row, column)))).join('|');
    const text = cellText(grid.at(row, columns.module));
    const module = subjectOf(text);
    if (module === null || who.replaceAll('|', '') === '') continue;
    let to = students.get(who);
    if (to === undefined) {
      to = HEADERS + students.size;
      students.set(who, to);
    }
    const at = to;
    own.forEach((column, identity) => {
      if (wide.at(at, identity) === null) put(at, identity, grid.at(row, column), { row, column });
    });
    for (const value of columns.values) {
      const title = titleOf(grid, columns, row, value, module);
      // A second row of one student's mark is another column: the two are compared like any repeated module.
      let nth = 1;
      let column: number;
      for (;;) {
        const name = `${title.semester ?? ''} ${title.text} ${nth}`;
        column = modules.get(name) ?? next;
        if (column === next) {
          modules.set(name, next++);
          put(1, column, title.text, { row, column: columns.module });
          if (title.semester !== null)
            put(0, column, title.semester, { row, column: columns.semester ?? columns.module });
        }
        if (!wide.has(at, column)) break;
        nth++;
      }
      put(at, column, grid.at(row, value), { row, column: value });
    }
  }
  return wide.shape(sheet, 1);
}

function titleOf(
  grid: Grid,
  { header, semester, session }: LongColumns,
  row: number,
  value: number,
  module: string,
): { readonly text: string; readonly semester: string | null } {
  const own = cellText(grid.shown(header.row, value));
  const role = roleOfHead(labelKey(own));
  const time = session === null ? '' : cellText(grid.at(row, session));
  const behind = [role === 'mark' || role === 'final' ? '' : own, /2/.test(time) ? 'session 2' : ''];
  const stated =
    semester === null
      ? null
      : semesterOf(grid.at(row, semester), labelKey(cellText(grid.shown(header.row, semester))));
  return {
    text: [module, ...behind].filter((part) => part !== '').join(' '),
    semester: semesterOfModule(module) === null ? stated : null,
  };
}
