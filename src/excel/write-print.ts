/// <reference types="office-js" />
import { rangeName } from '../cells/a1';
import type { PrintSetup, SheetPlan } from '../plan/types';
import { rangeOf } from './areas';
import { DEFAULT_WIDTH, widthInPoints } from './write-layout';

/** In inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };
const INCH = 72;
/** Points, the short side first. */
const PAPER: Readonly<Record<PrintSetup['paper'], readonly [number, number]>> = {
  A4: [595, 842],
  A3: [842, 1191],
};

type Part = (sheet: Excel.Worksheet, print: PrintSetup) => void;

/**
 * Paper, titles on every page, headers and footers; as wide as one page where no scale is given, and as long as it takes.
 * Each part can do without the others.
 */
export const PRINT_PARTS: readonly Part[] = [
  ({ pageLayout }, print) => {
    pageLayout.paperSize = print.paper;
    pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  },
  ({ pageLayout }, { scale }) => {
    pageLayout.zoom = scale === undefined ? { horizontalFitToPages: 1 } : { scale };
  },
  ({ pageLayout }) => {
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintMargins('Inches', MARGINS);
  },
  (sheet, { area, repeatRows, repeatColumns }) => {
    const { pageLayout } = sheet;
    if (area) pageLayout.setPrintArea(rangeOf(sheet, area));
    if (repeatRows) {
      const [first, last] = repeatRows;
      pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
    }
    if (repeatColumns) {
      const [left, right] = repeatColumns;
      const [from, to = from] = rangeName({ top: 0, left, bottom: 0, right }).replace(/\d+/g, '').split(':');
      pageLayout.setPrintTitleColumns(`$${from}:$${to}`);
    }
  },
  ({ pageLayout }, { header, footer }) => {
    const page = pageLayout.headersFooters.defaultForAllPages;
    page.leftHeader = header?.left ?? '';
    page.centerHeader = header?.center ?? '';
    page.rightHeader = header?.right ?? '';
    page.leftFooter = footer?.left ?? '';
    page.centerFooter = footer?.center ?? '';
    page.rightFooter = footer?.right ?? '';
  },
  (sheet, { breaksBefore }) => {
    for (const row of breaksBefore ?? []) {
      if (row > 0) sheet.horizontalPageBreaks.add(rangeName({ top: row, left: 0, bottom: row, right: 0 }));
    }
  },
];

/** Asks whether "as wide as one page" was kept: Excel has been seen to pass over it (office-js issue 1860). */
export function loadFit(sheet: Excel.Worksheet, { print }: SheetPlan): Excel.PageLayout | null {
  return print.scale === undefined ? sheet.pageLayout.load('zoom') : null;
}

/** Gives the scale at which the columns fit, where Excel has not kept the width. @returns whether there is something to send */
export function fitByScale(layout: Excel.PageLayout | null, plan: SheetPlan): boolean {
  if (!layout) return false;
  const zoom = layout.zoom as Excel.PageLayoutZoomOptions | null;
  if (zoom?.horizontalFitToPages === 1) return false;
  layout.zoom = { scale: fittingScale(plan) };
  return true;
}

/** Percent, at most 100. */
export function fittingScale({ print, columnWidths, hiddenColumns, values }: SheetPlan): number {
  const [short, long] = PAPER[print.paper];
  const room = (print.orientation === 'landscape' ? long : short) - (MARGINS.left + MARGINS.right) * INCH;
  const last = print.area?.right ?? Math.max(0, ...values.map((row) => row.length)) - 1;
  let width = 0;
  for (let column = print.area?.left ?? 0; column <= last; column++) {
    if (!hiddenColumns?.includes(column)) width += widthInPoints(columnWidths[column] ?? DEFAULT_WIDTH);
  }
  return Math.min(100, Math.max(10, Math.floor((100 * room) / Math.max(width, 1))));
}
