import type { CellError, RawCell, SheetSnapshot, WorkbookSnapshot } from '../../cells/snapshot';
import type { Locale } from '../../locales/locale';
import { minutesEntries } from '../entries';
import { matchPeople, personKey, type KnownStudent } from '../history/matching';
import type { MatchProblem } from '../../vocabulary/history';
import { mergeHistory, type KeptCorrection } from '../history/merge-history';
import { planHistory } from '../history/plan-history';
import { readHistory } from '../history/read-history';
import { universityYear, type HistoryRecord, type NamedPerson } from '../history/record';
import { area } from '../../cells/a1';
import { ACADEMIC_YEAR_KEY } from '../sheets/minutes-form';
import { HEADER, TEXT } from '../../plan/styles';
import type { AreaFormat, PlannedValue, SheetPlan } from '../../plan/types';
import { importRole } from '../our-sheets/roles';
import type { JurySettings } from '../settings/settings';
import type { ImportReading, MarksFound } from './reading';
import type { ImportTarget } from '../../vocabulary/imports';
import { sheetPlan } from '../our-sheets/sheet-plan';

type Recognised = Extract<ImportReading, { ok: true }>;

/** What a person confirms. */
export interface ImportDraft {
  readonly reading: Recognised;
  readonly target: ImportTarget;
  /** University year of the results: `2024-2025`; no part of marks. */
  readonly year: string;
}

/** Who of a file is a student here, and who is not. */
export interface PeopleFound {
  /** By `personKey`. */
  readonly found: ReadonlyMap<string, KnownStudent>;
  readonly notFound: readonly { readonly person: NamedPerson; readonly problem: MatchProblem }[];
}

/** @param students of this year's workbook; without any, everybody in the file is taken */
export function peopleFound(
  reading: Recognised,
  target: ImportTarget,
  students: readonly KnownStudent[],
): PeopleFound {
  const people = target === 'marks' ? (reading.marks[0]?.people ?? []) : (reading.results?.people ?? []);
  if (students.length === 0) {
    const everybody = people.map((person) => [personKey(person), ofPerson(person)] as const);
    return { found: new Map(everybody), notFound: [] };
  }
  const byId = new Map(students.map((student) => [student.id, student]));
  const matches = matchPeople(people, students);
  const found = new Map<string, KnownStudent>();
  const notFound: PeopleFound['notFound'][number][] = [];
  for (const person of people) {
    const match = matches.get(personKey(person));
    const student = match?.found ? byId.get(match.id) : undefined;
    if (student) found.set(personKey(person), student);
    else notFound.push({ person, problem: match && !match.found ? match.problem : 'unknown' });
  }
  return { found, notFound };
}

const ofPerson = ({ number, lastName, firstName }: NamedPerson): KnownStudent => ({
  id: number || `${lastName} ${firstName}`.trim(),
  hasNumber: number !== '',
  lastName,
  firstName,
});

/** The university year that the minutes of a workbook state; null where they state none. */
export function thisYear(workbook: WorkbookSnapshot): string | null {
  const typed = minutesEntries(workbook).get(ACADEMIC_YEAR_KEY);
  return typed === undefined || typed === null ? null : universityYear(String(typed));
}

export interface ImportPlan {
  readonly sheets: readonly SheetPlan[];
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly kept: readonly KeptCorrection[];
}

/** Sheets that an import writes, with the names they should have. */
export function importSheets(
  { reading, target }: ImportDraft,
  locale: Locale,
): readonly { readonly role: string; readonly name: string }[] {
  if (target === 'history') return [{ role: 'history', name: locale.sheets.history }];
  return reading.marks.map((marks) => ({
    role: importRole(marks.semesters),
    name: marks.semesters.join('-'),
  }));
}

/**
 * What an import writes, once a person has confirmed it: the sheet "Antécédents" with the new results among those there
 * were, or the sheets of marks.
 * @param names of the sheets by role, as the workbook gives them
 * @param seen whether names of students are covered on the sheet
 */
export function planImport(
  workbook: WorkbookSnapshot,
  draft: ImportDraft,
  students: readonly KnownStudent[],
  names: ReadonlyMap<string, string>,
  locale: Locale,
  seen: JurySettings['names'] = 'shown',
): ImportPlan {
  const { reading, target } = draft;
  const wanted = importSheets(draft, locale);
  const nameAt = (i: number): string => names.get(wanted[i]?.role ?? '') ?? wanted[i]?.name ?? '';
  if (target === 'marks') {
    const sheets = reading.marks.map((marks, i) => planMarks(marks, nameAt(i)));
    return { sheets, added: sheets.length, replaced: 0, unchanged: 0, kept: [] };
  }
  const { found } = peopleFound(reading, target, students);
  const records = (reading.results?.records ?? []).flatMap((record): HistoryRecord[] => {
    const student = found.get(personKey(record));
    if (!student) return [];
    const { id, hasNumber, lastName, firstName } = student;
    return [{ ...record, number: hasNumber ? id : '', lastName, firstName, year: draft.year }];
  });
  const present = readHistory(workbook);
  const here = matchPeople(
    (present?.rows ?? []).map(({ record }) => record),
    students,
  );
  const keyOfPerson = (person: NamedPerson): string => {
    const match = here.get(personKey(person));
    const student = match?.found ? students.find(({ id }) => id === match.id) : undefined;
    return student ? personKey(personOf(student)) : personKey(person);
  };
  const merged = mergeHistory(present, records, keyOfPerson);
  return { ...merged, sheets: [planHistory(merged, locale, nameAt(0), seen)] };
}

const personOf = ({ id, hasNumber, lastName, firstName }: KnownStudent): NamedPerson => ({
  number: hasNumber ? id : '',
  lastName,
  firstName,
});

/** A sheet of marks as the file has it: values only, at the same addresses. */
function planMarks({ sheet, semesters }: MarksFound, name: string): SheetPlan {
  const values = Array.from(sheet.rows, (cells) => (cells ?? []).map(plannedOf));
  const width = Math.max(1, ...values.map((row) => row.length));
  const height = Math.max(1, values.length);
  const formats = [...textFormats(sheet, width, height), ...headerFormats(sheet, width)];
  const drawn = { values, formats, merges: sheet.merges, rowHeights: new Map() };
  return sheetPlan(drawn, {
    role: importRole(semesters),
    name,
    columnWidths: widthsOf(values, width),
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
    showGridlines: true,
  });
}

function plannedOf(cell: RawCell): PlannedValue {
  if (cell === null || typeof cell !== 'object') return cell === '' ? null : cell;
  if ('value' in cell) return cell.value;
  return isError(cell) ? cell.error : null;
}

const isError = (cell: object): cell is CellError => 'error' in cell;

/** Texts stay texts, whatever they begin with; dates and percentages look like what they are. */
function textFormats(sheet: SheetSnapshot, width: number, height: number): readonly AreaFormat[] {
  const formats: AreaFormat[] = [];
  for (let column = 0; column < width; column++) {
    let start = 0;
    let before: string | null = null;
    for (let row = 0; row <= height; row++) {
      const format = row === height ? null : numberFormatOf(sheet.rows[row]?.[column] ?? null);
      if (format === before) continue;
      if (before !== null)
        formats.push({ area: area(start, column, row - 1, column), style: { numberFormat: before } });
      [start, before] = [row, format];
    }
  }
  return formats;
}

function numberFormatOf(cell: RawCell): string | null {
  if (typeof cell === 'string') return TEXT.numberFormat ?? null;
  if (cell === null || typeof cell !== 'object') return null;
  if ('error' in cell) return TEXT.numberFormat ?? null;
  if (!('value' in cell)) return null;
  return cell.format === 'date' ? 'dd/mm/yyyy' : '0.0%';
}

/** The first row with a module or a name in most of its cells looks like a header. */
function headerFormats(sheet: SheetSnapshot, width: number): readonly AreaFormat[] {
  const row = Array.from(sheet.rows).findIndex(
    (cells) => (cells ?? []).filter((cell) => typeof cell === 'string').length >= Math.min(4, width),
  );
  return row < 0 ? [] : [{ area: area(row, 0, row, width - 1), style: { ...HEADER, ...TEXT } }];
}

function widthsOf(values: readonly (readonly PlannedValue[])[], width: number): readonly number[] {
  return Array.from({ length: width }, (_, column) => {
    const lengths = values.slice(1).map((row) => String(row[column] ?? '').length);
    return Math.min(24, Math.max(7, ...lengths) + 2);
  });
}
