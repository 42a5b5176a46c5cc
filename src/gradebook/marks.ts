import {
  NOT_TAKEN,
  type Mark,
  type MarkEffect,
  type ModuleCode,
  type ReadMark,
  type Semester,
} from '../rules/types';
import { a1, columnName, rangeName, type CellRef } from '../cells/a1';
import type { Grid } from '../cells/grid';
import { cellText, readMark, type MarkReading } from './mark';
import type { Match } from './known-people';
import type { NamedCurriculum } from './modules';
import type { RawCell } from '../cells/snapshot';
import { namesNotTaken } from './not-taken';
import { bestOfParts, meanOf, type Parts } from './parts';
import { resitRule, type ResitRule } from './resit-sheets';
import type { RawTable } from './tables';
import type { ColumnMarks } from './column-marks';
import { choiceOf, NO_ANSWERS, question, type Answers } from './questions';
import type { Effect, Finding, Question } from './types';

/** A student's marks with the cells that they come from. */
export interface StudentMarks {
  readonly marks: readonly Mark[];
  readonly origins: readonly (CellRef | null)[];
  readonly anomalies: readonly Finding[];
  /** Positions of modules whose cell is empty, or says that the mark is awaited. */
  readonly empty: readonly number[];
  /** Those of them whose cell says in words that the module may not be taken: it is awaited, whatever an empty one counts. */
  readonly named: readonly number[];
}

/** Cells that give one student one mark, and say it with other words or more decimals, agree. */
const SAME = 0.005;

/** What a mark cell says; a text merged over several marks of a student (`ABJ` for weeks) counts for each. */
function cellAt(grid: Grid, row: number, column: number): RawCell {
  const cell = grid.at(row, column);
  if (cell !== null || !grid.mergeAt(row, column)) return cell;
  const shown = grid.shown(row, column);
  return typeof shown === 'string' ? shown : null;
}

const agree = (a: Mark, b: Mark): boolean => a === b || Math.abs(Number(a) - Number(b)) < SAME;

/** What is known of one module while a student's rows are gone through. */
interface Known {
  /** In `curriculum.modules`. */
  readonly position: number;
  readonly code: ModuleCode;
  mark: Mark;
  origin: CellRef | null;
  isEmpty: boolean;
  isNamed: boolean;
}

/** Reads the marks of one student from all rows that are about him or her. */
export function marksOf(
  match: Match,
  tables: readonly RawTable[],
  readings: readonly ColumnMarks[],
  curriculum: NamedCurriculum,
  answers: Answers = NO_ANSWERS,
): StudentMarks {
  const modules = curriculum.modules.map(({ code }, position): Known => ({
    position,
    code,
    mark: 'ATT',
    origin: null,
    isEmpty: false,
    isNamed: false,
  }));
  const anomalies: Finding[] = [];
  for (const { table: number, person } of match.rows) {
    const [table, columns] = [tables[number], readings[number]];
    if (!table || !columns) continue;
    for (const { index, column: first } of table.modules) {
      const module = modules[index ?? -1];
      if (!module) continue;
      const parts = columns.parts.get(module.position);
      if (parts && first !== table.modules.find((one) => one.index === index)?.column) continue;
      const found = readAt(table.grid, person.row, first, module.position, columns);
      const at: CellRef = { sheet: table.grid.name, row: person.row, column: found.column };
      anomalies.push(...found.doubts);
      const { mark } = found.reading;
      const before = module.mark;
      const take = (): void => {
        module.mark = mark;
        module.origin = at;
      };
      if (columns.resits) {
        if (countsAgain(mark, before, columns.resits)) take();
      } else if (mark === 'ATT') noteAwaited(module, at, found);
      else if (before === 'ATT') take();
      else if (!agree(before, mark)) {
        const asked = whichColumn(module.code, module.origin ?? at, at);
        anomalies.push(contradiction(module, at, found.cell, asked));
        if (countsAgain(mark, before, resitRule(choiceOf(asked, answers)))) take();
      }
    }
  }
  const empty = modules.filter(({ mark, isEmpty }) => mark === 'ATT' && isEmpty);
  const positionsOf = (some: readonly Known[]): readonly number[] => some.map(({ position }) => position);
  return {
    marks: modules.map(({ mark }) => mark),
    origins: modules.map(({ origin }) => origin),
    anomalies,
    empty: positionsOf(empty),
    named: positionsOf(empty.filter(({ isNamed }) => isNamed)),
  };
}

/** A cell without a mark: the module's place is the first of them; with one that cannot be read it is not empty. */
function noteAwaited(module: Known, at: CellRef, { reading, cell }: CellReading): void {
  module.isEmpty = reading.doubt === null && (module.origin === null || module.isEmpty);
  module.origin ??= at;
  if (namesNotTaken(cell)) module.isNamed = true;
}

/** Another cell gives the module another mark: the first one counts until somebody answers. */
function contradiction(
  { position, mark, origin }: Known,
  at: CellRef,
  cell: RawCell,
  asked: Question,
): Finding {
  return {
    ...placed(at),
    kind: 'average-mismatch',
    value: cellText(cell),
    effect: { code: 'other-cell-used', mark, at: origin ?? at },
    doubt: { whom: { sheet: at.sheet, rows: [at.row] }, modules: [position] },
    question: asked,
  };
}

/** Two columns give one module other marks: one answer for all students, whichever cell showed it. */
function whichColumn(code: ModuleCode, one: CellRef, other: CellRef): Question {
  const columnOf = ({ sheet, column }: CellRef): string => `${sheet} ${columnName(column)}`;
  const subject = `${code} (${columnOf(one)} / ${columnOf(other)})`;
  return question('second-session', subject, ['first', 'last', 'best']);
}

/** What a cell says, or what is made of several. */
interface Reading {
  readonly mark: ReadMark;
  readonly doubt: MarkReading['doubt'];
}

interface CellReading {
  readonly column: number;
  readonly cell: RawCell;
  readonly reading: Reading;
  readonly doubts: readonly Finding[];
}

/** The mark of a row in a module: of its sessions the one that counts; of its parts what the department makes of them. */
function readAt(grid: Grid, row: number, first: number, index: number, columns: ColumnMarks): CellReading {
  const cellIn = (column: number): CellReading => {
    const cell = cellAt(grid, row, column);
    const option = columns.notTaken(row, first, cell);
    if (option !== undefined) return { column, cell, reading: asIfTyped(option), doubts: NONE };
    const best = columns.bestOf(column, row) ?? columns.bestOf(first, row);
    const reading = readMark(cell, best);
    const doubts = reading.doubt
      ? [doubtOf({ sheet: grid.name, row, column }, cell, reading, reading.doubt)]
      : NONE;
    return { column, cell, reading, doubts };
  };
  if (columns.computed) return ofAssessments(columns.computed, row, first, cellIn);
  const parts = columns.parts.get(index);
  const own = parts ? ofParts(parts, first, cellIn) : cellIn(first);
  const second = columns.second.get(index);
  if (!second) return own;
  const again = cellIn(second.column);
  return countsAgain(again.reading.mark, own.reading.mark, second.rule) ? again : own;
}

/** Whether the mark of a second session takes the place of the first one. */
function countsAgain(mark: Mark, before: Mark, rule: ResitRule): boolean {
  if (mark === 'ATT' || rule === 'first') return false;
  // A code before it, which is no number, is never the better one.
  const isWorse = typeof mark !== 'number' || Number(before) >= mark;
  return rule !== 'best' || !isWorse;
}

const NONE: readonly Finding[] = [];

/** The average that somebody has written, else what the assessments give. */
function ofAssessments(
  { average, marks }: NonNullable<ColumnMarks['computed']>,
  row: number,
  first: number,
  cellIn: (column: number) => CellReading,
): CellReading {
  const typed = average === null ? null : cellIn(average);
  if (typed && typed.reading.mark !== 'ATT') return typed;
  return { column: average ?? first, cell: null, reading: asIfTyped(marks.get(row) ?? 'ATT'), doubts: NONE };
}

/** @param first column of the parts */
function ofParts(parts: Parts, first: number, cellIn: (column: number) => CellReading): CellReading {
  if (typeof parts.rule === 'number') return cellIn(parts.rule);
  const cells = parts.columns.map(cellIn);
  const marks = cells.map(({ reading }) => reading.mark);
  const chosen = cells[parts.rule === 'best' ? bestOfParts(marks) : 0] ?? cellIn(first);
  const doubts = cells.flatMap((cell) => cell.doubts);
  if (parts.rule === 'best') return { ...chosen, doubts };
  const mark = meanOf(parts, marks);
  return { ...chosen, reading: mark === 'ATT' ? chosen.reading : asIfTyped(mark), doubts };
}

const asIfTyped = (mark: ReadMark): Reading => ({ mark, doubt: null });

const placed = (at: CellRef): Pick<Finding, 'sheet' | 'cell'> => ({ sheet: at.sheet, cell: a1(at) });

function doubtOf(
  at: CellRef,
  cell: RawCell,
  { mark, form }: MarkReading,
  kind: NonNullable<MarkReading['doubt']>,
): Finding {
  const effect =
    typeof mark === 'number' ? ({ code: 'mark-used', mark } as const) : ({ code: 'awaited', form } as const);
  return { ...placed(at), kind, value: cellText(cell), effect };
}

const saysSomething = (mark: Mark | undefined): boolean => mark !== 'ATT' && mark !== NOT_TAKEN;

/** The semesters in which anybody has a mark: where all is empty, nothing is missing yet. */
export function markedSemesters(
  curriculum: NamedCurriculum,
  students: readonly StudentMarks[],
): ReadonlySet<Semester> {
  const marked = new Set<Semester>();
  curriculum.modules.forEach(({ semester }, index) => {
    if (!marked.has(semester) && students.some(({ marks }) => saysSomething(marks[index])))
      marked.add(semester);
  });
  return marked;
}

/** Fewer modules of a table are told one by one. */
const LEAST_MODULES = 4;

/**
 * The empty cells of a student in semesters that have marks; one line where all of his row is.
 * @param ownAt the curriculum of a row's own group, where groups have theirs: modules of others are none that he lacks
 */
export function missingMarks(
  { empty, origins }: StudentMarks,
  curriculum: NamedCurriculum,
  marked: ReadonlySet<Semester>,
  tables: readonly RawTable[],
  ownAt: (sheet: string, row: number) => NamedCurriculum | undefined,
): readonly Finding[] {
  const rows = new Map<string, [CellRef, ...CellRef[]]>();
  for (const index of empty) {
    const at = origins[index];
    const module = curriculum.modules[index];
    if (!at || !module || !marked.has(module.semester)) continue;
    const own = ownAt(at.sheet, at.row);
    const isOthers = own?.ues.every(({ weights }) =>
      weights.every((weight) => weight.module !== module.code),
    );
    if (isOthers) continue;
    const key = `${at.sheet}!${at.row}`;
    const cells = rows.get(key);
    if (cells) cells.push(at);
    else rows.set(key, [at]);
  }
  return [...rows.values()].flatMap((cells) => missingInRow(cells, tables, curriculum.policy.effects.ATT));
}

/** @param cells empty ones of one row */
function missingInRow(
  cells: readonly [CellRef, ...CellRef[]],
  tables: readonly RawTable[],
  counted: MarkEffect,
): readonly Finding[] {
  const [first] = cells;
  const found = { sheet: first.sheet, kind: 'missing' } as const;
  const table = tables.find(
    ({ grid, people }) =>
      grid.name === first.sheet &&
      first.row >= Number(people[0]?.row) &&
      first.row <= Number(people.at(-1)?.row),
  );
  const cellOf = (at: CellRef): RawCell => table?.grid.at(at.row, at.column) ?? null;
  const text = (at: CellRef): string => cellText(cellOf(at));
  const effectOn = (at: CellRef): Effect => {
    if (namesNotTaken(cellOf(at))) return { code: 'awaited', form: 'text' };
    return counted === 'awaited'
      ? { code: 'awaited', form: 'empty' }
      : { code: 'empty-counted', as: counted };
  };
  const modules = new Set(table?.modules.flatMap(({ index }) => index ?? []));
  if (cells.length >= LEAST_MODULES && cells.length === modules.size) {
    const columns = cells.map(({ column }) => column);
    const area = {
      top: first.row,
      bottom: first.row,
      left: Math.min(...columns),
      right: Math.max(...columns),
    };
    const effect = { ...effectOn(first), cells: cells.length } as const;
    return [{ ...found, cell: rangeName(area), value: text(first), effect }];
  }
  return cells.map((at) => {
    return { ...found, cell: a1(at), value: text(at), effect: effectOn(at) } as const;
  });
}
