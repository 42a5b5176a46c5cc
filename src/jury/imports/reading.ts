import type { Level, Semester } from '../../rules/types';
import type { SheetSnapshot } from '../../cells/snapshot';
import type { HistoryRecord, NamedPerson } from '../history/record';

/** What a file of an earlier year, or of ScoDoc, was recognised as, before anything is written. */

export const IMPORT_KINDS = ['jury-workbook', 'results', 'marks'] as const;
/** A jury workbook of this product, a table of results and decisions, a table of marks. */
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Why nothing of a file can be imported. */
export const IMPORT_REFUSALS = [
  /** A workbook of this product in which no jury was prepared. */
  'unprepared',
  /** Its jury sheet lacks the marks by which it is read: of another version, or copied by hand. */
  'other-version',
  /** Neither a jury sheet nor a table of students with UEs or marks. */
  'nothing-recognised',
] as const;
export type ImportRefusal = (typeof IMPORT_REFUSALS)[number];

/** Why a file cannot be read as a workbook: the codes of whoever opens it. */
export const FILE_PROBLEMS = [
  'not-zip',
  'encrypted',
  'legacy-xls',
  'truncated',
  'zip-bomb',
  'not-workbook',
  'broken-part',
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** Something in the file that was left out, and where. */
export interface ImportDoubt {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  /** As read. */
  readonly value: string;
  readonly problem: ImportProblem;
}
export const IMPORT_PROBLEMS = [
  'bad-average',
  'bad-code',
  'no-person',
  'twice',
  'column-unknown',
  /** The jury decided after the sheet was last prepared: its other cells may be old. */
  'stale-decision',
  /** A UE is said to be acquired without its code: `ADM` is written. */
  'code-assumed',
] as const;
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number];

/** Results of a file, still without the university year where the file does not say it. */
export interface ResultsFound {
  /** Null where the file says nothing of it: the person does. */
  readonly year: string | null;
  readonly level: Level;
  readonly semesters: readonly Semester[];
  /** `year` is the one above, or empty. */
  readonly records: readonly HistoryRecord[];
  readonly people: readonly NamedPerson[];
}

/** A sheet of marks to be taken over as it is. */
export interface MarksFound {
  readonly sheet: SheetSnapshot;
  readonly semesters: readonly Semester[];
  readonly people: readonly NamedPerson[];
}

export type ImportReading =
  | {
      readonly ok: true;
      readonly kind: ImportKind;
      /** Name of the file, for people. */
      readonly file: string;
      /** What can go to the sheet "Antécédents"; null where there is nothing. */
      readonly results: ResultsFound | null;
      /** What can become sheets of marks of this workbook. */
      readonly marks: readonly MarksFound[];
      /** Whether the file is meant for earlier years, or for the marks of this one. */
      readonly target: ImportTarget;
      readonly doubts: readonly ImportDoubt[];
    }
  | {
      readonly ok: false;
      readonly file: string;
      readonly refusal: ImportRefusal;
      readonly sheets: readonly string[];
    };

export type ImportTarget = 'history' | 'marks';
