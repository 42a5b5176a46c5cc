import { isAwaited } from '../rules/codes';
import type { Quantity } from '../rules/exact';
import type { RcueCode, UeCode } from '../rules/types';
import type { JuryReport } from './report';

/** How the students of a year stand to each other in one UE or RCUE. */
export interface Positions {
  /** Students with a complete average who have not left. */
  readonly of: number;
  readonly min: number;
  readonly mean: number;
  readonly max: number;
  /** By student id, from 1; equal averages share a rank. */
  readonly ranks: ReadonlyMap<string, number>;
}

export interface PromotionPositions {
  /** Parallel to `curriculum.ues`; null where nobody has a complete average. */
  readonly ues: readonly (Positions | null)[];
  /** Parallel to `book.rcues`. */
  readonly rcues: readonly (Positions | null)[];
}

/** Averages that differ by less are the same one computed in another order. */
const SAME = 1e-9;

/** No rule of the law uses them: they tell a student where he stands. */
export function promotionPositions(report: JuryReport): PromotionPositions {
  const present = report.students.filter(({ year }) => !year.status);
  const positions = (
    resultOf: (
      student: (typeof present)[number],
    ) => { average: Quantity | null; code: UeCode | RcueCode } | undefined,
  ): Positions | null =>
    positionsOf(
      present.flatMap((student): [string, number][] => {
        const result = resultOf(student);
        return result?.average && !isAwaited(result.code) ? [[student.id, result.average.value]] : [];
      }),
    );
  return {
    ues: report.curriculum.ues.map((_, i) => positions(({ result }) => result.ues[i])),
    rcues: report.book.rcues.map((_, i) => positions(({ result }) => result.rcues[i])),
  };
}

function positionsOf(averages: readonly (readonly [id: string, average: number])[]): Positions | null {
  const sorted = [...averages].sort(([, a], [, b]) => b - a);
  const [best, worst] = [sorted[0], sorted.at(-1)];
  if (!best || !worst) return null;
  const ranks = new Map<string, number>();
  let rank = 1;
  let before = best[1];
  sorted.forEach(([id, average], i) => {
    if (before - average >= SAME) rank = i + 1;
    before = average;
    ranks.set(id, rank);
  });
  const sum = sorted.reduce((total, [, average]) => total + average, 0);
  return { of: sorted.length, min: worst[1], mean: sum / sorted.length, max: best[1], ranks };
}
