import type { Day } from '../../vocabulary/day';
import type { Locale } from '../../locales/locale';
import { YEAR_CODES, type YearCode } from '../../rules/types';
import { isDecided } from '../deliberation/order';
import { isRefusal } from '../decisions/asked';
import { linesOf } from '../../plan/text-lines';
import type { Journal } from '../journal/read-journal';
import { journalToShow } from '../journal/without-names';
import { hasWholeYear, isRefusedCode, retainedCode, type JuryReport, type JuryStudent } from '../report';
import { MOST_APART } from '../year-below';
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
  WAS,
  type MinutesEntries,
  type MinutesFacts,
} from './minutes-form';
import { assumption } from './jury-head';
import { furtherReasons, isAssumedOfAll, mainReason } from './jury-texts';
import { departures } from './departures';
import { drawAnnex } from './minutes-annex';
import { BODY, CENTERED, HEADER, PERCENT, SECTION, SUBTITLE, TEXT, WRAPPED } from '../../plan/styles';
import type { CellStyle, PlannedValue, SheetPlan } from '../../plan/types';
import { bands } from './page-bands';
import { closingOf } from '../closing/closing';
import { identityLabels } from '../identity';
import { sheetPlan, TAB_COLORS } from '../our-sheets/sheet-plan';

const WIDTHS = [11, 17, 13, 5, 6, 8, 39];
/** Points of the letters of the table: as wide as a page of A4, it is printed in 7 points or more. */
const SIZE = 10;
/** Of the last column, in these letters. */
const REASON_CHARACTERS = 40;
const LINE = 13;
const DRAFT: CellStyle = { ...WRAPPED, ...CENTERED, bold: true, color: '#9C2B00' };

/**
 * The procès-verbal: who met, what was decided, with counts, students by decision, and the signatures. A4 portrait; the heads
 * of its table stand on every page.
 * @param entries what was typed on the minutes of an earlier run
 * @param journal that of the jury: what of it is in force is printed behind as an annex
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
  const prefilled = minutesFacts(new Map(), report, locale, day);
  drawForm(canvas, report, locale, prefilled);
  // Closing makes decisions of the proposals that are left.
  if (!closingOf(journal ?? null)) drawDraft(canvas, report, locale);
  drawMembers(canvas, locale, prefilled.members);
  for (const { row, column } of minutesInputs()) {
    canvas.put(row, column + WAS, canvas.values[row]?.[column] ?? null);
    const typed = entries.get(inputKey(row, column));
    if (typed !== undefined && typed !== null) canvas.put(row, column, typed);
  }
  const facts = minutesFacts(entries, report, locale, day);
  let row = ROWS.members + MEMBERS + 1;
  const law = [locale.minutes.law, ...(isAssumedOfAll(report) ? [assumption(locale)] : [])].join(' ');
  canvas.put(row, 0, law, { ...SUBTITLE, ...WRAPPED, size: SIZE });
  canvas.merge(area(row, 0, row, LAST_COLUMN));
  canvas.rowHeights.set(row, 40);
  row = drawSummary(canvas, report, locale, row + 2);
  const header = row + 1;
  row = drawStudents(canvas, report, locale, header);
  drawSignatures(canvas, locale, row + 1, facts);
  const annex = canvas.values.length + 1;
  const shown = journal && journalToShow(journal, report);
  const hasAnnex = shown ? drawAnnex(canvas, shown, locale, annex) : false;
  return sheetPlan(canvas, {
    role: 'minutes',
    name,
    tabColor: TAB_COLORS.navy,
    columnWidths: WIDTHS,
    hiddenColumns: [WAS, WAS + 2],
    print: {
      orientation: 'portrait',
      repeatRows: [header, header],
      area: area(0, 0, canvas.values.length - 1, LAST_COLUMN),
      ...bands(report, { locale, day }, facts, locale.minutes.title),
      ...(hasAnnex && { breaksBefore: [annex] }),
    },
  });
}

/** Minutes printed before the jury has decided say so in their head: nobody takes proposals for decisions and signs them. */
function drawDraft(canvas: Canvas, { students }: JuryReport, { minutes }: Locale): void {
  const undecided = students.filter((student) => !isDecided(student)).length;
  if (undecided === 0) return;
  canvas.put(ROWS.draft, 0, minutes.draft(undecided, students.length), DRAFT);
  canvas.merge(area(ROWS.draft, 0, ROWS.draft, LAST_COLUMN));
  canvas.rowHeights.set(ROWS.draft, 30);
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
  canvas.format(area(top + 1, 0, top + 1, 5), { ...HEADER, size: SIZE });
  const groups = byDecision(students);
  groups.forEach((group, i) => {
    const count = group.students.length;
    line(top + 2 + i, group.code, meaningOf(group.code, locale), count, count / students.length);
  });
  const end = top + 2 + groups.length;
  line(end, '', minutes.total, students.length, students.length > 0 ? 1 : 0);
  const body = area(top + 2, 0, end, 5);
  canvas.format(body, { ...BODY, size: SIZE });
  canvas.format(area(top + 2, 4, end, 4), CENTERED);
  canvas.format(area(top + 2, 5, end, 5), PERCENT);
  canvas.format(area(end, 0, end, 5), { bold: true });
  return end + 1;
}

/**
 * One table, the students by decision, each decision under a line of its own; behind them who is judged apart.
 * @returns the first free row
 */
function drawStudents(canvas: Canvas, report: JuryReport, locale: Locale, top: number): number {
  const { jury, minutes } = locale;
  const labels = [...identityLabels(locale), jury.ects, 'RCUE', minutes.code, minutes.reason];
  canvas.putRow(top, 0, labels, { ...HEADER, size: SIZE });
  canvas.rowHeights.set(top, 18);
  let row = top + 1;
  for (const { code, students } of byDecision(report.students)) {
    const title = minutes.studentsBy(code, meaningOf(code, locale), students.length);
    row = drawGroup(canvas, title, { ...report, students }, locale, row);
  }
  for (let { apart } = report; apart; apart = apart.apart) {
    const { length } = apart.students;
    const title = minutes.apart(apart.curriculum.level, length);
    const listed = length > MOST_APART ? { ...apart, students: [] } : apart;
    row = drawGroup(canvas, title, listed, locale, row);
  }
  return row;
}

/** A line for the group, and one for each of its students. @returns the first free row */
function drawGroup(canvas: Canvas, title: string, report: JuryReport, locale: Locale, top: number): number {
  canvas.put(top, 0, title, { ...WRAPPED, bold: true, fill: '#E4E9F2' });
  canvas.merge(area(top, 0, top, LAST_COLUMN));
  canvas.rowHeights.set(top, 20);
  let row = top + 1;
  for (const student of report.students) {
    const line = studentLine(student, report, locale);
    canvas.putRow(row, 0, line);
    const lines = Math.max(
      ...line.map((cell, i) =>
        typeof cell === 'string' ? linesOf(cell, (WIDTHS[i] ?? REASON_CHARACTERS) * 1.05).length : 1,
      ),
    );
    canvas.rowHeights.set(row, LINE * lines + 3);
    row += 1;
  }
  if (row === top + 1) return row;
  const body = area(top + 1, 0, row - 1, LAST_COLUMN);
  canvas.format(body, { ...BODY, ...WRAPPED, size: SIZE });
  canvas.format(area(body.top, 0, body.bottom, 2), TEXT);
  canvas.format(area(body.top, 3, body.bottom, 5), CENTERED);
  return row;
}

function studentLine(student: JuryStudent, report: JuryReport, locale: Locale): readonly PlannedValue[] {
  const { result } = student;
  const { validated, total } = result.passage;
  return [
    student.id,
    student.lastName,
    student.firstName,
    result.ects,
    hasWholeYear(report) ? `${validated}/${total}` : null,
    retainedCode(student),
    reasonOf(student, report, locale),
  ];
}

/**
 * Why, with the point of the law: the jury's own reason (4.6), that of the refusal of a repeat with its motivation, advice and
 * hearing (4.5); else the reason of the rules that decides; then each UE and RCUE that the jury decided otherwise, and what else
 * the minutes say of everybody.
 */
function reasonOf(student: JuryStudent, report: JuryReport, locale: Locale): string {
  const own = student.entry?.reason ?? '';
  const rule = isRefusal(student, retainedCode(student)) ? '4.5, 4.6' : '4.6';
  const decided = departures(student, report, locale);
  // What was said of a code that is refused is no reason of the proposal that stands instead.
  const isSaid = own !== '' && (decided.length > 0 || !isRefusedCode(student));
  const main = isSaid ? locale.labelled(rule, own) : mainReason(student, locale);
  const others = furtherReasons(student.reasons.slice(isSaid ? 0 : 1), report, locale);
  return [main, ...decided, ...others].filter((line) => line !== '').join('\n');
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
