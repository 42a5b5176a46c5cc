import { a1 } from '../../cells/a1';
import { levelOf, partsOfUe } from '../../curricula/codes';
import type { Level, Semester, UeName } from '../../rules/types';
import type { Finding, Student } from '../types';
import type { AveragesTable } from './averages';

/**
 * Tables of averages of this year's semesters that no table of marks has: beside marks they say nothing new.
 * @param semesters those with a table of marks
 */
export function averagesBeside(
  averages: readonly AveragesTable[],
  semesters: readonly Semester[],
  level: Level,
): readonly AveragesTable[] {
  return averages.flatMap((table) => {
    const ues = table.ues.filter((ue) => {
      const { semester } = partsOfUe(ue);
      return levelOf(semester) === level && !semesters.includes(semester);
    });
    return ues.length === 0 ? [] : [{ ...table, ues }];
  });
}

/** From here on two averages are not one, rounded. */
const TOLERANCE = 0.005;

/** Averages of one student in one UE that several sheets give and that differ: the first counts, in doubt. */
export function contradictingAverages(
  students: readonly Student[],
  ues: readonly UeName[],
): readonly Finding[] {
  return students.flatMap(({ stated }) =>
    [...new Set(ues)].flatMap((ue) => {
      const [first, ...others] = stated.ueAverages.filter((average) => average.ue === ue);
      if (!first) return [];
      return others
        .filter(({ value }) => Math.abs(value - first.value) >= TOLERANCE)
        .map(({ at, value }): Finding => ({
          sheet: at.sheet,
          cell: a1(at),
          kind: 'average-mismatch',
          value: String(value),
          effect: { code: 'other-cell-used', mark: first.value, at: first.at },
          doubt: { whom: { sheet: at.sheet, rows: [at.row] }, modules: 'all' },
        }));
    }),
  );
}
