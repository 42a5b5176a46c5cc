import { fifteenDigits } from '../cells/fifteen-digits';
import type { RawCell } from '../cells/snapshot';
import type { NumberKind } from '../cells/number-formats';
import { cellText } from './xml-text';

/** A `<c>` element as stored. */
interface StoredCell {
  /** `t`: `s` shared string, `str` text of a formula, `inlineStr`, `b`, `e`, `d`; else a number. */
  readonly type: string;
  readonly hasFormula: boolean;
  /** Content of `<v>`; undefined when there is none. */
  readonly value: string | undefined;
  /** Text of `<is>`; undefined when there is none. */
  readonly inline: string | undefined;
  readonly kind: NumberKind;
}

const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;
/** Days from 30 December 1899, Excel's day 0, to the epoch of JavaScript. */
const EPOCH = 25_569;
const DAY = 86_400_000;

/**
 * What a stored cell holds; undefined when it cannot be (a number that is none, a shared string that is not there).
 * Numbers are rounded to 15 significant digits.
 */
export function cellValue(cell: StoredCell, strings: readonly string[]): RawCell | undefined {
  const { type, value } = cell;
  if (type === 'inlineStr') return textOrNull(cell.inline ?? value ?? '');
  if (value === undefined || (value === '' && type !== 'str'))
    return cell.hasFormula ? { uncalculated: true } : null;
  switch (type) {
    case 's': {
      const text = /^\s*\d+\s*$/.test(value) ? strings[Number(value)] : undefined;
      return text === '' ? null : text;
    }
    case 'str':
      return textOrNull(value);
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'e':
      return { error: value };
    case 'd':
      return isoDate(value);
    default:
      return number(value, cell.kind);
  }
}

function textOrNull(stored: string): string | null {
  return stored === '' ? null : cellText(stored);
}

function number(value: string, kind: NumberKind): RawCell | undefined {
  if (!NUMBER.test(value)) return undefined;
  const exact = Number(value);
  if (!Number.isFinite(exact)) return undefined;
  const rounded = value.length <= 15 ? exact : fifteenDigits(exact);
  return kind === 'number' ? rounded : { value: rounded, format: kind };
}

function isoDate(value: string): RawCell {
  const zone = /[zZ]$|[-+]\d\d:\d\d$/.test(value) ? '' : 'Z';
  const time = Date.parse(value.includes('T') ? value + zone : value);
  return Number.isNaN(time) ? value : { value: time / DAY + EPOCH, format: 'date' };
}
