/**
 * Exact fractions, for expectations that owe nothing to the arithmetic of src/rules.
 * The denominator is always positive; fractions are not reduced.
 */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const ZERO: Fraction = { top: 0n, bottom: 1n };

/** The decimal that a person reads: 12.35 is 1235/100. @throws Error for what has no plain decimal form. */
export function fraction(decimal: number): Fraction {
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(String(decimal));
  if (!match) throw new Error(`no plain decimal: ${decimal}`);
  const [, whole = '0', decimals = ''] = match;
  return { top: BigInt(whole + decimals), bottom: 10n ** BigInt(decimals.length) };
}

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});

export const times = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.top,
  bottom: a.bottom * b.bottom,
});

/** @throws RangeError when `b` is not above 0 */
export function over(a: Fraction, b: Fraction): Fraction {
  if (b.top <= 0n) throw new RangeError('division by a fraction that is not above 0');
  return { top: a.top * b.bottom, bottom: a.bottom * b.top };
}

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { top: -b.top, bottom: b.bottom });

export const isAtLeast = (a: Fraction, b: Fraction): boolean => a.top * b.bottom >= b.top * a.bottom;

/** The nearest number; the fractions here are small enough for both parts to be exact. */
export function toNumber({ top, bottom }: Fraction): number {
  let [a, b] = [top < 0n ? -top : top, bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = a === 0n ? 1n : a;
  return Number(top / divisor) / Number(bottom / divisor);
}
