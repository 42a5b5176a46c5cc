import type { Area } from '../../../src/cells/snapshot';
import {
  bounding,
  checked,
  columnCount,
  intersect,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  parseA1,
  rowCount,
} from '../a1';
import type { CellContent } from '../engine';
import { invalidArgument, notFound } from '../errors';
import type { Host } from '../host';
import { asFlag, asRecord, asText, object, type Args, type Kind, type RichObject } from '../kind';
import { addressOf, bounded, grid, shared, spread, type Cells } from './cells';
import { conditionalFormats } from './conditional-formats';
import { dataValidation } from './data-validation';
import { assertCellsWritable, assertSheetAllows } from './guard';
import { toInput } from './input';
import { rangeAreas } from './range-areas';
import { rangeFormat } from './range-format';
import { rangeProperties } from './range-properties';
import { worksheet } from './worksheet';

export const rangeObject = (cells: Cells): RichObject => object(range, cells);

const at = (cells: Cells, area: Area): RichObject => rangeObject({ sheet: cells.sheet, area: checked(area) });

function typeOf(content: CellContent): string {
  if (content.isError) return 'Error';
  if (content.value === '') return content.formula ? 'String' : 'Empty';
  if (typeof content.value === 'number') return 'Double';
  return typeof content.value === 'boolean' ? 'Boolean' : 'String';
}

function write(cells: Cells, value: unknown, host: Host): void {
  const rows = spread(cells, value);
  assertCellsWritable(cells.sheet, cells.area);
  const { sheet, area } = cells;
  host.engine.byAddin(() =>
    sheet.write(
      area.top,
      area.left,
      rows.map((row, r) =>
        row.map((cell, c) => toInput(cell, sheet.format(area.top + r, area.left + c).numberFormat === '@')),
      ),
    ),
  );
}

function writeNumberFormat(cells: Cells, value: unknown, host: Host): void {
  assertSheetAllows(cells.sheet, 'allowFormatCells');
  if (!Array.isArray(value)) {
    const numberFormat = asText(value);
    host.engine.byAddin(() => cells.sheet.applyFormat(bounded(cells), { numberFormat }));
    return;
  }
  const rows = spread(cells, value);
  host.engine.byAddin(() => {
    for (const { area, value: numberFormat } of runs(cells.area, rows)) {
      if (numberFormat !== null) cells.sheet.applyFormat(area, { numberFormat: asText(numberFormat) });
    }
  });
}

/** Equal neighbours in a row are formatted together. */
function* runs(area: Area, rows: readonly (readonly unknown[])[]): Generator<{ area: Area; value: unknown }> {
  for (const [r, row] of rows.entries()) {
    let start = 0;
    for (let c = 1; c <= row.length; c++) {
      if (c < row.length && row[c] === row[start]) continue;
      const top = area.top + r;
      yield {
        area: { top, bottom: top, left: area.left + start, right: area.left + c - 1 },
        value: row[start],
      };
      start = c;
    }
  }
}

/** The other range of a method that takes a range or an address on the same sheet. */
function other(cells: Cells, args: Args): Area {
  const given = args.object<Cells>(0, 'Range');
  if (!given) return parseA1(args.text(0)).area;
  if (given.sheet.id !== cells.sheet.id) throw invalidArgument('ranges on different sheets');
  return given.area;
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
    bottom: Math.min(block.bottom + 1, MAX_ROWS - 1),
    right: Math.min(block.right + 1, MAX_COLUMNS - 1),
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

const hidden = (cells: Cells, which: 'rows' | 'columns'): boolean | null =>
  shared(cells, (row, column) =>
    which === 'rows' ? cells.sheet.isRowHidden(row) : cells.sheet.isColumnHidden(column),
  );

function setRowsHidden({ sheet, area }: Cells, value: unknown, host: Host): void {
  assertSheetAllows(sheet, 'allowFormatRows');
  host.engine.byAddin(() => sheet.setRowsHidden(area.top, area.bottom, asFlag(value)));
}

function setColumnsHidden({ sheet, area }: Cells, value: unknown, host: Host): void {
  assertSheetAllows(sheet, 'allowFormatColumns');
  host.engine.byAddin(() => sheet.setColumnsHidden(area.left, area.right, asFlag(value)));
}

function clear(cells: Cells, what: string, host: Host): null {
  const { sheet } = cells;
  if (what === 'Formats') assertSheetAllows(sheet, 'allowFormatCells');
  else assertCellsWritable(sheet, bounded(cells));
  host.engine.byAddin(() => {
    const area = bounded(cells);
    if (what === 'Contents') sheet.clear(area, 'contents');
    else if (what === 'Formats') sheet.clear(area, 'formats');
    else if (what === 'All') sheet.clear(area, 'all');
    if (what === 'Hyperlinks' || what === 'RemoveHyperlinks' || what === 'All') {
      for (const row of grid({ sheet, area }, (r, c) => `${r},${c}`)) {
        for (const cell of row) sheet.extras.hyperlinks.delete(cell);
      }
    }
  });
  return null;
}

function mergedAreas({ sheet, area }: Cells): RichObject | null {
  const areas = sheet.merges().filter((merge) => intersect(merge, area));
  return areas.length ? object(rangeAreas, { sheet, areas }) : null;
}

const hyperlinkKey = ({ area }: Cells): string => `${area.top},${area.left}`;

export const range: Kind<Cells> = {
  name: 'Range',
  get: {
    Address: addressOf,
    AddressLocal: addressOf,
    CellCount: ({ area }) => {
      const count = rowCount(area) * columnCount(area);
      return count > 2_147_483_647 ? -1 : count;
    },
    ColumnCount: ({ area }) => columnCount(area),
    ColumnHidden: (cells) => hidden(cells, 'columns'),
    ColumnIndex: ({ area }) => area.left,
    Formulas: async (cells, host) => {
      await host.engine.settled();
      return grid(cells, (r, c) => {
        const content = cells.sheet.content(r, c);
        return content.formula ?? content.value;
      });
    },
    HasSpill: ({ sheet, area }) => sheet.spill(area.top, area.left) !== null,
    Height: ({ sheet, area }) => sum(area.top, area.bottom, (row) => sheet.rowHeight(row)),
    Hidden: (cells) => {
      const rows = hidden(cells, 'rows');
      const columns = hidden(cells, 'columns');
      return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
    },
    Hyperlink: (cells) => cells.sheet.extras.hyperlinks.get(hyperlinkKey(cells)) ?? null,
    IsEntireColumn: ({ area }) => isWholeColumns(area),
    IsEntireRow: ({ area }) => isWholeRows(area),
    Left: ({ sheet, area }) => sum(0, area.left - 1, (column) => sheet.columnWidth(column)),
    NumberFormat: (cells) => grid(cells, (r, c) => cells.sheet.format(r, c).numberFormat),
    RowCount: ({ area }) => rowCount(area),
    RowHidden: (cells) => hidden(cells, 'rows'),
    RowIndex: ({ area }) => area.top,
    Text: async (cells, host) => {
      await host.engine.settled();
      return grid(cells, (r, c) => cells.sheet.text(r, c));
    },
    Top: ({ sheet, area }) => sum(0, area.top - 1, (row) => sheet.rowHeight(row)),
    Values: async (cells, host) => {
      await host.engine.settled();
      return grid(cells, (r, c) => cells.sheet.content(r, c).value);
    },
    ValueTypes: async (cells, host) => {
      await host.engine.settled();
      return grid(cells, (r, c) => typeOf(cells.sheet.content(r, c)));
    },
    Width: ({ sheet, area }) => sum(area.left, area.right, (column) => sheet.columnWidth(column)),
  },
  set: {
    ColumnHidden: setColumnsHidden,
    Formulas: write,
    Hyperlink: (cells, value, host) => {
      assertSheetAllows(cells.sheet, 'allowInsertHyperlinks');
      const link = asRecord(value);
      cells.sheet.extras.hyperlinks.set(hyperlinkKey(cells), link);
      const text = link['textToDisplay'];
      if (typeof text === 'string') write(cells, text, host);
      host.engine.byAddin(() =>
        cells.sheet.applyFormat(cells.area, { color: '#0563C1', underline: 'Single' }),
      );
    },
    NumberFormat: writeNumberFormat,
    RowHidden: setRowsHidden,
    Values: write,
  },
  open: {
    ConditionalFormats: (cells) => object(conditionalFormats, { sheet: cells.sheet, areas: [cells.area] }),
    DataValidation: (cells) => object(dataValidation, { sheet: cells.sheet, areas: [cells.area] }),
    Format: (cells) => object(rangeFormat, { sheet: cells.sheet, areas: [cells.area] }),
    Worksheet: (cells) => object(worksheet, cells.sheet),
  },
  call: {
    ...rangeProperties,
    _ValidateArraySize: ({ area }, args) => {
      if (args.number(0) !== rowCount(area) || args.number(1) !== columnCount(area)) {
        throw invalidArgument(
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      }
      return null;
    },
    Calculate: (_cells, _args, host) => {
      host.engine.recalculate();
      return null;
    },
    Clear: (cells, args, host) => clear(cells, args.text(0, 'All'), host),
    Delete: ({ sheet, area }, args, host) => {
      assertSheetAllows(sheet, isWholeColumns(area) ? 'allowDeleteColumns' : 'allowDeleteRows');
      host.engine.byAddin(() => sheet.delete(area, args.text(0) === 'Left' ? 'Left' : 'Up'));
      return null;
    },
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
    GetEntireColumn: (cells) => at(cells, { ...cells.area, top: 0, bottom: MAX_ROWS - 1 }),
    GetEntireRow: (cells) => at(cells, { ...cells.area, left: 0, right: MAX_COLUMNS - 1 }),
    GetIntersection: (cells, args) => {
      const area = intersect(cells.area, other(cells, args));
      if (!area) throw notFound();
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
    GetSpillingToRange: (cells) => {
      const area = cells.sheet.spill(cells.area.top, cells.area.left);
      if (!area) throw notFound();
      return at(cells, area);
    },
    GetSpillingToRangeOrNullObject: (cells) => {
      const area = cells.sheet.spill(cells.area.top, cells.area.left);
      return area ? at(cells, area) : null;
    },
    GetSurroundingRegion: (cells) => at(cells, surrounding(cells)),
    GetUsedRange: (cells, args) => {
      const found = used(cells, args);
      if (!found) throw notFound();
      return found;
    },
    GetUsedRangeOrNullObject: used,
    Insert: ({ sheet, area }, args, host) => {
      assertSheetAllows(sheet, isWholeColumns(area) ? 'allowInsertColumns' : 'allowInsertRows');
      host.engine.byAddin(() => sheet.insert(area, args.text(0) === 'Right' ? 'Right' : 'Down'));
      return rangeObject({ sheet, area });
    },
    Merge: ({ sheet, area }, args, host) => {
      assertSheetAllows(sheet);
      const rows = args.flag(0)
        ? grid({ sheet, area: { ...area, right: area.left } }, (row) => ({
            ...area,
            top: row,
            bottom: row,
          })).flat()
        : [area];
      host.engine.byAddin(() => rows.forEach((row) => sheet.merge(row)));
      return null;
    },
    Select: ({ sheet, area }, _args, host) => {
      host.engine.activate(sheet.id);
      host.engine.select(sheet.id, area);
      return null;
    },
    SetDirty: (_cells, _args, host) => {
      host.engine.recalculate();
      return null;
    },
    Unmerge: ({ sheet, area }, _args, host) => {
      assertSheetAllows(sheet);
      host.engine.byAddin(() => sheet.unmerge(area));
      return null;
    },
  },
};

function sum(from: number, to: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = from; index <= to; index++) total += size(index);
  return total;
}
