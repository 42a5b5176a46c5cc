import { a1 } from '../cells/a1';
import type { Gradebook, Student } from '../gradebook/types';
import type { Rulebook } from '../rules/rulebook';
import type { StudentYear } from '../rules/student';
import type { Marked } from '../rules/year';
import { codesOf } from './certainty';
import { judge } from './decisions/judge';
import type { JuryEntry, ReportAnomaly } from './report';
import { decimalsOf } from './stated-averages';

/** From so many decimals on a stated average is taken as exact. */
const EXACT = 6;
/** What rounds half up to a number lies below its upper bound. */
const BELOW = 1e-9;

/** How many decimals the averages of a workbook show at most, where they stand for the marks. */
export function decimalsShown({ students, averagesOnly }: Gradebook): number {
  const values = students.flatMap(({ stated }) =>
    stated.ueAverages.filter(({ ue }) => averagesOnly.includes(ue)).map(({ value }) => decimalsOf(value)),
  );
  return Math.max(0, ...values);
}

/**
 * A workbook that gives averages of UEs and no marks gives them rounded, as a rule: 9.99 and 10 make a RCUE of 9.995,
 * where the averages may have been 9.991 and 9.996. Told of a student who would get other codes with the lowest or the
 * highest averages that round to those stated.
 * @param position the student's in the report
 * @param year with `statedAverages`
 * @param decimals of the most precise of the averages
 */
export function roundingDoubt(
  student: Student,
  position: number,
  year: StudentYear,
  entry: JuryEntry | null,
  decimals: number,
  book: Rulebook,
  marked: Marked,
): ReportAnomaly | null {
  const { statedAverages } = year;
  if (!statedAverages || decimals >= EXACT) return null;
  const half = 0.5 / 10 ** decimals;
  const codesWith = (shift: number): string => {
    const shifted = Object.entries(statedAverages).map(([ue, average = 0]) => [
      ue,
      Math.min(20, Math.max(0, Number((average + shift).toFixed(12)))),
    ]);
    const own = { ...year, statedAverages: Object.fromEntries(shifted) };
    return codesOf(judge(own, entry, book, marked).result);
  };
  if (codesWith(-half) === codesWith(half - BELOW)) return null;
  const at = student.stated.ueAverages.find(({ ue }) => ue in statedAverages)?.at;
  if (!at) return null;
  return {
    sheet: at.sheet,
    cell: a1(at),
    kind: 'average-mismatch',
    value: '',
    effect: { code: 'rounded', decimals },
    doubt: { students: [position], modules: 'all' },
  };
}
