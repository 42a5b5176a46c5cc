import type { RulingProblem, RulingWords } from '../../vocabulary/attendance';

/** Words for the rules of the institution on attendance and options (4.2). */
export interface AttendanceLabels {
  /** Of the rows of the settings, and of the section of the pane. */
  readonly title: string;
  readonly words: RulingWords;
  /** In the settings: what such a row does, with an example. */
  readonly explanation: string;
  /** What is wrong with a line, and what to do. */
  readonly problems: Readonly<Record<RulingProblem, { readonly effect: string; readonly advice: string }>>;
}
