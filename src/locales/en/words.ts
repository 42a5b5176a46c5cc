import type { CountUnit } from '../../rules/types';
import type { Locale } from '../locale';

export const number: Locale['number'] = (value, decimals) =>
  decimals === undefined ? String(value) : value.toFixed(decimals);

/** Absences in the unit that a department counts them in. */
export const absencesIn: Readonly<Record<CountUnit, string>> = {
  absence: 'absences',
  'half-day': 'half-days of absence',
  day: 'days of absence',
  hour: 'hours of absence',
};

/** The ending of a plural; none for 0, as on the sheets that are out. */
export const s = (count: number): string => (count > 1 ? 's' : '');

/** `1 student`, `2 students`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count !== 1 ? many : one}`;
