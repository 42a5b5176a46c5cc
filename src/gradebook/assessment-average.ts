import { approximate, decimal, divide, multiply, type Fraction } from '../rules/exact';
import { afterSecondSession, moduleMark, type SessionRule } from '../rules/module-average';
import type { MarkCode, MarkEffect, Policy } from '../rules/types';
import { ASSESSMENT_SLIPS, type AssessmentColumn, type AssessmentSlip } from './assessed';
import { WHOLE } from './assessment-mark';

/** How the assessments of a module count. */
export interface Counting {
  /** What a second session does; null: it does not count. */
  readonly rule: SessionRule | null;
  /** How many count, the best ones; undefined for all. */
  readonly best: number | undefined;
  readonly policy: Pick<Policy, 'effects' | 'passMark'>;
}

/** Out of 20; null where the cell holds no mark. */
type AssessmentMarks = readonly (Fraction | MarkCode | null)[];

/** What the assessments of one student give. @param marks parallel to `columns` */
export function assessmentAverage(
  columns: readonly AssessmentColumn[],
  marks: AssessmentMarks,
  { rule, best, policy }: Counting,
): Fraction | MarkCode | null {
  // What nobody can read is awaited, whatever an empty cell counts.
  if (marks.includes(null) || columns.some((one) => one.second === null && one.coefficient === null))
    return 'ATT';
  const markOf = (second: AssessmentColumn['second']): Fraction | MarkCode =>
    marks[columns.findIndex((one) => one.second === second)] ?? 'ATT';
  const assessments = columns.flatMap(({ second, column, coefficient }, i) => {
    if (second !== null) return [];
    const first = marks[i] ?? 'ATT';
    const mark = rule === null ? first : afterSecondSession(first, markOf(column), rule, policy);
    return [{ mark, coefficient: coefficient ?? 1 }];
  });
  const second = rule === null ? 'ATT' : markOf('module');
  return moduleMark(assessments, second, rule ?? 'best', policy, best);
}

/** Which slip, alone, gives the average that somebody has typed; null where none does. */
export function slipIn(
  columns: readonly AssessmentColumn[],
  marks: AssessmentMarks,
  counting: Counting,
  typed: number,
  within: number,
): AssessmentSlip | null {
  const withEffects = (changed: Partial<Record<MarkCode, MarkEffect>>): Counting => ({
    ...counting,
    policy: { ...counting.policy, effects: { ...counting.policy.effects, ...changed } },
  });
  const asWritten = marks.map((mark, i) =>
    mark === null || typeof mark === 'string'
      ? mark
      : divide(multiply(mark, decimal(columns[i]?.scale ?? WHOLE)), decimal(WHOLE)),
  );
  const alike = columns.map((one) => (one.coefficient === null ? one : { ...one, coefficient: 1 }));
  const averages: Readonly<Record<AssessmentSlip, Fraction | MarkCode | null>> = {
    'no-coefficients': assessmentAverage(alike, marks, counting),
    'no-scales': assessmentAverage(columns, asWritten, counting),
    'excused-as-zero': assessmentAverage(columns, marks, withEffects({ ABJ: 'zero', EXC: 'zero' })),
    'absence-left-out': assessmentAverage(columns, marks, withEffects({ ABI: 'neutralised' })),
    'no-second-session': assessmentAverage(columns, marks, { ...counting, rule: null }),
    'all-counted': assessmentAverage(columns, marks, { ...counting, best: undefined }),
  };
  return (
    ASSESSMENT_SLIPS.find((slip) => {
      const average = averages[slip];
      return (
        average !== null &&
        typeof average !== 'string' &&
        Math.abs(approximate(average) - typed) < within + 1e-9
      );
    }) ?? null
  );
}
