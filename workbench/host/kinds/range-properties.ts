import { columnName } from '../../../src/cells/a1';
import type { Areas, Cells } from '../engine';
import type { Host } from '../host';
import type { RichObject } from '../kind';
import { asRecord, type Kind, type Methods } from '../kind';
import { addressOf, grid, spread } from './cells';
import { rangeFormat } from './range-format';

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Reads the members that a load option such as `{fill: {color: true}}` asks for; names as the client wrote them. */
function readAs(kind: Kind<Areas>, target: Areas, wanted: Record<string, unknown>, host: Host): unknown {
  const answer: Record<string, unknown> = {};
  for (const [name, want] of Object.entries(wanted)) {
    if (want === false || want === undefined) continue;
    const get = kind.get?.[capital(name)];
    if (get) answer[name] = get(target, host);
    else {
      const child = kind.open?.[capital(name)]?.(target, host);
      if (child) answer[name] = readAs(partOf(child), target, asRecord(want), host);
    }
  }
  return answer;
}

function writeAs(kind: Kind<Areas>, target: Areas, given: Record<string, unknown>, host: Host): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    const set = kind.set?.[capital(name)];
    if (set) set(target, value, host);
    else {
      const child = kind.open?.[capital(name)]?.(target, host);
      if (child) writeAs(partOf(child), target, asRecord(value), host);
    }
  }
}

const single = (cells: Cells, row: number, column: number): Cells => ({
  sheet: cells.sheet,
  area: { top: row, bottom: row, left: column, right: column },
});

function read(cells: Cells, wanted: Record<string, unknown>, host: Host): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  if (wanted['address']) answer['address'] = addressOf(cells);
  if (wanted['addressLocal']) answer['addressLocal'] = addressOf(cells);
  if (wanted['hidden'] !== undefined) {
    const { top, left } = cells.area;
    answer['hidden'] = cells.sheet.isRowHidden(top) || cells.sheet.isColumnHidden(left);
  }
  if (wanted['format'] !== undefined) {
    const target = { sheet: cells.sheet, areas: [cells.area] };
    answer['format'] = readAs(rangeFormat, target, asRecord(wanted['format']), host);
  }
  return answer;
}

/** The parts of a format are served by kinds of its own file. */
const partOf = ({ kind }: RichObject): Kind<Areas> => kind as Kind<Areas>;

/** `getCellProperties` and its kin: formats of many single cells in one call. */
export const rangeProperties: Methods<Cells> = {
  GetCellProperties: (cells, args, host) => {
    const wanted = asRecord(args.raw(0));
    return grid(cells, (row, column) => read(single(cells, row, column), wanted, host));
  },
  GetColumnProperties: (cells, args, host) => {
    const wanted = asRecord(args.raw(0));
    const { top, left, right } = cells.area;
    return grid({ ...cells, area: { top, bottom: top, left, right } }, (row, column) => ({
      ...read(single(cells, row, column), wanted, host),
      ...(wanted['columnHidden'] ? { columnHidden: cells.sheet.isColumnHidden(column) } : {}),
      ...(wanted['columnIndex'] ? { columnIndex: column } : {}),
      ...(wanted['address'] ? { address: `${columnName(column)}:${columnName(column)}` } : {}),
    })).flat();
  },
  GetRowProperties: (cells, args, host) => {
    const wanted = asRecord(args.raw(0));
    const { top, bottom, left } = cells.area;
    return grid({ ...cells, area: { top, bottom, left, right: left } }, (row, column) => ({
      ...read(single(cells, row, column), wanted, host),
      ...(wanted['rowHidden'] ? { rowHidden: cells.sheet.isRowHidden(row) } : {}),
      ...(wanted['rowIndex'] ? { rowIndex: row } : {}),
      ...(wanted['address'] ? { address: `${row + 1}:${row + 1}` } : {}),
    })).flat();
  },
  SetCellProperties: (cells, args, host) => {
    const rows = spread(cells, args.raw(0));
    host.engine.byAddin(() => {
      for (const [r, row] of rows.entries()) {
        for (const [c, given] of row.entries()) {
          const format = asRecord(given)['format'];
          if (format === undefined || format === null) continue;
          const cell = single(cells, cells.area.top + r, cells.area.left + c);
          writeAs(rangeFormat, { sheet: cell.sheet, areas: [cell.area] }, asRecord(format), host);
        }
      }
    });
  },
};
