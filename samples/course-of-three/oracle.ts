import { fraction, isAtLeast, minus, over, plus, times, toNumber, ZERO, type Fraction } from '../fraction';
import { PEOPLE, SEMESTERS, type CoursePerson, type JuryDecision, type Semester } from './people';
import { ECTS } from './workbooks';

/** The right answers of the six juries, from the law and the drawn averages in exact fractions: none of the code of src/rules. */

interface ExpectedUe {
  readonly average: number | null;
  readonly code: string;
}
/** What one jury must find of one student. */
export interface ExpectedCourse {
  readonly jury: Semester;
  readonly id: string;
  readonly ues: Readonly<Record<string, ExpectedUe>>;
  readonly rcues: Readonly<Record<number, string>>;
  readonly ects: number;
  readonly lower: Readonly<Record<string, string>>;
  readonly decision: {
    readonly code: string | null;
    readonly next: string | null;
    readonly allowed: boolean;
  };
  readonly diploma: Readonly<Record<string, boolean>>;
}

interface UeState {
  readonly name: string;
  average: Fraction | null;
  code: string;
  jury: boolean;
}

const MALUS = 0.1;
const acquired = (code: string | undefined): boolean => /^(ADM|CMP|ADJR?|ADSUP)$/.test(code ?? '');
const validated = (code: string): boolean => code !== 'AJ' && code !== 'ATT';
const reaches = (average: Fraction, threshold: number): boolean =>
  isAtLeast(average, minus(fraction(threshold), fraction(0.005)));
const larger = (a: Fraction, b: Fraction): Fraction => (isAtLeast(a, b) ? a : b);

/** All juries, in the order of the semesters. */
export function expectedCourse(): readonly ExpectedCourse[] {
  return PEOPLE.flatMap((person) => {
    // Codes of the UEs of the years before, as each left them.
    const codes = new Map<string, string>();
    return SEMESTERS.flatMap((jury) => (person.marks[jury] ? [judged(person, jury, codes)] : []));
  });
}

function judged(person: CoursePerson, jury: Semester, codes: Map<string, string>): ExpectedCourse {
  const number = Number(jury.slice(1));
  const level = Math.ceil(number / 2);
  const [odd, even] = SEMESTERS.slice(2 * level - 2, 2 * level) as [Semester, Semester];
  const isWhole = jury === even;
  const decision = person.decisions[jury];
  const left = isWhole ? (person.standing[even] ?? person.standing[odd]) : person.standing[odd];
  const work = [odd, even].flatMap((semester) =>
    [1, 2, 3].map((competence) => ueOf(person, semester, competence, isWhole || semester === odd, decision)),
  );
  if (left) for (const one of work) if (!acquired(one.code) || struck(person, one)) one.code = left;
  const averages: Record<number, Fraction | null> = {};
  const rcues: Record<number, string> = {};
  for (const competence of [1, 2, 3]) {
    const pair = work.filter(({ name }) => name.endsWith(String(competence)));
    [rcues[competence], averages[competence]] = rcueOf(
      pair,
      decision?.rcues?.[competence],
      left !== undefined,
    );
  }
  const lower = levelBelow(level, codes, work, decision);
  const all = Object.values(rcues);
  const won = all.filter(validated).length;
  const low = Object.values(averages).some((average) => average === null || !reaches(average, 8));
  const heldLow = Object.entries(rcues).some(
    ([competence, code]) => code === 'ADJ' && !reaches(averages[Number(competence)] ?? ZERO, 8),
  );
  const lacksFirst = level === 2 && [...lower.values()].some((code) => !acquired(code));
  const again = [odd, even].some((semester) => repeats(person, semester) === 0);
  const proposal = ((): string | null => {
    if (left) return left;
    if (!isWhole) return null;
    if (won === 3) return all.includes('ADJ') ? 'ADJ' : 'ADM';
    if (level < 3 && won * 2 > 3 && !low && !lacksFirst) return 'PASD';
    return again ? 'RED' : 'NAR';
  })();
  const code = decision?.year ?? proposal;
  const passes = ['ADM', 'ADJ', 'PASD', 'PAS1NCI'].includes(code ?? '');
  const isClear = decision?.year !== undefined || !(lacksFirst || (level < 3 && heldLow));
  // A jury of the odd semester sees that semester alone.
  const shown = isWhole ? work : work.slice(0, 3);
  const result: ExpectedCourse = {
    jury,
    id: person.id,
    ues: Object.fromEntries(
      shown.map(({ name, average, code: own }) => [
        name,
        { average: average && toNumber(average), code: own },
      ]),
    ),
    rcues,
    ects: work.filter((one) => acquired(one.code)).length * ECTS,
    lower: Object.fromEntries([...lower].filter(([ue, own]) => codes.get(ue) !== own)),
    decision: {
      code,
      next: isWhole ? (SEMESTERS[number] ?? null) : even,
      allowed: isWhole ? passes && isClear : left === undefined,
    },
    diploma: isWhole && level > 1 ? diplomas(level, codes, lower, work) : {},
  };
  if (isWhole) {
    for (const [ue, own] of lower) codes.set(ue, own);
    for (const { name, code: own } of work) codes.set(name, own);
  }
  return result;
}

const repeats = ({ before }: CoursePerson, semester: Semester): number =>
  before.some(({ ue }) => ue.startsWith(`UE${semester.slice(1)}`)) ? 1 : 0;

const struck = ({ standing }: CoursePerson, { name }: UeState): boolean =>
  standing[`S${name.charAt(2)}` as Semester] === 'DEF';

/** 4.2, 4.3: the average less the malus; the better one of a UE acquired before, unless the right was given up. */
function ueOf(
  { marks, absences, before }: CoursePerson,
  semester: Semester,
  competence: number,
  isMarked: boolean,
  decision: JuryDecision | undefined,
): UeState {
  const name = `UE${semester.slice(1)}${competence}`;
  const mark = isMarked ? marks[semester]?.[competence - 1] : undefined;
  const malus = times(fraction(absences[semester] ?? 0), fraction(MALUS));
  let average = mark === undefined ? null : minus(fraction(mark), malus);
  let code = average === null ? 'ATT' : reaches(average, 10) ? 'ADM' : 'AJ';
  const old = before.find((one) => one.ue === name && acquired(one.code));
  if (old && !decision?.waived?.includes(name)) {
    average = average === null ? fraction(old.average) : larger(average, fraction(old.average));
    code = code === 'ADM' ? code : old.code;
  }
  const decided = decision?.ues?.[name];
  return { name, average, code: decided ?? code, jury: decided !== undefined };
}

/** 4.4, 4.6: the RCUE with its average; codes of its UEs follow. */
function rcueOf(pair: UeState[], decided: string | undefined, left: boolean): [string, Fraction | null] {
  const missing = pair.filter(({ code }) => !acquired(code));
  const isKnown = pair.every(({ average }) => average !== null) && !(left && missing.length > 0);
  const sum = pair.reduce((total, { average }) => plus(total, average ?? ZERO), ZERO);
  const average = isKnown ? over(sum, fraction(2)) : null;
  const proposed = ((): string => {
    if (pair.every(({ code, jury }) => code === 'ADM' && !jury)) return 'ADM';
    if (average && reaches(average, 10)) return 'CMP';
    if (missing.length === 0) return pair.some(({ jury }) => jury) ? 'ADJ' : 'CMP';
    return missing.some(({ code }) => code === 'ATT') ? 'ATT' : 'AJ';
  })();
  const code = decided ?? proposed;
  if (code === 'CMP') for (const one of missing) one.code = 'CMP';
  if (decided === 'ADJ') for (const one of missing) one.code = 'ADJR';
  return [code, average];
}

/** 4.3, last sentence, and 4.5: acquired from above, or by the jury. */
function levelBelow(
  level: number,
  codes: ReadonlyMap<string, string>,
  work: readonly UeState[],
  decision: JuryDecision | undefined,
): ReadonlyMap<string, string> {
  const own = [...codes].filter(([ue]) => Math.ceil(Number(ue.charAt(2)) / 2) === level - 1);
  return new Map(
    own.map(([ue, code]) => {
      const above = work.filter(({ name }) => name.charAt(3) === ue.charAt(3));
      const isRepaired = above.every((one) => acquired(one.code));
      return [ue, decision?.ues?.[ue] ?? (acquired(code) || !isRepaired ? code : 'ADSUP')];
    }),
  );
}

/** 4.3, 4.6: every UE of four semesters, of six. */
function diplomas(
  level: number,
  codes: ReadonlyMap<string, string>,
  lower: ReadonlyMap<string, string>,
  work: readonly UeState[],
): Record<string, boolean> {
  const after = new Map([...codes, ...lower]);
  // What is acquired of level 2 in year 3 repairs level 1 as well.
  const first = [...after].filter(([ue]) => Number(ue.charAt(2)) <= 2);
  const isRepaired = (ue: string): boolean =>
    level === 3 && [3, 4].every((semester) => acquired(after.get(`UE${semester}${ue.charAt(3)}`)));
  const hasFirst = first.every(([ue, code]) => acquired(code) || isRepaired(ue));
  const own = work.every(({ code }) => acquired(code));
  if (level === 2) return { DUT: hasFirst && own };
  const hasSecond = [...lower.values()].every(acquired);
  return { DUT: hasFirst && hasSecond, BUT: hasFirst && hasSecond && own };
}
