import { area } from '../../cells/a1';
import type { Canvas } from '../../plan/canvas';
import type { CellStyle, PlannedValue } from '../../plan/types';
import type { Competence, Mark } from '../../rules/types';
import { rounded } from '../../rules/rounding';
import { UNREAD } from '../../rules/types';
import type { JuryReport, JuryStudent } from '../report';
import { columnsOf, PAGE_HEIGHT, widthOf, type Part } from './bulletin-layout';
import { fittedTo, headingLines, heightOf, PageFlow } from './bulletin-flow';
import type { Locale } from '../../locales/locale';

/** The pages behind the results: each competence with its level, what was learned, and the marks under each UE. */

const HEADING = 20;
const GAP = 6;
const BAND = 17;
/** Letters of the modules, and of what was learned: the first with which all stands on one page. */
const MODULE_SIZE = 10;
const LEARNED_SIZES = [10, 9] as const;

const COMPETENCE_BAND: CellStyle = { bold: true, fill: '#DCE6F4', color: '#1F3864', vertical: 'center' };

const HEADING_STYLE = { bold: true, size: 13, color: '#1F3864' } as const;
const LINES = '#D9D9D9';

interface CompetenceBlock {
  readonly competence: Competence;
  readonly title: string;
  readonly learned: readonly string[];
  /** Rows of each UE of the semesters there are, by its position in the curriculum. */
  readonly ues: readonly { readonly position: number; readonly rows: number }[];
  /** Whether it begins a page. */
  readonly newPage: boolean;
}

/** What is the same for every student. */
interface DetailPlan {
  readonly blocks: readonly CompetenceBlock[];
  readonly size: number;
  /** Rows from the first page's first to the last page's last. */
  readonly rows: number;
  readonly pages: number;
}

/** @returns null where there is nothing to tell: neither marks of modules nor what was learned */
export function detailPlan(report: JuryReport, locale: Locale): DetailPlan | null {
  const width = widthOf(columnsOf(report));
  const hasMarks = report.students.some(({ year }) => year.marks.some((mark) => mark !== 'ATT'));
  const { competences } = report.curriculum;
  if (!hasMarks && competences.every(({ outcomes }) => outcomes.length === 0)) return null;
  // A name can be longer than a line.
  const lines = report.students.map((student) =>
    headingLines(locale.documents.bulletin.details(fullName(student), 2, 2), width, HEADING_STYLE.size),
  );
  const heading = HEADING * Math.max(1, ...lines);
  const plans = LEARNED_SIZES.map((size) =>
    paged(blocksOf(report, locale, { width, size, hasMarks }), size, heading),
  );
  return plans.find(({ pages }) => pages === 1) ?? (plans.at(-1) as DetailPlan);
}

const fullName = ({ lastName, firstName }: JuryStudent): string => `${lastName} ${firstName}`.trim();

function blocksOf(
  report: JuryReport,
  locale: Locale,
  { width, size, hasMarks }: { readonly width: number; readonly size: number; readonly hasMarks: boolean },
): readonly CompetenceBlock[] {
  const { curriculum, students, book, semesters } = report;
  const books = new Set([book, ...students.map((student) => student.book)]);
  return book.rcues.map(({ competence, ues }) => {
    const text = curriculum.competences.find(({ number }) => number === competence);
    const title = [`${competence}. ${text?.name ?? ''}`.trim(), text?.levelTitle ?? ''].filter(Boolean);
    const outcomes = (text?.outcomes ?? []).map((outcome) => outcome.replace(/[\s.]+$/, ''));
    const all = locale.labelled(locale.documents.bulletin.learned, outcomes.join(' ; '));
    return {
      competence,
      title: title.join(' – '),
      learned: outcomes.length > 0 ? fittedTo(all, width, Infinity, [size], '').lines : [],
      ues: ues
        .filter((position) => semesters.includes(curriculum.ues[position]?.semester as never))
        .map((position) => {
          const modules = Math.max(...[...books].map((one) => one.ues[position]?.modules.length ?? 0));
          return { position, rows: hasMarks ? Math.max(Math.ceil(modules / 2), 1) : 0 };
        }),
      newPage: false,
    };
  });
}

/** A competence is not cut by the end of a page. */
function paged(blocks: readonly CompetenceBlock[], size: number, heading: number): DetailPlan {
  let height = heading;
  let pages = 1;
  let rows = 1;
  const placed = blocks.map((block): CompetenceBlock => {
    const modules = block.ues.reduce((sum, ue) => sum + ue.rows, 0);
    const own = GAP + BAND + heightOf(block.learned.length, size) + heightOf(modules, MODULE_SIZE);
    const newPage = height + own > PAGE_HEIGHT && height > heading;
    height = newPage ? heading + own : height + own;
    if (newPage) pages += 1;
    rows += 2 + block.learned.length + modules + (newPage ? 1 : 0);
    return { ...block, newPage };
  });
  return { blocks: placed, size, rows, pages };
}

/** @param top the first row @returns the rows that begin a page, the first one too */
export function drawDetails(
  canvas: Canvas,
  top: number,
  student: JuryStudent,
  report: JuryReport,
  locale: Locale,
  { blocks, size, pages }: DetailPlan,
): readonly number[] {
  const { bulletin } = locale.documents;
  const columns = columnsOf(report);
  const flow = new PageFlow(canvas, top, widthOf(columns), columns.length - 1);
  const starts: number[] = [];
  const heading = (): void => {
    starts.push(flow.row);
    const name = fullName(student);
    flow.heading(bulletin.details(name, starts.length + 1, pages + 1), HEADING, HEADING_STYLE);
  };
  heading();
  for (const { title, learned, ues, newPage } of blocks) {
    if (newPage) heading();
    flow.space(GAP);
    flow.line([title], BAND, COMPETENCE_BAND);
    for (const line of learned) flow.line([line], heightOf(1, size), { size });
    const first = flow.row;
    for (const { position, rows } of ues) {
      canvas.format(area(flow.row, 0), { bold: true });
      for (const cells of moduleRows(student, position, rows, report, locale))
        flow.line(cells, heightOf(1, MODULE_SIZE), { size: MODULE_SIZE, vertical: 'center' });
    }
    if (flow.row === first) continue;
    for (const part of ['average', 'max'] as const) {
      const column = columns.findIndex(([own]) => own === part);
      canvas.format(area(first, column, flow.row - 1, column), { horizontal: 'center', border: LINES });
    }
  }
  return starts;
}

/** Modules of a UE in two columns, the UE and its average before them. */
function moduleRows(
  student: JuryStudent,
  position: number,
  rows: number,
  report: JuryReport,
  { number, documents }: Locale,
): readonly (readonly PlannedValue[])[] {
  const ue = student.book.ues[position];
  const columns = columnsOf(report);
  const at = (part: Part): number => columns.findIndex(([own]) => own === part);
  const [name, mark, name2, mark2] = [at('name'), at('average'), at('code'), at('max')];
  const room = (from: number, to: number): number => widthOf(columns.slice(from, to));
  const cells = (ue?.modules ?? []).map((module): readonly [string, PlannedValue] => {
    const { code = '', name: title = '' } = report.curriculum.modules[module] ?? {};
    return [title === code ? code : `${code} ${title}`, markCell(student.year.marks[module], documents.none)];
  });
  const shown = (text: string | undefined, width: number): string | null =>
    text === undefined ? null : (fittedTo(text, width, 1, [MODULE_SIZE], '…').lines[0] ?? null);
  const average = student.result.ues[position]?.average;
  const heads = [ue?.ue.code ?? null, average ? number(rounded(average, 2), 2) : documents.none];
  return Array.from({ length: rows }, (_, i) => {
    const line: PlannedValue[] = columns.map(() => null);
    const [left, right] = [cells[i], cells[rows + i]];
    line[0] = heads[i] ?? null;
    line[name] = shown(left?.[0], room(name, mark));
    line[mark] = left?.[1] ?? null;
    line[name2] = shown(right?.[0], room(name2, mark2));
    line[mark2] = right?.[1] ?? null;
    return line;
  });
}

/** A mark, or the code that stands in its place; what is awaited or could not be read is a dash. */
const markCell = (mark: Mark | undefined, none: string): PlannedValue =>
  mark === undefined || mark === 'ATT' || mark === UNREAD ? none : mark;
