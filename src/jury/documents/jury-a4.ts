import { YEAR_MEANINGS } from '../../rules/codes';
import type { RcueResult } from '../../rules/rcue';
import { reaches, rounded } from '../../rules/rounding';
import type { YearCode } from '../../rules/types';
import type { UeResult } from '../../rules/ue';
import { area } from '../../cells/a1';
import { Canvas } from '../../plan/canvas';
import { BODY, CENTERED, HEADER, SUBTITLE, TEXT, TITLE, WRAPPED } from '../../plan/styles';
import type { CellStyle, PlannedValue, SheetPlan } from '../../plan/types';
import { hasWholeYear, retainedCode, type JuryReport, type JuryStudent } from '../report';
import { linesOf } from '../../plan/text-lines';
import { personOf } from '../identity';
import { sheetPlan } from '../our-sheets/sheet-plan';
import { CATEGORY_FILLS } from '../sheets/category-fills';
import { BELOW_FLOOR, BELOW_PASS, COMPENSATED } from '../sheets/colours';
import { juryTitle } from '../sheets/jury-head';
import { identityWidths, STANDARD_SIZE, TABLE_SIZE, widthOf } from '../sheets/jury-widths';
import { minutesFacts } from '../sheets/minutes-form';
import type { DocumentContext } from './context';
import { bands } from '../sheets/page-bands';

/** Row of the headers, repeated on every page. */
const HEADER_ROW = 3;
/** Points of a line of the title, and how many of its letters stand on one of the standard size. */
const TITLE_LINE = 20;
const TITLE_DIGIT = 0.7;
/** Points of a row, at least two lines: an average above its code. */
const LINE_HEIGHT = 12.75;

type Result = UeResult | RcueResult;

interface Column {
  readonly label: string;
  readonly width: number;
  readonly style: CellStyle;
  readonly value: (student: JuryStudent) => PlannedValue;
  /** The average and the code that the column shows, for its colours. */
  readonly result?: (student: JuryStudent) => Result | undefined;
}

/** The jury sheet for A4 in landscape: each average above its code, without reasons. Not read back. */
export function planJuryA4(report: JuryReport, context: DocumentContext): SheetPlan {
  const { locale, day, names } = context;
  const facts = minutesFacts(context.minutesEntries, report, locale, day);
  const columns = columnsOf(report, context);
  const canvas = new Canvas();
  const last = HEADER_ROW + Math.max(report.students.length, 1);
  const title = juryTitle(report, locale);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  canvas.put(0, 0, title, { ...TITLE, ...WRAPPED });
  canvas.merge(area(0, 0, 0, columns.length - 1));
  canvas.rowHeights.set(0, TITLE_LINE * linesOf(title, width * TITLE_DIGIT).length);
  canvas.put(1, 0, locale.documents.juryA4.note(locale.date(day), report.students.length), SUBTITLE);
  canvas.putRow(
    HEADER_ROW,
    0,
    columns.map(({ label }) => label),
    { ...HEADER, size: TABLE_SIZE },
  );
  canvas.rowHeights.set(HEADER_ROW, 30);
  const body = area(HEADER_ROW + 1, 0, last, columns.length - 1);
  canvas.format(body, { ...BODY, wrap: true, size: TABLE_SIZE });
  columns.forEach(({ style }, column) => {
    canvas.format(area(body.top, column, last, column), style);
  });
  report.students.forEach((student, i) => {
    drawStudent(canvas, HEADER_ROW + 1 + i, student, columns, report);
  });
  return sheetPlan(canvas, {
    role: 'juryA4',
    name: names.juryA4,
    columnWidths: columns.map(({ width }) => width),
    freeze: { rows: HEADER_ROW + 1, columns: 2 },
    print: {
      repeatRows: [HEADER_ROW, HEADER_ROW],
      area: area(0, 0, last, columns.length - 1),
      ...bands(report, context, facts, title),
    },
  });
}

function drawStudent(
  canvas: Canvas,
  row: number,
  student: JuryStudent,
  columns: readonly Column[],
  report: JuryReport,
): void {
  canvas.putRow(
    row,
    0,
    columns.map(({ value }) => value(student)),
  );
  canvas.rowHeights.set(
    row,
    Math.max(2, ...columns.map((column, i) => linesIn(canvas, row, i, column))) * LINE_HEIGHT + 1.5,
  );
  const code = retainedCode(student);
  if (code in YEAR_MEANINGS) {
    const fill = CATEGORY_FILLS[YEAR_MEANINGS[code as YearCode].category];
    canvas.format(area(row, 0, row, columns.length - 1), { fill });
  }
  columns.forEach(({ result }, column) => {
    const style = averageStyle(result?.(student), report);
    if (style) canvas.format(area(row, column), style);
  });
}

/** Lines that the cell takes: a name can be longer than its column. */
function linesIn(canvas: Canvas, row: number, column: number, { width }: Column): number {
  const value = canvas.values[row]?.[column];
  return typeof value === 'string' ? linesOf(value, (width * STANDARD_SIZE) / TABLE_SIZE).length : 1;
}

/** As the conditional formats of the jury sheet paint it. */
function averageStyle(result: Result | undefined, { curriculum }: JuryReport): CellStyle | null {
  if (!result) return null;
  if (result.code === 'CMP') return COMPENSATED;
  const { floorMark, passMark, rounding } = curriculum.policy;
  if (!result.average || reaches(result.average, passMark, rounding)) return null;
  return reaches(result.average, floorMark, rounding) ? BELOW_PASS : BELOW_FLOOR;
}

function columnsOf(report: JuryReport, { locale }: DocumentContext): readonly Column[] {
  const { jury } = locale;
  const widths = identityWidths(report);
  const average = (label: string, result: (student: JuryStudent) => Result | undefined): Column => ({
    label,
    width: Math.max(4.4, ...report.students.map((student) => widthOf(result(student)?.code ?? ''))),
    style: CENTERED,
    value: (student) => {
      const { average: found, code } = result(student) ?? {};
      const lines = [found ? locale.number(rounded(found, 2), 2) : '', code ?? ''];
      return lines.filter((line) => line !== '').join('\n') || null;
    },
    result,
  });
  const ues = report.curriculum.ues.flatMap((ue, i) =>
    report.semesters.includes(ue.semester) ? [average(ue.code, ({ result }) => result.ues[i])] : [],
  );
  const rcues = hasWholeYear(report)
    ? report.book.rcues.map(({ competence }, i) =>
        average(jury.rcue(competence), ({ result }) => result.rcues[i]),
      )
    : [];
  return [
    { label: jury.number, width: 8, style: TEXT, value: (student) => personOf(student).number || null },
    {
      label: jury.lastName,
      width: Math.max(widths.lastName, widths.firstName),
      style: TEXT,
      value: ({ lastName, firstName }) => `${lastName}\n${firstName}`,
    },
    { label: jury.proposal, width: 9.5, style: CENTERED, value: ({ result }) => result.proposal },
    { label: jury.decision, width: 8, style: CENTERED, value: ({ entry }) => entry?.decision || null },
    ...ues,
    ...rcues,
    { label: jury.ects, width: 4.5, style: CENTERED, value: ({ result }) => result.ects },
  ];
}
