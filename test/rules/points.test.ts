import fc from 'fast-check';
import { approximate, quantity } from '../../src/rules/exact';
import { neededMark, partnerNeeded } from '../../src/rules/needed';
import { withMarkPoints, withPoints, type JuryPoints } from '../../src/rules/points';
import { DEFAULT_POLICY } from '../../src/rules/policy';
import { explain } from '../../src/rules/reasons';
import { rulebookOf } from '../../src/rules/rulebook';
import type { StudentYear } from '../../src/rules/student';
import { decideYear } from '../../src/rules/year';
import { MMI, bothMarked, oneUeBook } from './curricula';
import { asData, bookFor, decide, rcueCodes, ueCodes, type Averages } from './decide';

const { effects } = DEFAULT_POLICY;

describe('4.6: points that the jury gives', () => {
  it('raise an average exactly', () => {
    const { n, d } = withPoints(quantity(9.8), 0.2).exact();
    expect(n).toBe(10n * d);
  });

  it('keep an average within 0-20', () => {
    expect(withPoints(quantity(19.9), 0.2).value).toBe(20);
    expect(withPoints(quantity(0.1), -0.2).value).toBe(0);
  });

  it('raise a mark to the decimal a person reads, and an absence that counts 0 from 0', () => {
    expect(withMarkPoints(9.8, 0.2, effects)).toBe(10);
    expect(withMarkPoints(12.345678, 0.1, effects)).toBe(12.445678);
    expect(withMarkPoints(19.9, 0.5, effects)).toBe(20);
    expect(withMarkPoints('ABI', 2, effects)).toBe(2);
    expect(withMarkPoints('ABJ', 2, effects)).toBe('ABJ');
    expect(withMarkPoints('ATT', 2, effects)).toBe('ATT');
    expect(withMarkPoints(9.8, 0, effects)).toBe(9.8);
  });

  it('to a UE acquire it, and the RCUE takes the new average', () => {
    const result = decide([[9.8, 9]], { overrides: { points: { ues: { UE31: 0.2 } } } });
    expect(ueCodes(result)).toEqual(['ADM', 'AJ']);
    expect(result.rcues[0]?.average?.value).toBe(9.5);
    expect(result.ues[0]?.points?.before.value).toBe(9.8);
    expect(result.ues[1]?.points).toBeUndefined();
  });

  it('to a RCUE validate it by compensation, its UEs keeping their averages', () => {
    const result = decide([[9, 10.8]], { overrides: { points: { rcues: { 1: 0.1 } } } });
    expect(rcueCodes(result)).toEqual(['CMP']);
    expect(ueCodes(result)).toEqual(['CMP', 'ADM']);
    expect(result.ues[0]?.average?.value).toBe(9);
    expect(result.rcues[0]?.points?.before.value).toBe(9.9);
  });

  it('to a module reach every UE that it feeds, with its coefficient', () => {
    const book = oneUeBook([1, 3]);
    const student: StudentYear = { marks: [9, 10], overrides: { points: { modules: { R301: 0.5 } } } };
    const [ue] = decideYear(book, student, new Set(['S3'])).ues;
    expect(ue?.average?.value).toBeCloseTo((9.5 + 30) / 4, 12);
    expect(ue?.points?.given).toEqual([{ module: 'R301', points: 0.5 }]);
  });

  it('come after attendance malus and bonuses in a UE, and before them through a module', () => {
    const halved = { shape: 'multiplicative', source: 'absences', rate: -0.5, above: 0 } as const;
    const book = oneUeBook([1], { adjustments: [halved] });
    const raised = (points: JuryPoints): number | undefined => {
      const student: StudentYear = { marks: [10], extras: { S3: { absences: [1] } }, overrides: { points } };
      return decideYear(book, student, new Set(['S3'])).ues[0]?.average?.value;
    };
    expect(raised({ ues: { UE31: 2 } })).toBe(7);
    expect(raised({ modules: { R301: 2 } })).toBe(6);
  });

  it('do nothing to a module without a mark that counts, nor to a UE without an average', () => {
    const book = oneUeBook([1, 1]);
    const points = { modules: { R302: 2 }, ues: {} };
    for (const marks of [[10, 'ABJ'], [10], ['ATT', 'ATT']] as const) {
      const without = decideYear(book, { marks }, new Set(['S3']));
      const given = decideYear(book, { marks, overrides: { points } }, new Set(['S3']));
      expect(asData(given)).toEqual(asData(without));
    }
    const defaulting = decide([['DEF', 12]], { overrides: { points: { ues: { UE31: 1 } } } });
    expect(defaulting.ues[0]).toMatchObject({ average: null, code: 'DEF' });
  });

  it('are not told of a UE whose defaulting module leaves no average, nor of an old average that counts', () => {
    const overrides = { points: { ues: { UE31: 1 } } };
    const book = oneUeBook([1, 1]);
    const [ue] = decideYear(book, { marks: [10, 'DEF'], overrides }, new Set(['S3'])).ues;
    expect(ue).toMatchObject({ average: null, code: 'DEF' });
    expect(ue?.points).toBeUndefined();

    const capitalised = { UE31: { average: 12, code: 'ADM', from: '2024-2025' } } as const;
    const kept = decide([[9, 9]], { capitalised, overrides }).ues[0];
    expect(kept).toMatchObject({ code: 'ADM', capitalised: { counts: 'old' } });
    expect(kept?.points).toBeUndefined();
    const better = decide([[11.5, 9]], { capitalised, overrides }).ues[0];
    expect(better).toMatchObject({ code: 'ADM', capitalised: { counts: 'new' } });
    expect(better?.points?.before.value).toBe(11.5);
  });

  it('are part of what a mark still has to bring', () => {
    const book = oneUeBook([1, 1]);
    const student: StudentYear = { marks: [9, 'ATT'], overrides: { points: { ues: { UE31: 0.5 } } } };
    expect(neededMark(book, student, ['R302'], { ue: 'UE31', threshold: 10 })).toEqual({
      kind: 'mark',
      mark: 9.99,
    });
    const averages: Averages = [[9, 'ATT']];
    const given = { marks: averages.flat(), overrides: { points: { rcues: { 1: 0.5 } } } };
    const target = { competence: 1, threshold: 10 };
    expect(neededMark(bookFor(averages), given, ['R401'], target)).toEqual({ kind: 'mark', mark: 9.99 });
    const known = { average: quantity(9), coefficient: 1 };
    expect(partnerNeeded(known, 1, DEFAULT_POLICY, 0.5)).toEqual({ kind: 'mark', mark: 9.99 });
  });
});

describe('4.6: the reasons of points', () => {
  const reasonsOf = (averages: Averages, points: JuryPoints) => {
    const book = bookFor(averages);
    const student: StudentYear = { marks: averages.flat(), overrides: { points } };
    const result = decideYear(book, student, bothMarked(2));
    return explain(book, student, result, bothMarked(2)).filter(({ rule }) => rule === '4.6');
  };

  it('say the average before and after', () => {
    expect(reasonsOf([[9.8, 9]], { ues: { UE31: 0.2 }, rcues: { 1: 0.4 } })).toEqual([
      { rule: '4.6', kind: 'points', ue: 'UE31', given: [{ points: 0.2 }], before: 9.8, after: 10 },
      { rule: '4.6', kind: 'points', competence: 1, given: [{ points: 0.4 }], before: 9.5, after: 9.9 },
    ]);
  });

  it('name the modules', () => {
    expect(reasonsOf([[9, 9]], { modules: { R401: 1 } })).toEqual([
      {
        rule: '4.6',
        kind: 'points',
        ue: 'UE41',
        given: [{ module: 'R401', points: 1 }],
        before: 9,
        after: 10,
      },
    ]);
  });

  it('take the points into account in what a UE would still need', () => {
    const book = bookFor([[9, 9]]);
    const student: StudentYear = { marks: [9, 9], overrides: { points: { rcues: { 1: 0.5 } } } };
    const result = decideYear(book, student, bothMarked(2));
    const gap = explain(book, student, result, bothMarked(2)).find(
      ({ kind }) => kind === 'rcue-not-validated',
    );
    expect(gap).toMatchObject({ gap: { average: 9.5, missing: 0.5 } });
    expect(gap).toMatchObject({ ues: [{ needed: { mark: 9.99 } }, { needed: { mark: 9.99 } }] });
  });
});

describe('points of the jury, whatever the student', () => {
  const book = rulebookOf(MMI);
  const marks = fc.array(
    fc.integer({ min: 0, max: 2000 }).map((n) => n / 100),
    { minLength: MMI.modules.length, maxLength: MMI.modules.length },
  );
  const some = fc.integer({ min: 0, max: 2000 }).map((n) => n / 100);
  const pointsOf = (amount: fc.Arbitrary<number>): fc.Arbitrary<JuryPoints> =>
    fc.record({
      modules: fc.dictionary(fc.constantFrom(...MMI.modules.map(({ code }) => code)), amount, { maxKeys: 3 }),
      ues: fc.dictionary(fc.constantFrom(...MMI.ues.map(({ code }) => code)), amount, { maxKeys: 3 }),
      rcues: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), amount, { maxKeys: 2 }),
    });
  const judged = (student: StudentYear) => decideYear(book, student, bothMarked(2));

  it('change nothing when they are 0', () => {
    fc.assert(
      fc.property(marks, pointsOf(fc.constant(0)), (given, points) => {
        const result = judged({ marks: given, overrides: { points } });
        expect(asData(result)).toEqual(asData(judged({ marks: given })));
      }),
      { numRuns: 200 },
    );
  });

  it('never lower an average, a number of credits or a count of RCUE, and never leave 0-20', () => {
    fc.assert(
      fc.property(marks, pointsOf(some), (given, points) => {
        const before = judged({ marks: given });
        const after = judged({ marks: given, overrides: { points } });
        const averages = (result: typeof before): number[] =>
          [...result.ues, ...result.rcues].map(({ average }) => average?.value ?? Number.NaN);
        const [low, high] = [averages(before), averages(after)];
        expect(high.every((value, i) => value >= (low[i] ?? 21) - 1e-12)).toBe(true);
        expect(high.every((value) => value >= 0 && value <= 20)).toBe(true);
        expect(after.ects).toBeGreaterThanOrEqual(before.ects);
        expect(after.passage.validated).toBeGreaterThanOrEqual(before.passage.validated);
      }),
      { numRuns: 200 },
    );
  });

  it('are exact: value and fraction are the same number', () => {
    fc.assert(
      fc.property(marks, pointsOf(some), (given, points) => {
        for (const { average } of judged({ marks: given, overrides: { points } }).ues) {
          if (average) expect(approximate(average.exact())).toBeCloseTo(average.value, 10);
        }
      }),
      { numRuns: 100 },
    );
  });
});
