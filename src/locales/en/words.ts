import type { Locale } from '../locale';

export const number: Locale['number'] = (value, decimals) =>
  decimals === undefined ? String(value) : value.toFixed(decimals);

/** The ending of a plural; none for 0, as on the sheets that are out. */
export const s = (count: number): string => (count > 1 ? 's' : '');

/** `1 student`, `2 students`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count !== 1 ? many : one}`;
