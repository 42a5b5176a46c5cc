import { LAST_COLUMN, parseRange } from '../cells/a1';
import type { NumberKind } from '../cells/number-formats';
import type { Area, SheetSnapshot } from '../cells/snapshot';
import { CellReader, isTrue } from './cell-reader';
import { dialectOf } from './dialect';
import { brokenPart } from './open-error';
import { SheetLayoutReader, type SheetLayout } from './sheet-layout';
import { scanXml, type Attributes } from './xml-scan';

interface SheetSource {
  readonly part: string;
  readonly name: string;
  readonly visible: boolean;
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
}

/**
 * One pass over a worksheet: its cells, and where its elements stand.
 * @throws OpenProblem `broken-part`, with the cell where there is one
 */
export function readWorksheet(
  { part, name: sheet, visible, strings, kinds }: SheetSource,
  bytes: Uint8Array,
): { readonly snapshot: SheetSnapshot; readonly layout: SheetLayout } {
  const cells = new CellReader(part, strings, kinds);
  const layout = new SheetLayoutReader();
  const merges: Area[] = [];
  const hiddenColumns = new Set<number>();
  let isRoot = true;
  layout.prefix = scanXml(part, bytes, {
    open: (name, attributes, at) => {
      if (isRoot) {
        isRoot = false;
        checkRoot(part, name, attributes);
      }
      if (cells.open(name, attributes)) return;
      if (name === 'col') hideColumns(attributes, hiddenColumns);
      else if (name === 'mergeCell') {
        const area = parseRange(attributes['ref'] ?? '');
        if (area) merges.push(area);
      }
      layout.open(name, attributes, at);
    },
    close: (name, at) => {
      if (!cells.close(name)) layout.close(name, at);
    },
    text: (text) => {
      if (layout.wantsText) layout.text(text);
      else cells.text(text);
    },
  });
  const { rows, hiddenRows } = cells;
  const snapshot = { name: sheet, visible, rows, merges, hiddenRows, hiddenColumns };
  return { snapshot, layout: layout.result() };
}

function checkRoot(part: string, name: string, attributes: Attributes): void {
  const namespaces = Object.entries(attributes).filter(([key]) => /^xmlns(:|$)/.test(key));
  if (name !== 'worksheet' || !namespaces.some(([, uri]) => dialectOf(uri)))
    throw brokenPart(part, `is no worksheet but ${name}`);
}

function hideColumns({ min, max, hidden }: Attributes, hiddenColumns: Set<number>): void {
  if (!isTrue(hidden)) return;
  const last = Math.min(Number(max) - 1, LAST_COLUMN);
  for (let column = Math.max(0, Number(min) - 1); column <= last; column++) hiddenColumns.add(column);
}
