import { levelOf, ueCodeOf } from '../../curricula/codes';
import { a1 } from '../../cells/a1';
import { gridOf, type Grid } from '../../cells/grid';
import { identityOf } from '../../gradebook/identity';
import { cellText } from '../../gradebook/mark';
import { isNameText, numberText, splitFullName, tidy } from '../../gradebook/names';
import type { RawCell, SheetSnapshot } from '../../cells/snapshot';
import { labelKey } from '../../gradebook/words';
import { SEMESTERS, type Level, type UeName } from '../../rules/types';
import { personKey } from '../history/matching';
import { averageIn, codeIn, numberIn } from '../history/read-cells';
import {
  resultKey,
  semesterOf,
  universityYear,
  type HistoryRecord,
  type NamedPerson,
  type Subject,
} from '../history/record';
import type { ImportDoubt, ResultsFound } from './reading';
import { resultsTable, type ResultColumn, type ResultsTable } from './results-columns';

/** Tables of results and decisions in a file of ScoDoc, of an intranet, or of one's own. */
interface ResultsFile {
  readonly results: ResultsFound;
  /** The tables hold codes, not averages alone. */
  readonly hasDecisions: boolean;
  readonly doubts: readonly ImportDoubt[];
}

/** Labels of rows below the students (ScoDoc writes them into the column of the names). */
const FIGURES =
  /^(?:MIN|MAX|MOY|MOYENNES?|MEDIANE?|COEFF?S?|COEFFICIENTS?|ECTS|APO|CODES? APOGEE|APOGEE|NB\b.*|NOMBRE.*|EFFECTIFS?|ECART TYPE|TOTAL|TYPE|DESCR.*)$/;

interface SheetResults {
  readonly records: readonly HistoryRecord[];
  readonly people: readonly NamedPerson[];
  readonly hasDecisions: boolean;
  readonly doubts: readonly ImportDoubt[];
}

/** The results in all sheets of a file; null where no sheet has a table of them. */
export function readResultsFile(sheets: readonly SheetSnapshot[], file: string): ResultsFile | null {
  const grids = sheets.map(gridOf);
  const tables = grids.flatMap((grid) => {
    const table = resultsTable(grid);
    return table ? [{ grid, table }] : [];
  });
  if (tables.length === 0) return null;
  const level = levelIn(tables.map(({ table }) => table));
  const year = yearIn(grids, file);
  const read = tables.map(({ grid, table }) =>
    readSheet(grid, table, level, { year: year ?? '', origin: file }),
  );
  const people = new Map(read.flatMap((one) => one.people.map((person) => [personKey(person), person])));
  const records = new Map(
    read.flatMap((one) => one.records.map((record) => [`${personKey(record)} ${resultKey(record)}`, record])),
  );
  const semesters = SEMESTERS.filter((semester) =>
    [...records.values()].some(({ subject }) => subject.kind === 'ue' && semesterOf(subject.ue) === semester),
  );
  return {
    results: { year, level, semesters, records: [...records.values()], people: [...people.values()] },
    hasDecisions: read.some((one) => one.hasDecisions),
    doubts: read.flatMap((one) => one.doubts),
  };
}

/** The level that the header of the decision names, else that of most UEs. */
function levelIn(tables: readonly ResultsTable[]): Level {
  const columns = tables.flatMap(({ results }) => [...results.values()]);
  const named = columns.find((column) => column.of === 'year' && column.level !== null);
  if (named?.of === 'year' && named.level !== null) return named.level;
  const levels = columns.flatMap((column) => (column.of === 'ue' ? [levelOf(semesterOf(column.ue))] : []));
  const count = (level: Level): number => levels.filter((one) => one === level).length;
  return ([1, 2, 3] as const).reduce((best, level) => (count(level) > count(best) ? level : best), 1);
}

/** From the name of the file, of a sheet, or a title above a table. */
function yearIn(grids: readonly Grid[], file: string): string | null {
  const titles = grids.flatMap((grid) => [
    grid.name,
    ...Array.from({ length: Math.min(grid.height, 8) }, (_, row) => row).flatMap((row) =>
      Array.from({ length: Math.min(grid.rowLength(row), 6) }, (_, column) => grid.at(row, column)).filter(
        (cell) => typeof cell === 'string',
      ),
    ),
  ]);
  for (const text of [file, ...titles]) {
    const year = universityYear(text);
    if (year !== null) return year;
  }
  return null;
}

function readSheet(
  grid: Grid,
  table: ResultsTable,
  level: Level,
  common: Pick<HistoryRecord, 'year' | 'origin'>,
): SheetResults {
  const doubts: ImportDoubt[] = [];
  const doubtAt = (row: number, column: number, problem: ImportDoubt['problem']): void => {
    doubts.push({
      sheet: grid.name,
      cell: a1({ row, column }),
      value: cellText(grid.at(row, column)),
      problem,
    });
  };
  for (const { row, column } of table.unknown) {
    doubts.push({
      sheet: grid.name,
      cell: a1({ row, column }),
      value: cellText(grid.shown(row, column)),
      problem: 'column-unknown',
    });
  }
  const columns = [...table.results].filter(([column, meaning]) => {
    const isOther = meaning.of === 'ue' && levelOf(semesterOf(meaning.ue)) !== level;
    if (isOther) doubtAt(table.firstRow - 1, column, 'column-unknown');
    return !isOther;
  });
  const rows = peopleIn(
    grid,
    table,
    columns.map(([column]) => column),
    doubtAt,
  );
  const ects = ectsRow(grid, table, columns);
  const records: HistoryRecord[] = [];
  const named = new Set<UeName>();
  let assumed: { row: number; column: number } | null = null;
  const acquiredIn = new Map<number, ReadonlyMap<UeName, string>>();
  for (const { row } of rows) {
    for (const [column, meaning] of columns) {
      if (meaning.of !== 'acquired-ues') continue;
      const list = acquiredUes(cellText(grid.at(row, column)));
      for (const [ue, code] of list) {
        if (levelOf(semesterOf(ue)) === level) named.add(ue);
        if (code === '') assumed ??= { row, column };
      }
      acquiredIn.set(row, list);
    }
  }
  if (assumed) doubtAt(assumed.row, assumed.column, 'code-assumed');
  for (const { row, person } of rows) {
    const found = new Map<
      string,
      { subject: Subject; average: number | null; code: string; ects: number | null }
    >();
    const entry = (subject: Subject) => {
      const key = JSON.stringify(subject);
      const value = found.get(key) ?? { subject, average: null, code: '', ects: null };
      found.set(key, value);
      return value;
    };
    for (const [column, meaning] of columns) {
      const cell = grid.at(row, column);
      if (meaning.of === 'acquired-ues') {
        // The list names the acquired ones: the others of the file are not.
        for (const ue of named)
          entry({ kind: 'ue', ue }).code ||= acquiredIn.get(row)?.has(ue)
            ? acquiredIn.get(row)?.get(ue) || 'ADM'
            : 'AJ';
      } else if (meaning.of === 'ects') {
        const number = numberIn(cell);
        if (number !== undefined && number !== null) entry({ kind: 'year', level }).ects = number;
      } else {
        const subject = subjectOf(meaning, level);
        const value = valueIn(subject.kind, cell, 'isCode' in meaning && meaning.isCode);
        if (typeof value === 'string') doubtAt(row, column, value);
        else {
          const into = entry(subject);
          into.average ??= value.average;
          into.code ||= value.code;
          if (subject.kind === 'ue') into.ects ??= ects.get(subject.ue) ?? null;
        }
      }
    }
    for (const value of found.values()) {
      const isEmpty = value.average === null && value.code === '';
      if (!isEmpty) records.push({ ...common, ...person, ...value });
    }
  }
  const hasDecisions = columns.some(
    ([, meaning]) =>
      meaning.of === 'year' || meaning.of === 'acquired-ues' || ('isCode' in meaning && meaning.isCode),
  );
  return { records, people: rows.map(({ person }) => person), hasDecisions, doubts };
}

function subjectOf(meaning: Extract<ResultColumn, { of: 'ue' | 'rcue' | 'year' }>, level: Level): Subject {
  if (meaning.of === 'ue') return { kind: 'ue', ue: meaning.ue };
  return meaning.of === 'rcue'
    ? { kind: 'rcue', level, competence: meaning.competence }
    : { kind: 'year', level };
}

/** An average, a code, or both (`9,87 (CMP)`). */
function valueIn(
  kind: Subject['kind'],
  cell: RawCell,
  isCode: boolean,
): { readonly average: number | null; readonly code: string } | 'bad-average' | 'bad-code' {
  const average = kind === 'year' ? undefined : averageIn(cell);
  if (average !== undefined && !(isCode && average !== null)) return { average, code: '' };
  const text = tidy(cellText(cell));
  const [, number, word] = /^(\d+(?:[.,]\d+)?)\s*[(:-]?\s*(\p{L}[\p{L}\d]*)\)?$/u.exec(text) ?? [];
  const both = number === undefined ? null : averageIn(number);
  const code = codeIn(kind, word ?? text);
  if (code === null)
    return isCode || kind === 'year' ? 'bad-code' : /^[\d.,\s/-]+$/.test(text) ? 'bad-average' : 'bad-code';
  return { average: both ?? null, code };
}

/** `S1 : UE1.1, UE1.2 (CMP)` names two UEs; the code is empty where none stands. */
function acquiredUes(text: string): ReadonlyMap<UeName, string> {
  const found = new Map<UeName, string>();
  for (const [, name, code] of text.matchAll(
    /(UE\s?[1-6][._ -]?[1-9])(?![0-9])(?:\s*[(:]\s*(\p{Lu}{2,6})\b)?/gu,
  )) {
    const ue = ueCodeOf(name ?? '')?.code;
    if (ue) found.set(ue, (code && codeIn('ue', code)) ?? '');
  }
  return found;
}

interface PersonRow {
  readonly row: number;
  readonly person: NamedPerson;
}

function peopleIn(
  grid: Grid,
  table: ResultsTable,
  columns: readonly number[],
  doubtAt: (row: number, column: number, problem: ImportDoubt['problem']) => void,
): readonly PersonRow[] {
  const rows: PersonRow[] = [];
  const seen = new Set<string>();
  const twice = new Set<string>();
  const nameColumn = table.lastName ?? table.fullName ?? table.numbers[0] ?? 0;
  for (let row = table.firstRow; row < grid.height; row++) {
    const texts = columns.filter((column) => cellText(grid.at(row, column)).trim() !== '');
    const person = personAt(grid, table, row);
    if (isFigures(grid, table, row)) continue;
    if (!person) {
      if (texts.length > 0) doubtAt(row, nameColumn, 'no-person');
      continue;
    }
    const key = personKey(person);
    if (seen.has(key)) {
      doubtAt(row, table.numbers[0] ?? nameColumn, 'twice');
      // Without a number two rows of one name may be two people: neither counts.
      if (person.number === '') twice.add(key);
      continue;
    }
    seen.add(key);
    rows.push({ row, person });
  }
  return rows.filter(({ person }) => !twice.has(personKey(person)));
}

function personAt(grid: Grid, table: ResultsTable, row: number): NamedPerson | null {
  const number =
    table.numbers.map((column) => numberText(grid.at(row, column))).find((text) => text !== null) ?? '';
  const text = (column: number | null): string => {
    const cell = column === null ? null : grid.at(row, column);
    return isNameText(cell) ? tidy(cell) : '';
  };
  const full = text(table.fullName);
  const name =
    table.lastName === null && full !== ''
      ? splitFullName(full, false)
      : { lastName: text(table.lastName), firstName: text(table.firstName) };
  const isHeader = identityOf(name.lastName) !== null && identityOf(name.firstName) !== null;
  if (isHeader || (number === '' && (name.lastName === '' || name.firstName === ''))) return null;
  return { number, ...name };
}

/** Statistics, coefficients and codes below the students: a label and no number. */
function isFigures(grid: Grid, table: ResultsTable, row: number): boolean {
  if (table.numbers.some((column) => numberText(grid.at(row, column)) !== null)) return false;
  return labelOf(grid, table, row) !== null;
}

function labelOf(grid: Grid, table: ResultsTable, row: number): string | null {
  const first = Math.min(...table.results.keys());
  for (let column = 0; column < first; column++) {
    const key = labelKey(cellText(grid.at(row, column)));
    if (FIGURES.test(key)) return key;
  }
  return null;
}

/** ScoDoc writes the credits of each UE below the students. */
function ectsRow(
  grid: Grid,
  table: ResultsTable,
  columns: readonly (readonly [number, ResultColumn])[],
): ReadonlyMap<UeName, number> {
  const ects = new Map<UeName, number>();
  for (let row = table.firstRow; row < grid.height; row++) {
    if (!isFigures(grid, table, row) || labelOf(grid, table, row) !== 'ECTS') continue;
    for (const [column, meaning] of columns) {
      const number = numberIn(grid.at(row, column));
      if (meaning.of === 'ue' && typeof number === 'number' && !ects.has(meaning.ue))
        ects.set(meaning.ue, number);
    }
  }
  return ects;
}
