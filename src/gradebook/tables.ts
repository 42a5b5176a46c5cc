import { withBannerRoles } from './banner-roles';
import { blocksOf, type Block } from './blocks';
import { amended, shownAt, shownAverages, withoutIgnored, withShown } from './by-hand/amend';
import { withoutLoneSessions, withSessionsBeside } from './sessions-beside';
import type { ShownSheet, ShownTable } from './by-hand/hints';
import { contextOf, type Context } from './context';
import { gridOf, type Grid } from '../cells/grid';
import { numberIn } from '../cells/decimals';
import { moduleNamedIn } from '../curricula/codes';
import { restOf, type HeaderArea } from './heading-words';
import { HEADER_ROWS, looksLikeData, type Hit, type Lexicon } from './headers';
import { identityColumns, ownColumns, type IdentityColumns } from './identity-columns';
import { readMark } from './mark';
import {
  headerRowOf,
  isAssessment,
  markColumns,
  moduleHeadings,
  semesterOfModules,
  type ModuleHeading,
} from './module-columns';
import type { ModuleIndex } from './modules';
import { isNotTaken } from './not-taken';
import { peopleOf, type People, type Person } from './people';
import type { UeName } from '../rules/types';
import type { SheetFinding, SheetOutcome, UeColumn } from './types';
import { labelKey } from './words';

/** A table of marks, before its students are matched with those of other tables. */
export interface RawTable {
  readonly grid: Grid;
  readonly headerRow: number;
  /** All rows above the first student that belong to the header, from the top. */
  readonly headerRows: readonly number[];
  readonly left: number;
  readonly right: number;
  /** The last row that can belong to it. */
  readonly end: number;
  readonly identity: IdentityColumns;
  /** The columns that hold marks; those of modules outside the curriculum have no index. */
  readonly modules: readonly ModuleHeading[];
  /** Every column with a module's header, also those of assessments. */
  readonly headings: readonly ModuleHeading[];
  readonly people: readonly Person[];
  /** Rows of marks of which nobody can tell whose they are. */
  readonly unread: readonly number[];
  /** Rows of students beyond those that somebody has shown. */
  readonly beyond: readonly number[];
  /** Averages of UEs that somebody has shown. */
  readonly averages: readonly UeColumn[];
  readonly context: Context;
  /** Of a table of averages without a module: the UEs. */
  readonly ues?: readonly UeName[];
}

export interface SheetTables {
  readonly tables: readonly RawTable[];
  readonly finding: SheetFinding;
}

/** Sheets of hours or absences have module codes and names as well: their own name says so. */
const OTHER_MATTER =
  /(?:^| )(?:ABSENCES?|ABS|PRESENCES?|EMARGEMENTS?|ASSIDUITE|RETARDS?|SERVICES?|ENSEIGNANTS?|INTERVENANTS?|HEURES|PLANNING|EDT|EMPLOI DU TEMPS|RANGS?|CLASSEMENT|APPRECIATIONS?|SALLES?)(?: |$)/;
const MARKS_MATTER = /NOTE|MOYENNE|JURY|RESULTAT|RECAP|RELEVE/;

/** Whether a sheet's name says that it holds something else than marks; `R3.14 Déploiement de services` is a module's. */
export const isOtherMatter = (name: string): boolean =>
  OTHER_MATTER.test(labelKey(name)) && !MARKS_MATTER.test(labelKey(name)) && moduleNamedIn(name) === null;

/** The tables of marks in a sheet, and what was found where there is none. */
export function tablesOf(sheet: ShownSheet, index: ModuleIndex, words: Lexicon): SheetTables {
  const grid = gridOf(sheet);
  const shown = typeof sheet.shown === 'object' ? sheet.shown : [];
  const blocks = withShown(blocksOf(grid, words), shown, grid, words);
  const results = blocks.map((block) => {
    const table = shownAt(block, shown);
    if (!table) return tableOf(grid, block, index, words, null);
    const seen = withoutIgnored(grid, table, block.end);
    return tableOf(seen, amended(block, table, seen, words), index, words, table);
  });
  const tables = results.flatMap((result) => (typeof result === 'string' ? [] : [result]));
  const outcome = tables.length > 0 ? 'tables' : (results.find((r) => typeof r === 'string') ?? none(sheet));
  const segments = blocks.flatMap((block) => block.segments);
  return {
    tables,
    finding: {
      sheet: sheet.name,
      outcome: outcome as SheetOutcome,
      modules: [
        ...new Set(segments.flatMap(({ hits }) => hits.flatMap((hit) => hit.header.module?.code ?? []))),
      ],
      identity: [...new Set(segments.flatMap(({ words: near }) => near.map((word) => word.text)))],
      ...(outcome === 'no-student' &&
        blocks.some((block) => isToBeFilled(grid, block)) && { isToBeFilled: true }),
    },
  };
}

/** Whether the columns of identity and of modules that a header names are empty below it. */
function isToBeFilled(grid: Grid, { segments, end }: Block): boolean {
  const heads = segments.flatMap(({ words }) => words);
  const last = Math.max(...[...segments, ...heads].map(({ row }) => row));
  const below = Array.from({ length: Math.max(0, end - last) }, (_, i) => last + 1 + i);
  const columns = [...heads, ...segments.flatMap(({ hits }) => hits)].map(({ column }) => column);
  return heads.length > 0 && below.every((row) => columns.every((column) => grid.at(row, column) === null));
}

function none({ shown, rows }: ShownSheet): SheetOutcome {
  if (shown === 'left-out') return shown;
  return rows.some((row) => row?.some((cell) => cell !== null)) ? 'no-module-header' : 'empty';
}

/** @param shown what somebody has shown of the table: the block says it already */
function tableOf(
  grid: Grid,
  block: Block,
  index: ModuleIndex,
  words: Lexicon,
  shown: ShownTable | null,
): RawTable | SheetOutcome {
  const hits = block.segments.flatMap((segment) => segment.hits);
  const rowsOfCodes = block.segments.map((segment) => segment.row);
  const lastOfCodes = Math.max(...rowsOfCodes);
  const taken = new Set(hits.flatMap((hit) => Array.from({ length: hit.width }, (_, i) => hit.column + i)));
  const identity = identityColumns(grid, block, taken, lastOfCodes + 1, words, showsIdentity(shown));
  if (identity.numbers.length === 0 && identity.lastName === null && identity.fullName === null)
    return 'no-identity';

  const firstRow = firstHeaderRow(grid, block, hits, words);
  const from = Math.min(lastOfCodes + 1, shown?.firstRow ?? Number.POSITIVE_INFINITY);
  const rows = { top: firstRow, from, to: block.end };
  const { people, unread, beyond } = within(peopleOf(grid, rows, identity, block, [...taken], words), shown);
  const [firstPerson] = people;
  if (!firstPerson) return 'no-student';

  const headerRow = shown?.headerRow ?? headerRowOf(block);
  const lastRow = Math.min(firstPerson.row - 1, lastOfCodes + HEADER_ROWS);
  const headerRows = range(firstRow, lastRow);
  const columns = { first: Math.min(...taken), last: Math.max(...taken) };
  const titles = { from: firstRow, to: Math.min(...rowsOfCodes) - 1 };
  const found = contextOf(grid, headerRows, titles, columns, semesterOfModules(block, index));
  const semester = shown?.semester ?? null;
  const context = semester === null ? found : { ...found, semesterAt: () => semester };

  const named = withBannerRoles(
    moduleHeadings(grid, block, lastRow, index, context.semesterAt),
    grid,
    headerRows,
  );
  const marked = withMergedMarks(
    grid,
    named.map(({ column }) => column),
    firstPerson.row,
  );
  const kept = withoutEmptyFinals(named, marked, people).filter(
    ({ column }) => shown?.columns.has(column) || !holdsWords(marked, column, people),
  );
  const own = withOwnMark(withClassAverages(kept, marked, people), { grid: marked, headerRows }, people);
  const headings = withSessionsBeside(withoutLoneSessions(own, { grid: marked, headerRows }), marked, people);
  // Of a module's columns those that people see count before hidden ones.
  const modules = [...markColumns(headings)].sort(
    (a, b) => Number(grid.isHidden(a.column)) - Number(grid.isHidden(b.column)),
  );
  if (modules.length === 0) return 'no-marks';
  const isOther =
    isOtherMatter(grid.name) || (identity.numbers.length === 0 && holdsHours(grid, modules, people));
  if (isOther && !shown) return 'no-marks';
  return {
    grid: marked,
    headerRow,
    headerRows,
    left: Math.max(block.left, Math.min(...taken, ...identity.named, ...ownColumns(identity))),
    right: block.right,
    end: block.end,
    identity,
    modules,
    headings,
    people,
    unread,
    beyond,
    averages: shown ? shownAverages(shown) : [],
    context,
  };
}

/** Whether somebody has said of a column what it holds of the student. */
export const showsIdentity = (shown: ShownTable | null): boolean =>
  [...(shown?.columns.values() ?? [])].some(
    ({ is }) => is !== 'module' && is !== 'average' && is !== 'ignored',
  );

/** The students in the rows that were shown, and the rows of others beyond them. */
export function within(
  { people, unread }: People,
  shown: Pick<ShownTable, 'firstRow' | 'lastRow'> | null,
): People & Pick<RawTable, 'beyond'> {
  const isInside = (row: number): boolean =>
    row >= (shown?.firstRow ?? 0) && row <= (shown?.lastRow ?? Number.POSITIVE_INFINITY);
  return {
    people: people.filter(({ row }) => isInside(row)),
    unread: unread.filter(isInside),
    beyond: people.flatMap(({ row }) => (isInside(row) ? [] : [row])),
  };
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** Goes up from the modules' row to where a student of the table above, or two blank rows, end the header. */
function firstHeaderRow(grid: Grid, block: Block, hits: readonly Hit[], words: Lexicon): number {
  const start = Math.min(...block.segments.map((segment) => segment.row));
  let first = start;
  for (let row = start - 1; row > block.floor && row >= start - HEADER_ROWS; row--) {
    if (looksLikeData(grid, row, hits, words, block)) break;
    first = row;
  }
  return first;
}

/** A mark merged over the rows of several students is each one's: that of a project done together. */
function withMergedMarks(grid: Grid, columns: readonly number[], from: number): Grid {
  const own = new Set(columns);
  return {
    ...grid,
    at(row, column) {
      const cell = grid.at(row, column);
      if (cell !== null || row < from || !own.has(column)) return cell;
      const area = grid.mergeAt(row, column);
      return area && area.left === area.right && area.top >= from ? grid.at(area.top, column) : cell;
    },
  };
}

/** An average that nobody has filled in, or that says `ADM`, is no mark where other columns of the module have some. */
function withoutEmptyFinals(
  headings: readonly ModuleHeading[],
  grid: Grid,
  people: readonly Person[],
): readonly ModuleHeading[] {
  const holdsNumbers = (column: number): boolean =>
    people.some(({ row }) => numberIn(grid.at(row, column)) !== null);
  return headings.filter(
    ({ role, code, index, column }) =>
      role !== 'final' ||
      holdsNumbers(column) ||
      !headings.some(
        (one) =>
          one.code === code &&
          one.index === index &&
          (one.role === 'mark' || isAssessment(one)) &&
          holdsNumbers(one.column),
      ),
  );
}

/** A class average is the same for so many, or more. */
const ALIKE = 4;

/** `Moyenne R3.01` beside `R3.01` is the class average, not the module's, where it is the same for everybody, or each group. */
function withClassAverages(
  headings: readonly ModuleHeading[],
  grid: Grid,
  people: readonly Person[],
): readonly ModuleHeading[] {
  const valuesIn = ({ column }: ModuleHeading): readonly number[] =>
    people.flatMap(({ row }) => numberIn(grid.at(row, column)) ?? []);
  const isAlike = (heading: ModuleHeading): boolean => {
    const values = valuesIn(heading);
    return values.length > 0 && ALIKE * new Set(values).size <= values.length;
  };
  return headings.map((heading) => {
    const { role, index, code } = heading;
    if (role !== 'final') return heading;
    const beside = headings.find((one) => one.role === 'mark' && one.index === index && one.code === code);
    return beside && isAlike(heading) && !isAlike(beside) ? { ...heading, role: 'class-average' } : heading;
  });
}

/**
 * `Stage` beside `Stage - entreprise` and `Stage - rapport` is the module's mark, and these its parts, where it lies among
 * them for everybody.
 */
function withOwnMark(
  headings: readonly ModuleHeading[],
  area: HeaderArea,
  people: readonly Person[],
): readonly ModuleHeading[] {
  const isOwn = (heading: ModuleHeading): boolean => /^(?:NOTES?)?$/.test(restOf(area, heading));
  const markIn = (row: number, { column }: ModuleHeading): number | null =>
    numberIn(area.grid.at(row, column));
  const parts = new Set(
    headings.flatMap((own) => {
      if (own.role !== 'mark') return [];
      const same = headings.filter((one) => one !== own && one.index === own.index && one.code === own.code);
      const others = same.filter(({ role }) => role === 'mark' || isAssessment({ role }));
      if (others.length < 2 || !isOwn(own) || others.some(isOwn)) return [];
      const lies = people.every(({ row }) => {
        const mark = markIn(row, own);
        const marks = others.flatMap((one) => markIn(row, one) ?? []);
        return (
          mark === null || marks.length === 0 || (mark >= Math.min(...marks) && mark <= Math.max(...marks))
        );
      });
      return lies ? others : [];
    }),
  );
  return headings.map((heading) => (parts.has(heading) ? { ...heading, role: 'assessment' } : heading));
}

/** Appreciations, teachers or rooms below a module's code: with marks among four cells or more, most are no words. */
function holdsWords(grid: Grid, column: number, people: readonly Person[]): boolean {
  let filled = 0;
  let words = 0;
  for (const { row } of people) {
    const cell = grid.at(row, column);
    if (typeof cell === 'number') filled++;
    if (cell === null || typeof cell === 'number') continue;
    const { doubt, form, mark } = readMark(cell);
    if ((mark === 'ATT' && doubt === null) || isNotTaken(cell)) continue;
    filled++;
    // `12 pts` is a mark that nobody can read.
    if (doubt === 'unknown-code' && form === 'text' && !/^\s*\d/.test(String(cell))) words++;
  }
  return filled >= 4 && words > 0.7 * filled;
}

/** Without student numbers, a table with mostly more than 20 is one of people's hours. */
function holdsHours(grid: Grid, modules: readonly ModuleHeading[], people: readonly Person[]): boolean {
  let numbers = 0;
  let above = 0;
  for (const { row } of people) {
    for (const { column } of modules) {
      const cell = grid.at(row, column);
      if (typeof cell !== 'number') continue;
      numbers++;
      if (cell > 20) above++;
    }
  }
  return numbers >= 4 && above > 0.5 * numbers;
}
