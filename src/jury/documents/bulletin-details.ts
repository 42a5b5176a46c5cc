import { area } from '../../cells/a1';
import type { Canvas } from '../../plan/canvas';
import { runsOf } from '../../cells/runs';
import type { CellStyle } from '../../plan/types';
import type { Rulebook } from '../../rules/rulebook';
import type { Competence } from '../../rules/types';
import type { JuryReport, JuryStudent } from '../report';
import { columnsOf, competenceTitle, PAGE_HEIGHT, SIZES, widthOf } from './bulletin-layout';
import { fittedTo, headingLines, heightOf, PageFlow } from './bulletin-flow';
import { MARK_PARTS, moduleCells, moduleRowsOf, sidesOf, type Sides } from './bulletin-modules';
import type { Locale } from '../../locales/locale';

/** The pages behind the results: each competence with its level, what was learned, and the marks under each UE. */

const HEADING = 20;
const GAP = 4;
const BAND = 16;
const BAND_SIZE = 11;

const COMPETENCE_BAND: CellStyle = { bold: true, fill: '#DCE6F4', color: '#1F3864', vertical: 'center' };

const HEADING_STYLE = { bold: true, color: '#1F3864' } as const;
const HEADING_SIZES = [13, 11, 9, 8] as const;
const LINES = '#D9D9D9';
/** Of a UE: its code, and its average below. */
const HEAD_ROWS = 2;

interface CompetenceBlock {
  readonly competence: Competence;
  readonly title: string;
  readonly titleLines: number;
  readonly learned: readonly string[];
  /** Rows of each UE of the semesters there are, by its position in the curriculum. */
  readonly ues: readonly { readonly position: number; readonly rows: number }[];
  /** Whether it begins a page. */
  readonly newPage: boolean;
}

/** What is the same for every student. */
interface DetailPlan extends Pages {
  /** The modules of each UE, by its position, for those who have the same ones. */
  readonly sides: ReadonlyMap<Rulebook, readonly Sides[]>;
}

interface Pages {
  readonly blocks: readonly CompetenceBlock[];
  /** Points of the letters: the largest in which all stands on one page, else the smallest. */
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
  const headings = report.students.map((student) => {
    const { lines, lineHeight } = headingOf(
      locale.documents.bulletin.details(fullName(student), 2, 2),
      width,
    );
    return lines * lineHeight;
  });
  const heading = Math.max(HEADING, ...headings);
  const plans = SIZES.map((size) =>
    paged(blocksOf(report, locale, { width, size, hasMarks }), size, heading),
  );
  const chosen = plans.find(({ pages }) => pages === 1) ?? (plans.at(-1) as Pages);
  const sides = booksOf(report).map(
    (book) => [book, book.ues.map((_, position) => sidesOf(book, position, report, chosen.size))] as const,
  );
  return { ...chosen, sides: new Map(sides) };
}

const booksOf = ({ book, students }: JuryReport): readonly Rulebook[] => [
  ...new Set([book, ...students.map((student) => student.book)]),
];

/** A heading in the largest letters in which it is one line, else in the smallest: one long name costs nobody a page. */
function headingOf(text: string, width: number) {
  const inOneLine = HEADING_SIZES.find((points) => headingLines(text, width, points) === 1);
  const size = inOneLine ?? Math.min(...HEADING_SIZES);
  const lines = headingLines(text, width, size);
  return { size, lines, lineHeight: Math.max(HEADING / lines, heightOf(1, size)) };
}

const fullName = ({ lastName, firstName }: JuryStudent): string => `${lastName} ${firstName}`.trim();

function blocksOf(
  report: JuryReport,
  locale: Locale,
  { width, size, hasMarks }: { readonly width: number; readonly size: number; readonly hasMarks: boolean },
): readonly CompetenceBlock[] {
  const { curriculum, book, semesters } = report;
  const books = booksOf(report);
  return book.rcues.map(({ competence, ues }) => {
    const text = curriculum.competences.find(({ number }) => number === competence);
    const title = competenceTitle(competence, text);
    const outcomes = (text?.outcomes ?? []).map((outcome) => outcome.replace(/[\s.]+$/, ''));
    const all = locale.labelled(locale.documents.bulletin.learned, outcomes.join(' ; '));
    return {
      competence,
      title,
      titleLines: headingLines(title, width, BAND_SIZE),
      learned: outcomes.length > 0 ? fittedTo(all, width, Infinity, [size], '').lines : [],
      ues: ues
        .filter((position) => semesters.includes(curriculum.ues[position]?.semester as never))
        .map((position) => {
          const needed = books.map((one) => moduleRowsOf(one, position, report, size));
          return { position, rows: hasMarks ? Math.max(...needed, HEAD_ROWS) : 0 };
        }),
      newPage: false,
    };
  });
}

/** A competence is not cut by the end of a page. */
function paged(blocks: readonly CompetenceBlock[], size: number, heading: number): Pages {
  let height = heading;
  let pages = 1;
  let rows = 1;
  const placed = blocks.map((block): CompetenceBlock => {
    const modules = block.ues.reduce((sum, ue) => sum + ue.rows, 0);
    const own = GAP + BAND * block.titleLines + heightOf(block.learned.length + modules, size);
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
  { blocks, size, pages, sides }: DetailPlan,
): readonly number[] {
  const { bulletin } = locale.documents;
  const columns = columnsOf(report);
  const flow = new PageFlow(canvas, top, widthOf(columns), columns.length - 1);
  const marks = MARK_PARTS.map((part) => columns.findIndex(([own]) => own === part));
  const starts: number[] = [];
  const heading = (): void => {
    starts.push(flow.row);
    const text = bulletin.details(fullName(student), starts.length + 1, pages + 1);
    const { size: letters, lineHeight } = headingOf(text, widthOf(columns));
    flow.heading(text, lineHeight, { ...HEADING_STYLE, size: letters });
  };
  heading();
  for (const { title, learned, ues, newPage } of blocks) {
    if (newPage) heading();
    flow.space(GAP);
    flow.heading(title, BAND, { ...COMPETENCE_BAND, size: BAND_SIZE });
    for (const line of learned) flow.line([line], heightOf(1, size), { size });
    const first = flow.row;
    const lines = ues.flatMap(({ position, rows }) => {
      canvas.format(area(flow.row, 0), { bold: true });
      const modules = sides.get(student.book)?.[position] ?? [];
      const cells = moduleCells(student, position, report, locale, { rows, sides: modules });
      for (const line of cells) flow.line(line, heightOf(1, size), { size, vertical: 'center' });
      return cells;
    });
    for (const column of marks)
      for (const [from, to] of runsOf(lines.flatMap((line, i) => (line[column] === null ? [] : [first + i]))))
        canvas.format(area(from, column, to, column), { horizontal: 'center', border: LINES });
  }
  return starts;
}
