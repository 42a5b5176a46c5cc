import { area } from '../../cells/a1';
import { shownFormula } from '../../cells/french-formulas';
import type { Locale } from '../../locales/locale';
import type { AuditWords } from '../../locales/types/audit';
import { Canvas, linkTo } from '../../plan/canvas';
import { BODY, HEADER, SUBTITLE, TEXT, TITLE, WRAPPED } from '../../plan/styles';
import type { SheetPlan } from '../../plan/types';
import { nameOf } from '../journal/differences';
import { bandText } from '../sheets/page-bands';
import { sheetPlan, TAB_COLORS } from '../our-sheets/sheet-plan';
import type { JuryReport } from '../report';
import type { AuditFinding } from './finding';

const HEADER_ROW = 3;
const WIDTHS = [16, 11, 10, 30, 40, 20, 44, 44, 50];
/** People named for one formula; the JSON names all. */
const NAMED = 4;

/** Every fault of the department's formulas, a line for a formula and a cause, with a link to its first cell. A4 landscape. */
export function planAuditSheet(
  findings: readonly AuditFinding[],
  report: JuryReport,
  words: AuditWords,
  locale: Locale,
  name: string,
): SheetPlan {
  const { heads } = words;
  const canvas = new Canvas();
  const cells = new Set(findings.flatMap((finding) => finding.cells.map((one) => `${finding.sheet}!${one}`)));
  canvas.put(0, 0, words.title, TITLE);
  canvas.put(1, 0, findings.length === 0 ? words.none : words.note(findings.length, cells.size), SUBTITLE);
  const order = [
    'sheet',
    'cell',
    'average',
    'cause',
    'advice',
    'cells',
    'formula',
    'proposed',
    'changes',
  ] as const;
  canvas.putRow(
    HEADER_ROW,
    0,
    order.map((key) => heads[key]),
    HEADER,
  );
  findings.forEach((finding, i) => {
    const { sheet, first, average, cause, about, formula, proposed } = finding;
    canvas.putRow(HEADER_ROW + 1 + i, 0, [
      sheet,
      linkTo(sheet, first, first),
      average,
      about.length > 0 ? locale.labelled(words.causes[cause], about.join(', ')) : words.causes[cause],
      words.advice[cause],
      finding.cells.join(', '),
      shownFormula(formula, locale.language),
      proposed === null ? null : shownFormula(proposed, locale.language),
      changesText(finding, report, words, locale),
    ]);
  });
  const last = HEADER_ROW + Math.max(findings.length, 1);
  const body = area(HEADER_ROW + 1, 0, last, order.length - 1);
  canvas.format(body, { ...BODY, ...WRAPPED });
  canvas.format(area(body.top, 1, last, 1), { color: '#0563C1', underline: true, horizontal: 'center' });
  // Formulas are shown, not computed.
  for (const column of [0, 5, 6, 7]) canvas.format(area(body.top, column, last, column), TEXT);
  return sheetPlan(canvas, {
    role: 'audit',
    name,
    tabColor: TAB_COLORS.orange,
    columnWidths: WIDTHS,
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    filter: area(HEADER_ROW, 0, last, order.length - 1),
    print: {
      repeatRows: [HEADER_ROW, HEADER_ROW],
      header: { left: words.title, right: bandText(report.curriculum.title) },
    },
  });
}

function changesText(
  { changes }: AuditFinding,
  { students }: JuryReport,
  words: AuditWords,
  { number }: Locale,
): string {
  if (changes.length === 0) return words.noChange;
  // Those whose result changes come first.
  const sorted = [...changes].sort((a, b) => Number(b.crosses) - Number(a.crosses));
  const named = sorted.slice(0, NAMED).map(({ student, stated, ours, crosses }) => {
    const who = students[student];
    const averages = `${number(stated, 3)} → ${number(ours, 3)}`;
    return `${who ? nameOf(who) : ''} ${averages}${crosses ? ` (${words.crosses})` : ''}`;
  });
  const rest = changes.length - named.length;
  return [...named, ...(rest > 0 ? [words.others(rest)] : [])].join('\n');
}
