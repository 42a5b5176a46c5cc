import { area } from '../../cells/a1';
import type { Locale } from '../../locales/locale';
import { CATEGORIES } from '../../rules/codes';
import type { Day } from '../../vocabulary/day';
import type { Canvas } from '../../plan/canvas';
import { HEADER, SUBTITLE, TITLE } from '../../plan/styles';
import type { CellStyle } from '../../plan/types';
import type { Closing } from '../closing/closing';
import type { JuryReport } from '../report';
import { CATEGORY_FILLS, codesOf } from './category-fills';
import { BELOW_FLOOR, BELOW_PASS, COMPENSATED } from './colours';
import type { JuryColumn } from './jury-columns';
import { JURY_ROWS } from './jury-rows';

/** What stands above the students on the jury sheet. */

/** Points. */
export const LINE_HEIGHT = 12.75;
/** Characters. */
const LEGEND_WIDTH = 26;

/** Keys, title, notes and legend, above the table. */
export function drawTop(
  canvas: Canvas,
  report: JuryReport,
  locale: Locale,
  day: Day,
  columns: readonly JuryColumn[],
  closing: Closing | undefined,
): void {
  const { policy, title } = report.curriculum;
  const sheets = [...new Set([...report.tables, ...report.reshaped].map(({ sheet }) => sheet))].join(', ');
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
      `${codesOf(category).join(' ')} : ${locale.categories[category]}`,
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
export function drawHeader(canvas: Canvas, columns: readonly JuryColumn[]): void {
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
