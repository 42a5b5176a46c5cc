import { area } from '../../cells/a1';
import { Canvas } from '../../plan/canvas';
import { minutesFacts } from '../sheets/minutes-form';
import type { CellStyle, SheetPlan } from '../../plan/types';
import { promotionPositions } from '../positions';
import { ranks } from '../deliberation/rank';
import type { JuryReport } from '../report';
import {
  bulletinHeights,
  bulletinRows,
  COLUMNS,
  linesPerCompetence,
  SCALE,
  type BulletinRows,
} from './bulletin-layout';
import { drawBulletin, SIZES, type PageContext } from './bulletin-page';
import type { DocumentContext } from './context';
import { sheetPlan, TAB_COLORS } from '../our-sheets/sheet-plan';

const SECTION_BAND: CellStyle = { bold: true, fill: '#DCE6F4', color: '#1F3864', vertical: 'center' };
const TABLE_HEADER: CellStyle = { bold: true, fill: '#1F3864', color: '#FFFFFF', vertical: 'center' };
const RCUE_LINE: CellStyle = { bold: true, fill: '#F2F2F2' };
const LINES = '#BFBFBF';
const RIGHT = COLUMNS.length - 1;

/** One bulletin per student, each on exactly one A4 page in portrait, in the order of the report. */
export function planBulletins(report: JuryReport, context: DocumentContext): SheetPlan {
  const { locale, day, names } = context;
  const perCompetence = linesPerCompetence(report);
  const rows = bulletinRows(perCompetence * report.book.rcues.length);
  const heights = bulletinHeights(rows);
  const page: PageContext = {
    report,
    locale,
    facts: minutesFacts(context.minutesEntries, report, locale, day),
    rows,
    positions: promotionPositions(report),
    ranks: ranks(report),
  };
  const canvas = new Canvas();
  const last = rows.stride * report.students.length - 1;
  drawColumns(canvas, Math.max(last, 0));
  report.students.forEach((student, i) => {
    const top = i * rows.stride;
    drawBulletin(canvas, top, student, page);
    format(canvas, top, rows, perCompetence);
    heights.forEach((height, row) => canvas.rowHeights.set(top + row, height));
  });
  return sheetPlan(canvas, {
    role: 'bulletins',
    name: names.bulletins,
    tabColor: TAB_COLORS.navy,
    columnWidths: COLUMNS.map(([, width]) => width),
    print: {
      orientation: 'portrait',
      scale: SCALE,
      area: area(0, 0, Math.max(last, 0), RIGHT),
      footer: { left: report.curriculum.title.replaceAll('&', '&&'), right: locale.date(day) },
      breaksBefore: report.students.map((_, i) => i * rows.stride).slice(1),
    },
  });
}

/** What holds for a whole column, texts in it or not, is said once for all students. */
function drawColumns(canvas: Canvas, last: number): void {
  COLUMNS.forEach(([part], column) => {
    const isAverage = part === 'average' || part === 'min' || part === 'mean' || part === 'max';
    const numberFormat = isAverage ? '0.00' : part === 'ects' ? '0' : '@';
    canvas.format(area(0, column, last, column), { numberFormat });
  });
}

function format(canvas: Canvas, top: number, rows: BulletinRows, perCompetence: number): void {
  const wide = (row: number, style: CellStyle, last = row): void => {
    canvas.format(area(top + row, 0, top + last, RIGHT), style);
  };
  wide(rows.institution, { bold: true });
  wide(rows.title, { bold: true, size: 16, color: '#1F3864' });
  wide(rows.student, { bold: true, size: 13 });
  for (const row of [rows.results, rows.reasons, rows.juryReason, rows.appeal]) wide(row, SECTION_BAND);
  wide(rows.decision, { ...SECTION_BAND, size: 13 });
  wide(rows.bands, TABLE_HEADER, rows.header);
  canvas.format(area(top + rows.header, 2, top + rows.lastLine, RIGHT), { horizontal: 'center' });
  wide(rows.lines, { size: 10, vertical: 'center' }, rows.lastLine);
  if (perCompetence > 2) {
    for (let row = rows.lines + perCompetence - 1; row <= rows.lastLine; row += perCompetence) {
      canvas.format(area(top + row, 1, top + row, RIGHT), RCUE_LINE);
    }
  }
  // Without lines inside, the name of a competence reads on from one row to the next.
  for (let row = rows.lines; row <= rows.lastLine; row += perCompetence) {
    canvas.format(area(top + row, 1, top + row + perCompetence - 1, RIGHT), { border: LINES });
  }
  wide(rows.header, { border: LINES });
  wide(rows.notes, { italic: true, size: 9 }, rows.notes + 1);
  wide(rows.reasons + 1, { size: SIZES[0] }, rows.juryReason - 2);
  wide(rows.juryReason + 1, { size: SIZES[0] }, rows.appeal - 2);
  wide(rows.appeal + 1, { size: SIZES[0] }, rows.signature - 2);
}
