import { englishWord, frenchWord } from '../../../src/cells/french-formulas';
import type { CellValue } from '../cell';

/** Constants as a French Excel takes them from the keyboard and gives them to be edited. */

export interface Typed {
  readonly value: CellValue;
  /** The number format that Excel gives a cell without one. */
  readonly numberFormat?: string;
}

const NUMBER = /^([-+]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d*)(?:,(\d*))?(e[-+]?\d+)?$/i;
const DAY = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2}|\d{4}))?$/;
/** `3 mars 2026`, `3-mars-26`, `3 mars`, `mars 2026`. */
const DAY_IN_WORDS = /^(?:(\d{1,2})(?:er)?[ -])?(\p{L}{3,9})\.?(?:[ -](\d{2}|\d{4}))?$/u;
const MONTHS =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr mars avr mai juin juil août sept oct nov déc'
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(' ');
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** `8,75`, `1 234,5`; NaN for any other text, `8.75` among them. */
function numberOf(text: string): number {
  const [, sign = '', whole = '', decimals = '', exponent = ''] = NUMBER.exec(text) ?? [];
  if (whole + decimals === '') return NaN;
  return Number(`${sign}${whole.replace(/\D/g, '') || '0'}.${decimals || '0'}${exponent}`);
}

/** Days since 30 December 1899, as Excel counts them from 1 March 1900 on; null where there is no such day. */
function serialOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return Math.round((time - Date.UTC(1899, 11, 30)) / MS_PER_DAY);
}
const MS_PER_DAY = 86_400_000;

/** Two digits stand for 1930 to 2029, as Excel has them. */
function yearOf(year: string | undefined, thisYear: number): number {
  const short = Number(year) < 30 ? 2000 : 1900;
  return year === undefined ? thisYear : year.length === 2 ? short + Number(year) : Number(year);
}

function dateInWords(text: string, thisYear: number): Typed | null {
  const [, day, word = '', year] = DAY_IN_WORDS.exec(text) ?? [];
  const month = MONTHS.indexOf(word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''));
  if (month < 0 || (day === undefined && year === undefined)) return null;
  const value = serialOf(yearOf(year, thisYear), (month % 12) + 1, Number(day ?? 1));
  if (value === null) return null;
  const days = day === undefined ? 'mmm-yy' : 'dd-mmm';
  return { value, numberFormat: day !== undefined && year !== undefined ? 'dd-mmm-yy' : days };
}

function dateOf(text: string, thisYear: number): Typed | null {
  const [, day, month, year] = DAY.exec(text) ?? [];
  if (day === undefined || month === undefined) return dateInWords(text, thisYear);
  const full = yearOf(year, thisYear);
  const value = serialOf(full, Number(month), Number(day));
  if (value === null) return null;
  return { value, numberFormat: year === undefined ? 'dd-mmm' : 'dd/mm/yyyy' };
}

function timeOf(text: string): Typed | null {
  const [, hours, minutes, seconds] = TIME.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59)
    return null;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return { value, numberFormat: seconds === undefined ? 'hh:mm' : 'hh:mm:ss' };
}

/**
 * What a text becomes that was typed in a cell: a number, a percentage, a date, a time, a boolean, or itself.
 * @param thisYear for a date without its year
 */
export function typed(text: string, thisYear: number): Typed {
  const bare = text.trim();
  const number = numberOf(bare);
  if (!Number.isNaN(number)) return { value: number };
  const percent = /^(.*\d,?)[ \u00a0\u202f]?%$/.exec(bare)?.[1];
  const percentage = percent === undefined ? NaN : numberOf(percent);
  if (percent !== undefined && !Number.isNaN(percentage)) {
    return {
      value: Number((percentage / 100).toPrecision(15)),
      numberFormat: percent.includes(',') ? '0.00%' : '0%',
    };
  }
  const word = englishWord(bare);
  if (word === 'TRUE' || word === 'FALSE') return { value: word === 'TRUE' };
  return dateOf(bare, thisYear) ?? timeOf(bare) ?? { value: text };
}

/** The first number that Excel writes with a power of ten where it becomes part of a text. */
const POWERS_FROM = 1e15;

/** A value where it becomes part of a text, as in `A1&"/20"`. */
export function asText(value: number | boolean): string {
  if (typeof value === 'boolean' || Math.abs(value) < POWERS_FROM) return toEdit(value, 'General');
  const [digits = '', power = ''] = Number(value.toPrecision(15)).toExponential().split('e');
  return `${digits.replace('.', ',')}E${power}`;
}

/** A value as it stands in the formula bar: fifteen digits, a decimal comma, no format but that of dates and percentages. */
export function toEdit(value: CellValue, numberFormat: string): string {
  if (typeof value === 'boolean') return frenchWord(String(value).toUpperCase());
  if (typeof value === 'string') return value;
  const kind = numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').split(';')[0] ?? '';
  if (/[dymhs]/i.test(kind) && value >= 0) return dateToEdit(value, kind);
  const isPercentage = kind.includes('%');
  const plain = String(Number((isPercentage ? value * 100 : value).toPrecision(15))).replace('.', ',');
  return isPercentage ? `${plain}%` : plain;
}

function dateToEdit(value: number, kind: string): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const time = new Date(Math.round(value * 86_400) * 1000 + Date.UTC(1899, 11, 30));
  const date = `${two(time.getUTCDate())}/${two(time.getUTCMonth() + 1)}/${time.getUTCFullYear()}`;
  const clock = `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())}`;
  if (!/[dy]/i.test(kind) && !/^m+$/i.test(kind)) return clock;
  return Number.isInteger(value) ? date : `${date} ${clock}`;
}
