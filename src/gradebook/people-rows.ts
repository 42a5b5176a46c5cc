import { plain, ueCodeOf } from '../curricula/codes';
import type { Grid } from '../cells/grid';
import { isGivenName } from './given-names';
import type { Lexicon } from './headers';
import { keyClassOf, type IdentityKind } from './identity';
import type { IdentityColumns } from './identity-columns';
import { readMark } from './mark';
import { looksLikeFullName, tidy, type PersonName } from './names';
import { readRemark, readStatus } from './status';
import { labelKey } from './words';

/** Where the students of a table stand, and the words that tell their rows from others. */
export interface PeopleArea {
  readonly grid: Grid;
  readonly columns: IdentityColumns;
  /** The columns of the student's numbers and name. */
  readonly own: ReadonlySet<number>;
  /** Those before the marks, and the student's own: where a row may say that it is no student's. */
  readonly labelColumns: readonly number[];
  /** The columns with modules' headers. */
  readonly modules: readonly number[];
  readonly start: number;
  readonly right: number;
  readonly words: Lexicon;
}

const lastOf = ({ grid, right }: PeopleArea, row: number): number => Math.min(grid.rowLength(row) - 1, right);

export function hasMarks({ grid, modules }: PeopleArea, row: number): boolean {
  return modules.some((column) => readMark(grid.at(row, column)).mark !== 'ATT');
}

const hasStatus = ({ grid, columns }: PeopleArea, row: number): boolean =>
  columns.status !== null && grid.at(row, columns.status) !== null;

/**
 * Whether a student's words are written in the row: his civility, baccalaureate and the like, that nobody left (`Inscrit`),
 * or both a group and a standing, as figures are of one or the other (`Moyenne TDA`, `Total DEF`).
 */
function isDescribed({ grid, columns, own, words }: PeopleArea, row: number): boolean {
  const wordIn = (column: number | null): string | null => {
    const cell = column === null ? null : grid.at(row, column);
    return typeof cell === 'string' && /\p{L}/u.test(cell) && words.identity(cell) === null ? cell : null;
  };
  const { group, repeats, remark } = columns;
  const personal = [...columns.named].filter(
    (column) => !own.has(column) && ![columns.status, group, repeats, remark].includes(column),
  );
  const isPersonal = (word: string | null): boolean => word !== null && words.rowLabel(word) === null;
  if (personal.some((column) => isPersonal(wordIn(column)))) return true;
  const status = wordIn(columns.status);
  return status !== null && (readStatus(status) === null || wordIn(columns.group) !== null);
}

/** A header word where a name should be, or several of them: the header of a group, or of the table below. */
export function isRepeatedHeader(area: PeopleArea, row: number): boolean {
  const { grid, own, start, words } = area;
  const kinds = new Set<IdentityKind>();
  for (let column = start; column <= lastOf(area, row); column++) {
    const cell = grid.at(row, column);
    const kind = typeof cell === 'string' ? words.identity(cell) : null;
    if (kind === null) continue;
    if (keyClassOf(kind) === 'name' && own.has(column)) return true;
    kinds.add(kind);
  }
  return kinds.size > 1 && [...kinds].some((kind) => keyClassOf(kind) !== null);
}

/**
 * Statistics, coefficients and the like, told by a label in any column before the marks; `doubtful` where the label may
 * as well be a surname and nothing else tells.
 * @param name as written, surname and first name in one
 * @param complete a surname and a first name are there, in one column or two
 */
export function figuresAt(
  area: PeopleArea,
  row: number,
  name: string,
  complete: boolean,
): 'figures' | 'doubtful' | null {
  const { grid, columns, own, words } = area;
  const inName = words.rowLabel(name) ?? (ueCodeOf(name) ? 'figures' : null);
  if (inName === 'perhaps-figures') {
    if (!complete) return 'figures';
    if (columns.fullName !== null && !isDescribed(area, row)) return 'doubtful';
  } else if (inName === 'coefficients' && complete && hasMarks(area, row) && isGivenName(lastWord(name))) {
    if (columns.fullName !== null) return 'doubtful';
  } else if (inName !== null) {
    if (inName !== 'group' || !complete || !hasMarks(area, row)) return 'figures';
    // `CLASSE | Hugo` in two columns is no title.
    if (columns.fullName !== null || !isGivenName(lastWord(name))) return 'doubtful';
  }
  const isWhole = complete && hasMarks(area, row);
  for (const column of area.labelColumns) {
    const cell = grid.at(row, column);
    if (typeof cell !== 'string' || cell === '' || isNameColumn(area, column)) continue;
    const isOwn = own.has(column);
    // A column of the student's that is not the name (group, standing, remark) may hold any word.
    if (!isOwn && (columns.named.has(column) || isWhole)) continue;
    const label = words.rowLabel(cell) ?? (ueCodeOf(cell) ? 'figures' : null);
    if (label !== null && (isOwn || label !== 'group')) return 'figures';
  }
  return null;
}

const lastWord = (name: string): string => name.split(' ').at(-1) ?? '';

const FIGURES =
  /^(?:RANGS?|RG|CLASSEMENT|(?:MOY(?:ENNE)?|MIN|MAX|MEDIANE)(?: (?:DE )?(?:LA )?(?:CLASSE|PROMO|GROUPE))?|ECART TYPE)(?: .*)?$/;

/** Whether a word before the marks, in a column of no student's header, says that the row holds ranks or averages of the class. */
export const holdsFigures = ({ grid, columns, own, labelColumns }: PeopleArea, row: number): boolean =>
  labelColumns.some((column) => {
    const cell = own.has(column) || columns.named.has(column) ? null : grid.at(row, column);
    return typeof cell === 'string' && FIGURES.test(labelKey(cell));
  });

const isNameColumn = ({ columns }: PeopleArea, column: number): boolean =>
  column === columns.fullName || column === columns.lastName || column === columns.firstName;

/** Whether no cell before the marks says what a row is; a group or a remark says only something of the student. */
export function hasNoWords({ grid, labelColumns, columns, own, words }: PeopleArea, row: number): boolean {
  return !labelColumns.some((column) => {
    const cell = grid.at(row, column);
    if (typeof cell !== 'string' || cell.trim() === '') return false;
    const isOfStudent = columns.named.has(column) && !own.has(column);
    return !isOfStudent || ![null, 'group'].includes(words.rowLabel(cell));
  });
}

/** One mark alone is a stray cell rather than somebody's row. */
const FEWEST_MARKS = 2;
/** Further below the last student than this nothing belongs to the table. */
const FARTHEST = 10;
/** So many rows above the first student may be of his header. */
const FARTHEST_ABOVE = 20;
/** Coefficients are smaller. */
const LEAST_MEAN = 6;

/**
 * Of rows of marks without a name or number, those between students, right below the last one, or further down where
 * they look like nothing else than marks; averages, medians, minima and maxima of the columns are none.
 * @param rows those of the students, from the top
 */
export function namelessStudents(
  { grid, modules }: PeopleArea,
  nameless: readonly number[],
  rows: readonly number[],
): readonly number[] {
  // Rows of coefficients stand above the first one.
  const first = rows[0] ?? Math.max(0, ...nameless) + 1;
  let last = rows.at(-1) ?? -1;
  const keyOf = (row: number): string =>
    modules.map((column) => String(grid.at(row, column) ?? '')).join('|');
  // Each group's repeated header repeats them.
  const above = Array.from({ length: Math.min(first, FARTHEST_ABOVE) }, (_, i) => first - 1 - i);
  const ofHeader = new Set(above.filter((row) => grid.rowLength(row) > 0).map(keyOf));
  return nameless.filter((row) => {
    if (ofHeader.has(keyOf(row))) return false;
    const marks = modules.flatMap((column) => {
      const { mark } = readMark(grid.at(row, column));
      return typeof mark === 'number' ? [{ column, mark }] : [];
    });
    if (marks.length < FEWEST_MARKS || row < first) return false;
    if (row > last + 1 && !(row <= last + FARTHEST && lookLikeMarks(marks))) return false;
    last = Math.max(last, row);
    const explained = marks.filter(({ column, mark }) => isStatistic(column, mark));
    return explained.length < 0.8 * marks.length;
  });

  /** Most modules have a mark, and not all of them small as coefficients are, or the same as a scale is. */
  function lookLikeMarks(marks: readonly { readonly mark: number }[]): boolean {
    const sum = marks.reduce((total, { mark }) => total + mark, 0);
    const isVaried = new Set(marks.map(({ mark }) => mark)).size > 1;
    return marks.length > modules.length / 2 && sum > LEAST_MEAN * marks.length && isVaried;
  }

  function isStatistic(column: number, mark: number): boolean {
    const values = rows.flatMap((row) => {
      const { mark: other } = readMark(grid.at(row, column));
      return typeof other === 'number' ? [other] : [];
    });
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const sorted = [...values].sort((a, b) => a - b);
    const median = ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
    return [mean, median, ...sorted.slice(0, 1), ...sorted.slice(-1)].some(
      (value) => Math.abs(value - mark) < 0.06,
    );
  }
}

/** So many rows of marks at the top show how the names of a table are written. */
const FIRST_ROWS = 5;

/**
 * Whether the first rows with marks have a surname and a first name: then a lone word further down is nobody's name.
 * @param isComplete null for a row without a name
 */
export function namesAreComplete(
  area: PeopleArea,
  { from, to }: { readonly from: number; readonly to: number },
  isComplete: (row: number) => boolean | null,
): boolean {
  let seen = 0;
  let complete = 0;
  for (let row = from; row <= to && seen < FIRST_ROWS; row++) {
    if (area.grid.rowLength(row) === 0 || !hasMarks(area, row)) continue;
    const found = isComplete(row);
    if (found !== null) seen++;
    if (found) complete++;
  }
  return complete > seen / 2;
}

/** A name without a student number: a line of text in the name column is not a person yet. */
export function isPersonByName(area: PeopleArea, row: number, name: PersonName): boolean {
  const { grid, columns, modules } = area;
  const marks = hasMarks(area, row);
  const merge = grid.mergeAt(row, columns.fullName ?? columns.lastName ?? 0);
  if (merge && merge.right >= Math.min(...modules)) return false;
  if (columns.fullName !== null) {
    const text = tidy(String(grid.at(row, columns.fullName)));
    if (text.includes(':')) return false;
    return marks || (columns.numbers.length === 0 && looksLikeFullName(text)) || hasStatus(area, row);
  }
  if (name.lastName === '' || name.firstName === '' || /:/.test(name.lastName + name.firstName)) return marks;
  // Where the others have numbers, two words side by side may be the lines for signatures.
  return marks || columns.numbers.length === 0 || hasStatus(area, row);
}

/** `Démissionnaires` alone in a row: the students below it have left. */
export function leaversAt({ grid }: PeopleArea, row: number): string | null {
  const cells = Array.from({ length: grid.rowLength(row) }, (_, column) => grid.at(row, column));
  const [only, ...others] = cells.filter((cell) => cell !== null && cell !== '');
  if (others.length > 0 || typeof only !== 'string') return null;
  const text = tidy(only).replace(/^(?:les )?[ée]tudiants? +(?:en +)?|\s*:$/gi, '');
  return readRemark(text) === null ? null : text;
}

/** `Groupe A` alone in its row names the group of those below it. */
export function bannerAt(area: PeopleArea, row: number): string | null {
  const { grid, start, words } = area;
  for (let column = start; column <= lastOf(area, row); column++) {
    const cell = grid.at(row, column);
    if (cell === null || cell === '') continue;
    const isBanner = typeof cell === 'string' && words.rowLabel(cell) === 'group' && plain(cell) !== '';
    return isBanner ? tidy(cell) : null;
  }
  return null;
}
