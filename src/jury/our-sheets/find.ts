import type { SheetSnapshot, WorkbookSnapshot } from '../../cells/snapshot';
import { isMarksRole, type OurRole } from './roles';

/** A sheet that an earlier run wrote; undefined where there is none. */
export function ourSheet(workbook: WorkbookSnapshot, role: OurRole): SheetSnapshot | undefined {
  return workbook.ours.find((ours) => ours.role === role)?.sheet;
}

/** Ours to write, and read like the department's all the same: sheets of marks, and the curriculum. */
const isRead = (role: string): boolean => isMarksRole(role) || role === 'maquette';

/** The workbook with our sheets of marks, invented or imported, and of a curriculum among the department's. */
export function withMarksSheets(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const marks = workbook.ours.filter(({ role }) => isRead(role));
  if (marks.length === 0) return workbook;
  return {
    sheets: [...workbook.sheets, ...marks.map(({ sheet }) => sheet)],
    ours: workbook.ours.filter(({ role }) => !isRead(role)),
  };
}
