import type { FormulaBook } from '../../formulas/book';
import type { CellFault } from './finding';

/** Cells of a column with the same fault. */
export type Group = readonly [CellFault, ...CellFault[]];

type Causes = ReadonlySet<CellFault['cause']>;

/** A formula that marks unevenly, or reads another row, shows itself in some of its cells as other weights. */
const UNEVEN: Causes = new Set(['uneven-marks']);
const OTHER_ROW: Causes = new Set(['neighbour-row', 'other-order']);
/** Weights that move down with the formula are another UE's first, then whatever stands below them. */
const OTHER_WEIGHTS: Causes = new Set(['wrong-coefficient', 'foreign-module', 'wrong-divisor']);
const SHALLOW: Causes = new Set([
  ...(['missing-column', 'foreign-module', 'wrong-coefficient', 'counted-twice'] as const),
  ...(['wrong-divisor', 'fixed-number', 'gives-error', 'unexplained'] as const),
]);

/** The faults of one formula, where those of some cells follow from what shows in another, as what they follow from. */
export function rooted(faults: readonly CellFault[]): readonly CellFault[] {
  const sorted = [...faults].sort((a, b) => a.subject.row - b.subject.row);
  const highest = sorted.filter(({ subject }) => subject.row === sorted[0]?.subject.row);
  const first = (causes: Causes, among: readonly CellFault[] = sorted): CellFault | undefined =>
    among.find(({ cause }) => causes.has(cause));
  const uneven = first(UNEVEN);
  const weights = first(OTHER_WEIGHTS, highest);
  const root = uneven ?? weights ?? first(OTHER_ROW);
  if (!root) return faults;
  const isKept = ({ cause, subject }: CellFault): boolean => {
    if (root === weights)
      return highest.some((one) => one.cause === cause) || !(SHALLOW.has(cause) || OTHER_ROW.has(cause));
    return subject === root.subject ? cause === root.cause || !SHALLOW.has(cause) : !SHALLOW.has(cause);
  };
  return faults.map((one) => (isKept(one) ? one : { ...one, cause: root.cause, about: root.about }));
}

/** Causes that are told of by addresses, which move with the formula. */
const BY_ADDRESS: Causes = new Set(['neighbour-row', 'other-order', 'not-audited', 'early-rounding']);

/** Groups whose formulas differ by nothing but the number of their own row (`$D$9*3`, `INDIRECT("D9")`), as one. */
export function joined(groups: readonly Group[], book: FormulaBook): readonly Group[] {
  const kept: { group: Group; readonly shape: Shape | null }[] = [];
  for (const group of groups) {
    const shape = shapeOf(group[0], book);
    const like = shape && kept.find((one) => one.shape && isFilled(one.shape, shape));
    if (like) like.group = [...like.group, ...group];
    else kept.push({ group, shape });
  }
  return kept.map(({ group }) => group);
}

/** A formula without its numbers, and these. */
interface Shape {
  readonly text: string;
  readonly numbers: readonly number[];
  readonly row: number;
}

const NUMBER = /\d+(?:\.\d+)?/g;

function shapeOf({ subject, cause, about }: CellFault, book: FormulaBook): Shape | null {
  const formula = book.formulaAt(subject);
  if (formula === null) return null;
  const { sheet, column, row } = subject;
  const told = BY_ADDRESS.has(cause) ? about.map((one) => one.replace(/\d+$/, '')) : about;
  return {
    text: JSON.stringify([sheet, column, cause, told, formula.replace(NUMBER, '#')]),
    numbers: [...formula.matchAll(NUMBER)].map(([number]) => Number(number)),
    row,
  };
}

const isFilled = (one: Shape, other: Shape): boolean =>
  one.text === other.text &&
  one.numbers.every((number, i) => {
    const difference = (other.numbers[i] ?? NaN) - number;
    return difference === 0 || difference === other.row - one.row;
  });
