/** Rows of the sheet: the hidden keys, then what people see. */
export const HISTORY_ROWS = { keys: 0, title: 1, note: 2, header: 3, first: 4 } as const;
