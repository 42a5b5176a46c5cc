import type { AnomalyKind } from '../../gradebook/types';
import { natureOf } from '../../vocabulary/anomalies';
import type { Day } from '../../vocabulary/day';
import type { Locale } from '../../locales/locale';
import { nameOf } from '../journal/differences';
import type { JuryReport, ReportAnomaly } from '../report';
import { area } from '../../cells/a1';
import { Canvas, linkTo } from '../../plan/canvas';
import { BODY, HEADER, SUBTITLE, TEXT, TITLE, WRAPPED } from '../../plan/styles';
import { linesOf } from '../../plan/text-lines';
import type { SheetPlan } from '../../plan/types';
import type { MinutesFacts } from './minutes-form';
import { bands } from './page-bands';
import { sheetPlan, TAB_COLORS } from '../our-sheets/sheet-plan';

/** The gravest first. */
export const GRAVITY: readonly AnomalyKind[] = [
  'curriculum-refused',
  'curriculum-ambiguous',
  'curriculum-guessed',
  'contradicting-number',
  'homonym',
  'duplicate-student',
  'unmatched-student',
  'unclear-status',
  'unread-sheet',
  'exchanged-column',
  'unread-column',
  'unread-row',
  'far-cell',
  'formula-name',
  'second-session',
  'scale',
  'option',
  'older-copy',
  'other-year',
  'unread-history',
  'contradicting-history',
  'hint-not-followed',
  'cell-error',
  'out-of-range',
  'unknown-code',
  'average-mismatch',
  'coefficient-mismatch',
  'missing-module',
  'unknown-module',
  'unknown-ects',
  'missing-coefficient',
  'missing',
  'unused-adjustment',
  'answer-not-followed',
  'class-average',
  'text-number',
];
const HEADER_ROW = 3;
/** Printed in letters of 7 points or more. */
const WIDTHS = [14, 9, 24, 18, 24, 20, 46];
/** Points. */
const LINE_HEIGHT = 15;

/** Everything doubtful in the department's sheets, the gravest first, each with a link to its cell. */
export function planAnomaliesSheet(
  report: JuryReport,
  locale: Locale,
  name: string,
  day: Day,
  facts: Pick<MinutesFacts, 'academicYear'>,
): SheetPlan {
  const { anomalies: labels } = locale;
  const sorted = [...report.anomalies].sort((a, b) => GRAVITY.indexOf(a.kind) - GRAVITY.indexOf(b.kind));
  const nameAt = namesByRow(report);
  const canvas = new Canvas();
  canvas.put(0, 0, labels.title, TITLE);
  canvas.put(1, 0, sorted.length === 0 ? labels.none : labels.note(sorted.length), SUBTITLE);
  const header = [
    labels.sheet,
    labels.cell,
    labels.student,
    labels.value,
    labels.kind,
    labels.effect,
    labels.advice,
  ];
  canvas.putRow(HEADER_ROW, 0, header, HEADER);
  sorted.forEach((anomaly, i) => {
    const { sheet, cell, kind, effect } = anomaly;
    const row = [
      sheet,
      linkTo(sheet, cell, cell),
      nameAt(anomaly),
      readValue(anomaly, locale) || labels.empty,
      labels.natures[natureOf(anomaly)],
      labels.effectText(effect),
      labels.adviceOf(kind, effect),
    ];
    canvas.putRow(HEADER_ROW + 1 + i, 0, row);
    const lines = row.map((cell, column) =>
      typeof cell === 'string' ? linesOf(cell, WIDTHS[column] ?? 0).length : 1,
    );
    canvas.rowHeights.set(HEADER_ROW + 1 + i, LINE_HEIGHT * Math.max(...lines));
  });
  const last = HEADER_ROW + Math.max(sorted.length, 1);
  const body = area(HEADER_ROW + 1, 0, last, header.length - 1);
  canvas.format(body, { ...BODY, ...WRAPPED });
  canvas.format(area(body.top, 1, last, 1), { color: '#0563C1', underline: true, horizontal: 'center' });
  for (const column of [0, 2, 3, 5]) canvas.format(area(body.top, column, last, column), TEXT);
  return sheetPlan(canvas, {
    role: 'anomalies',
    name,
    tabColor: TAB_COLORS.orange,
    columnWidths: WIDTHS,
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    filter: area(HEADER_ROW, 0, last, header.length - 1),
    print: {
      repeatRows: [HEADER_ROW, HEADER_ROW],
      ...bands(report, { locale, day }, facts, labels.title),
    },
  });
}

/** Who stands in the row of an anomaly; nobody for one of a header or of a whole column. */
function namesByRow({ tables, students }: JuryReport): (anomaly: ReportAnomaly) => string | null {
  const names = new Map(students.map((student) => [student.id, nameOf(student)]));
  const byCell = new Map<string, string>();
  for (const { sheet, rows } of tables) {
    for (const [id, row] of rows) byCell.set(`${sheet}!${row + 1}`, names.get(id) ?? '');
  }
  return ({ sheet, cell }) =>
    /^[A-Z]+\d+$/.test(cell) ? (byCell.get(`${sheet}!${/\d+$/.exec(cell)?.[0]}`) ?? null) : null;
}

/** As it was typed; what a formula or a cell of numbers gave, as the language writes numbers. */
function readValue({ kind, value }: ReportAnomaly, locale: Locale): string {
  const isNumber = kind === 'average-mismatch' || kind === 'coefficient-mismatch';
  if (!isNumber || value === '' || !Number.isFinite(Number(value))) return value;
  const decimals = kind === 'average-mismatch' ? 4 : (value.split('.')[1] ?? '').length;
  return locale.number(Number(value), decimals);
}
