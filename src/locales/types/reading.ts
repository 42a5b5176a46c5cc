import { SHOWN_COLUMNS, type Meaning } from '../../gradebook/by-hand/hints';

/** The words of the line that says what was shown of a table. They are read back. */
export const HINT_WORDS = ['sheet', 'leftOut', 'headers', 'rows', 'semester', ...SHOWN_COLUMNS] as const;
export type HintWord = (typeof HINT_WORDS)[number];
export type HintWords = Readonly<Record<HintWord, string>>;

/** What somebody can say of the selected cells. */
export const POINTED = [
  'headers',
  'number',
  'fullName',
  'lastName',
  'firstName',
  'module',
  'average',
  'group',
  'status',
  'ignored',
  'firstRow',
  'lastRow',
  'semester',
] as const;
export type PointedKind = (typeof POINTED)[number];

/** Words for tables as they were understood, and shown by hand. */
export interface ReadingLabels {
  /** Of the view, and of the rows of the settings. */
  readonly title: string;
  readonly words: HintWords;
  /** In the settings: what such a row does. */
  readonly explanation: string;
  /** The button that opens the view. */
  readonly open: string;
  readonly back: string;
  readonly intro: string;
  readonly point: {
    readonly title: string;
    /** What is selected in Excel; the text is that of its first cell, empty where it has none. */
    readonly selected: (place: string, text: string) => string;
    readonly nothingSelected: string;
    readonly isWhat: string;
    readonly kinds: Readonly<Record<PointedKind, string>>;
    /** What is to be selected for each. */
    readonly select: Readonly<Record<PointedKind, string>>;
    readonly module: string;
    readonly ue: string;
    readonly semester: string;
    readonly take: string;
    /** Several columns at once: what each of them will be. */
    readonly several: (modules: readonly string[]) => string;
    readonly outside: string;
  };
  readonly table: {
    readonly headers: string;
    readonly row: (row: number) => string;
    readonly students: string;
    readonly rows: (count: number, first: number, last: number) => string;
    readonly semester: string;
    readonly modules: (count: number) => string;
    readonly meaning: (meaning: Meaning) => string;
    /** A header as written; empty where there is none. */
    readonly header: (text: string) => string;
    readonly byHand: string;
    readonly aside: string;
    readonly otherShape: string;
    /** What a table that was begun by hand lacks. */
    readonly lacks: Readonly<Record<'person' | 'marks' | 'students', string>>;
  };
  /** Above what was shown of sheets that this workbook does not have. */
  readonly others: string;
  readonly leaveOut: string;
  readonly readAgain: string;
  readonly takeBack: string;
}
