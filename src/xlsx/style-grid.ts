import type { Area } from '../cells/snapshot';
import type { AreaFormat, CellStyle } from '../plan/types';

/** Rows and columns of a sheet that hold something. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/**
 * The formats of a sheet laid over each other, cell by cell.
 * @param indexOf index of a whole style in the workbook; asked once per different style
 * @returns index of each cell's format at `row * columns + column`; 0 where nothing was said
 */
export function styleGrid(
  formats: readonly AreaFormat[],
  extent: Extent,
  indexOf: (style: CellStyle) => number,
): Int32Array {
  const styles: CellStyle[] = [{}];
  const known = new Map([['{}', 0]]);
  const intern = (style: CellStyle): number => {
    const key = JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, styles.length);
    return styles.push(style) - 1;
  };
  const grid = new Int32Array(extent.rows * extent.columns);
  for (const { area, style } of formats) {
    const over = new Map<number, number>();
    eachCell(area, extent, (cell) => {
      const under = grid[cell] ?? 0;
      let merged = over.get(under);
      if (merged === undefined) {
        merged = intern({ ...styles[under], ...style });
        over.set(under, merged);
      }
      grid[cell] = merged;
    });
  }
  const indexes = styles.map((style, i) => (i === 0 ? 0 : indexOf(style)));
  return grid.map((style) => indexes[style] ?? 0);
}

function eachCell(area: Area, extent: Extent, visit: (cell: number) => void): void {
  const bottom = Math.min(area.bottom, extent.rows - 1);
  const right = Math.min(area.right, extent.columns - 1);
  for (let row = area.top; row <= bottom; row++) {
    for (let column = area.left; column <= right; column++) visit(row * extent.columns + column);
  }
}
