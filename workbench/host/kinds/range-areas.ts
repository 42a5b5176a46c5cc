import { toAddress } from '../a1';
import { columnCount, rowCount } from '../areas';
import type { Areas } from '../engine';
import { object, type Kind } from '../kind';
import { conditionalFormats } from './conditional-formats';
import { dataValidation } from './data-validation';
import { clear } from './range-edits';
import { rangeFormat } from './range-format';

const addresses = ({ sheet, areas }: Areas): string =>
  areas.map((area) => toAddress(sheet.name, area)).join(', ');

export const rangeAreas: Kind<Areas> = {
  name: 'RangeAreas',
  get: {
    Address: addresses,
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0),
  },
  open: {
    Areas: (self) => object(rangeCollection, self),
    ConditionalFormats: (self) => object(conditionalFormats, self),
    DataValidation: (self) => object(dataValidation, self),
    Format: (self) => object(rangeFormat, self),
    Worksheet: ({ sheet }) => object('Worksheet', sheet),
  },
  call: {
    Clear: (self, args, host) => {
      for (const area of self.areas) clear({ sheet: self.sheet, area }, args.text(0, 'All'), host);
    },
  },
};

const rangeCollection: Kind<Areas> = {
  name: 'RangeCollection',
  items: ({ sheet, areas }) => areas.map((area) => object('Range', { sheet, area })),
  call: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, args) => {
      const area = areas[args.number(0)];
      return area ? object('Range', { sheet, area }) : null;
    },
  },
};
