import { parseA1 } from '../a1';
import { checked, FIRST_CELL, WHOLE_SHEET } from '../areas';
import type { SheetEngine, WorkbookEngine } from '../engine';
import { existing, invalidArgument, notFound, RichApiError } from '../errors';
import type { EVENT } from '../events';
import type { Host } from '../host';
import type { Args, RichObject } from '../kind';
import { asChoice, asColour, asFlag, asNumber, asText, object, type Kind, type Methods } from '../kind';
import { autoFilter } from './auto-filter';
import { charts } from './charts';
import { customProperties } from './custom-properties';
import { freezePanes } from './freeze-panes';
import { assertStructureFree } from './guard';
import { namedItems } from './named-items';
import { breakCollection, pageLayout } from './page-layout';
import { worksheetProtection } from './protection';
import { tables } from './tables';

const MAX_NAME = 31;

/** @throws RichApiError `InvalidArgument` for a name that Excel refuses, `ItemAlreadyExists` for one in use */
export function checkSheetName(name: string, host: Host, except?: SheetEngine): string {
  if (!name || name.length > MAX_NAME || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
    throw invalidArgument(`sheet name ${JSON.stringify(name)}`);
  }
  const taken = host.engine
    .sheets()
    .some((sheet) => sheet.id !== except?.id && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken)
    throw new RichApiError('ItemAlreadyExists', 'A resource with the same name already exists.', 409);
  return name;
}

/** The pair of methods by which handlers of an event come and go. */
export function eventMethods(name: keyof typeof EVENT, wire: string): Methods<unknown> {
  const target = (self: unknown): string =>
    typeof self === 'object' && self !== null && 'id' in self ? String(self.id) : 'Workbook';
  return {
    [`_Register${wire}`]: (self, _args, host) => host.events.register(name, target(self)),
    [`_Unregister${wire}`]: (self, _args, host) => host.events.unregister(name, target(self)),
  };
}

const separatorOf = ({ listSeparator, oddities }: WorkbookEngine): string =>
  oddities.has('other-list-separator') ? (listSeparator === ';' ? ',' : ';') : listSeparator;

/** @throws RichApiError `UnsupportedSheet` for one without cells */
function withCells(sheet: SheetEngine, { engine }: Host): SheetEngine {
  if (!engine.oddities.has('chart-sheets') || !sheet.name.startsWith('Graph')) return sheet;
  throw new RichApiError('UnsupportedSheet', 'This sheet type does not support this operation.', 400);
}

/** The range that an address, a name or nothing (the whole sheet) stands for. */
function getRange(sheet: SheetEngine, args: Args, host: Host): RichObject {
  withCells(sheet, host);
  if (!args.has(0)) return object('Range', { sheet, area: WHOLE_SHEET });
  const text = args.text(0);
  const named = host.engine
    .names()
    .find((name) => name.name.toLowerCase() === text.toLowerCase() && (name.scope ?? sheet.id) === sheet.id);
  const reference = parseA1(named ? named.formula.slice(1) : text);
  const found =
    reference.sheet === null ? sheet : host.engine.sheets().find((s) => s.name === reference.sheet);
  if (!found) throw notFound();
  return object('Range', { sheet: found, area: reference.area });
}

function used(sheet: SheetEngine, args: Args, host: Host): RichObject | null {
  const area = withCells(sheet, host).usedArea(args.flag(0));
  return area && object('Range', { sheet, area });
}

const position = (sheet: SheetEngine, host: Host): number =>
  host.engine.sheets().findIndex((one) => one.id === sheet.id);

function neighbour(sheet: SheetEngine, host: Host, step: 1 | -1, visibleOnly: boolean): RichObject | null {
  const sheets = host.engine.sheets();
  for (let index = position(sheet, host) + step; sheets[index]; index += step) {
    const found = sheets[index];
    if (found && (!visibleOnly || found.visibility === 'Visible')) return object('Worksheet', found);
  }
  return null;
}

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

export const worksheet: Kind<SheetEngine> = {
  name: 'Worksheet',
  id: (sheet) => sheet.id,
  get: {
    Id: (sheet) => sheet.id,
    Name: (sheet) => sheet.name,
    Position: position,
    ShowGridlines: (sheet) => sheet.showGridlines,
    TabColor: (sheet) => sheet.tabColor,
    Visibility: (sheet) => sheet.visibility,
  },
  set: {
    /** What the client sends for `showGridlines =`. */
    Gridlines: (sheet, value, host) => host.engine.byAddin(() => (sheet.showGridlines = asFlag(value))),
    Name: (sheet, value, host) => {
      assertStructureFree(host.engine);
      const name = checkSheetName(asText(value), host, sheet);
      host.engine.byAddin(() => (sheet.name = name));
    },
    Position: (sheet, value, host) => {
      assertStructureFree(host.engine);
      host.engine.byAddin(() => host.engine.moveSheet(sheet.id, asNumber(value)));
    },
    ShowGridlines: (sheet, value, host) => host.engine.byAddin(() => (sheet.showGridlines = asFlag(value))),
    TabColor: (sheet, value, host) => host.engine.byAddin(() => (sheet.tabColor = asColour(value))),
    Visibility: (sheet, value, host) => {
      assertStructureFree(host.engine);
      const visibility = asChoice(value, VISIBILITIES);
      const others = host.engine
        .sheets()
        .filter((one) => one.id !== sheet.id && one.visibility === 'Visible');
      if (visibility !== 'Visible' && !others.length) throw invalidArgument('the last visible sheet');
      host.engine.byAddin(() => (sheet.visibility = visibility));
    },
  },
  open: {
    AutoFilter: (sheet) => object(autoFilter, sheet),
    Charts: (sheet) => object(charts, sheet),
    CustomProperties: (sheet) => object(customProperties, sheet.extras.customProperties),
    FreezePanes: (sheet) => object(freezePanes, sheet),
    HorizontalPageBreaks: (sheet) => object(breakCollection, { sheet, direction: 'horizontalBreaks' }),
    Names: (sheet) => object(namedItems, { scope: sheet.id }),
    PageLayout: (sheet) => object(pageLayout, sheet),
    Protection: (sheet) => object(worksheetProtection, sheet),
    Tables: (sheet) => object(tables, { sheets: [sheet] }),
    VerticalPageBreaks: (sheet) => object(breakCollection, { sheet, direction: 'verticalBreaks' }),
  },
  call: {
    ...eventMethods('activated', 'ActivatedEvent'),
    ...eventMethods('calculated', 'CalculatedEvent'),
    ...eventMethods('changed', 'DataChangedEvent'),
    ...eventMethods('deactivated', 'DeactivatedEvent'),
    ...eventMethods('rowsHidden', 'RowHiddenChangedEvent'),
    ...eventMethods('selection', 'SelectionChangedEvent'),
    ...eventMethods('sorted', 'RowSortedEvent'),
    Activate: (sheet, _args, host) => host.engine.activate(sheet.id),
    Calculate: (sheet, args, host) => host.engine.recalculate(args.flag(0) ? 'all' : 'changed', sheet.id),
    Delete: (sheet, _args, host) => {
      assertStructureFree(host.engine);
      const visible = host.engine.sheets().filter((one) => one.visibility === 'Visible');
      if (sheet.visibility === 'Visible' && visible.length === 1)
        throw invalidArgument('the last visible sheet');
      host.engine.byAddin(() => host.engine.deleteSheet(sheet.id));
    },
    GetCell: (sheet, args) => {
      const row = args.number(0);
      const column = args.number(1);
      return object('Range', {
        sheet,
        area: checked({ top: row, bottom: row, left: column, right: column }),
      });
    },
    GetNext: (sheet, args, host) => existing(neighbour(sheet, host, 1, args.flag(0))),
    GetNextOrNullObject: (sheet, args, host) => neighbour(sheet, host, 1, args.flag(0)),
    GetPrevious: (sheet, args, host) => existing(neighbour(sheet, host, -1, args.flag(0))),
    GetPreviousOrNullObject: (sheet, args, host) => neighbour(sheet, host, -1, args.flag(0)),
    GetRange: getRange,
    GetRangeByIndexes: (sheet, args, host) => {
      withCells(sheet, host);
      const top = args.number(0);
      const left = args.number(1);
      const area = { top, left, bottom: top + args.number(2) - 1, right: left + args.number(3) - 1 };
      return object('Range', { sheet, area: checked(area) });
    },
    GetRanges: (sheet, args, host) => {
      withCells(sheet, host);
      if (!args.has(0)) return object('RangeAreas', { sheet, areas: [WHOLE_SHEET] });
      const areas = args
        .text(0)
        .split(separatorOf(host.engine))
        .map((address) => parseA1(address.trim()).area);
      return object('RangeAreas', { sheet, areas });
    },
    GetUsedRange: (sheet, args, host) => {
      const found = used(sheet, args, host);
      return found ?? object('Range', { sheet, area: FIRST_CELL });
    },
    GetUsedRangeOrNullObject: used,
  },
};
