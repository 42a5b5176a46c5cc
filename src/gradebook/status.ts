import { plain } from '../curricula/codes';
import { SEMESTERS, STATUSES, type Semester, type Status } from '../rules/types';
import type { RawCell } from '../cells/snapshot';
import { labelKey } from './words';

const WORDS: Readonly<Record<Status, string>> = {
  DEM: 'DEM|DEMISS|DEMISSION|DEMISSIONS|DEMISSIONNAIRES?|DEMISSIONNE|DEMISSIONNEE|A DEMISSIONNE|WITHDRAWN|WITHDREW|WITHDRAWAL|RESIGNED|RESIGNATION',
  ABAN: 'ABAN|ABD|ABANDON|ABANDONS|ABANDONNE|ABANDONNEE|A ABANDONNE|DROPPED OUT|DROP ?OUT',
  DEF: 'DEF|DEFAILLANTE?S?|DEFAILLANT E|DEFAILLANCE',
  EXCLU: 'EXCL|EXCLU|EXCLUE|EXCLUS|EXCLU E|EXCLUSION|EXCLUDED|EXPELLED',
  ABL: 'ABL|ANNEE BLANCHE|EN ANNEE BLANCHE',
};
const MONTH =
  '(?:JANVIER|FEVRIER|MARS|AVRIL|MAI|JUIN|JUILLET|AOUT|SEPTEMBRE|OCTOBRE|NOVEMBRE|DECEMBRE|JANV|FEVR?|AVR|JUIL|SEPT?|OCT|NOV|DEC)';
const DAY = `(?:\\d{1,2} \\d{1,2}(?: \\d{2,4})?|(?:\\d{1,2}|1ER) ${MONTH}(?: \\d{2,4})?|\\d{4} \\d{2} \\d{2})`;
/** Since when: it does not change what the word says. A stretch of days (`3 jours en mars`, `du 3 au 10`) does. */
const SINCE = `(?:(?:(?:LE|DEPUIS LE|A LA DATE DU|AU|EN DATE DU) |)${DAY}|(?:EN|DEPUIS|FIN|DEBUT) ${MONTH}(?: \\d{2,4})?|(?:EN|AU|DEPUIS LE|) ?S[1-6])`;

const whole = (words: string): RegExp => new RegExp(`^(?:${words})(?: ${SINCE})?$`);
const STATUS_WORDS: readonly (readonly [Status, RegExp, RegExp])[] = STATUSES.map((status) => [
  status,
  whole(WORDS[status]),
  new RegExp(`(?:^| )(?:${WORDS[status]})(?: |$)`),
]);

/** Words that say that somebody left, but not as what: they are asked instead of being guessed. */
const LEFT =
  'REORIENT\\w*|TRANSFER\\w*|PARTI|PARTIE|PARTI E|DEPART|RADI\\w*|ANNUL\\w*|NON INSCRITE?|NON REINSCRITE?|DECEDE\\w*|CESURE|ARRET|LEFT';
const BEGINS_LEFT = new RegExp(`^(?:${LEFT})(?: |$)`);
const WHOLE_LEFT = whole(LEFT);

/** What a text says of a student's standing: a state, words about one that may mean something else, or nothing. */
export type Standing =
  | { readonly says: 'status'; readonly status: Status }
  /** `hint`: the state whose word is in it; null where somebody left, but not as what. */
  | { readonly says: 'unclear'; readonly hint: Status | null };

function standingIn(text: string, left: RegExp): Standing | null {
  const key = labelKey(text);
  const status = statusWord(text);
  if (status) return { says: 'status', status };
  const hint = STATUS_WORDS.find(([, , part]) => part.test(key))?.[0];
  if (hint) return { says: 'unclear', hint };
  return left.test(key) ? { says: 'unclear', hint: null } : null;
}

/**
 * Reads a cell of a status column. `I`, `Inscrit`, `Alternant` and the like are no obstacle: null.
 * `D` alone is how exports of a management system write a resignation.
 */
export function readStatus(cell: RawCell): Standing | null {
  if (typeof cell !== 'string') return null;
  const key = labelKey(cell);
  return key === 'D' ? { says: 'status', status: 'DEM' } : standingIn(cell, BEGINS_LEFT);
}

/** Reads a free remark: only one that is a standing and no more (`Démission le 12/01`) decides, `abandon du latin` is asked. */
export function readRemark(cell: RawCell): Standing | null {
  return typeof cell === 'string' ? standingIn(cell, WHOLE_LEFT) : null;
}

/** The state that a text names and nothing else, wherever it stands (a group, a mark, brackets behind a name). */
export function statusWord(text: string): Status | null {
  if (text.includes('?')) return null;
  const key = labelKey(text);
  return STATUS_WORDS.find(([, all]) => all.test(key))?.[0] ?? null;
}

/** The semesters that a text names: `Défaillant en S4`. */
export const semestersIn = (text: string): readonly Semester[] =>
  SEMESTERS.filter((semester) => labelKey(text).split(' ').includes(semester));

const BEHIND_NAME = /\s*(?:[([{]\s*([^()[\]{}]*?)\s*[)\]}]|\s[-–—/]\s*(\p{L}[\p{L} ]*)$)/gu;

/** A name without the standing that somebody wrote behind it: `Martin (démissionnaire)`. */
export function splitStanding(name: string): { readonly name: string; readonly standing: string | null } {
  if (!/[([{]|\s[-–—/]\s/.test(name)) return { name, standing: null };
  let standing: string | null = null;
  const rest = name.replace(BEHIND_NAME, (all: string, inBrackets?: string, behindDash?: string) => {
    const text = inBrackets ?? behindDash ?? '';
    if (readRemark(text) === null) return all;
    standing ??= text;
    return '';
  });
  return { name: rest, standing };
}

/** Whether a cell of a column about the standing says that the student repeats, and nothing else. */
export const saysRepeats = (cell: RawCell): boolean =>
  typeof cell === 'string' &&
  /^(?:REDOUBLANT E|REDOUBLANTE?|DOUBLANTE?|REDOUBLE|REPEATER|REPEATING)(?: S[1-6])*$/.test(labelKey(cell));

const NO = new Set(['NON', 'NO', 'N', '0', 'FAUX', 'FALSE', 'AUCUN']);

/**
 * Reads a cell of a repeater column: the semesters it names, or those of the table where it only says yes.
 * @returns none where it says no, null where it says nothing
 */
export function readRepeats(cell: RawCell, ofTable: readonly Semester[]): readonly Semester[] | null {
  if (cell === null || typeof cell === 'object') return null;
  if (typeof cell !== 'string') return cell ? ofTable : [];
  const text = plain(cell);
  if (text === '' || text === '-') return null;
  if (NO.has(text)) return [];
  const named = SEMESTERS.filter((semester) => new RegExp(`\\b${semester}\\b`).test(text));
  return named.length > 0 ? named : ofTable;
}
