import type { DocumentRole } from '../../vocabulary/documents';

/**
 * What our sheets are called among ourselves: a workbook keeps the role of each in a name, however its tab is renamed. A
 * role is never changed nor used again for something else, for workbooks of earlier years carry it.
 */

/** Written when a jury is prepared; in the order of their tabs. */
export const SHEET_ROLES = ['jury', 'minutes', 'statistics', 'anomalies', 'journal'] as const;
export type SheetRole = (typeof SHEET_ROLES)[number];

/** Written when they are asked for: settings, results of earlier years, export for Apogée, formulas kept by closing, audit of formulas, curriculum. */
type FurtherRole = 'settings' | 'history' | 'apogee' | 'apogee_missing' | 'frozen' | 'audit' | 'maquette';

const SAMPLE = 'sample_';
const NEW = 'marks_';
const IMPORT = 'import_';
const MODULE = 'module_';
/**
 * Sheets of marks: by their semesters those of the invented promotion, those written to be filled, and those that came from
 * another file; by their module those that teachers fill in.
 */
type MarksRole = `${typeof SAMPLE | typeof NEW | typeof IMPORT | typeof MODULE}${string}`;

export type OurRole = SheetRole | DocumentRole | FurtherRole | MarksRole;

export const sampleRole = (semester: string): MarksRole => `${SAMPLE}${semester}`;

export const newMarksRole = (semester: string): MarksRole => `${NEW}${semester}`;

/** @example importRole(['S3', 'S4']) // 'import_S3_S4' */
export const importRole = (semesters: readonly string[]): MarksRole => `${IMPORT}${semesters.join('_')}`;

/** @example moduleRole('R305') // 'module_R305' */
export const moduleRole = (code: string): MarksRole => `${MODULE}${code.replace(/[^A-Za-z0-9]/g, '_')}`;

/** Whether a sheet of ours holds marks: ours to replace and to take back, read like the department's all the same. */
export const isMarksRole = (role: string): role is MarksRole =>
  [SAMPLE, NEW, IMPORT, MODULE].some((beginning) => role.startsWith(beginning));

/** Where a person is led on a sheet of ours: the first row of some holds hidden keys, which the formula bar would show. */
export const TOP_CELL = 'A2';
