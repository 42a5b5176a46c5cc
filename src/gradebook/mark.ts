import { decimalOf, percentIn } from '../cells/decimals';
import { plain } from '../curricula/codes';
import type { Mark20, MarkCode } from '../rules/types';
import type { RawCell } from '../cells/snapshot';
import type { AnomalyKind, CellForm } from './types';

/** What one mark cell says (but-rules, "What a mark cell can hold"). */
export interface MarkReading {
  readonly mark: Mark20 | MarkCode;
  /** Why the cell is reported, if it is; a mark that is only awaited (`missing`) depends on the rest of the semester. */
  readonly doubt: Extract<AnomalyKind, 'text-number' | 'out-of-range' | 'unknown-code' | 'cell-error'> | null;
  readonly form: CellForm;
}

/** Spellings without dots, spaces and hyphens. What is not here is an anomaly: an absence is never guessed. */
const CODES: Readonly<Record<string, MarkCode>> = {
  ...spellings('ABI', 'ABI ABS AI ABSI ABSINJ ABSINJUST ABSINJUSTIFIE ABSINJUSTIFIEE ABSENCEINJUSTIFIEE'),
  ...spellings('ABJ', 'ABJ AJ ABSJ ABSJUST ABSJUSTIFIE ABSJUSTIFIEE ABSENCEJUSTIFIEE'),
  // DIS is Apogée's spelling of "dispensé".
  ...spellings(
    'EXC',
    'EXC DISP DIS DISPENSE DISPENSEE EXEMPT EXEMPTE EXEMPTEE NE NEUTRE NEUTRALISE NEUTRALISEE',
  ),
  ...spellings('ATT', 'ATT ATTENTE ENATTENTE'),
  ...spellings('DEF', 'DEF DEFAILLANT DEFAILLANTE'),
};

function spellings(code: MarkCode, words: string): Record<string, MarkCode> {
  return Object.fromEntries(words.split(' ').map((word) => [word, code]));
}

const DASHES = /^[-‐‑‒–—―−]+$/;
/** Nobody types more digits; a cell full of them would take minutes. */
const NUMBER = /^([-−]?)(\d{0,30}[.,]?\d{1,30})(?: ?\/ ?(\d{0,9}[.,]?\d{1,9}))?$/;
/** `12*`: the mark, with a note on it below the table; `12,5 pts` says no more than the number. */
const BEHIND = / ?(?:\*{1,9}|\(\*{1,9}\)|(?:PTS?|POINTS?)\.?)$/;
/** A larger "scale" is part of a date (`12/2025`), not the best mark of an assessment. */
const LARGEST_SCALE = 200;

const EMPTY: MarkReading = { mark: 'ATT', doubt: null, form: 'empty' };
const doubtful = (doubt: NonNullable<MarkReading['doubt']>, form: CellForm): MarkReading => ({
  mark: 'ATT',
  doubt,
  form,
});

/**
 * Reads one cell of a module's column. A cell that is no mark is awaited, never 0.
 * @param best what the column's marks are out of; they are brought to 20
 */
export function readMark(cell: RawCell, best = 20): MarkReading {
  if (best !== 20) return readScaled(cell, best);
  if (cell === null) return EMPTY;
  if (typeof cell === 'number') return inRange(cell, null, 'number');
  if (typeof cell === 'boolean') return doubtful('unknown-code', 'boolean');
  if (typeof cell === 'string') return readText(plain(cell));
  if ('error' in cell) return doubtful('cell-error', 'error');
  if ('uncalculated' in cell) return doubtful('cell-error', 'uncalculated');
  return doubtful('unknown-code', cell.format === 'date' ? 'date' : 'percentage');
}

/** A number out of another total becomes a fraction, which is brought to 20 exactly; everything else is read as ever. */
function readScaled(cell: RawCell, best: number): MarkReading {
  const percent = best === 100 ? percentIn(cell) : null;
  if (percent !== null) return inRange(onTwenty(`${percent}/100`) ?? Number.NaN, null, 'percentage');
  const text = typeof cell === 'string' ? plain(cell) : String(cell);
  // A text that says its own total, or is no number, is no such fraction.
  const mark = onTwenty(`${text.replace(BEHIND, '')}/${best}`);
  if (mark === null) return readMark(cell);
  return typeof cell === 'number' ? inRange(mark, null, 'number') : inRange(mark, 'text-number', 'text');
}

function inRange(value: number, doubt: 'text-number' | null, form: CellForm): MarkReading {
  // `+ 0` turns the -0 of a formula into 0.
  return value >= 0 && value <= 20 ? { mark: value + 0, doubt, form } : doubtful('out-of-range', form);
}

function readText(text: string): MarkReading {
  if (text === '' || DASHES.test(text)) return EMPTY;
  const code = CODES[text.replace(/[\s._-]/g, '')];
  if (code) return { mark: code, doubt: null, form: 'text' };
  const number = onTwenty(text.replace(BEHIND, ''));
  return number === null ? doubtful('unknown-code', 'text') : inRange(number, 'text-number', 'text');
}

/** `12,5`, `12,5/20` or `7/10` on the scale 0-20; null where it is no number, or a fraction of no sensible scale. */
function onTwenty(text: string): Mark20 | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, sign = '', value = '', scale] = match;
  const unsigned = scale === undefined ? decimalOf(value) : scaled(value, scale);
  return unsigned === null || sign === '' ? unsigned : -unsigned;
}

/** Both numbers are made whole first, so that the one division left rounds to the nearest decimal: 7/10 is 14. */
function scaled(value: string, scale: string): Mark20 | null {
  const decimals = (digits: string): number => (/[.,](\d+)/.exec(digits)?.[1] ?? '').length;
  const places = Math.max(decimals(value), decimals(scale));
  const whole = (digits: string): number => Math.round(decimalOf(digits) * 10 ** places);
  const best = decimalOf(scale);
  return best > 0 && best <= LARGEST_SCALE ? (whole(value) * 20) / whole(scale) : null;
}

/** What a cell holds, as text for a message; a date as `2026-01-12`. */
export function cellText(cell: RawCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  if ('error' in cell) return cell.error;
  if ('uncalculated' in cell) return '';
  return cell.format === 'percent' ? `${Number((cell.value * 100).toPrecision(12))}%` : dateOf(cell.value);
}

/** Day 1 of the 1900 system is 1900-01-01, and a 29 February 1900 that never was is counted: from March on it starts on 1899-12-30. */
function dateOf(serial: number): string {
  const milliseconds = Math.round((serial - 25569 + (serial < 60 ? 1 : 0)) * 86_400_000);
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
}
