import type { WorkbookSnapshot } from '../../cells/snapshot';
import type { Locale } from '../../locales/locale';
import type { WorkbookPlan } from '../../plan/types';
import {
  importSheets,
  planImport,
  thisYear,
  type ImportDraft,
  type ImportPlan,
} from '../imports/plan-import';
import type { Preparation } from '../prepare';
import type { Writing } from './writing';

/** An import that was written, so that it can be said. */
export interface Imported {
  readonly sheets: readonly string[];
  readonly draft: ImportDraft;
  readonly plan: Omit<ImportPlan, 'sheets'>;
}

/**
 * Results of earlier years, or marks, of another file, as a person has confirmed them.
 * @param preparation of the workbook they go to
 */
export function importFile(
  workbook: WorkbookSnapshot,
  preparation: Preparation,
  draft: ImportDraft,
  locale: Locale,
): Writing<WorkbookPlan & ImportPlan> {
  const students = preparation.ok ? preparation.people : [];
  const { names: seen } = preparation.settings;
  return {
    wanted: importSheets(draft, locale),
    plan: (names) => ({ ...planImport(workbook, draft, students, names, locale, seen), names: [] }),
  };
}

/**
 * Why results cannot be of the year that is said; null where they can.
 * - `bad`: it is no university year;
 * - `this`: the minutes of the workbook state the same.
 */
export function yearProblem(
  workbook: WorkbookSnapshot,
  { target, year }: Pick<ImportDraft, 'target' | 'year'>,
): 'bad' | 'this' | null {
  if (target !== 'history') return null;
  if (year === '') return 'bad';
  return year === thisYear(workbook) ? 'this' : null;
}
