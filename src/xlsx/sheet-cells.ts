import { fittingText } from '../plan/limits';
import type { Formula, PlannedValue, SheetPlan } from '../plan/types';
import { cellName, LAST_COLUMN, LAST_ROW } from '../cells/a1';
import { storedFormula } from './future-functions';
import type { Extent } from './style-grid';
import { escapeCellText, escapeXml } from './xml-text';

const ADDS_SPACE = /^\s|\s$|\n/;

/** Rows and columns that the values and formats of a plan reach; whole columns are formatted as far as there are values. */
export function extentOf(plan: SheetPlan): Extent {
  let rows = plan.values.length;
  for (const row of [...plan.rowHeights.keys(), ...(plan.hiddenRows ?? [])]) rows = Math.max(rows, row + 1);
  let columns = plan.values.reduce((most, row) => Math.max(most, row.length), 0);
  for (const { area } of plan.formats) {
    if (area.bottom < LAST_ROW) rows = Math.max(rows, area.bottom + 1);
    if (area.right < LAST_COLUMN) columns = Math.max(columns, area.right + 1);
  }
  return { rows, columns };
}

/** `<row>` elements; `formats` holds the format of each cell at `row * columns + column`. */
export function rowElements(plan: SheetPlan, extent: Extent, formats: Int32Array): string {
  const hidden = new Set(plan.hiddenRows);
  const rows: string[] = [];
  for (let row = 0; row < extent.rows; row++) {
    const values = plan.values[row];
    let cells = '';
    for (let column = 0; column < extent.columns; column++) {
      cells += cellElement(
        cellName(row, column),
        formats[row * extent.columns + column] ?? 0,
        values?.[column] ?? null,
      );
    }
    const height = plan.rowHeights.get(row);
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    const hide = hidden.has(row) ? ' hidden="1"' : '';
    if (cells || size || hide) rows.push(`<row r="${row + 1}"${size}${hide}>${cells}</row>`);
  }
  return rows.join('');
}

/**
 * A `<c>` element; nothing for an empty cell without a format.
 * @param name its address @param prefix of the namespace, with its colon
 */
export function cellElement(name: string, format: number, value: PlannedValue, prefix = ''): string {
  const style = format === 0 ? '' : ` s="${format}"`;
  if (value === null || value === '') return style && `<${prefix}c r="${name}"${style}/>`;
  const { type, content } = typeof value === 'object' ? formulaContent(value) : plainContent(value);
  const element = `<c r="${name}"${style}${type}>${content}</c>`;
  return prefix === '' ? element : element.replace(/<(\/?)(?=[a-z])/g, `<$1${prefix}`);
}

function plainContent(value: string | number | boolean): { type: string; content: string } {
  if (typeof value !== 'string') return valueContent(value);
  const text = fittingText(value);
  const space = ADDS_SPACE.test(text) ? ' xml:space="preserve"' : '';
  // Texts stand in their cell: the workbook's shared strings stay as they are.
  return { type: ' t="inlineStr"', content: `<is><t${space}>${escapeCellText(text)}</t></is>` };
}

function valueContent(value: string | number | boolean): { type: string; content: string } {
  if (typeof value === 'string') return { type: ' t="str"', content: `<v>${escapeCellText(value)}</v>` };
  if (typeof value === 'boolean') return { type: ' t="b"', content: `<v>${value ? 1 : 0}</v>` };
  // A number that a file cannot hold is shown as what it is, never as 0 or nothing.
  if (!Number.isFinite(value)) return { type: ' t="e"', content: '<v>#NUM!</v>' };
  return { type: '', content: `<v>${value}</v>` };
}

function formulaContent({ formula, value }: Formula): { type: string; content: string } {
  const cached = valueContent(value);
  return { type: cached.type, content: `<f>${escapeXml(storedFormula(formula))}</f>${cached.content}` };
}
