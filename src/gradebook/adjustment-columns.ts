import { a1 } from '../cells/a1';
import { BONUS_PRACTICES, type PracticeName } from '../rules/practices';
import { SEMESTERS, type Adjustment } from '../rules/types';
import { countColumns } from './count-columns';
import { numberIn } from '../cells/decimals';
import { freeColumns } from './free-columns';
import type { NamedCurriculum } from './modules';
import { isAnswered, question, type Answers } from './questions';
import type { RawTable } from './tables';
import type { Choice, CountColumn, CountKind, Finding, RowDoubt } from './types';

/** Whether a rule is computed from such a column: one that names it, or one on all of its kind. */
export function rules({ source }: Adjustment, of: Pick<CountColumn, 'kind' | 'source'>): boolean {
  if (source === 'bonus') return of.kind === 'bonus';
  if (source === 'absences') return of.kind === 'absences' || of.kind === 'unjustified';
  return source.split(SOURCES).includes(of.source);
}

/** Between the sources of a rule on several columns. */
export const SOURCES = ' + ';

/** What a department may do with each kind of column; leaving it aside holds until it says so. */
export const PRACTICES_OF: Readonly<Record<CountKind, readonly PracticeName[]>> = {
  unjustified: ['malus', 'malus-half-day', 'malus-times', 'defaulting'],
  absences: ['malus', 'malus-half-day', 'malus-times', 'defaulting'],
  justified: ['malus', 'malus-half-day'],
  malus: ['points-off'],
  bonus: BONUS_PRACTICES,
};

/**
 * Columns of absences, bonus and malus for which no rule is chosen: each is told and asked once, those of one source together.
 * Absences alone change nothing; points may change averages by as much, until somebody says that they are to be ignored.
 */
export function unusedAdjustments(
  table: RawTable,
  curriculum: NamedCurriculum,
  answers: Answers,
): readonly Finding[] {
  const bySource = new Map<string, CountColumn[]>();
  for (const one of countColumns(table, curriculum)) {
    if (figuresIn(table, one).length === 0) continue;
    // One of each semester is told where it stands; those of single modules and UEs together.
    const key = SEMESTERS.some((semester) => semester === one.of) ? `${one.source} ${one.of}` : one.source;
    bySource.set(key, [...(bySource.get(key) ?? []), one]);
  }
  return [...bySource.values()].flatMap((group) => {
    const finding = findingOf(table, group, curriculum);
    const isRuled = curriculum.policy.adjustments.some((rule) => group.every((one) => rules(rule, one)));
    // A rule that was chosen as an answer stays a question that was answered.
    return isRuled && !(finding.question && isAnswered(finding.question, answers)) ? [] : [finding];
  });
}

/** The rows with a figure other than 0. */
const figuresIn = (
  { grid, people }: RawTable,
  { column }: CountColumn,
): readonly { row: number; points: number }[] =>
  people.flatMap(({ row }) => {
    const points = Math.abs(numberIn(grid.at(row, column)) ?? 0);
    return points === 0 ? [] : [{ row, points }];
  });

function findingOf(table: RawTable, group: readonly CountColumn[], curriculum: NamedCurriculum): Finding {
  const [first] = group as [CountColumn];
  const last = group.at(-1) ?? first;
  const header = freeColumns(table).find(({ column }) => column === first.column);
  const row = header?.row ?? table.headerRow;
  const cell = a1({ row, column: first.column });
  const choices = PRACTICES_OF[first.kind].map((name): Choice => `rule:${name}`);
  const told = {
    sheet: table.grid.name,
    cell: group.length === 1 ? cell : `${cell}:${a1({ row, column: last.column })}`,
    kind: 'unused-adjustment',
    value: header?.text ?? first.text,
    effect: { code: 'no-rule' },
    question: question('unused-adjustment', first.text, ['ignore', ...choices]),
  } as const;
  if (first.kind !== 'bonus' && first.kind !== 'malus') return told;
  const figures = group.flatMap((one) => figuresIn(table, one));
  const doubt: RowDoubt = {
    whom: { sheet: table.grid.name, rows: [...new Set(figures.map((figure) => figure.row))] },
    modules: modulesOf(first, curriculum),
    within: Math.max(...figures.map(({ points }) => points)),
  };
  return { ...told, doubt };
}

/** The modules whose averages the points would change. */
function modulesOf({ of }: CountColumn, { ues, modules }: NamedCurriculum): readonly number[] {
  const own = ues.filter((ue) => ue.code === of || ue.semester === of);
  const codes = new Set([of, ...own.flatMap(({ weights }) => weights.map(({ module }) => module))]);
  return modules.flatMap(({ code }, index) => (codes.has(code) ? [index] : []));
}
