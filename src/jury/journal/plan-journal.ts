import type { Locale } from '../../locales/locale';
import { cellName, area } from '../../cells/a1';
import { Canvas } from '../../plan/canvas';
import { COVERED } from '../sheets/colours';
import { BODY, HEADER, SUBTITLE, TEXT, TITLE, WRAPPED } from '../../plan/styles';
import { linesOf } from '../../plan/text-lines';
import type { Area } from '../../cells/snapshot';
import type { CellEdits, ConditionalRule, PlannedValue, SheetPlan } from '../../plan/types';
import type { JurySettings } from '../settings/settings';
import { chained, type ChainedEntry, type JournalEntry } from './entry';
import { HEAD, JOURNAL_ROWS } from './layout';
import { JOURNAL_COLUMNS, type JournalColumn } from '../../vocabulary/journal';
import type { Journal } from './read-journal';
import { sheetPlan } from '../our-sheets/sheet-plan';

/** Printed in letters of 7 points or more. */
const WIDTHS: Readonly<Record<JournalColumn, number>> = {
  time: 18,
  id: 11,
  name: 24,
  label: 16,
  from: 12,
  to: 12,
  reason: 44,
  who: 18,
  subject: 12,
  number: 6,
  hash: 14,
};
const HIDDEN: readonly JournalColumn[] = ['subject', 'number', 'hash'];
/** Points per line of text. */
const LINE = 15;
/** What is hidden needs no room. */
const widthAt = (at: number): number => {
  const column = JOURNAL_COLUMNS[at];
  return column && !HIDDEN.includes(column) ? WIDTHS[column] : Infinity;
};

/**
 * The sheet of the trail: who decided what, when and why. It is only ever added to.
 * @param strangers rows that people typed: they stay, behind the others, and are still told apart
 * @param names whether the names of students are covered
 */
export function planJournal(
  entries: readonly ChainedEntry[],
  locale: Locale,
  name: string,
  strangers: Journal['strangers'] = [],
  names: JurySettings['names'] = 'shown',
): SheetPlan {
  const { journal: labels } = locale.deliberation;
  const canvas = new Canvas();
  canvas.putRow(JOURNAL_ROWS.keys, 0, [...JOURNAL_COLUMNS]);
  // As adding entries writes it.
  canvas.put(HEAD.row, HEAD.column, headOf(entries.at(-1)), TEXT);
  canvas.put(JOURNAL_ROWS.title, 0, labels.title, TITLE);
  canvas.put(JOURNAL_ROWS.note, 0, labels.note, SUBTITLE);
  canvas.putRow(
    JOURNAL_ROWS.header,
    0,
    JOURNAL_COLUMNS.map((column) => labels.columns[column]),
    HEADER,
  );
  entries.forEach((entry, i) => {
    const cells = rowOf(entry, locale);
    canvas.putRow(JOURNAL_ROWS.first + i, 0, cells);
    const lines = cells.map((cell, at) => linesOf(String(cell ?? ''), widthAt(at)).length);
    // Rows of one line keep the height of the sheet; programs that do not fit rows to texts would cut the others.
    if (Math.max(...lines) > 1) canvas.rowHeights.set(JOURNAL_ROWS.first + i, LINE * Math.max(...lines) + 3);
  });
  strangers.forEach((cells, i) => {
    canvas.putRow(JOURNAL_ROWS.first + entries.length + i, 0, cells);
  });
  const last = JOURNAL_ROWS.first + Math.max(entries.length + strangers.length, 1) - 1;
  const visible = JOURNAL_COLUMNS.length - HIDDEN.length;
  // Far below the last row too: what is added later finds its looks there.
  const body = area(JOURNAL_ROWS.first, 0, last + ROOM, JOURNAL_COLUMNS.length - 1);
  canvas.format(body, { ...TEXT, ...WRAPPED });
  canvas.format(area(JOURNAL_ROWS.first, 0, last, visible - 1), BODY);
  return sheetPlan(canvas, {
    role: 'journal',
    name,
    columnWidths: JOURNAL_COLUMNS.map((column) => WIDTHS[column]),
    hiddenRows: [JOURNAL_ROWS.keys],
    hiddenColumns: HIDDEN.map((column) => JOURNAL_COLUMNS.indexOf(column)),
    freeze: { rows: JOURNAL_ROWS.first, columns: 0 },
    rules: names === 'hidden' ? coverRules(body.bottom) : [],
    print: {
      repeatRows: [JOURNAL_ROWS.header, JOURNAL_ROWS.header],
      header: { left: labels.title },
      footer: { left: '&A', right: locale.jury.page },
    },
  });
}

/** Names of entries that were written while they were shown; an id that is a name too. The chain needs them in their cells. */
function coverRules(last: number): readonly ConditionalRule[] {
  const column = (key: JournalColumn): Area => {
    const at = JOURNAL_COLUMNS.indexOf(key);
    return area(JOURNAL_ROWS.first, at, last, at);
  };
  const name = cellName(JOURNAL_ROWS.first, JOURNAL_COLUMNS.indexOf('name'));
  const id = cellName(JOURNAL_ROWS.first, JOURNAL_COLUMNS.indexOf('id'));
  const digits = (cell: string): string => `SUMPRODUCT(--ISNUMBER(SEARCH(ROW($1:$10)-1,${cell})))`;
  return [
    { areas: [column('name')], formula: `${digits(name)}=0`, style: COVERED },
    { areas: [column('id')], formula: `${digits(id)}=0`, style: COVERED },
  ];
}

/** Rows that are formatted ahead; a jury of three hundred with one decision each. */
const ROOM = 400;

/** The cells that adding entries to a journal writes. */
export function journalEdits(
  journal: Pick<Journal, 'sheet' | 'last' | 'head' | 'nextRow'>,
  entries: readonly JournalEntry[],
  locale: Locale,
): readonly CellEdits[] {
  const added = chained(entries, journal.last);
  if (added.length === 0) return [];
  const values = added.map((entry) => rowOf(entry, locale));
  return [
    {
      sheet: journal.sheet,
      row: journal.nextRow,
      column: 0,
      text: true,
      values,
      expects: [{ ...HEAD, value: journal.head }],
    },
    {
      sheet: journal.sheet,
      row: HEAD.row,
      column: HEAD.column,
      text: true,
      values: [[headOf(added.at(-1))]],
    },
  ];
}

const headOf = (last: ChainedEntry | undefined): string => `${last?.number ?? 0}:${last?.hash ?? ''}`;

function rowOf(entry: ChainedEntry, { deliberation }: Locale): PlannedValue[] {
  const cells: Record<JournalColumn, string> = {
    ...entry,
    label: deliberation.journal.subject(entry.subject),
    number: String(entry.number),
  };
  return JOURNAL_COLUMNS.map((column) => cells[column] || null);
}
