import type { WorkbookSnapshot } from '../gradebook/snapshot';

/** Sheets of invented marks that the pane writes on request: ours to replace and to take back, read as marks all the same. */
const SAMPLE_ROLE = 'sample_';

export const sampleRole = (semester: string): string => SAMPLE_ROLE + semester;

export const isSampleRole = (role: string): boolean => role.startsWith(SAMPLE_ROLE);

/** The workbook with the sheets of the sample among those that hold marks. */
export function withSample(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const sample = workbook.ours.filter(({ role }) => isSampleRole(role));
  if (sample.length === 0) return workbook;
  return {
    sheets: [...workbook.sheets, ...sample.map(({ sheet }) => sheet)],
    ours: workbook.ours.filter(({ role }) => !isSampleRole(role)),
  };
}
