import { a1 } from '../cells/a1';
import { moduleNamedIn } from '../curricula/codes';
import type { AdjustmentSource } from '../rules/types';
import { ueIn } from './context';
import { freeColumns, numberIn, type FreeColumn } from './free-columns';
import type { NamedCurriculum } from './modules';
import { question } from './questions';
import { readColumns, semesterBeside, semestersOf } from './table-columns';
import type { RawTable } from './tables';
import type { Finding, RowDoubt } from './types';
import { labelKey } from './words';

/** Points on averages, rather than a count of absences. */
const POINTS = /(?:^| )(?:BONUS|BONIF\w*|MALUS|PENALITES?|SPORT|CULTURE|ENGAGEMENT|POINTS?|PTS)(?: |$)/;

/**
 * Columns of absences, bonus and malus for which no rule is chosen: each is told once, those under one header together.
 * Absences alone change nothing; points may change averages by as much, until somebody says that they are to be ignored.
 */
export function unusedAdjustments(table: RawTable, curriculum: NamedCurriculum): readonly Finding[] {
  const columns = freeColumns(table).filter(({ holds }) => holds === 'adjustment');
  if (columns.length === 0) return [];
  const isRead = readColumns(table, curriculum);
  const ruled = new Set(curriculum.policy.adjustments.map(({ source }) => source));
  const byText = new Map<string, FreeColumn[]>();
  for (const one of columns) {
    const isUsed = isRead(one.column) && ruled.has(sourceOf(one));
    const key = labelKey(moduleNamedIn(one.text)?.around ?? one.text);
    if (!isUsed && figuresIn(table, one).length > 0) byText.set(key, [...(byText.get(key) ?? []), one]);
  }
  return [...byText.values()].map((group) => findingOf(table, group, curriculum));
}

const sourceOf = ({ text }: FreeColumn): AdjustmentSource =>
  POINTS.test(labelKey(text)) ? 'bonus' : 'absences';

/** The rows with a figure other than 0. */
const figuresIn = (
  { grid }: RawTable,
  { column, rows }: FreeColumn,
): readonly { row: number; points: number }[] =>
  rows.flatMap((row) => {
    const points = Math.abs(numberIn(grid.at(row, column)) ?? 0);
    return points === 0 ? [] : [{ row, points }];
  });

function findingOf(table: RawTable, group: readonly FreeColumn[], curriculum: NamedCurriculum): Finding {
  const [first] = group as [FreeColumn];
  const last = group.at(-1) ?? first;
  const row = first.row ?? table.headerRow;
  const cell = a1({ row, column: first.column });
  const told = {
    sheet: table.grid.name,
    cell: group.length === 1 ? cell : `${cell}:${a1({ row, column: last.column })}`,
    kind: 'unused-adjustment',
    value: first.text,
    effect: { code: 'no-rule' },
  } as const;
  if (sourceOf(first) === 'absences') return told;
  const figures = group.flatMap((one) => figuresIn(table, one));
  const doubt: RowDoubt = {
    whom: { sheet: table.grid.name, rows: [...new Set(figures.map((figure) => figure.row))] },
    modules: modulesOf(table, first, curriculum),
    within: Math.max(...figures.map(({ points }) => points)),
  };
  return { ...told, doubt, question: question('unused-adjustment', first.text, ['ignore']) };
}

/** The modules whose averages the points would change: those of the UE that the header names, else of the semester. */
function modulesOf(
  table: RawTable,
  { text, column }: FreeColumn,
  curriculum: NamedCurriculum,
): readonly number[] {
  const semester = table.context.semesterAt(column) ?? semesterBeside(table, curriculum, column);
  const named = ueIn(text, semester);
  const semesters = semester === null ? semestersOf(table, curriculum) : [semester];
  const ues = curriculum.ues.filter((ue) => (named ? ue.code === named : semesters.includes(ue.semester)));
  const codes = new Set(ues.flatMap(({ weights }) => weights.map(({ module }) => module)));
  return curriculum.modules.flatMap(({ code }, index) => (codes.has(code) ? [index] : []));
}
