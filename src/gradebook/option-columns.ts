import { NOT_TAKEN, type ReadMark } from '../rules/types';
import { rangeName } from '../cells/a1';
import type { RawCell } from '../cells/snapshot';
import { cellText, readMark } from './mark';
import { isNotEnrolled, isNotTaken, isTilde, namesNotTaken, saysNotTaken } from './not-taken';
import { headerOf } from './heading-words';
import { placeOf } from './module-heads';
import type { NamedCurriculum } from './modules';
import { choiceOf, question, type Answers } from './questions';
import type { RawTable } from './tables';
import type { Choice, Finding } from './types';

/** Columns of modules that are options. */
export interface OptionColumns {
  /** What stands for the mark in a cell that says that its student did not take the module; undefined in any other. */
  readonly markOf: (row: number, column: number, cell: RawCell) => ReadMark | undefined;
  readonly findings: readonly Finding[];
}

/** What stands for the mark in the cells of a column that say so. */
interface OptionColumn {
  readonly mark: ReadMark;
  readonly saysSo: (cell: RawCell) => boolean;
}

const LEAST_CELLS = 4;

/**
 * A module is an option where the curriculum says so; where most cells of its column say so, some of them with more than the
 * word for a dispensation, and somebody has a mark in it; or where single cells name it, which is always asked: beside them
 * dashes and dispensations are read as ever. It is asked too where the words could as well mean that marks are still to come.
 * @param uses of the modules in which somebody has a mark
 */
export function optionColumns(
  table: RawTable,
  curriculum: NamedCurriculum,
  uses: ModuleUses,
  answers: Answers,
): OptionColumns {
  const { grid, modules } = table;
  const columns = new Map<number, OptionColumn>();
  const findings: Finding[] = [];
  const told = new Set<number>();
  const declared = new Set(curriculum.options?.flatMap((option) => option.modules));
  const untaken = untakenRows(table);
  const ofRows = rowFindings(table, untaken, answers);
  for (const heading of modules) {
    const module = curriculum.modules[heading.index ?? -1];
    if (heading.index === null || !module) continue;
    if (declared.has(module.code)) columns.set(heading.column, { mark: NOT_TAKEN, saysSo: isNotTaken });
    const use = uses.get(heading.index);
    if (use === undefined || declared.has(module.code)) continue;
    const { filled, without: all } = cellsOf(table, heading.column, untaken);
    const isOption = isMost(filled, all.length) || (use === 'option' && all.length > 0);
    const saysSo = isOption ? isNotTaken : namesNotTaken;
    const without = all.filter((row) => saysSo(grid.at(row, heading.column)));
    if (without.length === 0) continue;
    const cells = without.map((row) => grid.at(row, heading.column));
    // Dispensations are read as ever.
    if (cells.every((cell) => readMark(cell).mark === 'EXC')) continue;
    const text = headerOf(table, heading);
    const isPlain = cells.every((cell) => typeof cell === 'string' && saysNotTaken(cell));
    // The short word alone may be of a mark to come; beside a clear one it is not.
    const isClear =
      cells.every(isNotEnrolled) && cells.some((cell) => isTilde(cell) || saysNotTaken(cellText(cell)));
    const isLikely = isOption || isClear;
    const asked = question('option', text, isLikely ? OPTION_FIRST : AWAITED_FIRST);
    const doubt = {
      whom: { sheet: grid.name, rows: without },
      modules: [heading.index],
    } as const;
    const choice = choiceOf(asked, answers);
    columns.set(heading.column, { mark: MARKS[choice] ?? NOT_TAKEN, saysSo });
    if (told.has(heading.index)) continue;
    told.add(heading.index);
    findings.push({
      ...placeOf(table, heading),
      kind: 'option',
      value: text,
      effect: { code: choice === 'option' ? 'neutral' : 'option-awaited', module: module.code },
      ...(!(isOption && isPlain) && { doubt }),
      question: asked,
    });
  }
  const isDeclared = (column: number): boolean =>
    modules.some(
      (one) => one.column === column && declared.has(curriculum.modules[one.index ?? -1]?.code ?? ''),
    );
  return {
    markOf: (row, column, cell) => {
      const ofRow = isNotTaken(cell) && !isDeclared(column) ? ofRows.marks.get(row) : undefined;
      const ofColumn = columns.get(column);
      return ofRow ?? (ofColumn?.saysSo(cell) ? ofColumn.mark : undefined);
    },
    findings: [...findings, ...ofRows.findings],
  };
}

/**
 * Who took nothing of a table is no matter of options: one line says it of the whole row, and one question asks it of the
 * same words.
 * @returns `marks`: what stands for each of its marks, by row
 */
function rowFindings(
  { grid, modules }: RawTable,
  untaken: ReadonlySet<number>,
  answers: Answers,
): { readonly marks: ReadonlyMap<number, ReadMark>; readonly findings: readonly Finding[] } {
  const columns = modules.flatMap(({ index, column }) => (index === null ? [] : [column]));
  const left = Math.min(...columns);
  const marks = new Map<number, ReadMark>();
  const findings = [...untaken].map((row): Finding => {
    const text = cellText(grid.at(row, left));
    const asked = question('option', text, saysNotTaken(text) ? OPTION_FIRST : AWAITED_FIRST);
    const choice = choiceOf(asked, answers);
    marks.set(row, MARKS[choice] ?? NOT_TAKEN);
    return {
      sheet: grid.name,
      cell: rangeName({ top: row, bottom: row, left, right: Math.max(...columns) }),
      kind: 'option',
      value: text,
      effect:
        choice === 'option'
          ? { code: 'nothing-taken', cells: columns.length }
          : { code: 'awaited', form: 'text', cells: columns.length },
      doubt: {
        whom: { sheet: grid.name, rows: [row] },
        modules: modules.flatMap(({ index }) => index ?? []),
      },
      question: asked,
    };
  });
  return { marks, findings };
}

/** The rows of which every cell of several modules says that the module was not taken. */
function untakenRows({ grid, people, modules }: RawTable): ReadonlySet<number> {
  const columns = modules.flatMap(({ index, column }) => (index === null ? [] : [column]));
  if (columns.length < LEAST_CELLS) return new Set();
  const untaken = people.filter(
    ({ row }) =>
      columns.every((column) => isNotTaken(grid.at(row, column))) &&
      columns.some((column) => namesNotTaken(grid.at(row, column))),
  );
  return new Set(untaken.map(({ row }) => row));
}

const OPTION_FIRST = ['option', 'zero', 'awaited'] as const;
const AWAITED_FIRST = ['awaited', 'option', 'zero'] as const;
const MARKS: Readonly<Record<Choice, ReadMark>> = { option: NOT_TAKEN, zero: 0, awaited: 'ATT' };

/** How many cells hold something, and the rows of those that say that the module was not taken. */
function cellsOf(
  { grid, people }: RawTable,
  column: number,
  untaken: ReadonlySet<number>,
): { readonly filled: number; readonly without: readonly number[] } {
  const without: number[] = [];
  let filled = 0;
  for (const { row } of people) {
    if (untaken.has(row)) continue;
    const cell = grid.at(row, column);
    if (cell !== null && cell !== '') filled++;
    if (isNotTaken(cell)) without.push(row);
  }
  return { filled, without };
}

const isMost = (filled: number, without: number): boolean => filled >= LEAST_CELLS && without > filled / 2;

/** By position in `curriculum.modules`, those in which somebody has a number for a mark: an option where most have none. */
export type ModuleUses = ReadonlyMap<number, 'option' | 'mark'>;

/** Of the tables of all groups together. */
export function moduleUses(tables: readonly RawTable[]): ModuleUses {
  const counts = new Map<number, { filled: number; without: number; isTaken: boolean }>();
  for (const table of tables) {
    const { grid, modules, people } = table;
    const untaken = untakenRows(table);
    for (const { index, column } of modules) {
      if (index === null) continue;
      const { filled, without } = cellsOf(table, column, untaken);
      const before = counts.get(index) ?? { filled: 0, without: 0, isTaken: false };
      const isTaken =
        before.isTaken || people.some(({ row }) => typeof readMark(grid.at(row, column)).mark === 'number');
      counts.set(index, {
        filled: before.filled + filled,
        without: before.without + without.length,
        isTaken,
      });
    }
  }
  return new Map(
    [...counts].flatMap(([index, { filled, without, isTaken }]) =>
      isTaken ? [[index, isMost(filled, without) ? 'option' : 'mark'] as const] : [],
    ),
  );
}
