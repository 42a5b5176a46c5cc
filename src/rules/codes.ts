import { YEAR_CODES, type RcueCode, type UeCode, type YearCode } from './types';

/**
 * What each code means: one table for each kind over all its codes, so that a new code does not compile until its row answers
 * every question. Whoever decides by a code looks here; nowhere else stands a list of codes.
 */

/** How a UE is acquired or a RCUE validated: by its average (4.3), within its RCUE (4.4), by the jury (4.6), from above (4.3). */
type Way = 'average' | 'compensation' | 'jury' | 'above';

interface UeMeaning {
  /** How the UE and its credits are acquired (4.3, 4.4, 4.6); null when they are not. */
  readonly acquired: Way | null;
  /** Marks are still missing: the average is provisional. */
  readonly awaited: boolean;
}

const NOT_ACQUIRED: UeMeaning = { acquired: null, awaited: false };

export const UE_MEANINGS: Readonly<Record<UeCode, UeMeaning>> = {
  ADM: { acquired: 'average', awaited: false },
  CMP: { acquired: 'compensation', awaited: false },
  ADJ: { acquired: 'jury', awaited: false },
  ADJR: { acquired: 'jury', awaited: false },
  ADSUP: { acquired: 'above', awaited: false },
  AJ: NOT_ACQUIRED,
  ATT: { acquired: null, awaited: true },
  DEF: NOT_ACQUIRED,
  DEM: NOT_ACQUIRED,
  ABAN: NOT_ACQUIRED,
  ATJ: NOT_ACQUIRED,
  ABL: NOT_ACQUIRED,
  EXCLU: NOT_ACQUIRED,
};

interface RcueMeaning {
  /** How the RCUE is validated, so that it counts for the passage (4.5); null when it is not. */
  readonly validated: Way | null;
  /** What it makes of a UE of its own that is not acquired (4.4, 4.3); null: nothing. */
  readonly gives: UeCode | null;
  /** The same where the jury has given the RCUE its code (4.6). */
  readonly givesByJury: UeCode | null;
}

const NOT_VALIDATED: RcueMeaning = { validated: null, gives: null, givesByJury: null };

export const RCUE_MEANINGS: Readonly<Record<RcueCode, RcueMeaning>> = {
  ADM: { validated: 'average', gives: 'CMP', givesByJury: 'ADJR' },
  CMP: { validated: 'compensation', gives: 'CMP', givesByJury: 'ADJR' },
  ADJ: { validated: 'jury', gives: 'ADJR', givesByJury: 'ADJR' },
  ADSUP: { validated: 'above', gives: 'ADSUP', givesByJury: 'ADSUP' },
  AJ: NOT_VALIDATED,
  ATT: NOT_VALIDATED,
};

/** What a year's code says at a glance; each has a colour and its codes. */
export const CATEGORIES = ['admitted', 'passage', 'decide', 'awaiting', 'left'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Where a student goes with the code of the year (4.5): on, back, elsewhere, nowhere before it is decided, or away. */
export type Sequel = 'passes' | 'repeats' | 'reorientation' | 'waits' | 'leaves';

interface YearMeaning {
  readonly category: Category;
  readonly sequel: Sequel;
  /** It follows from the results of this year alone, without any act of the jury (4.3, 4.5). */
  readonly byRight: boolean;
  /** Marks are still missing, so that it says nothing yet. */
  readonly awaited: boolean;
  /** The year counts among those in which a semester was taken (4.5). */
  readonly isAttempt: boolean;
  /** It ends the course here: nobody expects the student next year. */
  readonly isLast: boolean;
}

const year = (category: Category, sequel: Sequel, byRight = false): YearMeaning => ({
  category,
  sequel,
  byRight,
  awaited: false,
  isAttempt: true,
  isLast: false,
});

/** In the order in which the codes of a category are named. */
export const YEAR_MEANINGS: Readonly<Record<YearCode, YearMeaning>> = {
  ADM: year('admitted', 'passes', true),
  ADJ: year('admitted', 'passes'),
  ADSUP: year('admitted', 'passes'),
  PASD: year('passage', 'passes', true),
  PAS1NCI: year('passage', 'passes'),
  RED: year('decide', 'repeats'),
  NAR: { ...year('decide', 'reorientation'), isLast: true },
  ATT: { ...year('awaiting', 'waits'), awaited: true },
  ATJ: year('awaiting', 'waits'),
  DEM: { ...year('left', 'leaves'), isLast: true },
  ABAN: { ...year('left', 'leaves'), isLast: true },
  DEF: year('left', 'leaves'),
  ABL: { ...year('left', 'leaves'), isAttempt: false },
  EXCLU: { ...year('left', 'leaves'), isLast: true },
};

/** The code of a year that something is; null for anything else. */
export const yearCodeOf = (value: unknown): YearCode | null =>
  YEAR_CODES.find((code) => code === value) ?? null;

export const categoryOf = (code: YearCode): Category => YEAR_MEANINGS[code].category;

/** Whether the average that stands beside the code is provisional, because marks are missing. */
export const isAwaited = (code: UeCode | RcueCode): boolean => UE_MEANINGS[code].awaited;
