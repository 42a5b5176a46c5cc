import { a1 } from '../../cells/a1';
import { choiceOf, question, type Answers } from '../../gradebook/questions';
import type { Student } from '../../gradebook/types';
import { semestersOf } from '../../curricula/codes';
import { categoryOf, yearCodeOf } from '../../rules/codes';
import { isAcquired, isValidated } from '../../rules/credits';
import { computed, type Quantity } from '../../rules/exact';
import { reaches } from '../../rules/rounding';
import type { Rulebook } from '../../rules/rulebook';
import { RCUE_CODES, type Level, type Semester, type UeName } from '../../rules/types';
import type { YearResult } from '../../rules/year';
import type { HistoryColumn, HistoryProblem } from '../../vocabulary/history';
import { decimalsOf, isOurs } from '../stated-averages';
import type { ReportAnomaly } from '../report';
import { isFromAbove, semestersTaken } from './earlier-years';
import { finalCode } from './final-code';
import { anomalyOf, openFor } from './of-workbook';
import { isCorrected, type HistoryReading, type HistoryRow } from './read-history';
import {
  competenceOf,
  isFromElsewhere,
  isWaiver,
  levelOfSubject,
  semesterOf,
  type EarlierResult,
} from './record';

/** What earlier results say against the marks of this year, or against themselves: told with the cell, never decided in silence. */

/** One student before his earlier results. */
interface Beside {
  readonly results: readonly EarlierResult[];
  readonly rowOf: ReadonlyMap<EarlierResult, HistoryRow>;
  readonly reading: Pick<HistoryReading, 'sheet' | 'cellOf'>;
  /** Position in the report. */
  readonly position: number;
  readonly book: Rulebook;
  /** The university year that is judged; null where it is not known. */
  readonly thisYear: string | null;
  /** Semesters that he takes this year and that have marks. */
  readonly judged: readonly Semester[];
}

/** What the workbook has judged of a semester in this year already, against what the marks give now. */
export interface JudgedTwice {
  /** The results that count. */
  readonly results: readonly EarlierResult[];
  /** Those of this year that say something else, each asked. */
  readonly anomalies: readonly (ReportAnomaly & Required<Pick<ReportAnomaly, 'question'>>)[];
}

/**
 * A semester whose marks are in the workbook, and that *Antécédents* has in the same university year: the same result says
 * nothing new; of another, what was acquired stays so (4.3) until somebody answers that the marks alone count.
 * @param resultWith what the marks give beside these earlier results
 */
export function judgedTwice(
  beside: Beside,
  answers: Answers,
  resultWith: (results: readonly EarlierResult[]) => YearResult,
): JudgedTwice {
  const { results, book, thisYear, judged } = beside;
  const { level } = book.curriculum;
  const isAgain = (result: EarlierResult): boolean =>
    result.year === thisYear &&
    levelOfSubject(result.subject) === level &&
    semestersIn(result).every((semester) => judged.includes(semester)) &&
    !isFromElsewhere(result) &&
    !isWaiver(result) &&
    !isFromAbove(result, results);
  const again = new Set(results.filter(isAgain));
  if (again.size === 0) return { results, anomalies: [] };
  const now = resultWith(results.filter((result) => !again.has(result)));
  const other = [...again].filter((result) => !agrees(result, now, results));
  const asked = other.map((result) => {
    const { subject, year, average, code } = result;
    const of = subject.kind === 'ue' ? semesterOf(subject.ue) : `BUT ${level}`;
    const one = question('contradicting-history', `${of} ${year}`, ['acquired', 'marks']);
    const column = average === null ? 'code' : 'average';
    const value = `${average ?? ''} ${code}`.trim();
    return { result, anomaly: { ...told(beside, result, column, value, 'judged-twice'), question: one } };
  });
  const counting = new Set(
    asked.flatMap(({ result, anomaly }) =>
      choiceOf(anomaly.question, answers) === 'acquired' ? [result] : [],
    ),
  );
  return {
    results: results.filter((result) => !again.has(result) || counting.has(result)),
    anomalies: asked.map(({ anomaly }) => anomaly),
  };
}

const semestersIn = ({ subject }: EarlierResult): readonly Semester[] =>
  subject.kind === 'ue' ? [semesterOf(subject.ue)] : semestersOf(subject.level);

/** Whether an earlier jury of this year found what the marks give now; what is acquired or validated since was not yet. */
function agrees(
  { subject, year, average, code }: EarlierResult,
  now: YearResult,
  results: readonly EarlierResult[],
): boolean {
  if (subject.kind === 'year') return code === '' || code === now.code;
  const same = (ours: Quantity | null): boolean =>
    average === null || (ours !== null && isOurs(average, ours, decimalsOf(average)));
  if (subject.kind === 'rcue') {
    const rcue = now.rcues.find(({ competence }) => competence === subject.competence);
    const known = RCUE_CODES.find((one) => one === code);
    return !rcue || (same(rcue.average) && (!known || !isValidated(known) || isValidated(rcue.code)));
  }
  const ue = now.ues.find((one) => one.ue.code === subject.ue);
  if (!ue) return true;
  const then = finalCode(subject.ue, year, results);
  const isSame = isAcquired(then) ? isAcquired(ue.code) : then === 'ATT' || ue.code !== 'ADM';
  return isSame && same(ue.average);
}

/**
 * What else contradicts: a repeat that the sheet denies, a year that is done, credits without their code, UEs that are none.
 * @param below UEs of the level below that belong to the course
 */
export function contradictions(
  student: Pick<Student, 'notRepeated'>,
  beside: Beside,
  below: readonly UeName[],
  now: YearResult,
): readonly ReportAnomaly[] {
  const { results, rowOf, position, book, thisYear } = beside;
  const earlier = results.filter(({ year }) => year !== thisYear);
  const ofRow = results.flatMap((result): ReportAnomaly[] => {
    const { subject, year, average, code, ects } = result;
    const row = rowOf.get(result);
    if (subject.kind === 'year') {
      const isAgain = year !== thisYear && isDone(result, book.curriculum.level, earlier);
      return isAgain ? [told(beside, result, 'code', code, 'year-done')] : [];
    }
    if (!isFromElsewhere(result) && isUnknown(result, book, below)) {
      const value = subject.kind === 'ue' ? subject.ue : `RCUE ${subject.competence}`;
      return [told(beside, result, 'subject', value, 'no-such-ue')];
    }
    if (isWaiver(result) && !earlier.some((one) => one.year < year && isSameUe(one, result)))
      return [told(beside, result, 'origin', result.origin, 'nothing-waived')];
    if (subject.kind !== 'ue' || !row || !isCorrected(row)) return [];
    const final = finalCode(subject.ue, year, results);
    if (final === 'ATT' && average === null && code === '')
      return [told(beside, result, 'code', '', 'no-result')];
    if (code === 'ADM' && isBelowPass(average, book) && !isFromElsewhere(result))
      return [told(beside, result, 'average', `${average} ADM`, 'admitted-below')];
    if (ects === null) return [];
    const fits = isAcquired(final) === ects > 0;
    return fits ? [] : [told(beside, result, 'ects', String(ects), 'ects')];
  });
  return [...ofRow, ...deniedRepeats(student, results, thisYear, openFor(isOpen(now) ? [position] : []))];
}

function isBelowPass(average: number | null, { curriculum: { policy } }: Rulebook): boolean {
  return average !== null && !reaches(computed(average), policy.passMark, policy.rounding);
}

const isSameUe = ({ subject: a }: EarlierResult, { subject: b }: EarlierResult): boolean =>
  a.kind === 'ue' && b.kind === 'ue' && a.ue === b.ue;

/** Something about a result at its cell, which leaves the decision on the student open. */
const told = (
  { rowOf, reading, position }: Beside,
  result: EarlierResult,
  column: HistoryColumn,
  value: string,
  problem: HistoryProblem,
): ReportAnomaly =>
  anomalyOf(reading, { row: rowOf.get(result)?.row ?? 0, column, value, problem }, openFor([position]));

/** The codes of a year that hang on how often its semesters were repeated (4.5). */
const isOpen = ({ code }: YearResult): boolean => code === 'RED' || code === 'NAR';

/** The sheet of marks says of a semester that it is not repeated, and an earlier year has it. */
function deniedRepeats(
  { notRepeated }: Pick<Student, 'notRepeated'>,
  results: readonly EarlierResult[],
  thisYear: string | null,
  doubt: Pick<ReportAnomaly, 'doubt'>,
): readonly ReportAnomaly[] {
  const taken = semestersTaken(results).filter(({ year }) => year !== thisYear);
  return notRepeated.flatMap(({ value, at }) => {
    const earlier = taken.find(({ semester }) => value.includes(semester));
    if (!earlier) return [];
    const effect = { code: 'history', problem: 'repeat-denied' } as const;
    const said = `${earlier.semester} ${earlier.year}`;
    return [{ sheet: at.sheet, cell: a1(at), kind: 'contradicting-history', value: said, effect, ...doubt }];
  });
}

/** The year in hand, or one above, was validated whole, and no UE of this level is known to be owed. */
function isDone({ subject, code }: EarlierResult, level: Level, results: readonly EarlierResult[]): boolean {
  const known = yearCodeOf(code);
  return (
    levelOfSubject(subject) >= level &&
    known !== null &&
    categoryOf(known) === 'admitted' &&
    !results.some(
      (one) =>
        one.subject.kind === 'ue' &&
        levelOfSubject(one.subject) === level &&
        !isAcquired(finalCode(one.subject.ue, one.year, results)),
    )
  );
}

/** A UE or RCUE that this year does not have; of the year below, one that nobody else has, of a competence that is none. */
function isUnknown({ subject }: EarlierResult, book: Rulebook, below: readonly UeName[]): boolean {
  const ofLevel = levelOfSubject(subject);
  const { level, ues } = book.curriculum;
  const isNone = !book.rcues.some(({ competence }) => competence === competenceOf(subject));
  if (ofLevel === level) return subject.kind === 'ue' ? !ues.some(({ code }) => code === subject.ue) : isNone;
  return ofLevel === level - 1 && subject.kind === 'ue' && isNone && !below.includes(subject.ue);
}
