import { DUT_ECTS, earnsDut, isWholeYearAcquired } from '../../rules/diplomas';
import { area } from '../../cells/a1';
import { Canvas } from '../../plan/canvas';
import { minutesFacts } from '../sheets/minutes-form';
import { BODY, CENTERED, HEADER, SECTION, TEXT, WRAPPED } from '../../plan/styles';
import type { SheetPlan } from '../../plan/types';
import { hasWholeYear, type JuryReport, type JuryStudent } from '../report';
import type { DocumentContext } from './context';
import { bands, drawHeading, drawSignature } from './wording';
import { identityCells, identityLabels } from '../identity';
import { sheetPlan, TAB_COLORS } from '../our-sheets/sheet-plan';

const WIDTHS = [16, 24, 22, 12, 12, 26];
const LAST_COLUMN = WIDTHS.length - 1;

/** Who earns the DUT (4.6): for certain, and if the first year, of which the workbook says nothing, is acquired too. */
export function dutLists(report: JuryReport): {
  readonly earned: readonly JuryStudent[];
  readonly reserved: readonly JuryStudent[];
} {
  if (report.curriculum.level !== 2 || !hasWholeYear(report)) return { earned: [], reserved: [] };
  const earns = ({ year, result }: JuryStudent): boolean | null => earnsDut(report.book, year, result);
  return {
    earned: report.students.filter((student) => earns(student) === true),
    reserved: report.students.filter((one) => earns(one) === null && isWholeYearAcquired(one.result)),
  };
}

/** The list from which the certificates of the DUT are made. A4 portrait. */
export function planDut(report: JuryReport, context: DocumentContext): SheetPlan {
  const { locale, day, names } = context;
  const { dut: labels } = locale.documents;
  const facts = minutesFacts(context.minutesEntries, report, locale, day);
  const canvas = new Canvas();
  const texts = { title: labels.title, note: labels.law, width: 105, last: LAST_COLUMN };
  let row = drawHeading(canvas, 0, report, context, facts, texts);
  const { level } = report.curriculum;
  const wide = (text: string): void => {
    canvas.put(row, 0, text, WRAPPED);
    canvas.merge(area(row, 0, row, LAST_COLUMN));
    canvas.rowHeights.set(row, 32);
    row += 2;
  };
  if (level !== 2) wide(labels.otherLevel[level]);
  else if (!hasWholeYear(report)) wide(labels.halfYear);
  else {
    const { earned, reserved } = dutLists(report);
    const list = (title: string, students: readonly JuryStudent[], isEarned: boolean): void => {
      canvas.put(row, 0, title, SECTION);
      row += 1;
      if (!isEarned && students.length > 0) wide(labels.unknownNote);
      if (!isEarned && students.length > 0) row -= 1;
      row = drawList(canvas, row, students, isEarned, report, context);
    };
    list(labels.earned(earned.length), earned, true);
    list(labels.unknown(reserved.length), reserved, false);
  }
  const end = drawSignature(canvas, row, 2, report, context, facts);
  return sheetPlan(canvas, {
    role: 'dut',
    name: names.dut,
    tabColor: TAB_COLORS.blue,
    columnWidths: WIDTHS,
    print: {
      orientation: 'portrait',
      area: area(0, 0, end - 1, LAST_COLUMN),
      ...bands(report, context),
    },
  });
}

/** @returns the first free row */
function drawList(
  canvas: Canvas,
  top: number,
  students: readonly JuryStudent[],
  isEarned: boolean,
  report: JuryReport,
  { locale }: DocumentContext,
): number {
  const { dut: labels } = locale.documents;
  if (students.length === 0) {
    canvas.put(top, 0, labels.nobody);
    return top + 2;
  }
  const year = labels.ectsYear(report.semesters.join('-'));
  const header = [...identityLabels(locale), year, labels.ectsAll, labels.remark];
  canvas.putRow(top, 0, header, HEADER);
  canvas.rowHeights.set(top, 32);
  students.forEach((student, i) => {
    const ects = isEarned ? DUT_ECTS : null;
    const remark = isEarned ? labels.byRight : labels.reserved;
    canvas.putRow(top + 1 + i, 0, [...identityCells(student), ...[student.result.ects, ects, remark]]);
  });
  const last = top + students.length;
  canvas.format(area(top + 1, 0, last, LAST_COLUMN), BODY);
  canvas.format(area(top + 1, 0, last, 2), TEXT);
  canvas.format(area(top + 1, 3, last, 4), CENTERED);
  return last + 2;
}
