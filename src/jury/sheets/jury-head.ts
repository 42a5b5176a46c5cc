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
import { BELOW_FLOOR, BELOW_PASS, COMPENSATED, TO_CHECK } from './colours';
import type { JuryColumn } from './jury-columns';
import { JURY_ROWS } from './jury-rows';
import { hasDoubts, isAssumedOfAll } from './jury-texts';
import { TABLE_SIZE, widthOf, takenBy } from './jury-widths';

/** What stands above the students on the jury sheet. */

/** Points of a line of the table. */
export const LINE_HEIGHT = 12.75;

/** The diploma and the semesters on which the jury sits. */
export const juryTitle = ({ curriculum, semesters }: JuryReport, { jury }: Locale): string =>
  jury.title(curriculum.title, semesters);

/** What is assumed of everybody. */
export const assumption = ({ labelled, reason }: Locale): string =>
  `${labelled('4.5', reason({ rule: '4.5', kind: 'first-year-assumed' }))}.`;

/** The columns, and the last of them that is printed. */
interface Drawn {
  readonly columns: readonly JuryColumn[];
  readonly printed: number;
}

/** Keys, title, notes and legend, above the table. */
export function drawTop(
  canvas: Canvas,
  report: JuryReport,
  locale: Locale,
  day: Day,
  { columns, printed }: Drawn,
  closing: Closing | undefined,
): void {
  const { policy } = report.curriculum;
  const sheets = [...new Set([...report.tables, ...report.reshaped].map(({ sheet }) => sheet))].join(', ');
  canvas.putRow(
    JURY_ROWS.keys,
    0,
    columns.map(({ key }) => key),
  );
  canvas.put(JURY_ROWS.title, 0, juryTitle(report, locale), TITLE);
  canvas.put(
    JURY_ROWS.subtitle,
    0,
    locale.jury.subtitle(locale.date(day), sheets, report.students.length),
    SUBTITLE,
  );
  const notes = [
    ...(closing ? [locale.deliberation.closed(closing.time, closing.who, closing.fingerprint)] : []),
    ...(isAssumedOfAll(report) ? [assumption(locale)] : []),
  ];
  if (notes.length > 0) canvas.put(JURY_ROWS.note, 0, notes.join(' '), SUBTITLE);

  canvas.put(JURY_ROWS.legend, 0, locale.jury.legend, { bold: true });
  const [floor, pass] = [locale.number(policy.floorMark), locale.number(policy.passMark)];
  const entries = (withCodes: boolean, withMarks: boolean): readonly LegendEntry[] => [
    ...CATEGORIES.map((category): LegendEntry => {
      const meaning = locale.categories[category];
      return [
        withCodes ? locale.labelled(codesOf(category).join(' '), meaning) : meaning,
        { fill: CATEGORY_FILLS[category] },
      ];
    }),
    [withMarks ? locale.jury.belowFloor(floor) : `< ${floor}`, BELOW_FLOOR],
    [withMarks ? locale.jury.belowPass(pass) : `< ${pass}`, BELOW_PASS],
    [withMarks ? locale.jury.compensated : 'CMP', COMPENSATED],
    ...(hasDoubts(report)
      ? [[withMarks ? locale.labelled('?', locale.doubts.toCheck) : '?', TO_CHECK] as const]
      : []),
  ];
  // A narrow table has no room for the codes, which its rows bear, nor the narrowest for more than figures.
  const placed = [entries(true, true), entries(false, true), entries(false, false)].map((all) =>
    placedLegend(all, columns),
  );
  drawLegend(canvas, placed.find((all) => (all.at(-1)?.end ?? 0) <= printed) ?? placed.at(-1) ?? []);
}

type LegendEntry = readonly [text: string, style: CellStyle];

interface PlacedEntry {
  readonly text: string;
  readonly style: CellStyle;
  readonly start: number;
  readonly end: number;
}

/** Each entry takes as many columns as its text needs. */
function placedLegend(
  entries: readonly LegendEntry[],
  columns: readonly JuryColumn[],
): readonly PlacedEntry[] {
  let start = 1;
  return entries.map(([text, style]) => {
    const placed = { text, style, start, end: endOf(columns, start, text) };
    start = placed.end + 1;
    return placed;
  });
}

function drawLegend(canvas: Canvas, entries: readonly PlacedEntry[]): void {
  for (const { text, style, start, end } of entries) {
    const block = area(JURY_ROWS.legend, start, JURY_ROWS.legend, end);
    canvas.put(JURY_ROWS.legend, start, text);
    canvas.merge(block);
    canvas.format(block, { horizontal: 'center', size: TABLE_SIZE, ...style, border: '#BFBFBF' });
  }
}

/** The column in which a text ends that starts in another. */
function endOf(columns: readonly JuryColumn[], start: number, text: string): number {
  let end = start;
  while (end < columns.length - 1 && takenBy(columns.slice(start, end + 1)) < widthOf(text) + 1) end += 1;
  return end;
}

/** Bands over the labels, merged over their columns; labels carry the filter arrows. */
export function drawHeader(canvas: Canvas, { columns, printed }: Drawn): void {
  let start = 0;
  columns.forEach(({ band, label }, column) => {
    canvas.put(JURY_ROWS.header, column, label);
    if (columns[column + 1]?.band === band && column !== printed) return;
    canvas.put(JURY_ROWS.bands, start, band);
    canvas.merge(area(JURY_ROWS.bands, start, JURY_ROWS.bands, column));
    start = column + 1;
  });
  canvas.format(area(JURY_ROWS.bands, 0, JURY_ROWS.header, columns.length - 1), HEADER);
  canvas.format(area(JURY_ROWS.bands, 0, JURY_ROWS.header, columns.length - 1), { size: TABLE_SIZE });
  columns.forEach(({ key }, column) => {
    // One short word: never broken, whatever the letters.
    if (/:(average|code)$/.test(key)) canvas.format(area(JURY_ROWS.header, column), { wrap: false });
  });
  canvas.rowHeights.set(JURY_ROWS.bands, 1.4 * LINE_HEIGHT);
  // Filter arrows stand at the bottom of their cells, below the labels.
  canvas.format(area(JURY_ROWS.header, 0, JURY_ROWS.header, columns.length - 1), { vertical: 'top' });
  canvas.rowHeights.set(JURY_ROWS.header, 3.5 * LINE_HEIGHT);
}
