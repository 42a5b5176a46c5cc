/**
 * Numbers that are right at a threshold. A sum that equals 10 must never be read as 9.999999999 (but-rules, Averages),
 * so every average can be asked for its exact fraction. That is slow, and needed only next to a threshold: everywhere
 * else the ordinary floating point value decides, because its error is a million times smaller than `NEAR`.
 */

/** The fraction `n / d`, with `d > 0`; not necessarily in lowest terms. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** A number known closely at once (`value`) and exactly when asked. */
export interface Quantity {
  readonly value: number;
  readonly exact: () => Fraction;
}

/**
 * How close to a bound floating point may no longer decide. Sums of a few dozen products of marks (0-20) and
 * coefficients (up to some hundreds) are off by less than 1e-12.
 */
const NEAR = 1e-9;

const MICROS = 1e6;

/**
 * The decimal that a person reads in a number: `0.1` is one tenth.
 * Marks and coefficients have few decimals, and then a common denominator keeps their sums short.
 * @example decimal(12.35) // { n: 12350000n, d: 1000000n }
 */
export function decimal(number: number): Fraction {
  const micros = Math.round(number * MICROS);
  if (Number.isSafeInteger(micros) && micros / MICROS === number) return { n: BigInt(micros), d: 1_000_000n };
  const [digits, exponent = '0'] = String(number).split('e') as [string, string?];
  const [whole, decimals = ''] = digits.split('.') as [string, string?];
  const n = BigInt(whole + decimals);
  const scale = decimals.length - Number(exponent);
  return scale >= 0 ? { n, d: 10n ** BigInt(scale) } : { n: n * 10n ** BigInt(-scale), d: 1n };
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}
export const multiply = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
/** The larger of the two fractions. */
export const larger = (a: Fraction, b: Fraction): Fraction => (a.n * b.d >= b.n * a.d ? a : b);
/** The smaller of the two fractions. */
export const smaller = (a: Fraction, b: Fraction): Fraction => (a.n * b.d <= b.n * a.d ? a : b);
/** @param b not zero */
export function divide(a: Fraction, b: Fraction): Fraction {
  return b.n > 0n ? { n: a.n * b.d, d: a.d * b.n } : { n: -a.n * b.d, d: -a.d * b.n };
}

/** Sums and products of decimals as the number a person reads: the denominator is a power of ten, so that the text is exact. */
export const typedNumber = ({ n, d }: Fraction): number => Number(`${n}e-${String(d).length - 1}`);

/** A decimal as a quantity. */
export const quantity = (number: number): Quantity => ({ value: number, exact: () => decimal(number) });

/** Averages of marks and coefficients have denominators below: two such fractions are further apart than `SHOWN`. */
const LARGEST_DENOMINATOR = 1_000_000n;
/** With more decimals a number was computed, and not typed. */
const TYPED_DECIMALS = 10;
/** A computed number below 20 is known to 15 digits at least, the fewest that a program keeps. */
const SHOWN = decimal(5e-14);

/**
 * The fraction that a computed number stands for: an average that passed through a cell is what it was before. A number with
 * the decimals that people type is the decimal.
 * @example fractionOf(10.333333333333334) // { n: 31n, d: 3n }
 */
export function fractionOf(number: number): Fraction {
  const exact = decimal(number);
  if ((String(number).split('.')[1] ?? '').length <= TYPED_DECIMALS) return exact;
  // Continued fractions: the first that comes as near as the number is known.
  let [before, last]: [Fraction, Fraction] = [
    { n: 0n, d: 1n },
    { n: 1n, d: 0n },
  ];
  let rest = exact;
  for (;;) {
    const whole = rest.n / rest.d;
    [before, last] = [last, { n: whole * last.n + before.n, d: whole * last.d + before.d }];
    if (last.d > LARGEST_DENOMINATOR) return exact;
    if (isWithin(exact, last, SHOWN)) return last;
    rest = { n: rest.d, d: rest.n - whole * rest.d };
  }
}

function isWithin(a: Fraction, b: Fraction, distance: Fraction): boolean {
  const difference = add(a, { n: -b.n, d: b.d });
  const size = difference.n < 0n ? -difference.n : difference.n;
  return size * distance.d <= distance.n * difference.d;
}

/** An average that was computed elsewhere as a quantity. */
export const computed = (number: number): Quantity => ({ value: number, exact: () => fractionOf(number) });

/** The fraction as a number, close enough for `isAtLeast` to know when to ask for the exact one. */
export function approximate({ n, d }: Fraction): number {
  const SCALE = 10n ** 17n;
  return Number((n * SCALE) / d) / Number(SCALE);
}

/** Whether `quantity >= bound`, where the bound is a decimal. */
export function isAtLeast(quantity: Quantity, bound: number): boolean {
  const distance = quantity.value - bound;
  if (Math.abs(distance) > NEAR) return distance > 0;
  const exact = quantity.exact();
  const limit = decimal(bound);
  return exact.n * limit.d >= limit.n * exact.d;
}

/** The largest whole number that is not above the fraction. */
export function floor({ n, d }: Fraction): bigint {
  return n >= 0n || n % d === 0n ? n / d : n / d - 1n;
}

/** How far a quantity is from a decimal. */
export function absoluteDifference(quantity: Quantity, other: number): Quantity {
  const exact = (): Fraction => {
    const difference = add(quantity.exact(), decimal(-other));
    return difference.n < 0n ? { n: -difference.n, d: difference.d } : difference;
  };
  return { value: Math.abs(quantity.value - other), exact };
}
