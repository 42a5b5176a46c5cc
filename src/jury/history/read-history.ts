import { cellName } from '../../cells/a1';
import { cellText } from '../../gradebook/mark';
import type { WorkbookSnapshot } from '../../cells/snapshot';
import { HISTORY_COLUMNS, type HistoryColumn, type HistoryProblem } from '../../vocabulary/history';
import { HISTORY_ROWS } from './layout';
import { personKey } from './matching';
import { averageIn, codeIn, levelIn, numberIn, subjectIn } from './read-cells';
import {
  resultKey,
  universityYear,
  type EarlierResult,
  type HistoryRecord,
  type NamedPerson,
} from './record';
import { ourSheet } from '../our-sheets/find';
import { keyedSheet, type KeyedRow } from '../our-sheets/keyed-rows';

/** Something on the sheet that does not count, and where. */
export interface HistoryDoubt {
  /** 0-based. */
  readonly row: number;
  readonly column: HistoryColumn;
  /** As read. */
  readonly value: string;
  readonly problem: HistoryProblem;
  /** Whom the row names. */
  readonly person?: NamedPerson;
}

/** A row that was understood. */
export interface HistoryRow {
  readonly record: HistoryRecord;
  /** 0-based. */
  readonly row: number;
  /** What the import gave: see `stampOf`; empty on a row typed by hand. */
  readonly imported: string;
}

export interface HistoryReading {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly rows: readonly HistoryRow[];
  /** Rows that were not understood, as texts by column: they stay on the sheet. */
  readonly unread: readonly Readonly<Record<HistoryColumn, string>>[];
  readonly doubts: readonly HistoryDoubt[];
  /** A1 address of a cell. */
  readonly cellOf: (row: number, column: HistoryColumn) => string;
}

/** What a person can correct of a record, as one text. */
export const stampOf = ({ average, code, ects }: Pick<HistoryRecord, 'average' | 'code' | 'ects'>): string =>
  `${average ?? ''}|${code}|${ects ?? ''}`;

/** Whether a person has changed what the import gave, or typed the whole row. */
export const isCorrected = ({ record, imported }: HistoryRow): boolean => stampOf(record) !== imported;

/** The sheet "Antécédents"; null where there is none. Whatever the order of its rows and columns. */
export function readHistory(workbook: WorkbookSnapshot): HistoryReading | null {
  const sheet = ourSheet(workbook, 'history');
  if (!sheet) return null;
  const keyed = keyedSheet<HistoryColumn>(sheet, HISTORY_ROWS);
  const cellOf = (row: number, column: HistoryColumn): string =>
    keyed.cellOf(row, column) ?? cellName(row, 0);
  return { sheet: sheet.name, ...readRows(keyed.rows), cellOf };
}

/** The results in rows, each once. */
export function readRows(
  lines: readonly KeyedRow<HistoryColumn>[],
): Pick<HistoryReading, 'rows' | 'unread' | 'doubts'> {
  const rows: HistoryRow[] = [];
  const doubts: HistoryDoubt[] = [];
  const unread: Record<HistoryColumn, string>[] = [];
  const seen = new Map<string, HistoryRecord>();
  const visible = HISTORY_COLUMNS.filter((column) => column !== 'imported');
  for (const line of lines) {
    const { row, cell, text } = line;
    if (visible.every((column) => text(column) === '')) continue;
    const read = readRow(line);
    const record = 'problem' in read ? null : read;
    const key = record && `${personKey(record)} ${resultKey(record)}`;
    const before = key === null ? undefined : seen.get(key);
    if (record && key !== null && !before) {
      seen.set(key, record);
      rows.push({ record, row, imported: text('imported') });
      continue;
    }
    if (record && before && saysNoMore(record, before)) continue;
    const doubt: Omit<HistoryDoubt, 'row' | 'value'> =
      'problem' in read ? read : { column: 'subject', problem: 'twice' };
    doubts.push({ ...doubt, row, value: cellText(cell(doubt.column)), person: personIn(line) });
    unread.push(
      Object.fromEntries(HISTORY_COLUMNS.map((column) => [column, cellText(cell(column))])) as Record<
        HistoryColumn,
        string
      >,
    );
  }
  return { rows, unread, doubts };
}

/** Two rows on one result that agree are one. */
const saysNoMore = (row: EarlierResult, before: EarlierResult): boolean =>
  (['average', 'code', 'ects'] as const).every(
    (column) => row[column] === null || row[column] === '' || row[column] === before[column],
  );

const personIn = ({ text }: KeyedRow<HistoryColumn>): NamedPerson => ({
  number: text('number'),
  lastName: text('lastName'),
  firstName: text('firstName'),
});

type RowProblem = Pick<HistoryDoubt, 'column' | 'problem'>;

function readRow(line: KeyedRow<HistoryColumn>): HistoryRecord | RowProblem {
  const { cell, text } = line;
  const person = personIn(line);
  if (person.number === '' && person.lastName === '') return { column: 'number', problem: 'no-person' };
  const year = universityYear(text('year'));
  if (year === null) return { column: 'year', problem: 'bad-year' };
  const subject = subjectIn(text('subject'), levelIn(text('semester')));
  if (subject === null) return { column: 'subject', problem: 'bad-subject' };
  const average = averageIn(cell('average'));
  if (average === undefined) return { column: 'average', problem: 'bad-average' };
  const code = codeIn(subject.kind, text('code'));
  if (code === null) return { column: 'code', problem: 'bad-code' };
  const ects = numberIn(cell('ects'));
  if (ects === undefined) return { column: 'ects', problem: 'bad-ects' };
  return { ...person, year, subject, average, code, ects, origin: text('origin') };
}
