import type { Area } from '../../../src/cells/snapshot';
import { columnCount, quotedSheet, rowCount, toA1 } from '../a1';
import type { SheetEngine } from '../engine';
import { object, type Kind } from '../kind';
import { conditionalFormats } from './conditional-formats';
import { dataValidation } from './data-validation';
import { range } from './range';
import { rangeFormat } from './range-format';
import { worksheet } from './worksheet';

/** Several areas of one sheet. */
export interface Areas {
  readonly sheet: SheetEngine;
  readonly areas: readonly Area[];
}

const addresses = ({ sheet, areas }: Areas): string =>
  areas.map((area) => `${quotedSheet(sheet.name)}!${toA1(area)}`).join(', ');

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
    Worksheet: ({ sheet }) => object(worksheet, sheet),
  },
  call: {
    Clear: (self, args, host) => {
      for (const area of self.areas) range.call?.['Clear']?.({ sheet: self.sheet, area }, args, host);
      return null;
    },
  },
};

const rangeCollection: Kind<Areas> = {
  name: 'RangeCollection',
  items: ({ sheet, areas }) => areas.map((area) => object(range, { sheet, area })),
  call: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, args) => {
      const area = areas[args.number(0)];
      return area ? object(range, { sheet, area }) : null;
    },
  },
};
