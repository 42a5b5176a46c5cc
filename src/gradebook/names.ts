import type { RawCell } from '../cells/snapshot';
import { labelKey } from './words';

/** A student number as text: `22301234`, `22301234.0` and `22 301 234` are the same; null where the cell holds none. */
export function numberText(cell: RawCell): string | null {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell > 0 ? String(cell) : null;
  if (typeof cell !== 'string') return null;
  const text = cell
    .trim()
    .replace(/^['’]/, '')
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^(\d+)[.,]0+$/, '$1');
  return /^[\p{L}\d][\p{L}\d._@/-]*$/u.test(text) && /\d/.test(text) ? text : null;
}

/** What two spellings of one number share: case and leading zeros do not count. */
export const numberKey = (text: string): string => text.toUpperCase().replace(/^0+(?=.)/, '');

/** Whether a number is of the length that French student numbers have, so that it can be known without a header. */
export function looksLikeStudentNumber(cell: RawCell): boolean {
  const text = numberText(cell);
  return text !== null && /^\d{6,11}$|^\d{9,10}[A-Z]{1,2}$|^[A-Z]?\d{7,9}[A-Z]{0,2}$/i.test(text);
}

const NUMBER_BEFORE =
  /^\s*[([]?\s*(?:n[°o]\.?\s*)?(\p{L}{0,2}\d{6,11}\p{L}{0,2})\s*[)\]]?\s*[-–—:;,.]?\s+(?=\p{L})/iu;
const NUMBER_BEHIND = /\s*[-–—:;,]?\s*[([]?\s*(?:n[°o]\.?\s*)?(\p{L}{0,2}\d{6,11}\p{L}{0,2})\s*[)\]]?\s*$/iu;

const NUMBER_IN_MAIL = /^\s*\p{L}{0,2}(\d{6,11})@\S+\.\w+\s*$/u;

/** The number beside a name in one cell, or in its place: `22301234 - MARTIN Léa`, `MARTIN Léa (22301234)`, `e22301234@etu.univ.fr`; null where there is none. */
export function splitNumber(text: string): { readonly name: string; readonly number: string | null } {
  if (!/\d{6}/.test(text)) return { name: text, number: null };
  const [, inMail] = NUMBER_IN_MAIL.exec(text) ?? [];
  if (inMail !== undefined) return { name: '', number: inMail };
  for (const pattern of [NUMBER_BEFORE, NUMBER_BEHIND]) {
    const number = pattern.exec(text)?.[1];
    const name = text.replace(pattern, '');
    if (number !== undefined && looksLikeStudentNumber(number) && /\p{L}/u.test(name))
      return { name, number };
  }
  return { name: text, number: null };
}

export interface PersonName {
  readonly lastName: string;
  readonly firstName: string;
}

/** One line, outer blanks off. */
export const tidy = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

/**
 * The same for all spellings of a name: accents, case, hyphens, apostrophes and the order of its words do not count.
 * @example nameKey('DE LA TOUR Zoé') === nameKey('Zoé de La Tour') // true
 */
export const nameKey = (name: string): string => labelKey(name).split(' ').sort().join(' ');

/** Whether two names share no word at all: then they cannot be spellings of one person's. */
export function unlikeNames(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  const words = new Set(a.split(' '));
  return !b.split(' ').some((word) => words.has(word));
}

/** Whether one of two names holds all words of the other (`Zoé Martin`, `Zoé Anne Martin`), or one is unknown. */
export function namesAgree(a: string, b: string): boolean {
  if (a === '' || b === '' || a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const words = new Set(long.split(' '));
  return short.split(' ').every((word) => words.has(word));
}

/** One letter typed wrong, left out or put in, or words written as one: `Dupond`, `Dupont`; `Le Goff`, `Legoff`. */
export function isMisspelling(a: string, b: string): boolean {
  const left = new Map<string, number>();
  for (const letter of a.replace(/ /g, '')) left.set(letter, (left.get(letter) ?? 0) + 1);
  for (const letter of b.replace(/ /g, '')) left.set(letter, (left.get(letter) ?? 0) - 1);
  const differing = [...left.values()].reduce((sum, count) => sum + Math.abs(count), 0);
  return Math.min(a.length, b.length) >= 6 && differing <= 2;
}

const CIVILITY = /^(?:M\.|Mr\.?|MR|Mme\.?|MME|Mlle\.?|MLLE|M)\s+/;
const isCapital = (word: string): boolean => word === word.toUpperCase() && /\p{L}{2}/u.test(word);

/**
 * Splits `NOM Prénom` from one cell. Capitals tell the surname, else the comma, else the first word is it,
 * or the last one where the column's header says `Prénom NOM`.
 */
export function splitFullName(text: string, firstNameFirst: boolean): PersonName {
  const full = tidy(text).replace(CIVILITY, '');
  const [beforeComma = '', afterComma] = full.split(/\s*,\s*/);
  if (afterComma !== undefined) return { lastName: beforeComma, firstName: afterComma };
  const words = full.split(' ');
  const capitals = words.filter(isCapital).length;
  if (capitals > 0 && capitals < words.length) {
    const leading = words.findIndex((word) => !isCapital(word));
    if (leading > 0)
      return { lastName: words.slice(0, leading).join(' '), firstName: words.slice(leading).join(' ') };
    const start = words.findIndex(isCapital);
    return { lastName: words.slice(start).join(' '), firstName: words.slice(0, start).join(' ') };
  }
  if (words.length === 1) return { lastName: full, firstName: '' };
  return firstNameFirst
    ? { lastName: words.slice(-1).join(' '), firstName: words.slice(0, -1).join(' ') }
    : { lastName: words.slice(0, 1).join(' '), firstName: words.slice(1).join(' ') };
}

/** `Zoé MARTIN` of `zoe.martin2@etu.univ.fr`; null for what is no address. */
export function nameInMail(text: string): string | null {
  const [, first = '', last = ''] =
    /^\s*([\p{L}'-]+)[._]([\p{L}'._-]+?)[\d._-]*@\S+\.\w+\s*$/u.exec(text) ?? [];
  if (last === '') return null;
  const named = first.replace(/(^|-)\p{L}/gu, (letter) => letter.toUpperCase());
  return `${named} ${last.replace(/[._]/g, ' ').toUpperCase()}`;
}

const PARTICLES = new Set(
  'de du des la le les d l da dos do van von der den el al ben bin bent di del della y e et'.split(' '),
);

/** Whether a text can be a person's name: two words or more, each with a capital but for particles, no digit, no colon. */
export function looksLikeFullName(text: string): boolean {
  const words = tidy(text).split(/[\s'’-]+/);
  const proper = words.filter((word) => !PARTICLES.has(word.toLowerCase()));
  if (words.length < 2 || proper.length > 7 || /[\d:;=()!?/]/.test(text)) return false;
  return proper.every((word) => /^\p{Lu}/u.test(word));
}

/** Whether a cell holds a text with letters, as a name does. */
export const isNameText = (cell: RawCell): cell is string =>
  typeof cell === 'string' && cell.length <= 80 && /\p{L}/u.test(cell);
