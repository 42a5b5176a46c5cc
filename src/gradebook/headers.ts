import { ueCodeOf } from '../curricula/codes';
import type { Grid } from '../cells/grid';
import type { RawCell } from '../cells/snapshot';
import { identityOf, keyClassOf, type IdentityKind } from './identity';
import { readMark } from './mark';
import { headerTexts, mayHoldCode, semesterIn, type HeaderText } from './header-text';
import type { ModuleIndex } from './modules';
import { isNameText, looksLikeStudentNumber, nameKey, splitNumber } from './names';
import { rowLabels } from './row-labels';
import { remembered } from './words';

/** The words that all sheets of one workbook are read with. */
export interface Lexicon {
  readonly header: (text: string) => HeaderText;
  readonly identity: (text: string) => IdentityKind | null;
  readonly rowLabel: ReturnType<typeof rowLabels>;
  /** Whether a text, in `labelKey` form, is the name of a module. */
  readonly isModuleName: (key: string) => boolean;
  readonly nameKey: (name: string) => string;
  /** Whether a text names a UE by its code, or one semester. */
  readonly namesPart: (text: string) => boolean;
  /** Whether a text looks like a student number. */
  readonly isNumber: (text: string) => boolean;
  /** A quick look before all others. */
  readonly mayBeHeader: (text: string) => boolean;
}

export const lexicon = ({ isName, mayBeName }: Pick<ModuleIndex, 'isName' | 'mayBeName'>): Lexicon => ({
  header: headerTexts(),
  identity: remembered(identityOf),
  rowLabel: rowLabels(),
  nameKey: remembered(nameKey),
  isModuleName: isName,
  namesPart: remembered((text) => ueCodeOf(text) !== null || semesterIn(text) !== null),
  isNumber: remembered((text) => looksLikeStudentNumber(text) || splitNumber(text).number !== null),
  mayBeHeader: (text) => mayHoldCode(text) || mayBeName(text),
});

/** A header cell that names a module; merged over several columns it is wide. */
export interface Hit {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly header: HeaderText;
}

export interface IdentityWord {
  readonly kind: IdentityKind;
  readonly column: number;
  readonly row: number;
  readonly text: string;
}

/** The header cells of one table in one row. */
export interface Segment {
  readonly row: number;
  readonly hits: readonly Hit[];
  readonly words: readonly IdentityWord[];
  /** Columns that can belong to the table. */
  readonly left: number;
  readonly right: number;
}

/** How far from the modules' row the other header rows of a table may be: a row of coefficients per UE takes many. */
export const HEADER_ROWS = 16;
/** How many rows with something in them below a title the header of its table may begin. */
const BELOW_TITLE = 5;

/** Headers repeated for every group stand less densely than a list of modules or a timetable. */
const LIST = { hits: 30, rows: 60 };

/** Rows in which header cells stand, from the top; of a long list only the first ones. */
export function hitRows(grid: Grid, words: Lexicon): readonly (readonly Hit[])[] {
  const rows: Hit[][] = [];
  const seen: number[] = [];
  for (let row = 0; row < grid.height; row++) {
    const isList = row - (seen.at(-LIST.hits) ?? Number.NEGATIVE_INFINITY) <= LIST.rows;
    const hits: Hit[] = [];
    for (let column = 0; column < grid.rowLength(row); column++) {
      const cell = grid.at(row, column);
      if (typeof cell !== 'string' || !words.mayBeHeader(cell)) continue;
      if (isList) {
        seen.push(row);
        break;
      }
      const header = words.header(cell);
      if (!header.module && !words.isModuleName(header.key)) continue;
      if (isTitle(grid, row, column, words)) continue;
      const merge = grid.mergeAt(row, column);
      hits.push({ row, column, width: merge ? merge.right - merge.left + 1 : 1, header });
    }
    // A student's group (`S3 TP2`), debt (`R3.12`) or remark can name a module.
    if (hits.length === 0 || isStudentRow(grid, row, words)) continue;
    const [only, ...others] = hits;
    if (only && others.length === 0 && isLoneTitle(grid, only, words)) continue;
    rows.push(hits);
    seen.push(row);
  }
  return rows;
}

/** A module named above an identity column, in a row of such columns, is the title of a sheet, not the header of a column. */
function isTitle(grid: Grid, row: number, column: number, words: Lexicon): boolean {
  let looked = 0;
  for (let below = row + 1; below < grid.height && looked < BELOW_TITLE; below++) {
    if (grid.rowLength(below) > 0) looked++;
    // The same header again, for the next group.
    if (grid.at(below, column) === grid.at(row, column)) continue;
    const kind = identityAt(grid, below, column, words);
    // `TP` below a module is one of its assessments, not a group.
    if (kind !== null && kind !== 'group' && holdsKey(grid, below, words)) return true;
  }
  return false;
}

/**
 * The only module named in a row is a title where nothing stands below it but lines of words by themselves (`Fait le …`): the
 * table may begin a column further.
 */
function isLoneTitle(grid: Grid, { row, column, width }: Hit, words: Lexicon): boolean {
  let hasKey = false;
  for (let below = row + 1; below < grid.height; below++) {
    const isOver = range(column, column + width - 1).some((at) => grid.at(below, at) !== null);
    if (isOver && !isLineOfWords(grid, below)) return false;
    hasKey ||= below <= row + HEADER_ROWS && holdsKey(grid, below, words);
  }
  return hasKey;
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** One text in a row of its own. */
function isLineOfWords(grid: Grid, row: number): boolean {
  const filled = range(0, grid.rowLength(row) - 1).flatMap((column) => grid.at(row, column) ?? []);
  return filled.length === 1 && typeof filled[0] === 'string';
}

const identityAt = (grid: Grid, row: number, column: number, words: Lexicon): IdentityKind | null => {
  const cell = grid.at(row, column);
  return typeof cell === 'string' ? words.identity(cell) : null;
};

function holdsKey(grid: Grid, row: number, words: Lexicon): boolean {
  for (let column = 0; column < grid.rowLength(row); column++) {
    const kind = identityAt(grid, row, column, words);
    if (kind !== null && keyClassOf(kind) !== null) return true;
  }
  return false;
}

/** More numbers than modules: a row of headers has codes instead. */
const FEWEST_NUMBERS = 3;

/**
 * Whether a row is a student's although a group (`S3 TP2`), a debt (`R3.12`) or a remark in it names a module: it has a
 * number or a name, and more marks than modules.
 */
export function isStudentRow(
  grid: Grid,
  row: number,
  words: Lexicon,
  columns: Pick<Segment, 'left' | 'right'> = { left: 0, right: Number.POSITIVE_INFINITY },
): boolean {
  let modules = 0;
  let numbers = 0;
  let names = 0;
  let isKnown = false;
  for (
    let column = Math.max(columns.left, 0);
    column < grid.rowLength(row) && column <= columns.right;
    column++
  ) {
    const cell = grid.at(row, column);
    if (cell === null) continue;
    if (isNumber(cell, words)) isKnown = true;
    else if (typeof readMark(cell).mark === 'number') numbers++;
    else if (typeof cell !== 'string') continue;
    else if (namesModule(cell, words)) modules++;
    // A running number may stand before the name.
    else if (numbers <= 1 && isNameText(cell) && !/\d/.test(cell) && !isLabel(cell, words)) {
      names++;
      // The name of a module stands behind its code, alone.
      if (modules === 0) isKnown = true;
    }
  }
  const hasMarks = numbers >= FEWEST_NUMBERS && numbers > modules;
  return hasMarks && (isKnown || names > 1);
}

const namesModule = (text: string, words: Lexicon): boolean => {
  if (!words.mayBeHeader(text)) return false;
  const header = words.header(text);
  return header.module !== null || words.isModuleName(header.key);
};

/** A header of the student's, a label, a UE or a semester. */
const isLabel = (text: string, words: Lexicon): boolean =>
  words.identity(text) !== null || words.rowLabel(text) !== null || words.namesPart(text);

const isNumber = (cell: RawCell, words: Lexicon): boolean =>
  typeof cell === 'string' ? words.isNumber(cell) : looksLikeStudentNumber(cell);

/** Whether a row has the header of an identity column, and another header: one word alone may be a name (Ine). */
function holdsHeaderWords(grid: Grid, row: number, from: number, to: number, words: Lexicon): boolean {
  const kinds = new Set<IdentityKind>();
  let others = 0;
  for (let column = from; column <= to; column++) {
    const cell = grid.at(row, column);
    if (typeof cell !== 'string') continue;
    const kind = words.identity(cell);
    if (kind !== null) kinds.add(kind);
    else if (words.mayBeHeader(cell) && words.header(cell).module) others++;
  }
  return kinds.size + others > 1 && [...kinds].some((kind) => keyClassOf(kind) !== null);
}

/**
 * Whether a row holds a student rather than headers, judged without knowing the table's identity columns yet.
 * @param columns those of the table, as far as they are known: another table may stand beside it
 */
export function looksLikeData(
  grid: Grid,
  row: number,
  hits: readonly Hit[],
  words: Lexicon,
  columns: Pick<Segment, 'left' | 'right'> = { left: 0, right: Number.POSITIVE_INFINITY },
): boolean {
  const first = Math.min(...hits.map((hit) => hit.column));
  const taken = new Set(hits.map((hit) => hit.column));
  let names = 0;
  const start = Math.max(columns.left, 0);
  const end = Math.min(grid.rowLength(row) - 1, columns.right);
  if (holdsHeaderWords(grid, row, start, end, words)) return false;
  if (isStudentRow(grid, row, words, columns)) return true;
  for (let column = start; column <= end; column++) {
    const cell = grid.at(row, column);
    if (cell === null || taken.has(column)) continue;
    if (isNumber(cell, words)) return true;
    if (typeof cell !== 'string') continue;
    const header = words.header(cell);
    if (header.module || words.isModuleName(header.key)) return false;
    if (column < first && isNameText(cell) && !/\d/.test(cell) && !isLabel(cell, words)) names++;
  }
  if (names === 0) return false;
  const marks = hits.some((hit) => readMark(grid.at(row, hit.column)).mark !== 'ATT');
  return marks || names > 1;
}

/** Header words of identity columns near a row of modules; of several in one column the nearest, a wide one last. */
function wordsNear(grid: Grid, hits: readonly Hit[], words: Lexicon): readonly IdentityWord[] {
  const row = hits[0]?.row ?? 0;
  const taken = new Set(hits.flatMap((hit) => Array.from({ length: hit.width }, (_, i) => hit.column + i)));
  const found = new Map<number, { word: IdentityWord; distance: number }>();
  const look = (at: number): void => {
    for (let column = 0; column < grid.rowLength(at); column++) {
      const cell = grid.at(at, column);
      if (typeof cell !== 'string' || taken.has(column)) continue;
      const kind = words.identity(cell);
      if (kind === null) continue;
      const merge = grid.mergeAt(at, column);
      const distance = Math.abs(at - row) + (merge && merge.right > merge.left ? 100 : 0);
      const before = found.get(column);
      if (!before || distance < before.distance)
        found.set(column, { word: { kind, column, row: at, text: cell }, distance });
    }
  };
  look(row);
  for (let at = row - 1; at >= Math.max(0, row - HEADER_ROWS); at--) {
    if (looksLikeData(grid, at, hits, words)) break;
    look(at);
  }
  for (let at = row + 1; at <= Math.min(grid.height - 1, row + HEADER_ROWS); at++) {
    if (looksLikeData(grid, at, hits, words)) break;
    look(at);
  }
  return [...found.values()].map(({ word }) => word).sort((a, b) => a.column - b.column);
}

/** Whether a table needs only one of two identity columns; a surname and a first name are one name together. */
function saysTheSame(a: IdentityKind, b: IdentityKind): boolean {
  const ofName = keyClassOf(a) === 'name' && keyClassOf(b) === 'name';
  if (ofName) return a === b || a === 'fullName' || b === 'fullName';
  return keyClassOf(a) !== null && keyClassOf(a) === keyClassOf(b);
}

/**
 * Splits a row of headers into tables that stand side by side: a second student number or name behind modules begins
 * another table. Columns of the student that follow the modules of a table stay with it.
 */
export function segmentsOf(grid: Grid, hits: readonly Hit[], words: Lexicon): readonly Segment[] {
  const row = hits[0]?.row ?? 0;
  const near = wordsNear(grid, hits, words);
  const items = [
    ...hits.map((hit) => ({ column: hit.column, hit, word: null })),
    ...near.map((word) => ({ column: word.column, hit: null, word })),
  ].sort((a, b) => a.column - b.column);

  const starts = [0];
  let seen: IdentityKind[] = [];
  let run: { start: number; last: number; kinds: IdentityKind[] } | null = null;
  let hasModules = false;
  for (const { column, word } of items) {
    if (!word) {
      hasModules = true;
      seen.push(...(run?.kinds ?? []));
      run = null;
      continue;
    }
    if (!run || column > run.last + 1) {
      seen.push(...(run?.kinds ?? []));
      run = { start: column, last: column, kinds: [] };
    }
    run.last = column;
    if (hasModules && seen.some((before) => saysTheSame(before, word.kind))) {
      starts.push(run.start);
      seen = [];
      hasModules = false;
    }
    run.kinds.push(word.kind);
  }
  return starts.map((left, index) => {
    const right = (starts[index + 1] ?? Number.POSITIVE_INFINITY) - 1;
    const inside = ({ column }: { column: number }): boolean => left <= column && column <= right;
    return { row, hits: hits.filter(inside), words: near.filter(inside), left, right };
  });
}

/** Enough to be a header: one code beside an identity column, or two. */
export function isHeader(segment: Segment): boolean {
  const codes = segment.hits.filter((hit) => hit.header.module !== null).length;
  const hasIdentity = segment.words.some((word) => keyClassOf(word.kind) !== null);
  return segment.hits.length >= 2 || (codes === 1 && hasIdentity);
}
