import type { SheetSnapshot, WorkbookSnapshot } from '../../cells/snapshot';
import { isOwnSheet } from '../../curricula/sheet/read-sheet';
import type { CurriculumDocument } from '../../curricula/types';
import type { MaquetteSheetWords } from '../../locales/types/tools';
import { oneSheet, type Writing } from '../use-cases/writing';
import { curriculumInForce } from '../curriculum-in-force';
import { withMarksSheets } from '../our-sheets/find';
import { planMaquette } from './plan-maquette';

/** The sheet "Maquette" of a workbook, or null. */
export function maquetteSheet(workbook: WorkbookSnapshot): SheetSnapshot | null {
  return withMarksSheets(workbook).sheets.find(({ rows, visible }) => visible && isOwnSheet(rows)) ?? null;
}

/** The curriculum that a workbook would be judged by without its sheet "Maquette". */
export function curriculumWithout(workbook: WorkbookSnapshot): CurriculumDocument {
  const { sheets, ours } = withMarksSheets(workbook);
  const others = { ours, sheets: sheets.filter(({ rows }) => !isOwnSheet(rows)) };
  return curriculumInForce(others, null).curriculum;
}

/** Writes the sheet, in the place of the one that is there. */
export const writeMaquette = (document: CurriculumDocument, words: MaquetteSheetWords): Writing =>
  oneSheet({ role: 'maquette', name: words.sheet }, (name) => planMaquette(document, words, name));
