import { quantity } from '../../src/rules/exact';
import { distance, reaches, rounded } from '../../src/rules/rounding';
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
});
