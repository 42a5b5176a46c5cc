import type { Area } from '../../../src/cells/snapshot';
import { parseA1 } from '../../host/a1';
import type { FileChart } from '../charts';
import type { Package } from './package';
import { attribute, child, children } from './xml';

const GROUPS: Readonly<Record<string, string>> = {
  barChart: 'ColumnClustered',
  bar3DChart: 'ColumnClustered',
  lineChart: 'Line',
  scatterChart: 'XYScatter',
  pieChart: 'Pie',
};

const descendants = (element: Element | null, name: string): Element[] =>
  element ? Array.from(element.getElementsByTagNameNS('*', name)) : [];

/** The cells that a part of a series refers to; null for what stands on another sheet. */
function areaOf(element: Element | null, sheet: string): Area | null {
  const reference = descendants(element, 'f')[0]?.textContent ?? '';
  if (!reference || reference.startsWith('(')) return null;
  const { sheet: named, area } = parseA1(reference);
  return named === null || named === sheet ? area : null;
}

/** The charts of a worksheet part that the page can draw: columns, lines, parts of a whole. */
export function readCharts(parts: Package, worksheet: string, sheet: string): FileChart[] {
  const drawing = parts.related(worksheet, 'drawing');
  if (drawing === null) return [];
  return parts
    .relationships(drawing)
    .filter(({ type }) => type === 'chart')
    .flatMap(({ target }): FileChart[] => {
      const chart = child(parts.xml(target), 'chart');
      const plot = child(chart, 'plotArea');
      const group = plot && Array.from(plot.children).find(({ localName }) => localName in GROUPS);
      if (!group) return [];
      const title = descendants(child(chart, 'title'), 't')
        .map(({ textContent }) => textContent ?? '')
        .join('');
      const stacked = attribute(child(group, 'grouping'), 'val')?.includes('tacked') === true;
      const series = children(group, 'ser').map((one) => ({
        name: descendants(child(one, 'tx'), 'v')[0]?.textContent ?? '',
        color: colourOf(child(one, 'spPr')),
        values: areaOf(child(one, 'val') ?? child(one, 'yVal'), sheet),
        categories: areaOf(child(one, 'cat') ?? child(one, 'xVal'), sheet),
      }));
      return [{ title, type: (GROUPS[group.localName] ?? '') + (stacked ? 'Stacked' : ''), series }];
    });
}

function colourOf(look: Element | null): string {
  const value = attribute(descendants(look, 'srgbClr')[0] ?? null, 'val');
  return value ? `#${value}` : '';
}
