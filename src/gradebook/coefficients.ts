import { decimalOf } from '../cells/decimals';
import type { Curriculum, ModuleCode, UeName } from '../rules/types';
import { a1 } from '../cells/a1';
import { textAt } from '../cells/grid';
import { ueIn } from './context';
import type { Lexicon } from './headers';
import { isAssessment, type ModuleHeading } from './module-columns';
import type { RawCell } from '../cells/snapshot';
import type { RawTable } from './tables';
import type { Finding } from './types';
import { labelKey } from './words';

/** A coefficient that the workbook states. */
interface StatedCoefficient {
  readonly row: number;
  readonly heading: ModuleHeading;
  readonly value: number;
  /** Null where nothing says which of the module's UEs is meant. */
  readonly ue: UeName | null;
  /** The coefficient in this UE is stated, and no other. */
  readonly isExact: boolean;
}

/** A row of coefficients; `ue` is the UE that its label names. */
interface CoefficientRow {
  readonly isLabelled: boolean;
  readonly ue: UeName | null;
  readonly stated: readonly StatedCoefficient[];
}

/** Rows of other figures above the marks: the best mark, hours, dates. */
const OTHER_FIGURES =
  /^(?:BAREMES?|NOTES? MAX\w*|MAX\w*|SUR|HEURES?|VOLUMES?|H|CM|TD|TP|NB.*|ECTS|CREDITS?)(?: |$)/;
const LARGEST = 100;

function coefficientIn(cell: RawCell): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return null;
  const digits = /^\s*(?:coeff?\.?\s*[:=]?\s*|×\s*|x\s*)?(\d+(?:[.,]\d+)?)\s*$/i.exec(cell)?.[1];
  return digits === undefined ? null : decimalOf(digits);
}

/** Compares the coefficients in the headers of a table with the curriculum: all that differ, from the top. */
export function coefficientAnomalies(
  table: RawTable,
  curriculum: Curriculum,
  words: Lexicon,
): readonly Finding[] {
  const codeOf = ({ index }: ModuleHeading): ModuleCode => curriculum.modules[index ?? -1]?.code ?? '';
  const weights = (heading: ModuleHeading, ue: UeName | null): readonly number[] =>
    curriculum.ues
      .filter(({ code }) => ue === null || code === ue)
      .flatMap((candidate) => candidate.weights.filter(({ module }) => module === codeOf(heading)))
      .map(({ coefficient }) => coefficient);
  const agrees = ({ heading, value, ue, isExact }: StatedCoefficient): boolean => {
    if (isExact) return weights(heading, ue).concat(0)[0] === value;
    const all = weights(heading, null);
    const sum = all.reduce((total, coefficient) => total + coefficient, 0);
    return all.includes(value) || Math.abs(sum - value) < 1e-9;
  };

  const rows = coefficientRows(table, words).filter(
    ({ isLabelled, stated }) => isLabelled || 2 * stated.filter(agrees).length >= stated.length,
  );
  const own = modulesOf(table).flatMap((heading) =>
    // How much an assessment counts in its module is no coefficient of the module.
    heading.coefficient === null || isAssessment(heading)
      ? []
      : [statedAt(table, heading.row, heading, heading.coefficient, null)],
  );
  return [...own, ...rows.flatMap(({ stated }) => stated)]
    .filter((stated) => !agrees(stated))
    .map(({ row, heading, value, ue, isExact }) => {
      const expected = weights(heading, isExact ? ue : null);
      return {
        sheet: table.grid.name,
        cell: a1({ row, column: heading.column }),
        kind: 'coefficient-mismatch',
        value: String(value),
        effect: {
          code: 'curriculum-used',
          module: codeOf(heading),
          ue: isExact ? ue : null,
          expected: expected.length > 0 ? expected : [0],
        },
      };
    });
}

const modulesOf = (table: RawTable): readonly ModuleHeading[] =>
  table.modules.filter((heading) => heading.index !== null);

/**
 * A UE that the row's label or the whole sheet names is meant exactly. A banner over a module that has one column for
 * all its UEs is not: the coefficient of any of them, or their sum, may be stated.
 */
function statedAt(
  table: RawTable,
  row: number,
  heading: ModuleHeading,
  value: number,
  ofRow: UeName | null,
): StatedCoefficient {
  const { context } = table;
  const ue = ofRow ?? ueOver(table, heading);
  const isRepeated = modulesOf(table).filter(({ index }) => index === heading.index).length > 1;
  return {
    row,
    heading,
    value,
    ue,
    isExact: ue !== null && (ue === ofRow || ue === context.ueOfTable || isRepeated),
  };
}

/** The UE of a column of marks, by a banner above it, the sheet, or the average before or behind its modules; null where nothing says it. */
export const ueOver = (table: RawTable, at: Pick<ModuleHeading, 'row' | 'column'>): UeName | null =>
  table.context.ueAt(at.column) ?? ueBeside(table, at);

/**
 * The UE whose average stands before its modules, as in a recapitulation of ScoDoc (`UE1.1 | S1.01 | R1.01 | UE1.2 | …`), or
 * behind them, each behind modules of its own. Null where either may be.
 */
function ueBeside(table: RawTable, { row, column }: Pick<ModuleHeading, 'row' | 'column'>): UeName | null {
  const { grid, context } = table;
  const own = modulesOf(table).filter((heading) => heading.row === row);
  const isRepeated = new Set(own.map(({ index }) => index)).size < own.length;
  const last = own.at(-1)?.column ?? column;
  const headings = ueHeadings(table, row);
  if (!isRepeated) return null;
  const areBehind = headings.every((at, i) =>
    own.some((heading) => heading.column < at && heading.column > (headings[i - 1] ?? -1)),
  );
  const beside = headings.some((at) => at > last)
    ? areBehind && headings.find((at) => at > column)
    : headings.filter((at) => at < column).at(-1);
  return typeof beside === 'number' ? ueIn(textAt(grid, row, beside), context.semesterAt(column)) : null;
}

/** The columns that a row of headers gives to a UE itself. */
export function ueHeadings({ grid, left, right }: RawTable, row: number): readonly number[] {
  const columns = [];
  for (let column = Math.max(left, 0); column <= Math.min(right, grid.rowLength(row) - 1); column++)
    if (/^(?:MOY\w* )?UE ?\d ?\d?$/.test(labelKey(textAt(grid, row, column)))) columns.push(column);
  return columns;
}

/** The last row below the students that is certainly theirs: a blank row may begin the header of another table. */
export function lastOwnRow({ grid, people, end }: RawTable): number {
  if (end === grid.height - 1) return end;
  const isBlank = (row: number): boolean => {
    for (let column = 0; column < grid.rowLength(row); column++)
      if (grid.at(row, column) !== null) return false;
    return true;
  };
  let row = people.at(-1)?.row ?? end;
  while (row < end && !isBlank(row + 1)) row++;
  return row;
}

/** Rows of coefficients: in the header, labelled or not; below it only where they are labelled. */
export function coefficientRows(table: RawTable, words: Lexicon): readonly CoefficientRow[] {
  const { grid, headerRows, people, end } = table;
  const modules = modulesOf(table);
  if (modules.length === 0) return [];
  const firstPerson = people[0]?.row ?? end;
  const last = lastOwnRow(table);
  const students = new Set(people.map(({ row }) => row));
  const first = Math.min(...modules.map(({ column }) => column));
  const result: CoefficientRow[] = [];
  for (let row = headerRows[0] ?? 0; row <= last; row++) {
    if (students.has(row) || grid.rowLength(row) === 0) continue;
    const labels = labelsOf(row);
    const isLabelled = labels.some(
      (text) => words.rowLabel(text) === 'coefficients' || (row < firstPerson && ofUe(text) !== null),
    );
    if (!isLabelled && (row >= firstPerson || labels.some((text) => OTHER_FIGURES.test(labelKey(text)))))
      continue;
    const ue = labels.map((text) => ueIn(text, null)).find((found) => found !== null) ?? null;
    const stated = modules.flatMap((heading): StatedCoefficient[] => {
      const value = coefficientIn(grid.at(row, heading.column));
      if (value === null || value < 0 || value > LARGEST) return [];
      return [statedAt(table, row, heading, value, ue)];
    });
    const [one] = stated;
    const isScale = stated.every(({ value }) => value === 20 || value === 100);
    if (!one || (!isLabelled && (isScale || stated.length < 2))) continue;
    result.push({ isLabelled, ue, stated });
  }
  return result;

  function labelsOf(row: number): readonly string[] {
    const texts = [];
    for (let column = Math.max(table.left, 0); column < first; column++) {
      const cell = grid.at(row, column);
      if (typeof cell === 'string' && cell.trim() !== '') texts.push(cell);
    }
    return texts;
  }
}

/** `Coef UE31`, or `UE 3.1` alone before a row of numbers. */
const ofUe = (text: string): UeName | null =>
  /^(?:COEF\w* |POIDS )?(?:DE L |D )?UE ?\d ?\d(?: .*)?$/.test(labelKey(text)) ? ueIn(text, null) : null;
