import type { Rulebook } from '../../src/rules/rulebook';
import type { StudentYear } from '../../src/rules/student';
import type { Mark } from '../../src/rules/types';
import { decideYear, type YearResult } from '../../src/rules/year';
import { bothMarked, plainBook } from './curricula';

/** UE averages by competence: [odd semester, even semester], or one where the competence has one UE. */
export type Averages = readonly (readonly Mark[])[];

/** Decides a student whose UE averages are the marks themselves. */
export function decide(
  averages: Averages,
  student: Omit<StudentYear, 'marks'> = {},
  book: Rulebook = bookFor(averages),
): YearResult {
  const { level } = book.curriculum;
  return decideYear(book, { marks: averages.flat(), ...student }, bothMarked(level));
}

/** The plain curriculum of level 2 with these competences. */
export const bookFor = (averages: Averages): Rulebook =>
  plainBook({ competences: averages.map((ues) => (ues.length === 1 ? 1 : 2)) });

export const ueCodes = (result: YearResult): readonly string[] => result.ues.map(({ code }) => code);
export const rcueCodes = (result: YearResult): readonly string[] => result.rcues.map(({ code }) => code);

/** The result as plain data, to compare two of them: exact averages are functions, and left out. */
export const asData = (result: YearResult): unknown => JSON.parse(JSON.stringify(result));
