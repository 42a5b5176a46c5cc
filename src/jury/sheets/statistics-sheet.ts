import type { Day } from '../../vocabulary/day';
import type { Locale } from '../../locales/locale';
import type { JuryReport } from '../report';
import { BINS, juryStatistics, type AverageStatistics, type JuryStatistics } from '../statistics';
import { groupStatistics, moduleStatistics } from '../statistics-by-part';
import { area } from '../../cells/a1';
import { Canvas } from '../../plan/canvas';
import { AVERAGE, BODY, CENTERED, HEADER, PERCENT, SECTION, SUBTITLE, TITLE } from '../../plan/styles';
import type { ChartPlan, SheetPlan } from '../../plan/types';
import type { MinutesFacts } from './minutes-form';
import { bands } from './page-bands';
import { sheetPlan, TAB_COLORS } from '../our-sheets/sheet-plan';

/** Colours of the three parts of a bar: below the floor, up to 10, from 10 on; told apart by lightness too. */
const PART_COLORS = ['#A61C1C', '#F2B27A', '#5B9BD5'];
const LAST_COLUMN = 11;
const CHART_ROWS = 16;

/** Means, medians, distributions, success rates, two charts, and figures by group and by module. A4 landscape. */
export function planStatisticsSheet(
  report: JuryReport,
  locale: Locale,
  name: string,
  day: Day,
  facts: Pick<MinutesFacts, 'academicYear'>,
): SheetPlan {
  const { statistics: labels } = locale;
  const figures = juryStatistics(report);
  const canvas = new Canvas();
  canvas.put(0, 0, locale.labelled(labels.title, report.curriculum.title), TITLE);
  canvas.put(1, 0, labels.note(figures.counted, figures.total), SUBTITLE);

  const ues = drawAverages(canvas, 3, labels.ues, figures.ues, report, locale);
  const rcues = drawAverages(canvas, ues.next, labels.rcues, figures.rcues, report, locale);
  const decisions = drawDecisions(canvas, rcues.next, figures, locale);
  const bins = decisions.next;
  const top = drawBins(canvas, bins, figures, locale) + 1;
  const charts = [
    ...chartOfAverages(ues, top, labels.chartUes, labels.students),
    ...chartOfDecisions(decisions, top, labels.decisions, labels.students),
  ];
  const parts = charts.length > 0 ? top + CHART_ROWS + 2 : top + 1;
  const groups = drawAverages(
    canvas,
    parts,
    labels.groups,
    groupStatistics(report),
    report,
    locale,
    labels.groupsOver,
  );
  const modules = drawAverages(canvas, groups.next, labels.modules, moduleStatistics(report), report, locale);
  return sheetPlan(canvas, {
    role: 'statistics',
    name,
    tabColor: TAB_COLORS.blue,
    columnWidths: [16, ...Array.from({ length: LAST_COLUMN }, () => 11)],
    charts,
    print: {
      area: area(0, 0, Math.max(parts - 2, modules.next - 2), LAST_COLUMN),
      ...bands(report, { locale, day }, facts, labels.title),
      breaksBefore: pageBreaks([0, ues.next, rcues.next, bins, top, parts, groups.next], modules.next),
    },
  });
}

/** Rows that a page holds in landscape at this width. */
const PAGE_ROWS = 32;

/** Nothing that fits a page is cut by the end of one. @param starts first rows of the parts @returns rows that begin a page */
function pageBreaks(starts: readonly number[], end: number): readonly number[] {
  let page = 0;
  return starts.filter((start, i) => {
    const fits = (starts[i + 1] ?? end) - 1 - page <= PAGE_ROWS;
    if (fits || start === page) return false;
    page = start;
    return true;
  });
}

interface Block {
  readonly first: number;
  readonly last: number;
  readonly header: number;
  readonly next: number;
}

function drawAverages(
  canvas: Canvas,
  top: number,
  title: string,
  figures: readonly AverageStatistics[],
  { curriculum }: JuryReport,
  locale: Locale,
  heading = title,
): Block {
  const { statistics: labels } = locale;
  const floor = locale.number(curriculum.policy.floorMark);
  const pass = locale.number(curriculum.policy.passMark);
  if (figures.length === 0) return { first: top, last: top - 1, header: top, next: top };
  const header = top + 1;
  canvas.put(top, 0, heading, SECTION);
  const counts = [`< ${floor}`, labels.between(floor, pass), `≥ ${pass}`];
  const texts = [labels.count, labels.mean, labels.median, labels.min, labels.max, labels.deviation];
  const shares = [labels.passShare(pass), labels.floorShare(floor)];
  canvas.putRow(header, 0, [title, ...texts, ...shares, ...counts], HEADER);
  figures.forEach((f, i) => {
    const values = [
      f.count,
      f.mean,
      f.median,
      f.min,
      f.max,
      f.deviation,
      f.passed / f.count,
      f.below / f.count,
    ];
    canvas.putRow(header + 1 + i, 0, [f.label, ...values, f.below, f.between, f.passed]);
  });
  const first = header + 1;
  const last = header + figures.length;
  canvas.format(area(first, 0, last, LAST_COLUMN), { ...BODY, ...CENTERED });
  canvas.format(area(first, 2, last, 6), AVERAGE);
  canvas.format(area(first, 7, last, 8), PERCENT);
  return { first, last, header, next: last + 2 };
}

function drawDecisions(canvas: Canvas, top: number, figures: JuryStatistics, locale: Locale): Block {
  const { statistics: labels, yearCodes, minutes } = locale;
  const { decisions, total } = figures;
  if (decisions.length === 0) return { first: top, last: top - 1, header: top, next: top };
  canvas.put(top, 0, labels.decisions, SECTION);
  const header = top + 1;
  canvas.putRow(header, 0, [minutes.code, minutes.meaning, null, null, minutes.count, minutes.share], HEADER);
  canvas.merge(area(header, 1, header, 3));
  const rows = [
    ...decisions.map(({ code, count }) => ({ code: code as string, meaning: yearCodes[code], count })),
    { code: labels.rates, meaning: labels.admittedRate, count: figures.admitted },
    { code: labels.rates, meaning: labels.passageRate, count: figures.passage },
  ];
  rows.forEach(({ code, meaning, count }, i) => {
    const row = header + 1 + i;
    canvas.putRow(row, 0, [code, meaning, null, null, count, count / total]);
    canvas.merge(area(row, 1, row, 3));
    canvas.rowHeights.set(row, meaning.length > 36 ? 27 : 15);
  });
  const first = header + 1;
  const end = header + rows.length;
  canvas.format(area(first, 0, end, 5), { ...BODY, wrap: true });
  canvas.format(area(first, 4, end, 4), CENTERED);
  canvas.format(area(first, 5, end, 5), PERCENT);
  canvas.format(area(end - 1, 0, end, 5), { bold: true });
  return { first, last: header + decisions.length, header, next: end + 2 };
}

/** @returns the first free row */
function drawBins(
  canvas: Canvas,
  top: number,
  { ues, rcues }: JuryStatistics,
  { statistics: labels }: Locale,
): number {
  const figures = [...ues, ...rcues];
  if (figures.length === 0) return top;
  canvas.put(top, 0, labels.distribution, SECTION);
  const intervals = BINS.map((from) => `[${from} ; ${from + 2}${from === 18 ? ']' : '['}`);
  canvas.putRow(top + 1, 0, [null, ...intervals], HEADER);
  figures.forEach(({ label, bins }, i) => {
    canvas.putRow(top + 2 + i, 0, [label, ...bins]);
  });
  const last = top + 1 + figures.length;
  canvas.format(area(top + 2, 0, last, BINS.length), { ...BODY, ...CENTERED });
  return last + 1;
}

/** Columns of the counts below the floor, between and from 10 on: the last three of the table. */
function chartOfAverages(ues: Block, top: number, title: string, axis: string): ChartPlan[] {
  if (ues.last < ues.first) return [];
  const series = PART_COLORS.map((color, i) => {
    const column = LAST_COLUMN - 2 + i;
    return {
      name: area(ues.header, column),
      categories: area(ues.first, 0, ues.last, 0),
      values: area(ues.first, column, ues.last, column),
      color,
    };
  });
  return [
    { title, kind: 'stacked-column', series, place: area(top, 0, top + CHART_ROWS, 6), valueAxisTitle: axis },
  ];
}

function chartOfDecisions(decisions: Block, top: number, title: string, axis: string): ChartPlan[] {
  if (decisions.last < decisions.first) return [];
  const series = {
    name: area(decisions.header, 4),
    categories: area(decisions.first, 0, decisions.last, 0),
    values: area(decisions.first, 4, decisions.last, 4),
    color: '#1F3864',
  };
  const place = area(top, 7, top + CHART_ROWS, LAST_COLUMN);
  return [{ title, kind: 'column', series: [series], place, valueAxisTitle: axis }];
}
