import { SEMESTERS, type Semester } from '../rules/types';
import type { CellRef } from '../cells/a1';
import type { Grid } from '../cells/grid';
import type { RawCell } from '../cells/snapshot';
import { numberIn } from '../cells/decimals';
import type { StudentMarks } from './marks';
import type { Match } from './known-people';
import { nameOf, numberOf, numbersOf } from './matching';
import type { NamedCurriculum } from './modules';
import { tidy } from './names';
import { readMark } from './mark';
import type { Answers } from './questions';
import { standingOf } from './standing';
import { readRepeats, saysRepeats } from './status';
import type { RawTable } from './tables';
import type { Finding, Found, FoundStatus, Stated, Student, Table } from './types';

/** Puts together what the rows of each student say. */
export function studentsOf(
  matches: readonly Match[],
  marks: readonly StudentMarks[],
  tables: readonly RawTable[],
  described: readonly Table[],
  curriculum: NamedCurriculum,
  answers: Answers,
  listed: (numbers: readonly string[]) => FoundStatus | null = () => null,
): { readonly students: readonly Student[]; readonly anomalies: readonly Finding[] } {
  const anomalies: Finding[] = [];
  const ids = new Set<string>();
  const students = matches.map((match, position): Student => {
    const reading = readRows(match, tables, described, answers);
    anomalies.push(...reading.findings);
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
      status: reading.status ?? listed(numbersOf(match)),
      repeats: reading.repeats,
      notRepeated: reading.notRepeated,
      counts: reading.counts,
      marks: found?.marks ?? curriculum.modules.map(() => 'ATT'),
      unread: found ? unreadIn(found) : [],
      origins: found?.origins ?? curriculum.modules.map(() => null),
      stated: reading.stated,
    };
  });
  return { students, anomalies };
}

/** Marks that are awaited because their cells could not be read. */
function unreadIn({ marks, origins, empty, named }: StudentMarks): readonly number[] {
  const unread: number[] = [];
  for (const [i, mark] of marks.entries())
    if (mark === 'ATT' && origins[i] && (!empty.includes(i) || named.includes(i))) unread.push(i);
  return unread;
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
  readonly status: FoundStatus | null;
  readonly repeats: Found<readonly Semester[]> | null;
  readonly notRepeated: Student['notRepeated'];
  readonly counts: Student['counts'];
  readonly stated: Stated;
  readonly findings: readonly Finding[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

function readRows(
  match: Match,
  tables: readonly RawTable[],
  described: readonly Table[],
  answers: Answers,
): RowsReading {
  const reading = {
    group: null as string | null,
    repeats: null as Found<readonly Semester[]> | null,
  };
  const notRepeated: Student['notRepeated'][number][] = [];
  const counts: Student['counts'][number][] = [];
  const stated: Mutable<Stated> = {
    ueAverages: [],
    ueCodes: [],
    rcueAverages: [],
    rcueCodes: [],
    yearCodes: [],
    below: [],
  };
  for (const { table: number, person } of match.rows) {
    const table = tables[number];
    const columns = described[number]?.columns;
    if (!table || !columns) continue;
    const { grid } = table;
    const { row } = person;
    const at = (column: number): CellRef => ({ sheet: grid.name, row, column });

    const group = columns.group === null ? null : grid.shown(row, columns.group);
    reading.group ??= group === null || typeof group === 'object' ? null : tidy(String(group)) || null;
    reading.group ??= person.group;

    const inStanding = [table.identity.status, table.identity.remark].find(
      (column) => column !== null && saysRepeats(grid.at(row, column)),
    );
    const repeats = columns.repeats ?? inStanding ?? null;
    if (repeats !== null) {
      const semesters = described[number]?.semesters ?? [];
      const value = readRepeats(grid.at(row, repeats), semesters);
      const place = at(repeats);
      if (value?.length === 0) notRepeated.push({ value: semesters, at: place });
      else if (value) reading.repeats = joined(reading.repeats, { value, at: place });
    }
    for (const { kind, source, of, column } of columns.counts) {
      const value = numberIn(grid.at(row, column));
      if (value !== null && of !== '') counts.push({ kind, source, of, value, at: at(column) });
    }
    addStated(stated, columns, grid, row);
  }
  const rows = match.rows.flatMap(({ table: number, person }) => {
    const table = tables[number];
    return table ? [{ table, semesters: described[number]?.semesters ?? [], person }] : [];
  });
  return { ...reading, notRepeated, counts, stated, ...standingOf(rows, answers) };
}

/** What several sheets say of the semesters that are taken again adds up. */
function joined(
  before: Found<readonly Semester[]> | null,
  found: Found<readonly Semester[]>,
): Found<readonly Semester[]> {
  if (!before) return found;
  const both = [...before.value, ...found.value];
  return { value: SEMESTERS.filter((semester) => both.includes(semester)), at: before.at };
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
  for (const { ue, column } of columns.below) {
    const value = averageIn(grid.at(row, column)) ?? textIn(grid.at(row, column));
    if (value !== '') stated.below.push({ ue, value, at: at(column) });
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
