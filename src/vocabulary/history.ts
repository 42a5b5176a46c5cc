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
  | 'other-name';

/**
 * Why somebody is no student here:
 * - `unknown` nobody has that number or name;
 * - `homonyms` several could be meant, here or there;
 * - `other-name` the number is that of a student of quite another name.
 */
export type MatchProblem = 'unknown' | 'homonyms' | 'other-name';
