import type { CellRef } from '../cells/a1';
import type {
  Competence,
  Mark,
  Mark20,
  MarkEffect,
  ModuleCode,
  ReadMark,
  Semester,
  Status,
  UeName,
} from '../rules/types';
import type { AssessedSheet, AssessmentSlip } from './assessed';
import type { HeldColumn, NumberKind } from './identity';

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
  'missing-coefficient',
] as const;

/** What was not understood or not used; the cell is a header, or an area such as `M4:M40`. */
export const DOUBT_KINDS = [
  'unread-column',
  'unread-row',
  'unread-sheet',
  'scale',
  'second-session',
  'class-average',
  'homonym',
  'contradicting-number',
  'unclear-status',
  'option',
  'other-year',
  'older-copy',
  'curriculum-guessed',
  'curriculum-refused',
  'curriculum-ambiguous',
  'unknown-ects',
  'unused-adjustment',
  'unread-history',
  'contradicting-history',
  'hint-not-followed',
  'answer-not-followed',
  'far-cell',
  'formula-name',
  'exchanged-column',
] as const;
export type DoubtKind = (typeof DOUBT_KINDS)[number];
export type AnomalyKind = (typeof ANOMALY_KINDS)[number] | DoubtKind;

/** What a doubtful mark cell holds, so that a sentence can name it: a date comes from Excel turning `12/5` into one. */
export type CellForm =
  'empty' | 'number' | 'text' | 'date' | 'percentage' | 'boolean' | 'error' | 'uncalculated';

/** What was done about an anomaly. */
export type Effect =
  | { readonly code: 'mark-used'; readonly mark: Mark20 }
  /** So many numbers typed as text, most of a column, are read as marks. */
  | { readonly code: 'marks-used'; readonly cells: number }
  /** Without `cells` of one cell. */
  | { readonly code: 'awaited'; readonly form: CellForm; readonly cells?: number }
  /** An empty cell counts as the department has decided. */
  | {
      readonly code: 'empty-counted';
      readonly as: Exclude<MarkEffect, 'awaited'>;
      readonly cells?: number;
    }
  /** Another cell gives the same student another mark in the same module; that one counts. */
  | { readonly code: 'other-cell-used'; readonly mark: Mark; readonly at: CellRef }
  /** The same of most students of a column; `at` is the first cell of the column that counts. */
  | { readonly code: 'other-column-used'; readonly cells: number; readonly at: CellRef }
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
    }
  /** The mark is above what its assessment is out of, and awaited. */
  | { readonly code: 'over-scale'; readonly scale: number }
  /** What the assessments in other cells give. */
  | {
      readonly code: 'assessments';
      readonly average: ReadMark;
      readonly of: string;
      /** What gives the other average. */
      readonly slip?: AssessmentSlip;
    }
  | DoubtEffect;

/** What was made of something that was not understood. */
export type DoubtEffect =
  /** A column, row or sheet with so many numbers that nothing was made of. */
  | { readonly code: 'unread'; readonly numbers: number }
  /** A column that names no module, read as one that has no column. */
  | { readonly code: 'read-as'; readonly module: ModuleCode }
  /** Marks out of another total than 20, brought to 20; null where each has a total of its own beside it. */
  | { readonly code: 'rescaled'; readonly from: number | null }
  /** Which of the marks of several sessions, or parts, counts. */
  | {
      readonly code: 'session';
      readonly module: ModuleCode;
      readonly rule: 'best' | 'last' | 'first' | 'capped' | 'points' | 'mean' | 'part';
    }
  /** Two rows taken for one person although something contradicts it. */
  | { readonly code: 'joined'; readonly at: CellRef }
  /** The module is neutral for those who did not take it. */
  | { readonly code: 'neutral'; readonly module: ModuleCode }
  /** The student took no module of the table. */
  | { readonly code: 'nothing-taken'; readonly cells: number }
  /** The marks of those whose cells may say that they did not take the module are awaited. */
  | { readonly code: 'option-awaited'; readonly module: ModuleCode }
  /** Of a group of options: the student has no mark in any, or in several, which all count; nobody has one in this one. */
  | { readonly code: 'option-none'; readonly group: string; readonly modules: readonly ModuleCode[] }
  | { readonly code: 'option-several'; readonly group: string; readonly modules: readonly ModuleCode[] }
  | { readonly code: 'option-nobody'; readonly group: string; readonly module: ModuleCode }
  /** Another sheet holds the marks that count; null where none does. */
  | { readonly code: 'set-aside'; readonly instead: string | null }
  /** A sheet out of sight counts: it alone has marks of these people. */
  | { readonly code: 'hidden-used' }
  /** The curriculum that counts meanwhile; null where none can. */
  | { readonly code: 'curriculum'; readonly id: string | null }
  /** A name that looks like a formula stays the text it is. */
  | { readonly code: 'kept-as-text' }
  /** A column of the student that holds something else than its header says, read as that; null where it is not used, as a mail address. */
  | { readonly code: 'held'; readonly holds: HeldColumn | null }
  | { readonly code: 'credits-unknown'; readonly ue: UeName }
  /** Read, and without effect as long as the department has chosen no rule for it. */
  | { readonly code: 'no-rule' }
  /** A count that changes averages, of a semester of which the averages of UEs are known and no mark: they count as they stand. */
  | { readonly code: 'averages-stand' }
  /** Figures of one header in several tables: they add up, or say the same. */
  | { readonly code: 'counted'; readonly how: 'sum' | 'once' }
  /** What somebody has shown of a table finds its place no more; the sheet is read without it. */
  | { readonly code: 'hint-not-followed'; readonly problem: HintProblem }
  /** An answer that was kept and is not followed. */
  | { readonly code: 'answer-not-followed'; readonly problem: AnswerProblem };

/** Nothing in the workbook asks it any more, or the rows of one question answer it otherwise. */
export type AnswerProblem = 'not-asked' | 'contradicted';

/** What of a hint is not there: its sheet, the header of a column, its rows; or its text says nothing. */
export type HintProblem = 'sheet-gone' | 'column-gone' | 'row-gone' | 'unreadable';

/**
 * What a doubt leaves open, of whom. A decision is certain when no doubt that reaches the student could give another
 * code.
 */
export interface Doubt {
  /** Positions in `Gradebook.students`. */
  readonly students: 'all' | readonly number[];
  /** Positions in `curriculum.modules` whose marks may be others than those read; `all` where anything may be. */
  readonly modules: 'all' | readonly number[];
  /** By how many points these marks may be off at most; without it they may be anything. */
  readonly within?: number;
}

/** A doubt while the students are not yet known: those with a row among these. */
export interface RowDoubt {
  readonly whom: 'all' | { readonly sheet: string; readonly rows: 'all' | readonly number[] };
  readonly modules: Doubt['modules'];
  readonly within?: number;
}

/** What can be answered to a question: `ignore`, `best`, `module:R304`, `scale:40`, `curriculum:<id>` … */
export type Choice = string;

/** What the reading cannot decide by itself. */
export interface Question {
  /** Of the kind and the subject: the same layout asks the same next year. See `questionKey`. */
  readonly key: string;
  readonly kind: DoubtKind;
  /** As the department wrote it: a header, a name, a sheet. */
  readonly subject: string;
  readonly choices: readonly Choice[];
  /** Holds until somebody answers. */
  readonly likely: Choice;
}

export interface Anomaly {
  readonly sheet: string;
  /** A1 address of a cell or an area. */
  readonly cell: string;
  readonly kind: AnomalyKind;
  /** What the cell holds, as text: a text as written, a number with a point, an error as shown. */
  readonly value: string;
  readonly effect: Effect;
  /** Absent where nothing that was read is in doubt. */
  readonly doubt?: Doubt;
  readonly question?: Question;
}

/** An anomaly as the reading of a table finds it. */
export type Finding = Omit<Anomaly, 'doubt'> & { readonly doubt?: RowDoubt };

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
/** What a column beside the marks counts of attendance or an option. */
export const COUNT_KINDS = ['unjustified', 'absences', 'justified', 'malus', 'bonus'] as const;
export type CountKind = (typeof COUNT_KINDS)[number];

interface Counted {
  readonly kind: CountKind;
  /** Its header without what it concerns, by which a rule names it: `Bonus sport S3` and `Bonus sport S4` are of one source. */
  readonly source: string;
  /** Whose averages or mark it concerns; `''` where nobody can tell the semester. */
  readonly of: Semester | UeName | ModuleCode | '';
}
export interface CountColumn extends Counted {
  /** The header without what it concerns, as written. */
  readonly text: string;
  readonly column: number;
  /** Set where nothing tells its semester. */
  readonly asked?: Question;
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
  /** Averages or codes of UEs of a level below, beside this year's marks. */
  readonly below: readonly UeColumn[];
  readonly counts: readonly CountColumn[];
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

/** Where a table stands that is not one row a student: its rows cannot be coloured one by one. */
export type PlacedTable = Pick<Table, 'sheet' | 'semesters' | 'headerRow' | 'firstRow' | 'lastRow'>;

/** What the department itself says of a student's results, to be compared with ours. */
export interface Stated {
  readonly ueAverages: readonly (Found<number> & { readonly ue: UeName })[];
  readonly ueCodes: readonly (Found<string> & { readonly ue: UeName })[];
  readonly rcueAverages: readonly (Found<number> & { readonly competence: Competence })[];
  readonly rcueCodes: readonly (Found<string> & { readonly competence: Competence })[];
  readonly yearCodes: readonly Found<string>[];
  /** UEs of a level below: averages as numbers, codes as texts. */
  readonly below: readonly (Found<number | string> & { readonly ue: UeName })[];
}

/** A student's standing. */
export interface FoundStatus extends Found<Status> {
  /** Those of the sheets on which it stands, or those that it names: `DEF en S4`. */
  readonly semesters: readonly Semester[];
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
  readonly status: FoundStatus | null;
  /** Semesters that the workbook says are taken again; several where it only says "repeater". */
  readonly repeats: Found<readonly Semester[]> | null;
  /** Semesters that it says, in so many words, are not. */
  readonly notRepeated: readonly Found<readonly Semester[]>[];
  /** Absences, bonus and malus, in the order of the sheets. */
  readonly counts: readonly (Found<number> & Counted)[];
  /** One per module of the curriculum, in its order; `ATT` where nothing was found. */
  readonly marks: readonly Mark[];
  /** Positions of modules that are awaited although something stands in their cell: `115`, `??`. */
  readonly unread: readonly number[];
  /** Parallel to `marks`: the cell that the mark comes from, or the empty cell where it should be; null without one. */
  readonly origins: readonly (CellRef | null)[];
  readonly stated: Stated;
}

/** Why a sheet gave no table of marks. */
export const SHEET_OUTCOMES = [
  'tables',
  /** The caller has read it otherwise, for instance as a matrix of coefficients; or a hidden copy of marks that stand elsewhere. */
  'set-aside',
  /** Somebody has said that it does not count. */
  'left-out',
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
  /** Nothing stands below these headers: the list of students is still to come. */
  readonly isToBeFilled?: true;
}

export interface Gradebook {
  readonly tables: readonly Table[];
  /** Of another shape: students in columns, one row a mark, several rows a student, lines of text. */
  readonly reshaped: readonly PlacedTable[];
  /** In the order of the first sheet that names them. */
  readonly students: readonly Student[];
  /** Sheet by sheet, from the top. */
  readonly anomalies: readonly Anomaly[];
  /** The questions that this workbook raises and whose answer is known, with what they were found at. */
  readonly answered: readonly Anomaly[];
  /** Semesters of the curriculum that have a table, in order. */
  readonly semesters: readonly Semester[];
  /** Those of them in which at least one mark is entered. */
  readonly marked: readonly Semester[];
  /** UEs of which the workbook has averages and no module: these averages stand for the marks. */
  readonly averagesOnly: readonly UeName[];
  readonly assessed: readonly AssessedSheet[];
  /** Columns of absences, malus and bonus on sheets without marks. */
  readonly countsApart: readonly CountColumn[];
  /** One per sheet of the workbook. */
  readonly sheets: readonly SheetFinding[];
}
