import type { CurriculumDocument } from '../curricula/types';
import type { AnomalyKind, Choice, Doubt, PlacedTable, Question } from '../gradebook/types';
import type { AnomalyEffect } from '../vocabulary/anomalies';
import type { Reason } from '../rules/reasons';
import { isOpenToAll } from '../rules/progression';
import type { Rulebook } from '../rules/rulebook';
import type { StudentYear } from '../rules/student';
import { YEAR_MEANINGS, yearCodeOf, type Sequel } from '../rules/codes';
import type { Quantity } from '../rules/exact';
import type { Semester, UeName } from '../rules/types';
import type { Marked, YearResult } from '../rules/year';
import type { ShownCounts } from './attendance/extras';
import type { EarlierResult } from './history/record';
import type { CodeRoom } from './code-room';
import type { JurySettings } from './settings/settings';

/** One student with everything that the sheets show. */
export interface JuryStudent {
  /** Student number as text, else `<surname> <first name>`. */
  readonly id: string;
  readonly hasNumber: boolean;
  /** All numbers that the workbook gives, of any kind. */
  readonly numbers: readonly string[];
  readonly lastName: string;
  readonly firstName: string;
  readonly group: string;
  /** The rules with the curriculum of his own group. */
  readonly book: Rulebook;
  readonly year: StudentYear;
  /** Absences and bonuses, to be shown: what they change stands in `year`. */
  readonly counts: ShownCounts;
  /** Results of earlier years, the oldest first; what follows from them stands in `year`. */
  readonly history: readonly EarlierResult[];
  /** Averages of UEs of levels below that sheets of the same workbook give. */
  readonly below: readonly { readonly ue: UeName; readonly average: Quantity }[];
  readonly result: YearResult;
  /** The one that decides first. */
  readonly reasons: readonly Reason[];
  /**
   * What the jury wrote on the jury sheet of an earlier run; it is carried over and shown apart from the proposal. What of
   * it can be applied stands in `year.overrides`.
   */
  readonly entry: JuryEntry | null;
  /** Of the marks as they are now: see `fingerprintOf`. */
  readonly fingerprint: string;
  /** The jury decided on other marks than these. */
  readonly decidedOnOtherMarks: boolean;
  /** Positions in `JuryReport.anomalies` of what could give the student other codes; empty: the decision is certain. */
  readonly doubts: readonly number[];
}

/** The jury's own columns of the jury sheet, for one student. */
export interface JuryEntry {
  /** The code of the year; another text as typed, which is not applied. */
  readonly decision: string;
  /** One line per field of `JuryReason`. */
  readonly reason: string;
  /** On UEs and RCUEs, and points: see `readDecisions`. */
  readonly decisions: string;
  /** Fingerprint of the marks it was decided on; empty when a sheet of an older version does not say. */
  readonly decidedOn: string;
}

/** How our sheets name somebody. */
interface Identity {
  readonly id: string;
  readonly lastName: string;
  readonly firstName: string;
}

/** A row of the jury sheet whose student is no longer among the marks, kept for the sake of the decision. */
export interface LostEntry {
  readonly id: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly group: string;
  readonly entry: JuryEntry;
  /** While names are hidden: what stands on the sheet and stays there, covered, since the name is nowhere else. */
  readonly kept?: Identity;
}

/** A table of marks and how a formula on its sheet finds a student's row. */
export interface ReportTable {
  readonly sheet: string;
  readonly semesters: readonly Semester[];
  /** 0-based. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Columns whose texts, joined by a space, name the student: the number, or the last and the first name. */
  readonly keyColumns: readonly number[];
  /** Columns that hold names of people. */
  readonly nameColumns: readonly number[];
  /** Where a student is shown in the table: the column of the name, else of the number. */
  readonly labelColumn: number;
  readonly room: CodeRoom;
  /** The department's own averages: column, and the UE or the competence that it averages. */
  readonly averages: readonly TableAverage[];
  /** Key text of each student in this table, by student id. */
  readonly keys: ReadonlyMap<string, string>;
  /** Row of each student in this table, by student id. */
  readonly rows: ReadonlyMap<string, number>;
}

interface TableAverage {
  readonly column: number;
  readonly ue?: string;
  readonly competence?: number;
}

export interface ReportAnomaly {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly kind: AnomalyKind;
  /** As read. */
  readonly value: string;
  /** What it was taken for. */
  readonly effect: AnomalyEffect;
  /** What it leaves open, of whom: see `doubtsOf`. */
  readonly doubt?: Doubt;
  readonly question?: Question;
}

/** The outcome of the reading and of the rules, from which every sheet and the JSON are made. */
export interface JuryReport {
  /** Where groups have curricula of their own, the UEs and modules of all of them: see `JuryStudent.book`. */
  readonly curriculum: CurriculumDocument;
  readonly book: Rulebook;
  /** Set when pseudonyms stand for names: see `hideNames`. */
  readonly namesHidden?: true;
  /** Those of the sheet "Paramètres"; the curriculum's policy follows them already. */
  readonly settings: JurySettings;
  /** The university year that the sheets of marks state (`2025-2026`); null where they say none. */
  readonly academicYear: string | null;
  /** Semesters that the workbook holds, in order; and those with at least one mark. */
  readonly semesters: readonly Semester[];
  readonly marked: Marked;
  readonly tables: readonly ReportTable[];
  /** Tables whose rows are no students': read, but neither coloured nor written on. */
  readonly reshaped: readonly PlacedTable[];
  /** In the order of the first sheet that names them. */
  readonly students: readonly JuryStudent[];
  /** Decisions on students who are gone from the marks. */
  readonly lost: readonly LostEntry[];
  /**
   * The same of the level below, for those who have marks of it alone: judged by its own curriculum, and none of this year's
   * jury. Their doubts are positions in this report's anomalies; null where there is nobody.
   */
  readonly apart: JuryReport | null;
  readonly anomalies: readonly ReportAnomaly[];
  /** What the reading asks, and what it asked and was answered: once each. */
  readonly questions: readonly AskedQuestion[];
}

/** A question with the cell that it arose at. */
export interface AskedQuestion {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly question: Question;
  /** What was answered; null while the question is open. */
  readonly answer: Choice | null;
}

/** Whether what the jury typed for the year is no code of the law, or none here: it stands in its cell and is not applied. */
export const isRefusedCode = ({ entry, year }: JuryStudent): boolean =>
  (entry?.decision ?? '') !== '' && year.overrides?.year === undefined;

/** What counts for a student in the end: the jury's decision, else the proposal; empty while there is none. */
export function retainedCode(student: JuryStudent): string {
  const proposal = student.result.code ?? '';
  return isRefusedCode(student) ? proposal : student.entry?.decision || proposal;
}

/**
 * Where the retained decision leads; null without one that is known. The even semester of the same year is open whatever was
 * decided, unless the student left (4.5).
 */
export function sequelOf(student: JuryStudent): Sequel | null {
  const code = yearCodeOf(retainedCode(student));
  if (!code) return null;
  const { sequel } = YEAR_MEANINGS[code];
  return isOpenToAll(student.result.next) && sequel !== 'leaves' ? 'passes' : sequel;
}

/** Whether both semesters of the year are in the workbook, so that its RCUE can be shown. */
export function hasWholeYear({ semesters }: JuryReport): boolean {
  return semesters.length > 1;
}
