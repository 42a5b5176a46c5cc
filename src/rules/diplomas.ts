import { UE_MEANINGS } from './codes';
import { isAcquired } from './credits';
import type { Rulebook } from './rulebook';
import { isOpenToAll } from './progression';
import type { LowerUe, StudentFile } from './student';
import type { Ects, Level, UeCode, UeName } from './types';
import type { YearResult } from './year';

/** Credits of the DUT, the first 120 of the course (4.6): those of every UE of semesters 1 to 4. */
export const DUT_ECTS: Ects = 120;
/** Credits of the whole course (4.3). */
export const BUT_ECTS: Ects = 180;

/** DUT: every UE of semesters 1 to 4 (4.6). BUT, licence professionnelle: every UE of all six (4.3). */
export type Diploma = 'DUT' | 'BUT';

/** What stands between a student and a diploma at the end of a year. */
export interface DiplomaFacts {
  readonly diploma: Diploma;
  /** Null where no UE is known to be missing, but a year is not known, or not the whole of it. */
  readonly earned: boolean | null;
  /** UEs that are known and not acquired. */
  readonly missing: readonly UeName[];
  /** Years of which nothing is known, or not every UE: nothing is assumed of them. */
  readonly unknown: readonly Level[];
}

type Known = Pick<StudentFile, 'lowerLevel' | 'lowestLevel' | 'partlyKnown'>;
type Results = Pick<YearResult, 'ues' | 'lower' | 'lowest' | 'next'>;

interface DiplomaYear {
  readonly level: Level;
  readonly isKnown: boolean;
  readonly missing: readonly UeName[];
}

/**
 * The diplomas that the year can complete (4.3, 4.6): the DUT at the end of the second, or whenever a UE that was missing is
 * acquired from above; the BUT at the end of the third. None while the odd semester alone is judged.
 */
export function diplomasOf(
  { curriculum, lacking }: Rulebook,
  known: Known,
  results: Results,
): readonly DiplomaFacts[] {
  const { level } = curriculum;
  if (level === 1 || isOpenToAll(results.next)) return [];
  const below = (of: Level, before: readonly LowerUe[] = [], after: readonly LowerUe[]): DiplomaYear => ({
    level: of,
    isKnown: before.length > 0 && !known.partlyKnown?.includes(of),
    missing: after.flatMap(({ ue, code }) => (isAcquired(code) ? [] : [ue])),
  });
  const missing = results.ues.flatMap(({ ue, code }) => (isAcquired(code) ? [] : [ue.code]));
  const own = { level, isKnown: lacking === null, missing };
  if (level === 2) return [factsOf('DUT', [below(1, known.lowerLevel, results.lower), own])];
  const years = [below(1, known.lowestLevel, results.lowest), below(2, known.lowerLevel, results.lower)];
  return [factsOf('DUT', years), factsOf('BUT', [...years, own])];
}

function factsOf(diploma: Diploma, years: readonly DiplomaYear[]): DiplomaFacts {
  const missing = years.flatMap((year) => year.missing);
  const unknown = years.flatMap((year) => (year.isKnown ? [] : [year.level]));
  const earned = missing.length > 0 ? false : unknown.length > 0 ? null : true;
  return { diploma, earned, missing, unknown };
}

/** The facts of one diploma; undefined where the year cannot complete it. */
export const diplomaFacts = (
  diploma: Diploma,
  ...of: Parameters<typeof diplomasOf>
): DiplomaFacts | undefined => diplomasOf(...of).find((facts) => facts.diploma === diploma);

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
