import type { Area } from '../../../src/cells/snapshot';
import { isWholeColumns } from '../areas';
import type { Cells } from '../engine';
import type { Host } from '../host';
import { asFlag, asText, object, type Methods } from '../kind';
import { bounded, grid, spread } from './cells';
import { assertCellsWritable, assertSheetAllows } from './guard';
import { toInput } from './input';

export function write(cells: Cells, value: unknown, host: Host): void {
  const rows = spread(cells, value);
  assertCellsWritable(cells.sheet, cells.area);
  const { sheet, area } = cells;
  host.engine.byAddin(() =>
    sheet.write(
      area.top,
      area.left,
      rows.map((row, r) =>
        row.map((cell, c) =>
          toInput(asTyped(cell, host), sheet.format(area.top + r, area.left + c).numberFormat === '@'),
        ),
      ),
    ),
  );
}

/** A text as the locale would read it, where this Excel does so. */
const asTyped = (value: unknown, { engine }: Host): unknown =>
  engine.oddities.has('local-typing') && typeof value === 'string' && /^\d+,\d+$/.test(value)
    ? value.replace(',', '.')
    : value;

export function writeNumberFormat(cells: Cells, value: unknown, host: Host): void {
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

export function setRowsHidden({ sheet, area }: Cells, value: unknown, host: Host): void {
  assertSheetAllows(sheet, 'allowFormatRows');
  host.engine.byAddin(() => sheet.setRowsHidden(area.top, area.bottom, asFlag(value)));
}

export function setColumnsHidden({ sheet, area }: Cells, value: unknown, host: Host): void {
  assertSheetAllows(sheet, 'allowFormatColumns');
  host.engine.byAddin(() => sheet.setColumnsHidden(area.left, area.right, asFlag(value)));
}

export function clear(cells: Cells, what: string, host: Host): void {
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
}

/** Methods of a range that change cells. */
export const rangeEdits: Methods<Cells> = {
  Clear: (cells, args, host) => clear(cells, args.text(0, 'All'), host),
  Delete: async ({ sheet, area }, args, host) => {
    assertSheetAllows(sheet, isWholeColumns(area) ? 'allowDeleteColumns' : 'allowDeleteRows');
    await host.engine.byAddin(() => sheet.delete(area, args.text(0) === 'Left' ? 'Left' : 'Up'));
  },
  Insert: async ({ sheet, area }, args, host) => {
    assertSheetAllows(sheet, isWholeColumns(area) ? 'allowInsertColumns' : 'allowInsertRows');
    await host.engine.byAddin(() => sheet.insert(area, args.text(0) === 'Right' ? 'Right' : 'Down'));
    return object('Range', { sheet, area });
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
  },
  Unmerge: ({ sheet, area }, _args, host) => {
    assertSheetAllows(sheet);
    host.engine.byAddin(() => sheet.unmerge(area));
  },
};
