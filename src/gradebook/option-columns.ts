import { a1 } from '../cells/a1';
import { textAt } from '../cells/grid';
import type { RawCell } from '../cells/snapshot';
import type { ReadMark } from '../rules/types';
import { readMark } from './mark';
import type { ModuleHeading } from './module-columns';
import type { NamedCurriculum } from './modules';
import { choiceOf, question, type Answers } from './questions';
import type { RawTable } from './tables';
import type { Choice, Finding } from './types';
import { labelKey } from './words';

/** Columns of modules that are options: what stands for the mark of those who did not take it, by column. */
export interface OptionColumns {
  readonly marks: ReadonlyMap<number, ReadMark>;
  readonly findings: readonly Finding[];
}

/** Words that can only mean that somebody did not take the module. */
const NOT_TAKEN =
  /^(?:(?:NON|PAS|NE) (?:SUIVIE?S?|SUIT PAS|INSCRITE?|CHOISIE?|CONCERNEE?|PRISE?)|NON|SANS OBJET|NOT TAKEN|AUTRE OPTION|(?:NON )?OPTION)$/;
/** The same, or that a mark is still to come. */
const PERHAPS = /^(?:N ?[CIS]|N ?A|S ?O|DISP|DISPENSEE?S?|EXC|EXEMPTEE?)$/;
const DASH = /^\s*[-‐‑‒–—―−~/]\s*$/;

/** Whether a cell may say that the student did not take the module. */
export function isNotTaken(cell: RawCell): boolean {
  if (typeof cell !== 'string') return false;
  const key = labelKey(cell);
  return key === '' ? DASH.test(cell) : NOT_TAKEN.test(key) || PERHAPS.test(key);
}

const LEAST_CELLS = 4;

/**
 * A module is an option where most cells of its column say so, some of them with more than the word for a dispensation,
 * and somebody has a mark in it. Asked where the words could as well mean that marks are still to come.
 * @param taken positions in `curriculum.modules` in which somebody has a mark
 */
export function optionColumns(
  { grid, modules, people, headerRows }: RawTable,
  curriculum: NamedCurriculum,
  taken: ReadonlySet<number>,
  answers: Answers,
): OptionColumns {
  const marks = new Map<number, ReadMark>();
  const findings: Finding[] = [];
  const told = new Set<number>();
  for (const heading of modules) {
    const module = curriculum.modules[heading.index ?? -1];
    if (heading.index === null || !module || !taken.has(heading.index)) continue;
    const filled = people.flatMap(({ row }) => {
      const cell = grid.at(row, heading.column);
      return cell === null || cell === '' ? [] : [{ row, cell }];
    });
    const without = filled.filter(({ cell }) => isNotTaken(cell));
    if (filled.length < LEAST_CELLS || without.length <= filled.length / 2) continue;
    // Dispensations are read as ever.
    if (without.every(({ cell }) => readMark(cell).mark === 'EXC')) continue;
    const text = subjectOf(heading);
    const asked = question('option', text, ['option', 'zero', 'awaited']);
    const isPlain = without.every(({ cell }) => typeof cell === 'string' && NOT_TAKEN.test(labelKey(cell)));
    const doubt = {
      whom: { sheet: grid.name, rows: without.map(({ row }) => row) },
      modules: [heading.index],
    } as const;
    marks.set(heading.column, MARKS[choiceOf(asked, answers)] ?? 'EXC');
    if (told.has(heading.index)) continue;
    told.add(heading.index);
    findings.push({
      sheet: grid.name,
      cell: a1({ row: heading.row, column: heading.column }),
      kind: 'option',
      value: text,
      effect: { code: 'neutral', module: module.code },
      ...(!isPlain && { doubt }),
      question: asked,
    });
  }
  return { marks, findings };

  function subjectOf({ row, column }: ModuleHeading): string {
    const texts = headerRows
      .filter((at) => at >= row)
      .map((at) => textAt(grid, at, column).replace(/\s+/g, ' ').trim());
    return [...new Set(texts)].filter((text) => text !== '').join(' ');
  }
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
