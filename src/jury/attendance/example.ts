import { countSource } from '../../gradebook/count-columns';
import { SOURCES } from '../../gradebook/adjustment-columns';
import { defaultingBy, totalOf } from '../../rules/adjustments';
import { outcomeOf } from '../../rules/outcome';
import { withAttendance } from '../../rules/attendance';
import type { Practice } from '../../rules/practices';
import { rulebookOf, type Rulebook } from '../../rules/rulebook';
import type { StudentYear } from '../../rules/student';
import type { Adjustment, Mark20, Semester, UeName } from '../../rules/types';
import type { Preparation } from '../prepare';
import { extrasOf } from './extras';
import type { Ruling } from './line';
import { strikeOf } from './rulings';

/** What a rule alone does to one student. */
interface RulingExample {
  /** Position in the report. */
  readonly student: number;
  readonly figure: number;
  readonly ue: UeName;
  readonly before: Mark20;
  readonly after: Mark20;
}

/** Somebody whom a rule makes defaulting. */
interface StruckExample {
  /** Position in the report. */
  readonly student: number;
  readonly figure: number;
  readonly of: Semester | UeName;
}

/** The student of whom most is counted among those whom the rule makes defaulting; null where it strikes nobody. */
export function struckExampleOf(preparation: Preparation, ruling: Ruling): StruckExample | null {
  const [strike] = strikeOf(ruling);
  if (!preparation.ok || !strike) return null;
  for (const { position, extras, book } of countedBy(preparation, ruling, strike)) {
    const year = { marks: preparation.report.students[position]?.year.marks ?? [], extras };
    const { policy, modules } = book.curriculum;
    const semesters = withAttendance(year, policy).struckBy ?? [];
    const ues = book.ues.flatMap((ue) => {
      const scopes = [ue.ue.code, ...ue.modules.flatMap((module) => modules[module]?.code ?? [])];
      const struck = scopes.flatMap((scope) => defaultingBy(policy.adjustments, extras[scope]) ?? []);
      return struck.map(({ figure }) => ({ figure, semester: ue.ue.code }));
    });
    const [most] = [...semesters, ...ues].sort((one, other) => byAmount(one.figure, other.figure));
    if (most) return { student: position, figure: most.figure, of: most.semester };
  }
  return null;
}

interface Counted {
  readonly position: number;
  readonly extras: NonNullable<StudentYear['extras']>;
  /** The largest of a semester, a UE or a module. */
  readonly figure: number;
  /** With this rule alone. */
  readonly book: Rulebook;
}

/** The students of whom something is counted, those of whom most is first. */
function countedBy(
  { report, gradebook }: Extract<Preparation, { readonly ok: true }>,
  { columns }: Ruling,
  practice: Practice,
): readonly Counted[] {
  const source = columns.map(countSource).join(SOURCES);
  const adjustment: Adjustment = { ...practice, source };
  const policy = { ...report.curriculum.policy, adjustments: [adjustment] };
  const book = rulebookOf({ ...report.curriculum, policy });
  return gradebook.students
    .flatMap((student, position): Counted[] => {
      const extras = extrasOf(student, book.curriculum);
      const figures = Object.values(extras ?? {}).map((scope) => totalOf(scope[source] ?? []));
      return extras ? [{ position, extras, figure: Math.max(...figures.map(Math.abs)), book }] : [];
    })
    .sort((a, b) => b.figure - a.figure);
}

/** The student of whom most is counted, with the UE that most of it changes; null where the rule changes nobody's average. */
export function exampleOf(preparation: Preparation, ruling: Ruling): RulingExample | null {
  if (!preparation.ok) return null;
  for (const { position, extras, book } of countedBy(preparation, ruling, ruling.practice)) {
    const marks = preparation.report.students[position]?.year.marks ?? [];
    const changed = book.ues.flatMap((ue): RulingExample[] => {
      const before = outcomeOf(book, ue, { marks }).average?.value;
      const { average, adjusted = [] } = outcomeOf(book, ue, { marks, extras });
      const [figure = 0] = adjusted.map(({ figures }) => totalOf(figures)).sort(byAmount);
      return before === undefined || !average || before === average.value
        ? []
        : [{ student: position, figure, ue: ue.ue.code, before, after: average.value }];
    });
    const [most] = changed.sort((one, other) => byAmount(one.figure, other.figure));
    if (most) return most;
  }
  return null;
}

/** The most first, points taken off as points given. */
const byAmount = (a: number, b: number): number => Math.abs(b) - Math.abs(a);
