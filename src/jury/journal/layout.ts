import { JOURNAL_COLUMNS } from '../../vocabulary/journal';

/** Rows of the journal: the hidden keys with the head of the chain behind them, then what people see. */
export const JOURNAL_ROWS = { keys: 0, title: 1, note: 2, header: 3, first: 4 } as const;

/** Where the head of the chain stands. */
export const HEAD = { row: JOURNAL_ROWS.keys, column: JOURNAL_COLUMNS.length } as const;
