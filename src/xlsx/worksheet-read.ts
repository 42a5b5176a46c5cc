import type { Area, RawCell, SheetSnapshot } from '../cells/snapshot';
import { cellName, LAST_COLUMN, LAST_ROW, parseCell, parseRange } from '../cells/a1';
import { cellValue } from './cell-value';
import { dialectOf } from './dialect';
import type { NumberKind } from '../cells/number-formats';
import { brokenPart } from './open-error';
import { SheetLayoutReader, type SheetLayout } from './sheet-layout';
import { scanXml, type Attributes } from './xml-scan';

export interface SheetSource {
  readonly part: string;
  readonly name: string;
  readonly visible: boolean;
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
}

/** Gaps in a row are filled with null up to here; beyond, a lone cell far to the right must not cost 16,000 places. */
const FILL_UP_TO = 1024;

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/**
 * One pass over a worksheet: its cells, and where its elements stand.
 * @throws OpenProblem `broken-part`, with the cell where there is one
 */
export function readWorksheet(
  source: SheetSource,
  bytes: Uint8Array,
): { readonly snapshot: SheetSnapshot; readonly layout: SheetLayout } {
  const { part, strings, kinds } = source;
  const rows: (RawCell[] | undefined)[] = [];
  const merges: Area[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const layout = new SheetLayoutReader();

  let row = -1;
  let column = -1;
  let type = '';
  let kind: NumberKind = 'number';
  let hasFormula = false;
  let value: string | undefined;
  let inline: string | undefined;
  /** What the text at hand belongs to. */
  let reading: 'value' | 'inline' | 'layout' | null = null;
  let phonetic = false;

  const openRow = (attributes: Attributes): void => {
    const stated = attributes['r'];
    row = stated === undefined ? row + 1 : Number(stated) - 1;
    if (!Number.isInteger(row) || row < 0 || row > LAST_ROW)
      throw brokenPart(part, `row ${stated ?? row + 1}`);
    column = -1;
    if (isTrue(attributes['hidden'])) hiddenRows.add(row);
  };
  const openCell = (attributes: Attributes): void => {
    const stated = attributes['r'];
    const place = stated === undefined ? { row, column: column + 1 } : parseCell(stated);
    if (!place || place.column > LAST_COLUMN) throw brokenPart(part, `cell ${stated ?? ''}`);
    ({ row, column } = place);
    type = attributes['t'] ?? 'n';
    kind = kinds[Number(attributes['s'] ?? 0)] ?? 'number';
    hasFormula = false;
    value = undefined;
    inline = undefined;
  };
  const closeCell = (): void => {
    const cell = cellValue({ type, hasFormula, value, inline, kind }, strings);
    if (cell === undefined) throw brokenPart(part, `${cellName(row, column)} holds ${value ?? 'nothing'}`);
    if (cell === null) return;
    const cells = (rows[row] ??= []);
    if (column < FILL_UP_TO) while (cells.length < column) cells.push(null);
    cells[column] = cell;
  };
  const hideColumns = ({ min, max, hidden }: Attributes): void => {
    if (!isTrue(hidden)) return;
    const last = Math.min(Number(max) - 1, LAST_COLUMN);
    for (let c = Math.max(0, Number(min) - 1); c <= last; c++) hiddenColumns.add(c);
  };

  let root = true;
  layout.prefix = scanXml(part, bytes, {
    open: (name, attributes, at) => {
      if (root) {
        root = false;
        const namespaces = Object.entries(attributes).filter(([key]) => /^xmlns(:|$)/.test(key));
        if (name !== 'worksheet' || !namespaces.some(([, uri]) => dialectOf(uri))) {
          throw brokenPart(part, `is no worksheet but ${name}`);
        }
      }
      switch (name) {
        case 'c':
          return openCell(attributes);
        case 'v':
          value = '';
          reading = 'value';
          return;
        case 'f':
          hasFormula = true;
          return;
        case 'is':
          inline = '';
          return;
        case 't':
          reading = inline === undefined || phonetic ? null : 'inline';
          return;
        case 'rPh':
          phonetic = true;
          return;
        case 'r':
        case 'rPr':
          return;
        case 'row':
          return openRow(attributes);
        case 'col':
          hideColumns(attributes);
          break;
        case 'mergeCell': {
          const area = parseRange(attributes['ref'] ?? '');
          if (area) merges.push(area);
          break;
        }
      }
      layout.open(name, attributes, at);
      reading = layout.wantsText ? 'layout' : null;
    },
    close: (name, at) => {
      switch (name) {
        case 'c':
          return closeCell();
        case 'v':
        case 't':
          reading = null;
          return;
        case 'rPh':
          phonetic = false;
          return;
        case 'f':
        case 'is':
        case 'r':
        case 'rPr':
        case 'row':
          return;
      }
      layout.close(name, at);
      reading = layout.wantsText ? 'layout' : null;
    },
    text: (text) => {
      if (reading === null) return;
      if (reading === 'value') value += text;
      else if (reading === 'inline') inline += text;
      else layout.text(text);
    },
  });
  const { name, visible } = source;
  return { snapshot: { name, visible, rows, merges, hiddenRows, hiddenColumns }, layout: layout.result() };
}
