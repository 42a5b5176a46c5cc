/// <reference types="office-js" />
import { rangeName } from '../cells/a1';
import type { PrintSetup } from '../plan/types';
import { rangeOf } from './areas';

/** In inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

/** Paper, titles on every page, headers and footers; as wide as one page where no scale is given, and as long as it takes. */
export function writePrint(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = print.paper;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.zoom = print.scale === undefined ? { horizontalFitToPages: 1 } : { scale: print.scale };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins('Inches', MARGINS);
  if (print.area) pageLayout.setPrintArea(rangeOf(sheet, print.area));
  if (print.repeatRows) {
    const [first, last] = print.repeatRows;
    pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
  if (print.repeatColumns) {
    const [left, right] = print.repeatColumns;
    const [from, to = from] = rangeName({ top: 0, left, bottom: 0, right }).replace(/\d+/g, '').split(':');
    pageLayout.setPrintTitleColumns(`$${from}:$${to}`);
  }
  const page = pageLayout.headersFooters.defaultForAllPages;
  page.leftHeader = print.header?.left ?? '';
  page.centerHeader = print.header?.center ?? '';
  page.rightHeader = print.header?.right ?? '';
  page.leftFooter = print.footer?.left ?? '';
  page.centerFooter = print.footer?.center ?? '';
  page.rightFooter = print.footer?.right ?? '';
  for (const row of print.breaksBefore ?? []) {
    if (row > 0) sheet.horizontalPageBreaks.add(rangeName({ top: row, left: 0, bottom: row, right: 0 }));
  }
}
