import type { Area } from '../../src/cells/snapshot';
import type { Chart } from '../host/sheet-parts';
import type { UniverSheet } from './grid/univer-sheet';
import { chartFigure, type ChartPicture } from './shell/chart-picture';
import { element } from './shell/dom';

/** A chart of a file, which is drawn and otherwise left to the file. */
export interface FileChart {
  readonly title: string;
  /** As Excel.ChartType. */
  readonly type: string;
  readonly series: readonly {
    readonly name: string;
    readonly color: string;
    readonly values: Area | null;
    readonly categories: Area | null;
  }[];
}

const kindOf = (type: string): ChartPicture['kind'] =>
  /stacked/i.test(type) ? 'stacked' : /line|scatter/i.test(type) ? 'lines' : 'columns';

function cellsOf<T>(area: Area | null, cell: (row: number, column: number) => T): T[] {
  const found: T[] = [];
  if (area)
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) found.push(cell(row, column));
  return found;
}

function pictureOf(sheet: UniverSheet, chart: Chart | FileChart): ChartPicture {
  const [first] = chart.series;
  return {
    title: chart.title,
    kind: kindOf(chart.type),
    categories: cellsOf(first?.categories ?? null, (row, column) => sheet.text(row, column)),
    series: chart.series.map(({ name, color, values }) => ({
      name,
      color,
      values: cellsOf(values, (row, column) => Number(sheet.content(row, column).value) || 0),
    })),
  };
}

/** Draws the charts of the sheet in sight below the grid, anew when their numbers change. */
export class ChartStrip {
  readonly root: HTMLElement;
  private drawn = '';

  constructor(
    private readonly grid: HTMLElement,
    label: string,
  ) {
    this.root = element('aside', { class: 'charts', 'aria-label': label, hidden: '' });
  }

  show(sheet: UniverSheet, ofFile: readonly FileChart[]): void {
    const pictures = [...ofFile, ...sheet.extras.charts].map((chart) => pictureOf(sheet, chart));
    const key = JSON.stringify(pictures);
    if (key === this.drawn) return;
    this.drawn = key;
    this.root.replaceChildren(...pictures.map(chartFigure));
    const hidden = pictures.length === 0;
    if (hidden === this.root.hidden) return;
    this.root.hidden = hidden;
    this.grid.classList.toggle('with-charts', !hidden);
    window.dispatchEvent(new Event('resize'));
  }
}
