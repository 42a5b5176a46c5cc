/** A chart as the page draws it: columns side by side or stacked, or lines. */
export interface ChartPicture {
  readonly title: string;
  readonly kind: 'columns' | 'stacked' | 'lines';
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly color: string;
    readonly values: readonly number[];
  }[];
}

const WIDTH = 420;
const HEIGHT = 180;
const LEFT = 36;
const BOTTOM = 40;
const COLOURS = ['#4472C4', '#ED7D31', '#70AD47', '#FFC000', '#5B9BD5', '#A5A5A5'];

const SVG = 'http://www.w3.org/2000/svg';

function shape(tag: string, attributes: Readonly<Record<string, string | number>>, text?: string): Element {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

const colourOf = (color: string, index: number): string =>
  color || (COLOURS[index % COLOURS.length] ?? '#4472C4');

/** The next 1, 2 or 5 times a power of ten above a number. */
function roundTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return [1, 2, 5, 10].map((step) => step * power).find((top) => top >= value) ?? 10 * power;
}

/** @returns a figure whose caption names the chart, with a legend where there are several series */
export function chartFigure(picture: ChartPicture): HTMLElement {
  const { title, kind, categories, series } = picture;
  const figure = document.createElement('figure');
  const svg = shape('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': title });
  const totals = categories.map((_, c) =>
    kind === 'stacked'
      ? series.reduce((sum, { values }) => sum + Math.max(0, values[c] ?? 0), 0)
      : Math.max(0, ...series.map(({ values }) => values[c] ?? 0)),
  );
  const top = roundTop(Math.max(1, ...totals));
  const y = (value: number): number => HEIGHT - BOTTOM - (Math.max(0, value) / top) * (HEIGHT - BOTTOM - 10);
  for (const value of [0, top / 2, top]) {
    svg.append(shape('line', { x1: LEFT, x2: WIDTH, y1: y(value), y2: y(value), stroke: '#d2d0ce' }));
    svg.append(
      shape('text', { x: LEFT - 4, y: y(value) + 4, 'text-anchor': 'end' }, String(value).replace('.', ',')),
    );
  }
  const step = (WIDTH - LEFT) / Math.max(1, categories.length);
  for (const [c, category] of categories.entries()) {
    const x = LEFT + step * (c + 0.5);
    svg.append(shape('text', { x, y: HEIGHT - BOTTOM + 14, 'text-anchor': 'middle' }, category.slice(0, 12)));
  }
  for (const [s, { values, color }] of series.entries()) {
    const fill = colourOf(color, s);
    if (kind === 'lines') {
      const points = values.map((value, c) => `${LEFT + step * (c + 0.5)},${y(value)}`).join(' ');
      svg.append(shape('polyline', { points, fill: 'none', stroke: fill, 'stroke-width': 2 }));
      continue;
    }
    for (const [c, value] of values.entries()) {
      const below =
        kind === 'stacked' ? series.slice(0, s).reduce((sum, one) => sum + (one.values[c] ?? 0), 0) : 0;
      const width = (step * 0.7) / (kind === 'stacked' ? 1 : series.length);
      const x = LEFT + step * (c + 0.15) + (kind === 'stacked' ? 0 : width * s);
      const height = Math.max(0, y(below) - y(below + value));
      svg.append(shape('rect', { x, y: y(below + value), width, height, fill }));
    }
  }
  const caption = document.createElement('figcaption');
  caption.textContent = title;
  figure.append(caption, svg);
  if (series.length > 1) figure.append(legend(series));
  return figure;
}

function legend(series: ChartPicture['series']): HTMLElement {
  const list = document.createElement('ul');
  for (const [index, { name, color }] of series.entries()) {
    const item = document.createElement('li');
    const square = document.createElement('i');
    square.style.background = colourOf(color, index);
    item.append(square, name);
    list.append(item);
  }
  return list;
}
