import type { FunctionLocale } from '../locales/types/functions';
import { explain } from '../rules/reasons';
import { openingOf } from '../rules/progression';
import type { Status } from '../rules/types';
import { decideYear, type Marked, type YearResult } from '../rules/year';
import { shownAverage, type Shown } from './shown';
import { isBlank, lineOf, rawCell, sizeOf, transposed, type CellRange } from './cells';
import { markedIn, sentences } from './decisions';
import { layoutFor, type Layout } from './layout';
import { refuse } from './problem';
import { markLines, readStatusCell, type MarkLine } from './students';

/** One student of the table: a line of marks, and what stands beside it. */
interface Entry {
  readonly line: MarkLine;
  readonly status: Status | null;
  /** What the status cell holds, where it was not understood. */
  readonly unclear: string | null;
  readonly identity: readonly Shown[];
}

interface Column {
  readonly title: string;
  readonly cell: (result: YearResult) => Shown;
}

/**
 * The table of decisions of a promotion, a line per student in the direction of the codes, under its titles: identity
 * (if given), average and code of every UE and RCUE, ECTS, validated RCUE, proposal, next semester, reasons.
 * A line without marks, status and identity stays empty.
 * @param statuses one cell per student
 * @param students one or more cells per student, repeated at the beginning of the line
 */
export function juryTable(
  locale: FunctionLocale,
  codes: CellRange,
  marks: CellRange,
  curriculum?: CellRange,
  statuses?: CellRange,
  students?: CellRange,
): Shown[][] {
  const layout = layoutFor(codes, curriculum);
  const lines = markLines(layout, marks);
  const standing = statusesOf(lines.length, statuses);
  const identities = identitiesOf(layout, lines.length, students);
  const entries = lines.map((line, i): Entry => {
    const read = standing[i] ?? null;
    const unclear = typeof read === 'object' && read !== null ? read.unclear : null;
    const status = typeof read === 'string' ? read : null;
    return { line, status, unclear, identity: identities[i] ?? [] };
  });
  const marked = markedIn(layout, lines);
  const columns = columnsOf(layout, locale);
  const titles = [
    ...(identities[0] ?? []).map((_, i) => (i === 0 ? locale.jury.identity : '')),
    ...columns.map(({ title }) => title),
    locale.jury.reasons,
  ];
  const rows = [titles, ...entries.map((entry) => rowOf(layout, entry, marked, columns, locale))];
  return layout.direction === 'row' ? rows : transposed(rows);
}

function rowOf(
  { book }: Layout,
  { line, status, unclear, identity }: Entry,
  marked: Marked,
  columns: readonly Column[],
  locale: FunctionLocale,
): Shown[] {
  if (line.blank && status === null && unclear === null && identity.every((cell) => cell === '')) {
    return [...identity, ...columns.map(() => ''), ''];
  }
  const result = decideYear(book, { marks: line.marks, status }, marked);
  const doubts = line.unreadable.map(locale.unreadable);
  if (unclear !== null) doubts.unshift(locale.problem({ code: 'unclear-status', value: unclear }));
  const reasons = sentences(explain(book, { status }, result, marked), locale);
  return [...identity, ...columns.map(({ cell }) => cell(result)), [...doubts, reasons].join(' ')];
}

function columnsOf(layout: Layout, { jury }: FunctionLocale): readonly Column[] {
  const { book, semesters, uesWithoutEcts } = layout;
  const pair = (title: string, average: Column['cell'], code: Column['cell']): Column[] => [
    { title, cell: average },
    { title: `${title} ${jury.code}`, cell: code },
  ];
  const ues = book.ues.flatMap(({ ue }, i) =>
    semesters.has(ue.semester)
      ? pair(
          ue.code,
          (result) => shownAverage(result.ues[i]?.average ?? null),
          (result) => result.ues[i]?.code ?? '',
        )
      : [],
  );
  const wholeYear = semesters.has(book.odd) && semesters.has(book.even);
  const rcues = book.rcues.flatMap(({ competence }, i) =>
    pair(
      jury.rcue(competence),
      (result) => shownAverage(result.rcues[i]?.average ?? null),
      (result) => result.rcues[i]?.code ?? '',
    ),
  );
  const ects = (result: YearResult): Shown => (uesWithoutEcts.length > 0 ? '' : result.ects);
  return [
    ...ues,
    ...(wholeYear ? [...rcues] : []),
    { title: jury.ects, cell: ects },
    ...(wholeYear ? [{ title: jury.validated, cell: ({ passage }: YearResult) => passage.validated }] : []),
    { title: jury.proposal, cell: ({ code }) => code ?? '' },
    {
      title: jury.next,
      cell: (result) => (result.next === null ? '' : jury.opening[openingOf(result)](result.next)),
    },
  ];
}

type StatusReading = ReturnType<typeof readStatusCell>;

function statusesOf(expected: number, range: CellRange | undefined): readonly StatusReading[] {
  if (!range || isBlank(range)) return [];
  const line = lineOf(range);
  if (line?.length !== expected) {
    const { rows, columns } = sizeOf(range);
    refuse({ code: 'list-length', argument: 'statuses', expected, got: line?.length ?? rows * columns });
  }
  return line.map(readStatusCell);
}

/** Identity cells in the direction of the table. */
function identitiesOf(
  { direction }: Layout,
  expected: number,
  range: CellRange | undefined,
): readonly Shown[][] {
  if (!range || isBlank(range)) return [];
  const lines = direction === 'row' ? range : transposed(range);
  if (lines.length !== expected)
    refuse({ code: 'list-length', argument: 'students', expected, got: lines.length });
  return lines.map((line) => line.map(shownCell));
}

function shownCell(cell: unknown): Shown {
  const raw = rawCell(cell);
  if (raw === null) return '';
  if (typeof raw === 'object') return 'error' in raw ? raw.error : '';
  return typeof raw === 'boolean' ? String(raw) : raw;
}
