import { area } from '../../cells/a1';
import { Canvas } from '../../plan/canvas';
import { BODY, HEADER, SUBTITLE, TEXT, TITLE, WRAPPED } from '../../plan/styles';
import type { PlannedValue, SheetPlan } from '../../plan/types';
import type { ApogeeLabels } from '../../locales/types/apogee';
import type { Locale } from '../../locales/locale';
import type { ApogeeIssue, IssueKind } from '../../vocabulary/apogee';
import { sheetPlan, TAB_COLORS } from '../our-sheets/sheet-plan';

/** What concerns whole columns first, then what single cells. */
const ORDER: readonly IssueKind[] = [
  'no-subject',
  'unknown-subject',
  'not-marked',
  'diploma-unknown',
  'not-in-workbook',
  'not-in-file',
  'no-number',
  'twice-in-file',
  'twice-in-workbook',
  'odd-row',
  'refused-code',
  'unmapped-code',
  'other-value',
];
const HEADER_ROW = 3;
const WIDTHS = [25, 14, 26, 10, 32, 10, 10, 12, 66];
/** Points per line of text; programs that do not fit rows to wrapped texts would cut them. */
const LINE = 15;

/** The issues in the order of the sheet; those of one kind stay in the order of the file. */
export const sortedIssues = (issues: readonly ApogeeIssue[]): readonly ApogeeIssue[] =>
  ORDER.flatMap((kind) => issues.filter((issue) => issue.kind === kind));

/**
 * Everything that was not written into a file of Apogée, one row each: why, and what to do.
 * @param file its name, for people
 */
export function planIssuesSheet(
  issues: readonly ApogeeIssue[],
  file: string,
  locale: Locale,
  name: string,
): SheetPlan {
  const labels = locale.apogee.missing;
  const canvas = new Canvas();
  canvas.put(0, 0, labels.title, TITLE);
  canvas.put(1, 0, issues.length === 0 ? labels.none : labels.note(issues.length, file), SUBTITLE);
  canvas.putRow(HEADER_ROW, 0, labels.columns, HEADER);
  canvas.rowHeights.set(HEADER_ROW, 2 * LINE);
  sortedIssues(issues).forEach((issue, i) => {
    const cells = rowOf(issue, labels);
    canvas.putRow(HEADER_ROW + 1 + i, 0, cells);
    canvas.rowHeights.set(HEADER_ROW + 1 + i, LINE * linesOf(cells));
  });
  const last = HEADER_ROW + Math.max(issues.length, 1);
  canvas.format(area(HEADER_ROW + 1, 0, last, WIDTHS.length - 1), { ...BODY, ...WRAPPED, ...TEXT });
  canvas.format(area(HEADER_ROW + 1, 3, last, 3), { numberFormat: '0', horizontal: 'center' });
  for (const column of [5, 6, 7])
    canvas.format(area(HEADER_ROW + 1, column, last, column), { horizontal: 'center' });
  return sheetPlan(canvas, {
    role: 'apogee_missing',
    name,
    tabColor: TAB_COLORS.orange,
    columnWidths: WIDTHS,
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    filter: area(HEADER_ROW, 0, last, WIDTHS.length - 1),
    print: {
      repeatRows: [HEADER_ROW, HEADER_ROW],
      header: { left: labels.title },
      footer: { right: locale.jury.page },
    },
  });
}

/** How many lines the longest text of a row takes in its column. */
function linesOf(cells: readonly PlannedValue[]): number {
  return Math.max(...cells.map((cell, i) => Math.ceil(String(cell ?? '').length / (WIDTHS[i] ?? 1)) || 1));
}

function rowOf(issue: ApogeeIssue, labels: ApogeeLabels['missing']): readonly PlannedValue[] {
  const number = 'number' in issue ? issue.number : '';
  const name = 'name' in issue ? issue.name : '';
  const line = 'line' in issue ? issue.line : null;
  const object = 'object' in issue ? issue.object : '';
  const [column, ours, theirs] = valuesOf(issue);
  return [labels.kinds[issue.kind], number, name, line, object, column, ours, theirs, labels.advice(issue)];
}

/** Column of the object, our value, and what it meets in Apogée. */
function valuesOf(issue: ApogeeIssue): readonly [string, string, string] {
  switch (issue.kind) {
    case 'refused-code':
      return [issue.column, issue.code, issue.wanted];
    case 'unmapped-code':
      return ['R', issue.code, ''];
    case 'other-value':
      return [issue.column, issue.ours, issue.present];
    case 'unknown-subject':
    case 'not-marked':
      return ['', issue.text, ''];
    default:
      return ['', '', ''];
  }
}
