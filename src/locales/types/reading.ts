import { SHOWN_COLUMNS } from '../../gradebook/by-hand/hints';

/** The words of the line that says what was shown of a table. They are read back. */
export const HINT_WORDS = ['sheet', 'leftOut', 'headers', 'rows', 'semester', ...SHOWN_COLUMNS] as const;
export type HintWord = (typeof HINT_WORDS)[number];
export type HintWords = Readonly<Record<HintWord, string>>;

/** Words for tables as they were understood, and shown by hand. */
export interface ReadingLabels {
  /** Of the view, and of the rows of the settings. */
  readonly title: string;
  readonly words: HintWords;
  /** In the settings: what such a row does. */
  readonly explanation: string;
}
