/**
 * Ways in which Excel is known, or believed, to differ from its documentation. The workbench plays each when it is asked to
 * (`window.workbench.play`), so that tests can see the add-in survive it. `#n` is an issue of OfficeDev/office-js.
 */
export const ODDITIES = [
  /** A file is opened as by an Excel that does not know the add-in yet: `_xldudf_BUT_…`, which stays `#NAME?` (#2568, #5611, #6611). */
  'unlinked-functions',
  /** Rules of colours that an add-in makes are not drawn until the sheet is computed again (#5299, #1157). */
  'stale-colours',
  /** A value picked from the list of a cell raises no `onChanged` (#420, #3888, #4066). */
  'silent-picks',
  /** Formulas are computed only when asked for: a workbook in manual mode. */
  'manual-calculation',
  /** `zoom.horizontalFitToPages` is taken, and not applied (#1860). */
  'fit-ignored',
  /** Panes of a sheet cannot be frozen: it is hidden, or shown in page layout view. */
  'freeze-refused',
  /** Print set-up is refused: no printer. */
  'print-refused',
  /** An empty cell reaches a function as 0, as in older builds (#4702). */
  'zero-for-empty',
] as const;
export type Oddity = (typeof ODDITIES)[number];
