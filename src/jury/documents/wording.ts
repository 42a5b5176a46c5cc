import type { Locale } from '../../locales/locale';
import type { YearCode } from '../../rules/types';
import { area } from '../../cells/a1';
import { type Canvas } from '../../plan/canvas';
import type { MinutesFacts } from '../sheets/minutes-form';
import { SUBTITLE, TEXT, TITLE, WRAPPED } from '../../plan/styles';
import type { CellStyle } from '../../plan/types';
import { isDecided } from '../deliberation/order';
import { retainedCode, sequelOf, type JuryReport, type JuryStudent } from '../report';
import { textOfSetting } from '../settings/settings-words';
import type { DocumentContext } from './context';
import { linesOf } from '../../plan/text-lines';

/** What all documents say alike. */

/** The retained decision in words; that of an odd semester alone says so. */
export function decisionWords(student: JuryStudent, { yearCodes, documents }: Locale): string {
  const code = retainedCode(student);
  if (code === '') return documents.bulletin.undecided;
  return yearCodes[code as YearCode] ?? code;
}

/** The same on a sheet that goes to others: what the jury has not decided, and has not closed over, says that it is proposed. */
export function publicWords(student: JuryStudent, { locale, closed }: DocumentContext): string {
  const words = decisionWords(student, locale);
  const isProposal = retainedCode(student) !== '' && !closed && !isDecided(student);
  return isProposal ? locale.labelled(locale.jury.proposal, words) : words;
}

/** Where the student goes from here, by the retained decision. */
export function nextStep(student: JuryStudent, { documents }: Locale): string {
  const { next, allowed, repeatable } = student.result;
  const sequel = sequelOf(student);
  if (sequel === null) return retainedCode(student) === '' && next !== null ? next : documents.none;
  switch (sequel) {
    case 'waits':
      return documents.awaiting;
    case 'passes':
      return next === null ? documents.none : allowed ? next : documents.refusedNext(next);
    case 'repeats':
      return documents.repeat(repeatable.join(', ') || documents.none);
    case 'reorientation':
      return documents.reorientation;
    case 'leaves':
      return documents.none;
  }
}

/** Credits of the UEs of the semesters in the workbook. */
export const possibleEcts = ({ curriculum, semesters }: JuryReport): number =>
  curriculum.ues.reduce((sum, { semester, ects }) => sum + (semesters.includes(semester) ? ects : 0), 0);

interface Heading {
  readonly title: string;
  readonly note: string;
  /** Width of the sheet, in characters, and its last column. */
  readonly width: number;
  readonly last: number;
}

/** Title, institution, diploma and year, and a note; @returns the first free row */
export function drawHeading(
  canvas: Canvas,
  top: number,
  report: JuryReport,
  { locale }: DocumentContext,
  facts: MinutesFacts,
  { title, note, width, last }: Heading,
): number {
  const { minutes } = locale;
  canvas.put(top, 0, title, TITLE);
  const year = minutes.year(report.curriculum.level, report.semesters.join(', '));
  const lines: readonly (readonly [string, CellStyle])[] = [
    [facts.institution, { bold: true, ...TEXT }],
    [report.curriculum.title, { bold: true, ...TEXT }],
    [`${year} – ${minutes.academicYear} ${facts.academicYear}`, {}],
    [note, SUBTITLE],
  ];
  let row = top + 1;
  for (const [text, style] of lines) {
    if (text === '') continue;
    canvas.put(row, 0, text, { ...style, ...WRAPPED });
    canvas.merge(area(row, 0, row, last));
    canvas.rowHeights.set(row, 16 * linesOf(text, width).length);
    row += 1;
  }
  return row + 1;
}

/** On how many the jury has not decided yet: what is printed of them is proposed. */
export const undecidedIn = ({ students }: JuryReport, { closed }: DocumentContext): number =>
  closed ? 0 : students.filter((student) => !isDecided(student)).length;

const SIGNATURE_ROWS = 4;

/** Place, date and a place to sign, from a column to the last; @returns the first free row */
export function drawSignature(
  canvas: Canvas,
  top: number,
  [column, last]: readonly [number, number],
  report: JuryReport,
  { locale }: DocumentContext,
  facts: MinutesFacts,
): number {
  canvas.put(top, 0, locale.documents.madeAt(facts.place, facts.date));
  canvas.put(top + 1, column, textOfSetting('signatoryTitle', report.settings, locale));
  canvas.put(top + 2, column, textOfSetting('signatory', report.settings, locale) || null, { bold: true });
  const place = area(top + 3, column, top + 2 + SIGNATURE_ROWS, last);
  canvas.put(place.top, column, locale.documents.signature);
  canvas.format(place, { ...SUBTITLE, border: '#BFBFBF', vertical: 'top' });
  canvas.merge(place);
  canvas.put(place.bottom, last, null);
  return place.bottom + 1;
}
