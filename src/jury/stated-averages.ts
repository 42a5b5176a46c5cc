import { a1, type CellRef } from '../cells/a1';
import type { Student } from '../gradebook/types';
import { absoluteDifference, type Quantity } from '../rules/exact';
import type { Rulebook } from '../rules/rulebook';
import type { YearResult } from '../rules/year';
import type { ReportAnomaly } from './report';

/** The averages that a department states, against ours. */

const columnOf = ({ sheet, column }: CellRef): string => `${sheet}!${column}`;

export const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;

/** The most decimals that a column of averages shows: among 8.45 and 9.12, 8.5 is 8.50. */
export function decimalsByColumn(students: readonly Student[]): ReadonlyMap<string, number> {
  const shown = new Map<string, number>();
  for (const { stated } of students) {
    for (const { at, value } of [...stated.ueAverages, ...stated.rcueAverages]) {
      const key = columnOf(at);
      shown.set(key, Math.max(shown.get(key) ?? 0, decimalsOf(value)));
    }
  }
  return shown;
}

/** A stated average is ours where the decimals that it shows explain the difference: 10.62 for 10.615, 10.6 for 10.62. */
export function isOurs(stated: number, ours: Quantity, shown: number): boolean {
  const decimals = Math.max(1, shown);
  const half = 0.5 / 10 ** Math.min(decimals, 2);
  return absoluteDifference(ours, stated).value <= half + 1e-9;
}

/** What the averages of a student that the workbook states have against ours. @param shown decimals by column */
export function averageMismatches(
  student: Student,
  book: Rulebook,
  result: YearResult,
  shown: ReadonlyMap<string, number>,
): ReportAnomaly[] {
  const anomalies: ReportAnomaly[] = [];
  const compare = (
    stated: Student['stated']['ueAverages'][number] | Student['stated']['rcueAverages'][number],
    ours: Quantity | null | undefined,
  ): void => {
    if (!ours || isOurs(stated.value, ours, shown.get(columnOf(stated.at)) ?? 0)) return;
    const { sheet } = stated.at;
    const effect = { code: 'our-average', average: ours.value } as const;
    anomalies.push({
      sheet,
      cell: a1(stated.at),
      kind: 'average-mismatch',
      value: String(stated.value),
      effect,
    });
  };
  for (const stated of student.stated.ueAverages) {
    compare(stated, result.ues.find(({ ue }) => ue.code === stated.ue)?.average);
  }
  for (const stated of student.stated.rcueAverages) {
    const index = book.rcues.findIndex(({ competence }) => competence === stated.competence);
    compare(stated, result.rcues[index]?.average);
  }
  return anomalies;
}
