import type { Locale } from '../../locales/locale';
import { openingOf } from '../../rules/progression';
import { repeatsLeft, NO_REPEATS } from '../../rules/repeats';
import type { RcueResult } from '../../rules/rcue';
import type { UeResult } from '../../rules/ue';
import { decidedOnCell } from '../entries';
import {
  hasWholeYear,
  isRefusedCode,
  retainedCode,
  type JuryEntry,
  type JuryReport,
  type JuryStudent,
  type LostEntry,
  type ReportTable,
} from '../report';
import { cellName } from '../../cells/a1';
import { AVERAGE, CENTERED, INPUT, TEXT, WRAPPED } from '../../plan/styles';
import type { CellStyle, PlannedValue } from '../../plan/types';

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

const IDENTITY_WIDTHS = { number: 13, name: 18, group: 10 };

/** The columns of the jury sheet, from left to right. */
export function juryColumns(report: JuryReport, locale: Locale): readonly JuryColumn[] {
  const columns = [
    ...identityColumns(locale),
    ...ueColumns(report, locale),
    ...(hasWholeYear(report) ? rcueColumns(report, locale) : []),
  ];
  columns.push(...resultColumns(report, locale, columns.length));
  columns.push(...fingerprintColumns(locale));
  return [...columns, ...report.tables.map((table, index) => keyColumn(table, index, locale))];
}

function identityColumns({ jury }: Locale): JuryColumn[] {
  const { number, name, group } = IDENTITY_WIDTHS;
  const column = (
    key: 'id' | 'lastName' | 'firstName' | 'group',
    label: string,
    width: number,
  ): JuryColumn => ({
    key,
    band: jury.identity,
    label,
    width,
    style: TEXT,
    value: (student) => student[key],
    lost: (entry) => (key === 'group' ? entry.group : (entry.kept ?? entry)[key]),
  });
  return [
    column('id', jury.number, number),
    column('lastName', jury.lastName, name),
    column('firstName', jury.firstName, name),
    column('group', jury.group, group),
  ];
}

/** Average and code side by side: no colour without its code. */
function pair(
  key: string,
  band: string,
  locale: Locale,
  result: (student: JuryStudent) => UeResult | RcueResult | undefined,
): JuryColumn[] {
  return [
    {
      key: `${key}:average`,
      band,
      label: locale.jury.average,
      width: 7.5,
      style: AVERAGE,
      value: (student) => result(student)?.average?.value ?? null,
    },
    {
      key: `${key}:code`,
      band,
      label: locale.jury.code,
      width: 7.5,
      style: CENTERED,
      value: (student) => result(student)?.code ?? null,
    },
  ];
}

function ueColumns({ curriculum, semesters }: JuryReport, locale: Locale): JuryColumn[] {
  return curriculum.ues.flatMap((ue, index) => {
    if (!semesters.includes(ue.semester)) return [];
    return pair(`ue:${ue.code}`, ue.code, locale, ({ result }) => result.ues[index]);
  });
}

function rcueColumns({ book }: JuryReport, locale: Locale): JuryColumn[] {
  return book.rcues.flatMap(({ competence }, index) =>
    pair(`rcue:${competence}`, locale.jury.rcue(competence), locale, ({ result }) => result.rcues[index]),
  );
}

/** @param offset position of the first of these columns on the sheet: the decision kept is a formula on its neighbours */
function resultColumns(report: JuryReport, locale: Locale, offset: number): JuryColumn[] {
  const { jury } = locale;
  const result = (
    key: string,
    label: string,
    width: number,
    style: CellStyle,
    value: JuryColumn['value'],
  ): JuryColumn => ({ key, band: jury.result, label, width, style, value });
  const columns = [
    result('ects', jury.ects, 6, CENTERED, (student) => student.result.ects),
    ...(hasWholeYear(report)
      ? [result('validated', jury.validated, 8, CENTERED, (student) => student.result.passage.validated)]
      : []),
    ...(report.students.some((student) => student.result.lower.length > 0)
      ? [result('lower', jury.lowerLevel, 16, WRAPPED, lowerText)]
      : []),
    result('proposal', jury.proposal, 11, CENTERED, (student) => student.result.proposal),
    result('next', jury.next, 15, CENTERED, (student) => nextText(student, locale)),
    result(
      'reasons',
      jury.reasons,
      70,
      WRAPPED,
      (student) => doubtText(student, report, locale) + reasonsText(student, locale),
    ),
    result('repeats', jury.repeatsLeft, 9, CENTERED, ({ year }) => repeatsLeft(year.repeats ?? NO_REPEATS)),
  ];
  const proposal = offset + columns.findIndex(({ key }) => key === 'proposal');
  const decision = offset + columns.length;
  const entered = (
    key: string,
    label: string,
    width: number,
    typed: (entry: JuryEntry) => string,
  ): JuryColumn => ({
    key,
    band: jury.jury,
    label,
    width,
    style: { ...INPUT, ...(key === 'decision' ? CENTERED : WRAPPED) },
    value: ({ entry }) => (entry && typed(entry)) || null,
    lost: ({ entry }) => typed(entry) || null,
  });
  return [
    ...columns,
    entered('decision', jury.decision, 11, (entry) => entry.decision),
    entered('decisionReason', jury.decisionReason, 30, (entry) => entry.reason),
    entered('decisions', locale.deliberation.decisions, 24, (entry) => entry.decisions),
    {
      key: 'retained',
      band: jury.jury,
      label: jury.retained,
      width: 11,
      style: { ...CENTERED, bold: true },
      value: (student, row) => {
        const [decided, proposed] = [cellName(row, decision), cellName(row, proposal)];
        const isGiven = isRefusedCode(student)
          ? `AND(${decided}<>"",${decided}<>"${student.entry?.decision ?? ''}")`
          : `${decided}<>""`;
        return { formula: `IF(${isGiven},${decided},${proposed}&"")`, value: retainedCode(student) };
      },
    },
  ];
}

/** What makes a decision uncertain stands before its reasons, with the cells; nothing where it is certain. */
function doubtText({ doubts }: JuryStudent, { anomalies }: JuryReport, { doubts: words }: Locale): string {
  const cells = doubts.flatMap((position) => {
    const { sheet, cell, kind } = anomalies[position] ?? {};
    return sheet === undefined || kind === undefined ? [] : [`${sheet}!${cell}`];
  });
  return cells.length > 0 ? `${words.toCheckAt(cells)}\n` : '';
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

/** `UE11 ADSUP ; UE21 ADJ`: what this year makes of the level below; read again next year. */
const lowerText = ({ result }: JuryStudent): string =>
  result.lowerChanges.map(({ ue, after }) => `${ue} ${after}`).join(' ; ');

function nextText({ result }: JuryStudent, { jury }: Locale): string {
  if (result.next === null) return '';
  return jury.opening[openingOf(result)](result.next);
}

/** The reasons with their points of the law; what is assumed of everybody is said once, above the table. */
export function reasonsText({ reasons }: JuryStudent, locale: Locale): string {
  return reasons
    .filter(({ kind }) => kind !== 'first-year-assumed')
    .map((reason) => `${reason.rule} : ${locale.reason(reason)}`)
    .join('\n');
}
