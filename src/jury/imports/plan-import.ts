import type { WorkbookSnapshot } from '../../cells/snapshot';
import type { Locale } from '../../locales/locale';
import { yearOnMinutes } from '../entries';
import { matchPeople, personKey, type KnownStudent } from '../history/matching';
import { mergeHistory, type KeptCorrection } from '../history/merge-history';
import { planHistory } from '../history/plan-history';
import { type HistoryRecord, type NamedPerson } from '../history/record';
import type { SheetPlan } from '../../plan/types';
import { importRole } from '../our-sheets/roles';
import { historyIn, typedHistories, NO_YEAR } from './typed-history';
import type { JurySettings } from '../settings/settings';
import { planMarks } from './marks-sheet';
import { peopleFound } from './people';
import type { Recognised } from './reading';
import { personOf } from '../identity';
import type { ImportTarget } from '../../vocabulary/imports';

/** What a person confirms. */
export interface ImportDraft {
  readonly reading: Recognised;
  readonly target: ImportTarget;
  /** University year of the results: `2024-2025`; no part of marks. */
  readonly year: string;
}

/** The university year that the minutes of a workbook state; null where they state none. */
export const thisYear = yearOnMinutes;

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
  const { results } = reading;
  const ofYear = (results?.records ?? []).map((record) => ({ ...record, year: draft.year }));
  const records = [...(results?.before ?? []), ...ofYear].flatMap((record): HistoryRecord[] => {
    const student = found.get(personKey(record));
    if (!student) return [];
    return [{ ...record, ...personOf(student) }];
  });
  const present = historyIn(workbook, typedHistories(workbook, NO_YEAR));
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
