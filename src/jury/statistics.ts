import { rounded, reaches } from '../rules/rounding';
import type { Quantity } from '../rules/exact';
import { categoryOf, isAwaited } from '../rules/codes';
import { isPassage } from '../rules/credits';
import { YEAR_CODES, type Policy, type RcueCode, type UeCode, type YearCode } from '../rules/types';
import { retainedCode, type JuryReport } from './report';

/** Figures of one UE or RCUE over the complete averages of those who did not leave. */
export interface AverageStatistics {
  readonly label: string;
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** Of the whole group (population), since nobody is drawn from it. */
  readonly deviation: number;
  /** Counts below the floor, from there to below the pass mark, and from the pass mark on. */
  readonly below: number;
  readonly between: number;
  readonly passed: number;
  /** Counts per interval of `BINS`. */
  readonly bins: readonly number[];
}

/** Lower ends of the intervals of the distribution; the last one includes 20. */
export const BINS = [0, 2, 4, 6, 8, 10, 12, 14, 16, 18] as const;

/** Statistics of averages; null when there is none. */
export function statisticsOf(
  label: string,
  averages: readonly Quantity[],
  policy: Policy,
): AverageStatistics | null {
  if (averages.length === 0) return null;
  const values = averages.map(({ value }) => value).sort((a, b) => a - b);
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  const middle = count / 2;
  const low = values[Math.ceil(middle) - 1] as number;
  const high = values[Math.floor(middle)] as number;
  const passed = averages.filter((average) => reaches(average, policy.passMark, policy.rounding)).length;
  const atFloor = averages.filter((average) => reaches(average, policy.floorMark, policy.rounding)).length;
  const bins = BINS.map(() => 0);
  for (const average of averages) {
    const bin = Math.min(Math.floor(rounded(average, 2) / 2), BINS.length - 1);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return {
    label,
    count,
    mean,
    median: (low + high) / 2,
    min: values[0] as number,
    max: values[count - 1] as number,
    deviation: Math.sqrt(variance),
    below: count - atFloor,
    between: atFloor - passed,
    passed,
    bins,
  };
}

export interface JuryStatistics {
  readonly ues: readonly AverageStatistics[];
  readonly rcues: readonly AverageStatistics[];
  /** How many students each retained decision has, in the order of the codes. */
  readonly decisions: readonly { readonly code: YearCode; readonly count: number }[];
  readonly total: number;
  /** Students who did not leave. */
  readonly counted: number;
  readonly admitted: number;
  readonly passage: number;
}

/** The figures of the whole promotion. */
export function juryStatistics(report: JuryReport): JuryStatistics {
  const { curriculum, book, semesters } = report;
  const present = report.students.filter(({ year }) => !year.status);
  const complete = <T extends { average: Quantity | null; code: UeCode | RcueCode }>(
    results: (T | undefined)[],
  ): Quantity[] =>
    results.flatMap((result) => (result?.average && !isAwaited(result.code) ? [result.average] : []));
  const ues = curriculum.ues.flatMap((ue, index) => {
    if (!semesters.includes(ue.semester)) return [];
    const averages = complete(present.map(({ result }) => result.ues[index]));
    return statisticsOf(ue.code, averages, curriculum.policy) ?? [];
  });
  const rcues = book.rcues.flatMap(({ competence }, index) => {
    const averages = complete(present.map(({ result }) => result.rcues[index]));
    return statisticsOf(`RCUE ${competence}`, averages, curriculum.policy) ?? [];
  });
  const retained = report.students.map(retainedCode);
  const known = YEAR_CODES.flatMap((code) => retained.filter((one): one is YearCode => one === code));
  const decisions = YEAR_CODES.map((code) => ({
    code,
    count: retained.filter((other) => other === code).length,
  }));
  return {
    ues,
    rcues,
    decisions: decisions.filter(({ count }) => count > 0),
    total: report.students.length,
    counted: present.length,
    admitted: known.filter((code) => categoryOf(code) === 'admitted').length,
    passage: known.filter(isPassage).length,
  };
}
