import { parseRange } from '../cells/a1';
import { LAST_READ } from '../cells/extent';
import type { NumberKind } from '../cells/number-formats';
import type { Area, SheetSnapshot } from '../cells/snapshot';
import { DIGIT } from '../cells/text-width';
import { CellReader, isTrue } from './cell-reader';
import { dialectOf } from './dialect';
import { brokenPart } from './open-error';
import type { ReadBudget } from './read-budget';
import { SheetLayoutReader, type SheetLayout } from './sheet-layout';
import { scanXml, type Attributes } from './xml-scan';

interface SheetSource {
  readonly part: string;
  readonly name: string;
  readonly visible: boolean;
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly budget: ReadBudget;
}

/**
 * One pass over a worksheet: its cells, and where its elements stand.
 * @throws OpenProblem `broken-part`, with the cell where there is one; `too-large`
 */
export function readWorksheet(
  { part, name: sheet, visible, strings, kinds, budget }: SheetSource,
  bytes: Uint8Array,
): { readonly snapshot: SheetSnapshot; readonly layout: SheetLayout } {
  const cells = new CellReader(part, strings, kinds, budget);
  const layout = new SheetLayoutReader();
  const merges: Area[] = [];
  const columns = new ColumnReader(part, budget);
  let isRoot = true;
  layout.prefix = scanXml(part, bytes, {
    open: (name, attributes, at) => {
      if (isRoot) {
        isRoot = false;
        checkRoot(part, name, attributes);
      }
      if (name === 'row' || name === 'col') layout.format(attributes[name === 'row' ? 's' : 'style']);
      if (cells.open(name, attributes)) return;
      if (name === 'col') columns.read(attributes);
      else if (name === 'sheetFormatPr') columns.standard = pixelsOf(attributes['defaultColWidth']);
      else if (name === 'mergeCell') {
        const area = parseRange(attributes['ref'] ?? '');
        budget.merge(part);
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
  const { rows, hiddenRows, beyond } = cells;
  const { hidden: hiddenColumns } = columns;
  const columnWidths = columns.widths(rows);
  const snapshot = {
    ...{ name: sheet, visible, rows, merges, hiddenRows, hiddenColumns, columnWidths },
    ...(beyond && { beyond }),
  };
  return { snapshot, layout: layout.result() };
}

function checkRoot(part: string, name: string, attributes: Attributes): void {
  const namespaces = Object.entries(attributes).filter(([key]) => /^xmlns(:|$)/.test(key));
  if (name !== 'worksheet' || !namespaces.some(([, uri]) => dialectOf(uri)))
    throw brokenPart(part, `is no worksheet but ${name}`);
}

/** Widths are told of so many columns: beyond them stand neither names nor numbers. */
const MEASURED = 256;

/** What `<col>` elements say. */
class ColumnReader {
  readonly hidden = new Set<number>();
  /** Pixels of a column that has no width of its own; undefined where the sheet leaves it to Excel. */
  standard: number | undefined;
  private readonly own = new Map<number, number>();

  constructor(
    private readonly part: string,
    private readonly budget: ReadBudget,
  ) {}

  read({ min, max, hidden, width }: Attributes): void {
    const first = Math.max(0, Number(min) - 1);
    const last = Math.min(Number(max) - 1, LAST_READ.column);
    this.budget.spend(this.part, Math.max(0, last - first + 1));
    const pixels = isTrue(hidden) ? 0 : pixelsOf(width);
    for (let column = first; column <= last; column++) {
      if (isTrue(hidden)) this.hidden.add(column);
      if (pixels !== undefined && column < MEASURED) this.own.set(column, pixels);
    }
  }

  /** Of every column that the rows reach. */
  widths(rows: SheetSnapshot['rows']): readonly (number | undefined)[] {
    const reached = rows.reduce((most, cells) => Math.max(most, cells?.length ?? 0), 0);
    return Array.from(
      { length: Math.min(reached, MEASURED) },
      (_, column) => this.own.get(column) ?? this.standard,
    );
  }
}

/** @param width in characters, with the padding (ECMA-376 part 1, 18.3.1.13) */
function pixelsOf(width: string | undefined): number | undefined {
  const characters = Number(width);
  return width === undefined || Number.isNaN(characters) ? undefined : Math.trunc(characters * DIGIT + 0.5);
}
