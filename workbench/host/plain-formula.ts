/**
 * Formulas of Excel for a parser that reads one sign in front of a value, no powers of ten, no decimals that end in 0, `@` only before a range, no space between
 * two, no areas put together in brackets, and one sheet in front of an area.
 */

const TEXT = `"(?:[^"]|"")*"|'(?:[^']|'')*'`;
const SIGNS = new RegExp(`${TEXT}|([-+*/^&=<>(,;{])(\\s*)([-+](?:\\s*[-+])+)`, 'g');
const POWERS = new RegExp(`${TEXT}|(?<![\\w.$])(\\d+\\.?\\d*|\\.\\d+)E([-+]?\\d+)(?![\\w.(])`, 'gi');
/** `1.50`, which the parser takes for a text. */
const ZEROS = new RegExp(`${TEXT}|(?<![\\w.$])(\\d*)\\.(\\d*?)0+(?![\\w.(!])`, 'g');
/** In front of one cell, and of a function. */
const IDLE_AT = new RegExp(`${TEXT}|@(?=\\$?[A-Z]{1,3}\\$?\\d+(?![\\w:.(])|[A-Z][\\w.]*\\()`, 'gi');

/** The function that stands for the space between two areas. */
export const INTERSECTION = 'AREAS.SHARED';
/** The function that stands for areas put together in brackets. */
export const UNION = 'AREAS.TOGETHER';

const NAME = '[\\p{L}_][\\p{L}\\p{N}_.]*';
const CELL = '\\$?[A-Z]{1,3}\\$?\\d+';
const CELLS = `${CELL}(?::${CELL})?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?\\d+:\\$?\\d+`;
/** A range, or a name that may stand for one. */
const AREA = `(?:(?:'(?:[^']|'')*'|${NAME})!)?(?:${CELLS}|${NAME})`;
const AREAS = new RegExp(
  `"(?:[^"]|"")*"|\\[[^\\]]*\\]|(?<![\\p{L}\\p{N}_.$:!'\\])}])(${AREA}(?:\\s+${AREA})+)(?![\\p{L}\\p{N}_.$(:!\\[])`,
  'giu',
);
/** Brackets of no function, and not those of INDEX, which counts the areas. */
const TOGETHER = new RegExp(
  `${TEXT}!?|(?<![\\p{L}\\p{N}_.)\\]]\\s*|\\bINDEX\\s*\\(\\s*)\\((\\s*${AREA}(?:\\s*,\\s*${AREA})+\\s*)\\)`,
  'giu',
);
/** `S3:S4!E5`, or `'S 3:S 4'!E5`. */
const SHEETS = new RegExp(
  `"(?:[^"]|"")*"|(?<![\\p{L}\\p{N}_.$:!'\\])}])(?:'((?:[^':]|'')+):((?:[^':]|'')+)'|(${NAME}):(${NAME}))!(${CELLS})`,
  'giu',
);
const ONE_AREA = new RegExp(AREA, 'giu');
const AREA_OR_SPACE = new RegExp(`(${AREA})|\\s`, 'giu');

/**
 * A formula of the same value without these: `=--A1` as `=0+A1`, `=2---1` as `=2-1`, `=1.5E-3` as `=0.0015`, `=@A1` as `=A1`, `=A1:B2 B2:C3` as a
 * function of both, `=SUM((A1,B2:B3))` as a function of those put together, `=SUM(S3:S4!A1)` as `=SUM('S3'!A1,'S4'!A1)`. Signs make a
 * number of a text or a boolean, and so does a sum with 0.
 * @param formula en-US, with its `=`
 * @param sheets names of the sheets, in their order
 */
export function plainFormula(formula: string, sheets: readonly string[] = []): string {
  const spread = /:.+!/.test(formula) ? formula.replace(SHEETS, oneSheetAfterTheOther(sheets)) : formula;
  const single = /[-+]\s*[-+]/.test(spread) ? spread.replace(SIGNS, oneSign) : spread;
  const plain = /\dE|\.E/i.test(single) ? single.replace(POWERS, withoutPower) : single;
  const short = /\.\d*0/.test(plain) ? plain.replace(ZEROS, withoutZeros) : plain;
  const bare = short.includes('@') ? short.replace(IDLE_AT, (piece) => (piece === '@' ? '' : piece)) : short;
  const joined = /\(.*,.*\)/s.test(bare) ? bare.replace(TOGETHER, together) : bare;
  return /\S\s+\S/.test(joined) ? joined.replace(AREAS, shared) : joined;
}

const together = (piece: string, areas: string | undefined): string =>
  areas === undefined ? piece : `${UNION}(${areas})`;

const oneSheetAfterTheOther =
  (sheets: readonly string[]) =>
  (piece: string, ...[first, last, bareFirst, bareLast, cells]: (string | undefined)[]): string => {
    if (cells === undefined) return piece;
    const at = [first ?? bareFirst, last ?? bareLast].map((name) =>
      sheets.findIndex((sheet) => sheet.toUpperCase() === name?.replaceAll("''", "'").toUpperCase()),
    );
    if (at.includes(-1)) return piece;
    return sheets
      .slice(Math.min(...at), Math.max(...at) + 1)
      .map((sheet) => `'${sheet.replaceAll("'", "''")}'!${cells}`)
      .join(',');
  };

const shared = (piece: string, areas: string | undefined): string =>
  areas === undefined
    ? piece
    : (areas.match(ONE_AREA) ?? []).reduce((left, right) => `${INTERSECTION}(${left},${right})`);

const withoutZeros = (piece: string, whole: string | undefined, decimals = ''): string =>
  whole === undefined ? piece : `${whole || '0'}${decimals && `.${decimals}`}`;

function oneSign(piece: string, before: string | undefined, space: string, signs: string): string {
  if (before === undefined) return piece;
  const minus = signs.replace(/[^-]/g, '').length;
  if (minus % 2 === 1) return `${before}${space}-`;
  const isComputed = /[-+*/^]/.test(before);
  return `${before}${space}${minus > 0 && !isComputed ? '0+' : ''}`;
}

/** Excel knows no greater power. */
const MOST = 308;
/** The parser takes more digits for a text. */
const WRITTEN_OUT = 20;

function withoutPower(piece: string, digits: string | undefined, power: string): string {
  const shift = Number(power);
  if (digits === undefined || Math.abs(shift) > MOST) return piece;
  if (shift > WRITTEN_OUT) return `(${digits}*10^${shift})`;
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
