import { amountOf, plainOf, type Rows } from './cells';
import { isOtherNumber, isTotal, ueLabelIn, ueLabelOf } from './label';

/** The words below the UEs stand in one of so many rows. */
const ROWS_BELOW = 2;
/** Each UE of a table has the same few columns. */
const MOST_COLUMNS = 6;
const LEAST_UES = 2;
const OF_COEFFICIENTS = /^(?:COEF|POIDS|POND)/;
const OF_ECTS = /\bECTS\b|CREDITS?/;

interface UeColumns {
  /** The column of the UE's label. */
  readonly column: number;
  /** The words below it, by column. */
  readonly words: ReadonlyMap<number, string>;
}

/**
 * A table in which each UE has several columns, with its label over the one that holds coefficients: a label stands over
 * the first, whatever that one holds (`UE 3.1` over `Heures | Coef.`). Where no word tells them apart (`FI | FA`) it
 * stands over each, so that what differs is a contradiction and no choice.
 */
export function labelsOverCoefficients(rows: Rows): Rows {
  let changed: (unknown[] | undefined)[] | null = null;
  rows.forEach((row, at) => {
    const labels = (row ?? []).flatMap((cell, column) => (isLabel(cell) ? [column] : []));
    const ues = labels.length < LEAST_UES ? [] : columnsBelow(rows, at, labels);
    for (const { column, words } of ues) {
      const own = [...words].flatMap(([one, word]) => (OF_COEFFICIENTS.test(word) ? [one] : []));
      const unknown = own.length > 0 ? [] : unexplained(rows, at, words);
      const over = own.length === 1 ? own : unknown.length > 1 ? unknown : [column];
      if (over.length === 1 && over[0] === column) continue;
      changed ??= rows.map((one) => one && [...one]);
      const [first] = over;
      changed.forEach((cells, line) => {
        if (!cells || first === undefined) return;
        const isCredits = line > at && cells.slice(0, labels[0]).some((cell) => OF_ECTS.test(plainOf(cell)));
        if (line !== at && !(isCredits && (cells[first] ?? null) === null)) return;
        const kept = cells[column];
        cells[column] = null;
        for (const one of line === at ? over : [first]) cells[one] = kept;
      });
    }
  });
  return changed ?? rows;
}

const isLabel = (cell: unknown): boolean =>
  typeof cell === 'string' && (ueLabelOf(cell) ?? ueLabelIn(cell, 'S1')) !== null;

/** The UEs of a row of labels, where a row below has a word in several columns of each. */
function columnsBelow(rows: Rows, at: number, labels: readonly number[]): readonly UeColumns[] {
  for (let row = at + 1; row <= at + ROWS_BELOW; row++) {
    const ues = labels.map((column, i): UeColumns => {
      const end = Math.min(labels[i + 1] ?? Number.POSITIVE_INFINITY, column + MOST_COLUMNS);
      const words = new Map<number, string>();
      for (let one = column; one < end && (one === column || (rows[at]?.[one] ?? null) === null); one++) {
        const word = plainOf(rows[row]?.[one]);
        if (word !== '') words.set(one, word);
      }
      return { column, words };
    });
    if (ues.every(({ words }) => words.size > 1)) return ues;
  }
  return [];
}

/** Columns of numbers below a UE under words that say nothing of them. */
function unexplained(rows: Rows, at: number, words: ReadonlyMap<number, string>): readonly number[] {
  return [...words].flatMap(([column, word]) => {
    if (isTotal(word) || isOtherNumber(word) || /^(?:H|H\/.*|HTD|NB.*|EVAL.*|MCC.*|POLE.*)$/.test(word))
      return [];
    const numbers = rows.slice(at).filter((row) => typeof amountOf(row?.[column]) === 'number');
    return numbers.length > 1 ? [column] : [];
  });
}
