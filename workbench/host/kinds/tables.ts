import type { SheetEngine } from '../engine';
import { existing } from '../errors';
import type { RichObject } from '../kind';
import { object, type Kind } from '../kind';
import type { TableInfo } from '../sheet-parts';
import { grid } from './cells';

/** The tables of a workbook or of one sheet. They are read, not made. */
interface Tables {
  readonly sheets: readonly SheetEngine[];
}

interface Table {
  readonly sheet: SheetEngine;
  readonly info: TableInfo;
}

const all = ({ sheets }: Tables): Table[] =>
  sheets.flatMap((sheet) => sheet.extras.tables.map((info) => ({ sheet, info })));

const find = (self: Tables, key: string): RichObject | null => {
  const found = all(self).find(
    ({ info }) => info.id === key || info.name.toLowerCase() === key.toLowerCase(),
  );
  return found ? object(table, found) : null;
};

export const tables: Kind<Tables> = {
  name: 'TableCollection',
  get: { Count: (self) => all(self).length },
  items: (self) => all(self).map((one) => object(table, one)),
  item: (self, key) => existing(find(self, String(key.raw(0)))),
  call: {
    GetCount: (self) => all(self).length,
    GetItemOrNullObject: (self, args) => find(self, String(args.raw(0))),
  },
};

const firstDataRow = ({ info }: Table): number => info.area.top + (info.hasHeaders ? 1 : 0);
const lastDataRow = ({ info }: Table): number => info.area.bottom - (info.hasTotals ? 1 : 0);

const table: Kind<Table> = {
  name: 'Table',
  id: ({ info }) => info.id,
  get: {
    Id: ({ info }) => info.id,
    Name: ({ info }) => info.name,
    ShowHeaders: ({ info }) => info.hasHeaders,
    ShowTotals: ({ info }) => info.hasTotals,
    Style: ({ info }) => info.style,
  },
  open: {
    Columns: (self) => object(tableColumns, self),
    Worksheet: ({ sheet }) => object('Worksheet', sheet),
  },
  call: {
    GetDataBodyRange: (self) =>
      object('Range', {
        sheet: self.sheet,
        area: { ...self.info.area, top: firstDataRow(self), bottom: lastDataRow(self) },
      }),
    GetHeaderRowRange: ({ sheet, info }) =>
      object('Range', { sheet, area: { ...info.area, bottom: info.area.top } }),
    GetRange: ({ sheet, info }) => object('Range', { sheet, area: info.area }),
  },
};

interface Column extends Table {
  readonly index: number;
}

const columnArea = ({ info, index }: Column): TableInfo['area'] => ({
  ...info.area,
  left: info.area.left + index,
  right: info.area.left + index,
});

const tableColumns: Kind<Table> = {
  name: 'TableColumnCollection',
  get: { Count: ({ info }) => info.columns.length },
  items: (self) => self.info.columns.map((_name, index) => object(tableColumn, { ...self, index })),
};

const tableColumn: Kind<Column> = {
  name: 'TableColumn',
  id: ({ index }) => String(index + 1),
  get: {
    Id: ({ index }) => index + 1,
    Index: ({ index }) => index,
    Name: ({ info, index }) => info.columns[index] ?? '',
    Values: (self) => {
      const { sheet } = self;
      return grid({ sheet, area: columnArea(self) }, (row, column) => sheet.content(row, column).value);
    },
  },
  call: {
    GetDataBodyRange: (self) =>
      object('Range', {
        sheet: self.sheet,
        area: { ...columnArea(self), top: firstDataRow(self), bottom: lastDataRow(self) },
      }),
    GetRange: (self) => object('Range', { sheet: self.sheet, area: columnArea(self) }),
  },
};
