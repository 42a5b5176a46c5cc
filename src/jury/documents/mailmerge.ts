import { MERGE_FIELDS, type MergeField } from '../../vocabulary/documents';
import { NO_REPEATS, repeatsLeft } from '../../rules/repeats';
import { isAcquired } from '../../rules/credits';
import { rounded } from '../../rules/rounding';
import type { Quantity } from '../../rules/exact';
import { readReason } from '../decisions/reason';
import { ranks } from '../deliberation/rank';
import { area } from '../../cells/a1';
import { Canvas } from '../../plan/canvas';
import { reasonsForStudent } from '../sheets/jury-texts';
import { minutesFacts } from '../sheets/minutes-form';
import { BODY, CENTERED, HEADER, TEXT } from '../../plan/styles';
import type { PlannedValue, SheetPlan } from '../../plan/types';
import { promotionPositions } from '../positions';
import { hasWholeYear, retainedCode, type JuryReport, type JuryStudent } from '../report';
import type { DocumentContext } from './context';
import { bands } from '../sheets/page-bands';
import { nextStep, possibleEcts, publicWords } from './wording';
import { personOf } from '../identity';
import { sheetPlan } from '../our-sheets/sheet-plan';

interface MergeColumn {
  readonly header: string;
  readonly width: number;
  /** Averages with two decimals, as people read them: Word shows a number with all it has. */
  readonly numberFormat: '@' | '0.00' | '0';
  readonly value: (student: JuryStudent) => PlannedValue;
  /** Numbers always are. */
  readonly isCentered?: boolean;
}

const NUMBERS: Partial<Record<MergeField, '0.00' | '0'>> = {
  ects: '0',
  ectsPossible: '0',
  validated: '0',
  rcueCount: '0',
  repeatsLeft: '0',
  average: '0.00',
  rank: '0',
  rankOf: '0',
};
const WIDTHS: Partial<Record<MergeField, number>> = {
  number: 11,
  lastName: 18,
  firstName: 15,
  decisionText: 30,
  next: 24,
  diploma: 30,
  overrides: 24,
};
/** Of a row: a program that fits rows to their texts would make some as high as a page. */
const MOST_LINES = 8;
const LONG: readonly MergeField[] = ['reasons', 'juryReason', 'advice', 'hearing', 'grant'];

/** The source of a mail merge: one row per student below one row of plain, unique headers, and nothing else. */
export function planMailmerge(report: JuryReport, context: DocumentContext): SheetPlan {
  const facts = minutesFacts(context.minutesEntries, report, context.locale, context.day);
  const columns = mergeColumns(report, context);
  const canvas = new Canvas();
  canvas.putRow(
    0,
    0,
    columns.map(({ header }) => header),
  );
  report.students.forEach((student, i) => {
    const cells = columns.map(({ value }) => value(student));
    canvas.putRow(1 + i, 0, cells);
    const lines = cells.map((cell) => String(cell ?? '').split('\n').length);
    canvas.rowHeights.set(1 + i, 2 + 13 * Math.min(Math.max(...lines), MOST_LINES));
  });
  const last = Math.max(report.students.length, 1);
  columns.forEach(({ numberFormat, isCentered = numberFormat !== '@' }, column) => {
    const centered = isCentered ? CENTERED : {};
    canvas.format(area(1, column, last, column), { ...BODY, vertical: 'top', ...centered, numberFormat });
  });
  canvas.format(area(0, 0, 0, columns.length - 1), { ...HEADER, ...TEXT });
  return sheetPlan(canvas, {
    role: 'mailmerge',
    name: context.names.mailmerge,
    columnWidths: columns.map(({ width }) => width),
    freeze: { rows: 1, columns: 3 },
    print: {
      paper: 'A3',
      // On one page in width nobody could read it: 8 points or more.
      scale: 75,
      repeatRows: [0, 0],
      repeatColumns: [0, 2],
      ...bands(report, context, facts, context.locale.documents.merge.title),
    },
    showGridlines: true,
  });
}

function mergeColumns(report: JuryReport, context: DocumentContext): readonly MergeColumn[] {
  const { merge } = context.locale.documents;
  const values = fieldValues(report, context);
  const fields = MERGE_FIELDS.map((field): MergeColumn => ({
    header: merge.fields[field],
    width: LONG.includes(field) ? 64 : Math.max(WIDTHS[field] ?? 9, merge.fields[field].length + 2),
    numberFormat: NUMBERS[field] ?? '@',
    value: values[field],
  }));
  const identity = 4;
  return [...fields.slice(0, identity), ...resultColumns(report, context), ...fields.slice(identity)];
}

function fieldValues(
  report: JuryReport,
  context: DocumentContext,
): Readonly<Record<MergeField, MergeColumn['value']>> {
  const { locale, day } = context;
  const facts = minutesFacts(context.minutesEntries, report, locale, day);
  const places = ranks(report);
  const text = (value: string): PlannedValue => value || null;
  const reason = ({ entry }: JuryStudent) => readReason(entry?.reason ?? '');
  return {
    number: (student) => text(personOf(student).number),
    lastName: ({ lastName }) => text(lastName),
    firstName: ({ firstName }) => text(firstName),
    group: ({ group }) => text(group),
    ects: ({ result }) => result.ects,
    ectsPossible: () => possibleEcts(report),
    validated: ({ result }) => (hasWholeYear(report) ? result.passage.validated : null),
    rcueCount: ({ result }) => (hasWholeYear(report) ? result.passage.total : null),
    proposal: ({ result }) => result.proposal,
    decision: (student) => text(retainedCode(student)),
    decisionText: (student) => publicWords(student, context),
    next: (student) => nextStep(student, locale),
    repeatsLeft: ({ year }) => repeatsLeft(year.repeats ?? NO_REPEATS),
    reasons: (student) => text(reasonsForStudent(student, report, locale)),
    juryReason: (student) => text(reason(student).text),
    advice: (student) => text(reason(student).advice),
    hearing: (student) => text(reason(student).hearing),
    grant: (student) => text(reason(student).grant),
    overrides: ({ entry }) => text(entry?.decisions ?? ''),
    average: ({ id }) => twoDecimals(places.get(id)?.average),
    rank: ({ id }) => places.get(id)?.rank ?? null,
    rankOf: ({ id }) => places.get(id)?.of ?? null,
    diploma: () => report.curriculum.title,
    academicYear: () => facts.academicYear,
    juryDate: () => text(facts.date),
  };
}

function resultColumns(report: JuryReport, { locale }: DocumentContext): readonly MergeColumn[] {
  const { merge } = locale.documents;
  const { ues, rcues } = promotionPositions(report);
  const average = (
    of: string,
    result: (student: JuryStudent) => Quantity | null | undefined,
  ): MergeColumn => ({
    header: merge.average(of),
    width: 14,
    numberFormat: '0.00',
    value: (student) => {
      const found = result(student);
      return found ? rounded(found, 2) : null;
    },
  });
  const column = (
    header: string,
    numberFormat: MergeColumn['numberFormat'],
    value: MergeColumn['value'],
  ): MergeColumn => ({ header, width: header.length + 2, numberFormat, value, isCentered: true });
  const ofUes = report.curriculum.ues.flatMap((ue, i) =>
    report.semesters.includes(ue.semester)
      ? [
          average(ue.code, ({ result }) => result.ues[i]?.average),
          column(merge.code(ue.code), '@', ({ result }) => result.ues[i]?.code ?? null),
          column(merge.ects(ue.code), '0', ({ result }) => earned(result.ues[i])),
          column(merge.rank(ue.code), '0', ({ id }) => ues[i]?.ranks.get(id) ?? null),
        ]
      : [],
  );
  if (!hasWholeYear(report)) return ofUes;
  const ofRcues = report.book.rcues.flatMap(({ competence }, i) => {
    const of = `RCUE${competence}`;
    return [
      average(of, ({ result }) => result.rcues[i]?.average),
      column(merge.code(of), '@', ({ result }) => result.rcues[i]?.code ?? null),
      column(merge.rank(of), '0', ({ id }) => rcues[i]?.ranks.get(id) ?? null),
    ];
  });
  return [...ofUes, ...ofRcues];
}

const earned = (ue: JuryStudent['result']['ues'][number] | undefined): number =>
  ue && isAcquired(ue.code) ? ue.ue.ects : 0;

const twoDecimals = (value: number | undefined): number | null =>
  value === undefined ? null : Number(value.toFixed(2));
