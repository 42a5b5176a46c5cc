import { amountOf } from '../curricula/matrix/cells';
import { cellText, readMark } from '../gradebook/mark';
import type { RawCell } from '../cells/snapshot';
import { add, approximate, decimal, divide, multiply, type Fraction } from '../rules/exact';
import { DEFAULT_POLICY } from '../rules/policy';
import type { MarkCode, MarkEffect } from '../rules/types';
import { doubtful, type Shown } from './shown';
import { isBlank, lineOf, rawCell, sizeOf, transposed, type CellRange } from './cells';
import { refuse } from './problem';

const BEST_MARK = 20;
const ZERO = decimal(0);

/** One assessment: a mark on the scale 0-20 as an exact fraction, or what the cell says instead. */
type Assessment = Fraction | MarkCode | { readonly unreadable: string };

/**
 * The mark of a module from its assessments, on the scale 0-20. The result is itself what a mark cell can hold: `ATT`
 * while an assessment is awaited, `''` when all are, `DEF`, `ABJ` or `EXC` when every assessment is neutralised.
 * @param marks the assessments of one student, or a block with one student per row (per column, where the coefficients
 *   stand in a column)
 * @param coefficients one per assessment, 0 or more; omitted: all 1
 * @param scales the best possible mark of each assessment, > 0, or one for all; omitted: 20
 * @returns one cell per student
 */
export function weightedMeans(marks: CellRange, coefficients?: CellRange, scales?: CellRange): Shown[][] {
  const alone = lineOf(marks);
  const inColumns =
    (coefficients ? sizeOf(coefficients).columns === 1 && coefficients.length > 1 : false) && !alone;
  const lines = alone ? [alone] : inColumns ? transposed(marks) : marks;
  const count = lines[0]?.length ?? 0;
  const weights = numbersIn('coefficients', coefficients, count, 1);
  const best = numbersIn('scales', scales, count, BEST_MARK);
  const means = lines.map((line) => {
    const read = line.map((cell, i) => assessment(rawCell(cell), best[i] ?? BEST_MARK));
    const unreadable = read.flatMap((one) =>
      typeof one === 'object' && 'unreadable' in one ? [one.unreadable] : [],
    );
    if (unreadable.length > 0 && alone) {
      refuse({ code: 'unreadable-mark', marks: unreadable.map((value) => ({ module: '', value })) });
    }
    return unreadable.length > 0 ? doubtful(unreadable) : meanOf(read, weights);
  });
  return inColumns ? [means] : means.map((mean) => [mean]);
}

function assessment(raw: RawCell, best: number): Assessment {
  const plainNumber = typeof raw === 'string' && !/[%/]/.test(raw) ? amountOf(raw) : raw;
  if (typeof plainNumber === 'number') {
    if (plainNumber < 0 || plainNumber > best) return { unreadable: cellText(raw) };
    return divide(multiply(decimal(plainNumber), decimal(BEST_MARK)), decimal(best));
  }
  const { mark, doubt } = readMark(raw);
  if (doubt !== null && doubt !== 'text-number') return { unreadable: cellText(raw) };
  return typeof mark === 'number' ? decimal(mark) : mark;
}

function meanOf(assessments: readonly Assessment[], weights: readonly number[]): Shown {
  let sum = ZERO;
  let weight = ZERO;
  const codes: MarkCode[] = [];
  assessments.forEach((one, i) => {
    const coefficient = weights[i] ?? 1;
    if (coefficient === 0) return;
    if (typeof one === 'string') codes.push(one);
    if (typeof one === 'string' && DEFAULT_POLICY.effects[one] !== 'zero') return;
    weight = add(weight, decimal(coefficient));
    if (typeof one !== 'string' && 'n' in one) sum = add(sum, multiply(one, decimal(coefficient)));
  });
  const firstThat = (effect: MarkEffect): MarkCode | undefined =>
    codes.find((code) => DEFAULT_POLICY.effects[code] === effect);
  const defaulting = firstThat('defaulting');
  if (defaulting) return defaulting;
  const awaited = firstThat('awaited');
  if (awaited)
    return codes.length === assessments.length && codes.every((code) => code === awaited) ? '' : awaited;
  if (weight.n === 0n) return codes.length === 0 ? '' : codes.every((code) => code === 'ABJ') ? 'ABJ' : 'EXC';
  return approximate(divide(sum, weight));
}

function numbersIn(
  argument: 'coefficients' | 'scales',
  range: CellRange | undefined,
  count: number,
  otherwise: number,
): readonly number[] {
  if (!range || isBlank(range)) return Array.from({ length: count }, () => otherwise);
  const line = lineOf(range);
  const isOneForAll = argument === 'scales' && line?.length === 1;
  if (!line || (line.length !== count && !isOneForAll)) {
    return refuse({ code: 'assessment-shape', argument, ...sizeOf(range) });
  }
  const numbers = line.map((cell) => {
    const raw = rawCell(cell);
    const amount = amountOf(raw);
    const least = argument === 'coefficients' ? 0 : Number.MIN_VALUE;
    if (typeof amount === 'number' && amount >= least) return amount;
    return refuse({
      code: argument === 'coefficients' ? 'bad-coefficient' : 'bad-scale',
      value: cellText(raw),
    });
  });
  return isOneForAll ? Array.from({ length: count }, () => numbers[0] ?? otherwise) : numbers;
}
