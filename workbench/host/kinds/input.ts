import type { CellInput } from '../cell';
import { invalidArgument } from '../errors';

/**
 * What Excel makes of a value given to `range.values` or `range.formulas`: the same as if it had been typed under
 * en-US settings. `null` leaves the cell as it is.
 * @param textFormat the cell has the number format `@`, and so keeps every text as it is
 * @throws RichApiError `InvalidArgument`
 */
export function toInput(value: unknown, textFormat: boolean): CellInput | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return { constant: value };
  if (typeof value !== 'string') throw invalidArgument(`cell value ${JSON.stringify(value)}`);
  if (textFormat) return { constant: value };
  if (value.startsWith('=') && value.length > 1) return { formula: value };
  if (value.startsWith("'")) return { constant: value.slice(1) };
  const text = value.trim();
  if (/^[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?$/i.test(text) && /\d/.test(text)) {
    return { constant: Number(text.replace(/,/g, '')) };
  }
  if (/^[-+]?\d+(\.\d*)?%$/.test(text)) return { constant: Number(text.slice(0, -1)) / 100 };
  const time = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?$/.exec(text);
  if (time) return { constant: timeOf(time.slice(1).map((part) => Number(part ?? 0))) };
  if (/^(true|false)$/i.test(text)) return { constant: text.toLowerCase() === 'true' };
  return { constant: value };
}

/** Part of a day. */
const timeOf = ([hours = 0, minutes = 0, seconds = 0]: readonly number[]): number =>
  ((hours * 60 + minutes) * 60 + seconds) / 86_400;
