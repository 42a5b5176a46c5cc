import { fifteenDigits } from '../cells/fifteen-digits';
import { kindOfCode, type NumberKind } from '../cells/number-formats';
import type { RawCell } from '../cells/snapshot';

/** Cells of a block as Excel gives them. */
interface Block {
  /** 0-based place of the first cell. */
  readonly top: number;
  readonly left: number;
  /** `''` where a cell is empty; errors as the text they show. */
  readonly values: readonly (readonly unknown[])[];
  /** Excel.RangeValueType: tells an error from a text that looks like one. */
  readonly types: readonly (readonly unknown[])[];
  /** Format codes, en-US: tell a date or a percentage from a mark. */
  readonly formats: readonly (readonly unknown[])[];
}

/** Puts a block in its place among the rows of a sheet. */
export function placeBlock(rows: (RawCell[] | undefined)[], block: Block): void {
  const { top, left, values, types, formats } = block;
  const kinds = new Map<unknown, NumberKind>();
  const kindOf = (code: unknown): NumberKind => {
    const known = kinds.get(code);
    if (known !== undefined) return known;
    const kind = kindOfCode(String(code));
    kinds.set(code, kind);
    return kind;
  };
  values.forEach((line, r) => {
    const cells: RawCell[] = Array.from({ length: left }, () => null);
    line.forEach((value, c) => {
      cells.push(rawCell(value, types[r]?.[c], () => kindOf(formats[r]?.[c])));
    });
    while (rows.length < top + r) rows.push(undefined);
    rows[top + r] = cells;
  });
}

function rawCell(value: unknown, type: unknown, kind: () => NumberKind): RawCell {
  if (value === '' || value === null || value === undefined || type === 'Empty') return null;
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'number') return String(value);
  const number = fifteenDigits(value);
  const format = kind();
  return format === 'number' ? number : { value: number, format };
}
