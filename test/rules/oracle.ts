import type { Adjustment, Curriculum, Mark, Policy, Rounding, Semester, Ue } from '../../src/rules/types';
import type { StudentYear } from '../../src/rules/student';

/**
 * The rules once more, from the text of the law, in whole numbers throughout: slow, plain, and sharing nothing with
 * `src/rules` but its types. Where both agree on a hundred thousand students, an error must have been made twice.
 */

/** Numerator and denominator, the latter > 0. */
export type Ratio = readonly [bigint, bigint];

interface OracleUe {
  average: Ratio | null;
  code: string;
}
interface OracleRcue {
  average: Ratio | null;
  code: string;
}
export interface OracleYear {
  readonly ues: Readonly<Record<string, OracleUe>>;
  readonly rcues: Readonly<Record<string, OracleRcue>>;
  readonly lower: Readonly<Record<string, string>>;
  readonly ects: number;
  readonly proposal: string | null;
  readonly code: string | null;
  readonly allowed: boolean;
  readonly byRight: boolean;
  readonly next: string | null;
  readonly repeatable: readonly string[];
  /** Whether each diploma is earned; null where nothing is known of a whole year. */
  readonly diplomas: Readonly<Record<string, boolean | null>>;
}

/** Taken out of the global object once: in the test runner every look-up there is slow. */
const { round } = Math;
const whole = BigInt;

const MICRO = 1_000_000n;
/** Every number given has at most 6 decimals. */
const micros = (x: number): bigint => whole(round(x * 1e6));
const ratio = (x: number): Ratio => [micros(x), MICRO];
const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => (b === d ? [a + c, b] : [a * d + c * b, b * d]);
const times = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * c, b * d];
const less = ([a, b]: Ratio, [c, d]: Ratio): boolean => a * d < c * b;
const between = (low: Ratio, x: Ratio, high: Ratio): Ratio => (less(x, low) ? low : less(high, x) ? high : x);

/** Rounds half up as a person does: to a whole number of tenths, hundredths, thousandths; then compares. */
function atLeast([n, d]: Ratio, threshold: number, rounding: Rounding): boolean {
  if (rounding === 'exact') return n * MICRO >= micros(threshold) * d;
  const unit = 10n ** whole(rounding.charAt(0));
  const units = (2n * n * unit + d) / (2n * d);
  return units * MICRO >= micros(threshold) * unit;
}

/** An average of an earlier year: a decimal, or such a number of thirds or sevenths of hundredths. */
function shared(x: number): Ratio {
  const parts = [1, 3, 7].find((d) => Math.abs(round(x * d * 1e4) / (d * 1e4) - x) < 1e-13) ?? 1;
  return parts === 1 ? ratio(x) : [whole(round(x * parts * 1e4)), whole(parts * 10_000)];
}

const acquired = (code: string): boolean => /^(ADM|CMP|ADJR?|ADSUP)$/.test(code);
const validated = (code: string): boolean => acquired(code) && code !== 'ADJR';
const passing = (code: string): boolean => ['ADM', 'PASD', 'ADJ', 'PAS1NCI', 'ADSUP'].includes(code);

type Work = OracleUe & { ue: Ue; jury: boolean; waiting: boolean };

/** @param marked semesters that have marks at all */
export function oracle(
  curriculum: Curriculum,
  student: StudentYear,
  marked: ReadonlySet<Semester>,
): OracleYear {
  const { policy } = curriculum;
  const struckIn = (['S1', 'S2', 'S3', 'S4', 'S5', 'S6'] as const).filter((semester) =>
    exceeds(semester, student, policy),
  );
  const standing =
    student.status || struckIn.length === 0 ? student : { status: 'DEF' as const, defaultingIn: struckIn };
  const jury = student.overrides;
  const markOf = new Map(curriculum.modules.map((module, i) => [module.code, student.marks[i] ?? 'ATT']));
  for (const { modules } of curriculum.options ?? []) chooseOption(modules, markOf);

  const work = curriculum.ues.map((ue): Work => {
    const first = unit(ue, markOf, student, policy);
    const { status, defaultingIn } = standing;
    const struck = status === 'DEF' && (!defaultingIn || defaultingIn.includes(ue.semester));
    const alone = status && (struck || !acquired(first.code)) ? status : first.code;
    const decided = jury?.ues?.[ue.code];
    const sameAsMarks = decided === 'ADM' && alone === 'ADM';
    return { ...first, ue, jury: decided !== undefined && !sameAsMarks, code: decided ?? alone };
  });

  const rcues: Record<string, OracleRcue> = {};
  // Of a curriculum with one semester nobody knows the other UE of any RCUE.
  const halfYear = new Set(curriculum.ues.map(({ semester }) => semester)).size < 2;
  const competences = [...new Set(curriculum.ues.map(({ competence }) => competence))];
  for (const competence of competences) {
    const pair = work.filter(({ ue }) => ue.competence === competence);
    const leftWithout = Boolean(standing.status) && pair.some(({ code }) => !acquired(code));
    rcues[competence] = group(
      pair,
      policy,
      jury?.rcues?.[competence],
      student.acquiredAbove?.has(competence) === true,
      jury?.points?.rcues?.[competence] ?? 0,
      leftWithout,
      halfYear,
    );
  }

  const codes = Object.values(rcues).map(({ code }) => code);
  const won = codes.filter(validated).length;
  const isLow = (competence: string): boolean => {
    const average = rcues[competence]?.average ?? null;
    const pair = work.filter(({ ue }) => String(ue.competence) === competence);
    // An acquired UE of which no average is known had the pass mark at least.
    const least =
      average ??
      mean(pair.map((one) => (isUnknown(one, student) ? { ...one, average: ratio(policy.passMark) } : one)));
    return !least || !atLeast(least, policy.floorMark, policy.rounding);
  };
  const low = Object.keys(rcues).some(isLow);
  const heldLow = Object.entries(rcues).some(([competence, { code }]) => code === 'ADJ' && isLow(competence));
  const repaired = (competence: number): boolean =>
    !halfYear &&
    work.some(({ ue }) => ue.competence === competence) &&
    work.every(({ ue, code }) => ue.competence !== competence || acquired(code));
  const known = new Map((student.lowerLevel ?? []).map(({ ue, code }) => [ue, code as string]));
  const below = new Map(known);
  for (const { ue, code, competence } of student.lowerLevel ?? [])
    if (!acquired(code) && repaired(competence)) below.set(ue, 'ADSUP');
  for (const [ue, code] of Object.entries(jury?.ues ?? {})) {
    const semesters = { 1: [], 2: ['1', '2'], 3: ['3', '4'] }[curriculum.level] as string[];
    if (known.has(ue) || semesters.includes(ue.charAt(2))) below.set(ue, code);
  }
  const yearOneLacks = curriculum.level === 2 && [...below.values()].some((code) => !acquired(code));

  const [odd, even, after] = { 1: ['S1', 'S2', 'S3'], 2: ['S3', 'S4', 'S5'], 3: ['S5', 'S6'] }[
    curriculum.level
  ] as [Semester, Semester, string?];
  const again = repeatsOpen(student, [odd, even]);
  const proposal = ((): string | null => {
    if (standing.status) return standing.status;
    if (!marked.has(even)) return null;
    if (codes.includes('ATT')) return 'ATT';
    if (won === codes.length)
      return codes.includes('ADSUP') ? 'ADSUP' : codes.includes('ADJ') ? 'ADJ' : 'ADM';
    if (after && won * 2 > codes.length && !low && !yearOneLacks) return 'PASD';
    return again.length > 0 ? 'RED' : 'NAR';
  })();
  const code = jury?.year ?? proposal;
  const half = !marked.has(even);
  const opens = (decided: string | null, byJury: boolean): boolean =>
    half
      ? !['DEM', 'ABAN', 'ABL', 'DEF', 'EXCLU'].includes(decided ?? '')
      : decided !== null && passing(decided) && (byJury || !(yearOneLacks || (after && heldLow)));
  return {
    lower: Object.fromEntries(below),
    ues: Object.fromEntries(work.map(({ ue, average, code: own }) => [ue.code, { average, code: own }])),
    rcues,
    ects: work.reduce((sum, { ue, code: own }) => (acquired(own) ? sum + ue.ects : sum), 0),
    proposal,
    code,
    allowed: opens(code, jury?.year !== undefined),
    byRight: opens(proposal, false) && (half || code !== 'PAS1NCI'),
    next: half ? even : (after ?? null),
    repeatable: again,
    diplomas: half ? {} : diplomas(curriculum.level, student, below, work, halfYear),
  };
}

/** DUT: every UE of four semesters; BUT: of six. */
function diplomas(
  level: number,
  student: StudentYear,
  below: ReadonlyMap<string, string>,
  work: readonly Work[],
  halfYear: boolean,
): Record<string, boolean | null> {
  const codes = work.map(({ code }) => code);
  const own = halfYear && codes.every(acquired) ? null : codes;
  const lowest = (student.lowestLevel ?? []).map(({ competence, code }) => {
    const ofCompetence = [...below].filter(([ue]) => Number(ue.slice(3)) === competence);
    const repairs = ofCompetence.length > 0 && ofCompetence.every(([, lower]) => acquired(lower));
    return acquired(code) || repairs ? 'ADSUP' : code;
  });
  const earned = (years: readonly (readonly string[] | null)[]): boolean | null => {
    if (years.some((codes) => codes?.some((code) => !acquired(code)))) return false;
    return years.includes(null) ? null : true;
  };
  const lower = (student.lowerLevel ?? []).length > 0 ? [...below.values()] : null;
  const decidedBelow = lower ?? (below.size > 0 ? [...below.values()] : null);
  const under = lower ?? (decidedBelow?.some((code) => !acquired(code)) ? decidedBelow : null);
  if (level === 2) return { DUT: earned([under, own]) };
  const first = lowest.length > 0 ? lowest : null;
  return level === 3 ? { DUT: earned([first, under]), BUT: earned([first, under, own]) } : {};
}

/** Of a group of options whatever is marked counts, or the exemption where nothing is; the rest is taken out. */
function chooseOption(group: readonly string[], markOf: Map<string, Mark>): void {
  const taken = group.filter((code) => !/^(ATT|NOT_TAKEN|EXC)$/.test(String(markOf.get(code))));
  const kept = taken.length > 0 ? taken : group.filter((code) => markOf.get(code) === 'EXC');
  for (const code of group) if (!kept.includes(code)) markOf.set(code, kept.length > 0 ? 'NOT_TAKEN' : 'ATT');
}

/** One UE alone: weighted mean, bonus and malus, own code, what was capitalised. */
function unit(
  ue: Ue,
  markOf: ReadonlyMap<string, Mark>,
  student: StudentYear,
  policy: Policy,
): OracleUe & { waiting: boolean } {
  const jury = student.overrides?.points;
  let points: Ratio = [0n, 1n];
  let weights = 0n;
  let waiting = false;
  let defaulting = false;
  for (const { module, coefficient } of ue.weights) {
    const read = markOf.get(module) ?? 'ATT';
    const mark = exceeds(module, student, policy) ? 'DEF' : read;
    const extra = ratio(jury?.modules?.[module] ?? 0);
    const effect =
      typeof mark === 'number'
        ? 'counts'
        : mark === 'UNREAD'
          ? 'awaited'
          : mark === 'NOT_TAKEN'
            ? 'neutralised'
            : policy.effects[mark];
    if (effect === 'awaited') waiting = true;
    if (effect === 'defaulting') defaulting = true;
    if (effect !== 'counts' && effect !== 'zero') continue;
    const share = micros(coefficient);
    weights += share;
    const own = typeof mark === 'number' ? regulated(ratio(mark), module, student, policy) : ratio(0);
    const raised = between(ratio(0), plus(own, extra), ratio(20));
    points = plus(points, times([share, 1n], raised));
  }
  let average: Ratio | null = weights === 0n ? null : times(points, [1n, weights]);
  if (average)
    average = regulated(regulated(average, ue.semester, student, policy), ue.code, student, policy);
  if (exceeds(ue.code, student, policy)) defaulting = true;
  const carried = student.carried?.[ue.code];
  if (carried) [average, waiting, defaulting] = [shared(carried.average), false, false];
  if (average && jury?.ues?.[ue.code])
    average = between(ratio(0), plus(average, ratio(jury.ues[ue.code] ?? 0)), ratio(20));
  let code = 'AJ';
  if (average && !carried && atLeast(average, policy.passMark, policy.rounding)) code = 'ADM';
  if (waiting || !average) code = 'ATT';
  if (defaulting) [code, average] = ['DEF', null];

  const old = student.capitalised?.[ue.code];
  const renounced = student.overrides?.waived?.includes(ue.code) && !carried && weights > 0n;
  if (!old || renounced) return { average, code, waiting };
  if (old.average === null)
    return {
      average: code === 'ADM' ? average : null,
      code: code === 'ADM' ? code : old.code,
      waiting: false,
    };
  const before = shared(old.average);
  const better =
    (code === 'ADM' || code === 'AJ') && average !== null && less(before, average) ? average : before;
  return { average: better, code: code === 'ADM' ? 'ADM' : old.code, waiting: false };
}

/** A mark or an average after what the regulation makes of what is counted for it, in the order of the regulation. */
function regulated(average: Ratio, of: string, student: StudentYear, policy: Policy): Ratio {
  let now = average;
  for (const adjustment of policy.adjustments) {
    const counted = student.extras?.[of]?.[adjustment.source];
    if (counted) now = bounded(now, adjustment, counted);
  }
  return now;
}

const summed = (figures: readonly number[]): bigint => figures.reduce((sum, x) => sum + micros(x), 0n);

/** Whether more is counted than the regulation lets pass. */
const exceeds = (of: string, student: StudentYear, policy: Policy): boolean =>
  policy.adjustments.some((adjustment) => {
    const counted = student.extras?.[of]?.[adjustment.source];
    return (
      counted !== undefined && adjustment.shape === 'defaulting' && summed(counted) > micros(adjustment.above)
    );
  });

function bounded(average: Ratio, adjustment: Adjustment, counted: readonly number[]): Ratio {
  if (adjustment.shape === 'defaulting') return average;
  const all = adjustment.each ? counted.map(micros) : [summed(counted)];
  const size = (x: bigint): bigint => (x < 0n ? -x : x);
  let gain: Ratio = [0n, 1n];
  if (adjustment.shape === 'points') {
    const points = adjustment.off ? counted.map((x) => -size(micros(x))) : counted.map(micros);
    gain = [points.reduce((sum, x) => sum + x, 0n), MICRO];
  } else if (adjustment.shape === 'steps') {
    for (const x of all) {
      const below = adjustment.steps.filter(({ from }) => micros(from) <= x).sort((a, b) => b.from - a.from);
      if (below[0]) gain = plus(gain, ratio(below[0].points));
    }
  } else {
    const over = all.map((x) => x - micros(adjustment.above)).filter((x) => x > 0n);
    const rate: Ratio = [over.reduce((sum, x) => sum + x, 0n) * micros(adjustment.rate), MICRO * MICRO];
    gain = adjustment.shape === 'additive' ? rate : times(average, rate);
  }
  if (adjustment.shape !== 'steps' && adjustment.cap !== undefined)
    gain = between(ratio(-adjustment.cap), gain, ratio(adjustment.cap));
  return between(ratio(0), plus(average, gain), ratio(20));
}

/** The mean of the averages, each with the coefficient of its UE; null where one is missing. */
function mean(pair: readonly Work[]): Ratio | null {
  let [n, d]: Ratio = [0n, 1n];
  let weight = 0n;
  for (const { average, ue, waiting } of pair) {
    if (!average || waiting) return null;
    [n, d] = [n * average[1] + average[0] * micros(ue.coefficient) * d, d * average[1]];
    weight += micros(ue.coefficient);
  }
  return [n, d * weight];
}

const isUnknown = ({ ue, average, code }: Work, { capitalised }: StudentYear): boolean =>
  capitalised?.[ue.code] !== undefined && average === null && code === 'ADM';

/** The RCUE of a pair of UEs; the codes of the UEs become what follows from it. */
function group(
  pair: Work[],
  policy: Policy,
  decided: string | undefined,
  above: boolean,
  extra: number,
  leftWithout: boolean,
  halfYear: boolean,
): OracleRcue {
  const grant = (code: string): void => {
    for (const ue of pair) if (!acquired(ue.code) && !ue.jury) ue.code = code;
  };
  const all = (): boolean => pair.every(({ code }) => acquired(code));
  const before = leftWithout || halfYear ? null : mean(pair);
  const average = before && between(ratio(0), plus(before, ratio(extra)), ratio(20));

  let code: string;
  if (halfYear) code = leftWithout ? 'AJ' : 'ATT';
  else if (pair.every((ue) => ue.code === 'ADM' && !ue.jury)) code = 'ADM';
  else if (
    average &&
    atLeast(average, policy.passMark, policy.rounding) &&
    pair.every((ue) => !ue.jury || acquired(ue.code))
  )
    code = 'CMP';
  else if (!all()) code = pair.some((ue) => ue.code === 'ATT') ? 'ATT' : 'AJ';
  else if (pair.some((ue) => ue.jury || ue.code === 'ADJ' || ue.code === 'ADJR')) code = 'ADJ';
  else code = pair.some((ue) => ue.code === 'ADSUP') ? 'ADSUP' : 'CMP';

  if (decided !== undefined && !(decided === code && validated(code))) {
    if (validated(decided)) grant(decided === 'ADSUP' ? 'ADSUP' : 'ADJR');
    return { average, code: decided };
  }
  if (code === 'CMP') grant('CMP');
  if (above && !validated(code)) {
    grant('ADSUP');
    if (all()) code = 'ADSUP';
  }
  return { average, code };
}

/** Each semester once, four in all; the director may add one, once, which may be a second repeat of a semester. */
function repeatsOpen({ repeats }: StudentYear, semesters: readonly Semester[]): readonly string[] {
  const past = repeats?.semesters ?? [];
  const grant = repeats?.directorGrant === true;
  if (past.length >= (grant ? 5 : 4)) return [];
  const repeatedTwice = new Set(past).size < past.length;
  return semesters.filter((semester) => {
    const times = past.filter((one) => one === semester).length;
    return times === 0 || (times === 1 && grant && !repeatedTwice);
  });
}
