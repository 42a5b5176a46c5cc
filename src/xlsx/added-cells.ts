import { cellName, parseCell } from '../cells/a1';
import type { AddedCells, PlannedValue } from '../plan/types';
import { cut } from './part-edits';
import { cellElement } from './sheet-cells';
import type { Edit } from './splice';
import { appendTo, childOf, outline, type Outline, type XmlElement } from './xml-outline';

/** Levels below a worksheet down to its cells. */
const TO_CELLS = 3;

/**
 * The splices that put cells on a sheet of the department; every other cell stays as it is. A cell keeps its format.
 * @throws OpenProblem `broken-part`
 */
export function addedCellsEdits(part: string, bytes: Uint8Array, blocks: readonly AddedCells[]): Edit[] {
  const source = outline(part, bytes, TO_CELLS);
  const data = childOf(source.root, 'sheetData');
  if (!data) return [];
  const rows = new Map(
    data.children.filter(({ name }) => name === 'row').map((row) => [Number(row.attributes['r']) - 1, row]),
  );
  return blocks
    .flatMap(({ row, column, values }) =>
      values.flatMap((line, r) =>
        line.flatMap((value, c) => {
          const element = rows.get(row + r);
          return element ? cellEdit(source, element, row + r, column + c, value) : [];
        }),
      ),
    )
    .concat(
      blocks.flatMap(({ row, values }) => values.flatMap((_, r) => spansEdit(source, rows.get(row + r)))),
    );
}

/** `spans` is a hint that may no longer be true. */
function spansEdit({ text }: Outline, row: XmlElement | undefined): Edit[] {
  if (row?.attributes['spans'] === undefined || row.innerStart === row.end) return [];
  const spans = /\sspans=(?:"[^"]*"|'[^']*')/.exec(text.slice(row.start, row.innerStart));
  return spans
    ? [cut({ start: row.start + spans.index, end: row.start + spans.index + spans[0].length })]
    : [];
}

/** Rows of a table are there: what is added stands beside something. */
function cellEdit(
  source: Outline,
  row: XmlElement,
  rowIndex: number,
  column: number,
  value: PlannedValue,
): Edit[] {
  const cells = row.children.filter(({ name }) => name === 'c');
  const present = cells.find((cell) => columnOf(cell) === column);
  const format = Number(present?.attributes['s'] ?? 0);
  const text = cellElement(cellName(rowIndex, column), format, value, source.prefix);
  if (present) return [text === '' ? cut(present) : { start: present.start, end: present.end, text }];
  if (text === '') return [];
  const next = cells.find((cell) => columnOf(cell) > column);
  if (next) return [{ start: next.start, end: next.start, text }];
  return [appendTo(source, row, text)];
}

const columnOf = (cell: XmlElement): number => parseCell(cell.attributes['r'] ?? '')?.column ?? -1;
