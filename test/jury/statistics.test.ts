import { statisticsOf } from '../../src/jury/statistics';
import { quantity } from '../../src/rules/exact';
import { DEFAULT_POLICY } from '../../src/rules/policy';

const figures = (...averages: number[]) => statisticsOf('UE31', averages.map(quantity), DEFAULT_POLICY);

describe('statistics of averages', () => {
  test('mean, median, extremes and the deviation of the whole group', () => {
    expect(figures(8, 10, 12, 14)).toMatchObject({ count: 4, mean: 11, median: 11, min: 8, max: 14 });
    expect(figures(8, 10, 12, 14)?.deviation).toBeCloseTo(Math.sqrt(5), 12);
    expect(figures(9, 15, 6)).toMatchObject({ median: 9 });
  });

  test('counts compare rounded as the law does: 9.995 has passed, 7.995 is not below 8', () => {
    expect(figures(9.995, 9.994, 7.995, 7.994)).toMatchObject({ passed: 1, between: 2, below: 1 });
  });

  test('the distribution puts 20 in the last interval and 10 in the one that begins there', () => {
    expect(figures(0, 1.99, 10, 20, 18)?.bins).toEqual([2, 0, 0, 0, 0, 1, 0, 0, 0, 2]);
  });

  test('without an average there are no statistics', () => {
    expect(figures()).toBeNull();
  });
});
