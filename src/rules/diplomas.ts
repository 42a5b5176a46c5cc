import { UE_MEANINGS } from './codes';
import { isAcquired } from './credits';
import type { Rulebook } from './rulebook';
import type { StudentFile } from './student';
import type { Ects, Level, UeCode } from './types';
import type { YearResult } from './year';

/** Credits of the DUT, the first 120 of the course (4.6): those of every UE of semesters 1 to 4. */
export const DUT_ECTS: Ects = 120;

type Results = Pick<YearResult, 'ues' | 'lower'>;
type Known = Pick<StudentFile, 'lowerLevel'>;

/** Whether every UE of the year is acquired, in whatever way. */
export const isWholeYearAcquired = ({ ues }: Pick<YearResult, 'ues'>): boolean =>
  ues.every(({ code }) => isAcquired(code));

/**
 * Whether the DUT is earned with this year (4.6): every UE of semesters 1 to 4 acquired, those of year 1 also from above
 * (4.3). Null where it cannot be known: another year than the second, or nothing known of the first.
 */
export const earnsDut = (book: Rulebook, known: Known, results: Results): boolean | null =>
  earnsWith(2, book, known, results);

/**
 * Whether the BUT is earned with this year (4.3): every UE of the third year and of the second acquired; those of the first
 * were asked for at the passage to semester 5 (4.5). Null where it cannot be known.
 */
export const earnsBut = (book: Rulebook, known: Known, results: Results): boolean | null =>
  earnsWith(3, book, known, results);

function earnsWith(
  level: Level,
  { curriculum }: Rulebook,
  { lowerLevel = [] }: Known,
  results: Results,
): boolean | null {
  if (curriculum.level !== level || lowerLevel.length === 0) return null;
  return isWholeYearAcquired(results) && results.lower.every(({ code }) => isAcquired(code));
}

/** Codes that sum up a semester, on which the law itself decides nothing. */
export type SemesterCode = Extract<UeCode, 'ADM' | 'CMP' | 'ADJ' | 'AJ' | 'ATT' | 'DEF'>;

/** The code of a semester, for those who ask for one, by the codes of its UEs (4.6: the jury decides on UEs). */
export function semesterCode(codes: readonly UeCode[]): SemesterCode {
  for (const open of ['ATT', 'DEF'] as const) if (codes.includes(open)) return open;
  const ways = codes.map((code) => UE_MEANINGS[code].acquired);
  if (ways.includes(null)) return 'AJ';
  if (ways.every((way) => way === 'average')) return 'ADM';
  return ways.includes('jury') ? 'ADJ' : 'CMP';
}
