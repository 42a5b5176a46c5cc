import { partsOfUe, semestersOf } from '../../curricula/codes';
import { YEAR_MEANINGS, yearCodeOf } from '../../rules/codes';
import {
  capitalisedUes,
  carriedUes,
  competencesAcquired,
  lowerUes,
  usualUes,
  withoutWaived,
  type EarlierUeResult,
  type NamedUe,
} from '../../rules/earlier-years';
import { semestersRepeated, type Repeats, type TakenSemester } from '../../rules/repeats';
import type { LowerUe, StudentYear } from '../../rules/student';
import type { Level, Policy, Semester, UeName } from '../../rules/types';
import { finalCode } from './final-code';
import { isFromElsewhere, isWaiver, levelOfSubject, semesterOf, type EarlierResult } from './record';

/** What earlier years add to what is known of a student. */
type EarlierYears = Pick<
  StudentYear,
  'capitalised' | 'carried' | 'repeats' | 'lowerLevel' | 'lowestLevel' | 'partlyKnown' | 'acquiredAbove'
>;

interface YearInHand {
  readonly level: Level;
  readonly policy: Pick<Policy, 'passMark' | 'rounding'>;
  /** The university year that is judged: `2025-2026`; null where it is not known. */
  readonly year: string | null;
  /** UEs of the level below that a student of this promotion has taken: see `uesBelow`. */
  readonly below: readonly UeName[];
  /** The same of the first year, in the third. */
  readonly lowest?: readonly UeName[];
}

/**
 * What follows from the earlier results of one student (4.3, 4.5): the level below with its final codes, UEs of this
 * level that are capitalised, and repeats. Nothing for what nothing is known of.
 * @param stated repeats that the workbook's own column tells: they are not counted twice
 * @param notTaken semesters that the student does not take again this year: see `semestersNotTaken`
 */
export function earlierYears(
  results: readonly EarlierResult[],
  { level, policy, year, below, lowest = [] }: YearInHand,
  stated: Repeats | undefined,
  notTaken: readonly Semester[] = [],
): EarlierYears {
  if (results.length === 0) return {};
  const ofLevel = (wanted: number): readonly EarlierUeResult[] =>
    withoutWaived(
      attempts(results, wanted).map(({ isWaiver: waives, ...attempt }) => {
        const code = finalCode(attempt.ue, attempt.year, results, policy);
        return { ...named(attempt.ue), ...attempt, code, ...(waives && { isWaiver: true }) };
      }),
    );
  const under = ofLevel(level - 1);
  const first = level === 3 ? ofLevel(1) : [];
  const own = ofLevel(level);
  const [capitalised, carried] = [capitalisedUes(own), carriedUes(own, notTaken)];
  const inHand = semestersOf(level).filter((semester) => !notTaken.includes(semester));
  const repeats = semestersRepeated(inHand, semestersTaken(results), stated?.semesters ?? [], year);
  const above = level === 3 ? [] : semestersOf((level + 1) as Level);
  const acquiredAbove = competencesAcquired(ofLevel(level + 1), above);
  const partlyKnown = ([1, 2] as Level[]).filter(
    (of) => of < level && ofLevel(of).length > 0 && !isKnown(of, results),
  );
  const allOf = (
    of: Level,
    ues: readonly EarlierUeResult[],
    usual: readonly UeName[],
  ): readonly LowerUe[] => {
    const names = [...(partlyKnown.includes(of) ? [] : usual), ...ues.map(({ ue }) => ue)];
    return lowerUes([...new Set(names)].sort().map(named), ues);
  };
  return {
    ...(under.length > 0 && { lowerLevel: allOf((level - 1) as Level, under, below) }),
    ...(first.length > 0 && { lowestLevel: allOf(1, first, lowest) }),
    ...(partlyKnown.length > 0 && { partlyKnown }),
    ...(Object.keys(capitalised).length > 0 && { capitalised }),
    ...(Object.keys(carried).length > 0 && { carried }),
    ...(repeats.semesters.length > 0 && { repeats: { ...stated, ...repeats } }),
    ...(acquiredAbove.size > 0 && { acquiredAbove }),
  };
}

/** Whether more is known of a level than what juries of levels above have decided on some of its UEs. */
const isKnown = (level: Level, results: readonly EarlierResult[]): boolean =>
  results.some((one) => levelOfSubject(one.subject) === level && !isFromAbove(one, results));

const named = (ue: UeName): NamedUe => ({ ue, ...partsOfUe(ue) });

type Attempt = Pick<EarlierUeResult, 'ue' | 'year' | 'average' | 'isWaiver'>;

/** UEs of a level, each with the years in which it was taken; a RCUE stands for its own UEs where nothing else is known. */
function attempts(results: readonly EarlierResult[], level: number): readonly Attempt[] {
  const own = results.filter(({ subject }) => levelOfSubject(subject) === level);
  return own.flatMap((result): readonly Attempt[] => {
    const { subject, year, average } = result;
    if (subject.kind === 'ue') return [{ ue: subject.ue, year, average, isWaiver: isWaiver(result) }];
    if (subject.kind === 'year') return [];
    return semestersOf(subject.level).map((semester) => ({
      ue: `UE${semester[1]}${subject.competence}`,
      year,
      average: null,
    }));
  });
}

/**
 * Each semester once for each year in which it was taken: a blank year is no attempt (4.5), nor are credits that were
 * obtained elsewhere, nor what a jury of a level above decided on it.
 */
export function semestersTaken(results: readonly EarlierResult[]): readonly TakenSemester[] {
  const isBlank = ({ subject, code }: EarlierResult): boolean => {
    const known = subject.kind === 'year' && yearCodeOf(code);
    return known ? !YEAR_MEANINGS[known].isAttempt : false;
  };
  const at = ({ subject, year }: EarlierResult): string => `${levelOfSubject(subject)} ${year}`;
  const blank = new Set(results.filter(isBlank).map(at));
  const taken = new Map<string, TakenSemester>();
  for (const result of results) {
    if (blank.has(at(result)) || isFromElsewhere(result) || isFromAbove(result, results)) continue;
    const { subject, year } = result;
    const semesters = subject.kind === 'ue' ? [semesterOf(subject.ue)] : semestersOf(subject.level);
    for (const semester of semesters) taken.set(`${semester} ${year}`, { semester, year });
  }
  return [...taken.values()];
}

/** Whether a jury of a level above decided so on it, in the same year. */
export const isFromAbove = (
  { year, subject, average }: EarlierResult,
  results: readonly EarlierResult[],
): boolean =>
  average === null &&
  results.some((one) => one.year === year && levelOfSubject(one.subject) > levelOfSubject(subject));

/** The UEs of the level below that belong to the course of these students: see `usualUes`. */
export function uesBelow(students: readonly (readonly EarlierResult[])[], level: Level): readonly UeName[] {
  if (level === 1) return [];
  const known = students.map((results) => {
    const taken = results.filter((one) => !isFromAbove(one, results));
    const ues = attempts(taken, level - 1).map(({ ue }) => ue);
    return [...new Set(ues)].map(named);
  });
  return usualUes(known, semestersOf((level - 1) as Level));
}
