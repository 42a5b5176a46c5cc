import { a1 } from '../../src/cells/a1';
import type { Anomaly, Gradebook, Student } from '../../src/gradebook/types';
import { SMALL } from './sheet';

/** The marks of a student by module, without those that are awaited. */
export function marksOf(student: Student | undefined): Record<string, number | string> {
  const pairs = (student?.marks ?? []).flatMap((mark, index) => {
    const code = SMALL.modules[index]?.code;
    return mark === 'ATT' || code === undefined ? [] : [[code, mark] as const];
  });
  return Object.fromEntries(pairs);
}

/** Marks by student id. */
export const marksById = (book: Gradebook): Record<string, Record<string, number | string>> =>
  Object.fromEntries(book.students.map((student) => [student.id, marksOf(student)]));

/** One line per anomaly: `S3!D4 missing`. */
export const told = (book: Gradebook, ...kinds: readonly Anomaly['kind'][]): readonly string[] =>
  book.anomalies
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(({ sheet, cell, kind, value }) => `${sheet}!${cell} ${kind}${value === '' ? '' : ` ${value}`}`);

/** One line per table: sheet, semesters, row of the header and of the first and last student as Excel counts them. */
export const tablesOf = (book: Gradebook): readonly string[] =>
  book.tables.map(
    ({ sheet, semesters, headerRow, firstRow, lastRow }) =>
      `${sheet} ${semesters.join('+')} ${headerRow + 1} ${firstRow + 1}-${lastRow + 1}`,
  );

/** The cell that a student's mark in a module comes from. */
export function originOf(student: Student | undefined, module: string): string | null {
  const index = SMALL.modules.findIndex(({ code }) => code === module);
  const origin = student?.origins[index];
  return origin ? `${origin.sheet}!${a1(origin)}` : null;
}
