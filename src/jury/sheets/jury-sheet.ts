import { columnName, absoluteRange, cellName, area, quotedSheet } from '../../cells/a1';
import type { Area } from '../../cells/snapshot';
import type { Day } from '../../vocabulary/day';
import type { Locale } from '../../locales/locale';
import { YEAR_CODES } from '../../rules/types';
import type { Closing } from '../closing/closing';
import { isName } from '../pseudonyms';
import type { JuryReport } from '../report';
import { Canvas } from '../../plan/canvas';
import { averageRules, COVERED, decisionRules, QUESTIONED, toCheckRule } from './colours';
import { FROZEN_COLUMNS, juryColumns, type JuryColumn } from './jury-columns';
import { linesOf } from '../../plan/text-lines';
import { drawHeader, drawTop, juryTitle, LINE_HEIGHT } from './jury-head';
import { lastPrinted, STANDARD_SIZE, TABLE_SIZE } from './jury-widths';
import { bandText } from './page-bands';
import { JURY_ROWS } from './jury-rows';
import { hasDoubts } from './jury-texts';
import { BODY } from '../../plan/styles';
import type { ConditionalRule, NamePlan, SheetPlan } from '../../plan/types';
import { sheetPlan, TAB_COLORS } from '../our-sheets/sheet-plan';

interface JurySheet {
  readonly plan: SheetPlan;
  readonly names: readonly NamePlan[];
}

/**
 * The sheet around which the jury sits: one row per student, proposals and reasons beside the jury's own columns.
 * @param name the name the sheet will have in the workbook
 * @param facts the university year, printed on every page, and the closing of a jury that is closed
 */
export function planJurySheet(
  report: JuryReport,
  locale: Locale,
  name: string,
  day: Day,
  { academicYear, closing }: { readonly academicYear: string; readonly closing?: Closing },
): JurySheet {
  const columns = juryColumns(report, locale);
  const { students, lost } = report;
  const last = JURY_ROWS.first + Math.max(students.length + lost.length, 1) - 1;
  const canvas = new Canvas();
  const printed = lastPrinted(columns);
  const title = juryTitle(report, locale);

  drawTop(canvas, report, locale, day, { columns, printed }, closing);
  drawHeader(canvas, { columns, printed });
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
    canvas.format(area(JURY_ROWS.first, column, last, column), { ...BODY, size: TABLE_SIZE, ...style });
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
    rules: [...lostRules(report, columns), ...rulesOf(report, columns, last, locale)],
    validations: validationsOf(columns, last, locale),
    print: {
      paper: 'A3',
      repeatRows: [JURY_ROWS.legend, JURY_ROWS.header],
      repeatColumns: [0, FROZEN_COLUMNS - 1],
      area: area(JURY_ROWS.title, 0, last, printed),
      header: { left: bandText([title, academicYear].filter(Boolean).join(', ')), right: locale.date(day) },
      footer: { left: '&A', right: locale.jury.page },
    },
  });
  return { plan, names };
}

/** One line, but for a name that is longer than its column. */
function rowHeight(columns: readonly JuryColumn[], values: readonly unknown[]): number {
  const lines = columns.map(({ style, width }, column) => {
    const value = values[column];
    return style.wrap && typeof value === 'string'
      ? linesOf(value, (width * STANDARD_SIZE) / TABLE_SIZE).length
      : 1;
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
function lookupName(key: string): string | null {
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
  locale: Locale,
): readonly ConditionalRule[] {
  const first = JURY_ROWS.first;
  const at = (wanted: string): number => columns.findIndex(({ key }) => key === wanted);
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
  const inFirst = (key: string): string => `$${columnName(at(key))}${first + 1}`;
  const column = (key: string): Area => area(first, at(key), last, at(key));
  return [
    ...averages,
    ...(hasDoubts(report)
      ? [
          toCheckRule(column('proposal'), inFirst('reasons'), QUESTIONED, locale),
          // A link, unless the jury has given a reason of its own.
          toCheckRule(column('reason'), inFirst('reason'), { underline: true }, locale),
        ]
      : []),
    ...decisionRules([area(first, 0, last, at('reasons'))], inFirst('retained')),
  ];
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
