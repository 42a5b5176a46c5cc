import { rounded, type Compute } from './numbers';
import {
  cellsOf,
  failure,
  isFailure,
  mapped,
  numeric,
  single,
  textOf,
  type Failure,
  type Scalar,
  type Value,
} from './values';
import { Unsupported } from './surroundings';

type TextOf = (text: string, ...more: readonly Scalar[]) => Scalar;

const ofText =
  (compute: TextOf): Compute =>
  ([value = null, ...more]) =>
    mapped(value, (one) => {
      const text = textOf(one);
      return typeof text === 'object' ? text : compute(text, ...more.map(single));
    });
const count = (value: Scalar | undefined, otherwise: number): number => {
  const number = numeric(value ?? otherwise);
  return typeof number === 'number' ? Math.trunc(number) : otherwise;
};

/** Zeros before the decimals and the decimals of a format of plain numbers, in either language: `0,00`. */
const PLAIN = /^(?:#[ ,]?##)?#*(0*)(?:[.,](0+))?$/;

/** A number with so many decimals, as a French Excel writes it; as if not rounded, all it has. */
function written(number: number, decimals: number, leading: number, unrounded: boolean): string {
  if (unrounded && !Number.isInteger(number)) return String(number).replace('.', ',');
  const [whole = '', part] = Math.abs(rounded(number, decimals)).toFixed(decimals).split('.');
  const sign = rounded(number, decimals) < 0 ? '-' : '';
  return `${sign}${whole.padStart(leading, '0')}${part ? `,${part}` : ''}`;
}

function joined(values: readonly Value[], between: string, skipsEmpty: boolean): Scalar {
  const texts: string[] = [];
  for (const one of values.flatMap(cellsOf)) {
    const text = textOf(one);
    if (typeof text === 'object') return text;
    if (text !== '' || !skipsEmpty) texts.push(text);
  }
  return texts.join(between);
}

function found(wanted: string, text: string, from: number): number | Failure {
  const place = text.indexOf(wanted, from - 1);
  return place < 0 ? failure('#VALUE!') : place + 1;
}

/** Functions of texts. */
export const TEXTS: Readonly<Record<string, Compute>> = {
  TRIM: ofText((text) => text.trim().replace(/ +/g, ' ')),
  UPPER: ofText((text) => text.toUpperCase()),
  LOWER: ofText((text) => text.toLowerCase()),
  LEN: ofText((text) => text.length),
  LEFT: ofText((text, many) => text.slice(0, count(many, 1))),
  RIGHT: ofText((text, many) => text.slice(Math.max(0, text.length - count(many, 1)))),
  MID: ofText((text, from, many) => text.slice(count(from, 1) - 1, count(from, 1) - 1 + count(many, 0))),
  SUBSTITUTE: ofText((text, from = null, to = null) => text.replaceAll(String(from), String(to ?? ''))),
  FIND: ofText((wanted, text = null, from) => found(wanted, String(textOf(text)), count(from, 1))),
  SEARCH: ofText((wanted, text = null, from) =>
    found(wanted.toLowerCase(), String(textOf(text)).toLowerCase(), count(from, 1)),
  ),
  EXACT: ofText((text, other = null) => text === textOf(other)),
  CONCAT: (given) => joined(given, '', false),
  CONCATENATE: (given) => joined(given, '', false),
  TEXTJOIN: ([between = '', skips = true, ...given]) =>
    joined(given, String(single(between) ?? ''), single(skips) === true || single(skips) === 1),
  TEXT: ([value = null, format = ''], unrounded) => {
    const one = single(value);
    if (isFailure(one)) return one;
    const number = numeric(one);
    if (typeof number === 'object') return textOf(one);
    const plain = PLAIN.exec(String(single(format)));
    if (!plain) throw new Unsupported('TEXT');
    return written(number, plain[2]?.length ?? 0, plain[1]?.length ?? 0, unrounded);
  },
  FIXED: ([value = null, decimals], unrounded) => {
    const number = numeric(single(value));
    if (typeof number === 'object') return number;
    return written(
      number,
      Math.max(0, count(decimals === undefined ? undefined : single(decimals), 2)),
      1,
      unrounded,
    );
  },
};
