/**
 * How far a sheet is read, 0-based: no promotion reaches so far, and a lone cell behind it, left by a slip of the keyboard, must
 * not make everybody walk through a million empty rows. What stands further is told ({@link SheetSnapshot.beyond}).
 */
export const LAST_READ = { row: 99_999, column: 1_023 } as const;

/**
 * Cells of a whole workbook, gaps before a cell included: 2,000 students have 1,700,000 after a jury with all its documents, a
 * promotion of 120 some 60,000.
 */
export const MOST_CELLS = 3_000_000;
