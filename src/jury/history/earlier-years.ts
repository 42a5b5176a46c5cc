import { levelOf, partsOfUe, semestersOf } from '../../curricula/codes';
import { isAcquired } from '../../rules/credits';
import type { Repeats } from '../../rules/repeats';
import type { LowerUe, StudentYear } from '../../rules/student';
import {
  SEMESTERS,
  type Competence,
  type Level,
  type Policy,
  type Semester,
  type UeCode,
  type UeName,
} from '../../rules/types';
import type { CapitalisedUe } from '../../rules/ue';
import { finalCode } from './final-code';
import { levelOfSubject, semesterOf, type EarlierResult } from './record';

/** What earlier years add to what is known of a student. */
export type EarlierYears = Pick<StudentYear, 'capitalised' | 'repeats' | 'lowerLevel' | 'acquiredAbove'>;

export interface YearInHand {
  readonly level: Level;
  readonly policy: Pick<Policy, 'passMark' | 'rounding'>;
  /** UEs of the level below that a student of this promotion has taken: see `uesBelow`. */
  readonly below: readonly UeName[];
}

/**
 * What follows from the earlier results of one student (4.3, 4.5): the level below with its final codes, UEs of this
 * level that are capitalised, and repeats. Nothing for what nothing is known of.
 * @param stated repeats that the workbook's own column tells: they are not counted twice
 */
export function earlierYears(
  results: readonly EarlierResult[],
  { level, policy, below }: YearInHand,
  stated: Repeats | undefined,
): EarlierYears {
  if (results.length === 0) return {};
  const attempts = attemptsAt(results);
  const codeOf = (ue: UeName, year: string): UeCode => finalCode(ue, year, results, policy);
  const lowerLevel = lowerUes(attempts, level, below, codeOf);
  const capitalised = capitalisedUes(results, level, codeOf);
  const repeats = repeatsOf(results, level, stated);
  const above = acquiredAbove(attempts, level, codeOf);
  return {
    ...(lowerLevel.length > 0 && { lowerLevel }),
    ...(Object.keys(capitalised).length > 0 && { capitalised }),
    ...(repeats.length > 0 && { repeats: { ...stated, semesters: repeats } }),
    ...(above.size > 0 && { acquiredAbove: above }),
  };
}

/** The years in which each UE was taken; a validated RCUE stands for UEs of its own of which nothing else is known. */
type Attempts = ReadonlyMap<UeName, ReadonlySet<string>>;

function attemptsAt(results: readonly EarlierResult[]): Attempts {
  const attempts = new Map<UeName, Set<string>>();
  const add = (ue: UeName, year: string): void => {
    attempts.set(ue, (attempts.get(ue) ?? new Set()).add(year));
  };
  for (const { subject, year } of results) {
    if (subject.kind === 'ue') add(subject.ue, year);
    if (subject.kind === 'rcue') {
      for (const semester of semestersOf(subject.level)) add(`UE${semester[1]}${subject.competence}`, year);
    }
  }
  return attempts;
}

/** Every UE of the level below with its best code; one of which nothing is known is awaited. */
function lowerUes(
  attempts: Attempts,
  level: Level,
  below: readonly UeName[],
  codeOf: (ue: UeName, year: string) => UeCode,
): readonly LowerUe[] {
  const own = [...attempts.keys()].filter((ue) => levelOf(semesterOf(ue)) === level - 1);
  if (own.length === 0) return [];
  return [...new Set([...below, ...own])].sort().map((ue) => ({
    ue,
    competence: partsOfUe(ue).competence,
    code: bestCode([...(attempts.get(ue) ?? [])].sort().map((year) => codeOf(ue, year))),
  }));
}

/** The acquisition counts wherever it is; without one, what the last year says. */
function bestCode(codes: readonly UeCode[]): UeCode {
  return codes.find(isAcquired) ?? codes.at(-1) ?? 'ATT';
}

/** UEs of this level acquired in an earlier year, with the best average (but-rules, 9). */
function capitalisedUes(
  results: readonly EarlierResult[],
  level: Level,
  codeOf: (ue: UeName, year: string) => UeCode,
): Readonly<Record<UeName, CapitalisedUe>> {
  const capitalised: Record<UeName, CapitalisedUe> = {};
  for (const { subject, year, average } of results) {
    if (subject.kind !== 'ue' || average === null || levelOfSubject(subject) !== level) continue;
    const code = codeOf(subject.ue, year);
    const before = capitalised[subject.ue];
    if (!isAcquired(code) || (before && before.average >= average)) continue;
    capitalised[subject.ue] = { average, code, from: year };
  }
  return capitalised;
}

/**
 * Semesters taken again (4.5): one of this level for each earlier year in which it was taken, one of another level for each
 * but the first. A blank year is no attempt.
 */
function repeatsOf(
  results: readonly EarlierResult[],
  level: Level,
  stated: Repeats | undefined,
): readonly Semester[] {
  const blank = new Set(
    results.flatMap(({ subject, year, code }) =>
      subject.kind === 'year' && code === 'ABL' ? [`${subject.level} ${year}`] : [],
    ),
  );
  const years = new Map<Semester, Set<string>>();
  for (const { subject, year } of results) {
    if (blank.has(`${levelOfSubject(subject)} ${year}`)) continue;
    const semesters = subject.kind === 'ue' ? [semesterOf(subject.ue)] : semestersOf(subject.level);
    for (const semester of semesters) years.set(semester, (years.get(semester) ?? new Set()).add(year));
  }
  return SEMESTERS.flatMap((semester) => {
    const attempts = years.get(semester)?.size ?? 0;
    const known = levelOf(semester) === level ? attempts : Math.max(0, attempts - 1);
    const told = stated?.semesters.filter((one) => one === semester).length ?? 0;
    return Array.from({ length: Math.max(known, told) }, () => semester);
  });
}

/** Competences of which both UEs of the level above are acquired: they repair this level (4.3). */
function acquiredAbove(
  attempts: Attempts,
  level: Level,
  codeOf: (ue: UeName, year: string) => UeCode,
): ReadonlySet<Competence> {
  if (level === 3) return new Set();
  const above = semestersOf((level + 1) as Level);
  const acquired = (ue: UeName): boolean =>
    [...(attempts.get(ue) ?? [])].some((year) => isAcquired(codeOf(ue, year)));
  const competences = new Set([...attempts.keys()].map((ue) => partsOfUe(ue).competence));
  return new Set(
    [...competences].filter((competence) =>
      above.every((semester) => acquired(`UE${semester[1]}${competence}`)),
    ),
  );
}

/**
 * The UEs of the level below that belong to the course: those of which most students with a first year know something.
 * Where a whole semester is missing for everybody, its UEs are those of the other one: the law asks for them too (4.5).
 */
export function uesBelow(students: readonly (readonly EarlierResult[])[], level: Level): readonly UeName[] {
  if (level === 1) return [];
  const counts = new Map<UeName, number>();
  let known = 0;
  for (const results of students) {
    const own = [...attemptsAt(results).keys()].filter((ue) => levelOf(semesterOf(ue)) === level - 1);
    if (own.length > 0) known += 1;
    for (const ue of own) counts.set(ue, (counts.get(ue) ?? 0) + 1);
  }
  const usual = [...counts].flatMap(([ue, count]) => (2 * count >= known ? [ue] : []));
  const semesters = semestersOf((level - 1) as Level);
  const missing = semesters.filter((semester) => !usual.some((ue) => semesterOf(ue) === semester));
  const added = missing.flatMap((semester) =>
    usual.map((ue) => `UE${semester[1]}${partsOfUe(ue).competence}`),
  );
  return [...new Set([...usual, ...added])].sort();
}
