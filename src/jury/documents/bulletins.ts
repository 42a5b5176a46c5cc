import { area } from '../../cells/a1';
import type { Slices } from '../../cells/slices';
import { Canvas } from '../../plan/canvas';
import { minutesFacts } from '../sheets/minutes-form';
import type { SheetPlan } from '../../plan/types';
import { promotionPositions } from '../positions';
import { ranks } from '../deliberation/rank';
import type { JuryReport } from '../report';
import { columnsOf, linesPerCompetence, LOWER_ROWS, ROWS, SCALE } from './bulletin-layout';
import { detailPlan, drawDetails } from './bulletin-details';
import { drawBulletin, type PageContext } from './bulletin-page';
import type { DocumentContext } from './context';
import { bands } from '../sheets/page-bands';
import { sheetPlan, TAB_COLORS } from '../our-sheets/sheet-plan';

/**
 * One bulletin per student in the order of the report: a page of A4 in portrait with the results and the decision, and behind
 * it marks and learning outcomes. All have the same number of pages, and of rows.
 */
export function* planningBulletins(report: JuryReport, context: DocumentContext): Slices<SheetPlan> {
  const { locale, day, names, closed } = context;
  const columns = columnsOf(report);
  const lines = linesPerCompetence(report) * report.book.rcues.length;
  const page: PageContext = {
    report,
    locale,
    facts: minutesFacts(context.minutesEntries, report, locale, day),
    columns,
    lines,
    positions: promotionPositions(report),
    ranks: ranks(report),
    closed,
  };
  const details = detailPlan(report, locale);
  const first = ROWS.lines + lines + LOWER_ROWS;
  const stride = first + (details?.rows ?? 0);
  const canvas = new Canvas();
  const last = Math.max(stride * report.students.length - 1, 0);
  columns.forEach(([part], column) => {
    const isAverage = part === 'average' || part === 'min' || part === 'mean' || part === 'max';
    const numberFormat = isAverage ? '0.00' : part === 'ects' ? '0' : '@';
    canvas.format(area(0, column, last, column), { numberFormat });
  });
  const starts: number[] = [];
  for (const [i, student] of report.students.entries()) {
    const top = i * stride;
    drawBulletin(canvas, top, student, page);
    starts.push(top);
    if (details) starts.push(...drawDetails(canvas, top + first, student, report, locale, details));
    yield;
  }
  return sheetPlan(canvas, {
    role: 'bulletins',
    name: names.bulletins,
    tabColor: TAB_COLORS.navy,
    columnWidths: columns.map(([, width]) => width),
    print: {
      orientation: 'portrait',
      scale: SCALE,
      area: area(0, 0, last, columns.length - 1),
      header: bands(report, context, page.facts, '').header,
      footer: { left: locale.date(day), center: locale.documents.bulletin.title },
      breaksBefore: starts.slice(1),
    },
  });
}
