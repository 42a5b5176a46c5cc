import type { Area, RawCell, SheetSnapshot } from './snapshot';

/** A sheet whose merged cells can be asked for what they show. */
export interface Grid {
  readonly name: string;
  readonly height: number;
  /** The cell as stored: only the first cell of a merged area holds anything. */
  readonly at: (row: number, column: number) => RawCell;
  /** The merged area that covers a cell, or null. */
  readonly mergeAt: (row: number, column: number) => Area | null;
  /** The cell as seen: every cell of a merged area shows what the first one holds. */
  readonly shown: (row: number, column: number) => RawCell;
  readonly rowLength: (row: number) => number;
  readonly isHidden: (column: number) => boolean;
}

const NONE: readonly Area[] = [];

export function gridOf(sheet: SheetSnapshot): Grid {
  const height = sheet.rows.length;
  const merges = new Map<number, Area[]>();
  for (const area of inUse(sheet)) {
    // Excel knows no merged areas that overlap: the first one counts, and all together cover no cell twice.
    if (isTaken(merges, area, height)) continue;
    for (let row = area.top; row <= Math.min(area.bottom, height - 1); row++) {
      const before = merges.get(row);
      if (before) before.push(area);
      else merges.set(row, [area]);
    }
  }
  const at = (row: number, column: number): RawCell => sheet.rows[row]?.[column] ?? null;
  const mergeAt = (row: number, column: number): Area | null =>
    (merges.get(row) ?? NONE).find((area) => area.left <= column && column <= area.right) ?? null;
  return {
    name: sheet.name,
    height,
    at,
    mergeAt,
    shown(row, column) {
      const area = mergeAt(row, column);
      return area ? at(area.top, area.left) : at(row, column);
    },
    rowLength: (row) => sheet.rows[row]?.length ?? 0,
    isHidden: (column) => sheet.hiddenColumns.has(column),
  };
}

function isTaken(merges: ReadonlyMap<number, readonly Area[]>, area: Area, height: number): boolean {
  for (let row = area.top; row <= Math.min(area.bottom, height - 1); row++)
    if (merges.get(row)?.some(({ left, right }) => left <= area.right && area.left <= right)) return true;
  return false;
}

const WIDE = 256;

/** A title merged over the whole row, to column XFD, covers no more than the columns in use. */
function inUse({ merges, rows }: SheetSnapshot): readonly Area[] {
  if (!merges.some(({ right }) => right > WIDE)) return merges;
  const last = rows.reduce((widest, cells) => Math.max(widest, (cells?.length ?? 0) - 1), 0);
  return merges.map((area) => ({ ...area, right: Math.max(area.left, Math.min(area.right, last)) }));
}

/** The text that a cell shows, `''` where it shows none. */
export function textAt(grid: Grid, row: number, column: number): string {
  const cell = grid.shown(row, column);
  return typeof cell === 'string' ? cell : '';
}
