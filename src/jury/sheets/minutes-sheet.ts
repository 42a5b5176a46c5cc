import type { Day } from '../../vocabulary/day';
import type { Locale } from '../../locales/locale';
import { YEAR_CODES, type YearCode } from '../../rules/types';
import { ofLevelBelow } from '../../rules/reasons';
import { isRefusal } from '../decisions/asked';
import { linesOf } from '../../plan/text-lines';
import type { Journal } from '../journal/read-journal';
import { journalToShow } from '../journal/without-names';
import { retainedCode, type JuryReport, type JuryStudent } from '../report';
import { area } from '../../cells/a1';
import { Canvas } from '../../plan/canvas';
import {
  LAST_COLUMN,
  MEMBERS,
  ROWS,
  drawForm,
  drawMembers,
  inputKey,
  minutesFacts,
  minutesInputs,
  type MinutesEntries,
  type MinutesFacts,
} from './minutes-form';
import { mainReason } from './jury-texts';
import { drawJournal } from './minutes-journal';
import { BODY, CENTERED, HEADER, PERCENT, SECTION, SUBTITLE, TEXT, WRAPPED } from '../../plan/styles';
import type { PlannedValue, SheetPlan } from '../../plan/types';
import { identityLabels } from '../identity';
import { sheetPlan, TAB_COLORS } from '../our-sheets/sheet-plan';

const WIDTHS = [13, 20, 18, 10, 8, 11, 42];
/** Of the last column, in its smaller letters. */
const REASON_CHARACTERS = 46;
/**
 * The procès-verbal: who met, what was decided, with counts, students by decision, and the signatures. A4 portrait.
 * @param entries what was typed on the minutes of an earlier run
 * @param journal that of the jury, printed behind as an annex
 */
export function planMinutesSheet(
  report: JuryReport,
  locale: Locale,
  name: string,
  day: Day,
  entries: MinutesEntries,
  journal?: Journal | null,
): SheetPlan {
  const canvas = new Canvas();
  drawForm(canvas, report, locale, day);
  drawMembers(canvas, locale);
  for (const { row, column } of minutesInputs()) {
    const typed = entries.get(inputKey(row, column));
    if (typed !== undefined && typed !== null) canvas.put(row, column, typed);
  }
  let row = ROWS.members + MEMBERS + 1;
  canvas.put(row, 0, locale.minutes.law, { ...SUBTITLE, ...WRAPPED });
  canvas.merge(area(row, 0, row, LAST_COLUMN));
  canvas.rowHeights.set(row, 40);
  row = drawSummary(canvas, report, locale, row + 2);
  row = drawStudents(canvas, report, locale, row + 1);
  drawSignatures(canvas, locale, row + 1, minutesFacts(entries, report, locale, day));
  const annex = canvas.values.length + 1;
  const hasAnnex = journal && journal.entries.length + journal.damage.length > 0;
  if (hasAnnex) drawJournal(canvas, journalToShow(journal, report), locale, annex);
  return sheetPlan(canvas, {
    role: 'minutes',
    name,
    tabColor: TAB_COLORS.navy,
    columnWidths: WIDTHS,
    print: {
      orientation: 'portrait',
      area: area(0, 0, canvas.values.length - 1, LAST_COLUMN),
      header: { right: report.curriculum.title },
      footer: { left: locale.date(day), right: locale.jury.page },
      ...(hasAnnex && { breaksBefore: [annex] }),
    },
  });
}

/** Students by retained decision, in the order of the codes; those without a decision last. */
function byDecision(
  students: readonly JuryStudent[],
): readonly { code: string; students: readonly JuryStudent[] }[] {
  const codes = [...new Set(students.map(retainedCode))];
  const rank = (code: string): number => {
    const known = YEAR_CODES.indexOf(code as YearCode);
    return code === '' ? YEAR_CODES.length + 1 : known < 0 ? YEAR_CODES.length : known;
  };
  return codes
    .sort((a, b) => rank(a) - rank(b))
    .map((code) => ({ code, students: students.filter((student) => retainedCode(student) === code) }));
}

function meaningOf(code: string, { yearCodes, minutes }: Locale): string {
  return code === '' ? minutes.undecided : (yearCodes[code as YearCode] ?? code);
}

/** @returns the first free row */
function drawSummary(canvas: Canvas, { students }: JuryReport, locale: Locale, top: number): number {
  const { minutes } = locale;
  canvas.put(top, 0, minutes.summary, SECTION);
  const line = (
    row: number,
    code: string,
    meaning: string,
    count: PlannedValue,
    share: PlannedValue,
  ): void => {
    canvas.putRow(row, 0, [code, meaning, null, null, count, share]);
    canvas.merge(area(row, 1, row, 3));
  };
  line(top + 1, minutes.code, minutes.meaning, minutes.count, minutes.share);
  canvas.format(area(top + 1, 0, top + 1, 5), HEADER);
  const groups = byDecision(students);
  groups.forEach((group, i) => {
    const count = group.students.length;
    line(top + 2 + i, group.code, meaningOf(group.code, locale), count, count / students.length);
  });
  const end = top + 2 + groups.length;
  line(end, '', minutes.total, students.length, students.length > 0 ? 1 : 0);
  const body = area(top + 2, 0, end, 5);
  canvas.format(body, BODY);
  canvas.format(area(top + 2, 4, end, 4), CENTERED);
  canvas.format(area(top + 2, 5, end, 5), PERCENT);
  canvas.format(area(end, 0, end, 5), { bold: true });
  return end + 1;
}

/** @returns the first free row */
function drawStudents(canvas: Canvas, { students }: JuryReport, locale: Locale, top: number): number {
  const { jury, minutes } = locale;
  let row = top;
  for (const group of byDecision(students)) {
    const title = minutes.studentsBy(group.code || '–', meaningOf(group.code, locale), group.students.length);
    canvas.put(row, 0, title, SECTION);
    const labels = [...identityLabels(locale), jury.ects, 'RCUE', minutes.code, minutes.reason];
    canvas.putRow(row + 1, 0, labels, HEADER);
    row += 2;
    for (const student of group.students) {
      const line = studentLine(student, locale);
      canvas.putRow(row, 0, line);
      const lines = linesOf(String(line[LAST_COLUMN]), REASON_CHARACTERS).length;
      canvas.rowHeights.set(row, Math.max(15, 12 * lines + 3));
      row += 1;
    }
    const body = area(row - group.students.length, 0, row - 1, LAST_COLUMN);
    canvas.format(body, BODY);
    canvas.format(area(body.top, 0, body.bottom, 2), TEXT);
    canvas.format(area(body.top, 3, body.bottom, 5), CENTERED);
    canvas.format(area(body.top, LAST_COLUMN, body.bottom, LAST_COLUMN), { ...WRAPPED, size: 9 });
    row += 1;
  }
  return row;
}

function studentLine(student: JuryStudent, locale: Locale): readonly PlannedValue[] {
  const { result } = student;
  const { validated, total } = result.passage;
  return [
    student.id,
    student.lastName,
    student.firstName,
    result.ects,
    `${validated}/${total}`,
    retainedCode(student),
    reasonOf(student, locale),
  ];
}

/**
 * Why, with the point of the law: the jury's own reason with what it decided on UEs, RCUEs and points (4.6), the refusal of
 * a repeat with its motivation, advice and hearing (4.5); else the reason of the rules that decides.
 */
function reasonOf(student: JuryStudent, locale: Locale): string {
  const { entry } = student;
  const own = entry?.reason ?? '';
  const rule = isRefusal(student, retainedCode(student)) ? '4.5, 4.6' : '4.6';
  const decided = entry?.decisions ? `4.6 : ${locale.deliberation.decisions} : ${entry.decisions}` : '';
  const below = ofLevelBelow(student.result).map((reason) => `${reason.rule} : ${locale.reason(reason)}`);
  return [own === '' ? mainReason(student, locale) : `${rule} : ${own}`, decided, ...below]
    .filter((line) => line !== '')
    .join('\n');
}

function drawSignatures(
  canvas: Canvas,
  { minutes, documents }: Locale,
  top: number,
  { place, date }: MinutesFacts,
): void {
  canvas.put(top, 0, minutes.closing);
  canvas.put(top + 1, 0, documents.madeAt(place, date));
  canvas.put(top + 3, 4, minutes.presidentSignature);
  canvas.format(area(top + 4, 4, top + 7, LAST_COLUMN), { border: '#FFFFFF' });
  canvas.put(top + 7, LAST_COLUMN, null);
}
