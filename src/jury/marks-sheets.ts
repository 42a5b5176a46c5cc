import type { WorkbookSnapshot } from '../cells/snapshot';

/** Sheets of invented marks that the pane writes on request: ours to replace and to take back, read as marks all the same. */
const SAMPLE_ROLE = 'sample_';

export const sampleRole = (semester: string): string => SAMPLE_ROLE + semester;

/** Sheets of marks that came from another file, by semester: `import_S3`. */
const IMPORT_ROLE = 'import_';

export const importRole = (semesters: readonly string[]): string => IMPORT_ROLE + semesters.join('_');

/** Whether a sheet of ours holds marks. */
export const isMarksRole = (role: string): boolean =>
  role.startsWith(SAMPLE_ROLE) || role.startsWith(IMPORT_ROLE);

/** The workbook with the sheets of the sample, and those imported, among those that hold marks. */
export function withSample(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const sample = workbook.ours.filter(({ role }) => isMarksRole(role));
  if (sample.length === 0) return workbook;
  return {
    sheets: [...workbook.sheets, ...sample.map(({ sheet }) => sheet)],
    ours: workbook.ours.filter(({ role }) => !isMarksRole(role)),
  };
}
