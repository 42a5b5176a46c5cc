import { partsOfUe } from '../../curricula/codes';
import { rules } from '../../gradebook/adjustment-columns';
import { unitOf } from '../../gradebook/count-columns';
import type { Student } from '../../gradebook/types';
import type { ExtrasByScope } from '../../rules/adjustments';
import {
  SEMESTERS,
  type Adjustment,
  type CountUnit,
  type Curriculum,
  type Policy,
  type Semester,
} from '../../rules/types';

type Count = Student['counts'][number];

/** What a student's columns count under each rule, by what it concerns; undefined where no rule is computed from any. */
export function extrasOf(
  { counts }: Pick<Student, 'counts'>,
  { policy, modules }: Pick<Curriculum, 'policy' | 'modules'>,
): ExtrasByScope | undefined {
  if (counts.length === 0 || policy.adjustments.length === 0) return undefined;
  const extras: Record<string, Record<string, number[]>> = {};
  // What two rules are computed from is counted once: one takes points off, the other strikes.
  const sources = new Map(policy.adjustments.map((one) => [`${one.source} ${one.wholeSemester}`, one]));
  for (const adjustment of sources.values())
    for (const count of ruledBy(adjustment, counts)) {
      const of = adjustment.wholeSemester ? semesterOf(count.of, modules) : count.of;
      ((extras[of] ??= {})[adjustment.source] ??= []).push(count.value);
    }
  return Object.keys(extras).length > 0 ? extras : undefined;
}

/** A rule on absences in general counts those that are unjustified, where the workbook tells them apart. */
function ruledBy(adjustment: Adjustment, counts: readonly Count[]): readonly Count[] {
  const ruled = counts.filter((count) => rules(adjustment, count));
  if (adjustment.source !== 'absences') return ruled;
  const apart = new Set(ruled.flatMap(({ kind, of }) => (kind === 'unjustified' ? [of] : [])));
  return ruled.filter(({ kind, of }) => kind === 'unjustified' || !apart.has(of));
}

function semesterOf(of: Count['of'], modules: Curriculum['modules']): Semester {
  const semester = SEMESTERS.find((one) => one === of);
  return semester ?? modules.find(({ code }) => code === of)?.semester ?? partsOfUe(of).semester;
}

/** What is shown of a student beside his results: absences, those unjustified where they are told apart, and a bonus. */
export type ShownCounts = Readonly<
  Partial<Record<Semester, { readonly absences?: ShownAbsences; readonly bonus?: number }>>
>;

export interface ShownAbsences {
  readonly count: number;
  readonly unit: CountUnit;
}

/** @param policy absences are shown in the unit of the rule that counts them */
export function shownCounts(
  { counts }: Pick<Student, 'counts'>,
  { adjustments }: Pick<Policy, 'adjustments'>,
): ShownCounts {
  const unitFor = (count: Count): CountUnit =>
    adjustments.find((one) => one.unit && rules(one, count))?.unit ?? unitOf(count.source) ?? 'absence';
  return Object.fromEntries(
    SEMESTERS.flatMap((semester) => {
      const own = counts.filter(({ of }) => of === semester);
      const first = (kind: Count['kind']): Count | undefined => own.find((count) => count.kind === kind);
      const absences = first('unjustified') ?? first('absences');
      const bonus = first('bonus')?.value;
      if (absences === undefined && bonus === undefined) return [];
      const shown = absences && { count: absences.value, unit: unitFor(absences) };
      return [[semester, { ...(shown && { absences: shown }), ...(bonus !== undefined && { bonus }) }]];
    }),
  );
}
