import { fraction, isAtLeast, minus, over, plus, toNumber, ZERO, type Fraction } from '../fraction';
import { SEMESTERS, type CoursePerson, type JuryDecision, type Semester } from './course-person';
import { PEOPLE } from './people';
import { averageOf, earlierAverage, standingIn } from './ue-averages';
import { competencesOf, ectsOf } from './weights';

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
  /** Null where nothing is known of a year. */
  readonly diploma: Readonly<Record<string, boolean | null>>;
}

interface UeState {
  readonly name: string;
  readonly semester: Semester;
  readonly competence: number;
  average: Fraction | null;
  code: string;
  jury: boolean;
}

type Codes = ReadonlyMap<string, string>;

const acquired = (code: string | undefined): boolean => /^(ADM|CMP|ADJR?|ADSUP)$/.test(code ?? '');
const validated = (code: string): boolean => code !== 'AJ' && code !== 'ATT';
const reaches = (average: Fraction, threshold: number): boolean =>
  isAtLeast(average, minus(fraction(threshold), fraction(0.005)));
const larger = (a: Fraction, b: Fraction): Fraction => (isAtLeast(a, b) ? a : b);
const mean = (pair: readonly Fraction[]): Fraction => over(pair.reduce(plus, ZERO), fraction(pair.length));
const levelOf = (ue: string): number => Math.ceil(Number(ue.charAt(2)) / 2);

/** All juries, in the order of the semesters. */
export function expectedCourse(): readonly ExpectedCourse[] {
  return PEOPLE.flatMap((person) => {
    // Codes of the UEs of the years before, as each left them.
    const codes = new Map(person.before.map(({ ue, code }) => [ue, code]));
    return SEMESTERS.flatMap((jury) => (isHeard(person, jury) ? [judged(person, jury, codes)] : []));
  });
}

/** A jury hears whoever stands on a sheet of its year. */
const isHeard = ({ marks }: CoursePerson, jury: Semester): boolean =>
  marks[jury] !== undefined ||
  (isEven(jury) && marks[SEMESTERS[SEMESTERS.indexOf(jury) - 1] as Semester] !== undefined);

const isEven = (semester: Semester): boolean => Number(semester.slice(1)) % 2 === 0;

function judged(person: CoursePerson, jury: Semester, codes: Map<string, string>): ExpectedCourse {
  const number = Number(jury.slice(1));
  const level = Math.ceil(number / 2);
  const [odd, even] = SEMESTERS.slice(2 * level - 2, 2 * level) as [Semester, Semester];
  const isWhole = jury === even;
  const decision = person.decisions[jury];
  const left = (isWhole ? standingIn(person, even) : undefined) ?? standingIn(person, odd);
  const competences = competencesOf(jury);
  const work = [odd, even].flatMap((semester) =>
    competences.map((competence) => ueOf(person, semester, competence, jury)),
  );
  if (left) for (const one of work) if (!acquired(one.code) || isStruck(person, one, jury)) one.code = left;
  const floors: Record<number, Fraction | null> = {};
  const rcues: Record<number, string> = {};
  for (const competence of competences) {
    const pair = work.filter((one) => one.competence === competence);
    [rcues[competence], floors[competence]] = rcueOf(pair, decision?.rcues?.[competence], left !== undefined);
  }
  const before = jury === 'S4' ? withOwed(person, codes) : codes;
  const lower = levelBelow(level, before, work, decision);
  const { code, isOpen } = yearOf(person, { jury, level, left, rcues, floors, lower });
  // A jury of the odd semester sees that semester alone.
  const shown = isWhole ? work : work.filter(({ semester }) => semester === odd);
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
    ects: work.reduce((sum, one) => sum + (acquired(one.code) ? ectsOf(one.semester, one.competence) : 0), 0),
    lower: Object.fromEntries([...lower].filter(([ue, own]) => codes.get(ue) !== own)),
    decision: {
      code,
      next: isWhole ? (SEMESTERS[number] ?? null) : even,
      allowed: isWhole ? isOpen : left === undefined,
    },
    diploma: isWhole && level > 1 ? diplomas(level, codes, lower, work) : {},
  };
  if (isWhole) {
    for (const [ue, own] of lower) codes.set(ue, own);
    for (const { name, code: own } of work) codes.set(name, own);
  }
  return result;
}

interface YearFacts {
  readonly jury: Semester;
  readonly level: number;
  readonly left: string | undefined;
  readonly rcues: Readonly<Record<number, string>>;
  readonly floors: Readonly<Record<number, Fraction | null>>;
  readonly lower: Codes;
}

/** 4.5, 4.6: the year, and whether the next semester is open. A passage by right that is none counts as not decided. */
function yearOf(
  person: CoursePerson,
  { jury, level, left, rcues, floors, lower }: YearFacts,
): { code: string | null; isOpen: boolean } {
  const all = Object.values(rcues);
  const won = all.filter(validated).length;
  const isLow = (floor: Fraction | null | undefined): boolean => !floor || !reaches(floor, 8);
  const heldLow = Object.entries(rcues).some(
    ([competence, code]) => code === 'ADJ' && isLow(floors[Number(competence)]),
  );
  const lacksFirst = level === 2 && [...lower.values()].some((code) => !acquired(code));
  const byRight = level < 3 && won * 2 > all.length && !Object.values(floors).some(isLow) && !lacksFirst;
  const again = SEMESTERS.slice(2 * level - 2, 2 * level).some((semester) => repeats(person, semester) === 0);
  const proposal = ((): string | null => {
    if (left) return left;
    if (!isEven(jury)) return null;
    if (won === all.length) return all.includes('ADJ') ? 'ADJ' : 'ADM';
    if (byRight) return 'PASD';
    return again || person.decisions[jury]?.year === 'RED' ? 'RED' : 'NAR';
  })();
  const typed = person.decisions[jury]?.year;
  const decided = typed === 'PASD' && !byRight ? undefined : typed;
  const code = decided ?? proposal;
  const passes = ['ADM', 'ADJ', 'PASD', 'PAS1NCI'].includes(code ?? '');
  const isClear = decided !== undefined || !(lacksFirst || (level < 3 && heldLow));
  return { code, isOpen: passes && isClear };
}

/** Whether a semester in hand is one more time, and how often it was. */
const repeats = ({ before, again, marks }: CoursePerson, semester: Semester): number =>
  again.includes(semester) ||
  (marks[semester] &&
    before.some(({ ue, origin }) => ue.startsWith(`UE${semester.slice(1)}`) && origin === undefined))
    ? 1
    : 0;

const isStruck = (person: CoursePerson, { semester }: UeState, jury: Semester): boolean =>
  semester <= jury && standingIn(person, semester) === 'DEF';

/** 4.2, 4.3: the average of the year; the better one of a UE acquired before, unless the right was given up. */
function ueOf(person: CoursePerson, semester: Semester, competence: number, jury: Semester): UeState {
  const name = `UE${semester.slice(1)}${competence}`;
  const decision = person.decisions[jury];
  const averages = semester <= jury ? person.marks[semester] : undefined;
  let average = averages ? averageOf(person, semester, competence, averages[competence - 1] ?? 12) : null;
  let code = average === null ? 'ATT' : reaches(average, 10) ? 'ADM' : 'AJ';
  const old = person.before.find((one) => one.ue === name);
  const was = old ? earlierAverage(old) : null;
  if (old && acquired(old.code) && !decision?.waived?.includes(name)) {
    if (average && was) average = larger(average, was);
    else if (code !== 'ADM') average = was;
    code = code === 'ADM' ? code : old.code;
  } else if (old && averages === undefined && isEven(jury)) {
    // 4.4: the semester is not taken again; what it gave counts in the RCUE.
    average = was;
    code = old.code;
  }
  const decided = decision?.ues?.[name];
  return { name, semester, competence, average, code: decided ?? code, jury: decided !== undefined };
}

/** 4.4, 4.6: the RCUE with what its average is at least; codes of its UEs follow. */
function rcueOf(pair: UeState[], decided: string | undefined, left: boolean): [string, Fraction | null] {
  const missing = pair.filter(({ code }) => !acquired(code));
  const isKnown = pair.every(({ average }) => average !== null) && !(left && missing.length > 0);
  const average = isKnown ? mean(pair.map((one) => one.average ?? ZERO)) : null;
  // An acquired UE whose average nobody knows has 10 at least.
  const least = pair.map((one) => one.average ?? (one.code === 'ADM' ? fraction(10) : null));
  const floor = average ?? (left || least.includes(null) ? null : mean(least as Fraction[]));
  const refused = missing.some(({ jury }) => jury);
  const proposed = ((): string => {
    if (pair.every(({ code, jury }) => code === 'ADM' && !jury)) return 'ADM';
    if (!refused && average && reaches(average, 10)) return 'CMP';
    if (missing.length === 0) return pair.some(({ jury }) => jury) ? 'ADJ' : 'CMP';
    return missing.some(({ code }) => code === 'ATT') ? 'ATT' : 'AJ';
  })();
  const code = decided ?? proposed;
  if (code === 'CMP') for (const one of missing) one.code = 'CMP';
  if (decided === 'ADJ') for (const one of missing) one.code = 'ADJR';
  return [code, floor];
}

/** 4.3, 4.4: year 1 once S2 has been taken again beside year 2. */
function withOwed({ owes, marks }: CoursePerson, codes: Codes): Codes {
  const after = new Map(codes);
  owes?.forEach((again, i) => {
    const competence = i + 1;
    const [first, second] = [`UE1${competence}`, `UE2${competence}`];
    const now = fraction(Math.max(again, marks.S2?.[i] ?? 12));
    if (!acquired(after.get(second)) && reaches(now, 10)) after.set(second, 'ADM');
    const both = mean([fraction(marks.S1?.[i] ?? 12), now]);
    for (const ue of [first, second]) if (!acquired(after.get(ue)) && reaches(both, 10)) after.set(ue, 'CMP');
  });
  return after;
}

/** 4.3, last sentence, and 4.5: acquired from above, or by the jury. */
function levelBelow(
  level: number,
  codes: Codes,
  work: readonly UeState[],
  decision: JuryDecision | undefined,
): Codes {
  const own = [...codes].filter(([ue]) => levelOf(ue) === level - 1);
  return new Map(
    own.map(([ue, code]) => {
      const above = work.filter(({ name }) => name.charAt(3) === ue.charAt(3));
      const isRepaired = above.length > 0 && above.every((one) => acquired(one.code));
      return [ue, decision?.ues?.[ue] ?? (acquired(code) || !isRepaired ? code : 'ADSUP')];
    }),
  );
}

/** 4.3, 4.6: every UE of four semesters, of six; nothing is assumed of a year of which nothing is known. */
function diplomas(
  level: number,
  codes: Codes,
  lower: Codes,
  work: readonly UeState[],
): Record<string, boolean | null> {
  const after = new Map([...codes, ...lower]);
  // What is acquired of level 2 in year 3 repairs level 1 as well.
  const isRepaired = (ue: string): boolean =>
    level === 3 && [3, 4].every((semester) => acquired(after.get(`UE${semester}${ue.charAt(3)}`)));
  const has = (ues: readonly boolean[]): boolean | null => (ues.length === 0 ? null : ues.every(Boolean));
  const both = (years: readonly (boolean | null)[]): boolean | null =>
    years.includes(false) ? false : years.includes(null) ? null : true;
  const first = has(
    [...after].flatMap(([ue, code]) => (levelOf(ue) === 1 ? [acquired(code) || isRepaired(ue)] : [])),
  );
  const own = work.every(({ code }) => acquired(code));
  if (level === 2) return { DUT: both([first, own]) };
  const second = has([...lower.values()].map(acquired));
  return { DUT: both([first, second]), BUT: both([first, second, own]) };
}
