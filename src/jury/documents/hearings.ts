import { HEARING_NEEDS, type HearingNeed } from '../../vocabulary/documents';
import type { Locale } from '../../locales/locale';
import { isRefusal } from '../decisions/asked';
import { readReason } from '../decisions/reason';
import { area } from '../../cells/a1';
import { Canvas } from '../../plan/canvas';
import { mainReason } from '../sheets/jury-texts';
import { minutesFacts } from '../sheets/minutes-form';
import { BODY, CENTERED, HEADER, INPUT, SECTION, TEXT, WRAPPED } from '../../plan/styles';
import type { PlannedValue, SheetPlan } from '../../plan/types';
import { DOTS, isName } from '../pseudonyms';
import { retainedCode, sequelOf, type JuryReport, type JuryStudent } from '../report';
import { linesOf } from '../../plan/text-lines';
import type { DocumentContext } from './context';
import { KEY_ROW, ROW_KEY, type TypedCells } from './typed';
import { bands } from '../sheets/page-bands';
import { drawHeading } from './wording';
import { identityCells, identityLabels } from '../identity';
import { sheetPlan, TAB_COLORS } from '../our-sheets/sheet-plan';

/** Hidden keys of the columns that people fill in. */
const INPUTS = ['date', 'hour', 'present', 'remarks'] as const;
/** Together as many as a page in landscape shows in letters of 8 points. */
const WIDTHS = [10, 14, 12, 7, 8.5, 20, 16, 16, 12, 9, 6.5, 8, 13, 12];
const FIRST_INPUT = 9;
const KEY_COLUMN = 13;
const LAST_COLUMN = KEY_COLUMN - 1;

/** Why a student is on the list; null for the others. The jury's decision counts, else the proposal. */
export function hearingNeed(student: JuryStudent): HearingNeed | null {
  const code = retainedCode(student);
  if (student.year.status) return null;
  if (isRefusal(student, code)) return 'refusal';
  const sequel = sequelOf(student);
  if (sequel === 'repeats') return 'repeat';
  return sequel === 'reorientation' ? 'exhausted' : null;
}

/**
 * Whom the jury must be ready to hear before it refuses a repeat (4.5), with place for date, hour and presence. What was
 * typed about somebody who is no longer concerned stays. A4 landscape.
 */
export function planHearings(report: JuryReport, context: DocumentContext): SheetPlan {
  const { locale, day, names, typed } = context;
  const { hearings: labels } = locale.documents;
  const facts = minutesFacts(context.minutesEntries, report, locale, day);
  const canvas = new Canvas();
  canvas.putRow(KEY_ROW, FIRST_INPUT, [...INPUTS, ROW_KEY]);
  const texts = { title: labels.title, note: labels.note, width: 145, last: LAST_COLUMN };
  const header = drawHeading(canvas, 1, report, context, facts, texts);
  canvas.putRow(header, 0, headerTexts(locale), HEADER);
  canvas.rowHeights.set(header, 32);

  const groups = groupsOf(report, typed);
  const inputs: { first: number; last: number }[] = [];
  let row = header + 1;
  for (const { need, people } of groups) {
    canvas.put(row, 0, labels.needs[need], SECTION);
    const first = row + 1;
    people.forEach((person, i) => {
      const cells = rowOf(person, report, locale);
      canvas.putRow(first + i, 0, cells);
      const own = typed.get(`hearings/${person.id}`);
      canvas.putRow(first + i, FIRST_INPUT, [...INPUTS.map((key) => own?.[key] || null), person.id]);
      canvas.rowHeights.set(first + i, rowHeight([...cells, null, null, null, own?.['remarks'] ?? null]));
    });
    const last = first + people.length - 1;
    canvas.format(area(first, 0, last, LAST_COLUMN), { ...BODY, ...WRAPPED, ...TEXT });
    canvas.format(area(first, 4, last, 4), CENTERED);
    canvas.format(area(first, FIRST_INPUT, last, LAST_COLUMN), INPUT);
    inputs.push({ first, last });
    row = last + 2;
  }
  if (groups.length === 0) canvas.put(row++, 0, labels.nobody);
  return sheetPlan(canvas, {
    role: 'hearings',
    name: names.hearings,
    tabColor: TAB_COLORS.orange,
    columnWidths: WIDTHS,
    hiddenRows: [KEY_ROW],
    hiddenColumns: [KEY_COLUMN],
    freeze: { rows: header + 1, columns: 3 },
    validations: inputs.map(({ first, last }) => ({
      area: area(first, FIRST_INPUT + 2, last, FIRST_INPUT + 2),
      list: labels.yesNo,
      ...labels.refused,
    })),
    print: {
      repeatRows: [header, header],
      area: area(1, 0, Math.max(row - 1, header + 1), LAST_COLUMN),
      ...bands(report, context, facts, labels.title),
    },
  });
}

function headerTexts(locale: Locale): readonly string[] {
  const { jury, minutes, documents } = locale;
  const { hearings: labels, date, hour } = documents;
  return [
    ...identityLabels(locale),
    ...[jury.group, documents.display.decision],
    ...[minutes.reason, labels.reason, labels.advice, labels.hearing],
    ...[date, hour, labels.present, labels.remarks],
  ];
}

/** A student, or only an id where the marks know nobody of it any more. */
type Person = JuryStudent | { readonly id: string; readonly result?: undefined };

function groupsOf(
  report: JuryReport,
  typed: TypedCells,
): readonly { readonly need: HearingNeed; readonly people: readonly Person[] }[] {
  const needs = new Map(report.students.map((student) => [student.id, hearingNeed(student)]));
  const kept = [...typed].flatMap(([key, row]): Person[] => {
    const [role, id = ''] = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)];
    if (role !== 'hearings' || needs.get(id) || !INPUTS.some((input) => row[input])) return [];
    return [report.students.find((student) => student.id === id) ?? { id }];
  });
  return HEARING_NEEDS.map((need) => ({
    need,
    people: need === 'kept' ? kept : report.students.filter(({ id }) => needs.get(id) === need),
  })).filter(({ people }) => people.length > 0);
}

function rowOf(person: Person, { namesHidden }: JuryReport, locale: Locale): readonly PlannedValue[] {
  // The hidden key keeps whoever that is.
  const shown = namesHidden && isName(person.id) ? DOTS : person.id;
  if (!person.result) return [shown, null, null, null, null, null, null, null, null];
  const reason = readReason(person.entry?.reason ?? '');
  return [
    ...identityCells(person),
    ...[person.group || null, retainedCode(person) || null, mainReason(person, locale)],
    ...[reason.text || null, reason.advice || null, reason.hearing || null],
  ];
}

function rowHeight(cells: readonly PlannedValue[]): number {
  const lines = cells.map((cell, i) =>
    typeof cell === 'string' ? linesOf(cell, WIDTHS[i] ?? 10).length : 1,
  );
  return Math.max(22, 15 * Math.max(...lines) + 2);
}
