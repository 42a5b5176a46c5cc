import { levelOf, ueCodeOf } from '../../curricula/codes';
import { a1 } from '../../cells/a1';
import type { Grid } from '../../cells/grid';
import { identityOf } from '../../gradebook/identity';
import { cellText } from '../../gradebook/mark';
import { isNameText, numberText, splitFullName, tidy } from '../../gradebook/names';
import type { RawCell } from '../../cells/snapshot';
import { labelKey } from '../../gradebook/words';
import type { Level, UeName } from '../../rules/types';
import { personKey } from '../history/matching';
import { averageIn, codeIn, numberIn } from '../history/read-cells';
import { semesterOf, type HistoryRecord, type NamedPerson, type Subject } from '../history/record';
import type { ImportDoubt } from './reading';
import type { ResultColumn, ResultsTable } from './results-columns';

/** Labels of rows below the students (ScoDoc writes them into the column of the names). */
const FIGURES =
  /^(?:MIN|MAX|MOY|MOYENNES?|MEDIANE?|COEFF?S?|COEFFICIENTS?|ECTS|APO|CODES? APOGEE|APOGEE|NB\b.*|NOMBRE.*|EFFECTIFS?|ECART TYPE|TOTAL|TYPE|DESCR.*)$/;

interface SheetResults {
  readonly records: readonly HistoryRecord[];
  readonly people: readonly NamedPerson[];
  readonly hasDecisions: boolean;
  readonly doubts: readonly ImportDoubt[];
}

/** A table being read: its columns of this level, and where doubts go. */
interface Reading {
  readonly grid: Grid;
  readonly table: ResultsTable;
  readonly level: Level;
  readonly columns: readonly (readonly [number, ResultColumn])[];
  readonly doubtAt: (row: number, column: number, problem: ImportDoubt['problem']) => void;
}

/** The results in one table. @param level the year of the diploma: columns of UEs of another are doubts */
export function readSheet(
  grid: Grid,
  table: ResultsTable,
  level: Level,
  common: Pick<HistoryRecord, 'year' | 'origin'>,
): SheetResults {
  const doubt = (
    row: number,
    column: number,
    value: RawCell,
    problem: ImportDoubt['problem'],
  ): ImportDoubt => ({
    sheet: grid.name,
    cell: a1({ row, column }),
    value: cellText(value),
    problem,
  });
  const doubts = table.unknown.map(({ row, column }) =>
    doubt(row, column, grid.shown(row, column), 'column-unknown'),
  );
  const doubtAt: Reading['doubtAt'] = (row, column, problem) => {
    doubts.push(doubt(row, column, grid.at(row, column), problem));
  };
  const columns = [...table.results].filter(([column, meaning]) => {
    const isOther = meaning.of === 'ue' && levelOf(semesterOf(meaning.ue)) !== level;
    if (isOther) doubtAt(table.firstRow - 1, column, 'column-unknown');
    return !isOther;
  });
  const reading = { grid, table, level, columns, doubtAt };
  const rows = peopleIn(reading);
  const ects = ectsRow(reading);
  const acquired = acquiredLists(reading, rows);
  const records = rows.flatMap(({ row, person }) =>
    rowResults(reading, row, ects, acquired).map((result) => ({ ...common, ...person, ...result })),
  );
  const hasDecisions = columns.some(
    ([, meaning]) =>
      meaning.of === 'year' ||
      meaning.of === 'acquired-ues' ||
      meaning.of === 'missing-ues' ||
      ('isCode' in meaning && meaning.isCode),
  );
  return { records, people: rows.map(({ person }) => person), hasDecisions, doubts };
}

/** Lists of acquired UEs: those of each row with their codes, and all UEs of the level that some row names. */
interface AcquiredLists {
  readonly named: ReadonlySet<UeName>;
  readonly byRow: ReadonlyMap<number, ReadonlyMap<UeName, string>>;
}

function acquiredLists(
  { grid, level, columns, doubtAt }: Reading,
  rows: readonly PersonRow[],
): AcquiredLists {
  const named = new Set<UeName>();
  const byRow = new Map<number, ReadonlyMap<UeName, string>>();
  let assumed: { row: number; column: number } | null = null;
  for (const { row } of rows) {
    for (const [column, meaning] of columns) {
      if (meaning.of !== 'acquired-ues') continue;
      const list = uesNamed(cellText(grid.at(row, column)));
      for (const [ue, code] of list) {
        if (levelOf(semesterOf(ue)) === level) named.add(ue);
        if (code === '') assumed ??= { row, column };
      }
      byRow.set(row, list);
    }
  }
  if (assumed) doubtAt(assumed.row, assumed.column, 'code-assumed');
  return { named, byRow };
}

type RowResult = Pick<HistoryRecord, 'subject' | 'average' | 'code' | 'ects'>;

/** The results of one row, each subject once; the first column that says something of it counts. */
function rowResults(
  { grid, level, columns, doubtAt }: Reading,
  row: number,
  ects: ReadonlyMap<UeName, number>,
  acquired: AcquiredLists,
): readonly RowResult[] {
  const found = new Map<string, { -readonly [Key in keyof RowResult]: RowResult[Key] }>();
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
      const list = acquired.byRow.get(row);
      for (const ue of acquired.named)
        entry({ kind: 'ue', ue }).code ||= list?.has(ue) ? list.get(ue) || 'ADM' : 'AJ';
    } else if (meaning.of === 'missing-ues') {
      for (const ue of uesNamed(cellText(cell)).keys())
        if (levelOf(semesterOf(ue)) === level) entry({ kind: 'ue', ue }).code ||= 'AJ';
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
  return [...found.values()].filter(({ average, code }) => average !== null || code !== '');
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
function uesNamed(text: string): ReadonlyMap<UeName, string> {
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

function peopleIn({ grid, table, columns, doubtAt }: Reading): readonly PersonRow[] {
  const rows: PersonRow[] = [];
  const seen = new Set<string>();
  const twice = new Set<string>();
  const nameColumn = table.lastName ?? table.fullName ?? table.numbers[0] ?? 0;
  for (let row = table.firstRow; row < grid.height; row++) {
    const texts = columns.filter(([column]) => cellText(grid.at(row, column)).trim() !== '');
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

/** Whom a row names; null where it names nobody. */
export function personAt(grid: Grid, table: ResultsTable, row: number): NamedPerson | null {
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
function ectsRow({ grid, table, columns }: Reading): ReadonlyMap<UeName, number> {
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
