import type { CountUnit } from '../../rules/types';
import type { Locale } from '../locale';

export const number: Locale['number'] = (value, decimals) =>
  (decimals === undefined ? String(value) : value.toFixed(decimals)).replace('.', ',');

/** Absences in the unit that a department counts them in. */
export const absencesIn: Readonly<Record<CountUnit, string>> = {
  absence: 'absences',
  'half-day': 'demi-journées d’absence',
  day: 'journées d’absence',
  hour: 'heures d’absence',
};

/** The ending of a plural: nothing up to 1. */
export const s = (count: number): string => (count > 1 ? 's' : '');

/** `1 étudiant`, `2 étudiants`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count > 1 ? many : one}`;

/** `14:05` as `14 h 05`. */
export const hourInWords = (text: string): string => text.replace(/(\d\d):(\d\d)\b/, '$1 h $2');
