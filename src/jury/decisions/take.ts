import type { RawCell, SheetSnapshot, WorkbookSnapshot } from '../../cells/snapshot';
import type { Locale } from '../../locales/locale';
import { juryRows } from '../entries';
import { textOf } from '../our-sheets/cells';
import type { JournalEntry, Stamp } from '../journal/entry';
import { decidedValues, nameOf } from '../journal/differences';
import { juryColumns, type JuryColumn } from '../sheets/jury-columns';
import { JURY_ROWS } from '../sheets/jury-rows';
import { inBlocks } from '../../plan/cell-blocks';
import type { CellEdits, PlannedValue } from '../../plan/types';
import type { JuryEntry, JuryReport, JuryStudent } from '../report';
import { entryWith, studentWith, NO_ENTRY, type Decision } from './decide';
import { subjectKey } from './subject';
import { ourSheet } from '../our-sheets/find';
import { keyedSheet } from '../our-sheets/keyed-rows';

/** A decision on one student. */
export interface Taken {
  readonly id: string;
  readonly decision: Decision;
  /** What the journal says instead of the decision's reason: how it came about. */
  readonly note?: string;
}

/** The jury's columns of one student as they were, to be put back. */
interface FormerEntry {
  readonly id: string;
  readonly entry: JuryEntry | null;
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
  const steps = taken.map(({ id, decision, note = decision.reason }): Step => ({
    id,
    entryOf: (before) => entryWith(before, decision, report),
    entriesOf: (before, after) => {
      const key = subjectKey(decision.subject);
      const entries = [journalEntry(before, after, key, note, report, stamp)];
      const follows =
        key !== 'year' && before.entry?.decision && before.entry.decision !== after.entry?.decision;
      if (!follows) return entries;
      const { yearFollows } = locale.deliberation.journal;
      return [...entries, journalEntry(before, after, 'year', yearFollows, report, stamp)];
    },
  }));
  return writeSteps(workbook, report, steps, locale);
}

/**
 * The rows as they were before decisions: nothing of the journal goes, it says instead what was taken back.
 * @param reason why, for the journal
 */
export function restoreEntries(
  workbook: WorkbookSnapshot,
  report: JuryReport,
  former: readonly FormerEntry[],
  reason: string,
  stamp: Stamp,
  locale: Locale,
): DecisionWrite | null {
  const steps = former.map(({ id, entry }): Step => ({
    id,
    entryOf: () => entry ?? NO_ENTRY,
    entriesOf: (before, after) => {
      const [was, is] = [before, after].map((student) => decidedValues(student.entry, report.book));
      const keys = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])];
      return keys
        .filter((key) => was?.get(key) !== is?.get(key))
        .map((key) => journalEntry(before, after, key, reason, report, stamp));
    },
  }));
  return writeSteps(workbook, report, steps, locale);
}

/** What becomes of one student's row, and what the journal says of it. */
interface Step {
  readonly id: string;
  readonly entryOf: (before: JuryStudent) => JuryEntry;
  readonly entriesOf: (before: JuryStudent, after: JuryStudent) => readonly JournalEntry[];
}

function writeSteps(
  workbook: WorkbookSnapshot,
  report: JuryReport,
  steps: readonly Step[],
  locale: Locale,
): DecisionWrite | null {
  const rows = juryRows(workbook, report.students);
  const sheet = ourSheet(workbook, 'jury');
  if (!rows || !sheet) return null;
  const students = new Map(report.students.map((student) => [student.id, student]));
  const columns = placedColumns(sheet, report, locale);
  const entries: JournalEntry[] = [];
  const decided = new Map<string, JuryStudent>();
  for (const { id, entryOf, entriesOf } of steps) {
    // A second decision on somebody rests on the first.
    const before = decided.get(id) ?? students.get(id);
    if (!before || !rows.byId.has(id)) return null;
    const after = studentWith(before, entryOf(before), report);
    decided.set(id, after);
    entries.push(...entriesOf(before, after));
  }
  const edits = [...decided].flatMap(([id, after]): readonly CellEdits[] => {
    const row = rows.byId.get(id)?.row ?? -1;
    const [first, ...others] = rowEdits(sheet, columns, after, row);
    return first ? [{ ...first, expects: expected(sheet, columns, row) }, ...others] : [];
  });
  return { edits: inBlocks(edits), entries };
}

function journalEntry(
  before: JuryStudent,
  after: JuryStudent,
  subject: string,
  reason: string,
  { book }: JuryReport,
  stamp: Stamp,
): JournalEntry {
  const valueIn = ({ entry }: JuryStudent): string => decidedValues(entry, book).get(subject) ?? '';
  return {
    ...stamp,
    id: before.id,
    name: nameOf(before),
    subject,
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
  const { at } = keyedSheet(sheet, JURY_ROWS);
  return juryColumns(report, locale)
    .map((column) => ({ column, at: at(column.key) }))
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

/** What was read of a student's row: who stands there, and what was decided. */
const READ: readonly string[] = ['id', 'decision', 'decisionReason', 'decisions'];

function expected(
  { rows }: SheetSnapshot,
  columns: readonly Placed[],
  row: number,
): NonNullable<CellEdits['expects']> {
  return columns
    .filter(({ column }) => READ.includes(column.key))
    .map(({ at }) => ({ row, column: at, value: rows[row]?.[at] ?? null }));
}

function isSame(cell: RawCell | undefined, value: PlannedValue): boolean {
  if (typeof cell === 'number' && typeof value === 'number') return Math.abs(cell - value) < 1e-9;
  return textOf(cell) === String(value ?? '').trim();
}
