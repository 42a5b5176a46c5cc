import type { JuryRows } from '../entries';
import { promotionFingerprint } from '../fingerprint';
import type { JournalEntry, Stamp } from '../journal/entry';
import { nameOf } from '../journal/differences';
import type { Journal } from '../journal/read-journal';
import type { CellStyle, Formula, PlannedValue, SheetPlan, WorkbookPlan } from '../../plan/types';
import { DOTS, isName } from '../pseudonyms';
import type { JuryReport } from '../report';

/** A jury that is closed: its sheets are values, protected, and nothing more is decided until it is reopened. */
export interface Closing extends Stamp {
  /** Of all marks it was closed on. */
  readonly fingerprint: string;
}

/** Whether a jury is closed, by the last word of its journal on the matter. */
export function closingOf(journal: Journal | null): Closing | null {
  const last = journal?.entries.findLast(({ subject }) => subject === 'close' || subject === 'reopen');
  return last?.subject === 'close' ? { time: last.time, who: last.who, fingerprint: last.to } : null;
}

/** The entry that closes the jury on the marks as they are. */
export function closingEntry(report: JuryReport, stamp: Stamp): JournalEntry {
  const to = promotionFingerprint(report.students);
  return { ...stamp, id: '', name: '', subject: 'close', from: '', to, reason: '' };
}

/** The entry that reopens it. @param reason must be given */
export function reopeningEntry(closing: Closing, stamp: Stamp, reason: string): JournalEntry {
  return { ...stamp, id: '', name: '', subject: 'reopen', from: closing.fingerprint, to: '', reason };
}

/** A student whose marks are not those that the jury was closed on. */
export interface ChangedStudent {
  readonly id: string;
  readonly name: string;
  readonly what: 'marks' | 'new' | 'gone';
}

/** Whom the changes of marks since the last preparation, or since closing, concern. */
export function changedStudents(report: JuryReport, rows: JuryRows): readonly ChangedStudent[] {
  const known = new Set(report.students.map(({ id }) => id));
  const hidden = report.settings.names === 'hidden';
  const shown = (text: string): string => (hidden && isName(text) ? DOTS : text);
  const present = report.students.flatMap((student): ChangedStudent[] => {
    const row = rows.byId.get(student.id);
    const person = { id: student.id, name: nameOf(student) };
    if (!row) return [{ ...person, what: 'new' }];
    return row.marks === '' || row.marks === student.fingerprint ? [] : [{ ...person, what: 'marks' }];
  });
  const gone = [...rows.byId.values()]
    .filter(({ id, marks }) => !known.has(id) && marks !== '')
    .map((row): ChangedStudent => ({ id: shown(row.id), name: shown(nameOf(row)), what: 'gone' }));
  return [...present, ...gone];
}

/** The same sheets for good: formulas become the values they have, no cell is left to fill in, all are protected. */
export function frozen(plan: WorkbookPlan): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map(frozenSheet) };
}

function frozenSheet(sheet: SheetPlan): SheetPlan {
  return {
    ...sheet,
    values: sheet.values.map((row) => row.map(valueOf)),
    formats: sheet.formats.map((format) => ({ ...format, style: locked(format.style) })),
    protected: true,
  };
}

/** The same sheets free again: the protection that closing put on them comes off. */
export function unfrozen(plan: WorkbookPlan): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, protected: false })) };
}

const isFormula = (value: PlannedValue): value is Formula => typeof value === 'object' && value !== null;

const valueOf = (value: PlannedValue): PlannedValue => (isFormula(value) ? value.value : value);

const locked = (style: CellStyle): CellStyle => (style.unlocked ? { ...style, unlocked: false } : style);
