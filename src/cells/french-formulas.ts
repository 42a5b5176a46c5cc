import { englishFunction, frenchFunction } from './french-functions';
import { withoutPrefixes } from './later-functions';

/** Formulas between the language of files and of `range.formulas` (en-US) and that of a French Excel. */

type Pairs = readonly (readonly [english: string, french: string])[];

/** Error values and booleans whose names differ. */
const WORDS: Pairs = [
  ['#NULL!', '#NUL!'],
  ['#VALUE!', '#VALEUR!'],
  ['#NAME?', '#NOM?'],
  ['#NUM!', '#NOMBRE!'],
  ['#SPILL!', '#PROPAGATION!'],
  ['TRUE', 'VRAI'],
  ['FALSE', 'FAUX'],
];

/** The words of structured references. */
const PARTS: Pairs = [
  ['#All', '#Tout'],
  ['#Data', '#Données'],
  ['#Headers', '#En-têtes'],
  ['#Totals', '#Totaux'],
  ['#This Row', '#Cette ligne'],
];

/** What separates arguments, columns of a constant array, and a number from its decimals. */
interface Signs {
  readonly argument: string;
  readonly column: string;
  readonly decimal: string;
}
const ENGLISH: Signs = { argument: ',', column: ',', decimal: '.' };
const FRENCH: Signs = { argument: ';', column: '.', decimal: ',' };

/** What is read in one language and written in the other. */
interface Direction {
  readonly from: Signs;
  readonly to: Signs;
  readonly pieces: RegExp;
  readonly number: RegExp;
  readonly word: (word: string) => string | undefined;
  readonly part: (word: string) => string | undefined;
  readonly functionName: (name: string) => string;
  /** A reference may have been typed in small letters. */
  readonly raisesReferences?: true;
}

/** Cuts a formula into pieces; every character belongs to one. */
function pieces(decimal: string): RegExp {
  return new RegExp(
    [
      '"(?:[^"]|"")*"?', // a text
      "'(?:[^']|'')*'?", // a sheet whose name is quoted
      '\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\]', // columns of a table
      '#[\\p{L}/\\d]+[!?]?', // an error value
      '[\\p{L}_$][\\p{L}\\p{N}_.$]*', // a reference, a name, a function
      `(?:\\d+(?:[${decimal}]\\d*)?|[${decimal}]\\d+)(?:[eE][+-]?\\d+)?`, // a number
      '.',
    ].join('|'),
    'gsu',
  );
}

const lookUp = (pairs: Pairs, from: 0 | 1): ((word: string) => string | undefined) => {
  const map = new Map(pairs.map((pair) => [pair[from].toLowerCase(), pair[from === 0 ? 1 : 0]]));
  return (word) => map.get(word.toLowerCase());
};

const TO_FRENCH: Direction = {
  from: ENGLISH,
  to: FRENCH,
  pieces: pieces('.'),
  number: /^(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?$/i,
  word: lookUp(WORDS, 0),
  part: lookUp(PARTS, 0),
  functionName: (name) => frenchFunction(name.toUpperCase()),
};
const TO_ENGLISH: Direction = {
  from: FRENCH,
  to: ENGLISH,
  pieces: pieces(','),
  number: /^(\d+(?:,\d*)?|,\d+)(e[+-]?\d+)?$/i,
  word: lookUp(WORDS, 1),
  part: lookUp(PARTS, 1),
  functionName: englishFunction,
  raisesReferences: true,
};

const SIGNS_ALONE: Direction = {
  from: FRENCH,
  to: ENGLISH,
  pieces: TO_ENGLISH.pieces,
  number: TO_ENGLISH.number,
  word: () => undefined,
  part: () => undefined,
  functionName: (name) => name,
};

/** @param formula en-US, with its `=` @returns as the formula bar of a French Excel shows it */
export const toFrench = (formula: string): string => translated(formula, TO_FRENCH);

/** @param formula en-US, as files have it, with its `=` @returns as the formula bar of an Excel in that language shows it */
export function shownFormula(formula: string, language: string): string {
  const bare = withoutPrefixes(formula);
  return language === 'fr' ? toFrench(bare) : bare;
}

/** @param formula as typed in a French Excel, with its `=` @returns en-US, as files and `range.formulas` have it */
export const toEnglish = (formula: string): string => translated(formula, TO_ENGLISH);

/**
 * A French formula with the signs of an English one and its own words: as long as before, for who looks for places in it.
 */
export const withEnglishSigns = (formula: string): string => translated(formula, SIGNS_ALONE);

/** The French name of an error value or a boolean; any other text as it is. */
export const frenchWord = (word: string): string => TO_FRENCH.word(word) ?? word;

/** The boolean or error value that a French word stands for; undefined for any other text. */
export const englishWord = (word: string): string | undefined => TO_ENGLISH.word(word);

function translated(formula: string, direction: Direction): string {
  const { from, to } = direction;
  const found = formula.match(direction.pieces) ?? [];
  let inArray = false;
  const written = found.map((piece, index) => {
    if (piece === '{') inArray = true;
    if (piece === '}') inArray = false;
    if (inArray && (piece === from.column || piece === '\\')) return to.column;
    if (!inArray && piece === from.argument) return to.argument;
    if (/^["']/.test(piece)) return piece;
    if (piece.startsWith('[')) return columns(piece, direction);
    if (direction.number.test(piece)) return piece.replace(from.decimal, to.decimal);
    if (isCalled(found, index)) return direction.functionName(piece);
    if (direction.raisesReferences && isReference(found, index)) return piece.toUpperCase();
    return direction.word(piece) ?? piece;
  });
  return written.join('');
}

/** `a1`, or a letter of `a:c`. */
const isReference = (found: readonly string[], index: number): boolean =>
  /^\$?[a-z]{1,3}\$?\d+$/i.test(found[index] ?? '') ||
  (/^\$?[a-z]{1,3}$/i.test(found[index] ?? '') && (found[index - 1] === ':' || found[index + 1] === ':'));

/** A name in front of a bracket is a function. */
const isCalled = (found: readonly string[], index: number): boolean =>
  found[index + 1] === '(' && /^[\p{L}_]/u.test(found[index] ?? '');

/** `[[#Headers],[Note]]`: what stands in brackets of a table. */
const columns = (text: string, { from, to, part }: Direction): string =>
  text
    .replace(/#[\p{L}-]+(?: [\p{L}]+)?/gu, (word) => part(word) ?? word)
    .replaceAll(`]${from.argument}`, `]${to.argument}`);
