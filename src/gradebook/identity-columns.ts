import type { Block } from './blocks';
import type { Grid } from './grid';
import type { IdentityWord, Lexicon } from './headers';
import { firstNameFirst, surnameRank, type IdentityKind } from './identity';
import { isNameText, looksLikeFullName, looksLikeStudentNumber } from './names';
import { NUMBER_KINDS, type NumberColumn, type NumberKind } from './types';

/** The columns that say who a row is about. */
export interface IdentityColumns {
  readonly numbers: readonly NumberColumn[];
  readonly lastName: number | null;
  readonly firstName: number | null;
  readonly fullName: number | null;
  /** The full name is written `Prénom NOM`. */
  readonly firstNameFirst: boolean;
  readonly group: number | null;
  readonly status: number | null;
  readonly repeats: number | null;
  readonly remark: number | null;
  /** All columns with a header of the student's, also those that are not read (date of birth …). */
  readonly named: ReadonlySet<number>;
}

/** So many rows show what a column without a header holds. */
const SAMPLE_ROWS = 300;

const isNumberKind = (kind: IdentityKind): kind is NumberKind =>
  (NUMBER_KINDS as readonly string[]).includes(kind);

/** The cells of a column below the headers that hold anything. */
function sample(
  grid: Grid,
  column: number,
  from: number,
  to: number,
): readonly { row: number; text: unknown }[] {
  const cells = [];
  for (let row = from; row <= Math.min(to, from + SAMPLE_ROWS); row++) {
    const cell = grid.at(row, column);
    if (cell !== null && cell !== '') cells.push({ row, text: cell });
  }
  return cells;
}

/**
 * Finds the identity columns of a table by their headers and, where a number or names have none, by what they hold.
 * @param firstBodyRow the first row below the modules' header
 */
export function identityColumns(
  grid: Grid,
  block: Block,
  modules: ReadonlySet<number>,
  firstBodyRow: number,
  words: Lexicon,
): IdentityColumns {
  const inside = (column: number): boolean =>
    block.left <= column && column <= block.right && !modules.has(column);
  const near = new Map<number, IdentityWord>();
  for (const word of block.segments.flatMap((segment) => segment.words))
    if (inside(word.column) && !near.has(word.column)) near.set(word.column, word);
  const found = [...near.values()];
  const first = (kind: IdentityKind): number | null =>
    found.find((word) => word.kind === kind)?.column ?? null;
  const surnames = found
    .filter((word) => word.kind === 'lastName')
    .sort((a, b) => surnameRank(a.text) - surnameRank(b.text));
  const firstModule = Math.min(...modules);

  const holds = (column: number, test: (cell: never) => boolean): boolean => {
    const cells = sample(grid, column, firstBodyRow, block.end);
    return cells.length > 0 && cells.filter(({ text }) => test(text as never)).length >= 0.6 * cells.length;
  };
  const numbers = found.flatMap(({ kind, column }): NumberColumn[] =>
    // "N°" alone is more often a running number.
    isNumberKind(kind) && (kind !== 'ordinal' || holds(column, looksLikeStudentNumber))
      ? [{ kind, column }]
      : [],
  );
  numbers.sort((a, b) => NUMBER_KINDS.indexOf(a.kind) - NUMBER_KINDS.indexOf(b.kind));

  const free = (column: number): boolean => inside(column) && !near.has(column);
  const left: number[] = [];
  for (let column = Math.max(block.left, 0); column < firstModule; column++)
    if (free(column)) left.push(column);
  if (numbers.length === 0) {
    const column = left.find((candidate) => holds(candidate, looksLikeStudentNumber));
    if (column !== undefined) numbers.push({ kind: 'ordinal', column });
  }

  let lastName = surnames[0]?.column ?? null;
  let firstName = first('firstName');
  let fullName = first('fullName');
  let reversed = fullName !== null && firstNameFirst(near.get(fullName)?.text ?? '');
  if (fullName === null && lastName !== null && firstName === null) {
    // "Nom" alone holds the full name, unless a column without a header beside it holds the first name.
    const beside = left.find((column) => column === (lastName ?? 0) + 1 && holds(column, isPlainName(words)));
    if (beside !== undefined) firstName = beside;
    else [fullName, lastName] = [lastName, null];
  }
  if (fullName !== null && (lastName !== null || firstName !== null)) {
    if (lastName !== null && firstName !== null) fullName = null;
    else if (lastName === null) firstName = null;
    else lastName = null;
  }
  if (fullName === null && lastName === null) {
    const unnamed = left.filter(
      (column) =>
        (numbers.length > 0 || !hasHeader(grid, block, column, words)) &&
        !numbers.some((number) => number.column === column) &&
        holds(column, isPlainName(words)) &&
        isDistinct(grid, column, firstBodyRow, block.end),
    );
    const [one, two] = unnamed;
    if (one !== undefined && two === one + 1) {
      const capitals = (column: number): boolean => holds(column, isCapitals);
      [lastName, firstName] = capitals(two) && !capitals(one) ? [two, one] : [one, two];
    } else if (one !== undefined && (numbers.length > 0 || holds(one, looksLikeFullNameCell))) {
      fullName = one;
      reversed = false;
    }
  }
  return {
    numbers,
    lastName,
    firstName,
    fullName,
    firstNameFirst: reversed,
    group: first('group'),
    status: first('status'),
    repeats: first('repeats'),
    remark: first('remark'),
    named: new Set(near.keys()),
  };
}

const looksLikeFullNameCell = (cell: unknown): boolean => typeof cell === 'string' && looksLikeFullName(cell);
const isCapitals = (cell: unknown): boolean => typeof cell === 'string' && cell === cell.toUpperCase();
const isPlainName =
  (words: Lexicon) =>
  (cell: unknown): boolean =>
    typeof cell === 'string' &&
    isNameText(cell) &&
    !/\d/.test(cell) &&
    [null, 'perhaps-figures'].includes(words.rowLabel(cell));

/** Whether something stands above the column in the modules' row: then it is known what it holds, and it is no name. */
function hasHeader(grid: Grid, block: Block, column: number, words: Lexicon): boolean {
  return block.segments.some(({ row }) => {
    const cell = grid.shown(row, column);
    return typeof cell === 'string' && cell.trim() !== '' && words.rowLabel(cell) === null;
  });
}

/** Names differ from row to row; groups and standings do not. */
function isDistinct(grid: Grid, column: number, from: number, to: number): boolean {
  const cells = sample(grid, column, from, to);
  return cells.length < 4 || new Set(cells.map(({ text }) => text)).size > 0.5 * cells.length;
}
