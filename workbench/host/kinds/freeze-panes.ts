import { area, LAST_COLUMN, LAST_ROW } from '../../../src/cells/a1';
import type { SheetEngine } from '../engine';
import { existing, RichApiError } from '../errors';
import type { Host } from '../host';
import type { RichObject } from '../kind';
import { object, type Kind } from '../kind';

function freeze(sheet: SheetEngine, host: Host, rows: number, columns: number): void {
  if (sheet.visibility !== 'Visible' && host.engine.oddities.has('freeze-refused-when-hidden'))
    throw new RichApiError('GeneralException', 'There was an internal error.', 500);
  host.engine.byAddin(() => (sheet.freeze = { rows, columns }));
}

function location(sheet: SheetEngine): RichObject | null {
  const { rows, columns } = sheet.freeze;
  if (!rows && !columns) return null;
  return object('Range', {
    sheet,
    area: area(0, 0, rows ? rows - 1 : LAST_ROW, columns ? columns - 1 : LAST_COLUMN),
  });
}

export const freezePanes: Kind<SheetEngine> = {
  name: 'WorksheetFreezePanes',
  call: {
    FreezeAt: (sheet, args, host) => {
      const { bottom, right } = args.area(0);
      return freeze(sheet, host, bottom >= LAST_ROW ? 0 : bottom + 1, right >= LAST_COLUMN ? 0 : right + 1);
    },
    FreezeColumns: (sheet, args, host) => freeze(sheet, host, sheet.freeze.rows, args.number(0, 1)),
    FreezeRows: (sheet, args, host) => freeze(sheet, host, args.number(0, 1), sheet.freeze.columns),
    GetLocation: (sheet) => existing(location(sheet)),
    GetLocationOrNullObject: location,
    Unfreeze: (sheet, _args, host) => freeze(sheet, host, 0, 0),
  },
};
