import type { RawCell, SheetSnapshot } from '../../cells/snapshot';
import { withRows, type Place, type Shape } from './shape';

/** A sheet with one row a student, as it is put together from cells that stand elsewhere. */
export interface Wide {
  /** @param place where the value really stands */
  readonly put: (row: number, column: number, value: RawCell, place: Place) => void;
  readonly at: (row: number, column: number) => RawCell;
  /** Whether something was put there. */
  readonly has: (row: number, column: number) => boolean;
  /** @param sheet the one that the cells are from @param headerRow whose cells stand for those that nothing was put in */
  readonly shape: (sheet: SheetSnapshot, headerRow: number) => Shape;
}

export function wideSheet(): Wide {
  const rows: (RawCell[] | undefined)[] = [];
  const places: (Place[] | undefined)[] = [];
  const originIn =
    (headerRow: number): Shape['origin'] =>
    (row, column) =>
      places[row]?.[column] ??
      places[row]?.find((place) => place) ??
      places[headerRow]?.[column] ?? { row, column };
  return {
    put(row, column, value, place) {
      const cells = (rows[row] ??= []);
      while (cells.length <= column) cells.push(null);
      cells[column] = value;
      (places[row] ??= [])[column] = place;
    },
    at: (row, column) => rows[row]?.[column] ?? null,
    has: (row, column) => places[row]?.[column] !== undefined,
    shape: (sheet, headerRow) => ({
      sheet: withRows(
        sheet,
        Array.from(rows, (row) => row),
      ),
      origin: originIn(headerRow),
    }),
  };
}
