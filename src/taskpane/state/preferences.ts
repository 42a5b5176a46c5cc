/**
 * How one person likes the pane: kept by the browser, never in the workbook, and never anything about a student. Where
 * the browser refuses (some do inside Excel), the pane starts as it is.
 */
export interface Preferences {
  readonly autoRefresh: boolean;
  readonly welcomed: boolean;
  /** The tour of the sample was taken, or skipped. */
  readonly toured: boolean;
  /** Large letters on the card of a student, for a projector. */
  readonly large: boolean;
  /** Whether the card tells the rank. */
  readonly rank: boolean;
}

const KEY = 'but-jury-pane';
const INITIAL: Preferences = { autoRefresh: true, welcomed: false, toured: false, large: false, rank: false };

export function readPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return INITIAL;
    const { autoRefresh, welcomed, toured, large, rank } = stored as Partial<
      Record<keyof Preferences, unknown>
    >;
    return {
      autoRefresh: autoRefresh !== false,
      welcomed: welcomed === true,
      toured: toured === true,
      large: large === true,
      rank: rank === true,
    };
  } catch {
    return INITIAL;
  }
}

export function writePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A preference that cannot be kept is asked again next time.
  }
}
