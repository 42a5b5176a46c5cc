import type { CurriculumDocument } from '../curricula/types';
import type { Answers } from '../gradebook/questions';
import type { Slices } from '../cells/slices';
import type { Gradebook } from '../gradebook/types';
import { withAttendance } from '../rules/attendance';
import type { Rulebook } from '../rules/rulebook';
import type { StudentYear } from '../rules/student';
import { UNREAD, type Mark, type Semester } from '../rules/types';
import { decideYear } from '../rules/year';
import { extrasOf, shownCounts } from './attendance/extras';
import { entryAnomalies } from './decisions/apply-entry';
import { judge } from './decisions/judge';
import type { JuryRows } from './entries';
import { fingerprintOf } from './fingerprint';
import { contradictions, judgedTwice, type JudgedTwice } from './history/contradictions';
import { earlierYears } from './history/earlier-years';
import { semestersNotTaken } from './history/not-taken';
import type { Past } from './past';
import type { JuryStudent, ReportAnomaly } from './report';
import { decimalsShown, roundingDoubt } from './rounded-averages';
import { averageMismatches, decimalsByColumn } from './stated-averages';
import { averagesOf, withYearBelow } from './year-below';

/** By what the students are judged. */
export interface Judgement {
  readonly curriculum: CurriculumDocument;
  readonly merged: Rulebook;
  /** Where groups have curricula of their own: that of each student. */
  readonly books: readonly (Rulebook | null)[] | null;
  readonly gradebook: Gradebook;
  /** Semesters that have marks. */
  readonly marked: ReadonlySet<Semester>;
  readonly answers: Answers;
}

/** The students with their results, and what is told of them beside. */
export interface ToldStudents {
  readonly judged: readonly JuryStudent[];
  readonly decisions: readonly ReportAnomaly[];
  readonly mismatches: readonly ReportAnomaly[];
  readonly contradicting: readonly ReportAnomaly[];
  readonly twice: JudgedTwice['anomalies'];
}

/** What is told, as it is gathered. */
interface Telling {
  readonly decisions: ReportAnomaly[];
  readonly mismatches: ReportAnomaly[];
  readonly contradicting: ReportAnomaly[];
  readonly twice: JudgedTwice['anomalies'][number][];
}

/** Students between two pauses. */
export const STUDENTS_AT_ONCE = 50;

/** @param rows what the jury has written on its sheet, if there is one */
export function* judgedStudents(
  judgement: Judgement,
  past: Past,
  rows: JuryRows | null,
): Slices<ToldStudents> {
  const { students } = judgement.gradebook;
  const shown = decimalsByColumn(students);
  const decimals = decimalsShown(judgement.gradebook);
  const told: Telling = { decisions: [], mismatches: [], contradicting: [], twice: [] };
  const judged: JuryStudent[] = [];
  for (const [position, student] of students.entries()) {
    judged.push(judgedStudent({ student, position, judgement, past, rows, shown, decimals }, told));
    if (position % STUDENTS_AT_ONCE === 0) yield;
  }
  return { judged, ...told };
}

interface Case {
  readonly student: Gradebook['students'][number];
  readonly position: number;
  readonly judgement: Judgement;
  readonly past: Past;
  readonly rows: JuryRows | null;
  readonly shown: ReturnType<typeof decimalsByColumn>;
  readonly decimals: ReturnType<typeof decimalsShown>;
}

function judgedStudent(
  { student, position, judgement, past, rows, shown, decimals }: Case,
  told: Telling,
): JuryStudent {
  const { curriculum, merged, books, gradebook, marked, answers } = judgement;
  const { thisYear, history, below, earlierOf, inHand } = past;
  const book = books?.[position] ?? merged;
  const found = earlierOf.get(student.id) ?? [];
  const marks = yearOf(student, gradebook.averagesOnly, curriculum);
  const notTaken = semestersNotTaken(student, book, marked);
  const under = below?.byId.get(student.id);
  const row = rows?.byId.get(student.id);
  const after = (results: typeof found): StudentYear => {
    const years = earlierYears(results, inHand, marks.repeats, notTaken);
    return { ...marks, ...years, ...withYearBelow(years, under) };
  };
  const judged = gradebook.marked.filter((semester) => !notTaken.includes(semester));
  const { rowOf, place } = history;
  const ofSheet = { rowOf, reading: place, position, book, thisYear, judged };
  const again = judgedTwice(
    { ...ofSheet, results: found },
    answers,
    (results) => judge(after(results), row?.entry ?? null, book, marked).result,
  );
  const earlier = again.results;
  told.twice.push(...again.anomalies);
  const own = after(earlier);
  const fingerprint = fingerprintOf(book, own, earlier, under?.fingerprint);
  const { year, result, reasons, entry, problems } = judge(own, row?.entry ?? null, book, marked);
  if (rows && row) told.decisions.push(...entryAnomalies(rows, row, problems));
  told.contradicting.push(
    ...contradictions(
      student,
      { ...ofSheet, results: earlier.filter((one) => rowOf.has(one)) },
      inHand.below,
      result,
    ),
  );
  const decidedOn = entry?.decidedOn ?? '';
  // Points that the jury has added are no mistake of the department's averages.
  const withoutPoints = year.overrides?.points ? decideYear(book, own, marked) : result;
  told.mismatches.push(...averageMismatches(student, book, withoutPoints, shown));
  const doubt = roundingDoubt(student, position, own, entry, decimals, book, marked);
  if (doubt) told.mismatches.push(doubt);
  return {
    id: student.id,
    hasNumber: student.hasNumber,
    numbers: student.numbers,
    lastName: student.lastName,
    firstName: student.firstName,
    group: student.group ?? '',
    book,
    year,
    counts: shownCounts(student, book.curriculum.policy),
    history: earlier,
    below: averagesOf(under),
    result,
    reasons,
    entry,
    fingerprint,
    decidedOnOtherMarks: decidedOn !== '' && decidedOn !== fingerprint,
    doubts: [],
  };
}

/**
 * The marks where an empty cell counts: only an empty cell is empty. One that holds something is awaited, and so is a mark that
 * has no cell: the semester, the column or the student's row is not there.
 */
function withoutOthers(
  { marks, origins, unread }: Gradebook['students'][number],
  { modules, options = [] }: CurriculumDocument,
): readonly Mark[] {
  const ofOptions = new Set(options.flatMap((option) => option.modules));
  return marks.map((mark, i) => {
    const hasNoCell = mark === 'ATT' && !origins[i] && !ofOptions.has(modules[i]?.code ?? '');
    return hasNoCell || unread.includes(i) ? UNREAD : mark;
  });
}

function yearOf(
  student: Gradebook['students'][number],
  averagesOnly: Gradebook['averagesOnly'],
  curriculum: CurriculumDocument,
): StudentYear {
  const { status, repeats, stated } = student;
  const { effects } = curriculum.policy;
  const averages = stated.ueAverages.filter(({ ue }) => averagesOnly.includes(ue));
  const extras = extrasOf(student, curriculum);
  const marks = effects.ATT === 'awaited' ? student.marks : withoutOthers(student, curriculum);
  const year: StudentYear = {
    marks,
    status: status?.value ?? null,
    ...(status?.value === 'DEF' && { defaultingIn: status.semesters }),
    ...(extras && { extras }),
    ...(repeats && { repeats: { semesters: repeats.value } }),
    ...(averages.length > 0 && {
      statedAverages: Object.fromEntries([...averages].reverse().map(({ ue, value }) => [ue, value])),
    }),
  };
  return withAttendance(year, curriculum.policy);
}
