import type { LawLocale } from '../locales/locale';
import { explain, type Reason } from '../rules/reasons';
import type { Semester, Status } from '../rules/types';
import { decideYear, type Marked, type YearResult } from '../rules/year';
import { competenceNamed, ueNamed } from './arguments';
import type { CellRange } from './cells';
import { layoutFor, requireAllColumns, requireColumns, uesOfCompetence, type Layout } from './layout';
import { refuse } from './problem';
import type { Shown } from './shown';
import { oneLine, requireReadable, statusIn, type MarkLine } from './students';

/** The semesters in which one of these students has a mark: where all is empty, nothing is missing yet. */
export function markedIn({ curriculum }: Layout, lines: readonly MarkLine[]): Marked {
  const marked = new Set<Semester>();
  curriculum.modules.forEach(({ semester }, i) => {
    if (!marked.has(semester) && lines.some(({ marks }) => marks[i] !== 'ATT')) marked.add(semester);
  });
  return marked;
}

/** What the rules say of one student by himself. */
export const decisionOf = (layout: Layout, line: MarkLine, status: Status | null): YearResult =>
  decideYear(layout.book, { marks: line.marks, status }, markedIn(layout, [line]));

/** The code of one UE (4.3, 4.4), compensation within its RCUE included. */
export function codeOfUe(
  ue: unknown,
  codes: CellRange,
  marks: CellRange,
  curriculum?: CellRange,
  status?: unknown,
): Shown {
  const layout = layoutFor(codes, curriculum);
  const wanted = ueNamed(layout, ue);
  requireAllColumns(layout, wanted);
  const ues = uesOfCompetence(layout, wanted.competence);
  requireColumns(layout, ues);
  const line = oneLine(layout, marks);
  requireReadable(line, ues);
  const result = decisionOf(layout, line, statusIn(status));
  return result.ues.find((one) => one.ue.code === wanted.code)?.code ?? '';
}

/** The code of the RCUE of one competence (4.4). */
export function codeOfRcue(
  competence: unknown,
  codes: CellRange,
  marks: CellRange,
  curriculum?: CellRange,
  status?: unknown,
): Shown {
  const layout = layoutFor(codes, curriculum);
  const wanted = competenceNamed(layout, competence);
  const ues = uesOfCompetence(layout, wanted);
  requireColumns(layout, ues);
  const line = oneLine(layout, marks);
  requireReadable(line, ues);
  const result = decisionOf(layout, line, statusIn(status));
  return result.rcues.find((one) => one.competence === wanted)?.code ?? '';
}

interface WholeYear {
  readonly layout: Layout;
  readonly line: MarkLine;
  readonly status: Status | null;
  readonly result: YearResult;
}

function wholeYear(codes: CellRange, marks: CellRange, curriculum?: CellRange, status?: unknown): WholeYear {
  const layout = layoutFor(codes, curriculum);
  requireColumns(layout, layout.curriculum.ues);
  const line = oneLine(layout, marks);
  requireReadable(line, layout.curriculum.ues);
  const read = statusIn(status);
  return { layout, line, status: read, result: decisionOf(layout, line, read) };
}

/** The credits earned in the year of the curriculum (4.3, 4.4). */
export function ectsEarned(
  codes: CellRange,
  marks: CellRange,
  curriculum?: CellRange,
  status?: unknown,
): Shown {
  const { layout, result } = wholeYear(codes, marks, curriculum, status);
  if (layout.uesWithoutEcts.length > 0) refuse({ code: 'no-ects', ues: layout.uesWithoutEcts });
  return result.ects;
}

/** The code that the rules propose for the year (4.5); `''` while the even semester has no mark. */
export function progressionOf(
  codes: CellRange,
  marks: CellRange,
  curriculum?: CellRange,
  status?: unknown,
): Shown {
  return wholeYear(codes, marks, curriculum, status).result.code ?? '';
}

/** `UE31 acquise par compensation : RCUE 1 à 10,07 (art. 4.4).` */
export const sentences = (reasons: readonly Reason[], locale: LawLocale): string =>
  reasons.map((reason) => `${locale.reason(reason)} (${locale.law(reason.rule)}).`).join(' ');

/** The reasons of the proposal in sentences with their points of the law, the one that decides first. */
export function explanation(
  locale: LawLocale,
  codes: CellRange,
  marks: CellRange,
  curriculum?: CellRange,
  status?: unknown,
): Shown {
  const { layout, line, status: read, result } = wholeYear(codes, marks, curriculum, status);
  return sentences(explain(layout.book, { status: read }, result, markedIn(layout, [line])), locale);
}
