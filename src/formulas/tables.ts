import { tablePart } from './parse';
import { Unsupported, type Surroundings } from './surroundings';
import { isMatrix, type Matrix, type Scalar, type Value } from './values';

const HEADERS = 'headers';
const THIS_ROW = 'this row';

/**
 * The cells that `Notes[@[R301]:[R305]]`, `Notes[UE31]` or `[@UE31]` refer to.
 * @param named what a table's name refers to, its row of headers first; null where the workbook has no such table
 * @throws Unsupported
 */
export function partOfTable(reference: string, at: Surroundings, named: (table: string) => Value): Value {
  const part = tablePart(reference);
  if (!part) throw new Unsupported(reference);
  const { sections } = part;
  const isThisRow = sections.includes(THIS_ROW);
  const table = part.table === '' ? null : named(part.table);
  const block = isMatrix(table) && table.origin ? { ...table, origin: table.origin } : null;
  // Where tables are not known, the headers above a cell say which columns are meant.
  if (!block && !isThisRow) throw new Unsupported(reference);
  const found = block ? columnsIn(block, part.columns) : columnsAbove(at, part.columns);
  if (!found) throw new Unsupported(reference);
  const { sheet, headers, left, right } = found;
  const rows = block?.rows ?? 0;
  const [top, bottom] = isThisRow
    ? [at.row, at.row]
    : [
        sections.includes('all') || sections.includes(HEADERS) ? headers : headers + 1,
        sections.length === 1 && sections[0] === HEADERS ? headers : headers + rows - 1,
      ];
  return {
    rows: bottom - top + 1,
    columns: right - left + 1,
    origin: { sheet, row: top, column: left },
    at: (row, column) => at.cell(sheet, top + row, left + column),
  };
}

interface FoundColumns {
  readonly sheet: string;
  /** Row of the headers. */
  readonly headers: number;
  readonly left: number;
  readonly right: number;
}

type Wanted = readonly [string | undefined, string | undefined];

const isHeader = (cell: Scalar, wanted: string): boolean =>
  String(cell ?? '').toLowerCase() === wanted.toLowerCase();

function columnsIn(
  { columns, origin, at }: Matrix & { readonly origin: NonNullable<Matrix['origin']> },
  wanted: Wanted,
): FoundColumns | null {
  const placeOf = (header: string | undefined, otherwise: number): number =>
    header === undefined
      ? otherwise
      : Array.from({ length: columns }, (_, i) => i).findIndex((i) => isHeader(at(0, i), header));
  const [left, right] = [placeOf(wanted[0], 0), placeOf(wanted[1], columns - 1)];
  if (left < 0 || right < left) return null;
  return {
    ...{ sheet: origin.sheet, headers: origin.row },
    ...{ left: origin.column + left, right: origin.column + right },
  };
}

function columnsAbove(at: Surroundings, [first, last]: Wanted): FoundColumns | null {
  const extent = at.extent(at.sheet);
  if (!extent || first === undefined || last === undefined) return null;
  const columnOf = (row: number, header: string): number => {
    for (let column = 0; column < extent.columns; column++)
      if (isHeader(at.cell(at.sheet, row, column), header)) return column;
    return -1;
  };
  for (let row = at.row - 1; row >= 0; row--) {
    const [left, right] = [columnOf(row, first), columnOf(row, last)];
    if (left >= 0 && right >= left) return { sheet: at.sheet, headers: row, left, right };
  }
  return null;
}
