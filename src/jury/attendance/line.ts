import { decimalOf } from '../../cells/decimals';
import { plain } from '../../curricula/codes';
import { countSource } from '../../gradebook/count-columns';
import { ALL_KEYS } from '../../locales/keys';
import { FORMS, PRACTICES, formOf, type Form, type Practice, type PracticeName } from '../../rules/practices';
import {
  RULING_FIGURES,
  type DraftFigure,
  type RulingFigure,
  type RulingWords,
} from '../../vocabulary/attendance';

/**
 * A rule of the institution on columns of attendance or options (4.2), as a line that people read and write:
 * `Absences NJ : malus par absence ; taux 0,05 ; au-delà de 4 ; plafond 1 ; règlement art. 12`.
 */
export interface Ruling {
  /** Headers as written. */
  readonly columns: readonly string[];
  readonly practice: Practice;
  /** Of absences that take points off: the number above which the student is defaulting besides. */
  readonly strikesAbove?: number;
  /** What the local regulation says, for people; empty where nothing was typed. */
  readonly regulation: string;
}

/** Part of a line that says nothing. */
interface UnreadableRuling {
  readonly unreadable: string;
}

/** What stands before the first colon that a form or practice follows is the columns. */
export function readRuling(line: string): Ruling | UnreadableRuling {
  for (const [at, letter] of [...line].entries()) {
    if (letter !== ':') continue;
    const [said = '', ...parts] = line.slice(at + 1).split(';');
    const begun = practiceOf(said);
    if (!begun) continue;
    const columns = line
      .slice(0, at)
      .split(',')
      .map((column) => column.trim())
      .filter((column) => countSource(column) !== '');
    return columns.length > 0
      ? withParts({ columns, practice: begun, regulation: '' }, parts)
      : { unreadable: line };
  }
  return { unreadable: line };
}

function practiceOf(text: string): Practice | null {
  const wanted = plain(text);
  for (const {
    attendance: { words },
  } of ALL_KEYS) {
    const form = Object.entries(words.forms).find(([, word]) => plain(word) === wanted)?.[0];
    if (form) return FORMS[form as Form];
    const name = Object.entries(words.practices).find(([, word]) => plain(word) === wanted)?.[0];
    if (name) return PRACTICES[name as PracticeName].practice;
  }
  return null;
}

const STEP = /^(\d+(?:[.,]\d+)?)\s*=\s*(\d+(?:[.,]\d+)?)$/;
const NUMBER = /(\d+(?:[.,]\d+)?)\s*(%?)$/;

function withParts(ruling: Ruling, parts: readonly string[]): Ruling | UnreadableRuling {
  let read = ruling;
  const steps: { from: number; points: number }[] = [];
  for (const [at, part] of parts.entries()) {
    const text = part.trim();
    if (text === '') continue;
    const regulation = behindWord(part.trimStart(), 'regulation');
    // Its text may hold anything: it is the rest of the line.
    if (regulation !== null) {
      const rest = [regulation, ...parts.slice(at + 1)].join(';');
      return finished({ ...read, regulation: rest.replace(/^\s*:/, '').trim() }, steps, text);
    }
    const step = STEP.exec(text);
    const changed = step ? null : withFigure(read, text);
    if (step) steps.push({ from: decimalOf(step[1] ?? ''), points: decimalOf(step[2] ?? '') });
    else if (changed) read = changed;
    else return { unreadable: text };
  }
  return finished(read, steps, '');
}

function finished(
  ruling: Ruling,
  steps: readonly { from: number; points: number }[],
  text: string,
): Ruling | UnreadableRuling {
  if (steps.length === 0) return ruling;
  const { practice } = ruling;
  return practice.shape === 'steps' ? { ...ruling, practice: { ...practice, steps } } : { unreadable: text };
}

/** What stands behind one of our words in any language; null where the text does not begin with it. */
function behindWord(text: string, key: keyof RulingWords['figures']): string | null {
  for (const {
    attendance: { words },
  } of ALL_KEYS) {
    const word = words.figures[key];
    if (plain(text).startsWith(plain(word))) return text.slice(word.length);
  }
  return null;
}

function withFigure(ruling: Ruling, text: string): Ruling | null {
  const { practice } = ruling;
  if (behindWord(text, 'perSemester') === '')
    return { ...ruling, practice: { ...practice, wholeSemester: true } };
  if (behindWord(text, 'perModule') === '')
    return { ...ruling, practice: { ...practice, wholeSemester: false } };
  const key = DRAFT_FIGURES.find((figure) => behindWord(text, figure) !== null);
  const [, digits, percent] = NUMBER.exec(text) ?? [];
  if (!key || digits === undefined) return null;
  const number = decimalOf(digits);
  if (key === 'strikes') return mayStrike(formOf(practice)) ? { ...ruling, strikesAbove: number } : null;
  const changed = withNumber(practice, key, percent === '%' ? Number((number / 100).toFixed(6)) : number);
  return changed && { ...ruling, practice: changed };
}

const DRAFT_FIGURES: readonly DraftFigure[] = [...RULING_FIGURES, 'strikes'];

/** Whether such a rule may say too above which number a student is defaulting: it takes points off for a count. */
export const mayStrike = (form: Form): boolean => {
  const practice: Practice = FORMS[form];
  return practice.unit !== undefined && practice.shape !== 'defaulting';
};

/** A rate is typed without its sign: the form says whether points are given or taken. */
function withNumber(practice: Practice, key: RulingFigure, number: number): Practice | null {
  switch (practice.shape) {
    case 'additive':
    case 'multiplicative':
      return { ...practice, [key]: key === 'rate' && practice.rate < 0 ? -number : number };
    case 'points':
      return key === 'cap' ? { ...practice, cap: number } : null;
    case 'defaulting':
      return key === 'above' ? { ...practice, above: number } : null;
    case 'steps':
      return null;
  }
}

/** The figures of a practice, in their order, as they are typed. */
export function figuresOf(
  practice: Practice,
): readonly { readonly key: RulingFigure; readonly value: number }[] {
  return RULING_FIGURES.flatMap((key) => {
    const value = key in practice ? (practice as Partial<Record<RulingFigure, number>>)[key] : undefined;
    return value === undefined ? [] : [{ key, value: Math.abs(value) }];
  });
}

/** The line that says a ruling. */
export function rulingText(
  { columns, practice, strikesAbove, regulation }: Ruling,
  words: RulingWords,
  number: (value: number) => string,
): string {
  const { figures } = words;
  const wholeByForm = FORMS[formOf(practice)] as Practice;
  const isOther = (practice.wholeSemester ?? false) !== (wholeByForm.wholeSemester ?? false);
  return [
    `${columns.join(', ')} : ${words.forms[formOf(practice)]}`,
    ...figuresOf(practice).map(({ key, value }) => `${figures[key]} ${number(value)}`),
    ...(strikesAbove === undefined ? [] : [`${figures.strikes} ${number(strikesAbove)}`]),
    ...(practice.shape === 'steps'
      ? practice.steps.map(({ from, points }) => `${number(from)} = ${number(points)}`)
      : []),
    ...(isOther ? [practice.wholeSemester ? figures.perSemester : figures.perModule] : []),
    ...(regulation === '' ? [] : [`${figures.regulation} ${regulation}`]),
  ].join(' ; ');
}
