import { numberIn } from '../cells/decimals';
import type { Grid } from '../cells/grid';
import type { RawCell } from '../cells/snapshot';
import type { Lexicon } from './headers';
import { isNameText, looksLikeFullName, looksLikeStudentNumber } from './names';

/** So many rows show what a column holds. */
const SAMPLE_ROWS = 300;
const MAIL = /^\S+@\S+\.\w+$/;

/** What most cells of a column below the headers hold. */
export interface Contents {
  /** Number of cells that hold something. */
  readonly filled: (column: number) => number;
  readonly areNumbers: (column: number) => boolean;
  /** Some cell holds a number that is no whole one. */
  readonly haveFractions: (column: number) => boolean;
  readonly areNames: (column: number) => boolean;
  readonly areFullNames: (column: number) => boolean;
  readonly areCapitals: (column: number) => boolean;
  readonly areSingleWords: (column: number) => boolean;
  readonly areMails: (column: number) => boolean;
  /** The texts in it, from the top. */
  readonly texts: (column: number) => readonly string[];
}

export function contentsBelow(grid: Grid, from: number, end: number, words: Lexicon): Contents {
  const sample = (column: number): readonly RawCell[] => {
    const cells = [];
    for (let row = from; row <= Math.min(end, from + SAMPLE_ROWS); row++) {
      const cell = grid.at(row, column);
      if (cell !== null && cell !== '') cells.push(cell);
    }
    return cells;
  };
  const most = (test: (cell: RawCell) => boolean) => (column: number) => {
    const cells = sample(column);
    return cells.length > 0 && cells.filter(test).length >= 0.6 * cells.length;
  };
  /** Labels of figures below the last student (`Moyenne`, `Nb < 10`) may stand in the column of the numbers. */
  const areNumbers = (column: number): boolean => {
    const are = sample(column).map(looksLikeStudentNumber);
    const count = are.filter(Boolean).length;
    return count > 0 && count >= 0.6 * (are.lastIndexOf(true) + 1) && count >= 0.25 * are.length;
  };
  /** Names differ from row to row; groups and standings do not. */
  const areDistinct = (column: number): boolean => {
    const cells = sample(column);
    return cells.length < 4 || new Set(cells).size > 0.25 * cells.length;
  };
  const isName = (cell: RawCell): boolean =>
    isNameText(cell) && !/\d/.test(cell) && [null, 'perhaps-figures'].includes(words.rowLabel(cell));
  return {
    filled: (column) => sample(column).length,
    areNumbers,
    haveFractions: (column) => sample(column).some((cell) => !Number.isInteger(numberIn(cell) ?? 0)),
    areNames: (column) => most(isName)(column) && areDistinct(column),
    areFullNames: most((cell) => typeof cell === 'string' && looksLikeFullName(cell)),
    areCapitals: most((cell) => typeof cell === 'string' && cell === cell.toUpperCase()),
    areMails: most((cell) => typeof cell === 'string' && MAIL.test(cell.trim())),
    texts: (column) => sample(column).filter((cell) => typeof cell === 'string'),
    areSingleWords: most((cell) => typeof cell === 'string' && !/\s/.test(cell.trim())),
  };
}
