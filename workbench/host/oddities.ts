/**
 * Ways in which Excel is known, or feared, to differ from what is assumed of it. Each is off until it is asked for
 * (`window.workbench.setOddities`), so that what survives it is seen, and so that the Diagnostic is seen to find it.
 * Numbers are issues of OfficeDev/office-js.
 */
export const ODDITIES = [
  /** Lists of areas are parted by the other separator than the locale's (#1167, #1985). */
  'other-list-separator',
  /** `onChanged` is never raised (#3888, for a choice in a drop-down). */
  'silent-changes',
  /** `onRowHiddenChanged` is never raised. */
  'silent-filters',
  /** `showAsTaskpane` gets no answer. */
  'pane-request-hangs',
  /** `showAsTaskpane` is answered, and the pane stays hidden. */
  'pane-request-ignored',
  /** `showAsTaskpane` is refused. */
  'pane-request-refused',
  /** The print set-up is refused, as without a printer. */
  'page-layout-refused',
  /** "As wide as one page" is not kept until somebody has seen the page layout (#1860). */
  'zoom-not-kept',
  /** Panes of a hidden sheet cannot be frozen. */
  'freeze-refused-when-hidden',
  /** An answer with an error brings nothing of what was loaded before it. */
  'error-brings-nothing',
  /** `format.columnWidth` is in characters. */
  'width-in-characters',
  /** Texts given to `range.values` are read as typed in the locale: `12,5` is a number (#1559). */
  'local-typing',
  /** A new conditional format goes behind the others (#5299). */
  'rules-at-the-bottom',
  /** `General` in the number format of a conditional format is not kept. */
  'rule-format-not-kept',
  /** `unprotect` is refused, without any password (#6784). */
  'unprotect-refused',
  /** An empty cell reaches a function as 0 (#4702). */
  'empty-as-zero',
  /** A file is opened as by an Excel that does not know the add-in yet: `_xldudf_BUT_…`, which stays `#NAME?` (#2568, #5611, #6611). */
  'unlinked-functions',
  /** Rules of colours that an add-in makes are not drawn until the sheet is computed again (#5299, #1157). */
  'stale-colours',
  /** Sheets called `Graph…` are of charts: they stand among the others, and have no cells. */
  'chart-sheets',
  /** Functions are never answered: cells stay `#BUSY!`. */
  'functions-stay-busy',
  /** A chart on one column of numbers begins without a series. */
  'chart-without-series',
] as const;
export type Oddity = (typeof ODDITIES)[number];
