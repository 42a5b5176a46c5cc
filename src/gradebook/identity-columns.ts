import type { Block } from './blocks';
import { contentsBelow, type Contents } from './column-contents';
import { exchangedColumns, type ExchangedColumn } from './exchanged-columns';
import type { Grid } from '../cells/grid';
import type { IdentityWord, Lexicon } from './headers';
import {
  firstNameFirst,
  keyClassOf,
  NUMBER_KINDS,
  surnameRank,
  type IdentityKind,
  type NumberKind,
} from './identity';
import type { NumberColumn } from './types';

/** The columns that say who a row is about. */
export interface IdentityColumns {
  readonly numbers: readonly NumberColumn[];
  readonly lastName: number | null;
  /** Other columns of surnames, for rows in which the first one is empty. */
  readonly otherLastNames: readonly number[];
  readonly firstName: number | null;
  readonly fullName: number | null;
  /** Columns of names that the names are not taken from: a number or a state may stand in them all the same. */
  readonly otherNames: readonly number[];
  /** The full name is written `Prénom NOM`. */
  readonly firstNameFirst: boolean;
  readonly group: number | null;
  readonly status: number | null;
  readonly repeats: number | null;
  readonly remark: number | null;
  /** All columns with a header of the student's, also those that are not read (date of birth …). */
  readonly named: ReadonlySet<number>;
  /** Columns that are read otherwise than their headers say, since they hold something else. */
  readonly exchanged: readonly ExchangedColumn[];
}

/** The columns of the student's numbers and name. */
export const ownColumns = ({
  numbers,
  lastName,
  otherLastNames,
  firstName,
  fullName,
}: IdentityColumns): readonly number[] =>
  [lastName, ...otherLastNames, firstName, fullName, ...numbers.map(({ column }) => column)].filter(
    (column) => column !== null,
  );

/**
 * Finds the identity columns of a table by their headers and, where a number or names have none, by what they hold.
 * @param firstBodyRow the first row below the modules' header
 * @param isShown somebody has said what the columns of identity are: then the headers hold, whatever stands below them
 */
export function identityColumns(
  grid: Grid,
  block: Block,
  modules: ReadonlySet<number>,
  firstBodyRow: number,
  words: Lexicon,
  isShown = false,
): IdentityColumns {
  const look = contentsBelow(grid, firstBodyRow, block.end, words);
  const firstModule = {
    column: Math.min(...modules),
    row: Math.min(...block.segments.map(({ row }) => row)),
  };
  /** `TP` heads a group, or marks: below a module's code, or where a number is no whole one. */
  const isOfMarks = ({ kind, row, column }: IdentityWord): boolean =>
    kind === 'group' &&
    ((column > firstModule.column && row > firstModule.row) || look.haveFractions(column));
  const headed = new Map<number, IdentityWord>();
  for (const word of block.segments.flatMap((segment) => segment.words)) {
    const isInside = block.left <= word.column && word.column <= block.right && !modules.has(word.column);
    if (isInside && !isOfMarks(word) && !headed.has(word.column)) headed.set(word.column, word);
  }
  const exchanged = isShown ? [] : exchangedColumns([...headed.values()], look);
  const near = new Map(headed);
  for (const { word, holds } of exchanged) {
    if (holds === null) near.delete(word.column);
    else near.set(word.column, { ...word, ...holds });
  }
  const unnamed: number[] = [];
  for (let column = Math.max(block.left, 0); column < Math.min(...modules); column++)
    if (!headed.has(column)) unnamed.push(column);

  const numbers = numberColumns([...near.values()], unnamed, look);
  const free = unnamed.filter((column) => !numbers.some((number) => number.column === column));
  const first = (kind: IdentityKind): number | null =>
    [...near.values()].find((word) => word.kind === kind)?.column ?? null;
  const mail = first('mail');
  const ofMails = numbers.length === 0 && mail !== null ? full(mail, true) : null;
  const names =
    namedColumns(near, free, look) ??
    ofMails ??
    // A column under an unknown header is one of names only where student numbers show what the table is about.
    unnamedColumns(
      free.filter((column) => numbers.length > 0 || !hasHeader(grid, block, column, words)),
      numbers.length > 0,
      look,
    );
  const taken = [names.lastName, ...names.otherLastNames, names.firstName, names.fullName];
  return {
    numbers,
    ...names,
    otherNames: [...near.values()].flatMap(({ kind, column }) =>
      keyClassOf(kind) === 'name' && !taken.includes(column) ? [column] : [],
    ),
    group: first('group'),
    status: first('status'),
    repeats: first('repeats'),
    remark: first('remark'),
    named: new Set(headed.keys()),
    exchanged,
  };
}

const isNumberKind = (kind: IdentityKind): kind is NumberKind =>
  (NUMBER_KINDS as readonly string[]).includes(kind);

function numberColumns(
  near: readonly IdentityWord[],
  unnamed: readonly number[],
  look: Contents,
): readonly NumberColumn[] {
  const numbers = near.flatMap(({ kind, column }): NumberColumn[] =>
    // "N°" alone is more often a running number.
    isNumberKind(kind) && (kind !== 'ordinal' || look.areNumbers(column)) ? [{ kind, column }] : [],
  );
  if (numbers.length > 0)
    return numbers.sort((a, b) => NUMBER_KINDS.indexOf(a.kind) - NUMBER_KINDS.indexOf(b.kind));
  const column = unnamed.find(look.areNumbers);
  return column === undefined ? [] : [{ kind: 'ordinal', column }];
}

type NameColumns = Pick<
  IdentityColumns,
  'lastName' | 'otherLastNames' | 'firstName' | 'fullName' | 'firstNameFirst'
>;

const apart = (lastName: number, firstName: number, otherLastNames: readonly number[] = []): NameColumns => ({
  lastName,
  otherLastNames,
  firstName,
  fullName: null,
  firstNameFirst: false,
});
const full = (fullName: number, isFirstNameFirst: boolean): NameColumns => ({
  lastName: null,
  otherLastNames: [],
  firstName: null,
  fullName,
  firstNameFirst: isFirstNameFirst,
});

/** The columns of names that have a header; null without one. */
function namedColumns(
  near: ReadonlyMap<number, IdentityWord>,
  free: readonly number[],
  look: Contents,
): NameColumns | null {
  const of = (kind: IdentityKind): readonly IdentityWord[] =>
    [...near.values()].filter((word) => word.kind === kind);
  // A column that is filled only where it differs from another ("Nom d'usage") comes behind that one.
  const surnames = of('lastName').map((word) => ({ ...word, filled: look.filled(word.column) }));
  const most = Math.max(...surnames.map(({ filled }) => filled));
  const isPartial = ({ filled }: { filled: number }): number => Number(filled < 0.8 * most);
  const [lastName, ...others] = surnames.sort(
    (a, b) => isPartial(a) - isPartial(b) || surnameRank(a.text) - surnameRank(b.text),
  );
  const [firstName] = of('firstName');
  if (lastName && firstName)
    return apart(
      lastName.column,
      firstName.column,
      others.map(({ column }) => column),
    );
  const whole = of('fullName')[0] ?? lastName;
  if (!whole) return null;
  // "Nom" or "Étudiant" holds the whole name, unless a column without a header beside it holds the first name.
  const beside = free.find((column) => column === whole.column + 1);
  return beside !== undefined && look.areNames(beside) && look.areSingleWords(whole.column)
    ? apart(whole.column, beside)
    : full(whole.column, firstNameFirst(whole.text));
}

const NO_NAMES: NameColumns = {
  lastName: null,
  otherLastNames: [],
  firstName: null,
  fullName: null,
  firstNameFirst: false,
};

/** The columns of names that have no header, before the modules; capitals tell the surname from the first name. */
function unnamedColumns(free: readonly number[], hasNumbers: boolean, look: Contents): NameColumns {
  const [one, two] = free.filter(look.areNames);
  if (one === undefined) return NO_NAMES;
  if (two === one + 1)
    return look.areCapitals(two) && !look.areCapitals(one) ? apart(two, one) : apart(one, two);
  return hasNumbers || look.areFullNames(one) ? full(one, false) : NO_NAMES;
}

/** Whether something stands above the column in the modules' row: then it is known what it holds, and it is no name. */
function hasHeader(grid: Grid, block: Block, column: number, words: Lexicon): boolean {
  return block.segments.some(({ row }) => {
    const cell = grid.shown(row, column);
    return typeof cell === 'string' && cell.trim() !== '' && words.rowLabel(cell) === null;
  });
}
