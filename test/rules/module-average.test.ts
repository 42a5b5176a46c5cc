import fc from 'fast-check';
import { approximate, decimal, type Fraction } from '../../src/rules/exact';
import {
  afterSecondSession,
  moduleAverage,
  moduleMark,
  type SessionRule,
} from '../../src/rules/module-average';
import { DEFAULT_POLICY } from '../../src/rules/policy';
import type { MarkCode } from '../../src/rules/types';

type Given = number | MarkCode;
const markOf = (given: Given): Fraction | MarkCode => (typeof given === 'number' ? decimal(given) : given);
const shown = (mark: Fraction | MarkCode | null): Given | null =>
  mark !== null && typeof mark !== 'string' ? approximate(mark) : mark;

/** The mark of assessments, each with its coefficient. */
const average = (assessments: readonly (readonly [Given, number])[], best?: number): Given | null =>
  shown(
    moduleAverage(
      assessments.map(([mark, coefficient]) => ({ mark: markOf(mark), coefficient })),
      DEFAULT_POLICY,
      best,
    ),
  );
const after = (first: Given, second: Given, rule: SessionRule): Given | null =>
  shown(afterSecondSession(markOf(first), markOf(second), rule, DEFAULT_POLICY));

describe('4.1: the mark of a module from its assessments', () => {
  it.each<[string, readonly (readonly [Given, number])[], Given | null]>([
    [
      'the mean by coefficient',
      [
        [12, 2],
        [6, 1],
      ],
      10,
    ],
    [
      'an unjustified absence counts 0',
      [
        [12, 1],
        ['ABI', 1],
      ],
      6,
    ],
    [
      'a justified one drops out',
      [
        [12, 1],
        ['ABJ', 3],
      ],
      12,
    ],
    [
      'an awaited one leaves the mark awaited',
      [
        [12, 1],
        ['ATT', 1],
      ],
      'ATT',
    ],
    [
      'all awaited: nothing yet',
      [
        ['ATT', 1],
        ['ATT', 1],
      ],
      null,
    ],
    [
      'awaited and absent: still awaited',
      [
        ['ATT', 1],
        ['ABI', 1],
      ],
      'ATT',
    ],
    [
      'defaulting in one is defaulting',
      [
        [12, 1],
        ['DEF', 1],
        ['ATT', 1],
      ],
      'DEF',
    ],
    [
      'only justified absences',
      [
        ['ABJ', 1],
        ['ABJ', 1],
      ],
      'ABJ',
    ],
    [
      'only exemptions, or some',
      [
        ['ABJ', 1],
        ['EXC', 1],
      ],
      'EXC',
    ],
    [
      'one without a coefficient counts nothing',
      [
        [12, 1],
        ['ATT', 0],
      ],
      12,
    ],
    ['none at all', [], null],
    ['none with a coefficient', [[12, 0]], null],
  ])('%s', (_, assessments, expected) => {
    expect(average(assessments)).toBe(expected);
  });

  it('may count the best ones alone, with their coefficients', () => {
    expect(
      average(
        [
          [8, 1],
          [14, 1],
          ['ABI', 5],
          [10, 3],
        ],
        2,
      ),
    ).toBe(11);
    expect(
      average(
        [
          [8, 1],
          [8, 3],
        ],
        5,
      ),
    ).toBe(8);
  });

  it('of equal marks is the mark, whatever the coefficients and however many count', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2000 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 6 }),
        (hundredths, coefficients, best) => {
          const mark = hundredths / 100;
          expect(
            average(
              coefficients.map((each) => [mark, each / 2] as const),
              best,
            ),
          ).toBeCloseTo(mark, 12);
        },
      ),
    );
  });

  it('never falls when fewer, better ones count', () => {
    const marks = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.constant(1)), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(marks, (assessments) => {
        const [few, all] = [average(assessments, 1), average(assessments)];
        expect(Number(few)).toBeGreaterThanOrEqual(Number(all) - 1e-12);
      }),
    );
  });
});

describe('4.1: a second session', () => {
  it.each<[SessionRule, Given, Given, Given]>([
    ['best', 8, 12, 12],
    ['best', 12, 8, 12],
    ['replace', 12, 8, 8],
    ['capped', 6, 14, 10],
    ['capped', 6, 9, 9],
    ['capped', 12, 14, 12],
    ['best', 'ABI', 7, 7],
    ['capped', 'ATT', 14, 10],
    ['best', 'ABJ', 7, 'ABJ'],
    ['best', 'DEF', 7, 'DEF'],
    ['replace', 'DEF', 7, 7],
    ['replace', 12, 'ATT', 12],
    ['replace', 12, 'ABI', 12],
  ])('%s: %s, then %s, gives %s', (rule, first, second, expected) => {
    expect(after(first, second, rule)).toBe(expected);
  });
});

describe('4.1: assessments of coefficient 0, and a second session of the module as a whole', () => {
  it('nothing is there yet where all that counts is awaited', () => {
    expect(
      average([
        ['ATT', 1],
        ['ATT', 0],
      ]),
    ).toBeNull();
    expect(average([[12, 0]])).toBeNull();
  });

  it.each<[Given, SessionRule, Given | null]>([
    ['ATT', 'best', 9],
    [11, 'best', 11],
    [8, 'best', 9],
    [8, 'replace', 8],
    [14, 'capped', 10],
  ])('a first session of 9 and a second one of %s, rule %s: %s', (second, rule, mark) => {
    const first = [
      { mark: markOf(12), coefficient: 1 },
      { mark: markOf(6), coefficient: 1 },
    ];
    expect(shown(moduleMark(first, markOf(second), rule, DEFAULT_POLICY))).toBe(mark);
  });

  it('the second session alone is the mark where nobody came to the first', () => {
    expect(shown(moduleMark([], markOf(11), 'best', DEFAULT_POLICY))).toBe(11);
    expect(moduleMark([], 'ATT', 'best', DEFAULT_POLICY)).toBeNull();
  });
});
