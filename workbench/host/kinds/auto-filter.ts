import { parseA1 } from '../a1';
import type { SheetEngine } from '../engine';
import type { Host } from '../host';
import { invalidArgument } from '../errors';
import type { Kind, RichObject } from '../kind';
import type { Area } from '../../../src/cells/snapshot';
import type { Cells } from './cells';
import { assertSheetAllows } from './guard';
import { rangeObject } from './range';

function setFilter(sheet: SheetEngine, host: Host, area: Area | null): null {
  assertSheetAllows(sheet, 'allowAutoFilter');
  host.engine.byAddin(() => sheet.setFilter(area));
  return null;
}

const place = (sheet: SheetEngine): RichObject | null =>
  sheet.extras.filter && rangeObject({ sheet, area: sheet.extras.filter });

/** Filter arrows over a table of cells; filtering by criteria is left to the person. */
export const autoFilter: Kind<SheetEngine> = {
  name: 'AutoFilter',
  get: { Enabled: ({ extras }) => extras.filter !== null, IsDataFiltered: (sheet) => sheet.isFiltered },
  call: {
    Apply: (sheet, args, host) => {
      if (args.has(1)) throw invalidArgument('criteria are not served');
      return setFilter(sheet, host, args.object<Cells>(0, 'Range')?.area ?? parseA1(args.text(0)).area);
    },
    GetRangeOrNullObject: place,
    Remove: (sheet, _args, host) => setFilter(sheet, host, null),
  },
};
