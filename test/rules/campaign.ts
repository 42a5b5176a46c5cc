import type { Quantity } from '../../src/rules/exact';
import { withAttendance } from '../../src/rules/attendance';
import { DEFAULT_POLICY } from '../../src/rules/policy';
import { rulebookOf } from '../../src/rules/rulebook';
import { diplomasOf } from '../../src/rules/diplomas';
import { optionsTaken, withOptions } from '../../src/rules/options';
import type { StudentYear } from '../../src/rules/student';
import { NOT_TAKEN, type Curriculum, type Policy } from '../../src/rules/types';
import { decideYear, type YearResult } from '../../src/rules/year';
import { plainBook } from './curricula';
import { oracle, type OracleYear, type Ratio } from './oracle';
import { Dice, randomStudent } from './random-students';

/** Departments that decide differently from each other. */
const POLICIES: readonly Policy[] = [
  DEFAULT_POLICY,
  { ...DEFAULT_POLICY, rounding: '1-decimal' },
  {
    ...DEFAULT_POLICY,
    rounding: '3-decimals',
    effects: { ...DEFAULT_POLICY.effects, ABJ: 'zero', ATT: 'zero' },
  },
  {
    ...DEFAULT_POLICY,
    rounding: 'exact',
    effects: { ...DEFAULT_POLICY.effects, ABI: 'defaulting', EXC: 'awaited' },
  },
  {
    ...DEFAULT_POLICY,
    adjustments: [
      { shape: 'additive', source: 'absences', rate: -0.05, above: 5, cap: 1 },
      {
        shape: 'steps',
        source: 'bonus',
        steps: [10, 12, 16].map((from, i) => ({ from, points: (i + 1) / 10 })),
      },
    ],
  },
  {
    ...DEFAULT_POLICY,
    adjustments: [{ shape: 'multiplicative', source: 'bonus', rate: 0.002, above: 10, cap: 0.35 }],
  },
  {
    ...DEFAULT_POLICY,
    rounding: 'exact',
    adjustments: [
      { shape: 'points', source: 'bonus', off: false, cap: 0.5 },
      { shape: 'additive', source: 'bonus', each: true, rate: 0.05, above: 10 },
      { shape: 'defaulting', source: 'absences', above: 38 },
    ],
  },
  {
    ...DEFAULT_POLICY,
    adjustments: [
      { shape: 'points', source: 'bonus', off: true, cap: 1 },
      { shape: 'steps', source: 'absences', each: true, steps: [{ from: 5, points: 0.25 }] },
      { shape: 'multiplicative', source: 'absences', rate: -0.005, above: 10 },
    ],
  },
];

/** Two of the first semester, three of the second. */
export const OPTIONS = [
  { name: 'A', modules: ['R303', 'R304'] },
  { name: 'B', modules: ['R403', 'R405', 'R401'] },
];

/** Taken out of the global object once: in the test runner every look-up there is slow. */
const { abs, round } = Math;
const number = Number;
const SCALE = 10n ** 18n;

/** The same average, and next to a whole mark, where something may be decided, exactly the same. */
function same(ours: Quantity | null, theirs: Ratio | null): boolean {
  if (ours === null || theirs === null) return ours === theirs;
  const [p, q] = theirs;
  // Numerator and denominator may be too large for a number each.
  if (abs(ours.value - number((p * SCALE) / q) / number(SCALE)) > 1e-12) return false;
  if (abs(ours.value - round(ours.value)) > 0.06) return true;
  const { n, d } = ours.exact();
  return n * q === p * d;
}

const YEAR_FACTS = ['ects', 'proposal', 'code', 'allowed', 'byRight', 'next'] as const;

/** What the rules and the independent computation say differently of one student; empty when nothing. */
function differences(ours: YearResult, theirs: OracleYear, earned: OracleYear['diplomas']): string[] {
  const found: string[] = [];
  if (JSON.stringify(earned) !== JSON.stringify(theirs.diplomas))
    found.push(`diplomas: ${JSON.stringify(earned)}`);
  for (const { ue, code, average } of ours.ues) {
    const other = theirs.ues[ue.code];
    if (code !== other?.code) found.push(`${ue.code}: ${code}, not ${other?.code}`);
    if (!same(average, other?.average ?? null)) found.push(`${ue.code}: average ${average?.value}`);
  }
  for (const { competence, code, average } of ours.rcues) {
    const other = theirs.rcues[competence];
    if (code !== other?.code) found.push(`RCUE ${competence}: ${code}, not ${other?.code}`);
    if (!same(average, other?.average ?? null)) found.push(`RCUE ${competence}: average ${average?.value}`);
  }
  for (const key of YEAR_FACTS)
    if (ours[key] !== theirs[key]) found.push(`${key}: ${ours[key]}, not ${theirs[key]}`);
  const below = Object.fromEntries(ours.lower.map(({ ue, code }) => [ue, code]));
  const codesOf = (lower: Readonly<Record<string, string>>): string => Object.entries(lower).sort().join(' ');
  if (codesOf(below) !== codesOf(theirs.lower)) found.push(`lower: ${codesOf(below)}`);
  if (ours.repeatable.join() !== theirs.repeatable.join())
    found.push(`repeatable: ${ours.repeatable.join()}`);
  return found;
}

/** How many facts are compared: code and average of each UE and RCUE, the year's, each UE below, each diploma. */
const factsIn = ({ ues, rcues, lower }: YearResult, earned: OracleYear['diplomas']): number =>
  2 * (ues.length + rcues.length) + YEAR_FACTS.length + lower.length + 1 + Object.keys(earned).length;

/** In groups of options most students have a mark in one alone. */
function withChoices(dice: Dice, { modules, options = [] }: Curriculum, student: StudentYear): StudentYear {
  const marks = [...student.marks];
  for (const option of options) {
    const taken = dice.oneOf(option.modules);
    const left = dice.falls(0.5) ? 'ATT' : NOT_TAKEN;
    const isOdd = dice.falls(0.1);
    modules.forEach(({ code }, i) => {
      if (option.modules.includes(code) && (isOdd ? dice.falls(0.5) : code !== taken)) marks[i] = left;
    });
  }
  return { ...student, marks };
}

interface Campaign {
  readonly wrong: readonly string[];
  /** Codes, averages, credits, passages and diplomas that were compared. */
  readonly facts: number;
  /** Students of whom some average is so near 10, 8, or half a unit below, that floating point cannot tell. */
  readonly nearBound: number;
  readonly codes: ReadonlySet<string | null>;
}

/** Random students of these curricula under all policies, judged by the rules and by the oracle. @param seed of the dice */
export function campaign(curricula: readonly Curriculum[], students: number, seed: number): Campaign {
  const dice = new Dice(seed);
  const books = curricula.flatMap((curriculum) =>
    POLICIES.map((policy) => rulebookOf({ ...curriculum, policy })),
  );
  const wrong: string[] = [];
  const codes = new Set<string | null>();
  let nearBound = 0;
  let facts = 0;
  for (let i = 0; i < students && wrong.length < 5; i += 1) {
    const book = dice.oneOf(books);
    const { curriculum } = book;
    const marked = dice.falls(0.05) ? new Set([book.odd]) : new Set([book.odd, book.even]);
    const student = withChoices(dice, curriculum, randomStudent(dice, book));
    const marks = withOptions(student.marks, optionsTaken(curriculum, student.marks));
    const decided = withAttendance({ ...student, marks }, curriculum.policy);
    const result = decideYear(book, decided, marked);
    const earned = Object.fromEntries(
      diplomasOf(book, decided, result).map((facts) => [facts.diploma, facts.earned]),
    );
    const found = differences(result, oracle(curriculum, student, marked), earned);
    if (found.length > 0) wrong.push(`student ${i}: ${found.join('; ')}`);
    facts += factsIn(result, earned);
    codes.add(result.proposal);
    const { passMark, floorMark, rounding } = curriculum.policy;
    const half = { '1-decimal': 0.05, '2-decimals': 0.005, '3-decimals': 0.0005, exact: 0 }[rounding];
    const bounds = [passMark, floorMark, passMark - half, floorMark - half];
    const isNear = ({ average }: { readonly average: Quantity | null }): boolean =>
      average !== null && bounds.some((bound) => abs(average.value - bound) < 1e-9);
    if (result.ues.some(isNear) || result.rcues.some(isNear)) nearBound += 1;
  }
  return { wrong, facts, nearBound, codes };
}

/** Curricula of 2 to 6 competences, with RCUE of one UE, or of one semester alone, of levels 1 to 3. */
export const plainCurricula = (): readonly Curriculum[] =>
  ([1, 2, 3] as const).flatMap((level) =>
    [
      [2, 2],
      [2, 2, 1],
      [2, 2, 2, 2],
      [2, 1, 2, 2, 2, 2],
      [1, 1, 1],
    ].map((competences) => plainBook({ level, competences: competences as (1 | 2)[] }).curriculum),
  );
