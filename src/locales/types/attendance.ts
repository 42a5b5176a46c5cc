import type { RulingProblem, RulingWords } from '../../vocabulary/attendance';

/** Words for the rules of the institution on attendance and options (4.2). */
export interface AttendanceLabels {
  /** Of the rows of the settings, and of the section of the pane. */
  readonly title: string;
  readonly words: RulingWords;
  /** In the settings: what such a row does, with an example. */
  readonly explanation: string;
  /** In the pane. */
  readonly hint: string;
  /** Of a field that names a practice, and of one without. */
  readonly rule: (columns: string) => string;
  readonly none: string;
  readonly steps: string;
  readonly regulation: string;
  /** What the rule does to somebody of this workbook: `12 -> -0.6: UE31 10.30 -> 9.70`. */
  readonly example: (name: string, figure: string, ue: string, before: string, after: string) => string;
  /** Whom it makes defaulting, and where: `30 absences: defaulting in S3`. */
  readonly struckExample: (name: string, figure: string, of: string) => string;
  readonly noExample: string;
  readonly save: string;
  /** What is wrong with a line, and what to do. */
  readonly problems: Readonly<Record<RulingProblem, { readonly effect: string; readonly advice: string }>>;
}
