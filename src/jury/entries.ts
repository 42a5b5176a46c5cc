import type { WorkbookSnapshot } from '../cells/snapshot';
import { yearCodeOf } from '../rules/codes';
import type { YearCode } from '../rules/types';
import { typedCells } from './documents/typed';
import { shortHash } from './fingerprint';
import { universityYear } from './history/record';
import { ACADEMIC_YEAR_KEY, inputKey, minutesInputs, WAS, type MinutesEntries } from './sheets/minutes-form';
import { textOf, plannedOf } from './our-sheets/cells';
import { ourSheet } from './our-sheets/find';
import { keyedSheet } from './our-sheets/keyed-rows';
import { isMarksRole, type OurRole } from './our-sheets/roles';
import { resolver } from './pseudonyms';
import { JURY_ROWS } from './sheets/jury-rows';
import type { PlannedValue } from '../plan/types';
import type { JuryEntry } from './report';

/** What people typed on our sheets of an earlier run, so that preparing again loses none of it. */

/** A student's row of the jury sheet, as it was found. */
export interface JuryRow {
  readonly id: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly group: string;
  /** 0-based. */
  readonly row: number;
  /** The filter of the sheet hides it. */
  readonly hidden: boolean;
  /** Null where the jury has typed nothing. */
  readonly entry: JuryEntry | null;
  /** Fingerprint of the marks at the last preparation; empty on a sheet of an older version. */
  readonly marks: string;
}

/** The rows of the jury sheet, found by the hidden keys of its columns. */
export interface JuryRows {
  readonly sheet: string;
  readonly byId: ReadonlyMap<string, JuryRow>;
  /** A1 address of a column in a student's row, or null when the sheet has no such column. */
  readonly cellOf: (row: JuryRow, key: string) => string | null;
}

/**
 * What the jury sheet of an earlier run holds; null when there is none.
 * @param known the students there are now: a row that names one of them otherwise, by the pseudonym or by the name behind
 * it, is given under the id that is known. Without them, rows go by what the sheet says.
 */
export function juryRows(
  workbook: WorkbookSnapshot,
  known: readonly { readonly id: string }[] = [],
): JuryRows | null {
  const sheet = ourSheet(workbook, 'jury');
  const keyed = sheet && keyedSheet(sheet, JURY_ROWS);
  if (!sheet || !keyed?.keys.includes('id')) return null;
  const byId = new Map<string, JuryRow>();
  const idOf = resolver(known.map((student) => student.id));
  for (const { row, text } of keyed.rows) {
    const written = text('id');
    const id = idOf(written) ?? written;
    if (id === '' || byId.has(id)) continue;
    const [lastName, firstName, group, marks] = [
      text('lastName'),
      text('firstName'),
      text('group'),
      text('marks'),
    ];
    const hidden = sheet.hiddenRows.has(row);
    byId.set(id, { id, lastName, firstName, group, row, hidden, entry: entryOf(text, marks), marks });
  }
  return { sheet: sheet.name, byId, cellOf: ({ row }, key) => keyed.cellOf(row, key) };
}

function entryOf(text: (key: string) => string, marks: string): JuryEntry | null {
  const typed = text('decision');
  const entry = {
    decision: typedYearCode(typed) ?? typed,
    reason: text('decisionReason'),
    decisions: text('decisions'),
  };
  if (entry.decision === '' && entry.reason === '' && entry.decisions === '') return null;
  const [on, stamp] = text('decidedOn').split('/');
  return { ...entry, decidedOn: on && stamp === stampOf(entry) ? on : marks };
}

/** The code of the year that a text is, in whatever letters; null for any other text. */
export const typedYearCode = (text: string): YearCode | null => yearCodeOf(text.trim().toUpperCase());

/**
 * The hidden cell that says on which marks an entry was decided. It knows the entry too: who types another decision over
 * it decides on the marks as they are then.
 */
export const decidedOnCell = (entry: JuryEntry, fingerprint: string): string =>
  `${entry.decidedOn || fingerprint}/${stampOf(entry)}`;

const stampOf = ({ decision, decisions }: Pick<JuryEntry, 'decision' | 'decisions'>): string =>
  shortHash(JSON.stringify([decision, decisions]));

/** What people filled in on the minutes; what was written there for them, and left, is none of it. */
export function minutesEntries(workbook: WorkbookSnapshot): MinutesEntries {
  const sheet = ourSheet(workbook, 'minutes');
  const entries = new Map<string, PlannedValue>();
  for (const { row, column } of sheet ? minutesInputs() : []) {
    const cells = sheet?.rows[row];
    const value = plannedOf(cells?.[column]);
    if (value !== null && textOf(cells?.[column]) !== textOf(cells?.[column + WAS]))
      entries.set(inputKey(row, column), value);
  }
  return entries;
}

/** The university year that the minutes of a workbook bear, typed or not; null where they say none. */
export function yearOnMinutes(workbook: WorkbookSnapshot): string | null {
  const [row = 0, column = 0] = ACADEMIC_YEAR_KEY.split(':').map(Number);
  return universityYear(textOf(ourSheet(workbook, 'minutes')?.rows[row]?.[column]));
}

/** What people have typed on our sheets, as it was when a step was written. */
export interface Typed {
  /** Of the sheets of marks, those that the step wrote: taking it back takes what was typed on them. */
  readonly roles: readonly OurRole[];
  readonly text: string;
}

/** @param written tabs that the step wrote */
export function typedOn(workbook: WorkbookSnapshot, written: readonly string[] = []): Typed {
  const roles = workbook.ours.flatMap(({ role, sheet }) =>
    isMarksRole(role) && written.includes(sheet.name) ? [role] : [],
  );
  return { roles, text: typedText(workbook, roles) };
}

/** Whether somebody has typed since on what taking the step back would take. */
export const isTypedSince = ({ roles, text }: Typed, workbook: WorkbookSnapshot): boolean =>
  typedText(workbook, roles) !== text;

function typedText(workbook: WorkbookSnapshot, roles: readonly OurRole[]): string {
  const entries = [...(juryRows(workbook)?.byId.values() ?? [])].flatMap(({ id, entry }) =>
    entry ? [[id, entry]] : [],
  );
  return JSON.stringify([
    entries,
    [...minutesEntries(workbook)],
    [...typedCells(workbook)],
    ...(['apogee', 'history', ...roles] as const).map((role) => cellsOf(workbook, role)),
  ]);
}

/** The cells of a sheet of which all are there to be changed. */
function cellsOf(workbook: WorkbookSnapshot, role: OurRole): readonly (readonly string[])[] {
  return (ourSheet(workbook, role)?.rows ?? []).map((cells) => (cells ?? []).map(textOf));
}
