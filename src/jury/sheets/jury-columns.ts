import type { Locale } from '../../locales/locale';
import { repeatsLeft, NO_REPEATS } from '../../rules/repeats';
import type { RcueResult } from '../../rules/rcue';
import { codesInstead } from '../../rules/refusal';
import { YEAR_CODES } from '../../rules/types';
import type { UeResult } from '../../rules/ue';
import { decidedOnCell } from '../entries';
import {
  hasWholeYear,
  retainedCode,
  type JuryEntry,
  type JuryReport,
  type JuryStudent,
  type LostEntry,
  type ReportTable,
} from '../report';
import { cellName } from '../../cells/a1';
import { linkTo } from '../../plan/canvas';
import { AVERAGE, CENTERED, INPUT, TEXT } from '../../plan/styles';
import type { CellStyle, PlannedValue } from '../../plan/types';
import { allReasons, lowerText, nextText, shortReasons, toBeChecked } from './jury-texts';
import { identityWidths, reasonWidth, TABLE_SIZE, widthOf } from './jury-widths';
import { fitted } from '../../plan/text-lines';

/**
 * One column of the jury sheet. `key` stands in a hidden row of the sheet, so that the sheet can be read back whatever
 * its language and the order of its columns: `id`, `ue:UE31:average`, `rcue:1:code`, `proposal`, `decision` …
 */
export interface JuryColumn {
  readonly key: string;
  /** Title above the labels of several columns. */
  readonly band: string;
  readonly label: string;
  /** Characters. */
  readonly width: number;
  readonly style: CellStyle;
  readonly hidden?: boolean;
  readonly value: (student: JuryStudent, row: number) => PlannedValue;
  /** For a decision on somebody who is gone from the marks; nothing by default. */
  readonly lost?: (entry: LostEntry) => PlannedValue;
}

/** Columns that stay in sight, and are repeated on paper: who, what is proposed and what is decided. */
export const FROZEN_COLUMNS = 5;
const PROPOSAL = 3;
const DECISION = 4;

/**
 * The columns of the jury sheet, from left to right: who and what is decided, then averages, then as much else as a page
 * holds, then what is for the screen.
 */
export function juryColumns(report: JuryReport, locale: Locale): readonly JuryColumn[] {
  const first = [
    ...identityColumns(report, locale),
    ...decisionColumns(locale),
    ...ueColumns(report, locale),
    ...(hasWholeYear(report) ? rcueColumns(report, locale) : []),
  ];
  const after = resultColumns(report, locale);
  return [
    ...first,
    reasonColumn(first, after, report, locale),
    ...after,
    ...screenColumns(report, locale),
    ...fingerprintColumns(locale),
    ...report.tables.map((table, index) => keyColumn(table, index, locale)),
  ];
}

function identityColumns(report: JuryReport, { jury }: Locale): JuryColumn[] {
  const widths = identityWidths(report);
  const column = (key: 'id' | 'lastName' | 'firstName', label: string, hidden = false): JuryColumn => ({
    key,
    band: jury.identity,
    label,
    width: widths[key],
    style: key === 'id' ? TEXT : { ...TEXT, wrap: true },
    ...(hidden && { hidden }),
    value: (student) => student[key],
    lost: (entry) => (entry.kept ?? entry)[key],
  });
  return [
    // Without a number the id is the name, which stands beside it.
    column(
      'id',
      jury.number,
      report.students.length > 0 && report.students.every(({ hasNumber }) => !hasNumber),
    ),
    column('lastName', jury.lastName),
    column('firstName', jury.firstName),
  ];
}

function decisionColumns({ jury }: Locale): JuryColumn[] {
  return [
    {
      key: 'proposal',
      band: jury.jury,
      label: jury.proposal,
      width: 10.5,
      style: CENTERED,
      value: ({ result }) => result.proposal,
    },
    entered('decision', jury.decision, 9, CENTERED, jury.jury, ({ decision }) => decision),
  ];
}

/** A column that people fill in. */
function entered(
  key: string,
  label: string,
  width: number,
  style: CellStyle,
  band: string,
  typed: (entry: JuryEntry) => string,
): JuryColumn {
  return {
    key,
    band,
    label,
    width,
    style: { ...INPUT, ...style },
    value: ({ entry }) => (entry && typed(entry)) || null,
    lost: ({ entry }) => typed(entry) || null,
  };
}

/** Average and code side by side: no colour without its code. */
function pair(
  key: string,
  band: string,
  { students }: JuryReport,
  locale: Locale,
  result: (student: JuryStudent) => UeResult | RcueResult | undefined,
): JuryColumn[] {
  const codes = students.map((student) => result(student)?.code ?? '');
  return [
    {
      key: `${key}:average`,
      band,
      label: locale.jury.average,
      width: 4.2,
      style: AVERAGE,
      value: (student) => result(student)?.average?.value ?? null,
    },
    {
      key: `${key}:code`,
      band,
      label: locale.jury.code,
      width: Math.max(3.6, ...codes.map((code) => widthOf(code) - 0.5)),
      style: CENTERED,
      value: (student) => result(student)?.code ?? null,
    },
  ];
}

function ueColumns(report: JuryReport, locale: Locale): JuryColumn[] {
  return report.curriculum.ues.flatMap((ue, index) => {
    if (!report.semesters.includes(ue.semester)) return [];
    return pair(`ue:${ue.code}`, ue.code, report, locale, ({ result }) => result.ues[index]);
  });
}

function rcueColumns(report: JuryReport, locale: Locale): JuryColumn[] {
  return report.book.rcues.flatMap(({ competence }, index) =>
    pair(
      `rcue:${competence}`,
      locale.jury.rcue(competence),
      report,
      locale,
      ({ result }) => result.rcues[index],
    ),
  );
}

/** The reason in short takes the room that the page leaves. */
function reasonColumn(
  before: readonly JuryColumn[],
  after: readonly JuryColumn[],
  report: JuryReport,
  locale: Locale,
): JuryColumn {
  const width = reasonWidth(before, after);
  return {
    key: 'reason',
    band: locale.jury.result,
    label: locale.jury.reason,
    width,
    style: {},
    value: (student) => {
      const texts = shortReasons(student, report, locale);
      const text = texts.find((one) => widthOf(one) <= width) ?? texts.at(-1) ?? '';
      const { lines } = fitted(text, { digits: width, lines: 1 }, [TABLE_SIZE], ' …');
      const [line] = lines;
      const doubt = toBeChecked(student, report);
      return line && doubt ? linkTo(doubt.sheet, doubt.cell, line) : line || null;
    },
  };
}

/** What follows on the sheet, and on paper while there is room. */
function resultColumns(report: JuryReport, locale: Locale): JuryColumn[] {
  const { jury } = locale;
  const column = (
    key: string,
    label: string,
    width: number,
    style: CellStyle,
    value: JuryColumn['value'],
  ): JuryColumn => ({ key, band: jury.result, label, width, style, value });
  const hasGroups = report.students.some(({ group }) => group !== '');
  return [
    column('retained', jury.retained, 8, { ...CENTERED, bold: true }, retainedCell),
    column('ects', jury.ects, 4.5, CENTERED, ({ result }) => result.ects),
    ...(hasWholeYear(report)
      ? [column('validated', jury.validated, 6.8, CENTERED, ({ result }) => result.passage.validated)]
      : []),
    {
      ...column('group', jury.group, 7, TEXT, ({ group }) => group),
      ...(!hasGroups && { hidden: true }),
      lost: ({ group }) => group,
    },
  ];
}

/**
 * The decision that stands: a formula on its neighbours, so that what is typed counts at once, but for codes that the law does
 * not know here, which never count.
 */
function retainedCell(student: JuryStudent, row: number): PlannedValue {
  const [decided, proposed] = [cellName(row, DECISION), cellName(row, PROPOSAL)];
  const unknown = YEAR_CODES.filter((code) => codesInstead(code, student.result) !== null);
  const conditions = ['', ...unknown].map((code) => `${decided}<>"${code}"`);
  const isGiven = conditions.length > 1 ? `AND(${conditions.join(',')})` : conditions[0];
  return { formula: `IF(${isGiven},${decided},${proposed}&"")`, value: retainedCode(student) };
}

/** For the screen, and too wide for paper: what follows, what else the jury wrote, and all reasons. */
function screenColumns(report: JuryReport, locale: Locale): JuryColumn[] {
  const { jury, deliberation } = locale;
  const column = (
    key: string,
    label: string,
    width: number,
    style: CellStyle,
    value: JuryColumn['value'],
  ): JuryColumn => ({ key, band: jury.details, label, width, style, value });
  return [
    column('next', jury.next, 32, CENTERED, (student) => nextText(student, locale)),
    column('repeats', jury.repeatsLeft, 9, CENTERED, ({ year }) => repeatsLeft(year.repeats ?? NO_REPEATS)),
    ...(report.students.some((student) => student.result.lower.length > 0)
      ? [column('lower', jury.lowerLevel, 16, {}, lowerText)]
      : []),
    entered('decisionReason', jury.decisionReason, 30, {}, jury.details, ({ reason }) => reason),
    entered('decisions', deliberation.decisions, 24, {}, jury.details, ({ decisions }) => decisions),
    column('reasons', jury.reasons, 120, {}, (student) => allReasons(student, report, locale)),
  ];
}

/** On which marks the jury decided, and which marks the sheet was made of; hidden. */
function fingerprintColumns({ deliberation }: Locale): JuryColumn[] {
  const column = (key: string, label: string, value: JuryColumn['value']): JuryColumn => ({
    key,
    band: '',
    label,
    width: 12,
    style: TEXT,
    hidden: true,
    value,
  });
  return [
    {
      ...column('decidedOn', deliberation.decidedOn, ({ entry, fingerprint }) =>
        entry ? decidedOnCell(entry, fingerprint) : null,
      ),
      lost: ({ entry }) => decidedOnCell(entry, entry.decidedOn),
    },
    column('marks', deliberation.marks, ({ fingerprint }) => fingerprint),
  ];
}

/** Texts by which the rows of one table of marks are found; hidden, and sorted with the rest. */
function keyColumn({ sheet, keys }: ReportTable, index: number, { jury }: Locale): JuryColumn {
  return {
    key: `key:${index + 1}`,
    band: '',
    label: jury.key(sheet),
    width: 10,
    style: TEXT,
    hidden: true,
    value: ({ id }) => keys.get(id) ?? null,
  };
}
