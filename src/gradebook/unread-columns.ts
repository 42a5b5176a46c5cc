import { a1 } from '../cells/a1';
import { plain } from '../curricula/codes';
import type { Semester } from '../rules/types';
import { numberIn } from '../cells/decimals';
import { freeColumns, type FreeColumn } from './free-columns';
import { readMark } from './mark';
import type { ModuleHeading } from './module-columns';
import { headerOf } from './heading-words';
import type { NamedCurriculum } from './modules';
import { choiceOf, question, type Answers } from './questions';
import { readColumns } from './table-columns';
import { semesterBeside, semestersOf } from './table-semesters';
import type { RawTable } from './tables';
import type { Choice, Finding } from './types';
import { labelKey } from './words';

/** More doubtful columns in one table than these are told together. */
const MOST_APART = 6;

/** A free column with the modules that it may be. */
interface Unread {
  readonly free: FreeColumn;
  /** The header and the semester, by which the question is known again. */
  readonly subject: string;
  /** Positions in `curriculum.modules` of those that have no column, the likeliest first. */
  readonly missing: readonly number[];
  readonly isLikely: boolean;
}

/**
 * Columns of numbers among the marks whose header names no module. Each is told and asked: nothing, or a module that
 * has no column.
 * @returns the tables, with the columns that are read as a module
 */
export function unreadColumns(
  tables: readonly RawTable[],
  curriculum: NamedCurriculum,
  answers: Answers,
): { readonly tables: readonly RawTable[]; readonly findings: readonly Finding[] } {
  const there = new Set(tables.flatMap(({ modules }) => modules.map(({ index }) => index)));
  const findings: Finding[] = [];
  const read = tables.map((table): RawTable => {
    const unread = unreadIn(table, curriculum, there);
    if (unread.length > MOST_APART) {
      findings.push(together(table, unread));
      return table;
    }
    const added = unread.flatMap((one): readonly ModuleHeading[] => {
      const { finding, index } = apart(table, one, curriculum, answers);
      findings.push(finding);
      const { column, row, scale } = one.free;
      const place = { column, row: row ?? table.headerRow };
      return index === null ? [] : [{ ...place, index, code: null, role: 'mark', coefficient: null, scale }];
    });
    if (added.length === 0) return table;
    return { ...table, modules: [...table.modules, ...added], headings: [...table.headings, ...added] };
  });
  return { tables: read, findings };
}

function unreadIn(
  table: RawTable,
  curriculum: NamedCurriculum,
  there: ReadonlySet<number | null>,
): readonly Unread[] {
  const own = new Set(table.modules.map(({ index }) => index));
  const unknown = freeColumns(table).filter(({ holds }) => holds === 'unknown');
  const alone = table.headings.flatMap((heading) => aloneIn(table, heading, own));
  if (unknown.length === 0) return alone;
  const isRead = readColumns(table, curriculum);
  const free = unknown.filter((one) => !isRead(one.column) && !saysItAgain(table, one, curriculum));
  const semesters = semestersOf(table, curriculum);
  const missingIn = (semester: Semester | null, besides: ReadonlySet<number | null>): readonly number[] =>
    curriculum.modules.flatMap((module, index) =>
      !besides.has(index) && (semester === null ? semesters : [semester]).includes(module.semester)
        ? [index]
        : [],
    );
  const perText = new Map<string, FreeColumn[]>();
  for (const one of free) perText.set(labelKey(one.text), [...(perText.get(labelKey(one.text)) ?? []), one]);
  const unnamed = free.map((one): Unread => {
    const semester =
      semesters.length === 1 ? (semesters[0] ?? null) : semesterBeside(table, curriculum, one.column);
    const nowhere = missingIn(semester, there);
    const missing = nowhere.length > 0 ? nowhere : missingIn(semester, own);
    const named = missing.filter((index) => sharesAWord(one.text, curriculum.modules[index]));
    const [only] = named.length === 1 ? named : missing.length === 1 && free.length === 1 ? missing : [];
    const isRepeated = (perText.get(labelKey(one.text))?.length ?? 0) > 1;
    const isLikely = only !== undefined && !isRepeated;
    return {
      free: one,
      subject: subjectOf(one, semester, isRepeated),
      missing: isLikely ? [only, ...missing.filter((index) => index !== only)] : missing,
      isLikely,
    };
  });
  return [...alone, ...unnamed];
}

/** An assessment that is alone (`R3.01 DS1`) is likely the mark of its module. */
function aloneIn(
  table: RawTable,
  heading: ModuleHeading,
  own: ReadonlySet<number | null>,
): readonly Unread[] {
  const { index, role, column, row, scale } = heading;
  if (index === null || role !== 'assessment' || own.has(index)) return [];
  const rows = table.people.flatMap((person) =>
    numberIn(table.grid.at(person.row, column)) === null ? [] : [person.row],
  );
  const text = headerOf(table, heading);
  const free = { column, row, text, scale, rows, holds: 'unknown' } as const;
  return rows.length === 0 ? [] : [{ free, subject: text, missing: [index], isLikely: true }];
}

/** A header that several columns have says nothing by itself: their letters do. */
function subjectOf({ text, column }: FreeColumn, semester: Semester | null, isRepeated: boolean): string {
  const letters = a1({ row: 0, column }).replace(/\d+$/, '');
  const named = text === '' ? letters : isRepeated ? `${text} ${letters}` : text;
  const isSaid = semester === null || new RegExp(`(?:^| )${semester}(?: |$)`).test(labelKey(named));
  return isSaid ? named : `${named} (${semester})`;
}

const wordsOf = (text: string): readonly string[] => plain(text).match(/[A-Z]{4,}/g) ?? [];

function sharesAWord(text: string, module: NamedCurriculum['modules'][number] | undefined): boolean {
  const own = new Set(wordsOf(text));
  return wordsOf(`${module?.name ?? ''} ${module?.code ?? ''}`).some((word) => own.has(word));
}

function apart(
  table: RawTable,
  { free, subject, missing, isLikely }: Unread,
  curriculum: NamedCurriculum,
  answers: Answers,
): { readonly finding: Finding; readonly index: number | null } {
  const choices = missing.map((index): Choice => `module:${curriculum.modules[index]?.code}`);
  const [first, ...others] = choices;
  const asked = question(
    'unread-column',
    subject,
    isLikely && first !== undefined ? [first, 'ignore', ...others] : ['ignore', ...choices],
  );
  const choice = choiceOf(asked, answers);
  const index = missing[choices.indexOf(choice)] ?? null;
  const module = curriculum.modules[index ?? -1];
  return {
    index,
    finding: {
      sheet: table.grid.name,
      cell: placeOf(free),
      kind: 'unread-column',
      value: free.text,
      effect: module
        ? { code: 'read-as', module: module.code }
        : { code: 'unread', numbers: free.rows.length },
      doubt: {
        whom: { sheet: table.grid.name, rows: free.rows },
        modules: index !== null ? [index] : missing.length > 0 ? missing : 'all',
      },
      question: asked,
    },
  };
}

/** Its header; without one, its numbers. */
function placeOf({ column, row, rows }: FreeColumn): string {
  if (row !== null) return a1({ row, column });
  const first = a1({ row: Math.min(...rows), column });
  return rows.length === 1 ? first : `${first}:${a1({ row: Math.max(...rows), column })}`;
}

/** So many headers tell which columns are meant. */
const NAMED = 3;

export const subjectOfMany = (texts: readonly string[]): string =>
  texts.length > NAMED ? `${texts.slice(0, NAMED).join(' / ')} … (${texts.length})` : texts.join(' / ');

/** Many doubtful columns in one sentence, with one question. */
function together(table: RawTable, unread: readonly Unread[]): Finding {
  const columns = unread.map(({ free }) => free);
  const rows = [...new Set(columns.flatMap((free) => free.rows))].sort((a, b) => a - b);
  const texts = columns.map(({ text }) => text).filter((text) => text !== '');
  const row = Math.min(...columns.map((free) => free.row ?? table.headerRow));
  const at = (column: number): string => a1({ row, column });
  const asked = question('unread-column', subjectOfMany(texts), ['ignore']);
  return {
    sheet: table.grid.name,
    cell: `${at(Math.min(...columns.map(({ column }) => column)))}:${at(Math.max(...columns.map(({ column }) => column)))}`,
    kind: 'unread-column',
    value: texts.join(', '),
    effect: { code: 'unread', numbers: columns.reduce((sum, free) => sum + free.rows.length, 0) },
    doubt: { whom: { sheet: table.grid.name, rows }, modules: 'all' },
    question: asked,
  };
}

/** So many rows show what a column repeats. */
const SAMPLE = 40;
/** Averages are shown with one decimal, or more. */
const NEAR = 0.051;

/** Whether a column repeats a module's marks, or is the average of a UE under a name of its own. */
function saysItAgain(table: RawTable, { column, rows }: FreeColumn, curriculum: NamedCurriculum): boolean {
  const { grid, modules } = table;
  const sample = rows.slice(0, SAMPLE);
  const most = (isSame: (row: number, value: number) => boolean): boolean =>
    sample.length > 1 &&
    sample.filter((row) => isSame(row, numberIn(grid.at(row, column)) ?? Number.NaN)).length >=
      0.8 * sample.length;
  const markAt = (row: number, at: number): number => {
    const { mark } = readMark(grid.at(row, at));
    return typeof mark === 'number' ? mark : Number.NaN;
  };
  if (modules.some((module) => most((row, value) => Math.abs(markAt(row, module.column) - value) < 0.005)))
    return true;
  const columnOf = new Map(
    modules.map((module) => [curriculum.modules[module.index ?? -1]?.code, module.column]),
  );
  return curriculum.ues.some(({ weights }) => {
    const own = weights.flatMap(({ module, coefficient }) => {
      const at = columnOf.get(module);
      return at === undefined ? [] : [{ at, coefficient }];
    });
    if (own.length < 2) return false;
    return most((row, value) => {
      const marks = own
        .map(({ at, coefficient }) => ({ mark: markAt(row, at), coefficient }))
        .filter(({ mark }) => !Number.isNaN(mark));
      const total = marks.reduce((sum, { coefficient }) => sum + coefficient, 0);
      const average = marks.reduce((sum, { mark, coefficient }) => sum + mark * coefficient, 0) / total;
      return Math.abs(average - value) <= NEAR;
    });
  });
}
