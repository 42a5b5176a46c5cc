import type { Locale } from '../../locales/locale';
import { RCUE_CODES, UE_CODES, YEAR_CODES } from '../../rules/types';
import { area } from '../../cells/a1';
import { Canvas } from '../../plan/canvas';
import { COVERED } from '../sheets/colours';
import { BODY, CENTERED, HEADER, INPUT, SUBTITLE, TEXT, TITLE, WRAPPED } from '../../plan/styles';
import type { CellStyle, ConditionalRule, PlannedValue, SheetPlan } from '../../plan/types';
import type { JurySettings } from '../settings/settings';
import { HISTORY_COLUMNS, type HistoryColumn } from '../../vocabulary/history';
import { HISTORY_ROWS } from './layout';
import type { MergedHistory } from './merge-history';
import { competenceOf, semesterOf, type HistoryRecord, type Subject } from './record';
import { sheetPlan } from '../our-sheets/sheet-plan';

const WIDTHS: Readonly<Record<HistoryColumn, number>> = {
  number: 13,
  lastName: 20,
  firstName: 16,
  year: 12,
  semester: 10,
  subject: 10,
  competence: 12,
  average: 10,
  code: 9,
  ects: 7,
  origin: 44,
  imported: 16,
};
/** What a person may correct. */
const CORRECTABLE: readonly HistoryColumn[] = ['average', 'code', 'ects'];
const NUMERIC: readonly HistoryColumn[] = ['competence', 'average', 'ects'];
/** Points of a line of the note. */
const LINE = 15;
const CODES: readonly string[] = [...new Set([...UE_CODES, ...RCUE_CODES, ...YEAR_CODES])];

/**
 * The sheet of what earlier years say: one row per student and UE, RCUE or year. It can be corrected by hand.
 * @param names whether the names of students are covered: the cells keep them, for a student without a number is found by them
 */
export function planHistory(
  { rows, unread }: Pick<MergedHistory, 'rows' | 'unread'>,
  locale: Locale,
  name: string,
  names: JurySettings['names'] = 'shown',
): SheetPlan {
  const labels = locale.history;
  const canvas = new Canvas();
  canvas.putRow(HISTORY_ROWS.keys, 0, [...HISTORY_COLUMNS]);
  canvas.put(HISTORY_ROWS.title, 0, labels.title, TITLE);
  const across = area(HISTORY_ROWS.note, 0, HISTORY_ROWS.note, HISTORY_COLUMNS.indexOf('origin'));
  canvas.put(HISTORY_ROWS.note, 0, labels.note, { ...SUBTITLE, ...WRAPPED });
  canvas.merge(across);
  canvas.rowHeights.set(HISTORY_ROWS.note, 2 * LINE);
  canvas.putRow(
    HISTORY_ROWS.header,
    0,
    HISTORY_COLUMNS.map((column) => labels.columns[column]),
    HEADER,
  );
  rows.forEach(({ record, imported }, i) => {
    canvas.putRow(HISTORY_ROWS.first + i, 0, rowOf(record, imported, locale));
  });
  const behind = HISTORY_ROWS.first + rows.length;
  unread.forEach((cells, i) => {
    canvas.putRow(
      behind + i,
      0,
      HISTORY_COLUMNS.map((column) => cells[column] || null),
    );
  });
  const last = Math.max(behind + unread.length, HISTORY_ROWS.first + 1) - 1;
  const visible = HISTORY_COLUMNS.length - 1;
  HISTORY_COLUMNS.forEach((column, at) => {
    canvas.format(area(HISTORY_ROWS.first, at, last, at), { ...BODY, ...styleOf(column) });
  });
  if (unread.length > 0)
    canvas.format(area(behind, 0, last, visible), { ...TEXT, italic: true, fill: '#FDE3D2' });
  const at = (column: HistoryColumn): number => HISTORY_COLUMNS.indexOf(column);
  return sheetPlan(canvas, {
    role: 'history',
    name,
    columnWidths: HISTORY_COLUMNS.map((column) => WIDTHS[column]),
    hiddenRows: [HISTORY_ROWS.keys],
    hiddenColumns: [at('imported')],
    freeze: { rows: HISTORY_ROWS.first, columns: 3 },
    filter: area(HISTORY_ROWS.header, 0, last, visible),
    rules: names === 'hidden' ? [coverRule(last)] : [],
    validations: [
      {
        area: area(HISTORY_ROWS.first, at('code'), last, at('code')),
        list: CODES,
        ...labels.refused,
      },
    ],
    print: {
      repeatRows: [HISTORY_ROWS.header, HISTORY_ROWS.header],
      area: area(HISTORY_ROWS.title, 0, last, visible - 1),
      header: { left: labels.title },
      footer: { left: '&A', right: locale.jury.page },
    },
  });
}

function coverRule(last: number): ConditionalRule {
  const areas = (['lastName', 'firstName'] as const).map((column) => {
    const at = HISTORY_COLUMNS.indexOf(column);
    return area(HISTORY_ROWS.first, at, last, at);
  });
  return { areas, formula: 'TRUE', style: COVERED };
}

function styleOf(column: HistoryColumn): CellStyle {
  const input = CORRECTABLE.includes(column) ? INPUT : {};
  if (column === 'average') return { ...input, ...CENTERED, numberFormat: '0.00' };
  if (NUMERIC.includes(column)) return { ...input, ...CENTERED };
  const centred = column === 'code' || column === 'semester' || column === 'subject' || column === 'year';
  return { ...input, ...TEXT, ...(centred ? CENTERED : {}), ...(column === 'origin' ? WRAPPED : {}) };
}

function rowOf(record: HistoryRecord, imported: string, locale: Locale): readonly PlannedValue[] {
  const { subject } = record;
  const cells: Record<HistoryColumn, PlannedValue> = {
    number: record.number,
    lastName: record.lastName,
    firstName: record.firstName,
    year: record.year,
    semester: subject.kind === 'ue' ? semesterOf(subject.ue) : `BUT ${subject.level}`,
    subject: subjectText(subject, locale),
    competence: competenceOf(subject),
    average: record.average,
    code: record.code,
    ects: record.ects,
    origin: record.origin,
    imported,
  };
  return HISTORY_COLUMNS.map((column) => (cells[column] === '' ? null : cells[column]));
}

/** `UE11`, `RCUE 2`, `Année`: read again in either language. */
export function subjectText(subject: Subject, { history, jury }: Locale): string {
  if (subject.kind === 'ue') return subject.ue;
  return subject.kind === 'rcue' ? jury.rcue(subject.competence) : history.yearSubject;
}
