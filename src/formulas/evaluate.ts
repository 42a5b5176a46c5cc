import { parseRange } from '../cells/a1';
import { FUNCTIONS } from './functions';
import { calledName, localName, type AstExpression } from './parse';
import { FORMS, inLine, lambdaIn, type Parts } from './special-forms';
import { Unsupported, type Lambda, type Surroundings } from './surroundings';
import { partOfTable } from './tables';
import {
  arranged,
  cellsOf,
  compared,
  failure,
  isFailure,
  isMatrix,
  mapped,
  matrixOf,
  numeric,
  single,
  textOf,
} from './values';
import type { Matrix, Scalar, Value } from './values';

/** Sheet and reference of `'Notes S3'!$G$7:H9`. */
const SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/**
 * What a formula gives, as Excel computes it; ranges where one value is expected are computed cell by cell.
 * @throws Unsupported
 */
export function evaluate(tree: AstExpression, at: Surroundings): Value {
  switch (tree.type) {
    case 'Literal':
      return tree.value as Scalar;
    case 'ErrorLiteral':
      return failure(String(tree.value));
    case 'ReferenceIdentifier':
      return referred(tree.value as string, tree.kind as string, at);
    case 'UnaryExpression':
      if (tree.operator === '@') return inLine(evaluate(argumentsOf(tree)[0] as AstExpression, at), at);
      return unary(tree.operator as string, evaluate(argumentsOf(tree)[0] as AstExpression, at));
    case 'BinaryExpression': {
      const [left, right] = argumentsOf(tree) as [AstExpression, AstExpression];
      return binary(tree.operator as string, evaluate(left, at), evaluate(right, at));
    }
    case 'ArrayExpression':
      return matrixOf(
        (tree.elements as AstExpression[][]).map((row) => row.map((one) => single(evaluate(one, at)))),
      );
    case 'CallExpression':
      return call(tree, at);
  }
  throw new Unsupported(tree.type);
}

const argumentsOf = (tree: AstExpression): readonly (AstExpression | null)[] =>
  (tree as unknown as { arguments: readonly (AstExpression | null)[] }).arguments;

function call(tree: AstExpression, at: Surroundings): Value {
  const given = argumentsOf(tree);
  const valueOf = (i: number, where = at): Value => {
    const one = given[i];
    return one ? evaluate(one, where) : null;
  };
  const own = lambdaOf((tree as unknown as { callee: AstExpression }).callee, at);
  if (own)
    return applied(
      own,
      given.map((_, i) => valueOf(i)),
    );
  const name = calledName(tree);
  if (name === 'IF') return chosen(given, valueOf);
  const form = FORMS[name];
  if (form) {
    const parts: Parts = { given, at, value: valueOf, referred: (text) => ofText(text, at) };
    return form(parts);
  }
  const compute = FUNCTIONS[name] ?? at.own[name];
  const values = given.map((_, i) => valueOf(i));
  if (compute) return compute(values, at.unrounded);
  // What it reads is known all the same.
  values.forEach(cellsOf);
  throw new Unsupported(name);
}

/** IF looks at one branch only. */
function chosen(given: Parts['given'], valueOf: (i: number) => Value): Value {
  const condition = valueOf(0);
  if (isWide(condition))
    return zipped(condition, valueOf(1), (one, then, i) => (isTrue(one) ? then : cellAt(valueOf(2), i)));
  const one = single(condition);
  if (isFailure(one)) return one;
  if (isTrue(one)) return given.length > 1 ? valueOf(1) : true;
  return given.length > 2 ? valueOf(2) : false;
}

/** A function that the formula, or a name of the workbook, defines itself; null where another is called. */
function lambdaOf(callee: AstExpression, at: Surroundings): Lambda | null {
  if (callee.type === 'CallExpression') return lambdaIn(callee, at);
  const local = at.locals?.get(localName(callee));
  if (local && typeof local === 'object' && 'params' in local) return local;
  return lambdaIn(at.named(localName(callee)), { ...at, locals: new Map() });
}

function applied({ params, body, at }: Lambda, values: readonly Value[]): Value {
  const locals = new Map(at.locals);
  params.forEach((name, i) => locals.set(name, values[i] ?? null));
  return evaluate(body, { ...at, locals });
}

/** What a text refers to: a range, or a name. */
const ofText = (text: string, at: Surroundings): Value =>
  at.named(text) ? referred(text, 'name', at) : referred(text, 'range', at);

const isTrue = (value: Scalar): boolean => {
  const number = numeric(value);
  return typeof number === 'number' && number !== 0;
};

function referred(text: string, kind: string, at: Surroundings): Value {
  if (kind === 'name') {
    const local = at.locals?.get(text.toUpperCase());
    if (local !== undefined) {
      if (local !== null && typeof local === 'object' && 'params' in local) throw new Unsupported(text);
      return local;
    }
    const tree = at.named(text);
    if (!tree) throw new Unsupported(text);
    return evaluate(tree, at);
  }
  if (kind === 'table')
    return partOfTable(text, at, (table) => {
      const tree = at.named(`${table}[#All]`);
      return tree && evaluate(tree, at);
    });
  const match = SHEET.exec(text);
  const sheet = match ? (match[1]?.replaceAll("''", "'") ?? match[2] ?? '') : at.sheet;
  const extent = at.extent(sheet);
  if (!extent || (kind !== 'range' && kind !== 'beam')) throw new Unsupported(text);
  const area = areaOf((match?.[3] ?? text).replaceAll('$', ''), extent);
  if (!area) throw new Unsupported(text);
  return {
    rows: area.bottom - area.top + 1,
    columns: area.right - area.left + 1,
    origin: { sheet, row: area.top, column: area.left },
    goesOn: /^[A-Z]+:[A-Z]+$/i.test((match?.[3] ?? text).replaceAll('$', '')),
    at: (row, column) => at.cell(sheet, area.top + row, area.left + column),
  };
}

function areaOf(reference: string, { rows, columns }: { rows: number; columns: number }) {
  const area = parseRange(reference);
  if (area) return area;
  const [from = '', to = from] = reference.split(':');
  if (/^[A-Z]+$/i.test(from)) return parseRange(`${from}1:${to}${Math.max(1, rows)}`);
  const whole = /^\d+$/.test(from) ? parseRange(`A${from}:A${to}`) : null;
  return whole && { ...whole, right: Math.max(0, columns - 1) };
}

function unary(operator: string, value: Value): Value {
  return mapped(value, (one) => {
    const number = numeric(one);
    if (typeof number === 'object') return number;
    return operator === '-' ? -number : operator === '%' ? number / 100 : number;
  });
}

function binary(operator: string, left: Value, right: Value): Value {
  // Several areas as one argument: LARGE((D8,F8),1).
  if (operator === ',') return matrixOf([[...cellsOf(left), ...cellsOf(right)]]);
  return zipped(left, right, (a, b) => {
    if (isFailure(a)) return a;
    if (isFailure(b)) return b;
    if (operator === '&') return `${String(textOf(a))}${String(textOf(b))}`;
    const compare = COMPARISONS[operator];
    if (compare) return compare(compared(a, b));
    const [x, y] = [numeric(a), numeric(b)];
    if (typeof x === 'object') return x;
    if (typeof y === 'object') return y;
    const compute = ARITHMETIC[operator];
    if (!compute) throw new Unsupported(operator);
    const result = compute(x, y);
    return Number.isFinite(result) ? result : failure(operator === '/' ? '#DIV/0!' : '#NUM!');
  });
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};
const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
};

const isWide = (value: Value): value is Matrix => isMatrix(value) && value.rows * value.columns > 1;

/** Cell by cell; a single value, a row or a column goes with every cell of the other. */
function zipped(left: Value, right: Value, compute: (a: Scalar, b: Scalar, i: number) => Scalar): Value {
  if (!isWide(left) && !isWide(right)) return compute(single(left), single(right), 0);
  const rows = Math.max(isWide(left) ? left.rows : 1, isWide(right) ? right.rows : 1);
  const columns = Math.max(isWide(left) ? left.columns : 1, isWide(right) ? right.columns : 1);
  const pick = (value: Value, row: number, column: number): Scalar =>
    isWide(value) ? value.at(value.rows === 1 ? 0 : row, value.columns === 1 ? 0 : column) : single(value);
  const cells: Scalar[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      cells.push(compute(pick(left, row, column), pick(right, row, column), cells.length));
  return arranged({ rows, columns, at: () => null }, cells);
}

const cellAt = (value: Value, i: number): Scalar =>
  isWide(value) ? (cellsOf(value)[i] ?? null) : single(value);
