import { calledName, partsOf, type AstExpression } from './parse';

const ROUNDING = new Set([
  'ROUND',
  'ROUNDUP',
  'ROUNDDOWN',
  'TRUNC',
  'INT',
  'FIXED',
  'TEXT',
  'MROUND',
  'CEILING',
  'CEILING.MATH',
  'FLOOR',
  'FLOOR.MATH',
]);
/** Functions that hand on what they are given, by the arguments that they hand on. */
const HANDED: Readonly<Record<string, readonly number[]>> = {
  ...{ IF: [1, 2], IFERROR: [0, 1], IFNA: [0, 1] },
  ...{ VALUE: [0], NUMBERVALUE: [0], N: [0] },
};

/** A function that rounds within a formula. */
interface FoundRounding {
  /** It rounds the result, not a part of it. */
  readonly isLast: boolean;
  /** To the nearest number of so many decimals; null where it rounds otherwise or does not say. */
  readonly decimals: number | null;
}

/** The functions that round in a formula. */
export function roundingsIn(tree: AstExpression): readonly FoundRounding[] {
  const found: FoundRounding[] = [];
  const stack = [{ part: tree, isLast: true }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { part, isLast } = next;
    const given = ('arguments' in part ? part.arguments : []) as readonly (AstExpression | null)[];
    const name = calledName(part);
    if (ROUNDING.has(name)) found.push({ isLast, decimals: decimalsOf(name, given) });
    given.forEach((one, i) => {
      if (one) stack.push({ part: one, isLast: isLast && handsOn(part, name, i, given) });
    });
  }
  return found;
}

/** Whether a part gives what one of its arguments gives: `TEXT(…)*1` and `TEXT(…)+0` make a number of a text. */
function handsOn(
  { type, operator }: AstExpression & { readonly operator?: string },
  name: string,
  i: number,
  given: readonly (AstExpression | null)[],
): boolean {
  if (type === 'UnaryExpression') return operator === '-' || operator === '+';
  if (type === 'BinaryExpression') {
    const neutral = operator === '*' ? 1 : operator === '+' ? 0 : null;
    return neutral !== null && literalOf(given[1 - i]) === neutral;
  }
  return HANDED[name]?.includes(i) ?? false;
}

function decimalsOf(name: string, given: readonly (AstExpression | null)[]): number | null {
  if (name === 'ROUND') return literalOf(given[1]);
  if (name === 'FIXED') return given[1] === undefined ? 2 : literalOf(given[1]);
  const format =
    name === 'TEXT' && given[1]?.type === 'Literal'
      ? /^[#0 ]*(?:[.,](0+))?$/.exec(String(given[1].value))
      : null;
  return format ? (format[1]?.length ?? 0) : null;
}

/** Whether a formula multiplies a cell by a 0 typed into it. */
export function multipliesByZero(tree: AstExpression, cell: string): boolean {
  const isOf = (one: AstExpression | null | undefined): boolean =>
    !!one &&
    partsOf(one).some(
      ({ value }: AstExpression & { readonly value?: unknown }) => String(value).replaceAll('$', '') === cell,
    );
  return partsOf(tree).some((part) => {
    const given = ('arguments' in part ? part.arguments : []) as readonly (AstExpression | null)[];
    const isProduct = part.type === 'BinaryExpression' && part.operator === '*';
    return (
      isProduct && given.some((one, i) => one?.type === 'Literal' && one.value === 0 && isOf(given[1 - i]))
    );
  });
}

/** A part that is a number as it stands; null for another. */
function literalOf(part: AstExpression | null | undefined): number | null {
  if (!part) return 0;
  return part.type === 'Literal' && typeof part.value === 'number' ? part.value : null;
}

/** Whether a formula divides what it weighs, or sums over a range, by a number typed into it. */
export function dividesByNumber(tree: AstExpression): boolean {
  const given = ('arguments' in tree ? tree.arguments : []) as readonly (AstExpression | null)[];
  if (tree.type === 'BinaryExpression' && tree.operator === '/') {
    const [left, right] = given;
    const divisor = literalOf(right);
    if (left && divisor !== null && divisor !== 1 && sumsCells(left)) return true;
  }
  if (tree.type === 'BinaryExpression' && tree.operator === '*') {
    const isSum = (one: AstExpression | null | undefined): boolean =>
      !!one && !isQuotient(one) && sumsCells(one);
    if (given.some((one, i) => isShare(one) && isSum(given[1 - i]))) return true;
  }
  return given.some((one) => one !== null && dividesByNumber(one));
}

const isQuotient = ({ type, operator }: AstExpression & { readonly operator?: string }): boolean =>
  type === 'BinaryExpression' && operator === '/';

/** A number below 1 that stands for a divisor: `1/18`, `0.0555`. */
function isShare(part: AstExpression | null): boolean {
  const given = (part && 'arguments' in part ? part.arguments : []) as readonly (AstExpression | null)[];
  if (part && isQuotient(part)) return given.every((one) => one?.type === 'Literal');
  const number = part?.type === 'Literal' ? literalOf(part) : null;
  return number !== null && number > 0 && number < 1;
}

/** A sum over a range, or of products of cells with cells: the divisor stands in cells too. */
function sumsCells(part: AstExpression): boolean {
  const given = ('arguments' in part ? part.arguments : []) as readonly (AstExpression | null)[];
  const name = calledName(part);
  const isRange = (one: AstExpression | null): boolean =>
    one?.type === 'ReferenceIdentifier' && String(one.value).includes(':');
  // Coefficients that are typed as an array stand beside their sum.
  const isTyped = given.some((one) => one?.type === 'ArrayExpression');
  if ((name === 'SUM' || name === 'SUMPRODUCT') && !isTyped && given.some(isRange)) return true;
  if (part.type !== 'BinaryExpression') return given.some((one) => one !== null && sumsCells(one));
  const isCell = (one: AstExpression | null | undefined): boolean => one?.type === 'ReferenceIdentifier';
  if (part.operator === '*') {
    const other = given.find((_, i) => literalOf(given[1 - i]) === 1);
    return other ? sumsCells(other) : isCell(given[0]) && isCell(given[1]);
  }
  return given.some((one) => one !== null && sumsCells(one));
}
