import type { WorkbookSnapshot } from '../../cells/snapshot';
import { SEMESTERS, type Level } from '../../rules/types';
import { personKey } from '../history/matching';
import { inOrder, levelOfSubject, semesterOf } from '../history/record';
import type { ResultsFile } from './results-file';
import { historyIn, typedHistories, type InHand } from './typed-history';

/**
 * A file with a sheet of earlier results, but no jury: its last year, and those before; null where it has none.
 * @param inHand the year that they come before, for results without a university year
 */
export function historyFile(workbook: WorkbookSnapshot, inHand: InHand): ResultsFile | null {
  const reading = historyIn(workbook, typedHistories(workbook, inHand));
  const stated = historyIn(workbook, typedHistories(workbook, { ...inHand, thisYear: null }));
  const all = (reading?.rows ?? []).map(({ record }) => record).sort(inOrder);
  const { year } = all.at(-1) ?? {};
  if (!reading || year === undefined) return null;
  const records = all.filter((record) => record.year === year);
  const levels = records.map(({ subject }) => levelOfSubject(subject));
  const semesters = records.flatMap(({ subject }) => (subject.kind === 'ue' ? semesterOf(subject.ue) : []));
  const doubts = reading.doubts.map(({ row, column, value }) => {
    const cell = reading.cellOf(row, column);
    return { sheet: reading.sheet, cell, value, problem: 'row-unread' } as const;
  });
  return {
    results: {
      ...{
        year,
        isYearSupposed: reading.rows.length > (stated?.rows.length ?? 0),
        level: Math.max(...levels) as Level,
        undecided: 0,
      },
      semesters: SEMESTERS.filter((semester) => semesters.includes(semester)),
      records,
      before: all.filter((record) => record.year !== year),
      people: [...new Map(all.map((record) => [personKey(record), record])).values()],
    },
    hasDecisions: false,
    doubts,
  };
}
