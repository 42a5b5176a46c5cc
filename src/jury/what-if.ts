import { rulebookOf, type Rulebook } from '../rules/rulebook';
import type { Mark, MarkCode, MarkEffect, ModuleCode, Policy } from '../rules/types';
import { nearMisses, type NearMiss } from '../rules/watch';
import { changesBetween } from './decisions/consequences';
import type { Change } from '../vocabulary/decisions';
import { judge, undecidedYear, type Judged } from './decisions/judge';
import type { JuryEntry, JuryReport, JuryStudent } from './report';
import { rescued } from './rescue';
import type { Rescue } from '../vocabulary/what-if';

/** A question of the jury: nothing of it is ever written. */
export interface Supposition {
  /** Rounding or thresholds other than those in force: as if the law had another 10 or 8. */
  readonly policy?: Partial<Pick<Policy, 'rounding' | 'passMark' | 'floorMark'>>;
  /** What absence codes and empty cells count, where it is another effect than the one in force. */
  readonly effects?: Readonly<Partial<Record<MarkCode, MarkEffect>>>;
  /** Averages that the jury lifts for everybody: "si le jury repêche à partir de 9,80". */
  readonly rescue?: Rescue;
  /** Marks of one student other than they are. A module that the curriculum lacks changes nothing. */
  readonly marks?: {
    readonly student: string;
    readonly values: Readonly<Record<ModuleCode, Mark>>;
  };
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
  const { policy, effects, rescue, marks } = supposition;
  const forAll = policy ?? effects ?? rescue;
  const asked = only ?? (forAll ? undefined : marks?.student);
  if (!forAll && !marks) return [];
  return supposed(report, supposition, asked).filter(({ changes }) => changes.length > 0);
}

/** The same for one student, also where nothing but averages moves; null for somebody whom the report does not know. */
export function whatIfOf(report: JuryReport, supposition: Supposition, student: string): Supposed | null {
  return supposed(report, supposition, student)[0] ?? null;
}

function supposed(
  report: JuryReport,
  supposition: Supposition,
  only: string | undefined,
): readonly Supposed[] {
  const books = new Map<Rulebook, Rulebook>();
  const bookFor = ({ book }: JuryStudent): Rulebook => {
    const known = books.get(book) ?? supposedBook(book, supposition);
    books.set(book, known);
    return known;
  };
  const students = report.students.filter(({ id }) => only === undefined || id === only);
  return students.map((before) => {
    const book = bookFor(before);
    const after = supposedStudent(before, supposition, book, report);
    return { before, after, changes: changesBetween(before, after, { book }) };
  });
}

function supposedBook(book: Rulebook, { policy, effects }: Supposition): Rulebook {
  if (!policy && !effects) return book;
  const inForce = book.curriculum.policy;
  return rulebookOf({
    ...book.curriculum,
    policy: { ...inForce, ...policy, effects: { ...inForce.effects, ...effects } },
  });
}

function supposedStudent(
  student: JuryStudent,
  { marks, rescue }: Supposition,
  book: Rulebook,
  { marked }: JuryReport,
): JuryStudent {
  const own = undecidedYear(student);
  const values = marks?.student === student.id ? marks.values : {};
  const year = {
    ...own,
    marks: book.curriculum.modules.map(({ code }, i) => values[code] ?? own.marks[i] ?? 'ATT'),
  };
  const judgeWith = (entry: JuryEntry | null): Judged => judge(year, entry, book, marked);
  const judged = judgeWith(student.entry);
  const entry = rescue ? rescued({ ...student, ...judged }, rescue, book) : student.entry;
  const { result, reasons, year: after } = entry === student.entry ? judged : judgeWith(entry);
  return { ...student, year: after, result, reasons };
}

interface StudentNearMiss extends NearMiss {
  readonly student: JuryStudent;
}

/**
 * Averages of everybody that miss a threshold by so much at most, the nearest first: see `nearMisses`.
 * @param within points, > 0
 */
export function sensitivity({ students, book }: JuryReport, within: number): readonly StudentNearMiss[] {
  return students
    .flatMap((student) =>
      nearMisses(student, book.curriculum.policy, within).map((miss) => ({ ...miss, student })),
    )
    .sort((a, b) => a.missing - b.missing);
}
