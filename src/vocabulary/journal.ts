/** Columns of the journal, from left to right; the last three are hidden. `label` is the subject in words. */
export const JOURNAL_COLUMNS = [
  'time',
  'id',
  'name',
  'label',
  'from',
  'to',
  'reason',
  'who',
  'subject',
  'number',
  'hash',
] as const;
export type JournalColumn = (typeof JOURNAL_COLUMNS)[number];

/** Something that was done to the journal itself: it is only ever added to. */
export type JournalDamage =
  /** A row that does not say any more what it said. `row` is 0-based. */
  | { readonly kind: 'edited'; readonly row: number; readonly number: number }
  /** A row typed by hand. */
  | { readonly kind: 'added'; readonly row: number }
  /** Rows that are gone: the first and the last of their numbers. */
  | { readonly kind: 'deleted'; readonly from: number; readonly to: number };
