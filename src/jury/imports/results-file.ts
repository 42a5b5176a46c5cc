import { levelOf } from '../../curricula/codes';
import { gridOf, type Grid } from '../../cells/grid';
import type { SheetSnapshot } from '../../cells/snapshot';
import { SEMESTERS, type Level } from '../../rules/types';
import { personKey } from '../history/matching';
import { resultKey, semesterOf, universityYear } from '../history/record';
import type { ImportDoubt, ResultsFound } from './reading';
import { resultsTable, type ResultsTable } from './results-columns';
import { readSheet } from './results-sheet';

/** Tables of results and decisions in a file of ScoDoc, of an intranet, or of one's own. */
export interface ResultsFile {
  readonly results: ResultsFound;
  /** The tables hold codes, not averages alone. */
  readonly hasDecisions: boolean;
  readonly doubts: readonly ImportDoubt[];
}

/** The results in all sheets of a file; null where no sheet has a table of them. */
export function readResultsFile(sheets: readonly SheetSnapshot[], file: string): ResultsFile | null {
  const grids = sheets.map(gridOf);
  const tables = grids.flatMap((grid) => {
    const table = resultsTable(grid);
    return table ? [{ grid, table }] : [];
  });
  if (tables.length === 0) return null;
  const level = levelIn(tables.map(({ table }) => table));
  const year = yearIn(grids, file);
  const read = tables.map(({ grid, table }) =>
    readSheet(grid, table, level, { year: year ?? '', origin: file }),
  );
  const people = new Map(read.flatMap((one) => one.people.map((person) => [personKey(person), person])));
  const records = new Map(
    read.flatMap((one) => one.records.map((record) => [`${personKey(record)} ${resultKey(record)}`, record])),
  );
  const semesters = SEMESTERS.filter((semester) =>
    [...records.values()].some(({ subject }) => subject.kind === 'ue' && semesterOf(subject.ue) === semester),
  );
  return {
    results: {
      ...{ year, level, semesters, undecided: 0, before: [] },
      records: [...records.values()],
      people: [...people.values()],
    },
    hasDecisions: read.some((one) => one.hasDecisions),
    doubts: read.flatMap((one) => one.doubts),
  };
}

/** The level that the header of the decision names, else that of most UEs. */
function levelIn(tables: readonly ResultsTable[]): Level {
  const columns = tables.flatMap(({ results }) => [...results.values()]);
  const named = columns.find((column) => column.of === 'year' && column.level !== null);
  if (named?.of === 'year' && named.level !== null) return named.level;
  const levels = columns.flatMap((column) => (column.of === 'ue' ? [levelOf(semesterOf(column.ue))] : []));
  const count = (level: Level): number => levels.filter((one) => one === level).length;
  return ([1, 2, 3] as const).reduce((best, level) => (count(level) > count(best) ? level : best), 1);
}

/** From the name of the file, of a sheet, or a title above a table. */
function yearIn(grids: readonly Grid[], file: string): string | null {
  const titles = grids.flatMap((grid) => [
    grid.name,
    ...Array.from({ length: Math.min(grid.height, 8) }, (_, row) => row).flatMap((row) =>
      Array.from({ length: Math.min(grid.rowLength(row), 6) }, (_, column) => grid.at(row, column)).filter(
        (cell) => typeof cell === 'string',
      ),
    ),
  ]);
  for (const text of [file, ...titles]) {
    const year = universityYear(text);
    if (year !== null) return year;
  }
  return null;
}
