/**
 * A number to 15 significant digits, as Excel itself computes with and shows numbers: a stored 9.9949999999999992 is 9.995.
 */
export function fifteenDigits(value: number): number {
  return Number.isSafeInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));
}
