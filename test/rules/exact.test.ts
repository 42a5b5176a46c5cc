import {
  absoluteDifference,
  add,
  approximate,
  decimal,
  divide,
  floor,
  fractionOf,
  isAtLeast,
  larger,
  multiply,
  quantity,
  smaller,
  type Fraction,
} from '../../src/rules/exact';

const isEqual = (a: Fraction, b: Fraction): boolean => a.n * b.d === b.n * a.d;
const over = (n: bigint, d: bigint): Fraction => ({ n, d });

describe('exact numbers', () => {
  it.each([
    [0.1, 1n, 10n],
    [12.35, 1235n, 100n],
    [20, 20n, 1n],
    [-0.05, -5n, 100n],
    [9.1234567, 91_234_567n, 10_000_000n],
    [1e-7, 1n, 10_000_000n],
    [1.5e21, 1_500_000_000_000_000_000_000n, 1n],
  ])('read %p as the decimal that a person reads', (number, n, d) => {
    expect(isEqual(decimal(number), over(n, d))).toBe(true);
  });

  it('keep the binary neighbour of a decimal apart from the decimal', () => {
    expect(isEqual(decimal(0.1 + 0.2), decimal(0.3))).toBe(false);
  });

  it('add, multiply and divide without loss', () => {
    expect(isEqual(add(decimal(0.1), decimal(0.2)), decimal(0.3))).toBe(true);
    expect(isEqual(add(over(1n, 3n), over(1n, 6n)), over(1n, 2n))).toBe(true);
    expect(isEqual(multiply(decimal(0.1), decimal(0.1)), decimal(0.01))).toBe(true);
    expect(isEqual(divide(decimal(1), decimal(3)), over(1n, 3n))).toBe(true);
    expect(isEqual(divide(decimal(1), decimal(-3)), over(-1n, 3n))).toBe(true);
  });

  it('say which of two is the larger', () => {
    expect(larger(over(1n, 3n), decimal(0.3))).toEqual(over(1n, 3n));
    expect(larger(decimal(0.3), over(1n, 3n))).toEqual(over(1n, 3n));
    expect(smaller(over(1n, 3n), decimal(0.3))).toEqual(decimal(0.3));
    expect(smaller(decimal(0.3), over(1n, 3n))).toEqual(decimal(0.3));
  });

  it('have a floor below zero too', () => {
    expect([over(7n, 2n), over(-7n, 2n), over(-4n, 2n), over(4n, 2n)].map(floor)).toEqual([3n, -4n, -2n, 2n]);
  });

  it('are close to their floating point value', () => {
    expect(approximate(over(1n, 3n))).toBeCloseTo(1 / 3, 15);
  });

  it('are asked for only next to a bound', () => {
    const exact = jest.fn(() => over(10n, 1n));
    expect(isAtLeast({ value: 10.1, exact }, 10)).toBe(true);
    expect(isAtLeast({ value: 9.9, exact }, 10)).toBe(false);
    expect(exact).not.toHaveBeenCalled();
    expect(isAtLeast({ value: 9.999999999999998, exact }, 10)).toBe(true);
    expect(exact).toHaveBeenCalledTimes(1);
  });

  it('tell a number from its neighbours at a bound', () => {
    expect(isAtLeast(quantity(9.995), 9.995)).toBe(true);
    expect(isAtLeast(quantity(9.994999999999), 9.995)).toBe(false);
    expect(isAtLeast(quantity(9.995000000001), 9.995)).toBe(true);
  });

  it.each([
    [10.005, 10, true],
    [9.995, 10, true],
    [10.004999999999, 10, false],
  ])('know exactly that %p differs from %p by 0.005 or more: %p', (one, other, isFar) => {
    expect(isAtLeast(absoluteDifference(quantity(one), other), 0.005)).toBe(isFar);
  });
});

describe('a computed number', () => {
  it.each([
    [31 / 3, 31n, 3n],
    [28.97 / 3, 2897n, 300n],
    [10.3333333333333, 31n, 3n],
    [1234.56 / 123.5, 123456n, 12350n],
    [12.35, 1235n, 100n],
    [9.994999999999, 9_994_999_999_999n, 1_000_000_000_000n],
    [10, 10n, 1n],
  ])('%p stands for the fraction that it was', (number, n, d) => {
    expect(isEqual(fractionOf(number), over(n, d))).toBe(true);
  });

  it('is what any average of marks and coefficients was', () => {
    for (let i = 0; i < 2000; i += 1) {
      const [n, d] = [BigInt((i * 7919) % 1_999_999) + 1n, BigInt(((i * 104_729) % 99_991) + 1)];
      if (n > 20n * d) continue;
      expect(isEqual(fractionOf(Number(n) / Number(d)), over(n, d))).toBe(true);
    }
  });

  it('is itself where no such fraction is near', () => {
    expect(isEqual(fractionOf(Math.PI * 3), decimal(Math.PI * 3))).toBe(true);
  });
});
