import { area } from '../../cells/a1';
import type { Locale } from '../../locales/locale';
import type { Canvas } from '../../plan/canvas';
import { BODY, SECTION, TEXT, WRAPPED } from '../../plan/styles';
import { linesOf } from '../../plan/text-lines';
import type { PlannedValue } from '../../plan/types';
import type { JournalEntry } from '../journal/entry';
import type { Journal } from '../journal/read-journal';
import { LAST_COLUMN } from './minutes-form';

/** Points of the letters, and characters of the last column in them. */
const SIZE = 10;
const REASON = 40;
/** From so many decisions of one moment on they stand on one line. */
const BULK = 3;

/**
 * The annex of the minutes, in the columns of their table: the decisions that are in force, those taken together on one
 * line. What was taken back, and what was said of it, stays in the journal. @returns whether there is one
 */
export function drawAnnex(canvas: Canvas, journal: Journal, locale: Locale, top: number): boolean {
  const { deliberation, documents } = locale;
  const rows = annexRows(journal.entries, locale);
  if (rows.length + journal.damage.length === 0) return false;
  canvas.put(top, 0, documents.journal.title, SECTION);
  journal.damage.forEach((one, i) => {
    canvas.put(top + 1 + i, 0, deliberation.journal.damage(one), { bold: true });
  });
  const first = top + 1 + journal.damage.length;
  rows.forEach((cells, i) => {
    const row = first + i;
    canvas.putRow(row, 0, cells);
    canvas.merge(area(row, 1, row, 4));
    canvas.rowHeights.set(row, 13 * linesOf(String(cells[LAST_COLUMN]), REASON).length + 3);
  });
  if (rows.length === 0) return true;
  const body = area(first, 0, first + rows.length - 1, LAST_COLUMN);
  canvas.format(body, { ...BODY, ...TEXT, ...WRAPPED, size: SIZE });
  canvas.format(area(body.top, 5, body.bottom, 5), { horizontal: 'center' });
  return true;
}

function annexRows(entries: readonly JournalEntry[], locale: Locale): readonly (readonly PlannedValue[])[] {
  const { journal } = locale.deliberation;
  const { bulk, by } = locale.documents.journal;
  const standing = inForce(entries, journal.takenBack);
  // The closing alone decides about nobody.
  if (standing.every(({ id }) => id === '')) return [];
  return together(standing).map((group) => {
    const [first] = group;
    const when = by(first.time, first.who);
    if (group.length >= BULK) {
      const codes = new Map<string, number>();
      for (const { to } of group) codes.set(to, (codes.get(to) ?? 0) + 1);
      const counts = [...codes].map(([code, count]) => locale.labelled(code, String(count))).join(', ');
      return [null, bulk(group.length), null, null, null, null, said(first.reason, counts, when)];
    }
    const { id, name, subject, to, reason } = first;
    if (id === '') return [null, journal.subject(subject), null, null, null, null, said(reason, when)];
    const isYear = subject === 'year';
    const what = isYear ? '' : `${journal.subject(subject)} ${to}`;
    const number = id === name ? null : id;
    return [number, name || null, null, null, null, isYear ? to : null, said(what, reason, when)];
  });
}

const said = (...lines: readonly string[]): string => lines.filter((text) => text !== '').join('\n');

/**
 * What stands of each student and subject at last, with the entry that decided it: not the one that put it back. Of the jury
 * as a whole, its closing.
 */
function inForce(entries: readonly JournalEntry[], takenBack: string): readonly JournalEntry[] {
  const bySubject = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const key = entry.id === '' ? '' : `${entry.id} ${entry.subject}`;
    bySubject.set(key, [...(bySubject.get(key) ?? []), entry]);
  }
  const standing = [...bySubject.values()].flatMap((all) => {
    const last = all.at(-1);
    if (!last || last.to === '') return [];
    const decided = all.findLast(({ to, reason }) => to === last.to && reason !== takenBack);
    return [decided ?? last];
  });
  return entries.filter((entry) => standing.includes(entry));
}

type Group = readonly [JournalEntry, ...JournalEntry[]];

/** Decisions on the year that were taken in one go are one group where they are many; every other stands alone. */
function together(entries: readonly JournalEntry[]): readonly Group[] {
  const groups = new Map<string, [JournalEntry, ...JournalEntry[]]>();
  entries.forEach((entry, i) => {
    const { time, who, reason, subject } = entry;
    const key = subject === 'year' ? JSON.stringify([time, who, reason]) : String(i);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  });
  return [...groups.values()].flatMap((group): Group[] =>
    group.length >= BULK ? [group] : group.map((entry): Group => [entry]),
  );
}
