/** Which of our codes an object takes: those of a UE, a RCUE, a semester, a year, a diploma; or the codes of a note. */
export const CODE_KINDS = ['ue', 'rcue', 'semester', 'year', 'diploma', 'mark'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/** What a column of an object takes: note, barème, points of the jury, result code. */
export const RESULT_KINDS = ['N', 'B', 'J', 'R'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

export type FileProblemCode =
  | 'no-section'
  | 'no-columns'
  | 'no-header'
  | 'no-students'
  | 'column-twice'
  | 'column-unreadable'
  | 'column-unknown'
  | 'code-lists'
  | 'code-count'
  | 'shifted-rows'
  | 'odd-row';

/** What is wrong with a file, and where. */
export interface FileProblem {
  readonly code: FileProblemCode;
  /** From 1; null where the whole file is meant. */
  readonly line: number | null;
  /** What was found, or looked for. */
  readonly detail: string;
}

/** Whom an issue is about; both empty where it is about an object or the whole file. */
interface Somebody {
  /** As the workbook or the file writes it. */
  readonly number: string;
  readonly name: string;
}

/** Where in the file. */
interface Somewhere {
  /** From 1; null where the student has no row. */
  readonly line: number | null;
  /** `7WGA4`, with its label. */
  readonly object: string;
}

/** What was not written into the file, and why. */
export type ApogeeIssue =
  /** A row of the file whose number no student of the workbook has. */
  | ({ readonly kind: 'not-in-workbook'; readonly line: number } & Somebody)
  | ({ readonly kind: 'not-in-file' } & Somebody)
  /** A student of the workbook without a number: names are not compared, for namesakes exist. */
  | ({ readonly kind: 'no-number' } & Somebody)
  | ({ readonly kind: 'twice-in-file'; readonly line: number } & Somebody)
  | ({ readonly kind: 'twice-in-workbook' } & Somebody)
  /** A row whose cells do not stand under the header. */
  | ({ readonly kind: 'odd-row'; readonly line: number } & Somebody)
  /** The code of the table is none that the file allows for this type of object. */
  | ({
      readonly kind: 'refused-code';
      readonly code: string;
      readonly wanted: string;
      readonly column: ResultKind;
      readonly allowed: readonly string[];
    } & Somebody &
      Somewhere)
  /** The table says nothing for a code of ours. */
  | ({ readonly kind: 'unmapped-code'; readonly code: string } & Somebody & Somewhere)
  /** The file holds something else already; it stays. */
  | ({
      readonly kind: 'other-value';
      readonly column: ResultKind;
      readonly ours: string;
      readonly present: string;
    } & Somebody &
      Somewhere)
  /** Nobody has said yet what an object stands for. */
  | { readonly kind: 'no-subject'; readonly object: string }
  | { readonly kind: 'unknown-subject'; readonly object: string; readonly text: string }
  /** The marks that it needs are not in the workbook. */
  | { readonly kind: 'not-marked'; readonly object: string; readonly text: string }
  /** What a diploma needs of the years before is not known. */
  | { readonly kind: 'diploma-unknown'; readonly object: string };

export type IssueKind = ApogeeIssue['kind'];
