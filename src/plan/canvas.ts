import { area, quotedSheet } from '../cells/a1';
import type { Area } from '../cells/snapshot';
import type { AreaFormat, CellStyle, Formula, PlannedValue } from './types';

/** Text inside a formula. */
export const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * A text that leads to a cell of the workbook. A formula rather than a hyperlink object: one write for all of them, it moves
 * with its row, and it works in every spreadsheet.
 */
export const linkTo = (sheet: string, cell: string, text: string): Formula => ({
  formula: `HYPERLINK(${literal(`#${quotedSheet(sheet)}!${cell}`)},${literal(text)})`,
  value: text,
});

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
