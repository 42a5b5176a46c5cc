import type { SheetPlan } from '../plan/types';
import { cellName, rangeName } from '../cells/a1';
import { formattingElements } from './conditional-formats';
import type { Dialect } from './dialect';
import { extentOf, rowElements } from './sheet-cells';
import { printElements } from './sheet-print';
import type { StyleBook } from './style-book';
import { argb } from './style-elements';
import { styleGrid } from './style-grid';
import { validationsElement } from './validations';
import type { Attributes } from './xml-scan';
import { XML_DECLARATION, escapeAttribute } from './xml-text';

/** Excel's own default, in characters of the default font. */
const DEFAULT_WIDTH = 8.43;

interface SheetSurroundings {
  readonly dialect: Dialect;
  readonly styles: StyleBook;
  /** Relationship of the sheet to its drawing, when it has charts. */
  readonly drawingId: string | undefined;
  /** `<sheetProtection>` that a user put on the sheet that is replaced. */
  readonly protection: Attributes | undefined;
  /** Name by which macros know the sheet that is replaced. */
  readonly codeName: string | undefined;
}

/** A worksheet part; its elements stand in the order of CT_Worksheet. */
export function sheetPart(
  plan: SheetPlan,
  { dialect, styles, drawingId, protection, codeName }: SheetSurroundings,
): string {
  const extent = extentOf(plan);
  const formats = styleGrid(plan.formats, extent, (style) => styles.cellFormat(style));
  const last = cellName(Math.max(extent.rows, 1) - 1, Math.max(extent.columns, 1) - 1);
  const tab = plan.tabColor ? `<tabColor rgb="${argb(plan.tabColor)}"/>` : '';
  const fit = plan.print.scale === undefined ? '<pageSetUpPr fitToPage="1"/>' : '';
  return [
    XML_DECLARATION,
    `<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">`,
    `<sheetPr${codeName === undefined ? '' : ` codeName="${escapeAttribute(codeName)}"`}>${tab}${fit}</sheetPr>`,
    `<dimension ref="${last === 'A1' ? 'A1' : `A1:${last}`}"/>`,
    viewElement(plan),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsElement(plan),
    `<sheetData>${rowElements(plan, extent, formats)}</sheetData>`,
    protectionElement(plan, protection),
    plan.filter ? `<autoFilter ref="${rangeName(plan.filter)}"/>` : '',
    mergesElement(plan),
    formattingElements('', plan.rules, 1, (style) => styles.differential(style)),
    validationsElement(plan.validations),
    printElements(plan.print),
    drawingId ? `<drawing r:id="${drawingId}"/>` : '',
    '</worksheet>',
  ].join('');
}

/** That of the plan, else the one a user put there; only one without a password is taken off. */
function protectionElement(plan: SheetPlan, before: Attributes | undefined): string {
  const hasPassword = before && ('password' in before || 'hashValue' in before);
  if (plan.protected === false && !hasPassword) return '';
  if (before) return emptyElement('sheetProtection', before);
  return plan.protected ? emptyElement('sheetProtection', OUR_PROTECTION) : '';
}

/** Without a password; 0 is what stays allowed (ECMA-376 part 1, 18.3.1.85). */
const OUR_PROTECTION: Attributes = { sheet: '1', objects: '1', scenarios: '1', sort: '0', autoFilter: '0' };

function emptyElement(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  return `<${name}${written.join('')}/>`;
}

function viewElement({ showGridlines, freeze }: SheetPlan): string {
  const grid = showGridlines === false ? ' showGridLines="0"' : '';
  const pane = freeze ? paneElements(freeze) : '';
  const view = `<sheetView${grid} workbookViewId="0"`;
  return `<sheetViews>${pane ? `${view}>${pane}</sheetView>` : `${view}/>`}</sheetViews>`;
}

function paneElements({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  if (rows === 0 && columns === 0) return '';
  const split = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  const active = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const first = cellName(rows, columns);
  return (
    `<pane${split} topLeftCell="${first}" activePane="${active}" state="frozen"/>` +
    `<selection pane="${active}" activeCell="${first}" sqref="${first}"/>`
  );
}

function columnsElement({ columnWidths, hiddenColumns = [] }: SheetPlan): string {
  const hidden = new Set(hiddenColumns);
  const count = Math.max(columnWidths.length, ...hiddenColumns.map((column) => column + 1));
  let columns = '';
  for (let column = 0; column < count; column++) {
    const width = columnWidths[column];
    if (width === undefined && !hidden.has(column)) continue;
    // Characters plus the padding of five pixels, in steps of 1/256 (ECMA-376 part 1, 18.3.1.13).
    const stored = Math.trunc((((width ?? DEFAULT_WIDTH) * 7 + 5) / 7) * 256) / 256;
    columns += `<col min="${column + 1}" max="${column + 1}" width="${stored}"${hidden.has(column) ? ' hidden="1"' : ''} customWidth="1"/>`;
  }
  return columns && `<cols>${columns}</cols>`;
}

function mergesElement({ merges }: SheetPlan): string {
  if (merges.length === 0) return '';
  const cells = merges.map((area) => `<mergeCell ref="${rangeName(area)}"/>`).join('');
  return `<mergeCells count="${merges.length}">${cells}</mergeCells>`;
}
