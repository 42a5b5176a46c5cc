import type { ChartPlan, ListValidation, PlannedValue, PrintSetup, SheetPlan } from '../../../src/plan/types';
import type { Chart, PageSetup } from '../../host/sheet-parts';
import type { UniverSheet } from '../grid/univer-sheet';
import { writeFormula } from '../formula-names';
import { formatsOf, toConditionalRule } from './planned';

/** A sheet that was made in the page, as a plan that `src/xlsx` can write. */
export function toSheetPlan(sheet: UniverSheet, role: string, namespace: string | null): SheetPlan {
  const used = sheet.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const columns = used.right + 1;
  const rowHeights = new Map<number, number>();
  const hiddenRows: number[] = [];
  for (let row = 0; row <= used.bottom; row++) {
    if (sheet.isRowHiddenByHand(row)) hiddenRows.push(row);
    else if (sheet.rowHeight(row) !== DEFAULT_HEIGHT) rowHeights.set(row, sheet.rowHeight(row));
  }
  const every = Array.from({ length: columns }, (_, column) => column);
  const { rows, columns: frozen } = sheet.freeze;
  return {
    role,
    name: sheet.name,
    ...(sheet.tabColor ? { tabColor: sheet.tabColor } : {}),
    ...(sheet.visibility === 'Visible' ? {} : { hidden: true }),
    values: valuesOf(sheet, used.bottom, used.right, namespace),
    formats: formatsOf(sheet),
    merges: sheet.merges(),
    columnWidths: every.map((column) => characters(sheet.columnWidth(column))),
    rowHeights,
    hiddenRows,
    hiddenColumns: every.filter((column) => sheet.isColumnHidden(column)),
    ...(rows || frozen ? { freeze: { rows, columns: frozen } } : {}),
    ...(sheet.extras.filter ? { filter: sheet.extras.filter } : {}),
    rules: sheet
      .conditionalFormats()
      .map(toConditionalRule)
      .filter((rule) => rule !== null),
    validations: listsOf(sheet),
    charts: sheet.extras.charts.flatMap((chart) => chartOf(chart)),
    print: printOf(sheet.extras.page),
    showGridlines: sheet.showGridlines,
  };
}

const DEFAULT_HEIGHT = 15;

/** Width in characters of a width in points: a character is 7 pixels, and 5 are padding. */
const characters = (points: number): number =>
  Math.max(0, Math.round((((points * 4) / 3 - 5) / 7) * 100) / 100);

function valuesOf(
  sheet: UniverSheet,
  bottom: number,
  right: number,
  namespace: string | null,
): PlannedValue[][] {
  return Array.from({ length: bottom + 1 }, (_, row) =>
    Array.from({ length: right + 1 }, (_, column): PlannedValue => {
      const { value, formula } = sheet.content(row, column);
      if (formula) return { formula: writeFormula(formula, namespace), value };
      return value === '' ? null : value;
    }),
  );
}

/** Drop-downs of fixed texts; one that reads its texts from cells has no plan and is left out. */
function listsOf(sheet: UniverSheet): ListValidation[] {
  return sheet.validations().flatMap(({ rule, areas, errorAlert }) => {
    const source = (rule['list'] as { readonly source?: unknown } | undefined)?.source;
    if (typeof source !== 'string' || source.startsWith('=')) return [];
    const list = source.split(',').map((text) => text.trim());
    return areas.map((area) => ({ area, list, title: errorAlert.title, message: errorAlert.message }));
  });
}

const KINDS: Readonly<Record<string, ChartPlan['kind']>> = {
  ColumnClustered: 'column',
  ColumnStacked: 'stacked-column',
  ColumnStacked100: 'stacked-column',
  BarClustered: 'bar',
};

function chartOf(chart: Chart): ChartPlan[] {
  const kind = KINDS[chart.type];
  if (!kind) return [];
  const place = chart.place ?? { top: 1, left: 1, bottom: 16, right: 8 };
  const series = chart.series.flatMap(({ values, categories, color }) => {
    if (!values || !categories) return [];
    const name = { top: values.top - 1, bottom: values.top - 1, left: values.left, right: values.left };
    return [{ name: name.top < 0 ? values : name, categories, values, ...(color ? { color } : {}) }];
  });
  return [
    {
      title: chart.title,
      kind,
      series,
      place,
      ...(chart.valueAxisTitle ? { valueAxisTitle: chart.valueAxisTitle } : {}),
      ...(chart.categoryAxisTitle ? { categoryAxisTitle: chart.categoryAxisTitle } : {}),
    },
  ];
}

function printOf(page: PageSetup): PrintSetup {
  const band = (where: 'Header' | 'Footer'): { left?: string; center?: string; right?: string } => {
    const at = (side: string): string | undefined => page.headersFooters[side + where];
    return Object.fromEntries(
      [
        ['left', at('Left') ?? at('left')],
        ['center', at('Center') ?? at('center')],
        ['right', at('Right') ?? at('right')],
      ].filter(([, text]) => text),
    ) as { left?: string; center?: string; right?: string };
  };
  const [area] = page.printArea;
  return {
    paper: page.paperSize.toUpperCase() === 'A3' ? 'A3' : 'A4',
    orientation: page.orientation.toLowerCase() === 'landscape' ? 'landscape' : 'portrait',
    ...(page.titleRows ? { repeatRows: [page.titleRows.top, page.titleRows.bottom] } : {}),
    ...(page.titleColumns ? { repeatColumns: [page.titleColumns.left, page.titleColumns.right] } : {}),
    ...(area ? { area } : {}),
    header: band('Header'),
    footer: band('Footer'),
    ...(page.zoom.scale === undefined ? {} : { scale: page.zoom.scale }),
    ...(page.horizontalBreaks.length ? { breaksBefore: page.horizontalBreaks } : {}),
  };
}
