import { fittingText } from '../plan/limits';
import type { PlannedValue } from '../plan/types';

/** Letters, and what stands between words: nothing that Excel could take for a number, a date or a formula. */
const WORDS = /^\p{L}[\p{L}\p{M}\s '’.,;:()–-]*$/u;
const TRUTH = /^(?:true|false|vrai|faux)$/i;
/** Begins with a letter, but may be a date: `Mar 2024`. */
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const LETTER = /^\p{L}/u;

/**
 * What is given to Excel for a cell, which reads it as if it had been typed under en-US settings. A text that could be
 * read as anything else, and above all as a formula (`=`, `+`, `-`, `@`), gets the apostrophe that makes it a text.
 */
export function cellInput(value: PlannedValue): string | number | boolean {
  if (value === null) return '';
  if (typeof value === 'object') return `=${value.formula}`;
  // A number that a cell cannot hold is shown as what it is, never as 0 or nothing.
  if (typeof value === 'number') return Number.isFinite(value) ? value : '=NA()';
  return typeof value === 'string' ? textInput(fittingText(value)) : value;
}

function textInput(text: string): string {
  if (text === '') return '';
  if (TRUTH.test(text)) return `'${text}`;
  const plain = WORDS.test(text) || (LETTER.test(text) && !MONTH.test(text));
  return plain ? text : `'${text}`;
}
