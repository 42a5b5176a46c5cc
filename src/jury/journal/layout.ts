/** Rows of the journal: the hidden keys with the head of the chain behind them, then what people see. */
export const JOURNAL_ROWS = { keys: 0, title: 1, note: 2, header: 3, first: 4 } as const;

/** Columns, from left to right; the last three are hidden. `label` is the subject in words. */
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

/** Where the head of the chain stands. */
export const HEAD = { row: JOURNAL_ROWS.keys, column: JOURNAL_COLUMNS.length } as const;
