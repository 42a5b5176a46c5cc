/** Formulas of Excel for a parser that reads one sign in front of a value, no powers of ten, `@` only before a range, and no space between two. */

const TEXT = `"(?:[^"]|"")*"|'(?:[^']|'')*'`;
const SIGNS = new RegExp(`${TEXT}|([-+*/^&=<>(,;{])(\\s*)([-+](?:\\s*[-+])+)`, 'g');
const POWERS = new RegExp(`${TEXT}|(?<![\\w.$])(\\d+\\.?\\d*|\\.\\d+)E([-+]?\\d+)(?![\\w.(])`, 'gi');
/** In front of one cell, and of a function. */
const IDLE_AT = new RegExp(`${TEXT}|@(?=\\$?[A-Z]{1,3}\\$?\\d+(?![\\w:.(])|[A-Z][\\w.]*\\()`, 'gi');

/** The function that stands for the space between two areas. */
export const INTERSECTION = 'AREAS.SHARED';

const NAME = '[\\p{L}_][\\p{L}\\p{N}_.]*';
const CELL = '\\$?[A-Z]{1,3}\\$?\\d+';
/** A range, or a name that may stand for one. */
const AREA = `(?:(?:'(?:[^']|'')*'|${NAME})!)?(?:${CELL}(?::${CELL})?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?\\d+:\\$?\\d+|${NAME})`;
const AREAS = new RegExp(
  `"(?:[^"]|"")*"|\\[[^\\]]*\\]|(?<![\\p{L}\\p{N}_.$:!'\\])}])(${AREA}(?:\\s+${AREA})+)(?![\\p{L}\\p{N}_.$(:!\\[])`,
  'giu',
);
const ONE_AREA = new RegExp(AREA, 'giu');
const AREA_OR_SPACE = new RegExp(`(${AREA})|\\s`, 'giu');

/**
 * A formula of the same value without these: `=--A1` as `=0+A1`, `=2---1` as `=2-1`, `=1.5E-3` as `=0.0015`, `=@A1` as `=A1`, `=A1:B2 B2:C3` as a
 * function of both. Signs make a number of a text or a boolean, and so does a sum with 0.
 * @param formula en-US, with its `=`
 */
export function plainFormula(formula: string): string {
  const single = /[-+]\s*[-+]/.test(formula) ? formula.replace(SIGNS, oneSign) : formula;
  const plain = /\dE|\.E/i.test(single) ? single.replace(POWERS, withoutPower) : single;
  const bare = plain.includes('@') ? plain.replace(IDLE_AT, (piece) => (piece === '@' ? '' : piece)) : plain;
  return /\S\s+\S/.test(bare) ? bare.replace(AREAS, shared) : bare;
}

const shared = (piece: string, areas: string | undefined): string =>
  areas === undefined
    ? piece
    : (areas.match(ONE_AREA) ?? []).reduce((left, right) => `${INTERSECTION}(${left},${right})`);

function oneSign(piece: string, before: string | undefined, space: string, signs: string): string {
  if (before === undefined) return piece;
  const minus = signs.replace(/[^-]/g, '').length;
  if (minus % 2 === 1) return `${before}${space}-`;
  const isComputed = /[-+*/^]/.test(before);
  return `${before}${space}${minus > 0 && !isComputed ? '0+' : ''}`;
}

/** Excel knows no greater power. */
const MOST = 308;

function withoutPower(piece: string, digits: string | undefined, power: string): string {
  const shift = Number(power);
  if (digits === undefined || Math.abs(shift) > MOST) return piece;
  const [whole = '', decimals = ''] = digits.split('.');
  const all = `${'0'.repeat(Math.max(0, 1 - shift))}${whole}${decimals}${'0'.repeat(Math.max(0, shift))}`;
  const point = all.length - decimals.length - Math.max(0, shift) + shift;
  return (
    `${all.slice(0, point).replace(/^0+(?=\d)/, '') || '0'}.${all.slice(point)}`.replace(/\.?0*$/, '') || '0'
  );
}

/** The same formula, as long as before, with a sign for each space between areas: for who looks for the areas. */
export const withSignsBetweenAreas = (formula: string): string =>
  formula.replace(AREAS, (piece, areas: string | undefined) =>
    areas === undefined ? piece : areas.replace(AREA_OR_SPACE, (part, area?: string) => (area ? part : '+')),
  );
