import type { Area } from '../cells/snapshot';
import type { ChartPlan, ChartSeries, PlannedValue } from '../plan/types';
import { absoluteRange, quotedSheet } from '../cells/a1';
import type { Dialect } from './dialect';
import { XML_DECLARATION, escapeXml } from './xml-text';

/** Numbers that tie the axes of a chart together; any will do. */
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;

/** The sheet that carries a chart: its name, and the values that the chart shows until Excel reads the cells. */
interface ChartSheet {
  readonly name: string;
  readonly values: readonly (readonly PlannedValue[])[];
}

/** A chart part (DrawingML): columns or bars, side by side or stacked. */
export function chartPart(chart: ChartPlan, sheet: ChartSheet, dialect: Dialect): string {
  const bars = chart.kind === 'bar';
  const stacked = chart.kind === 'stacked-column';
  const [categorySide, valueSide] = bars ? ['l', 'b'] : ['b', 'l'];
  return [
    XML_DECLARATION,
    `<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relationships}">`,
    `<c:roundedCorners val="0"/><c:chart>${titleElement(chart.title, 1400)}<c:autoTitleDeleted val="0"/>`,
    '<c:plotArea><c:layout/><c:barChart>',
    `<c:barDir val="${bars ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/>`,
    '<c:varyColors val="0"/>',
    ...chart.series.map((series, i) => seriesElement(series, i, sheet)),
    `<c:gapWidth val="${stacked ? 60 : 100}"/>${stacked ? '<c:overlap val="100"/>' : ''}`,
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`,
    // Bars are drawn upwards; reversed, they come in the order of the table.
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>`,
    `<c:scaling><c:orientation val="${bars ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${categorySide}"/>${axisTitle(chart.categoryAxisTitle)}`,
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="nextTo"/><c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>`,
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>',
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${valueSide}"/><c:majorGridlines/>${axisTitle(chart.valueAxisTitle)}`,
    '<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${bars ? 'max' : 'autoZero'}"/>`,
    '<c:crossBetween val="between"/></c:valAx></c:plotArea>',
    chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}

function titleElement(text: string, size: number): string {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="1"/></a:pPr>` +
    `<a:r><a:rPr sz="${size}" b="1"/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}

function axisTitle(text: string | undefined): string {
  return text === undefined ? '' : titleElement(text, 1000);
}

function seriesElement(
  { name, categories, values, color }: ChartSeries,
  index: number,
  sheet: ChartSheet,
): string {
  const fill = color
    ? `<c:spPr><a:solidFill><a:srgbClr val="${color.replace('#', '').toUpperCase()}"/></a:solidFill></c:spPr>`
    : '';
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${stringReference(name, sheet)}</c:tx>${fill}` +
    `<c:invertIfNegative val="0"/><c:cat>${stringReference(categories, sheet)}</c:cat>` +
    `<c:val>${numberReference(values, sheet)}</c:val></c:ser>`
  );
}

function stringReference(area: Area, sheet: ChartSheet): string {
  return `<c:strRef>${reference(area, sheet)}<c:strCache>${points(cellsOf(area, sheet))}</c:strCache></c:strRef>`;
}

function numberReference(area: Area, sheet: ChartSheet): string {
  const numbers = cellsOf(area, sheet).map((value) => (Number.isFinite(value) ? value : null));
  return (
    `<c:numRef>${reference(area, sheet)}<c:numCache><c:formatCode>General</c:formatCode>` +
    `${points(numbers)}</c:numCache></c:numRef>`
  );
}

function reference(area: Area, sheet: ChartSheet): string {
  return `<c:f>${escapeXml(`${quotedSheet(sheet.name)}!${absoluteRange(area)}`)}</c:f>`;
}

/** Present values of an area, row by row. */
function cellsOf(
  { top, left, bottom, right }: Area,
  { values }: ChartSheet,
): (string | number | boolean | null)[] {
  const cells = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const value = values[row]?.[column] ?? null;
      cells.push(value !== null && typeof value === 'object' ? value.value : value);
    }
  }
  return cells;
}

function points(values: readonly (string | number | boolean | null)[]): string {
  const present = values.map((value, i) =>
    value === null || value === '' ? '' : `<c:pt idx="${i}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${present.join('')}`;
}
