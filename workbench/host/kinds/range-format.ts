import type { Area } from '../../../src/cells/snapshot';
import { columnCount, rowCount } from '../areas';
import { BORDER_SIDES, type BorderLine, type BorderSide, type CellFormat } from '../cell';
import type { Areas } from '../engine';
import { invalidArgument } from '../errors';
import type { Host } from '../host';
import { asChoice, asColour, asFlag, asNumber, asText, object, type Kind } from '../kind';
import { borderOf, setBorder } from './borders';
import { bounded, shared } from './cells';
import { assertSheetAllows } from './guard';

function common<T>({ sheet, areas }: Areas, value: (format: CellFormat) => T): T | null {
  const each = areas.map((area) =>
    shared({ sheet, area }, (row, column) => value(sheet.format(row, column))),
  );
  const [first = null] = each;
  return each.every((one) => one === first) ? first : null;
}

function change(target: Areas, host: Host, format: Partial<CellFormat>): void {
  assertSheetAllows(target.sheet, 'allowFormatCells');
  host.engine.byAddin(() => {
    for (const area of target.areas) target.sheet.applyFormat(bounded({ sheet: target.sheet, area }), format);
  });
}

/** Of a character of Calibri 11. */
const POINTS = 5.25;

const columnWidths = ({ sheet, areas }: Areas): number | null => {
  const [area] = areas;
  return area
    ? shared({ sheet, area: { ...area, bottom: area.top } }, (_row, c) => sheet.columnWidth(c))
    : null;
};
const rowHeights = ({ sheet, areas }: Areas): number | null => {
  const [area] = areas;
  return area ? shared({ sheet, area: { ...area, right: area.left } }, (row) => sheet.rowHeight(row)) : null;
};

export const rangeFormat: Kind<Areas> = {
  name: 'RangeFormat',
  get: {
    ColumnWidth: (target, { engine }) => {
      const points = columnWidths(target);
      return points !== null && engine.oddities.has('width-in-characters') ? points / POINTS : points;
    },
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
    AutofitColumns: (target, _args, host) =>
      host.engine.byAddin(() =>
        target.areas.forEach((area) =>
          target.sheet.autofitColumns(area.left, bounded({ ...target, area }).right),
        ),
      ),
    AutofitRows: (target, _args, host) =>
      host.engine.byAddin(() =>
        target.areas.forEach((area) =>
          target.sheet.autofitRows(area.top, bounded({ ...target, area }).bottom),
        ),
      ),
  },
};

const rangeFill: Kind<Areas> = {
  name: 'RangeFill',
  get: { Color: (target) => common(target, (format) => format.fill || '#FFFFFF') ?? '' },
  set: { Color: (target, value, host) => change(target, host, { fill: asColour(value) }) },
  call: {
    Clear: (target, _args, host) => {
      change(target, host, { fill: '' });
    },
  },
};

const rangeFont: Kind<Areas> = {
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

const formatProtection: Kind<Areas> = {
  name: 'FormatProtection',
  get: { Locked: (target) => common(target, (format) => format.locked) },
  set: { Locked: (target, value, host) => change(target, host, { locked: asFlag(value) }) },
};

interface Side {
  readonly target: Areas;
  readonly side: BorderSide;
}

const rangeBorders: Kind<Areas> = {
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
