import type { Course, CourseUe } from './course';
import { fraction, isAtLeast, minus, over, plus, times, toNumber, ZERO, type Fraction } from './fraction';
import { markOf, type Person } from './person';

/**
 * What the product must find for a student, computed a second time from the marks that were drawn: exact fractions,
 * none of the code of src/rules. What the contract leaves open is left out, and not compared.
 */
export interface ExpectedStudent {
  readonly id: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly ues: Readonly<Record<string, ExpectedUe>>;
  readonly rcues: Readonly<Record<string, ExpectedRcue>>;
  readonly ects: number;
  readonly decision: { readonly code: string | null; readonly next?: string; readonly allowed: boolean };
}
export interface ExpectedUe {
  readonly average?: number | null;
  readonly code: string;
  readonly ects: number;
  readonly missing?: readonly string[];
}
interface ExpectedRcue {
  readonly ues: readonly string[];
  readonly average: number | null;
  readonly code: string;
}

interface UeState {
  readonly ue: CourseUe;
  readonly average: Fraction | null;
  readonly missing: readonly string[];
  code: string;
}

/** Half up to two decimals: what lies at most 0.005 below the threshold reaches it. */
const reaches = (average: Fraction, threshold: number): boolean =>
  isAtLeast(average, minus(fraction(threshold), fraction(0.005)));

/** 4.3: weighted mean of what counts; absences without a reason count 0, excused ones drop out. */
export function ueAverage(
  ue: CourseUe,
  person: Person,
): { average: Fraction | null; missing: readonly string[] } {
  let points = ZERO;
  let weights = ZERO;
  const missing: string[] = [];
  for (const { module, coefficient } of ue.weights) {
    const { held } = markOf(person, module);
    if (held === null) missing.push(module);
    if (held === null || held === 'ABJ' || held === 'EXC') continue;
    points = plus(points, times(fraction(coefficient), fraction(held === 'ABI' ? 0 : held)));
    weights = plus(weights, fraction(coefficient));
  }
  return { average: weights.top === 0n ? null : over(points, weights), missing };
}

/** The average that a department's own formula shows: only cells that hold a number count. */
export function shownAverage(ue: CourseUe, person: Person): number | null {
  let points = ZERO;
  let weights = ZERO;
  for (const { module, coefficient } of ue.weights) {
    const { raw } = markOf(person, module);
    if (typeof raw !== 'number') continue;
    points = plus(points, times(fraction(coefficient), fraction(raw)));
    weights = plus(weights, fraction(coefficient));
  }
  return weights.top === 0n ? null : toNumber(over(points, weights));
}

/**
 * @param semesters those that the workbook holds; a year with its odd semester alone is not decided
 * @param struck those on whose sheets a defaulting student is told to be one (4.2)
 */
export function expectedOf(
  course: Course,
  person: Person,
  semesters: readonly string[],
  struck: readonly string[],
): ExpectedStudent {
  const whole = semesters.length === 2;
  const states = course.ues.filter((ue) => semesters.includes(ue.semester)).map((ue) => stateOf(ue, person));
  const competences = [...new Set(states.map(({ ue }) => ue.competence))];
  const rcues = whole ? competences.map((competence) => compensate(competence, states)) : [];
  const next = `S${2 * course.level + (whole ? 1 : 0)}`;
  const identity = { id: person.id, lastName: person.last, firstName: person.first };
  if (person.standing) {
    const left = person.standing;
    const isStruck = ({ ue }: UeState): boolean => left === 'DEF' && struck.includes(ue.semester);
    // 4.3: what is acquired stays so, without compensation.
    const kept = states.map((state) => ({ ...state, isKept: acquiredAlone(state) && !isStruck(state) }));
    const ues = kept.map(({ ue, isKept }): [string, { code: string; ects: number }] => [
      ue.code,
      isKept ? { code: 'ADM', ects: ue.ects } : { code: left, ects: 0 },
    ]);
    const ects = ues.reduce((sum, [, ue]) => sum + ue.ects, 0);
    return {
      ...identity,
      ues: Object.fromEntries(ues),
      rcues: {},
      ects,
      decision: { code: left, allowed: false },
    };
  }
  const decision = whole
    ? decide(
        rcues.map(([, rcue]) => rcue),
        next,
      )
    : { code: null, next, allowed: true };
  const ues = states.map(({ ue, average, missing, code }): [string, ExpectedUe] => [
    ue.code,
    {
      average: average && toNumber(average),
      code,
      ects: code === 'ADM' || code === 'CMP' ? ue.ects : 0,
      missing,
    },
  ]);
  return {
    ...identity,
    ues: Object.fromEntries(ues),
    rcues: Object.fromEntries(rcues.map(([competence, { rcue }]) => [competence, rcue])),
    ects: ues.reduce((sum, [, { ects }]) => sum + ects, 0),
    decision,
  };
}

const acquiredAlone = ({ average, missing }: UeState): boolean =>
  average !== null && missing.length === 0 && reaches(average, 10);

function stateOf(ue: CourseUe, person: Person): UeState {
  const { average, missing } = ueAverage(ue, person);
  if (average === null || missing.length > 0) return { ue, average, missing, code: 'ATT' };
  return { ue, average, missing, code: reaches(average, 10) ? 'ADM' : 'AJ' };
}

interface RcueState {
  readonly rcue: ExpectedRcue;
  readonly exact: Fraction | null;
}

/** 4.4: with a mean of 10 over the UEs of a competence, the UE below 10 is acquired too. */
function compensate(competence: number, states: readonly UeState[]): [number, RcueState] {
  const own = states.filter(({ ue }) => ue.competence === competence);
  const ues = own.map(({ ue }) => ue.code);
  if (own.some(({ code }) => code === 'ATT'))
    return [competence, { rcue: { ues, average: null, code: 'ATT' }, exact: null }];
  const sum = own.reduce((total, { average }) => plus(total, average ?? ZERO), ZERO);
  const exact = over(sum, fraction(own.length));
  const all = own.every(({ code }) => code === 'ADM');
  const code = all ? 'ADM' : reaches(exact, 10) ? 'CMP' : 'AJ';
  if (code === 'CMP') for (const state of own) if (state.code === 'AJ') state.code = 'CMP';
  return [competence, { rcue: { ues, average: toNumber(exact), code }, exact }];
}

/** 4.5: more than half of the RCUE validated and none below 8; a first repeat is always possible. */
function decide(rcues: readonly RcueState[], next: string): { code: string; next: string; allowed: boolean } {
  if (rcues.some(({ exact }) => exact === null)) return { code: 'ATT', next, allowed: false };
  const validated = rcues.filter(({ rcue }) => rcue.code !== 'AJ').length;
  if (validated === rcues.length) return { code: 'ADM', next, allowed: true };
  const floor = rcues.every(({ exact }) => exact !== null && reaches(exact, 8));
  if (floor && 2 * validated > rcues.length) return { code: 'PASD', next, allowed: true };
  return { code: 'RED', next, allowed: false };
}
