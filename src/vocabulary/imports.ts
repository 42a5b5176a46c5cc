/** A jury workbook of this product, a table of results and decisions, a table of marks. */
export type ImportKind = 'jury-workbook' | 'results' | 'marks';

/** Why nothing of a file can be imported. */
export type ImportRefusal =
  /** A workbook of this product in which no jury was prepared. */
  | 'unprepared'
  /** Its jury sheet lacks the marks by which it is read: of another version, or copied by hand. */
  | 'other-version'
  /** Neither a jury sheet nor a table of students with UEs or marks. */
  | 'nothing-recognised';

/** Why a file cannot be read as a workbook: the codes of whoever opens it. */
export type FileProblem =
  | 'not-zip'
  | 'encrypted'
  | 'legacy-xls'
  | 'truncated'
  | 'zip-bomb'
  | 'too-large'
  | 'not-workbook'
  | 'broken-part';

/** Why something in the file was left out, or taken with a doubt. */
export type ImportProblem =
  | 'bad-average'
  | 'bad-code'
  | 'no-person'
  | 'twice'
  | 'column-unknown'
  /** A row of earlier results that is not understood, or contradicts another. */
  | 'row-unread'
  /** The jury decided after the sheet was last prepared: its other cells may be old. */
  | 'stale-decision'
  /** A UE is said to be acquired without its code: `ADM` is written. */
  | 'code-assumed';

export type ImportTarget = 'history' | 'marks';
