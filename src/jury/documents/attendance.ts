import { nameKey } from '../../gradebook/names';
import { area } from '../../cells/a1';
import { Canvas } from '../../plan/canvas';
import { minutesFacts, type JuryMember } from '../sheets/minutes-form';
import { BODY, CENTERED, HEADER, INPUT, SUBTITLE, TEXT, WRAPPED } from '../../plan/styles';
import type { SheetPlan } from '../../plan/types';
import type { JuryReport } from '../report';
import type { DocumentContext } from './context';
import { KEY_ROW, ROW_KEY, typedIn, type TypedCells } from './typed';
import { bands } from '../sheets/page-bands';
import { drawHeading, drawSignature } from './wording';
import { sheetPlan } from '../our-sheets/sheet-plan';

const COLUMNS = { index: 0, name: 1, role: 2, signature: 3, key: 4, wasName: 5, wasRole: 6 } as const;
const WIDTHS = [5, 30, 32, 27, 12, 12, 12];
/** Lines there are at least, so that somebody who comes can be added with a pen. */
const LINES = 12;
const LINE_HEIGHT = 30;

/** The attendance list of the jury: members as typed on the minutes, and whoever was added here. A4 portrait. */
export function planAttendance(report: JuryReport, context: DocumentContext): SheetPlan {
  const { locale, day, names, typed } = context;
  const { attendance: labels, date, hour, place, signature } = locale.documents;
  const facts = minutesFacts(context.minutesEntries, report, locale, day);
  const canvas = new Canvas();
  canvas.putRow(KEY_ROW, COLUMNS.name, ['name', 'role', null, ROW_KEY, 'was:name', 'was:role']);
  const texts = { title: labels.title, note: labels.note, width: 88, last: COLUMNS.signature };
  let row = drawHeading(canvas, 1, report, context, facts, texts);

  const form = [
    { key: 'date', label: date, value: facts.date },
    { key: 'hour', label: hour, value: '' },
    { key: 'place', label: place, value: facts.place },
  ];
  for (const { key, label, value } of form) {
    const own = typedIn(typed.get(`attendance/${key}`), 'role');
    canvas.put(row, COLUMNS.name, label, { bold: true, horizontal: 'right' });
    canvas.put(row, COLUMNS.role, own || value || null);
    canvas.format(area(row, COLUMNS.role), { ...INPUT, ...TEXT });
    canvas.putRow(row, COLUMNS.key, [key, null, value || null]);
    canvas.rowHeights.set(row, 20);
    row += 1;
  }

  const header = row + 1;
  canvas.putRow(header, 0, [labels.index, labels.name, labels.role, signature], HEADER);
  canvas.rowHeights.set(header, 20);
  const members = membersOf(facts.members, typed);
  const lines = Math.max(LINES, members.length + 2);
  for (let i = 0; i < lines; i += 1) {
    const { name, role, was } = members[i] ?? { name: '', role: '', was: null };
    const line = header + 1 + i;
    canvas.putRow(line, 0, [i + 1, name || null, role || null, null, `member:${i + 1}`]);
    canvas.putRow(line, COLUMNS.wasName, [was?.name || null, was?.role || null]);
    canvas.rowHeights.set(line, LINE_HEIGHT);
  }
  const last = header + lines;
  canvas.format(area(header + 1, 0, last, COLUMNS.signature), { ...BODY, ...WRAPPED });
  canvas.format(area(header + 1, COLUMNS.index, last, COLUMNS.index), CENTERED);
  canvas.format(area(header + 1, COLUMNS.name, last, COLUMNS.role), { ...INPUT, ...TEXT });
  canvas.put(last + 2, 0, labels.closing, SUBTITLE);
  const end = drawSignature(canvas, last + 3, [COLUMNS.role, COLUMNS.signature], report, context, facts);
  return sheetPlan(canvas, {
    role: 'attendance',
    name: names.attendance,
    columnWidths: WIDTHS,
    hiddenRows: [KEY_ROW],
    hiddenColumns: [COLUMNS.key, COLUMNS.wasName, COLUMNS.wasRole],
    print: {
      orientation: 'portrait',
      area: area(1, 0, end - 1, COLUMNS.signature),
      repeatRows: [header, header],
      ...bands(report, context, facts, labels.title),
    },
  });
}

interface Line extends JuryMember {
  /** What comes from the minutes, so that what people change is known for theirs. */
  readonly was: JuryMember | null;
}

/** The members of the minutes, then those typed on the list who are not among them. */
function membersOf(members: readonly JuryMember[], typed: TypedCells): readonly Line[] {
  const rows = [...typed].filter(([key]) => key.startsWith('attendance/member:')).map(([, row]) => row);
  const roles = new Map(
    rows.flatMap((row): [string, string][] => {
      const role = typedIn(row, 'role');
      return typedIn(row, 'name') === '' && role !== '' ? [[row['name'] ?? '', role]] : [];
    }),
  );
  const known = new Set(members.map(({ name }) => nameKey(name)));
  const added = rows.flatMap((row): Line[] => {
    const name = typedIn(row, 'name');
    const without = name === '' && (row['name'] ?? '') === '' && typedIn(row, 'role') !== '';
    if (name === '' ? !without : known.has(nameKey(name))) return [];
    if (without && members.some((member) => member.name === '')) return [];
    return [{ name, role: row['role'] ?? '', was: null }];
  });
  const own = members.map((was): Line => ({ name: was.name, role: roles.get(was.name) ?? was.role, was }));
  return [...own, ...added];
}
