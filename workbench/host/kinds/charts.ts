import type { Area } from '../../../src/cells/snapshot';
import type { SheetEngine } from '../engine';
import { existing, invalidArgument } from '../errors';
import type { Host } from '../host';
import type { Args, RichObject } from '../kind';
import { asColour, asFlag, asNumber, asText, object, type Kind } from '../kind';
import type { Chart, ChartSeries } from '../sheet-parts';
import { assertSheetAllows } from './guard';

interface OnSheet {
  readonly sheet: SheetEngine;
  readonly chart: Chart;
}

let lastId = 0;

const areaOf = (args: Args, index: number): Area => {
  const area = args.object(index, 'Range')?.area;
  if (!area) throw invalidArgument('range expected');
  return area;
};

const made = (sheet: SheetEngine, chart: Chart): RichObject => object(chartKind, { sheet, chart });

const find = (sheet: SheetEngine, key: string): Chart | undefined =>
  sheet.extras.charts.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());

/** The series of a block: names in the first row, categories in the first column, unless asked for by rows. */
function seriesOf(sheet: SheetEngine, source: Area, by: string): ChartSeries[] {
  const rowWise = by === 'Rows';
  // Numbers without names or categories beside them are one series.
  if (source.left === source.right) return [{ name: '', color: '', values: { ...source }, categories: null }];
  const count = rowWise ? source.bottom - source.top : source.right - source.left;
  return Array.from({ length: count }, (_, index) => {
    const line = index + 1 + (rowWise ? source.top : source.left);
    const name = rowWise ? sheet.text(line, source.left) : sheet.text(source.top, line);
    return {
      name,
      color: '',
      values: rowWise
        ? { top: line, bottom: line, left: source.left + 1, right: source.right }
        : { top: source.top + 1, bottom: source.bottom, left: line, right: line },
      categories: rowWise
        ? { top: source.top, bottom: source.top, left: source.left + 1, right: source.right }
        : { top: source.top + 1, bottom: source.bottom, left: source.left, right: source.left },
    };
  });
}

function add(sheet: SheetEngine, args: Args, { engine }: Host): RichObject {
  assertSheetAllows(sheet, 'allowEditObjects');
  const id = `{CH${++lastId}}`;
  const source = areaOf(args, 1);
  const chart: Chart = {
    id,
    name: `Graphique ${sheet.extras.charts.length + 1}`,
    type: args.text(0),
    title: '',
    titleVisible: true,
    legendVisible: true,
    legendPosition: 'Bottom',
    source,
    place: null,
    series: engine.oddities.has('chart-without-series') ? [] : seriesOf(sheet, source, args.text(2, 'Auto')),
    valueAxisTitle: '',
    categoryAxisTitle: '',
    top: 0,
    left: 0,
    width: 360,
    height: 216,
  };
  sheet.extras.charts.push(chart);
  return made(sheet, chart);
}

/** Charts are kept, and written when the workbook is saved; the grid does not draw them. */
export const charts: Kind<SheetEngine> = {
  name: 'ChartCollection',
  get: { Count: ({ extras }) => extras.charts.length },
  items: (sheet) => sheet.extras.charts.map((chart) => made(sheet, chart)),
  item: (sheet, key) => {
    const chart = existing(find(sheet, key.text(0)));
    return made(sheet, chart);
  },
  call: {
    Add: add,
    GetCount: ({ extras }) => extras.charts.length,
    GetItemAt: (sheet, args) => {
      const chart = existing(sheet.extras.charts[args.number(0)]);
      return made(sheet, chart);
    },
    GetItemOrNullObject: (sheet, args) => {
      const chart = find(sheet, args.text(0));
      return chart ? made(sheet, chart) : null;
    },
  },
};

/** Sizes and places of a chart are points. */
const points = (member: 'top' | 'left' | 'width' | 'height') => ({
  get: ({ chart }: OnSheet): number => chart[member],
  set: ({ chart }: OnSheet, value: unknown): void => {
    chart[member] = asNumber(value);
  },
});

const chartKind: Kind<OnSheet> = {
  name: 'Chart',
  id: ({ chart }) => chart.id,
  get: {
    ChartType: ({ chart }) => chart.type,
    Height: points('height').get,
    Id: ({ chart }) => chart.id,
    Left: points('left').get,
    Name: ({ chart }) => chart.name,
    Top: points('top').get,
    Width: points('width').get,
  },
  set: {
    ChartType: ({ chart }, value) => {
      chart.type = asText(value);
    },
    Height: points('height').set,
    Left: points('left').set,
    Name: ({ chart }, value) => {
      chart.name = asText(value);
    },
    Top: points('top').set,
    Width: points('width').set,
  },
  open: {
    Axes: (self) => object(axes, self),
    Legend: (self) => object(legend, self),
    Series: (self) => object(seriesCollection, self),
    Title: (self) => object(title, self),
    Worksheet: ({ sheet }) => object('Worksheet', sheet),
  },
  call: {
    Activate: ({ sheet }, _args, host) => host.engine.activate(sheet.id),
    Delete: ({ sheet, chart }) => {
      assertSheetAllows(sheet, 'allowEditObjects');
      sheet.extras.charts.splice(sheet.extras.charts.indexOf(chart), 1);
    },
    SetData: ({ sheet, chart }, args) => {
      chart.source = areaOf(args, 0);
      chart.series = seriesOf(sheet, chart.source, args.text(1, 'Auto'));
    },
    SetPosition: (self, args) => {
      const from = args.area(0);
      const to = args.has(1) ? args.area(1) : from;
      self.chart.place = { top: from.top, left: from.left, bottom: to.bottom, right: to.right };
    },
  },
};

const title: Kind<OnSheet> = {
  name: 'ChartTitle',
  get: { Text: ({ chart }) => chart.title, Visible: ({ chart }) => chart.titleVisible },
  set: {
    Text: ({ chart }, value) => {
      chart.title = asText(value);
    },
    Visible: ({ chart }, value) => {
      chart.titleVisible = asFlag(value);
    },
  },
};

const legend: Kind<OnSheet> = {
  name: 'ChartLegend',
  get: { Position: ({ chart }) => chart.legendPosition, Visible: ({ chart }) => chart.legendVisible },
  set: {
    Position: ({ chart }, value) => {
      chart.legendPosition = asText(value);
    },
    Visible: ({ chart }, value) => {
      chart.legendVisible = asFlag(value);
    },
  },
};

interface Axis extends OnSheet {
  readonly title: 'valueAxisTitle' | 'categoryAxisTitle';
}

const axes: Kind<OnSheet> = {
  name: 'ChartAxes',
  open: {
    CategoryAxis: (self) => object(axis, { ...self, title: 'categoryAxisTitle' }),
    ValueAxis: (self) => object(axis, { ...self, title: 'valueAxisTitle' }),
  },
};

const axis: Kind<Axis> = { name: 'ChartAxis', open: { Title: (self) => object(axisTitle, self) } };

const axisTitle: Kind<Axis> = {
  name: 'ChartAxisTitle',
  get: { Text: (self) => self.chart[self.title], Visible: (self) => self.chart[self.title] !== '' },
  set: {
    Text: (self, value) => {
      self.chart[self.title] = asText(value);
    },
    Visible: (self, value) => {
      if (!asFlag(value)) self.chart[self.title] = '';
    },
  },
};

interface OneSeries extends OnSheet {
  readonly series: ChartSeries;
}

const seriesCollection: Kind<OnSheet> = {
  name: 'ChartSeriesCollection',
  get: { Count: ({ chart }) => chart.series.length },
  items: (self) => self.chart.series.map((series) => object(seriesKind, { ...self, series })),
  call: {
    Add: (self, args) => {
      const series: ChartSeries = { name: args.text(0, ''), color: '', values: null, categories: null };
      self.chart.series.splice(args.number(1, self.chart.series.length), 0, series);
      return object(seriesKind, { ...self, series });
    },
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (self, args) => {
      const series = existing(self.chart.series[args.number(0)]);
      return object(seriesKind, { ...self, series });
    },
  },
};

const seriesKind: Kind<OneSeries> = {
  name: 'ChartSeries',
  get: { Name: ({ series }) => series.name },
  set: {
    Name: ({ series }, value) => {
      series.name = asText(value);
    },
  },
  open: { Format: (self) => object(seriesFormat, self) },
  call: {
    Delete: ({ chart, series }) => {
      chart.series.splice(chart.series.indexOf(series), 1);
    },
    SetValues: ({ series }, args) => {
      series.values = areaOf(args, 0);
    },
    SetXAxisValues: ({ series }, args) => {
      series.categories = areaOf(args, 0);
    },
  },
};

const seriesFormat: Kind<OneSeries> = {
  name: 'ChartSeriesFormat',
  open: { Fill: (self) => object(seriesFill, self) },
};

const seriesFill: Kind<OneSeries> = {
  name: 'ChartFill',
  call: {
    Clear: ({ series }) => {
      series.color = '';
    },
    SetSolidColor: ({ series }, args: Args) => {
      series.color = asColour(args.raw(0));
    },
  },
};
