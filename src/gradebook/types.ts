import type { CellRef } from '../cells/a1';
import type { Competence, Mark, Mark20, ModuleCode, Semester, Status, UeName } from '../rules/types';

/** What a workbook says: students, their marks, and everything doubtful. Rows and columns are 0-based. */

/** A value and the cell that it was read in. */
export interface Found<T> {
  readonly value: T;
  readonly at: CellRef;
}

export const ANOMALY_KINDS = [
  'text-number',
  'out-of-range',
  'unknown-code',
  'cell-error',
  'missing',
  'duplicate-student',
  'unmatched-student',
  'unknown-module',
  'missing-module',
  'coefficient-mismatch',
  'average-mismatch',
] as const;
export type AnomalyKind = (typeof ANOMALY_KINDS)[number];

/** What a doubtful mark cell holds, so that a sentence can name it: a date comes from Excel turning `12/5` into one. */
export type CellForm =
  'empty' | 'number' | 'text' | 'date' | 'percentage' | 'boolean' | 'error' | 'uncalculated';

/** What was done about an anomaly. */
export type Effect =
  | { readonly code: 'mark-used'; readonly mark: Mark20 }
  | { readonly code: 'awaited'; readonly form: CellForm }
  /** Another cell gives the same student another mark in the same module; that one counts. */
  | { readonly code: 'other-cell-used'; readonly mark: Mark; readonly at: CellRef }
  /** The cell is left aside: a module that the curriculum lacks, a standing that is no known one. */
  | { readonly code: 'ignored' }
  /** Nobody has a mark in this module of the curriculum: everybody's is awaited. */
  | { readonly code: 'module-awaited'; readonly module: ModuleCode; readonly semester: Semester }
  /** The same student twice in one table: the first row counts. */
  | { readonly code: 'first-row-used'; readonly at: CellRef }
  /** Two people who cannot be told apart with certainty: nothing is merged. */
  | { readonly code: 'kept-apart'; readonly id: string }
  /** The student has no row in these sheets; the marks of the modules there are awaited. */
  | { readonly code: 'absent-from'; readonly sheets: readonly string[] }
  /** The curriculum's coefficient counts; without a UE, `expected` lists what the module has in each of its UEs. */
  | {
      readonly code: 'curriculum-used';
      readonly module: ModuleCode;
      readonly ue: UeName | null;
      readonly expected: readonly number[];
    };

export interface Anomaly {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly kind: AnomalyKind;
  /** What the cell holds, as text: a text as written, a number with a point, an error as shown. */
  readonly value: string;
  readonly effect: Effect;
}

/** How a table says which kind of number a student has; the first that a workbook gives becomes the student's id. */
export const NUMBER_KINDS = [
  'nip',
  'student-number',
  'apogee',
  'ine',
  'identifier',
  'etudid',
  'ordinal',
] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

/** The columns by which a row can be known again, also after sorting. */
export type RowKey =
  | { readonly by: 'number'; readonly column: number }
  | { readonly by: 'names'; readonly lastName: number; readonly firstName: number }
  | { readonly by: 'full-name'; readonly column: number };

export interface NumberColumn {
  readonly kind: NumberKind;
  readonly column: number;
}
interface ModuleColumn {
  readonly module: ModuleCode;
  /** Position in `curriculum.modules`. */
  readonly index: number;
  readonly column: number;
}
export interface UeColumn {
  readonly ue: UeName;
  readonly column: number;
}
export interface RcueColumn {
  readonly competence: Competence;
  readonly column: number;
}
export interface SemesterColumn {
  readonly semester: Semester;
  readonly column: number;
}

/** What the columns of a table hold. */
export interface TableColumns {
  /** In the order of `NUMBER_KINDS`. */
  readonly numbers: readonly NumberColumn[];
  readonly lastName: number | null;
  readonly firstName: number | null;
  readonly fullName: number | null;
  readonly group: number | null;
  readonly status: number | null;
  readonly repeats: number | null;
  /** Several of one module where it is repeated, as in an export that lists the modules below each UE. */
  readonly modules: readonly ModuleColumn[];
  /** The department's own results. */
  readonly ueAverages: readonly UeColumn[];
  readonly ueCodes: readonly UeColumn[];
  readonly rcueAverages: readonly RcueColumn[];
  readonly rcueCodes: readonly RcueColumn[];
  readonly yearCode: number | null;
  readonly bonuses: readonly SemesterColumn[];
  readonly absences: readonly SemesterColumn[];
}

/** A table of marks in a sheet. A sheet can hold several. */
export interface Table {
  readonly sheet: string;
  /** Those of its modules, in order; never empty. */
  readonly semesters: readonly Semester[];
  /** The row of the module codes, or of the names where there are no codes. */
  readonly headerRow: number;
  /** Rows of the first and the last student. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: TableColumns;
  readonly key: RowKey;
  /** The rows of students, from the top; `student` is a position in `Gradebook.students`. A duplicate's row is left out. */
  readonly rows: readonly { readonly row: number; readonly student: number }[];
}

/** What the department itself says of a student's results, to be compared with ours. */
export interface Stated {
  readonly ueAverages: readonly (Found<number> & { readonly ue: UeName })[];
  readonly ueCodes: readonly (Found<string> & { readonly ue: UeName })[];
  readonly rcueAverages: readonly (Found<number> & { readonly competence: Competence })[];
  readonly rcueCodes: readonly (Found<string> & { readonly competence: Competence })[];
  readonly yearCodes: readonly Found<string>[];
}

export interface Student {
  /** The student number as text, else `<surname> <first name>`; unique in the gradebook. */
  readonly id: string;
  /** Without a student number, the id is the name. */
  readonly hasNumber: boolean;
  /** Every number that the workbook gives, of any kind but ordinals: other programs may know the student by another one. */
  readonly numbers: readonly string[];
  readonly lastName: string;
  readonly firstName: string;
  readonly group: string | null;
  readonly status: Found<Status> | null;
  /** Semesters that the workbook says are taken again; several where it only says "repeater". */
  readonly repeats: Found<readonly Semester[]> | null;
  readonly bonuses: Readonly<Partial<Record<Semester, Found<number>>>>;
  readonly absences: Readonly<Partial<Record<Semester, Found<number>>>>;
  /** One per module of the curriculum, in its order; `ATT` where nothing was found. */
  readonly marks: readonly Mark[];
  /** Parallel to `marks`: the cell that the mark comes from, or the empty cell where it should be; null without one. */
  readonly origins: readonly (CellRef | null)[];
  readonly stated: Stated;
}

/** Why a sheet gave no table of marks. */
export const SHEET_OUTCOMES = [
  'tables',
  /** The caller has read it otherwise, for instance as a matrix of coefficients; or a hidden copy of marks that stand elsewhere. */
  'set-aside',
  'empty',
  'no-module-header',
  'no-identity',
  'no-student',
  /** Its modules belong to another year of the diploma than the curriculum. */
  'other-year',
  /** Hours, absences or the like below module codes. */
  'no-marks',
] as const;
export type SheetOutcome = (typeof SHEET_OUTCOMES)[number];

/** What was looked for and found in a sheet. */
export interface SheetFinding {
  readonly sheet: string;
  readonly outcome: SheetOutcome;
  /** Distinct module codes seen in its headers, canonical. */
  readonly modules: readonly ModuleCode[];
  /** The headers of identity columns seen near them, as written. */
  readonly identity: readonly string[];
}

export interface Gradebook {
  readonly tables: readonly Table[];
  /** In the order of the first sheet that names them. */
  readonly students: readonly Student[];
  /** Sheet by sheet, from the top. */
  readonly anomalies: readonly Anomaly[];
  /** Semesters of the curriculum that have a table, in order. */
  readonly semesters: readonly Semester[];
  /** Those of them in which at least one mark is entered. */
  readonly marked: readonly Semester[];
  /** One per sheet of the workbook. */
  readonly sheets: readonly SheetFinding[];
}
