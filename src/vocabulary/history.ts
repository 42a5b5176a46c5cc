/**
 * Columns of the sheet "Antécédents", from left to right. `imported` is hidden: what the import gave, so that a value that a person has corrected
 * since is known for one.
 */
export const HISTORY_COLUMNS = [
  'number',
  'lastName',
  'firstName',
  'year',
  'semester',
  'subject',
  'competence',
  'average',
  'code',
  'ects',
  'origin',
  'imported',
] as const;
export type HistoryColumn = (typeof HISTORY_COLUMNS)[number];

/** Why a row of the sheet is kept but does not count. */
export type HistoryProblem =
  | 'no-person'
  | 'bad-year'
  | 'bad-subject'
  | 'bad-average'
  | 'bad-code'
  | 'bad-ects'
  | 'twice'
  | 'no-average'
  | 'unknown'
  | 'homonyms'
  | 'other-name'
  | 'ues-unknown'
  | Contradiction;

/**
 * What contradicts the sheets of marks, or itself:
 * - `later-year` a year after the one that is judged;
 * - `judged-twice` the year that is judged, with another result than the marks give;
 * - `repeat-denied` the sheet of marks says that a semester is not repeated, and an earlier year has it;
 * - `year-done` the year in hand, or one above, is validated already;
 * - `ects` credits that do not go with the code;
 * - `no-such-ue` a UE or RCUE that the year does not have;
 * - `no-result` a UE of which nothing is said: neither average nor code nor credits;
 * - `nothing-waived` a right given up to a UE that no year before had;
 * - `admitted-below` a UE that is `ADM`, which means by its average, with one below the pass mark.
 */
export type Contradiction =
  | 'later-year'
  | 'judged-twice'
  | 'repeat-denied'
  | 'year-done'
  | 'ects'
  | 'no-such-ue'
  | 'no-result'
  | 'nothing-waived'
  | 'admitted-below';

/**
 * Why somebody is no student here:
 * - `unknown` nobody has that number or name;
 * - `homonyms` several could be meant, here or there;
 * - `other-name` the number is that of a student of quite another name.
 */
export type MatchProblem = 'unknown' | 'homonyms' | 'other-name';
