import type { RawCell, SheetSnapshot, WorkbookSnapshot } from '../gradebook/snapshot';
import { inputKey, minutesInputs, type MinutesEntries } from './plan/minutes-sheet';
import { JURY_ROWS } from './plan/jury-sheet';
import type { PlannedValue } from './plan/types';
import type { JuryEntry } from './report';

/** What people typed on our sheets of an earlier run, so that preparing again loses none of it. */

/** The jury's decisions and reasons by student id, found by the hidden keys of the jury sheet's columns. */
export function juryEntries(workbook: WorkbookSnapshot): ReadonlyMap<string, JuryEntry> {
  const sheet = sheetOf(workbook, 'jury');
  const keys = sheet?.rows[JURY_ROWS.keys] ?? [];
  const [id, decision, reason] = ['id', 'decision', 'decisionReason'].map((key) => keys.indexOf(key));
  const entries = new Map<string, JuryEntry>();
  if (!sheet || id === undefined || decision === undefined || reason === undefined || id < 0) return entries;
  for (const cells of sheet.rows.slice(JURY_ROWS.first)) {
    const entry = { decision: textOf(cells?.[decision]), reason: textOf(cells?.[reason]) };
    const student = textOf(cells?.[id]);
    if (student !== '' && (entry.decision !== '' || entry.reason !== '')) entries.set(student, entry);
  }
  return entries;
}

/** What was filled in on the minutes. */
export function minutesEntries(workbook: WorkbookSnapshot): MinutesEntries {
  const sheet = sheetOf(workbook, 'minutes');
  const entries = new Map<string, PlannedValue>();
  if (!sheet) return entries;
  for (const { row, column } of minutesInputs()) {
    const value = plannedOf(sheet.rows[row]?.[column]);
    if (value !== null) entries.set(inputKey(row, column), value);
  }
  return entries;
}

/** Everything that people typed on our sheets, comparable between two moments. */
export function typedText(workbook: WorkbookSnapshot): string {
  return JSON.stringify([[...juryEntries(workbook)], [...minutesEntries(workbook)]]);
}

function sheetOf(workbook: WorkbookSnapshot, role: string): SheetSnapshot | undefined {
  return workbook.ours.find((ours) => ours.role === role)?.sheet;
}

const textOf = (cell: RawCell | undefined): string => String(plannedOf(cell) ?? '').trim();

function plannedOf(cell: RawCell | undefined): PlannedValue {
  if (cell === undefined || cell === null || typeof cell !== 'object') return cell ?? null;
  return 'value' in cell ? cell.value : null;
}
