import { defaultingBy, totalOf } from './adjustments';
import type { Quantity } from './exact';
import type { Reason } from './reason-kinds';
import type { Struck, StudentYear } from './student';
import { SEMESTERS, type Policy } from './types';
import type { YearResult } from './year';

/**
 * A student whom attendance makes defaulting in whole semesters (4.2): he carries `DEF` as if a status column said so. Whoever
 * left, or has a standing of his own, keeps that one.
 * @returns the very same where no regulation strikes
 */
export function withAttendance(student: StudentYear, { adjustments }: Policy): StudentYear {
  const { extras, status } = student;
  if (!extras || status) return student;
  const struckBy = SEMESTERS.flatMap((semester): Struck[] => {
    const struck = defaultingBy(adjustments, extras[semester]);
    return struck ? [{ semester, ...struck }] : [];
  });
  if (struckBy.length === 0) return student;
  return { ...student, status: 'DEF', defaultingIn: struckBy.map(({ semester }) => semester), struckBy };
}

/** What attendance and options changed in the averages that count, each adjustment once (4.2). */
export function ofAttendance({ ues }: Pick<YearResult, 'ues'>): Reason[] {
  const found = new Map<string, Extract<Reason, { kind: 'adjusted' }>>();
  for (const { ue, adjusted = [] } of ues)
    for (const { adjustment, of, figures, before, after } of adjusted) {
      const key = `${of} ${adjustment.shape} ${adjustment.source}`;
      const known = found.get(key)?.changes ?? [];
      const points = differenceOf(before, after);
      const changes = points === 0 ? known : [...known, { ue: ue.code, points }];
      found.set(key, { rule: '4.2', kind: 'adjusted', of, adjustment, figure: totalOf(figures), changes });
    }
  return [...found.values()].filter(({ changes }) => changes.length > 0);
}

/** As people read it: to four decimals. */
const differenceOf = (before: Quantity, after: Quantity): number =>
  Math.round((after.value - before.value) * 1e4) / 1e4;
