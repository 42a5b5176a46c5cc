import { JURY_ROWS } from './jury-rows';
import { columnName, absoluteRange, cellName, area, quotedSheet } from '../../cells/a1';
import { CATEGORIES } from '../../vocabulary/categories';
import type { Day } from '../../vocabulary/day';
import type { Locale } from '../../locales/locale';
import { YEAR_CODES } from '../../rules/types';
import type { Closing } from '../closing/closing';
import { isName } from '../pseudonyms';
import type { JuryReport } from '../report';
import { Canvas } from '../../plan/canvas';
import { averageRules, BELOW_FLOOR, BELOW_PASS, COMPENSATED, COVERED, decisionRules } from './colours';
import { juryColumns, type JuryColumn } from './jury-columns';
import { CATEGORY_CODES, CATEGORY_FILLS } from './category-fills';
import { BODY, HEADER, SUBTITLE, TITLE } from '../../plan/styles';
import type { CellStyle, ConditionalRule, NamePlan, SheetPlan } from '../../plan/types';
import { sheetPlan, TAB_COLORS } from '../our-sheets/sheet-plan';

/** Identity columns that stay in sight. */
const FROZEN_COLUMNS = 3;
const LINE_HEIGHT = 12.75;
const LEGEND_WIDTH = 26;

export interface JurySheet {
  readonly plan: SheetPlan;
  readonly names: readonly NamePlan[];
}

/**
 * The sheet around which the jury sits: one row per student, proposals and reasons beside the jury's own columns.
 * @param name the name the sheet will have in the workbook
 * @param closing that of a jury that is closed
 */
export function planJurySheet(
  report: JuryReport,
  locale: Locale,
  name: string,
  day: Day,
  closing?: Closing,
): JurySheet {
  const columns = juryColumns(report, locale);
  const { students, lost } = report;
  const last = JURY_ROWS.first + Math.max(students.length + lost.length, 1) - 1;
  const canvas = new Canvas();
  const width = columns.filter(({ hidden }) => !hidden).length;

  drawTop(canvas, report, locale, day, columns, closing);
  drawHeader(canvas, columns);
  students.forEach((student, i) => {
    const row = JURY_ROWS.first + i;
    columns.forEach(({ value }, column) => {
      canvas.put(row, column, value(student, row));
    });
    canvas.rowHeights.set(row, rowHeight(columns, canvas.values[row] ?? []));
  });
  // Behind the others, so that nothing that was decided goes with the student's row of marks.
  lost.forEach((entry, i) => {
    const values = columns.map((column) => column.lost?.(entry) ?? null);
    canvas.putRow(JURY_ROWS.first + students.length + i, 0, values);
  });
  columns.forEach(({ style }, column) => {
    canvas.format(area(JURY_ROWS.first, column, last, column), { ...BODY, ...style });
  });

  const names = columnNames(columns, name, last);
  const plan = sheetPlan(canvas, {
    role: 'jury',
    name,
    tabColor: TAB_COLORS.navy,
    columnWidths: columns.map((column) => column.width),
    hiddenRows: [JURY_ROWS.keys],
    hiddenColumns: columns.flatMap(({ hidden }, index) => (hidden ? [index] : [])),
    freeze: { rows: JURY_ROWS.first, columns: FROZEN_COLUMNS },
    filter: area(JURY_ROWS.header, 0, last, columns.length - 1),
    rules: [...lostRules(report, columns), ...rulesOf(report, columns, last, width)],
    validations: validationsOf(columns, last, locale),
    print: {
      paper: 'A3',
      repeatRows: [JURY_ROWS.legend, JURY_ROWS.header],
      repeatColumns: [0, FROZEN_COLUMNS - 1],
      area: area(JURY_ROWS.title, 0, last, width - 1),
      header: { left: locale.jury.title(report.curriculum.title), right: locale.date(day) },
      footer: { left: '&A', right: locale.jury.page },
    },
  });
  return { plan, names };
}

function drawTop(
  canvas: Canvas,
  report: JuryReport,
  locale: Locale,
  day: Day,
  columns: readonly JuryColumn[],
  closing: Closing | undefined,
): void {
  const { policy, title } = report.curriculum;
  const sheets = [...new Set(report.tables.map(({ sheet }) => sheet))].join(', ');
  canvas.putRow(
    JURY_ROWS.keys,
    0,
    columns.map(({ key }) => key),
  );
  canvas.put(JURY_ROWS.title, 0, locale.jury.title(title), TITLE);
  canvas.put(
    JURY_ROWS.subtitle,
    0,
    locale.jury.subtitle(locale.date(day), sheets, report.students.length),
    SUBTITLE,
  );
  const assumed = report.students.some(({ reasons }) =>
    reasons.some(({ kind }) => kind === 'first-year-assumed'),
  );
  const notes = [
    ...(closing ? [locale.deliberation.closed(closing.time, closing.who, closing.fingerprint)] : []),
    ...(assumed ? [`4.5 : ${locale.reason({ rule: '4.5', kind: 'first-year-assumed' })}.`] : []),
  ];
  if (notes.length > 0) canvas.put(JURY_ROWS.note, 0, notes.join(' '), SUBTITLE);

  canvas.put(JURY_ROWS.legend, 0, locale.jury.legend, { bold: true });
  const entries: [string, CellStyle][] = [
    ...CATEGORIES.map((category): [string, CellStyle] => [
      `${CATEGORY_CODES[category].join(' ')} : ${locale.categories[category]}`,
      { fill: CATEGORY_FILLS[category] },
    ]),
    [locale.jury.belowFloor(locale.number(policy.floorMark)), BELOW_FLOOR],
    [locale.jury.belowPass(locale.number(policy.passMark)), BELOW_PASS],
    [locale.jury.compensated, COMPENSATED],
  ];
  drawLegend(canvas, entries, columns);
}

/** Each entry takes as many columns as its text needs. */
function drawLegend(
  canvas: Canvas,
  entries: readonly [string, CellStyle][],
  columns: readonly JuryColumn[],
): void {
  let column = 1;
  for (const [text, style] of entries) {
    const start = column;
    let space = 0;
    while (
      space < Math.max(LEGEND_WIDTH, text.length) &&
      column < columns.length &&
      !columns[column]?.hidden
    ) {
      space += columns[column]?.width ?? 0;
      column += 1;
    }
    if (column === start) return;
    const block = area(JURY_ROWS.legend, start, JURY_ROWS.legend, column - 1);
    canvas.put(JURY_ROWS.legend, start, text);
    canvas.merge(block);
    canvas.format(block, { horizontal: 'center', ...style, border: '#BFBFBF' });
  }
}

/** Bands over the labels, merged over their columns; labels carry the filter arrows. */
function drawHeader(canvas: Canvas, columns: readonly JuryColumn[]): void {
  let start = 0;
  columns.forEach(({ band, label }, column) => {
    canvas.put(JURY_ROWS.header, column, label);
    if (columns[column + 1]?.band === band) return;
    canvas.put(JURY_ROWS.bands, start, band);
    canvas.merge(area(JURY_ROWS.bands, start, JURY_ROWS.bands, column));
    start = column + 1;
  });
  canvas.format(area(JURY_ROWS.bands, 0, JURY_ROWS.header, columns.length - 1), HEADER);
  // Small enough for the labels to stand beside the filter arrows.
  canvas.format(area(JURY_ROWS.header, 0, JURY_ROWS.header, columns.length - 1), { size: 9 });
  canvas.rowHeights.set(JURY_ROWS.bands, 1.4 * LINE_HEIGHT);
  canvas.rowHeights.set(JURY_ROWS.header, 2.5 * LINE_HEIGHT);
}

function rowHeight(columns: readonly JuryColumn[], values: readonly unknown[]): number {
  const lines = columns.map(({ style, width }, column) => {
    const value = values[column];
    if (!style.wrap || typeof value !== 'string') return 1;
    return value
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 1.1))), 0);
  });
  return Math.max(...lines) * LINE_HEIGHT + 2;
}

/** Columns that formulas on other sheets look up by name: `BUT_retained`, `BUT_key_1`, `BUT_UE31_code`. */
function columnNames(columns: readonly JuryColumn[], sheet: string, last: number): readonly NamePlan[] {
  return columns.flatMap(({ key }, column) => {
    const name = lookupName(key);
    if (name === null) return [];
    const cells = absoluteRange(area(JURY_ROWS.first, column, last, column));
    return [{ name, refersTo: `${quotedSheet(sheet)}!${cells}` }];
  });
}

/** The workbook name of a column that other sheets look up; null for the others. */
export function lookupName(key: string): string | null {
  const [kind, part, what] = key.split(':');
  if (key === 'retained') return 'BUT_retained';
  if (kind === 'key') return `BUT_key_${part ?? ''}`;
  if (kind === 'ue' && what === 'code') return `BUT_${part ?? ''}_code`;
  return kind === 'rcue' && what === 'code' ? `BUT_RCUE${part ?? ''}_code` : null;
}

/** The names of those who are gone stay on the sheet, since they are nowhere else, and are covered while names are hidden. */
function lostRules(
  { students, lost }: JuryReport,
  columns: readonly JuryColumn[],
): readonly ConditionalRule[] {
  return lost.flatMap(({ kept }, i) => {
    const row = JURY_ROWS.first + students.length + i;
    const hidden = kept ? (['id', 'lastName', 'firstName'] as const).filter((key) => isName(kept[key])) : [];
    const areas = hidden.map((key) => {
      const column = columns.findIndex((one) => one.key === key);
      return area(row, column, row, column);
    });
    return areas.length > 0 ? [{ areas, formula: 'TRUE', style: COVERED }] : [];
  });
}

function rulesOf(
  report: JuryReport,
  columns: readonly JuryColumn[],
  last: number,
  width: number,
): readonly ConditionalRule[] {
  const first = JURY_ROWS.first;
  const averages = columns.flatMap(({ key }, column) => {
    if (!key.endsWith(':average')) return [];
    const value = anchored(cellName(first, column));
    const formulas = {
      value,
      present: `ISNUMBER(${value})`,
      compensated: `${anchored(cellName(first, column + 1))}="CMP"`,
    };
    return averageRules(area(first, column, last, column + 1), formulas, report);
  });
  const retained = columns.findIndex(({ key }) => key === 'retained');
  const rows = area(first, 0, last, width - 1);
  return [...averages, ...decisionRules([rows], `$${columnName(retained)}${first + 1}`)];
}

/** Column letters fixed, so that average and code cells of a pair read the same two cells. */
function anchored(formula: string): string {
  return formula.replace(/\b([A-Z]+)(\d+)/g, '$$$1$2');
}

function validationsOf(
  columns: readonly JuryColumn[],
  last: number,
  { jury }: Locale,
): SheetPlan['validations'] {
  const column = columns.findIndex(({ key }) => key === 'decision');
  return [{ area: area(JURY_ROWS.first, column, last, column), list: YEAR_CODES, ...jury.unknownCode }];
}
