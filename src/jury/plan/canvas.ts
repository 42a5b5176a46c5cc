import { a1, columnName } from '../../gradebook/address';
import type { Area } from '../../gradebook/snapshot';
import type { AreaFormat, CellStyle, PlannedValue } from './types';

/** A block of cells; one cell when no end is given. */
export const area = (top: number, left: number, bottom = top, right = left): Area => ({
  top,
  left,
  bottom,
  right,
});

/** `B7` of 0-based row and column. */
export const address = (row: number, column: number): string => a1({ row, column });

/** `$B$7:$B$90`. */
export function absolute({ top, left, bottom, right }: Area): string {
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  return `${corner(top, left)}:${corner(bottom, right)}`;
}

/** A sheet's name as formulas write it. */
export const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** Text inside a formula. */
export const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Collects the values, formats and merges of a sheet that is being planned. */
export class Canvas {
  readonly values: PlannedValue[][] = [];
  readonly formats: AreaFormat[] = [];
  readonly merges: Area[] = [];
  readonly rowHeights = new Map<number, number>();

  put(row: number, column: number, value: PlannedValue, style?: CellStyle): void {
    const cells = this.row(row);
    while (cells.length < column) cells.push(null);
    cells[column] = value;
    if (!style) return;
    this.format(area(row, column), style);
    // Programs that do not fit rows to their texts would cut the larger letters.
    if (style.size !== undefined && !this.rowHeights.has(row))
      this.rowHeights.set(row, Math.ceil(1.45 * style.size));
  }

  /** Values side by side, from a column on. */
  putRow(row: number, column: number, values: readonly PlannedValue[], style?: CellStyle): void {
    values.forEach((value, i) => {
      this.put(row, column + i, value);
    });
    if (style && values.length > 0) this.format(area(row, column, row, column + values.length - 1), style);
  }

  format(where: Area, style: CellStyle): void {
    this.formats.push({ area: where, style });
  }

  /** Merges cells; the value is that of the first. */
  merge(where: Area): void {
    if (where.top !== where.bottom || where.left !== where.right) this.merges.push(where);
  }

  private row(row: number): PlannedValue[] {
    while (this.values.length <= row) this.values.push([]);
    return this.values[row] as PlannedValue[];
  }
}
