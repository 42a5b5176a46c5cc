import { plain } from '../curricula/codes';
import { amountOf } from '../curricula/matrix/cells';
import { assessmentMark, WHOLE } from '../gradebook/assessment-mark';
import { countedIn } from '../gradebook/counted';
import { cellText } from '../gradebook/mark';
import type { RawCell } from '../cells/snapshot';
import { approximate, type Fraction } from '../rules/exact';
import { afterSecondSession, moduleAverage, type SessionRule } from '../rules/module-average';
import { DEFAULT_POLICY } from '../rules/policy';
import type { MarkCode } from '../rules/types';
import { doubtful, type Shown } from './shown';
import { isBlank, lineOf, rawCell, sizeOf, transposed, type CellRange } from './cells';
import { refuse } from './problem';

/** One assessment: a mark on the scale 0-20 as an exact fraction, or what the cell says instead. */
type Readable = Fraction | MarkCode;
interface Unreadable {
  readonly unreadable: string;
}

/** What a department counts besides the first marks. */
interface Sessions {
  /** Marks of a second session, in the shape of the first ones. */
  readonly second?: CellRange | undefined;
  readonly rule?: unknown;
  /** How many assessments count, the best by their marks. */
  readonly best?: unknown;
}

/**
 * The mark of a module from its assessments, on the scale 0-20. The result is itself what a mark cell can hold: `ATT`
 * while an assessment is awaited, `''` when all are, `DEF`, `ABJ` or `EXC` when every assessment is neutralised.
 * @param marks the assessments of one student, or a block with one student per row (per column, where the coefficients
 *   stand in a column)
 * @param coefficients one per assessment, 0 or more; omitted: all 1; empty over an assessment without any mark
 * @param scales the best possible mark of each assessment, > 0, or one for all; omitted: 20
 * @returns one cell per student
 */
export function weightedMeans(
  marks: CellRange,
  coefficients?: CellRange,
  scales?: CellRange,
  { second, rule, best }: Sessions = {},
): Shown[][] {
  const alone = lineOf(marks);
  const inColumns =
    (coefficients ? sizeOf(coefficients).columns === 1 && coefficients.length > 1 : false) && !alone;
  const linesOf = (range: CellRange): CellRange => {
    const line = lineOf(range);
    return alone && line ? [line] : inColumns ? transposed(range) : range;
  };
  const lines = linesOf(marks);
  const again = second && !isBlank(second) ? linesOf(sameShape(second, marks)) : null;
  const count = lines[0]?.length ?? 0;
  /** An assessment that nobody has taken yet needs no coefficient. */
  const isUnused = (i: number): boolean =>
    [...lines, ...(again ?? [])].every((line) => rawCell(line[i]) === null);
  const weights = numbersIn('coefficients', coefficients, count, 1, isUnused);
  const scale = numbersIn('scales', scales, count, WHOLE);
  const [sessions, kept] = [sessionRule(rule), keptOf(best)];
  const means = lines.map((line, row) => {
    const first = line.map((cell, i) => assessment(rawCell(cell), scale[i] ?? WHOLE));
    const later = again?.[row]?.map((cell, i) => assessment(rawCell(cell), scale[i] ?? WHOLE)) ?? [];
    const unreadable = [...first, ...later].flatMap((one) => (isUnreadable(one) ? [one.unreadable] : []));
    if (unreadable.length > 0 && alone) {
      refuse({ code: 'unreadable-mark', marks: unreadable.map((value) => ({ module: '', value })) });
    }
    if (unreadable.length > 0) return doubtful(unreadable);
    const assessments = first.map((mark, i) => ({
      mark: afterSecondSession(mark as Readable, (later[i] ?? 'ATT') as Readable, sessions, DEFAULT_POLICY),
      coefficient: weights[i] ?? 1,
    }));
    return shownMean(moduleAverage(assessments, DEFAULT_POLICY, kept));
  });
  return inColumns ? [means] : means.map((mean) => [mean]);
}

const isUnreadable = (one: Readable | Unreadable): one is Unreadable =>
  typeof one === 'object' && 'unreadable' in one;

const shownMean = (mean: Readable | null): Shown =>
  mean === null ? '' : typeof mean === 'string' ? mean : approximate(mean);

function sameShape(second: CellRange, marks: CellRange): CellRange {
  const [own, wanted] = [sizeOf(second), sizeOf(marks)];
  if (own.rows === wanted.rows && own.columns === wanted.columns) return second;
  return refuse({ code: 'assessment-shape', argument: 'second', ...own });
}

/** The words for what a second session does, in French and English. */
const RULES: Readonly<Record<SessionRule, readonly string[]>> = {
  best: ['', 'BEST', 'MEILLEURE'],
  replace: ['REPLACE', 'REMPLACE'],
  capped: ['CAPPED', 'PLAFONNEE'],
};

function sessionRule(given: unknown): SessionRule {
  const text = cellText(rawCell(given));
  const found = Object.entries(RULES).find(([, words]) => words.includes(plain(text)));
  return found ? (found[0] as SessionRule) : refuse({ code: 'bad-session-rule', value: text });
}

/** How many assessments count; undefined for all. */
function keptOf(given: unknown): number | undefined {
  const raw = rawCell(given);
  if (raw === null) return undefined;
  const counted = countedIn(cellText(raw));
  if (counted !== null) return counted === 'all' ? undefined : counted;
  return refuse({ code: 'bad-count', value: cellText(raw) });
}

function assessment(raw: RawCell, best: number): Readable | Unreadable {
  return assessmentMark(raw, best) ?? { unreadable: cellText(raw) };
}

function numbersIn(
  argument: 'coefficients' | 'scales',
  range: CellRange | undefined,
  count: number,
  otherwise: number,
  isUnused: (position: number) => boolean = () => false,
): readonly number[] {
  if (!range || isBlank(range)) return Array.from({ length: count }, () => otherwise);
  const line = lineOf(range);
  const isOneForAll = argument === 'scales' && line?.length === 1;
  if (!line || (line.length !== count && !isOneForAll)) {
    return refuse({ code: 'assessment-shape', argument, ...sizeOf(range) });
  }
  const numbers = line.map((cell, i) => {
    const raw = rawCell(cell);
    if (raw === null && isUnused(i)) return 0;
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
