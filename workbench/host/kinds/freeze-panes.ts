import { parseA1 } from '../a1';
import type { SheetEngine } from '../engine';
import type { Host } from '../host';
import type { Args, Kind, RichObject } from '../kind';
import type { Cells } from './cells';
import { rangeObject } from './range';

function freeze(sheet: SheetEngine, host: Host, rows: number, columns: number): null {
  host.engine.byAddin(() => (sheet.freeze = { rows, columns }));
  return null;
}

function location(sheet: SheetEngine): RichObject | null {
  const { rows, columns } = sheet.freeze;
  if (!rows && !columns) return null;
  const bottom = rows ? rows - 1 : 1_048_575;
  const right = columns ? columns - 1 : 16_383;
  return rangeObject({ sheet, area: { top: 0, left: 0, bottom, right } });
}

export const freezePanes: Kind<SheetEngine> = {
  name: 'WorksheetFreezePanes',
  call: {
    FreezeAt: (sheet, args: Args, host) => {
      const { bottom, right } = args.object<Cells>(0, 'Range')?.area ?? parseA1(args.text(0)).area;
      return freeze(sheet, host, bottom >= 1_048_575 ? 0 : bottom + 1, right >= 16_383 ? 0 : right + 1);
    },
    FreezeColumns: (sheet, args, host) => freeze(sheet, host, sheet.freeze.rows, args.number(0, 1)),
    FreezeRows: (sheet, args, host) => freeze(sheet, host, args.number(0, 1), sheet.freeze.columns),
    GetLocationOrNullObject: location,
    Unfreeze: (sheet, _args, host) => freeze(sheet, host, 0, 0),
  },
};
