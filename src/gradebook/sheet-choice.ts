import { a1 } from '../cells/a1';
import type { RawCell, SheetSnapshot, WorkbookSnapshot } from '../cells/snapshot';
import { levelOf, moduleNamedIn, ueCodeOf } from '../curricula/codes';
import type { Semester, UeName } from '../rules/types';
import { semesterIn } from './header-text';
import { readMark } from './mark';
import type { NamedCurriculum } from './modules';
import { choiceOf, question, type Answers } from './questions';
import { bareNameOf, hasSureYear, isDuplicate, isCopy, isPast, yearOf } from './outdated';
import type { Person } from './people';
import { isOfResits, namesResits } from './resit-sheets';
import { isOtherMatter, type RawTable } from './tables';
import { conflictOf, keysOf, knownIn, marksIn } from './sheet-conflicts';
import type { DoubtKind, Finding, RowDoubt, SheetFinding } from './types';
import { labelKey } from './words';

/** The tables whose marks count, and what is told of the others. */
interface Chosen<T extends RawTable> {
  readonly tables: readonly T[];
  readonly findings: readonly Finding[];
}

/** Marks of one student in one module that two sheets give otherwise: so many are no slips any more. */
const MOST_SLIPS = 10;
/** So many marks show that one sheet rounds those of the other. */
const LEAST_ROUNDED = 5;
const TITLE_ROWS = 4;
/** So many people of two sheets of one group are no namesakes. */
const LEAST_COMMON = 3;

/**
 * Of several sheets with the same marks those that count: in sight before hidden, of the latest university year, no copy
 * beside the original. What is set aside is told by its name, once.
 * @param matterOf what a table holds of each student: positions of modules in the curriculum, or UEs
 */
export function chooseTables<T extends RawTable>(
  tables: readonly T[],
  workbook: WorkbookSnapshot,
  answers: Answers,
  matterOf: (table: T) => Matter = modulesOf,
): Chosen<T> {
  const sheets = [...new Set(tables.map(({ grid }) => grid.name))].map((name) =>
    sheetOf(
      name,
      tables.filter(({ grid }) => grid.name === name),
      workbook,
      matterOf,
    ),
  );
  const aside = new Map<string, Finding>();
  const counted: Finding[] = [];
  /**
   * @param rivals sheets that count in its place; where somebody says that it counts, they do not
   * @param doubt null where none is left
   */
  const setAside: SetAside = (sheet, kind, rivals, doubt) => {
    const asked = question(kind, sheet.name, ['ignore', 'use']);
    const counts = choiceOf(asked, answers) === 'use';
    const instead = (counts ? sheet.name : rivals[0]?.name) ?? null;
    for (const { name } of counts ? rivals : [sheet]) {
      const place = { sheet: name, cell: 'A1', value: name };
      // Where no other sheet has these marks, letting it count would change everybody's decision.
      const open = doubt === undefined && instead === null ? EVERYBODY : doubt;
      const effect = { code: 'set-aside', instead } as const;
      aside.set(name, { ...place, kind, effect, ...(open && { doubt: open }), question: asked });
    }
  };
  const inSight = sheets.filter(({ isVisible }) => isVisible);
  for (const sheet of sheets) {
    if (aside.has(sheet.name)) continue;
    const others = inSight.filter((other) => other !== sheet && !aside.has(other.name));
    if (!sheet.isVisible && inSight.length > 0) {
      const isLacking = [...sheet.matter].some((one) => inSight.every(({ matter }) => !matter.has(one)));
      if (!isLacking) aside.set(sheet.name, hiddenCopy(sheet));
      else if (isPast(sheet.name) || isBefore(sheet, inSight)) setAside(sheet, 'other-year', [], null);
      else if (!isOfSamePeople(sheet, inSight))
        setAside(sheet, 'unread-sheet', [], isCopy(sheet.name) ? null : undefined);
      else counted.push(hiddenCounts(sheet));
      continue;
    }
    const rivals = others.filter((other) => isSameMatter(sheet, other));
    const later = rivals.filter((rival) => isEarlier(sheet, rival));
    const originals = sheet.isCopy ? rivals.filter(({ isCopy }) => !isCopy) : [];
    // `promo 2024` beside a sheet without a year may as well be of this one.
    const isSure = hasSureYear(sheet.name) || later.some(({ year }) => year !== null);
    if (later.length > 0) setAside(sheet, 'other-year', later, isSure ? undefined : EVERYBODY);
    else if (originals.length > 0) setAside(sheet, 'older-copy', originals);
  }
  setCopiesAside(inSight, aside, setAside);
  const hidden = new Set(sheets.filter(({ isVisible }) => !isVisible).map(({ name }) => name));
  return {
    tables: tables.filter(({ grid }) => !aside.has(grid.name)),
    // A hidden copy of what stands in sight is no news.
    findings: [...aside.values(), ...counted].filter(
      ({ sheet, kind }) => kind !== 'older-copy' || !hidden.has(sheet),
    ),
  };
}

type SetAside = (sheet: Sheet, kind: DoubtKind, rivals: readonly Sheet[], doubt?: RowDoubt | null) => void;

const EVERYBODY: RowDoubt = { whom: 'all', modules: 'all' };

/**
 * Of two sheets with other marks of the same people the raw one counts where the other only rounds it, else the fuller
 * one, and what differs is in doubt. Few differences are told cell by cell, and the two sheets complete each other.
 */
function setCopiesAside(
  sheets: readonly Sheet[],
  aside: ReadonlyMap<string, Finding>,
  setAside: SetAside,
): void {
  sheets.forEach((sheet, position) => {
    for (const other of sheets.slice(position + 1)) {
      if (aside.has(sheet.name) || aside.has(other.name)) continue;
      if (!isSameMatter(sheet, other) && !isSameMatter(other, sheet)) continue;
      const isOfSame = isOfSamePeople(sheet, [other]) || isOfSamePeople(other, [sheet]);
      const isOfSome = !isOfSame && common(sheet, other) >= LEAST_COMMON;
      if (!isOfSame && !isOfSome) continue;
      const [first, second] = [
        conflictOf(sheet.tables, other.tables),
        conflictOf(other.tables, sheet.tables),
      ];
      if (first.differing >= LEAST_ROUNDED && first.isRounded !== second.isRounded) {
        if (first.isRounded) setAside(sheet, 'older-copy', [other]);
        else setAside(other, 'older-copy', [sheet]);
      } else if (first.differing >= MOST_SLIPS) {
        const more = marksIn(other.tables) - marksIn(sheet.tables);
        const isFewer = more > 0 || (more === 0 && isDuplicate(sheet.name));
        const [fewer, fuller] = isFewer ? [sheet, other] : [other, sheet];
        // Repeaters among the students of two years, nobody knows of which.
        if (isOfSome) setAside(fewer, 'other-year', [fuller], EVERYBODY);
        else setAside(fewer, 'older-copy', [fuller], (isFewer ? first : second).doubt);
      }
    }
  });
}

interface Sheet {
  readonly name: string;
  readonly tables: readonly RawTable[];
  readonly isVisible: boolean;
  readonly isCopy: boolean;
  /** Of second sessions alone: beside the first ones it is no copy. */
  readonly isOfResits: boolean;
  /** The first calendar year of the university year that the name or a title gives. */
  readonly year: number | null;
  /** The name without its year, where it has one. */
  readonly bareName: string | null;
  readonly matter: ReadonlySet<number | UeName>;
}

type Matter = readonly (number | UeName)[];
const modulesOf = ({ modules }: RawTable): Matter => modules.flatMap(({ index }) => index ?? []);

function sheetOf<T extends RawTable>(
  name: string,
  own: readonly T[],
  workbook: WorkbookSnapshot,
  matterOf: (table: T) => Matter,
): Sheet {
  const snapshot = workbook.sheets.find((sheet) => sheet.name === name);
  return {
    name,
    tables: own,
    isVisible: snapshot?.visible ?? true,
    isCopy: isCopy(name),
    isOfResits: own.every(isOfResits),
    year: yearOf(name, titlesOf(snapshot)),
    bareName: bareNameOf(name),
    matter: new Set(own.flatMap(matterOf)),
  };
}

const titlesOf = (sheet: SheetSnapshot | undefined): readonly string[] =>
  (sheet?.rows.slice(0, TITLE_ROWS) ?? []).flatMap((cells) =>
    (cells ?? []).filter((cell) => typeof cell === 'string'),
  );

/** Of an earlier year than a sheet with the same modules: by the years of both, or where the name of one alone has a year. */
function isEarlier(sheet: Sheet, rival: Sheet): boolean {
  if (isPast(sheet.name)) return !isPast(rival.name);
  if (sheet.year !== null && rival.year !== null) return rival.year > sheet.year;
  return sheet.year !== null && sheet.bareName !== null && sheet.bareName === labelKey(rival.name);
}

const share = <T>(of: ReadonlySet<T>, among: ReadonlySet<T>): number =>
  of.size === 0 ? 0 : [...of].filter((one) => among.has(one)).length / of.size;

const isSameMatter = (sheet: Sheet, other: Sheet): boolean =>
  sheet.isOfResits === other.isOfResits && share(sheet.matter, other.matter) >= 0.5;

const peopleOf = ({ tables }: Sheet): readonly Person[] => tables.flatMap(({ people }) => people);

/** Half of the keys: somebody has a number and a name, of which the other sheets may give one. */
function isOfSamePeople(sheet: Sheet, inSight: readonly Sheet[]): boolean {
  const known = knownIn(inSight.flatMap(({ tables }) => tables));
  return share(new Set(peopleOf(sheet).flatMap(keysOf)), new Set(peopleOf(sheet).flatMap(known))) >= 0.5;
}

/** How many rows of a sheet are of people whom the other knows too. */
function common(sheet: Sheet, other: Sheet): number {
  const known = knownIn(other.tables);
  return peopleOf(sheet).filter((person) => known(person).length > 0).length;
}

/** Of an earlier university year than a sheet in sight. */
const isBefore = ({ year }: Sheet, inSight: readonly Sheet[]): boolean =>
  year !== null && inSight.some((other) => other.year !== null && other.year > year);

const hiddenCounts = ({ name }: Sheet): Finding => ({
  sheet: name,
  cell: 'A1',
  kind: 'unread-sheet',
  value: name,
  effect: { code: 'hidden-used' },
});

const hiddenCopy = ({ name }: Sheet): Finding => ({
  sheet: name,
  cell: 'A1',
  kind: 'older-copy',
  value: name,
  effect: { code: 'set-aside', instead: null },
});

/** So many rows with so many marks each make a sheet that looks like one of marks. */
const LEAST_ROWS = 3;
const LEAST_MARKS = 3;

/**
 * Sheets in sight that look like marks and gave no table. Where a semester of the year is named on one and has no other
 * table, everybody's decision depends on it.
 */
export function unreadSheets(
  workbook: WorkbookSnapshot,
  findings: readonly SheetFinding[],
  semesters: readonly Semester[],
  { level }: NamedCurriculum,
): readonly Finding[] {
  return workbook.sheets.flatMap((sheet, position) => {
    const outcome = findings[position]?.outcome;
    const isUnread = outcome === 'no-module-header' || outcome === 'no-identity' || outcome === 'no-student';
    const numbers = isUnread && sheet.visible && !isOtherMatter(sheet.name) ? numbersIn(sheet) : 0;
    if (numbers === 0) return [];
    const semester = semesterIn(sheet.name);
    const isMissing = semester !== null && levelOf(semester) === level && !semesters.includes(semester);
    return [
      {
        sheet: sheet.name,
        cell: 'A1',
        kind: 'unread-sheet',
        value: sheet.name,
        effect: { code: 'unread', numbers },
        ...(isMissing && { doubt: { whom: 'all', modules: 'all' } }),
      } as const,
    ];
  });
}

/** Cells so far from everything else that they are not read. */
export const farCells = ({ sheets }: WorkbookSnapshot): readonly Finding[] =>
  sheets.flatMap(({ name, beyond }): Finding[] => {
    if (!beyond) return [];
    return [{ sheet: name, cell: a1(beyond), kind: 'far-cell', value: '', effect: { code: 'ignored' } }];
  });

/** Rows that begin with a module or a UE are of a matrix: hours, figures of former years. */
const isOfMatrix = (cell: RawCell): boolean =>
  typeof cell === 'string' && (moduleNamedIn(cell) !== null || ueCodeOf(cell) !== null);

function numbersIn({ name, rows }: SheetSnapshot): number {
  // Few students have marks of a second session.
  const [leastRows, leastMarks] = namesResits(name) ? [1, 1] : [LEAST_ROWS, LEAST_MARKS];
  const counts = rows.flatMap((cells) => {
    if (cells?.some(isOfMatrix)) return [];
    const marks = (cells ?? []).filter(
      (cell) => typeof cell === 'number' && typeof readMark(cell).mark === 'number',
    );
    const hasText = (cells ?? []).some((cell) => typeof cell === 'string' && cell.trim() !== '');
    return marks.length >= leastMarks && hasText ? [marks.length] : [];
  });
  return counts.length >= leastRows ? counts.reduce((sum, count) => sum + count, 0) : 0;
}
