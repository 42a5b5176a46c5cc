import type { PageSetup } from '../../host/sheet-parts';
import { defaultPage } from '../grid/extras';
import { attribute, child, children, isOn, numberOf } from './xml';

const PAPERS: Readonly<Record<number, string>> = { 1: 'Letter', 5: 'Legal', 8: 'A3', 9: 'A4', 11: 'A5' };
const INCH = 72;

/** `&LLeft&CCenter&RRight` of a file, by place. */
function parts(text: string, where: 'Header' | 'Footer'): Record<string, string> {
  const found: Record<string, string> = {};
  let place = 'Center';
  for (const piece of text.split(/(&[LCR])/)) {
    if (piece === '&L') place = 'Left';
    else if (piece === '&C') place = 'Center';
    else if (piece === '&R') place = 'Right';
    else if (piece) found[place + where] = piece;
  }
  return found;
}

/** The print set-up of a worksheet part; areas and titles come from the names of the workbook. */
export function readPage(worksheet: Element): PageSetup {
  const page = defaultPage();
  const setup = child(worksheet, 'pageSetup');
  const margins = child(worksheet, 'pageMargins');
  const options = child(worksheet, 'printOptions');
  const headerFooter = child(worksheet, 'headerFooter');
  if (attribute(setup, 'orientation') === 'landscape') page.orientation = 'Landscape';
  page.paperSize = PAPERS[numberOf(setup, 'paperSize') ?? 9] ?? 'A4';
  if (isOn(child(child(worksheet, 'sheetPr'), 'pageSetUpPr'), 'fitToPage')) {
    page.zoom = {
      horizontalFitToPages: numberOf(setup, 'fitToWidth') ?? 1,
      verticalFitToPages: numberOf(setup, 'fitToHeight') ?? 1,
    };
  } else page.zoom = { scale: numberOf(setup, 'scale') ?? 100 };
  for (const side of Object.keys(page.margins) as (keyof PageSetup['margins'])[]) {
    const inches = numberOf(margins, side);
    if (inches !== undefined) page.margins[side] = inches * INCH;
  }
  page.centerHorizontally = isOn(options, 'horizontalCentered');
  page.centerVertically = isOn(options, 'verticalCentered');
  page.printGridlines = isOn(options, 'gridLines');
  page.headersFooters = {
    ...parts(child(headerFooter, 'oddHeader')?.textContent ?? '', 'Header'),
    ...parts(child(headerFooter, 'oddFooter')?.textContent ?? '', 'Footer'),
  };
  const breaks = (name: string): number[] =>
    children(child(worksheet, name), 'brk').map((one) => numberOf(one, 'id') ?? 0);
  page.horizontalBreaks = breaks('rowBreaks');
  page.verticalBreaks = breaks('colBreaks');
  return page;
}
