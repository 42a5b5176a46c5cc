import fc from 'fast-check';
import { isAcquired, isValidated } from '../../src/rules/credits';
import type { Quantity } from '../../src/rules/exact';
import { neededMark, type Target } from '../../src/rules/needed';
import { reaches } from '../../src/rules/rounding';
import { rulebookOf } from '../../src/rules/rulebook';
import type { StudentYear } from '../../src/rules/student';
import {
  RCUE_CODES,
  ROUNDINGS,
  UE_CODES,
  YEAR_CODES,
  type Curriculum,
  type Mark,
} from '../../src/rules/types';
import { decideYear, type YearResult } from '../../src/rules/year';
import { MMI, bothMarked } from './curricula';
import { asData } from './decide';

const marked = bothMarked(2);
const UES = MMI.ues.map(({ code }) => code);
const COMPETENCES = [1, 2, 3, 4, 5];

const hundredths = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: low, max: high }).map((n) => n / 100);
/** Marks round a student's ability, now and then with a code between them. */
const marksWith = (codes: readonly Mark[]): fc.Arbitrary<Mark[]> =>
  fc
    .tuple(
      fc.integer({ min: 600, max: 1300 }),
      fc.array(fc.integer({ min: -500, max: 500 }), {
        minLength: MMI.modules.length,
        maxLength: MMI.modules.length,
      }),
      fc.array(fc.tuple(fc.nat({ max: MMI.modules.length - 1 }), fc.constantFrom(...codes)), {
        maxLength: 2,
      }),
    )
    .map(([ability, differences, special]) => {
      const marks: Mark[] = differences.map((difference) => (ability + difference) / 100);
      for (const [at, code] of special) marks[at] = code;
      return marks;
    });
const absences = ['ABI', 'ABJ', 'EXC', 'DEF', 'ATT'] as const;

const capitalised = fc.dictionary(
  fc.constantFrom(...UES),
  fc.record({
    average: hundredths(700, 1500),
    code: fc.constantFrom(...UE_CODES.filter(isAcquired)),
    from: fc.constant('2024-2025'),
  }),
  { maxKeys: 2 },
);
const background = fc.record({
  capitalised,
  acquiredAbove: fc
    .uniqueArray(fc.constantFrom(...COMPETENCES), { maxLength: 1 })
    .map((list) => new Set(list)),
  lowerLevel: fc.array(
    fc.record({
      ue: fc.constantFrom('UE11', 'UE12', 'UE23'),
      competence: fc.constantFrom(...COMPETENCES),
      code: fc.constantFrom(...UE_CODES),
    }),
    { maxLength: 2 },
  ),
  extras: fc.record({ S3: fc.record({ bonus: fc.tuple(hundredths(0, 2000)) }) }),
});
const overrides = fc.record({
  ues: fc.dictionary(fc.constantFrom(...UES), fc.constantFrom(...UE_CODES), { maxKeys: 2 }),
  rcues: fc.dictionary(fc.constantFrom(...COMPETENCES.map(String)), fc.constantFrom(...RCUE_CODES), {
    maxKeys: 2,
  }),
});
const student = fc
  .tuple(marksWith(absences), background, fc.option(overrides, { nil: undefined }))
  .map(([marks, more, decided]): StudentYear => ({ marks, ...more, ...(decided && { overrides: decided }) }));

const books = [
  ...ROUNDINGS.map((rounding) => rulebookOf({ ...MMI, policy: { ...MMI.policy, rounding } })),
  rulebookOf({
    ...MMI,
    policy: {
      ...MMI.policy,
      adjustments: [{ shape: 'multiplicative', source: 'bonus', rate: 0.002, above: 10, cap: 0.5 }],
    },
  }),
];
const book = fc.constantFrom(...books);

/** Codes from worse to better; codes of the same rank are neither. */
const RANK: Readonly<Record<string, number>> = { PASD: 1, ADSUP: 2, ADJ: 2, ADJR: 2, CMP: 3, ADM: 4 };
const rank = (code: string | null): number => RANK[code ?? ''] ?? 0;

function isNoWorse(after: YearResult, before: YearResult): boolean {
  return (
    rank(after.code) >= rank(before.code) &&
    after.ects >= before.ects &&
    Number(after.allowed) >= Number(before.allowed) &&
    after.passage.validated >= before.passage.validated &&
    after.ues.every(({ code }, i) => rank(code) >= rank(before.ues[i]?.code ?? null)) &&
    after.rcues.every(({ code }, i) => rank(code) >= rank(before.rcues[i]?.code ?? null))
  );
}

describe('whatever the marks', () => {
  it('raising a mark never worsens a code, the credits or the passage', () => {
    fc.assert(
      fc.property(
        book,
        student,
        fc.nat({ max: MMI.modules.length - 1 }),
        hundredths(1, 800),
        (rules, before, at, by) => {
          const old = before.marks[at] === 'ABI' ? 0 : before.marks[at];
          fc.pre(typeof old === 'number');
          const marks = before.marks.map((mark, i) => (i === at ? Math.min(20, old + by) : mark));
          const after = { ...before, marks };
          return isNoWorse(decideYear(rules, after, marked), decideYear(rules, before, marked));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('a UE average lies between the lowest and the highest mark that counts', () => {
    fc.assert(
      fc.property(marksWith(['ABJ', 'EXC', 'ATT']), (marks) => {
        const rules = rulebookOf(MMI);
        for (const [i, { average }] of decideYear(rules, { marks }, marked).ues.entries()) {
          const counted = (rules.ues[i]?.modules ?? []).flatMap((m) => {
            const mark = marks[m];
            return typeof mark === 'number' ? [mark] : [];
          });
          if (average === null) expect(counted).toEqual([]);
          else {
            expect(average.value).toBeGreaterThanOrEqual(Math.min(...counted) - 1e-12);
            expect(average.value).toBeLessThanOrEqual(Math.max(...counted) + 1e-12);
          }
        }
      }),
    );
  });

  it('the credits are those of the acquired UEs, and all of them only when every RCUE is validated', () => {
    fc.assert(
      fc.property(student, (given) => {
        const { ects, ues, passage } = decideYear(rulebookOf(MMI), { ...given, overrides: {} }, marked);
        expect(ects).toBe(ues.reduce((sum, { ue, code }) => sum + (isAcquired(code) ? ue.ects : 0), 0));
        expect(ects === 60).toBe(passage.validated === passage.total);
      }),
    );
  });
});

describe('whatever the order', () => {
  const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
    fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
  const shuffledMmi = fc
    .tuple(shuffled(MMI.modules), shuffled(MMI.ues), fc.boolean())
    .map(([modules, ues, reverse]): Curriculum => ({
      ...MMI,
      modules,
      ues: ues.map((ue) => ({ ...ue, weights: reverse ? [...ue.weights].reverse() : ue.weights })),
    }));
  /** The result without the order of the UEs, and with exact averages. */
  const facts = (result: YearResult): unknown => ({
    ues: Object.fromEntries(
      result.ues.map(({ ue, code, average }) => [ue.code, [code, average && reduced(average)]]),
    ),
    rcues: result.rcues.map(({ competence, code, average }) => [
      competence,
      code,
      average && reduced(average),
    ]),
    year: [result.code, result.ects, result.allowed, result.next, result.passage],
  });
  const reduced = (average: Quantity): string => {
    const { n, d } = average.exact();
    const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
    const by = gcd(n, d);
    return `${n / by}/${d / by}`;
  };

  it('of modules, UEs and weights, the result is the same', () => {
    fc.assert(
      fc.property(shuffledMmi, student, (curriculum, given) => {
        const markOf = new Map(MMI.modules.map(({ code }, i) => [code, given.marks[i] ?? 'ATT']));
        const marks = curriculum.modules.map(({ code }): Mark => markOf.get(code) ?? 'ATT');
        const there = decideYear(rulebookOf(curriculum), { ...given, marks }, marked);
        expect(facts(there)).toEqual(facts(decideYear(rulebookOf(MMI), given, marked)));
      }),
    );
  });

  it('of students, each gets the same result, and deciding again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(student, { minLength: 2, maxLength: 4 }), (students) => {
        const rules = rulebookOf(MMI);
        const before = JSON.stringify(students);
        const forward = students.map((one) => asData(decideYear(rules, one, marked)));
        const backward = [...students].reverse().map((one) => asData(decideYear(rules, one, marked)));
        expect(backward.reverse()).toEqual(forward);
        expect(JSON.stringify(students)).toBe(before);
      }),
    );
  });
});

describe('whatever mark is needed', () => {
  const target: fc.Arbitrary<Target> = fc.oneof(
    fc.record({ ue: fc.constantFrom(...UES), threshold: fc.constantFrom(8, 10) }),
    fc.record({ competence: fc.constantFrom(...COMPETENCES), threshold: fc.constantFrom(8, 10) }),
  );

  it('is enough, and one hundredth less is not', () => {
    fc.assert(
      fc.property(
        book,
        marksWith(['ABI', 'ABJ']),
        target,
        fc.nat(),
        fc.boolean(),
        (rules, marks, aim, pick, two) => {
          const concerned = rules.ues.filter(({ ue }) =>
            'ue' in aim ? ue.code === aim.ue : ue.competence === aim.competence,
          );
          const positions = [...new Set(concerned.flatMap(({ modules }) => modules))];
          const chosen = [pick, ...(two ? [pick + 1] : [])].map((n) => positions[n % positions.length] ?? 0);
          const codes = chosen.map((at) => MMI.modules[at]?.code ?? '');
          const needed = neededMark(rules, { marks, extras: { S3: { bonus: [14] } } }, codes, aim);
          const isEnough = (mark: number): boolean => {
            const tried = marks.map((old, i) => (chosen.includes(i) ? mark : old));
            const result = decideYear(rules, { marks: tried, extras: { S3: { bonus: [14] } } }, marked);
            const average =
              'ue' in aim
                ? result.ues.find(({ ue }) => ue.code === aim.ue)?.average
                : result.rcues.find(({ competence }) => competence === aim.competence)?.average;
            return !!average && reaches(average, aim.threshold, rules.curriculum.policy.rounding);
          };
          if (needed.kind !== 'mark') {
            expect(needed.kind).toBe('impossible');
            expect(isEnough(20)).toBe(false);
          } else {
            expect(isEnough(needed.mark)).toBe(true);
            if (needed.mark > 0) expect(isEnough(Number((needed.mark - 0.01).toFixed(2)))).toBe(false);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('whatever the jury decides', () => {
  const averages = ({ ues, rcues }: YearResult): readonly (number | undefined)[] =>
    [...ues, ...rcues].map(({ average }) => average?.value);

  it('no average changes', () => {
    fc.assert(
      fc.property(student, overrides, fc.constantFrom(...YEAR_CODES), (given, decided, year) => {
        const rules = rulebookOf(MMI);
        const proposed = decideYear(rules, { ...given, overrides: {} }, marked);
        const after = decideYear(rules, { ...given, overrides: { ...decided, year } }, marked);
        expect(averages(after)).toEqual(averages(proposed));
        expect(after.code).toBe(year);
      }),
    );
  });

  it('its code for a UE or a RCUE is the code that they have', () => {
    fc.assert(
      fc.property(student, overrides, (given, decided) => {
        const result = decideYear(rulebookOf(MMI), { ...given, overrides: decided }, marked);
        for (const [ue, code] of Object.entries(decided.ues))
          expect(result.ues.find((one) => one.ue.code === ue)?.code).toBe(code);
        for (const [competence, code] of Object.entries(decided.rcues))
          expect(result.rcues.find((one) => one.competence === Number(competence))?.code).toBe(code);
      }),
    );
  });

  it('confirming what the rules validate changes no code', () => {
    fc.assert(
      fc.property(student, (given) => {
        const rules = rulebookOf(MMI);
        const proposed = decideYear(rules, { ...given, overrides: {} }, marked);
        const rcues = Object.fromEntries(
          proposed.rcues
            .filter(({ code }) => isValidated(code))
            .map(({ competence, code }) => [competence, code]),
        );
        const confirmed = decideYear(rules, { ...given, overrides: { rcues } }, marked);
        expect(confirmed.ues.map(({ code }) => code)).toEqual(proposed.ues.map(({ code }) => code));
        expect(confirmed.rcues.map(({ code }) => code)).toEqual(proposed.rcues.map(({ code }) => code));
        expect(confirmed.proposal).toBe(proposed.proposal);
      }),
    );
  });
});
