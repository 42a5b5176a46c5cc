import { Worksheet, type ICellDataForSheetInterceptor, type Nullable } from '@univerjs/core';
import { Scene } from '@univerjs/preset-sheets-core';

/**
 * What a cell shows is put together once for all that one paint asks. The grid asks for each cell that it paints in seven places
 * (colours, lines, text, marks, …), and again for each part beside frozen lines: each time numbers, colours of rules and
 * validations were put together anew, half of all that a paint took. Nothing changes a cell while a paint runs.
 */
type Shown = Nullable<ICellDataForSheetInterceptor>;

/** As many as a sheet has. */
const COLUMNS = 16_384;

const look = Worksheet.prototype.getCell;
const paint = Scene.prototype.render;

/** All grids of this page look so from then on. */
export function lookOnceAPaint(): void {
  let known: Map<Worksheet, Map<number, Shown>> | null = null;

  Worksheet.prototype.getCell = function (this: Worksheet, row, column): Shown {
    if (known === null || row < 0 || column < 0) return look.call(this, row, column);
    const cells = known.get(this) ?? new Map<number, Shown>();
    if (cells.size === 0) known.set(this, cells);
    const key = row * COLUMNS + column;
    const before = cells.get(key);
    if (before !== undefined) return before;
    // Null for a cell that is not there: it is asked for as often.
    const shown = look.call(this, row, column) ?? null;
    cells.set(key, shown);
    return shown;
  };

  Scene.prototype.render = function (this: Scene, ...where): void {
    known = new Map();
    try {
      paint.apply(this, where);
    } finally {
      known = null;
    }
  };
}
