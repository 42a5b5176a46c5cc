import type { ReadMark } from '../rules/types';
import { readMark } from './mark';
import { isNotTaken, saysNotTaken } from './not-taken';
import { headerOf, placeOf } from './module-heads';
import type { NamedCurriculum } from './modules';
import { choiceOf, question, type Answers } from './questions';
import type { RawTable } from './tables';
import type { Choice, Finding } from './types';

/** Columns of modules that are options: what stands for the mark of those who did not take it, by column. */
export interface OptionColumns {
  readonly marks: ReadonlyMap<number, ReadMark>;
  readonly findings: readonly Finding[];
}

const LEAST_CELLS = 4;

/**
 * A module is an option where most cells of its column say so, some of them with more than the word for a dispensation,
 * and somebody has a mark in it. Asked where the words could as well mean that marks are still to come.
 * @param taken positions in `curriculum.modules` in which somebody has a mark
 */
export function optionColumns(
  table: RawTable,
  curriculum: NamedCurriculum,
  taken: ReadonlySet<number>,
  answers: Answers,
): OptionColumns {
  const { grid, modules, people } = table;
  const marks = new Map<number, ReadMark>();
  const findings: Finding[] = [];
  const told = new Set<number>();
  for (const heading of modules) {
    const module = curriculum.modules[heading.index ?? -1];
    if (heading.index === null || !module || !taken.has(heading.index)) continue;
    const without: number[] = [];
    let filled = 0;
    for (const { row } of people) {
      const cell = grid.at(row, heading.column);
      if (cell !== null && cell !== '') filled++;
      if (isNotTaken(cell)) without.push(row);
    }
    if (filled < LEAST_CELLS || without.length <= filled / 2) continue;
    const cells = without.map((row) => grid.at(row, heading.column));
    // Dispensations are read as ever.
    if (cells.every((cell) => readMark(cell).mark === 'EXC')) continue;
    const text = headerOf(table, heading);
    const asked = question('option', text, ['option', 'zero', 'awaited']);
    const isPlain = cells.every((cell) => typeof cell === 'string' && saysNotTaken(cell));
    const doubt = {
      whom: { sheet: grid.name, rows: without },
      modules: [heading.index],
    } as const;
    marks.set(heading.column, MARKS[choiceOf(asked, answers)] ?? 'EXC');
    if (told.has(heading.index)) continue;
    told.add(heading.index);
    findings.push({
      ...placeOf(table, heading),
      kind: 'option',
      value: text,
      effect: { code: 'neutral', module: module.code },
      ...(!isPlain && { doubt }),
      question: asked,
    });
  }
  return { marks, findings };
}

const MARKS: Readonly<Record<Choice, ReadMark>> = { option: 'EXC', zero: 0, awaited: 'ATT' };

/** The modules in which somebody has a number for a mark. */
export function takenModules(tables: readonly RawTable[]): ReadonlySet<number> {
  return new Set(
    tables.flatMap(({ grid, modules, people }) =>
      modules.flatMap(({ index, column }) =>
        index !== null && people.some(({ row }) => typeof readMark(grid.at(row, column)).mark === 'number')
          ? [index]
          : [],
      ),
    ),
  );
}
