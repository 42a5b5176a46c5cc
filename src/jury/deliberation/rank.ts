import type { JuryReport, JuryStudent } from '../report';

export interface Rank {
  /** From 1; equal averages share a rank. */
  readonly rank: number;
  /** Students who have one. */
  readonly of: number;
  /** Plain mean of the UE averages. */
  readonly average: number;
}

/**
 * Ranks by the plain mean of the UE averages of the semesters in the workbook. Who has left, or awaits marks, has none.
 * No rule of the law uses it: it is for the jury's eyes.
 */
export function ranks(report: JuryReport): ReadonlyMap<string, Rank> {
  const means = report.students.flatMap((student) => {
    const average = generalAverage(student, report);
    return average === null ? [] : [{ id: student.id, average }];
  });
  const sorted = means.map(({ average }) => average).sort((a, b) => b - a);
  return new Map(
    means.map(({ id, average }) => {
      const rank = sorted.findIndex((other) => other - average < SAME) + 1;
      return [id, { rank, of: means.length, average }];
    }),
  );
}

/** Means that differ by less are the same one computed in another order. */
const SAME = 1e-9;

function generalAverage({ year, result }: JuryStudent, { marked }: JuryReport): number | null {
  const ues = result.ues.filter(({ ue }) => marked.has(ue.semester));
  if (year.status || ues.length === 0) return null;
  let sum = 0;
  for (const { average, awaited } of ues) {
    if (average === null || awaited.length > 0) return null;
    sum += average.value;
  }
  return sum / ues.length;
}
