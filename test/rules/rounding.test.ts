import { divide, approximate, quantity, type Quantity } from '../../src/rules/exact';
import { compared, distance, reaches, rounded } from '../../src/rules/rounding';
import type { Rounding } from '../../src/rules/types';

describe('4.3, 4.4: an average is compared with a threshold after rounding half up', () => {
  it.each<[Rounding, number, number]>([
    ['2-decimals', 9.995, 9.994999999999],
    ['1-decimal', 9.95, 9.949999999999],
    ['3-decimals', 9.9995, 9.999499999999],
    ['exact', 10, 9.999999999999998],
  ])('with %s, %p reaches 10 and %p does not', (rounding, lowest, justBelow) => {
    expect(reaches(quantity(lowest), 10, rounding)).toBe(true);
    expect(reaches(quantity(justBelow), 10, rounding)).toBe(false);
  });

  it.each<[Rounding, number, number]>([
    ['2-decimals', 7.995, 7.994999999999999],
    ['1-decimal', 7.95, 7.949999999999999],
    ['3-decimals', 7.9995, 7.999499999999999],
    ['exact', 8, 7.999999999999999],
  ])('4.5: with %s, %p reaches 8 and %p does not', (rounding, lowest, justBelow) => {
    expect(reaches(quantity(lowest), 8, rounding)).toBe(true);
    expect(reaches(quantity(justBelow), 8, rounding)).toBe(false);
  });

  it('gives the same answer when it is asked again', () => {
    const answers = [1, 2].map(() => reaches(quantity(11.995), 12, '2-decimals'));
    expect(answers).toEqual([true, true]);
  });
});

describe('an average shown to people', () => {
  it.each([
    [9.995, 2, 10],
    [9.994999999999, 2, 9.99],
    [1.005, 2, 1.01],
    [12.345678, 4, 12.3457],
    [7.5, 0, 8],
    [0, 2, 0],
  ])('%p with %p decimals is %p', (average, decimals, shown) => {
    expect(rounded(quantity(average), decimals)).toBe(shown);
  });
});

describe('an average as text, as the policy compares it', () => {
  const third = (n: bigint): Quantity => {
    const exact = divide({ n, d: 1n }, { n: 3n, d: 1n });
    return { value: approximate(exact), exact: () => exact };
  };

  it.each<[Quantity, Rounding, string]>([
    [quantity(9.995), '2-decimals', '10.00'],
    [quantity(9.994999999999), '2-decimals', '9.99'],
    [quantity(9.95), '1-decimal', '10.0'],
    [quantity(0.04), '1-decimal', '0.0'],
    [quantity(10), '3-decimals', '10.000'],
    [third(31n), '2-decimals', '10.33'],
    [third(29n), 'exact', '9.666666'],
    [quantity(9.9999999), 'exact', '9.999999'],
    [quantity(0), 'exact', '0.000000'],
  ])('%p with %s is %s', (average, rounding, text) => {
    expect(compared(average, rounding)).toBe(text);
  });

  it('never reaches a threshold that the average misses, nor misses one that it reaches', () => {
    for (const rounding of ['1-decimal', '2-decimals', '3-decimals', 'exact'] as const) {
      for (let thousandths = 7900; thousandths < 10100; thousandths += 1) {
        const average = quantity(thousandths / 1000 + 0.0001);
        expect(Number(compared(average, rounding)) >= 10).toBe(reaches(average, 10, rounding));
        expect(Number(compared(average, rounding)) >= 8).toBe(reaches(average, 8, rounding));
      }
    }
  });
});

describe('the distance to a threshold', () => {
  it.each([
    [10, 0],
    [12.345, 2.35],
    [9.995, 0],
    [9.9949, -0.01],
    [9.99, -0.01],
    [7.5, -2.5],
  ])('of %p to 10 is %p', (average, expected) => {
    expect(distance(quantity(average), 10, '2-decimals')).toBe(expected);
  });

  it.each<[Rounding, number, number]>([
    ['exact', 9.996, -0.01],
    ['exact', 9.9999, -0.01],
    ['1-decimal', 9.95, 0],
    ['1-decimal', 9.96, 0],
  ])(
    'with %s, of %p to 10 is %p: never 0 where it is missed, nor below where it is reached',
    (rounding, average, expected) => {
      expect(distance(quantity(average), 10, rounding)).toBe(expected);
    },
  );
});
