import type { Area } from '../../../src/cells/snapshot';
import type { SheetEngine } from '../engine';
import { invalidArgument, RichApiError } from '../errors';
import type { Host } from '../host';
import type { RichObject } from '../kind';
import { asFlag, asNumber, asRecord, asText, object, type Kind } from '../kind';
import type { PageSetup } from '../sheet-parts';

/** A member of the print set-up that is read and written as it is. */
function member<K extends keyof PageSetup>(name: K, read: (value: unknown) => PageSetup[K]) {
  return {
    get: ({ extras }: SheetEngine): PageSetup[K] => extras.page[name],
    set: ({ extras }: SheetEngine, value: unknown): void => {
      extras.page[name] = read(value);
    },
  };
}

function margin(name: keyof PageSetup['margins']) {
  return {
    get: ({ extras }: SheetEngine): number => extras.page.margins[name],
    set: ({ extras }: SheetEngine, value: unknown): void => {
      extras.page.margins[name] = asNumber(value);
    },
  };
}

const zoom = member('zoom', (value) => {
  const given = asRecord(value);
  const scale = given['scale'];
  if (typeof scale === 'number' && (scale < 10 || scale > 400)) throw invalidArgument('scale outside 10-400');
  return given as PageSetup['zoom'];
});

const MEMBERS = {
  BlackAndWhite: member('blackAndWhite', asFlag),
  BottomMargin: margin('bottom'),
  CenterHorizontally: member('centerHorizontally', asFlag),
  CenterVertically: member('centerVertically', asFlag),
  DraftMode: member('draftMode', asFlag),
  FirstPageNumber: member('firstPageNumber', (value) => (value === '' ? '' : asNumber(value))),
  FooterMargin: margin('footer'),
  HeaderMargin: margin('header'),
  LeftMargin: margin('left'),
  Orientation: member('orientation', asText),
  PaperSize: member('paperSize', asText),
  PrintComments: member('printComments', asText),
  PrintErrors: member('printErrors', asText),
  PrintGridlines: member('printGridlines', asFlag),
  PrintHeadings: member('printHeadings', asFlag),
  PrintOrder: member('printOrder', asText),
  RightMargin: margin('right'),
  TopMargin: margin('top'),
  Zoom: zoom,
};

const getters = Object.fromEntries(Object.entries(MEMBERS).map(([name, { get }]) => [name, get]));
const setters = Object.fromEntries(
  Object.entries(MEMBERS).map(([name, { set }]) => [
    name,
    (sheet: SheetEngine, value: unknown, { engine }: Host): void => {
      if (engine.oddities.has('page-layout-refused')) throw noPrinter();
      if (name === 'Zoom' && engine.oddities.has('zoom-not-kept')) return;
      set(sheet, value);
    },
  ]),
);

const noPrinter = (): RichApiError =>
  new RichApiError('GeneralException', 'There was an internal error while processing the request.', 500);

const titled = (sheet: SheetEngine, area: Area | null): RichObject | null =>
  area && object('Range', { sheet, area });

const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export const pageLayout: Kind<SheetEngine> = {
  name: 'PageLayout',
  get: getters,
  set: setters,
  open: { HeadersFooters: (sheet) => object(headerFooterGroup, sheet) },
  call: {
    GetPrintAreaOrNullObject: (sheet) => {
      const areas = sheet.extras.page.printArea;
      return areas.length ? object('RangeAreas', { sheet, areas }) : null;
    },
    GetPrintTitleColumnsOrNullObject: (sheet) => titled(sheet, sheet.extras.page.titleColumns),
    GetPrintTitleRowsOrNullObject: (sheet) => titled(sheet, sheet.extras.page.titleRows),
    SetPrintArea: ({ extras }, args) => {
      extras.page.printArea = args.object(0, 'RangeAreas')?.areas ?? [args.area(0)];
    },
    SetPrintMargins: ({ extras }, args) => {
      const factor = UNITS[args.text(0)];
      if (factor === undefined) throw invalidArgument('unit of margins');
      for (const [name, value] of Object.entries(asRecord(args.raw(1)))) {
        if (name in extras.page.margins)
          extras.page.margins[name as keyof PageSetup['margins']] = asNumber(value) * factor;
      }
    },
    SetPrintTitleColumns: ({ extras }, args) => {
      extras.page.titleColumns = args.area(0);
    },
    SetPrintTitleRows: ({ extras }, args) => {
      extras.page.titleRows = args.area(0);
    },
  },
};

const headerFooterGroup: Kind<SheetEngine> = {
  name: 'HeaderFooterGroup',
  get: { State: () => 'Default' },
  open: { DefaultForAllPages: (sheet) => object(headerFooter, sheet) },
};

const PLACES = ['CenterFooter', 'CenterHeader', 'LeftFooter', 'LeftHeader', 'RightFooter', 'RightHeader'];

const headerFooter: Kind<SheetEngine> = {
  name: 'HeaderFooter',
  get: Object.fromEntries(
    PLACES.map((place) => [place, ({ extras }: SheetEngine) => extras.page.headersFooters[place] ?? '']),
  ),
  set: Object.fromEntries(
    PLACES.map((place) => [
      place,
      ({ extras }: SheetEngine, value: unknown) => {
        extras.page.headersFooters[place] = asText(value);
      },
    ]),
  ),
};

interface Breaks {
  readonly sheet: SheetEngine;
  readonly direction: 'horizontalBreaks' | 'verticalBreaks';
}

/** Page breaks, each before a row or a column. */
export const breakCollection: Kind<Breaks> = {
  name: 'PageBreakCollection',
  items: (self) =>
    self.sheet.extras.page[self.direction].map((index) => object(pageBreak, { ...self, index })),
  call: {
    Add: (self, args) => {
      const area = args.area(0);
      const index = self.direction === 'horizontalBreaks' ? area.top : area.left;
      const breaks = self.sheet.extras.page[self.direction];
      if (!breaks.includes(index)) breaks.push(index);
      return object(pageBreak, { ...self, index });
    },
    GetCount: ({ sheet, direction }) => sheet.extras.page[direction].length,
    RemovePageBreaks: ({ sheet, direction }) => {
      sheet.extras.page[direction] = [];
    },
  },
};

const pageBreak: Kind<Breaks & { readonly index: number }> = {
  name: 'PageBreak',
  id: ({ index }) => String(index),
  get: {
    ColumnIndex: ({ direction, index }) => (direction === 'verticalBreaks' ? index : 0),
    RowIndex: ({ direction, index }) => (direction === 'horizontalBreaks' ? index : 0),
  },
  call: {
    Delete: ({ sheet, direction, index }) => {
      sheet.extras.page[direction] = sheet.extras.page[direction].filter((one) => one !== index);
    },
  },
};
