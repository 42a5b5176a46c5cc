import type { Locale } from '../../locales/locale';
import { linesOf } from '../../plan/text-lines';
import type { Journal } from '../journal/read-journal';
import { area } from '../../cells/a1';
import { type Canvas } from '../../plan/canvas';
import { LAST_COLUMN } from './minutes-form';
import { BODY, HEADER, SECTION, TEXT, WRAPPED } from '../../plan/styles';

/** Characters of the columns of the minutes, in the small letters of the annex. */
const WIDTHS = [14, 22, 20, 11, 9, 12, 46];

/** The annex of the minutes: every decision in its order, and what was done to the journal by hand. */
export function drawJournal(
  canvas: Canvas,
  { entries, damage }: Journal,
  { deliberation, documents }: Locale,
  top: number,
): void {
  const { journal } = deliberation;
  canvas.put(top, 0, documents.journal.title, SECTION);
  damage.forEach((one, i) => {
    canvas.put(top + 1 + i, 0, journal.damage(one), { bold: true });
  });
  const header = top + 1 + damage.length;
  const { columns } = journal;
  const labels = [
    documents.journal.student,
    columns.label,
    columns.from,
    columns.to,
    columns.who,
    columns.reason,
  ];
  canvas.putRow(header, 0, [columns.time, ...labels], HEADER);
  entries.forEach(({ time, id, name, subject, from, to, who, reason }, i) => {
    const student = [id, name].filter((text, at, all) => text !== '' && all.indexOf(text) === at).join(' ');
    const cells = [time, student, journal.subject(subject), from, to, who, reason];
    const row = header + 1 + i;
    canvas.putRow(
      row,
      0,
      cells.map((cell) => cell || null),
    );
    const lines = cells.map((cell, at) => linesOf(cell, WIDTHS[at] ?? 10).length);
    canvas.rowHeights.set(row, 12 * Math.max(...lines) + 3);
  });
  if (entries.length === 0) return;
  const body = area(header + 1, 0, header + entries.length, LAST_COLUMN);
  canvas.format(body, { ...BODY, ...TEXT, ...WRAPPED, size: 9 });
}
