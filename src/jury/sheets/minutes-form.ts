import type { Day } from '../../vocabulary/day';
import type { Locale } from '../../locales/locale';
import { universityYearOf } from '../history/record';
import type { JuryReport } from '../report';
import type { JurySettings } from '../settings/settings';
import type { Canvas } from '../../plan/canvas';
import { area } from '../../cells/a1';
import { BODY, CENTERED, HEADER, INPUT, SECTION, TEXT, TITLE, WRAPPED } from '../../plan/styles';
import { linesOf } from '../../plan/text-lines';
import type { PlannedValue } from '../../plan/types';

/** The upper part of the minutes, which people fill in: what, when, where, and who sits on the jury. */

/** What people type on the minutes, by address in the sheet: kept when the minutes are prepared again. */
export type MinutesEntries = ReadonlyMap<string, PlannedValue>;

export const LAST_COLUMN = 6;
/** Of a line of the form. */
const FORM_CHARACTERS = 72;
export const MEMBERS = 8;

/** Rows of the upper part: always the same, so that what was typed there is found again. */
export const ROWS = { title: 0, draft: 1, form: 2, membersTitle: 9, membersHeader: 10, members: 11 } as const;

/** Cells of the minutes that people fill in, 0-based. */
export function minutesInputs(): readonly { row: number; column: number }[] {
  const form = [0, 3, 4, 5].map((line) => ({ row: ROWS.form + line, column: 2 }));
  const members = Array.from({ length: MEMBERS }, (_, i) => [
    { row: ROWS.members + i, column: 0 },
    { row: ROWS.members + i, column: 2 },
  ]);
  return [...form, ...members.flat()];
}

export const inputKey = (row: number, column: number): string => `${row}:${column}`;

/** Key of the cell of the university year. */
export const ACADEMIC_YEAR_KEY = inputKey(ROWS.form + 3, 2);

/** Hidden columns behind the page: what was written into the cells, so that who leaves it has typed nothing. */
export const WAS = 8;

export interface JuryMember {
  readonly name: string;
  readonly role: string;
}

/** What the minutes say of the jury; empty where nobody has filled it in. */
export interface MinutesFacts {
  readonly institution: string;
  readonly academicYear: string;
  readonly date: string;
  readonly place: string;
  readonly members: readonly JuryMember[];
}

/** @param entries what was typed on the minutes */
export function minutesFacts(
  entries: MinutesEntries,
  report: JuryReport,
  { minutes }: Locale,
  day: Day,
): MinutesFacts {
  const { curriculum, settings } = report;
  const typed = (row: number, column: number): string => {
    const text = String(entries.get(inputKey(row, column)) ?? '').trim();
    return text === minutes.fill ? '' : text;
  };
  const line = (index: number): string => typed(ROWS.form + index, 2);
  const known = membersOf(settings);
  const members = Array.from({ length: MEMBERS }, (_, i) => {
    const [name, role] = [typed(ROWS.members + i, 0), typed(ROWS.members + i, 2)];
    return {
      name: name || (known[i]?.name ?? ''),
      role: role || known[i]?.role || (i === 0 ? minutes.president : ''),
    };
  });
  return {
    institution: line(0) || (curriculum.institution ?? ''),
    academicYear: line(3) || settings.academicYear || (report.academicYear ?? universityYearOf(day)),
    date: line(4) || settings.juryDate,
    place: line(5) || settings.juryPlace,
    members: members.filter(({ name }, i) => name !== '' || i === 0),
  };
}

/** Those of the settings, the president first: `Nom, qualité` a line. */
function membersOf({ president, members }: JurySettings): readonly JuryMember[] {
  const others = members.split('\n').filter((line) => line.trim() !== '');
  return [president, ...others].map((line) => {
    const [name = '', ...role] = line.split(/[,;\t]/);
    return { name: name.trim(), role: role.join(',').trim() };
  });
}

/** What the minutes still lack before anybody can sign them; empty when they are complete. */
export const missingFacts = ({ date, place, members }: MinutesFacts): readonly MissingFact[] => [
  ...((members[0]?.name ?? '') === '' ? (['president'] as const) : []),
  ...(members.length < 2 ? (['members'] as const) : []),
  ...(date === '' ? (['date'] as const) : []),
  ...(place === '' ? (['place'] as const) : []),
];
type MissingFact = 'president' | 'members' | 'date' | 'place';

export function drawForm(
  canvas: Canvas,
  { curriculum, semesters }: JuryReport,
  { minutes }: Locale,
  facts: MinutesFacts,
): void {
  canvas.put(ROWS.title, 0, minutes.title, { ...TITLE, ...CENTERED });
  canvas.merge(area(ROWS.title, 0, ROWS.title, LAST_COLUMN));
  const lines: readonly [string, PlannedValue, boolean][] = [
    [minutes.institution, facts.institution || minutes.fill, true],
    [minutes.diploma, curriculum.title, false],
    [minutes.yearLabel, minutes.year(curriculum.level, semesters.join(', ')), false],
    [minutes.academicYear, facts.academicYear, true],
    [minutes.date, facts.date || minutes.fill, true],
    [minutes.place, facts.place || minutes.fill, true],
  ];
  lines.forEach(([label, value, input], i) => {
    const row = ROWS.form + i;
    canvas.put(row, 0, label, { bold: true });
    canvas.put(row, 2, value);
    const cells = area(row, 2, row, LAST_COLUMN);
    canvas.merge(cells);
    canvas.rowHeights.set(row, 15 * linesOf(String(value ?? ''), FORM_CHARACTERS).length + 1);
    canvas.format(cells, input ? { ...INPUT, ...TEXT, ...WRAPPED } : { ...BODY, ...TEXT, ...WRAPPED });
  });
}

export function drawMembers(canvas: Canvas, { minutes }: Locale, members: readonly JuryMember[]): void {
  canvas.put(ROWS.membersTitle, 0, minutes.members, SECTION);
  const blocks = [
    [0, 1],
    [2, 5],
    [6, 6],
  ] as const;
  const line = (row: number, texts: readonly PlannedValue[], header: boolean): void => {
    blocks.forEach(([from, to], i) => {
      canvas.put(row, from, texts[i] ?? null);
      canvas.merge(area(row, from, row, to));
      canvas.format(
        area(row, from, row, to),
        header ? HEADER : i < 2 ? { ...INPUT, ...TEXT, ...WRAPPED } : BODY,
      );
    });
  };
  line(ROWS.membersHeader, [minutes.memberName, minutes.memberRole, minutes.signature], true);
  for (let i = 0; i < MEMBERS; i += 1) {
    const { name, role } = members[i] ?? { name: '', role: '' };
    line(ROWS.members + i, [name || null, role || null], false);
    canvas.rowHeights.set(ROWS.members + i, 30);
  }
}
