import { quantity } from '../../src/rules/exact';
import { diplomaAverage, honourFor } from '../../src/rules/honours';
import { DEFAULT_POLICY } from '../../src/rules/policy';

const TABLE = [
  { from: 14, name: 'Bien' },
  { from: 12, name: 'Assez bien' },
];
const honour = (average: number) => honourFor(quantity(average), TABLE, DEFAULT_POLICY);

test('The average of a diploma is the plain mean of its UEs, exactly, and unknown where one of them is', () => {
  const { n, d } = diplomaAverage([quantity(12), 31 / 3, 10])?.exact() ?? { n: 0n, d: 1n };
  expect(n * 9n).toBe(97n * d);
  expect(diplomaAverage([quantity(12), 31 / 3, 10])?.value).toBeCloseTo(97 / 9, 12);
  expect(diplomaAverage([12, null])).toBeNull();
  expect(diplomaAverage([])).toBeNull();
});

test('The highest honour that is reached, compared as every average is', () => {
  expect([11.994, 11.995, 13.99, 14, 20].map(honour)).toEqual([
    null,
    'Assez bien',
    'Assez bien',
    'Bien',
    'Bien',
  ]);
  expect(honourFor(quantity(15), [...TABLE].reverse(), DEFAULT_POLICY)).toBe('Bien');
  expect(honourFor(null, TABLE, DEFAULT_POLICY)).toBeNull();
  expect(honourFor(quantity(20), [], DEFAULT_POLICY)).toBeNull();
});
