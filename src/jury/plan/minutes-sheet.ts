import type { Day, Locale } from '../../locales/locale';
import { YEAR_CODES, type YearCode } from '../../rules/types';
import { retainedCode, type JuryReport, type JuryStudent } from '../report';
import { Canvas, area } from './canvas';
import { BODY, CENTERED, HEADER, INPUT, PERCENT, SECTION, SUBTITLE, TEXT, TITLE, WRAPPED } from './styles';
import type { PlannedValue, SheetPlan } from './types';

/** What people type on the minutes, by address in the sheet: kept when the minutes are prepared again. */
export type MinutesEntries = ReadonlyMap<string, PlannedValue>;

const LAST_COLUMN = 6;
const WIDTHS = [13, 20, 18, 10, 8, 11, 42];
/** Of the last column, in its smaller letters. */
const REASON_CHARACTERS = 46;
const MEMBERS = 8;

/** Rows of the upper part: always the same, so that what was typed there is found again. */
const ROWS = { title: 0, form: 2, membersTitle: 9, membersHeader: 10, members: 11 } as const;

/** Cells of the minutes that people fill in, 0-based. */
export function minutesInputs(): readonly { row: number; column: number }[] {
  const form = [0, 3, 4, 5].map((line) => ({ row: ROWS.form + line, column: 2 }));
  const members = Array.from({ length: MEMBERS }, (_, i) => [
    { row: ROWS.members + i, column: 0 },
    { row: ROWS.members + i, column: 2 },
  ]);
  return [...form, ...members.flat()];
}

export const inputKey = (row: number, column: number): string => `${row}:${column}`;

/** Key of the cell of the university year. */
export const ACADEMIC_YEAR_KEY = inputKey(ROWS.form + 3, 2);

/**
 * The procès-verbal: who met, what was decided, with counts, students by decision, and the signatures. A4 portrait.
 * @param entries what was typed on the minutes of an earlier run
 */
export function planMinutesSheet(
  report: JuryReport,
  locale: Locale,
  name: string,
  day: Day,
  entries: MinutesEntries,
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
  drawSignatures(canvas, locale, row + 1);
  return {
    role: 'minutes',
    name,
    tabColor: '#1F3864',
    values: canvas.values,
    formats: canvas.formats,
    merges: canvas.merges,
    columnWidths: WIDTHS,
    rowHeights: canvas.rowHeights,
    rules: [],
    validations: [],
    charts: [],
    print: {
      paper: 'A4',
      orientation: 'portrait',
      area: area(0, 0, canvas.values.length - 1, LAST_COLUMN),
      header: { right: report.curriculum.title },
      footer: { left: locale.date(day), right: locale.jury.page },
    },
    showGridlines: false,
  };
}

function drawForm(canvas: Canvas, { curriculum, semesters }: JuryReport, locale: Locale, day: Day): void {
  const { minutes } = locale;
  canvas.put(ROWS.title, 0, minutes.title, { ...TITLE, ...CENTERED });
  canvas.merge(area(ROWS.title, 0, ROWS.title, LAST_COLUMN));
  // The university year begins in September.
  const start = day.month >= 9 ? day.year : day.year - 1;
  const lines: readonly [string, PlannedValue, boolean][] = [
    [minutes.institution, curriculum.institution ?? minutes.fill, true],
    [minutes.diploma, curriculum.title, false],
    [minutes.yearLabel, minutes.year(curriculum.level, semesters.join(', ')), false],
    [minutes.academicYear, `${start}-${start + 1}`, true],
    [minutes.date, minutes.fill, true],
    [minutes.place, minutes.fill, true],
  ];
  lines.forEach(([label, value, input], i) => {
    const row = ROWS.form + i;
    canvas.put(row, 0, label, { bold: true });
    canvas.put(row, 2, value);
    const cells = area(row, 2, row, LAST_COLUMN);
    canvas.merge(cells);
    canvas.format(cells, input ? { ...INPUT, ...TEXT } : { ...BODY, ...TEXT });
  });
}

function drawMembers(canvas: Canvas, { minutes }: Locale): void {
  canvas.put(ROWS.membersTitle, 0, minutes.members, SECTION);
  const blocks = [
    [0, 1],
    [2, 5],
    [6, 6],
  ] as const;
  const line = (row: number, texts: readonly PlannedValue[], header: boolean): void => {
    blocks.forEach(([from, to], i) => {
      canvas.put(row, from, texts[i] ?? null);
      canvas.merge(area(row, from, row, to));
      canvas.format(area(row, from, row, to), header ? HEADER : i < 2 ? { ...INPUT, ...TEXT } : BODY);
    });
  };
  line(ROWS.membersHeader, [minutes.memberName, minutes.memberRole, minutes.signature], true);
  for (let i = 0; i < MEMBERS; i += 1) {
    line(ROWS.members + i, i === 0 ? [null, minutes.president] : [], false);
    canvas.rowHeights.set(ROWS.members + i, 20);
  }
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
    const labels = [
      jury.number,
      jury.lastName,
      jury.firstName,
      jury.ects,
      'RCUE',
      minutes.code,
      minutes.reason,
    ];
    canvas.putRow(row + 1, 0, labels, HEADER);
    row += 2;
    for (const student of group.students) {
      const line = studentLine(student, locale);
      canvas.putRow(row, 0, line);
      const lines = Math.ceil(String(line[LAST_COLUMN]).length / REASON_CHARACTERS);
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
  const { result, entry } = student;
  const { validated, total } = result.passage;
  return [
    student.id,
    student.lastName,
    student.firstName,
    result.ects,
    `${validated}/${total}`,
    retainedCode(student),
    entry?.reason || mainReason(student, locale),
  ];
}

/** The reason that decides; an admission needs none beyond its code. */
function mainReason({ reasons }: JuryStudent, locale: Locale): string {
  const [first] = reasons.filter(({ kind }) => kind !== 'first-year-assumed');
  return first ? `${first.rule} : ${locale.reason(first)}` : '';
}

function drawSignatures(canvas: Canvas, { minutes }: Locale, top: number): void {
  canvas.put(top, 0, minutes.closing);
  canvas.put(top + 2, 0, `${minutes.date} :`);
  canvas.put(top + 2, 4, minutes.presidentSignature);
  canvas.format(area(top + 3, 4, top + 6, LAST_COLUMN), { border: '#FFFFFF' });
  canvas.put(top + 6, LAST_COLUMN, null);
}
