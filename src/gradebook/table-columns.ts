import type { Semester } from '../rules/types';
import { countColumns } from './count-columns';
import { ownColumns } from './identity-columns';
import type { Match } from './known-people';
import type { NamedCurriculum } from './modules';
import { NO_ANSWERS, type Answers } from './questions';
import { resultColumns } from './result-columns';
import { semestersOf } from './table-semesters';
import type { RawTable } from './tables';
import type { RowKey, Table, TableColumns } from './types';

/** What each table holds, column by column, with its students' rows as positions in `matches`. */
export function describeTables(
  tables: readonly RawTable[],
  matches: readonly Match[],
  curriculum: NamedCurriculum,
  answers: Answers,
): readonly Table[] {
  const rows = tables.map((): { row: number; student: number }[] => []);
  matches.forEach((match, student) => {
    for (const { table, person } of match.rows) rows[table]?.push({ row: person.row, student });
  });
  return tables.map((table, position) => {
    const semesters = semestersOf(table, curriculum);
    return {
      sheet: table.grid.name,
      semesters,
      headerRow: table.headerRow,
      firstRow: table.people[0]?.row ?? table.headerRow,
      lastRow: table.people.at(-1)?.row ?? table.headerRow,
      columns: columnsOf(table, semesters, curriculum, answers),
      key: keyOf(table),
      rows: (rows[position] ?? []).sort((a, b) => a.row - b.row),
    };
  });
}

function columnsOf(
  table: RawTable,
  semesters: readonly Semester[],
  curriculum: NamedCurriculum,
  answers: Answers,
): TableColumns {
  const { grid, identity, headings, people, headerRows, context } = table;
  const taken = new Set([
    ...identity.named,
    ...headings.map(({ column }) => column),
    ...ownColumns(identity),
    ...table.averages.map(({ column }) => column),
  ]);
  const last = Math.min(table.right, Math.max(...headerRows.map((row) => grid.rowLength(row) - 1)));
  const free = [];
  for (let column = table.left; column <= last; column++) if (!taken.has(column)) free.push(column);
  const modules = table.modules.flatMap(({ index, column }) => {
    const module = curriculum.modules[index ?? -1];
    return index === null || !module ? [] : [{ module: module.code, index, column }];
  });
  const results = resultColumns(
    grid,
    free,
    headerRows,
    people.map(({ row }) => row),
    context,
    semesters,
    curriculum,
  );
  const { numbers, lastName, firstName, fullName, group, status, repeats } = identity;
  const shown = new Set(table.averages.map(({ ue }) => ue));
  const ueAverages = [...table.averages, ...results.ueAverages.filter(({ ue }) => !shown.has(ue))];
  return {
    numbers,
    lastName,
    firstName,
    fullName,
    group,
    status,
    repeats,
    modules,
    ...results,
    ueAverages,
    counts: countColumns(table, curriculum, answers),
  };
}

/** Whether a column is read as the department's own result, bonus or absences. */
export function readColumns(table: RawTable, curriculum: NamedCurriculum): (column: number) => boolean {
  const columns = columnsOf(table, semestersOf(table, curriculum), curriculum, NO_ANSWERS);
  const { ueAverages, ueCodes, rcueAverages, rcueCodes, yearCode, below, counts } = columns;
  const read = new Set(
    [...ueAverages, ...ueCodes, ...rcueAverages, ...rcueCodes, ...below, ...counts].map(
      ({ column }) => column,
    ),
  );
  return (column) => column === yearCode || read.has(column);
}

/** A number column knows a row again only if every student has a number in it. */
function keyOf({ identity, people, grid }: RawTable): RowKey {
  const [number] = identity.numbers.filter(
    ({ kind, column }) =>
      people.every((person) => person.numbers.some((given) => given.kind === kind)) &&
      people.every(({ row }) => grid.at(row, column) !== null && grid.at(row, column) !== ''),
  );
  if (number) return { by: 'number', column: number.column };
  if (identity.fullName !== null) return { by: 'full-name', column: identity.fullName };
  if (identity.lastName !== null && identity.firstName !== null)
    return { by: 'names', lastName: identity.lastName, firstName: identity.firstName };
  return { by: 'full-name', column: identity.lastName ?? identity.numbers[0]?.column ?? 0 };
}
