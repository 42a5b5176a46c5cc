import type { RawCell, SheetSnapshot, WorkbookSnapshot } from '../../gradebook/snapshot';
import type { Locale } from '../../locales/locale';
import { juryRows, textOf } from '../entries';
import type { JournalEntry, Stamp } from '../journal/entry';
import { decidedValues, nameOf } from '../journal/unjournaled';
import { juryColumns, type JuryColumn } from '../plan/jury-columns';
import { JURY_ROWS } from '../plan/jury-sheet';
import type { CellEdits, PlannedValue } from '../plan/types';
import type { JuryReport, JuryStudent } from '../report';
import { entryAfter, studentWith, type Decision } from './decide';
import { subjectKey } from './subject';

/** A decision on one student. */
export interface Taken {
  readonly id: string;
  readonly decision: Decision;
}

/** What taking decisions writes: the cells of the jury sheet that change, and the entries of the journal. */
export interface DecisionWrite {
  readonly edits: readonly CellEdits[];
  readonly entries: readonly JournalEntry[];
}

/**
 * The students' rows of the jury sheet as the decisions make them, cell by cell where something differs; formulas follow by
 * themselves. Null when there is no jury sheet, or when a student is not on it: it has to be prepared first.
 */
export function takeDecisions(
  workbook: WorkbookSnapshot,
  report: JuryReport,
  taken: readonly Taken[],
  stamp: Stamp,
  locale: Locale,
): DecisionWrite | null {
  const rows = juryRows(workbook);
  const sheet = workbook.ours.find(({ role }) => role === 'jury')?.sheet;
  if (!rows || !sheet) return null;
  const columns = placedColumns(sheet, report, locale);
  const edits: CellEdits[] = [];
  const entries: JournalEntry[] = [];
  for (const { id, decision } of taken) {
    const before = report.students.find((student) => student.id === id);
    const row = rows.byId.get(id)?.row;
    if (!before || row === undefined) return null;
    const after = studentWith(before, entryAfter(before, decision, report.book), report);
    edits.push(...rowEdits(sheet, columns, after, row));
    entries.push(journalEntry(before, after, decision, report, stamp));
  }
  return { edits, entries };
}

function journalEntry(
  before: JuryStudent,
  after: JuryStudent,
  { subject, reason }: Decision,
  { book }: JuryReport,
  stamp: Stamp,
): JournalEntry {
  const key = subjectKey(subject);
  const valueIn = ({ entry }: JuryStudent): string => decidedValues(entry, book).get(key) ?? '';
  return {
    ...stamp,
    id: before.id,
    name: nameOf(before),
    subject: key,
    from: valueIn(before),
    to: valueIn(after),
    reason,
  };
}

/** A column with its place on the sheet, wherever somebody moved it. */
interface Placed {
  readonly column: JuryColumn;
  readonly at: number;
}

function placedColumns(sheet: SheetSnapshot, report: JuryReport, locale: Locale): readonly Placed[] {
  const keys = sheet.rows[JURY_ROWS.keys]?.map(textOf) ?? [];
  return juryColumns(report, locale)
    .map((column) => ({ column, at: keys.indexOf(column.key) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
}

/** Neighbouring cells that change are written together. */
function rowEdits(
  { name, rows }: SheetSnapshot,
  columns: readonly Placed[],
  student: JuryStudent,
  row: number,
): readonly CellEdits[] {
  const runs: { column: number; text: boolean; values: PlannedValue[] }[] = [];
  for (const { column, at } of columns) {
    const value = column.value(student, row);
    if ((typeof value === 'object' && value !== null) || isSame(rows[row]?.[at], value)) continue;
    const text = column.style.numberFormat === '@';
    const last = runs.at(-1);
    if (last && last.text === text && last.column + last.values.length === at) last.values.push(value);
    else runs.push({ column: at, text, values: [value] });
  }
  return runs.map(({ column, text, values }) => ({
    sheet: name,
    row,
    column,
    ...(text && { text }),
    values: [values],
  }));
}

function isSame(cell: RawCell | undefined, value: PlannedValue): boolean {
  if (typeof cell === 'number' && typeof value === 'number') return Math.abs(cell - value) < 1e-9;
  return textOf(cell) === String(value ?? '').trim();
}
