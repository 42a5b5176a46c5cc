import type { ImportProblem, ImportTarget, ImportRefusal, ImportKind } from '../../vocabulary/imports';
import type { Level, Semester } from '../../rules/types';
import type { SheetSnapshot } from '../../cells/snapshot';
import type { HistoryRecord, NamedPerson } from '../history/record';

/** What a file of an earlier year, or of ScoDoc, was recognised as, before anything is written. */

/** Something in the file that was left out, and where. */
export interface ImportDoubt {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  /** As read. */
  readonly value: string;
  readonly problem: ImportProblem;
}

/** Results of a file, still without the university year where the file does not say it. */
export interface ResultsFound {
  /** Null where the file says nothing of it: the person does. */
  readonly year: string | null;
  /** Nothing states the year: it is that in which who repeats nothing was there. */
  readonly isYearSupposed?: boolean;
  readonly level: Level;
  readonly semesters: readonly Semester[];
  /** `year` is the one above, or empty. */
  readonly records: readonly HistoryRecord[];
  /** What the file tells of the years before that one, each with its own. */
  readonly before: readonly HistoryRecord[];
  readonly people: readonly NamedPerson[];
  /** Students of whom the code of the year is only what was proposed to a jury that has not closed. */
  readonly undecided: number;
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

/** The reading of a file that was understood. */
export type Recognised = Extract<ImportReading, { ok: true }>;
