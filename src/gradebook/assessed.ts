import type { ReadMark } from '../rules/types';

/** One assessment of a module (4.1), or a second session, as its column describes it. */
export interface AssessmentColumn {
  readonly column: number;
  readonly title: string;
  /** As the sheet shows it; `''` where it says none. */
  readonly date: string;
  /** Null where it is missing: marks of it are awaited. */
  readonly coefficient: number | null;
  /** What its marks are out of. */
  readonly scale: number;
  /** The column that this one is the second session of; `module`: of the module as a whole. */
  readonly second: number | 'module' | null;
}

/** The assessments of a module that a sheet holds (4.1), a teacher's own sheet or columns beside the module's. */
export interface AssessedSheet {
  readonly sheet: string;
  /** Position in `curriculum.modules`. */
  readonly index: number;
  /** `''` where nobody is named. */
  readonly teacher: string;
  /** The sheet is one of the tables that marks are read from. */
  readonly counts: boolean;
  /** Of this module alone. */
  readonly isSheet: boolean;
  readonly columns: readonly AssessmentColumn[];
  /** The column in which people write the average; null without one. */
  readonly average: number | null;
  /** By how much an average may be off that somebody has rounded. */
  readonly within: number;
  readonly rows: readonly {
    readonly row: number;
    /** Position in `students`. */
    readonly student: number;
    /** Parallel to `columns`, out of 20; `ATT` also for what is no mark. */
    readonly marks: readonly ReadMark[];
    /** What they give; `ATT` while one is awaited. */
    readonly average: ReadMark;
  }[];
}

/** What people commonly miss when they compute the average of a module themselves. */
export const ASSESSMENT_SLIPS = [
  'no-coefficients',
  'no-scales',
  'excused-as-zero',
  'absence-left-out',
  'no-second-session',
  'all-counted',
] as const;
export type AssessmentSlip = (typeof ASSESSMENT_SLIPS)[number];
