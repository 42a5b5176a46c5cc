import { uesWithoutEcts } from '../curricula/totals';
import { a1 } from '../cells/a1';
import type { WorkbookSnapshot } from '../cells/snapshot';
import type { SheetFinding } from '../gradebook/types';
import type { CurriculumInForce } from '../jury/curriculum-in-force';
import { isDecided } from '../jury/deliberation/order';
import type { Locale } from '../locales/locale';
import type { Preparation } from '../jury/prepare';
import type { JuryReport } from '../jury/report';
import { retainedCode } from '../jury/report';
import { sheetsWithoutRoom } from '../jury/sheets/row-colours';
import { YEAR_CODES } from '../rules/types';
import { oneLine } from './usage';
import { about, words } from './words';
import type { OpenError } from '../xlsx/open-error';

/** One sentence: what is wrong with the file, where, and what to do. */
export function openMessage(file: string, { code, part, detail }: OpenError): string {
  const { openDetails } = words();
  const where = [part, detail && (openDetails[detail] ?? detail)].filter(Boolean).join(', ');
  return about(file, words().openErrors[code] + (where === '' ? '' : ` (${where})`));
}

/** What was looked for and what was found, sheet by sheet. */
export function noTableMessage(
  file: string,
  inForce: CurriculumInForce,
  findings: readonly SheetFinding[],
): string {
  const { curriculum } = inForce;
  const { outcomes, seen, noTable } = words();
  const [first = '', second = ''] = curriculum.modules.map(({ code }) => code);
  const sheets = findings.map(({ sheet, outcome, modules, identity }) => {
    const found = [...modules.slice(0, 4), ...(modules.length > 4 ? ['…'] : []), ...identity.slice(0, 3)];
    return about(sheet, outcomes[outcome] + (found.length > 0 ? seen(found.join(', ')) : ''));
  });
  return about(file, noTable(curriculum.id, first, second, sheets));
}

/** What the user should know of the curriculum in force although the run goes on. */
export function notices(
  workbook: WorkbookSnapshot,
  { curriculum, refused }: CurriculumInForce,
): readonly string[] {
  const { refusedMaquette, withoutEcts } = words();
  const maquettes = refused.map(({ problems: [{ code, place }] }) => {
    const sheet = workbook.sheets[place.grid]?.name ?? '';
    return refusedMaquette(sheet, code, a1(place));
  });
  const without = uesWithoutEcts(curriculum);
  return without.length > 0 ? [...maquettes, withoutEcts(without.join(', '))] : maquettes;
}

/** Where the rows of the department's sheets get no colour, and how they would. */
export function roomNotices(report: JuryReport, { settings }: Locale): readonly string[] {
  const sheets = sheetsWithoutRoom(report);
  if (sheets.length === 0) return [];
  return [words().noRoom(sheets.join(', '), settings.names.colours, settings.choices.column)];
}

/** Minutes that nobody may sign yet, where nobody is decided on: once more what stands at their top. Else empty. */
export function draftLine({ students }: JuryReport, { sheets, minutes }: Locale): string {
  if (students.length === 0 || students.some(isDecided)) return '';
  return `${about(sheets.minutes, minutes.draft(students.length, students.length))}\n`;
}

/** What was shown of tables by hand and fits no longer: where, what is gone, what to do. */
export function notFollowedLines({ notFollowed }: Preparation, { anomalies }: Locale): readonly string[] {
  return notFollowed.map(({ sheet, cell, kind, value, effect }) => {
    const what = `${anomalies.effectText(effect)}. ${anomalies.adviceOf(kind, effect)}`;
    return about(`${sheet}!${cell}`, about(value, what));
  });
}

/** What a person sees who did not ask for JSON; decisions are worded as in the workbook. */
export function summary(report: JuryReport, locale: Locale): string {
  const said = words();
  const { students, tables, reshaped, anomalies, curriculum } = report;
  const retained = students.map(retainedCode);
  const counts = YEAR_CODES.flatMap((code) => {
    const count = retained.filter((other) => other === code).length;
    return count > 0 ? [`  ${code.padEnd(8)} ${String(count).padStart(5)}  ${locale.yearCodes[code]}`] : [];
  });
  const undecided = retained.filter((code) => code === '').length;
  const sheets = [...tables, ...reshaped].map(({ sheet, semesters, firstRow, lastRow }) =>
    about(`  ${oneLine(sheet)} (${semesters.join(', ')})`, said.rows(firstRow + 1, lastRow + 1)),
  );
  return [
    about(said.curriculum, oneLine(`${curriculum.title} (${curriculum.id})`)),
    said.tables,
    ...sheets,
    about(said.students, students.length),
    ...counts,
    ...(undecided > 0 ? [`  –        ${String(undecided).padStart(5)}  ${locale.minutes.undecided}`] : []),
    said.anomalies(anomalies.length),
    '',
  ].join('\n');
}
