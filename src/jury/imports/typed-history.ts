import { cellName } from '../../cells/a1';
import { gridOf } from '../../cells/grid';
import type { RawCell, SheetSnapshot, WorkbookSnapshot } from '../../cells/snapshot';
import { identityOf, NUMBER_KINDS } from '../../gradebook/identity';
import { levelOf } from '../../curricula/codes';
import { isAcquired } from '../../rules/credits';
import type { Level } from '../../rules/types';
import { splitFullName } from '../../gradebook/names';
import { semestersIn } from '../../gradebook/status';
import { labelKey } from '../../gradebook/words';
import type { HistoryColumn } from '../../vocabulary/history';
import { finalCode } from '../history/final-code';
import { readHistory, readRows, type HistoryReading, type HistoryRow } from '../history/read-history';
import { personKey } from '../history/matching';
import {
  levelOfSubject,
  semesterOf,
  universityYear,
  yearBefore,
  type HistoryRecord,
} from '../history/record';
import { codeIn, levelIn, subjectIn } from '../history/read-cells';
import type { ReportAnomaly } from '../report';
import { textOf } from '../our-sheets/cells';
import { listsMissing, resultsTable, type ResultColumn, type ResultsTable } from './results-columns';
import { personAt, readSheet } from './results-sheet';

/**
 * Earlier results that a department keeps itself, on a sheet that its name gives away: one row a result, or one row a
 * student.
 */

const NAME =
  /^(?:LES )?(?:ANTECEDENTS?|HISTORIQUES?|ANNEES? (?:ANTERIEURES?|PRECEDENTES?|PASSEES?)|(?:RESULTATS?|UE|NOTES) (?:ANTERIEUR\w*|PRECEDENT\w*|CAPITALISE\w*|ACQUISE?S?)|ACQUIS|CAPITALISATIONS?|(?:EARLIER|PREVIOUS) (?:YEARS?|RESULTS?))(?: |$)/;
/** What was acquired elsewhere: such a sheet may as well be about something else. */
const ELSEWHERE =
  /^(?:LES )?(?:CREDITS?|VALIDATIONS?|VAE|VAP|EQUIVALENCES?|TRANSFERTS?|MOBILITES?|SEJOURS?|ECHANGES?|ERASMUS|ETRANGER)(?: |$)/;
/** A header stands among the first rows. */
const HEADER_ROWS = 12;

/** What a workbook says of earlier years: the sheet of ours, else the first of the department's own that is understood. */
export const historyIn = (
  workbook: WorkbookSnapshot,
  typed: readonly TypedHistory[],
): HistoryReading | null => readHistory(workbook) ?? typed.find(({ reading }) => reading)?.reading ?? null;

/** Of a file that is not judged, no result is given a year that it does not state. */
export const NO_YEAR: InHand = { level: 1, thisYear: null };

/** A sheet of earlier results, with what was made of it: null where its rows are in no known order. */
interface TypedHistory {
  readonly sheet: string;
  readonly reading: HistoryReading | null;
}

/** The year that is judged. */
export interface InHand {
  readonly level: Level;
  /** Null where nobody knows it. */
  readonly thisYear: string | null;
  /** The university year in the name of a file: of results whose sheet states none. */
  readonly fileYear?: string | null;
}

/**
 * The department's own sheets of earlier results, from the left, those that bear the name first; those without people are something else. A result of a
 * level below without a university year is of the year in which who repeats nothing was there.
 * @param read sheets that are read otherwise, and no such list although their name or title is of a level below; where they are
 * known, a list is known by its columns too, whatever its name
 */
export function typedHistories(
  workbook: WorkbookSnapshot,
  inHand: InHand,
  read?: ReadonlySet<string>,
): readonly TypedHistory[] {
  const found = workbook.sheets.flatMap((sheet) => {
    if (!sheet.visible) return [];
    const header = identityHeader(sheet);
    if (header === null) return [];
    const name = labelKey(sheet.name);
    const isFree = !read?.has(sheet.name);
    if (!NAME.test(name) && isFree && (ELSEWHERE.test(name) || (read && statesYears(sheet, header)))) {
      const reading = longRows(sheet, header, inHand);
      return reading ? [{ sheet: sheet.name, reading }] : [];
    }
    if (!NAME.test(name) && !(isFree && isOfLevelBelow(sheet, header, inHand))) return [];
    const hasRows = sheet.rows.slice(header + 1).some((cells) => cells?.some((cell) => cell !== null));
    return hasRows
      ? [{ sheet: sheet.name, reading: longRows(sheet, header, inHand) ?? wideRows(sheet, header, inHand) }]
      : [];
  });
  const isNamed = ({ sheet }: TypedHistory): boolean => NAME.test(labelKey(sheet));
  return found.sort((one, other) => Number(isNamed(other)) - Number(isNamed(one)));
}

/** Sheets that state of which earlier years their results are, also of semesters of this level. */
export const earlierSheets = (workbook: WorkbookSnapshot): ReadonlySet<string> =>
  new Set(
    typedHistories(workbook, NO_YEAR).flatMap(({ sheet, reading }) => (reading?.rows.length ? [sheet] : [])),
  );

const LEVEL =
  /(?:^| )(?:BUT ?([1-3])|([1-3]) ?(?:A|ERE ANNEE|RE ANNEE|NDE ANNEE|EME ANNEE|E ANNEE)|ANNEE ([1-3]))(?= |$)/;

/** Whether the sheet's name or a title is of a level below alone, and most rows below the header hold a code of results. */
function isOfLevelBelow({ name, rows }: SheetSnapshot, header: number, inHand: InHand): boolean {
  const texts = [name, ...rows.slice(0, header).flatMap((cells) => (cells ?? []).map(textOf))].map(labelKey);
  const levels = texts.flatMap((text) => [
    ...(LEVEL.exec(text)?.slice(1) ?? []).flatMap((digit) => (digit === undefined ? [] : [Number(digit)])),
    ...semestersIn(text).map(levelOf),
  ]);
  if (levels.length === 0 || Math.max(...levels) >= inHand.level) return false;
  const filled = rows
    .slice(header + 1)
    .filter((cells) => cells?.some((cell) => cell !== null && cell !== ''));
  const isResult = (cell: RawCell): boolean =>
    typeof cell === 'string' && cell.length > 1 && (codeIn('ue', cell) || codeIn('year', cell)) !== null;
  return 2 * filled.filter((cells) => cells?.some((cell) => isResult(cell))).length > filled.length;
}

function identityHeader({ rows }: SheetSnapshot): number | null {
  const found = rows.slice(0, HEADER_ROWS).findIndex((cells) => {
    const kinds = (cells ?? []).map((cell) => (typeof cell === 'string' ? identityOf(cell) : null));
    return kinds.some((kind) => kind === 'lastName' || kind === 'fullName' || isNumber(kind));
  });
  return found < 0 ? null : found;
}

const isNumber = (kind: ReturnType<typeof identityOf>): boolean =>
  NUMBER_KINDS.some((one) => one === kind && one !== 'ordinal');

const COLUMNS: readonly (readonly [HistoryColumn, RegExp])[] = [
  ['year', /^ANNEES?(?: (?:UNIV|UNIVERSITAIRE|SCOLAIRE))?$|^(?:ACADEMIC |UNIV |UNIVERSITY )?YEAR$/],
  [
    'subject',
    /^(?:(?:CODE|NOM|N) (?:DE L |DE |D )?)?(?:UE|UE RCUE|UNITE(?: D ENSEIGNEMENT)?)$|^(?:OBJET|SUBJECT|RESULTAT DE)$/,
  ],
  ['semester', /^(?:SEMESTRE|NIVEAU|BUT|SEMESTER|LEVEL)$/],
  ['average', /^(?:MOYENNE|MOY|NOTE|AVERAGE)(?: (?:DE L |D |DE |)?UE)?$/],
  ['code', /^(?:CODE|DECISION|DEC|RESULTAT|RES)(?: (?:DE |DU |)?(?:UE|JURY))?$/],
  ['ects', /^(?:ECTS|CREDITS?)(?: ECTS)?$/],
  ['origin', /^(?:ORIGINE|SOURCE|PROVENANCE|ORIGIN)$/],
];

function columnOf(text: string): HistoryColumn | 'fullName' | null {
  const kind = identityOf(text);
  if (isNumber(kind)) return 'number';
  if (kind === 'lastName' || kind === 'firstName' || kind === 'fullName') return kind;
  return COLUMNS.find(([, words]) => words.test(labelKey(text)))?.[0] ?? null;
}

/** One row a result, each of a university year of its own. */
const statesYears = (sheet: SheetSnapshot, header: number): boolean => {
  const columns = columnsOf(sheet, header);
  return columns.includes('year') && columns.includes('subject');
};

/**
 * By their headers; UEs also by what stands below one that says something else: `UE capitalisée`, `Matière`. Where no row has
 * an average, debts beside the decision on a year (`UE à repasser`, empty for most) are no row's subject.
 */
function columnsOf({ rows }: SheetSnapshot, header: number): readonly ReturnType<typeof columnOf>[] {
  const columns = Array.from(rows[header] ?? [], (cell) => columnOf(textOf(cell)));
  if (columns.includes('subject')) return columns;
  const lines = rows.slice(header + 1).filter((cells) => cells?.some((cell) => textOf(cell) !== ''));
  const isSubject = (column: number): boolean => {
    if (!columns.includes('average') && listsMissing(textOf(rows[header]?.[column] ?? null))) return false;
    const texts = lines.flatMap((cells) => textOf(cells?.[column] ?? null) || []);
    // Of a RCUE the level may stand beside it.
    const named = texts.filter((text) => subjectIn(text, 1) !== null);
    return texts.length > 0 && 2 * named.length >= texts.length && 2 * texts.length >= lines.length;
  };
  const found = columns.findIndex((meaning, column) => meaning === null && isSubject(column));
  return columns.map((meaning, column) => (column === found ? 'subject' : meaning));
}

/** One row a result: the columns of ours in any order, under words that people use. */
function longRows(sheet: SheetSnapshot, header: number, inHand: InHand): HistoryReading | null {
  const columns = columnsOf(sheet, header);
  const at = (column: (typeof columns)[number]): number => columns.indexOf(column);
  if (at('subject') < 0 || (at('average') < 0 && at('code') < 0)) return null;
  const year = statedYear(sheet, header) ?? inHand.fileYear;
  const yearOf = (subject: RawCell, semester: RawCell): string | null => {
    const found = subjectIn(textOf(subject), levelIn(textOf(semester)));
    return found && supposedYear(levelOfSubject(found), inHand);
  };
  const lines = sheet.rows.slice(header + 1).map((cells = [], i) => {
    const full = textOf(cells[at('fullName')]);
    const split = full === '' ? null : splitFullName(full, false);
    const cell = (column: HistoryColumn): RawCell => {
      const own = at(column) < 0 ? null : (cells[at(column)] ?? null);
      if (column === 'year' && own === null) return year ?? yearOf(cell('subject'), cell('semester'));
      return own === null && split && (column === 'lastName' || column === 'firstName') ? split[column] : own;
    };
    return { row: header + 1 + i, cells, cell, text: (column: HistoryColumn) => textOf(cell(column)) };
  });
  const cellOf = (row: number, column: HistoryColumn): string => cellName(row, Math.max(0, at(column)));
  const { rows, ...others } = readRows(lines);
  return { sheet: sheet.name, ...others, rows: withEarnedCredits(rows), cellOf };
}

/**
 * Credits alone say that a UE was acquired, unless this list has them beside results that acquire nothing: they are then what a
 * UE is worth, and say nothing of who has neither average nor code.
 */
function withEarnedCredits(rows: readonly HistoryRow[]): readonly HistoryRow[] {
  const ofPerson = new Map<string, HistoryRecord[]>();
  for (const { record } of rows) {
    const key = personKey(record);
    ofPerson.set(key, [...(ofPerson.get(key) ?? []), record]);
  }
  const isWorth = rows.some(({ record }) => {
    if (record.subject.kind !== 'ue' || (record.ects ?? 0) === 0) return false;
    const code = finalCode(record.subject.ue, record.year, ofPerson.get(personKey(record)) ?? []);
    return code !== 'ATT' && !isAcquired(code);
  });
  if (!isWorth) return rows;
  return rows.map((row) => {
    const { subject, average, code } = row.record;
    const saysNothing = subject.kind === 'ue' && average === null && code === '';
    return saysNothing ? { ...row, record: { ...row.record, ects: null } } : row;
  });
}

/** The university year of the sheet's name or of a title; null where none is stated. */
function statedYear({ name, rows }: SheetSnapshot, header: number): string | null {
  const titles = rows.slice(0, header).flatMap((cells) => (cells ?? []).map(textOf));
  return [name, ...titles].map(universityYear).find((year) => year !== null) ?? null;
}

/** Of a level below; one of this level may be of this year. */
export const supposedYear = (level: Level, inHand: InHand): string | null =>
  inHand.thisYear === null || level >= inHand.level
    ? null
    : yearBefore(inHand.thisYear, inHand.level - level);

const WIDE_PROBLEMS = ['no-person', 'bad-average', 'bad-code', 'twice'] as const;

/** One row a student, averages and codes of UEs in columns, of one level or of several; each needs a university year. */
function wideRows(sheet: SheetSnapshot, header: number, inHand: InHand): HistoryReading | null {
  const grid = gridOf(sheet);
  const table = resultsTable(grid);
  if (!table) return null;
  const stated = statedYear(sheet, header) ?? inHand.fileYear;
  const read = levelsOf(table).map((level) => {
    const year = stated ?? supposedYear(level, inHand);
    return year === null ? null : readSheet(grid, ofLevel(table, level), level, { year, origin: sheet.name });
  });
  const records = read.flatMap((one) => one?.records ?? []);
  if (read.includes(null) || records.length === 0) return null;
  const cells = new Map<number, string>();
  const doubts = read
    .flatMap((one) => one?.doubts ?? [])
    .flatMap(({ cell, value, problem: found }) => {
      const problem = WIDE_PROBLEMS.find((one) => one === found);
      if (!problem) return [];
      const row = Number(/\d+$/.exec(cell)?.[0]) - 1;
      cells.set(row, cell);
      const person = personAt(grid, table, row);
      return [{ row, column: 'code', value, problem, ...(person && { person }) } as const];
    });
  const rowOf = ({ number, lastName }: HistoryRecord): number =>
    sheet.rows.findIndex((own) => own?.some((cell) => textOf(cell) === (number || lastName)));
  return {
    sheet: sheet.name,
    rows: records.map((record) => ({ record, row: rowOf(record), imported: '' })),
    unread: [],
    doubts,
    cellOf: (row) => cells.get(row) ?? cellName(Math.max(0, row), 0),
  };
}

/** The levels whose UEs have columns; what names no UE is of the highest of them. */
function levelsOf({ results }: ResultsTable): readonly Level[] {
  const found = new Set([...results.values()].flatMap((column) => levelOfColumn(column) ?? []));
  const levels = ([1, 2, 3] as const).filter((level) => found.has(level));
  return levels.length > 0 ? levels : [1];
}

function levelOfColumn(column: ResultColumn): Level | null {
  if (column.of === 'ue') return levelOf(semesterOf(column.ue));
  return column.of === 'year' ? column.level : null;
}

const ofLevel = (table: ResultsTable, level: Level): ResultsTable => ({
  ...table,
  results: new Map(
    [...table.results].filter(([, column]) => (levelOfColumn(column) ?? levelsOf(table).at(-1)) === level),
  ),
});

/** Sheets of earlier results that do not count: in no known order, or beside the one that does. */
export function unreadHistories(
  typed: readonly TypedHistory[],
  used: HistoryReading | null,
): readonly ReportAnomaly[] {
  return typed
    .filter(({ sheet }) => sheet !== used?.sheet)
    .map(({ sheet, reading }) => ({
      sheet,
      cell: 'A1',
      kind: 'unread-history',
      value: sheet,
      effect: { code: 'ignored' },
      ...(!reading && { doubt: { students: 'all', modules: 'all' } as const }),
    }));
}
