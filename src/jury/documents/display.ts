import { retainedCode, type JuryReport } from '../report';
import { area } from '../../cells/a1';
import { Canvas } from '../../plan/canvas';
import { minutesFacts } from '../sheets/minutes-form';
import { BODY, CENTERED, HEADER, TEXT, WRAPPED } from '../../plan/styles';
import type { SheetPlan } from '../../plan/types';
import { textOfSetting } from '../settings/settings-words';
import { linesOf } from '../../plan/text-lines';
import type { DocumentContext } from './context';
import { bands } from '../sheets/page-bands';
import { drawHeading, drawSignature, nextStep, publicWords, undecidedIn } from './wording';
import { sheetPlan } from '../our-sheets/sheet-plan';

const WIDTHS = [18, 10, 46, 8, 24];
const LAST_COLUMN = WIDTHS.length - 1;
/** Of a text over the whole width. */
const CHARACTERS = 100;

/**
 * The results to be displayed: by student number, without a name. Who has no number is on no line, for a name would stand
 * in its place; how many they are is said. A4 portrait.
 */
export function planDisplay(report: JuryReport, context: DocumentContext): SheetPlan {
  const { locale, day, names } = context;
  const { documents, jury, minutes } = locale;
  const { display: labels, bulletin } = documents;
  const facts = minutesFacts(context.minutesEntries, report, locale, day);
  const canvas = new Canvas();
  const undecided = undecidedIn(report, context);
  const note = undecided > 0 ? labels.draft(undecided, report.students.length) : labels.note;
  const texts = { title: labels.title, note, width: CHARACTERS, last: LAST_COLUMN };
  const header = drawHeading(canvas, 0, report, context, facts, texts);
  canvas.putRow(header, 0, [jury.number, minutes.code, labels.decision, jury.ects, labels.next], HEADER);
  canvas.rowHeights.set(header, 20);

  const numbered = report.students.filter(({ hasNumber }) => hasNumber);
  const sorted = [...numbered].sort((a, b) => compareNumbers(a.id, b.id));
  sorted.forEach((student, i) => {
    const code = retainedCode(student) || documents.none;
    const words = publicWords(student, context);
    const cells = [student.id, code, words, student.result.ects];
    canvas.putRow(header + 1 + i, 0, [...cells, nextStep(student, locale)]);
    canvas.rowHeights.set(header + 1 + i, words.length > 48 ? 30 : 16);
  });
  const last = header + Math.max(sorted.length, 1);
  canvas.format(area(header + 1, 0, last, LAST_COLUMN), { ...BODY, ...WRAPPED });
  canvas.format(area(header + 1, 0, last, 0), TEXT);
  canvas.format(area(header + 1, 1, last, 1), CENTERED);
  canvas.format(area(header + 1, 3, last, 3), CENTERED);

  let row = last + 2;
  const paragraph = (text: string): void => {
    canvas.put(row, 0, text, WRAPPED);
    canvas.merge(area(row, 0, row, LAST_COLUMN));
    canvas.rowHeights.set(row, 15 * linesOf(text, CHARACTERS).length + 3);
    row += 2;
  };
  const missing = report.students.length - numbered.length;
  if (missing > 0) paragraph(labels.missing(missing));
  const appeal = textOfSetting('appeal', report.settings, locale);
  paragraph(locale.labelled(bulletin.appeal, appeal));
  const end = drawSignature(canvas, row, [2, LAST_COLUMN], report, context, facts);
  return sheetPlan(canvas, {
    role: 'display',
    name: names.display,
    columnWidths: WIDTHS,
    freeze: { rows: header + 1, columns: 0 },
    print: {
      orientation: 'portrait',
      repeatRows: [header, header],
      area: area(0, 0, end - 1, LAST_COLUMN),
      ...bands(report, context, facts, labels.title),
    },
  });
}

/** Numbers by their value, whatever their length; those with letters by their text. */
function compareNumbers(a: string, b: string): number {
  const digits = /^\d+$/;
  if (digits.test(a) && digits.test(b)) return a.length - b.length || (a < b ? -1 : 1);
  return a < b ? -1 : 1;
}
