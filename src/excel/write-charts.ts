/// <reference types="office-js" />
import type { ChartPlan, PlannedValue, SheetPlan } from '../plan/types';
import { rangeOf } from './areas';

const TYPES = { column: 'ColumnClustered', 'stacked-column': 'ColumnStacked', bar: 'BarClustered' } as const;

/** A chart that was added, with the series that it has at last. */
export interface AddedChart {
  readonly chart: Excel.Chart;
  readonly series: Excel.ChartSeriesCollection;
  readonly planned: number;
}

/**
 * Adds native charts. Excel makes series of its own out of the first range; how many is seen after the next round trip
 * only: see {@link dropForeignSeries}.
 */
export function addCharts(sheet: Excel.Worksheet, { charts, values }: SheetPlan): AddedChart[] {
  return charts.flatMap((plan) => {
    const [first] = plan.series;
    if (!first) return [];
    const chart = sheet.charts.add(TYPES[plan.kind], rangeOf(sheet, first.values), 'Columns');
    for (const series of plan.series) {
      const { top, left } = series.name;
      const added = chart.series.add(textOf(values[top]?.[left] ?? null));
      added.setValues(rangeOf(sheet, series.values));
      added.setXAxisValues(rangeOf(sheet, series.categories));
      if (series.color !== undefined) added.format.fill.setSolidColor(series.color);
    }
    describe(sheet, chart, plan);
    return [{ chart, series: chart.series.load('count'), planned: plan.series.length }];
  });
}

function describe(sheet: Excel.Worksheet, chart: Excel.Chart, plan: ChartPlan): void {
  const { top, left, bottom, right } = plan.place;
  chart.setPosition(sheet.getCell(top, left), sheet.getCell(bottom, right));
  chart.title.text = plan.title;
  chart.legend.visible = plan.series.length > 1;
  if (plan.series.length > 1) chart.legend.position = 'Bottom';
  if (plan.valueAxisTitle !== undefined) chart.axes.valueAxis.title.text = plan.valueAxisTitle;
  if (plan.categoryAxisTitle !== undefined) chart.axes.categoryAxis.title.text = plan.categoryAxisTitle;
  // Bars are drawn upwards; reversed, they come in the order of the table.
  if (plan.kind === 'bar') chart.axes.categoryAxis.reversePlotOrder = true;
}

/** Deletes the series that Excel made by itself: they come before those that were added. */
export function dropForeignSeries(charts: readonly AddedChart[]): void {
  for (const { series, planned } of charts) {
    for (let foreign = series.count - planned; foreign > 0; foreign--) series.getItemAt(0).delete();
  }
}

function textOf(value: PlannedValue): string {
  return value === null ? '' : String(typeof value === 'object' ? value.value : value);
}
