import type { Form, PracticeName } from '../rules/practices';

/** Figures that the line of a rule on attendance or an option states. */
export const RULING_FIGURES = ['rate', 'above', 'cap'] as const;
export type RulingFigure = (typeof RULING_FIGURES)[number];
/** Besides, of absences that take points off: the number above which the student is defaulting. */
export type DraftFigure = RulingFigure | 'strikes';

/** The words of such a line. They are read back. */
export interface RulingWords {
  readonly forms: Readonly<Record<Form, string>>;
  /** Whole practices by name, with their figures. */
  readonly practices: Readonly<Record<PracticeName, string>>;
  readonly figures: Readonly<Record<DraftFigure | 'regulation' | 'perSemester' | 'perModule', string>>;
}

/**
 * Why the line of a rule is not followed:
 * - `unreadable` its text, or a part of it, says nothing;
 * - `twice` another line, or two columns of it, rule the same column: neither is followed;
 * - `no-column` no column of this workbook has such a header;
 * - `nobody` a line of a list of defaulting students is no number of anybody's;
 * - `list-sheet` a sheet called so holds more than numbers: whether it is such a list is asked.
 */
export type RulingProblem = 'unreadable' | 'twice' | 'no-column' | 'nobody' | 'list-sheet';
