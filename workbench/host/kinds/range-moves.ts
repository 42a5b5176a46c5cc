import { LAST_COLUMN, LAST_ROW } from '../../../src/cells/a1';
import type { Area } from '../../../src/cells/snapshot';
import { bounding, checked, columnCount, intersect, rowCount } from '../areas';
import type { Cells } from '../engine';
import { existing, invalidArgument } from '../errors';
import type { Args, RichObject } from '../kind';
import { object, type Methods } from '../kind';
import { grid } from './cells';

const at = (cells: Cells, area: Area): RichObject =>
  object('Range', { sheet: cells.sheet, area: checked(area) });

/** The other range of a method that takes a range or an address on the same sheet. */
function other(cells: Cells, args: Args): Area {
  const given = args.object(0, 'Range');
  if (given && given.sheet.id !== cells.sheet.id) throw invalidArgument('ranges on different sheets');
  return args.area(0);
}

function used(cells: Cells, args: Args): RichObject | null {
  const area = cells.sheet.usedArea(args.flag(0));
  const part = area && intersect(area, cells.area);
  return part ? at(cells, part) : null;
}

/** The block of filled cells around a range, up to empty rows and columns. */
function surrounding({ sheet, area }: Cells): Area {
  const isFilled = (strip: Area): boolean =>
    grid({ sheet, area: strip }, (row, column) => sheet.content(row, column).value !== '').some((row) =>
      row.includes(true),
    );
  const around = (block: Area): Area => ({
    top: Math.max(block.top - 1, 0),
    left: Math.max(block.left - 1, 0),
    bottom: Math.min(block.bottom + 1, LAST_ROW),
    right: Math.min(block.right + 1, LAST_COLUMN),
  });
  for (let block = area; ;) {
    const wide = around(block);
    const grown = {
      top: isFilled({ ...wide, bottom: wide.top }) ? wide.top : block.top,
      left: isFilled({ ...wide, right: wide.left }) ? wide.left : block.left,
      bottom: isFilled({ ...wide, top: wide.bottom }) ? wide.bottom : block.bottom,
      right: isFilled({ ...wide, left: wide.right }) ? wide.right : block.right,
    };
    const size = (one: Area): number => rowCount(one) * columnCount(one);
    if (size(grown) === size(block)) return block;
    block = grown;
  }
}

function resized({ area }: Cells, rows: number, columns: number): Area {
  return { ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 };
}

function mergedAreas({ sheet, area }: Cells): RichObject | null {
  const areas = sheet.merges().filter((merge) => intersect(merge, area));
  return areas.length ? object('RangeAreas', { sheet, areas }) : null;
}

/** Methods of a range that lead to other ranges. */
export const rangeMoves: Methods<Cells> = {
  GetAbsoluteResizedRange: (cells, args) => at(cells, resized(cells, args.number(0), args.number(1))),
  GetBoundingRect: (cells, args) => at(cells, bounding(cells.area, other(cells, args))),
  GetCell: (cells, args) => {
    const row = cells.area.top + args.number(0);
    const column = cells.area.left + args.number(1);
    return at(cells, { top: row, bottom: row, left: column, right: column });
  },
  GetColumn: (cells, args) => {
    const column = cells.area.left + args.number(0);
    return at(cells, { ...cells.area, left: column, right: column });
  },
  GetColumnsAfter: (cells, args) => {
    const count = args.number(0, 1);
    return at(cells, { ...cells.area, left: cells.area.right + 1, right: cells.area.right + count });
  },
  GetColumnsBefore: (cells, args) => {
    const count = args.number(0, 1);
    return at(cells, { ...cells.area, left: cells.area.left - count, right: cells.area.left - 1 });
  },
  GetEntireColumn: (cells) => at(cells, { ...cells.area, top: 0, bottom: LAST_ROW }),
  GetEntireRow: (cells) => at(cells, { ...cells.area, left: 0, right: LAST_COLUMN }),
  GetIntersection: (cells, args) => {
    const area = existing(intersect(cells.area, other(cells, args)));
    return at(cells, area);
  },
  GetIntersectionOrNullObject: (cells, args) => {
    const area = intersect(cells.area, other(cells, args));
    return area ? at(cells, area) : null;
  },
  GetLastCell: (cells) => at(cells, { ...cells.area, top: cells.area.bottom, left: cells.area.right }),
  GetLastColumn: (cells) => at(cells, { ...cells.area, left: cells.area.right }),
  GetLastRow: (cells) => at(cells, { ...cells.area, top: cells.area.bottom }),
  GetMergedAreasOrNullObject: mergedAreas,
  GetOffsetRange: (cells, args) => {
    const { top, left, bottom, right } = cells.area;
    const down = args.number(0);
    const across = args.number(1);
    return at(cells, {
      top: top + down,
      bottom: bottom + down,
      left: left + across,
      right: right + across,
    });
  },
  GetResizedRange: (cells, args) =>
    at(cells, {
      ...cells.area,
      bottom: cells.area.bottom + args.number(0),
      right: cells.area.right + args.number(1),
    }),
  GetRow: (cells, args) => {
    const row = cells.area.top + args.number(0);
    return at(cells, { ...cells.area, top: row, bottom: row });
  },
  GetRowsAbove: (cells, args) => {
    const count = args.number(0, 1);
    return at(cells, { ...cells.area, top: cells.area.top - count, bottom: cells.area.top - 1 });
  },
  GetRowsBelow: (cells, args) => {
    const count = args.number(0, 1);
    return at(cells, { ...cells.area, top: cells.area.bottom + 1, bottom: cells.area.bottom + count });
  },
  GetSpillingToRange: async (cells, _args, host) => {
    await host.engine.settled();
    const area = existing(cells.sheet.spill(cells.area.top, cells.area.left));
    return at(cells, area);
  },
  GetSpillingToRangeOrNullObject: async (cells, _args, host) => {
    await host.engine.settled();
    const area = cells.sheet.spill(cells.area.top, cells.area.left);
    return area ? at(cells, area) : null;
  },
  GetSurroundingRegion: (cells) => at(cells, surrounding(cells)),
  GetUsedRange: (cells, args) => existing(used(cells, args)),
  GetUsedRangeOrNullObject: used,
};
