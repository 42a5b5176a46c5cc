import type { Area } from '../../../src/cells/snapshot';
import type { SheetEngine } from '../engine';
import { existing, invalidArgument } from '../errors';
import type { Host } from '../host';
import type { RichObject } from '../kind';
import { object, type Kind } from '../kind';
import { assertSheetAllows } from './guard';

function setFilter(sheet: SheetEngine, host: Host, area: Area | null): void {
  assertSheetAllows(sheet, 'allowAutoFilter');
  host.engine.byAddin(() => sheet.setFilter(area));
}

const place = (sheet: SheetEngine): RichObject | null =>
  sheet.extras.filter && object('Range', { sheet, area: sheet.extras.filter });

/** Filter arrows over a table of cells; filtering by criteria is left to the person. */
export const autoFilter: Kind<SheetEngine> = {
  name: 'AutoFilter',
  get: { Enabled: ({ extras }) => extras.filter !== null, IsDataFiltered: (sheet) => sheet.isFiltered },
  call: {
    Apply: (sheet, args, host) => {
      if (args.has(1)) throw invalidArgument('criteria are not served');
      setFilter(sheet, host, args.area(0));
    },
    GetRange: (sheet) => existing(place(sheet)),
    GetRangeOrNullObject: place,
    Remove: (sheet, _args, host) => setFilter(sheet, host, null),
  },
};
