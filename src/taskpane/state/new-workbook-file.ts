import type { CurriculumDocument } from '../../curricula/types';
import { planHistory } from '../../jury/history/plan-history';
import type { NextYear } from '../../jury/next-year';
import { planMarksSheets } from '../../jury/sheets/new-marks-sheets';
import type { Locale } from '../../locales/locale';
import type { NewWorkbookWords } from '../../locales/types/cli';
import { newWorkbook } from '../../xlsx/new-workbook';
import { openPackage } from '../../xlsx/open-package';
import { writeWorkbook } from '../../xlsx/write-workbook';

/** A new workbook of marks as a file, with the lists and earlier years that are known. */
export function newWorkbookFile(
  curriculum: CurriculumDocument,
  next: NextYear | null,
  words: NewWorkbookWords,
  locale: Locale,
): Uint8Array {
  const students = next ? [...next.entering, ...next.repeating] : [];
  const marks = newWorkbook(planMarksSheets(curriculum, words, students));
  if (!next) return marks;
  const opened = openPackage(marks);
  if (!opened.ok) throw new Error(`the new workbook cannot be opened: ${JSON.stringify(opened.error)}`);
  const history = planHistory(next.history, locale, locale.sheets.history);
  return writeWorkbook(opened.package, { sheets: [history], names: [] });
}
