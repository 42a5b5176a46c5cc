import { isAcquired, isValidated } from '../rules/credits';
import { rulebookOf, type Rulebook } from '../rules/rulebook';
import type { Competence, Mark, ModuleCode, Policy, UeCodeName } from '../rules/types';
import { changesBetween, type Change } from './decisions/consequences';
import { judge, undecidedYear } from './decisions/judge';
import { distance } from './deliberation/distance';
import type { JuryReport, JuryStudent } from './report';

/** A question of the jury: nothing of it is ever written. */
export interface Supposition {
  /** Rounding or thresholds other than those in force: "si le jury repêche au-dessus de 9,80" is a `passMark` of 9.8. */
  readonly policy?: Partial<Pick<Policy, 'rounding' | 'passMark' | 'floorMark'>>;
  /** One mark other than it is. */
  readonly mark?: { readonly student: string; readonly module: ModuleCode; readonly mark: Mark };
}

/** Somebody for whom the supposition changes something. */
export interface Supposed {
  readonly before: JuryStudent;
  readonly after: JuryStudent;
  readonly changes: readonly Change[];
}

/**
 * Who would change, and how. Decisions that the jury has taken stay as they are in both.
 * @param only the one student asked about; everybody by default
 */
export function whatIf(report: JuryReport, supposition: Supposition, only?: string): readonly Supposed[] {
  const book = supposedBook(report.book, supposition);
  const asked = only ?? (supposition.policy ? undefined : supposition.mark?.student);
  const students = report.students.filter(({ id }) => asked === undefined || id === asked);
  return students.flatMap((before): Supposed[] => {
    const after = supposedStudent(before, supposition, book, report);
    const changes = changesBetween(before, after, { book });
    return changes.length > 0 ? [{ before, after, changes }] : [];
  });
}

function supposedBook(book: Rulebook, { policy }: Supposition): Rulebook {
  if (!policy) return book;
  return rulebookOf({ ...book.curriculum, policy: { ...book.curriculum.policy, ...policy } });
}

function supposedStudent(
  student: JuryStudent,
  { mark }: Supposition,
  book: Rulebook,
  { marked }: JuryReport,
): JuryStudent {
  const year = undecidedYear(student);
  const at = book.curriculum.modules.findIndex(({ code }) => code === mark?.module);
  const marks =
    mark && mark.student === student.id && at >= 0
      ? book.curriculum.modules.map((_, i) => (i === at ? mark.mark : (year.marks[i] ?? 'ATT')))
      : year.marks;
  const { result, reasons, year: judged } = judge({ ...year, marks }, student.entry, book, marked);
  return { ...student, year: judged, result, reasons };
}

/** An average that nearly reaches what it is compared with. */
export interface NearMiss {
  readonly student: JuryStudent;
  readonly of: { readonly ue: UeCodeName } | { readonly competence: Competence };
  readonly threshold: number;
  readonly average: number;
  /** Points missing, > 0, in hundredths. */
  readonly missing: number;
}

/**
 * Averages that miss a threshold by so much at most, the nearest first: UEs that are not acquired and RCUE that are not
 * validated at 10, every RCUE at 8 (4.3, 4.4, 4.5).
 * @param within points, > 0
 */
export function sensitivity(report: JuryReport, within: number): readonly NearMiss[] {
  const { policy } = report.book.curriculum;
  const found: NearMiss[] = [];
  for (const student of report.students) {
    if (student.year.status) continue;
    const look = (
      of: NearMiss['of'],
      { average, awaited }: Pick<JuryStudent['result']['ues'][number], 'average' | 'awaited'>,
      threshold: number,
    ): void => {
      if (!average || awaited.length > 0) return;
      const missing = -distance(average, threshold, policy);
      if (missing > 0 && missing <= within) {
        found.push({ student, of, threshold, average: average.value, missing });
      }
    };
    for (const ue of student.result.ues) {
      if (!isAcquired(ue.code)) look({ ue: ue.ue.code }, ue, policy.passMark);
    }
    for (const { competence, average, code } of student.result.rcues) {
      const rcue = { average, awaited: [] };
      if (!isValidated(code)) look({ competence }, rcue, policy.passMark);
      look({ competence }, rcue, policy.floorMark);
    }
  }
  return found.sort((a, b) => a.missing - b.missing);
}
