import { SEMESTERS, STATUSES, type Semester, type Status } from '../rules/types';
import { a1, type CellRef } from '../cells/a1';
import type { RawCell } from '../cells/snapshot';
import { cellText, readMark } from './mark';
import type { Person } from './people';
import { choiceOf, question, type Answers } from './questions';
import { readRemark, readStatus, semestersIn, statusWord, type Standing } from './status';
import type { RawTable } from './tables';
import type { Choice, Finding, FoundStatus, Question } from './types';

/** What the rows of a student say of his or her standing, and what about it has to be asked. */
interface StandingReading {
  readonly status: FoundStatus | null;
  readonly findings: readonly Finding[];
}

interface Said {
  readonly at: CellRef;
  readonly text: string;
  readonly standing: Standing;
  /** Only a column about the standing decides; elsewhere the same word is asked, and holds until answered or not. */
  readonly place: 'decides' | 'asked' | 'doubted';
}

interface StudentRow {
  readonly table: RawTable;
  /** Of the table. */
  readonly semesters: readonly Semester[];
  readonly person: Person;
}

/** @param rows the student's rows with their tables, first table first */
export function standingOf(rows: readonly StudentRow[], answers: Answers): StandingReading {
  let status: FoundStatus | null = null;
  const findings: Finding[] = [];
  for (const { table, semesters, person } of rows) {
    for (const said of saidIn(table, person)) {
      const { standing, at } = said;
      const isPlain = standing.says === 'status' && said.place === 'decides';
      const asked: Question | null = isPlain ? contradiction(status, standing.status) : questionOf(said);
      if (asked) findings.push(unclear(said, asked));
      const value: Status | null = asked
        ? chosen(choiceOf(asked, answers))
        : isPlain
          ? standing.status
          : null;
      if (value)
        status = together(
          status,
          { value, at, semesters: namedIn(said.text, semesters) },
          asked !== null && isPlain,
        );
    }
  }
  return { status, findings };
}

/** The same state on several sheets holds for the semesters of all; of two, the first holds, unless the answer is another. */
function together(before: FoundStatus | null, found: FoundStatus, replaces: boolean): FoundStatus {
  if (before?.value === found.value) {
    const both = [...before.semesters, ...found.semesters];
    return { ...before, semesters: SEMESTERS.filter((semester) => both.includes(semester)) };
  }
  return before && !replaces ? before : found;
}

/** A state is of the semesters that its text names, else of those of its sheet. */
function namedIn(text: string, ofTable: readonly Semester[]): readonly Semester[] {
  const named = semestersIn(text);
  return named.length > 0 ? named : ofTable;
}

/** Two sheets give two states: the first one holds until somebody answers. */
function contradiction(before: FoundStatus | null, status: Status): Question | null {
  if (!before || before.value === status) return null;
  return question('unclear-status', `${before.value} ${status}`, [choice(before.value), choice(status)]);
}

function questionOf({ text, standing, place }: Said): Question {
  const hint = standing.says === 'status' ? standing.status : standing.hint;
  const others = STATUSES.filter((status) => status !== hint).map(choice);
  const own = hint ? [choice(hint)] : [];
  return place === 'asked' && hint
    ? question('unclear-status', text, [choice(hint), 'none', ...others])
    : question('unclear-status', text, ['none', ...own, ...others]);
}

export const choice = (status: Status): Choice => `status:${status}`;
export const chosen = (answer: Choice): Status | null =>
  STATUSES.find((status) => answer === choice(status)) ?? null;

function unclear({ at, text }: Said, asked: Question): Finding {
  return {
    sheet: at.sheet,
    cell: a1(at),
    kind: 'unclear-status',
    value: text,
    effect: { code: 'ignored' },
    doubt: { whom: { sheet: at.sheet, rows: [at.row] }, modules: 'all' },
    question: asked,
  };
}

function saidIn(table: RawTable, person: Person): readonly Said[] {
  const { grid, identity } = table;
  const said: Said[] = [];
  const add = (column: number, text: string, standing: Standing | null, place: Said['place']): void => {
    if (standing) said.push({ at: { sheet: grid.name, row: person.row, column }, text, standing, place });
  };
  const cellIn = (column: number | null): RawCell => (column === null ? null : grid.at(person.row, column));
  const word = (text: string): Standing | null => {
    const status = statusWord(text);
    return status && { says: 'status', status };
  };
  const [status, remark] = [cellIn(identity.status), cellIn(identity.remark)];
  if (identity.status !== null) add(identity.status, cellText(status), readStatus(status), 'decides');
  if (identity.remark !== null) add(identity.remark, cellText(remark), readRemark(remark), 'decides');
  const group = cellIn(identity.group);
  if (identity.group !== null && typeof group === 'string') add(identity.group, group, word(group), 'asked');
  if (person.standing)
    add(person.standing.column, person.standing.text, readRemark(person.standing.text), 'asked');
  const inMarks = markedStanding(table, person.row);
  if (inMarks) add(inMarks.column, inMarks.text, word(inMarks.text), inMarks.isAlone ? 'asked' : 'doubted');
  return said;
}

/** The first cell of a row of marks that names a state instead of a mark. */
function markedStanding(
  { grid, modules }: RawTable,
  row: number,
): { column: number; text: string; isAlone: boolean } | null {
  let found: { column: number; text: string } | null = null;
  let isAlone = true;
  for (const { column } of modules) {
    const cell = grid.at(row, column);
    if (cell === null) continue;
    const { mark, doubt } = readMark(cell);
    if (typeof mark === 'number') isAlone = false;
    const isState = doubt === 'unknown-code' && typeof cell === 'string' && statusWord(cell) !== null;
    if (isState && (!found || column < found.column)) found = { column, text: cell };
  }
  return found && { ...found, isAlone };
}
