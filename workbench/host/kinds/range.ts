import { columnCount, isWholeColumns, isWholeRows, rowCount } from '../areas';
import type { CellContent } from '../cell';
import type { Cells } from '../engine';
import { invalidArgument } from '../errors';
import { typed } from '../french/constants';
import { toEnglish, toFrench } from '../../../src/cells/french-formulas';
import type { Host } from '../host';
import { asRecord, object, type Kind } from '../kind';
import { addressOf, grid, shared } from './cells';
import { conditionalFormats } from './conditional-formats';
import { dataValidation } from './data-validation';
import { assertSheetAllows } from './guard';
import { rangeEdits, setColumnsHidden, setRowsHidden, write, writeNumberFormat } from './range-edits';
import { rangeMoves } from './range-moves';
import { rangeProperties } from './range-properties';
import { rangeFormat } from './range-format';

function typeOf(content: CellContent): string {
  if (content.isError) return 'Error';
  if (content.value === '') return content.formula ? 'String' : 'Empty';
  if (typeof content.value === 'number') return 'Double';
  return typeof content.value === 'boolean' ? 'Boolean' : 'String';
}

const hidden = (cells: Cells, which: 'rows' | 'columns'): boolean | null =>
  shared(cells, (row, column) =>
    which === 'rows' ? cells.sheet.isRowHidden(row) : cells.sheet.isColumnHidden(column),
  );

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
    FormulasLocal: async (cells, host) => {
      await host.engine.settled();
      const inFrench = isFrench(host);
      return grid(cells, (r, c) => {
        const { formula, value } = cells.sheet.content(r, c);
        return formula === undefined ? value : inFrench ? toFrench(formula) : formula;
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
    FormulasLocal: (cells, value, host) =>
      write(cells, isFrench(host) ? fromFrench(value, new Date().getFullYear()) : value, host),
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
    Worksheet: (cells) => object('Worksheet', cells.sheet),
  },
  call: {
    ...rangeEdits,
    ...rangeMoves,
    ...rangeProperties,
    _ValidateArraySize: ({ area }, args) => {
      if (args.number(0) !== rowCount(area) || args.number(1) !== columnCount(area)) {
        throw invalidArgument(
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      }
    },
    Calculate: ({ sheet }, _args, host) => host.engine.recalculate('all', sheet.id),
    Select: ({ sheet, area }, _args, host) => {
      host.engine.activate(sheet.id);
      host.engine.select(sheet.id, area);
    },
    SetDirty: ({ sheet }, _args, host) => host.engine.recalculate('all', sheet.id),
  },
};

const isFrench = ({ engine }: Host): boolean => engine.decimalSeparator === ',';

/** Values or formulas as typed in French, one or a 2-D array of them, as `formulas` takes them. */
function fromFrench(given: unknown, thisYear: number): unknown {
  if (Array.isArray(given)) return given.map((one) => fromFrench(one, thisYear));
  if (typeof given !== 'string') return given;
  return given.startsWith('=') ? toEnglish(given) : typed(given, thisYear).value;
}

function sum(from: number, to: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = from; index <= to; index++) total += size(index);
  return total;
}
