import { decimalOf } from '../cells/decimals';
import type { Semester, Status } from '../rules/types';
import { a1, type CellRef } from '../cells/a1';
import type { Grid } from '../cells/grid';
import type { RawCell } from '../cells/snapshot';
import type { StudentMarks } from './marks';
import { nameOf, numberOf, numbersOf, type Match } from './matching';
import type { NamedCurriculum } from './modules';
import { tidy } from './names';
import { cellText, readMark } from './mark';
import { readRemark, readRepeats, readStatus } from './status';
import type { RawTable } from './tables';
import type { Finding, Found, Stated, Student, Table } from './types';

/** Puts together what the rows of each student say. */
export function studentsOf(
  matches: readonly Match[],
  marks: readonly StudentMarks[],
  tables: readonly RawTable[],
  described: readonly Table[],
  curriculum: NamedCurriculum,
): { readonly students: readonly Student[]; readonly anomalies: readonly Finding[] } {
  const anomalies: Finding[] = [];
  const ids = new Set<string>();
  const students = matches.map((match, position): Student => {
    const reading = readRows(match, tables, described);
    anomalies.push(...reading.unclear);
    const found = marks[position];
    const number = numberOf(match);
    const hasNumber = number !== null && !ids.has(number);
    const name = nameIn(match);
    const id = unused(hasNumber ? number : nameOf(name), ids);
    ids.add(id);
    return {
      id,
      hasNumber,
      numbers: numbersOf(match),
      ...name,
      group: reading.group,
      status: reading.status,
      repeats: reading.repeats,
      bonuses: reading.bonuses,
      absences: reading.absences,
      marks: found?.marks ?? curriculum.modules.map(() => 'ATT'),
      origins: found?.origins ?? curriculum.modules.map(() => null),
      stated: reading.stated,
    };
  });
  return { students, anomalies };
}

/** Two people of one name without numbers: the second one becomes `Martin Zoé (2)`. */
function unused(wanted: string, ids: ReadonlySet<string>): string {
  if (!ids.has(wanted)) return wanted;
  let number = 2;
  while (ids.has(`${wanted} (${number})`)) number++;
  return `${wanted} (${number})`;
}

/** The name as the first table gives it that has surname and first name apart, else as any gives it. */
function nameIn(match: Match): { lastName: string; firstName: string } {
  const people = match.rows.map(({ person }) => person);
  const { lastName = '', firstName = '' } =
    people.find((person) => person.lastName !== '' && person.firstName !== '') ??
    people.find((person) => nameOf(person) !== '') ??
    {};
  return { lastName, firstName };
}

interface RowsReading {
  readonly group: string | null;
  readonly status: Found<Status> | null;
  readonly repeats: Found<readonly Semester[]> | null;
  readonly bonuses: Partial<Record<Semester, Found<number>>>;
  readonly absences: Partial<Record<Semester, Found<number>>>;
  readonly stated: Stated;
  readonly unclear: readonly Finding[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

function readRows(match: Match, tables: readonly RawTable[], described: readonly Table[]): RowsReading {
  const reading = {
    group: null as string | null,
    status: null as Found<Status> | null,
    repeats: null as Found<readonly Semester[]> | null,
    bonuses: {} as RowsReading['bonuses'],
    absences: {} as RowsReading['absences'],
  };
  const stated: Mutable<Stated> = {
    ueAverages: [],
    ueCodes: [],
    rcueAverages: [],
    rcueCodes: [],
    yearCodes: [],
  };
  const unclear: Finding[] = [];
  for (const { table: number, person } of match.rows) {
    const table = tables[number];
    const columns = described[number]?.columns;
    if (!table || !columns) continue;
    const { grid, identity } = table;
    const { row } = person;
    const at = (column: number): CellRef => ({ sheet: grid.name, row, column });

    const group = columns.group === null ? null : grid.shown(row, columns.group);
    reading.group ??= group === null || typeof group === 'object' ? null : tidy(String(group)) || null;
    reading.group ??= person.group;

    if (columns.status !== null) {
      const cell = grid.at(row, columns.status);
      const status = readStatus(cell);
      if (status === 'unclear') {
        const place = { sheet: grid.name, cell: a1(at(columns.status)) };
        unclear.push({ ...place, kind: 'unknown-code', value: cellText(cell), effect: { code: 'ignored' } });
      } else if (status) reading.status ??= { value: status, at: at(columns.status) };
    }
    if (identity.remark !== null) {
      const status = readRemark(grid.at(row, identity.remark));
      if (status) reading.status ??= { value: status, at: at(identity.remark) };
    }
    if (columns.repeats !== null) {
      const value = readRepeats(grid.at(row, columns.repeats), described[number]?.semesters ?? []);
      if (value) reading.repeats ??= { value, at: at(columns.repeats) };
    }
    for (const [source, to] of [
      [columns.bonuses, reading.bonuses],
      [columns.absences, reading.absences],
    ] as const) {
      for (const { semester, column } of source) {
        const value = countIn(grid.at(row, column));
        if (value !== null) to[semester] ??= { value, at: at(column) };
      }
    }
    addStated(stated, columns, grid, row);
  }
  return { ...reading, stated, unclear };
}

/** The results that the row itself gives. */
function addStated(stated: Mutable<Stated>, columns: Table['columns'], grid: Grid, row: number): void {
  const at = (column: number): CellRef => ({ sheet: grid.name, row, column });
  for (const { ue, column } of columns.ueAverages) {
    const value = averageIn(grid.at(row, column));
    if (value !== null) stated.ueAverages.push({ ue, value, at: at(column) });
  }
  for (const { competence, column } of columns.rcueAverages) {
    const value = averageIn(grid.at(row, column));
    if (value !== null) stated.rcueAverages.push({ competence, value, at: at(column) });
  }
  for (const { ue, column } of columns.ueCodes) {
    const value = textIn(grid.at(row, column));
    if (value !== '') stated.ueCodes.push({ ue, value, at: at(column) });
  }
  for (const { competence, column } of columns.rcueCodes) {
    const value = textIn(grid.at(row, column));
    if (value !== '') stated.rcueCodes.push({ competence, value, at: at(column) });
  }
  if (columns.yearCode !== null) {
    const value = textIn(grid.at(row, columns.yearCode));
    if (value !== '') stated.yearCodes.push({ value, at: at(columns.yearCode) });
  }
}

const textIn = (cell: RawCell): string => (typeof cell === 'string' ? tidy(cell) : '');

function averageIn(cell: RawCell): number | null {
  const { mark } = readMark(cell);
  return typeof mark === 'number' ? mark : null;
}

/** A count or points: a comma is as good as a point, and a malus may be negative. */
function countIn(cell: RawCell): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return null;
  const text = cell.trim();
  return /^-?\d+(?:[.,]\d+)?$/.test(text) ? decimalOf(text) : null;
}
