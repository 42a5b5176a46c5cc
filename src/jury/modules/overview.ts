import type { Gradebook } from '../../gradebook/types';
import type { ModuleCode } from '../../rules/types';
import type { JuryReport } from '../report';
import { BINS } from '../statistics';

/** A student of whom a mark of a module is awaited. */
interface MissingMark {
  /** Position in `JuryReport.students`. */
  readonly student: number;
  /** The assessments that he misses; none where only the module's mark is known to be awaited. */
  readonly titles: readonly string[];
}

/** One module of the promotion. */
export interface ModuleOverview {
  readonly code: ModuleCode;
  readonly name: string;
  /** `''` where no sheet names one. */
  readonly teacher: string;
  /** How many students take it and have not left. */
  readonly students: number;
  readonly missing: readonly MissingMark[];
  /** Null without a mark. */
  readonly mean: number | null;
  /** How many marks stand in each interval of `BINS`. */
  readonly bins: readonly number[];
  readonly groups: readonly { readonly name: string; readonly count: number; readonly mean: number }[];
  /** The mean of each assessment: one that is far from the module's shifts its average. */
  readonly assessments: readonly { readonly title: string; readonly mean: number }[];
}

const meanOf = (marks: readonly number[]): number =>
  marks.reduce((sum, mark) => sum + mark, 0) / marks.length;

const numbers = (marks: readonly unknown[]): readonly number[] =>
  marks.filter((mark) => typeof mark === 'number');

/** The modules of the semesters that are in the workbook: who misses a mark, and how the marks lie. */
export function moduleOverviews(
  { curriculum, semesters, students }: JuryReport,
  gradebook: Pick<Gradebook, 'students' | 'assessed'>,
): readonly ModuleOverview[] {
  return curriculum.modules.flatMap(({ code, name, semester }, index) => {
    if (!semesters.includes(semester)) return [];
    const sheets = gradebook.assessed.filter((one) => one.index === index);
    const rowOf = (student: number) =>
      sheets.flatMap(({ columns, rows }) =>
        rows.flatMap((row) => (row.student === student ? [{ ...row, columns }] : [])),
      )[0];
    const markOf = (student: number) => {
      const mark = gradebook.students[student]?.marks[index] ?? 'ATT';
      return mark === 'ATT' ? (rowOf(student)?.average ?? mark) : mark;
    };
    const takers = students.flatMap(({ book, year }, student) => {
      const ues = book.curriculum.ues.filter(({ weights }) => weights.some(({ module }) => module === code));
      // Of a semester that is not taken again, what earlier years had counts: no mark is awaited.
      const isKept =
        ues.length > 0 && ues.every((ue) => year.capitalised?.[ue.code] ?? year.carried?.[ue.code]);
      const isOfHis = book.curriculum.modules.some((module) => module.code === code);
      return year.status === null && isOfHis && !(isKept && markOf(student) === 'ATT') ? [student] : [];
    });
    const missing = takers.flatMap((student): MissingMark[] => {
      const row = rowOf(student);
      const titles = (row?.columns ?? []).flatMap(({ title, second }, i) =>
        second === null && row?.marks[i] === 'ATT' ? [title] : [],
      );
      return titles.length > 0 || markOf(student) === 'ATT' ? [{ student, titles }] : [];
    });
    const marks = numbers(takers.map(markOf));
    const names = [...new Set(takers.map((student) => students[student]?.group ?? ''))].filter(Boolean);
    const groups = names.sort().flatMap((group) => {
      const own = numbers(takers.filter((student) => students[student]?.group === group).map(markOf));
      return own.length > 0 ? [{ name: group, count: own.length, mean: meanOf(own) }] : [];
    });
    const assessments = sheets.flatMap(({ columns, rows }) =>
      columns.flatMap(({ title }, i) => {
        const own = numbers(rows.map((row) => row.marks[i]));
        return own.length > 0 ? [{ title, mean: meanOf(own) }] : [];
      }),
    );
    return [
      {
        code,
        name,
        teacher: [...new Set(sheets.map(({ teacher }) => teacher))].filter(Boolean).join(', '),
        students: takers.length,
        missing,
        mean: marks.length > 0 ? meanOf(marks) : null,
        bins: BINS.map(
          (from, i) => marks.filter((mark) => mark >= from && mark < (BINS[i + 1] ?? 21)).length,
        ),
        groups,
        assessments,
      },
    ];
  });
}
