import type { Area } from '../../../src/cells/snapshot';
import { columnCount, rowCount } from '../a1';
import { BORDER_SIDES, type BorderLine, type BorderSide, type CellFormat, type SheetEngine } from '../engine';
import { invalidArgument } from '../errors';
import type { Host } from '../host';
import { asChoice, asColour, asFlag, asNumber, asText, object, type Kind } from '../kind';
import { borderOf, setBorder } from './borders';
import { bounded, shared } from './cells';
import { assertSheetAllows } from './guard';

/** The cells whose format an object stands for: one area for a Range, several for RangeAreas. */
export interface Formatted {
  readonly sheet: SheetEngine;
  readonly areas: readonly Area[];
}

function common<T>({ sheet, areas }: Formatted, value: (format: CellFormat) => T): T | null {
  const each = areas.map((area) =>
    shared({ sheet, area }, (row, column) => value(sheet.format(row, column))),
  );
  const [first = null] = each;
  return each.every((one) => one === first) ? first : null;
}

function change(target: Formatted, host: Host, format: Partial<CellFormat>): void {
  assertSheetAllows(target.sheet, 'allowFormatCells');
  host.engine.byAddin(() => {
    for (const area of target.areas) target.sheet.applyFormat(bounded({ sheet: target.sheet, area }), format);
  });
}

const columnWidths = ({ sheet, areas }: Formatted): number | null => {
  const [area] = areas;
  return area
    ? shared({ sheet, area: { ...area, bottom: area.top } }, (_row, c) => sheet.columnWidth(c))
    : null;
};
const rowHeights = ({ sheet, areas }: Formatted): number | null => {
  const [area] = areas;
  return area ? shared({ sheet, area: { ...area, right: area.left } }, (row) => sheet.rowHeight(row)) : null;
};

export const rangeFormat: Kind<Formatted> = {
  name: 'RangeFormat',
  get: {
    ColumnWidth: columnWidths,
    HorizontalAlignment: (target) => common(target, (format) => format.horizontal),
    IndentLevel: (target) => common(target, (format) => format.indent),
    RowHeight: rowHeights,
    TextOrientation: (target) => common(target, (format) => format.rotation),
    VerticalAlignment: (target) => common(target, (format) => format.vertical),
    WrapText: (target) => common(target, (format) => format.wrap),
  },
  set: {
    ColumnWidth: (target, value, host) => {
      assertSheetAllows(target.sheet, 'allowFormatColumns');
      const width = asNumber(value);
      if (width < 0) throw invalidArgument('column width below 0');
      host.engine.byAddin(() =>
        target.areas.forEach((area) =>
          target.sheet.setColumnWidth(area.left, bounded({ ...target, area }).right, width),
        ),
      );
    },
    HorizontalAlignment: (target, value, host) => change(target, host, { horizontal: asText(value) }),
    IndentLevel: (target, value, host) => change(target, host, { indent: asNumber(value) }),
    RowHeight: (target, value, host) => {
      assertSheetAllows(target.sheet, 'allowFormatRows');
      const height = asNumber(value);
      if (height < 0 || height > 409.5) throw invalidArgument('row height outside 0-409.5');
      host.engine.byAddin(() =>
        target.areas.forEach((area) =>
          target.sheet.setRowHeight(area.top, bounded({ ...target, area }).bottom, height),
        ),
      );
    },
    TextOrientation: (target, value, host) => change(target, host, { rotation: asNumber(value) }),
    VerticalAlignment: (target, value, host) => change(target, host, { vertical: asText(value) }),
    WrapText: (target, value, host) => change(target, host, { wrap: asFlag(value) }),
  },
  open: {
    Borders: (target) => object(rangeBorders, target),
    Fill: (target) => object(rangeFill, target),
    Font: (target) => object(rangeFont, target),
    Protection: (target) => object(formatProtection, target),
  },
  call: {
    AutofitColumns: (target, _args, host) => {
      host.engine.byAddin(() =>
        target.areas.forEach((area) =>
          target.sheet.autofitColumns(area.left, bounded({ ...target, area }).right),
        ),
      );
      return null;
    },
    AutofitRows: (target, _args, host) => {
      host.engine.byAddin(() =>
        target.areas.forEach((area) =>
          target.sheet.autofitRows(area.top, bounded({ ...target, area }).bottom),
        ),
      );
      return null;
    },
  },
};

const rangeFill: Kind<Formatted> = {
  name: 'RangeFill',
  get: { Color: (target) => common(target, (format) => format.fill || '#FFFFFF') ?? '' },
  set: { Color: (target, value, host) => change(target, host, { fill: asColour(value) }) },
  call: {
    Clear: (target, _args, host) => {
      change(target, host, { fill: '' });
      return null;
    },
  },
};

const rangeFont: Kind<Formatted> = {
  name: 'RangeFont',
  get: {
    Bold: (target) => common(target, (format) => format.bold),
    Color: (target) => common(target, (format) => format.color) ?? '',
    Italic: (target) => common(target, (format) => format.italic),
    Name: (target) => common(target, (format) => format.fontName),
    Size: (target) => common(target, (format) => format.fontSize),
    Strikethrough: (target) => common(target, (format) => format.strikethrough),
    Underline: (target) => common(target, (format) => format.underline),
  },
  set: {
    Bold: (target, value, host) => change(target, host, { bold: asFlag(value) }),
    Color: (target, value, host) => change(target, host, { color: asColour(value) }),
    Italic: (target, value, host) => change(target, host, { italic: asFlag(value) }),
    Name: (target, value, host) => change(target, host, { fontName: asText(value) }),
    Size: (target, value, host) => change(target, host, { fontSize: asNumber(value) }),
    Strikethrough: (target, value, host) => change(target, host, { strikethrough: asFlag(value) }),
    Underline: (target, value, host) => change(target, host, { underline: asText(value) }),
  },
};

const formatProtection: Kind<Formatted> = {
  name: 'FormatProtection',
  get: { Locked: (target) => common(target, (format) => format.locked) },
  set: { Locked: (target, value, host) => change(target, host, { locked: asFlag(value) }) },
};

interface Side {
  readonly target: Formatted;
  readonly side: BorderSide;
}

const rangeBorders: Kind<Formatted> = {
  name: 'RangeBorderCollection',
  get: { Count: () => BORDER_SIDES.length },
  items: (target) => BORDER_SIDES.map((side) => object(rangeBorder, { target, side })),
  item: (target, key) => object(rangeBorder, { target, side: asChoice(key.text(0), BORDER_SIDES) }),
};

const isInside = (area: Area, side: BorderSide): boolean =>
  side === 'InsideHorizontal' ? rowCount(area) > 1 : side !== 'InsideVertical' || columnCount(area) > 1;

function setLine({ target, side }: Side, host: Host, line: Partial<BorderLine>): void {
  assertSheetAllows(target.sheet, 'allowFormatCells');
  host.engine.byAddin(() => {
    for (const area of target.areas) {
      if (isInside(area, side)) setBorder(target.sheet, bounded({ sheet: target.sheet, area }), side, line);
    }
  });
}

const lineOf = ({ target, side }: Side): BorderLine | null => {
  const [area] = target.areas;
  return area ? borderOf(target.sheet, bounded({ sheet: target.sheet, area }), side) : null;
};

const rangeBorder: Kind<Side> = {
  name: 'RangeBorder',
  id: ({ side }) => side,
  get: {
    Color: (self) => lineOf(self)?.color ?? '',
    SideIndex: ({ side }) => side,
    Style: (self) => lineOf(self)?.style ?? 'None',
    Weight: (self) => lineOf(self)?.weight ?? 'Thin',
  },
  set: {
    Color: (self, value, host) => setLine(self, host, { color: asColour(value) }),
    Style: (self, value, host) => setLine(self, host, { style: asText(value) }),
    Weight: (self, value, host) => setLine(self, host, { weight: asText(value) }),
  },
};
