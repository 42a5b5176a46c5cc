import { a1 } from '../cells/a1';
import type { RawCell } from '../cells/snapshot';
import { BONUS_PRACTICES, type PracticeName } from '../rules/practices';
import { SEMESTERS, type Adjustment } from '../rules/types';
import { countColumns } from './count-columns';
import { numberIn } from '../cells/decimals';
import { freeColumns } from './free-columns';
import { cellText } from './mark';
import type { NamedCurriculum } from './modules';
import { isAnswered, question, type Answers } from './questions';
import type { RawTable } from './tables';
import type { Choice, CountColumn, CountKind, Finding, Question, RowDoubt } from './types';
import { labelKey } from './words';

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
  for (const one of countColumns(table, curriculum, answers)) {
    if (figuresIn(table, one).length === 0 && !hasWords(table, one)) continue;
    // One of each semester is told where it stands; those of single modules and UEs together.
    const key = SEMESTERS.some((semester) => semester === one.of) ? `${one.source} ${one.of}` : one.source;
    bySource.set(key, [...(bySource.get(key) ?? []), one]);
  }
  return [...bySource.values()].flatMap((group) => {
    const finding = findingOf(table, group, curriculum);
    const isRuled = curriculum.policy.adjustments.some((rule) => group.every((one) => rules(rule, one)));
    const ofNone = isRuled ? group.flatMap((one) => semesterFinding(table, one)) : [];
    // A rule that was chosen as an answer stays a question that was answered.
    return isRuled && !(finding.question && isAnswered(finding.question, answers))
      ? ofNone
      : [finding, ...ofNone];
  });
}

/** A column that counts, and of which nothing tells the semester: nobody knows what its figures change until it is answered. */
function semesterFinding(table: RawTable, one: CountColumn): readonly Finding[] {
  const figures = figuresIn(table, one);
  if (!one.asked || figures.length === 0) return [];
  const { grid } = table;
  return [
    {
      ...headOf(table, one),
      kind: 'unused-adjustment',
      effect: { code: 'unread', numbers: figures.length },
      doubt: { whom: { sheet: grid.name, rows: figures.map(({ row }) => row) }, modules: 'all' },
      question: one.asked,
    },
  ];
}

/** Where the header of a column stands, and what it says. */
function headOf(table: RawTable, one: CountColumn): Pick<Finding, 'sheet' | 'cell' | 'value'> {
  const header = freeColumns(table).find(({ column }) => column === one.column);
  const row = header?.row ?? table.headerRow;
  return {
    sheet: table.grid.name,
    cell: a1({ row, column: one.column }),
    value: header?.text ?? one.text,
  };
}

/**
 * Cells in columns that count, or may, and that hold no number: whatever they mean, nothing is counted until somebody says it
 * in a number.
 */
export function uncounted(
  table: RawTable,
  curriculum: NamedCurriculum,
  answers: Answers,
): readonly Finding[] {
  const { grid, people } = table;
  return countColumns(table, curriculum, answers).flatMap((one) => {
    const isRuled = curriculum.policy.adjustments.some((rule) => rules(rule, one));
    const ofPoints = one.kind === 'bonus' || one.kind === 'malus';
    const isOpen = ofPoints && !isAnswered(askedOf(one), answers);
    if (!isRuled && !isOpen) return [];
    return people.flatMap(({ row }): readonly Finding[] => {
      const cell = grid.at(row, one.column);
      const number = numberIn(cell);
      if (number === null ? isNothing(cell) : ofPoints || number >= 0) return [];
      return [
        {
          sheet: grid.name,
          cell: a1({ row, column: one.column }),
          kind: 'unused-adjustment',
          value: cellText(cell),
          effect: { code: 'ignored' },
          doubt: { whom: { sheet: grid.name, rows: [row] }, modules: 'all' },
        },
      ];
    });
  });
}

/** What people write where there is nothing to count. */
const NONE = /^(?:RAS|NEANT|AUCUNE?S?|NON|NONE)$/;
/** Whether a cell says that there is nothing to count. */
export const isNothing = (cell: RawCell): boolean =>
  cell === null || (typeof cell === 'string' && (DASH.test(cell) || NONE.test(labelKey(cell))));
const DASH = /^[\s.‐‑‒–—―−/-]*$/;

export const askedOf = ({ text, kind }: CountColumn): Question =>
  question('unused-adjustment', text, [
    'ignore',
    ...PRACTICES_OF[kind].map((name): Choice => `rule:${name}`),
  ]);

/** The rows with a figure other than 0. */
const figuresIn = (
  { grid, people }: RawTable,
  { column }: CountColumn,
): readonly { row: number; points: number }[] =>
  people.flatMap(({ row }) => {
    const points = Math.abs(numberIn(grid.at(row, column)) ?? 0);
    return points === 0 ? [] : [{ row, points }];
  });

/** Whether some cell says something in other terms than a number: `12 h`. What it changes is told at each cell. */
const hasWords = ({ grid, people }: RawTable, { column }: CountColumn): boolean =>
  people.some(({ row }) => numberIn(grid.at(row, column)) === null && !isNothing(grid.at(row, column)));

function findingOf(table: RawTable, group: readonly CountColumn[], curriculum: NamedCurriculum): Finding {
  const [first] = group as [CountColumn];
  const last = group.at(-1) ?? first;
  const head = headOf(table, first);
  const told = {
    ...head,
    cell: group.length === 1 ? head.cell : `${head.cell}:${headOf(table, last).cell}`,
    kind: 'unused-adjustment',
    effect: { code: 'no-rule' },
    question: askedOf(first),
  } as const;
  if (first.kind !== 'bonus' && first.kind !== 'malus') return told;
  const figures = group.flatMap((one) => figuresIn(table, one));
  if (figures.length === 0) return told;
  const doubt: RowDoubt = {
    whom: { sheet: table.grid.name, rows: [...new Set(figures.map((figure) => figure.row))] },
    modules: group.some(({ of }) => of === '')
      ? 'all'
      : [...new Set(group.flatMap(({ of }) => modulesCounted(of, curriculum)))].sort((a, b) => a - b),
    within: Math.max(...figures.map(({ points }) => points)),
  };
  return { ...told, doubt };
}

/** The modules whose averages a figure about a semester, a UE or a module would change. */
export function modulesCounted(
  of: CountColumn['of'],
  { ues, modules }: Pick<NamedCurriculum, 'ues' | 'modules'>,
): readonly number[] {
  const own = ues.filter((ue) => ue.code === of || ue.semester === of);
  const codes = new Set([of, ...own.flatMap(({ weights }) => weights.map(({ module }) => module))]);
  return modules.flatMap(({ code }, index) => (codes.has(code) ? [index] : []));
}
