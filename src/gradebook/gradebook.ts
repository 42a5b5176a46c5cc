import { partsOfUe } from '../curricula/codes';
import type { Semester } from '../rules/types';
import { assessedMarks, comparedMarks } from './assessed-marks';
import type { AssessedModule } from './assessments';
import { uncounted, unusedAdjustments } from './adjustment-columns';
import { coefficientAnomalies } from './coefficients';
import { columnMarks } from './column-marks';
import { inOrderOfSheets, withStudents } from './concerned';
import { countsApart, type CountsApart } from './counts-apart';
import { listedStandings } from './listed-standing';
import { markedSemesters, marksOf, missingMarks } from './marks';
import type { Match } from './known-people';
import { matchStudents } from './matching';
import { missingModules, unknownModules } from './module-anomalies';
import type { NamedCurriculum } from './modules';
import type { WorkbookSnapshot } from '../cells/snapshot';
import { isAnswered, NO_ANSWERS, type Answers } from './questions';
import { tablesOf, type Recognised } from './recognised';
import { farCells, unreadSheets } from './sheet-choice';
import { statusWord } from './status';
import { withoutRepeatedCounts } from './repeated-counts';
import { resitsOf } from './resit-sheets';
import { atOnce, type Slices } from '../cells/slices';
import { studentsOf } from './students';
import { describeTables } from './table-columns';
import { contradictingAverages } from './reshape/averages-alone';
import { restored } from './reshape/restore';
import { moduleUses } from './option-columns';
import { chosenOptions } from './option-groups';
import type { RawTable } from './tables';
import type { Anomaly, Finding, FoundStatus, Gradebook, Student } from './types';
import { columnByColumn } from './whole-columns';
import { exchangedHeaders, formulaNames, nameErrors, unmatchedStudents, unreadRows } from './unmatched';

interface GradebookOptions {
  /** Names of sheets that are read otherwise, for instance as a matrix of coefficients. */
  readonly ignore: ReadonlySet<string>;
  /** Names of sheets with results of earlier years: their averages are none of this one. */
  readonly earlier?: ReadonlySet<string>;
  /** The standing that a list of numbers gives to whoever has one of these. */
  readonly listed?: (numbers: readonly string[]) => FoundStatus | null;
  /** What the department has answered to the questions of earlier readings. */
  readonly answers?: Answers;
  /** Where groups have curricula of their own: the one whose coefficients the headers of a sheet are compared with. */
  readonly ofSheet?: ReadonlyMap<string, NamedCurriculum>;
  /** And the one of each row, 0-based, of sheets with students of several groups: nobody lacks a mark that is none of his. */
  readonly ofRow?: ReadonlyMap<string, ReadonlyMap<number, NamedCurriculum>>;
}

/**
 * Reads the students and their marks from all sheets of a workbook, whatever their layout. Nothing in the workbook is
 * an error: what is doubtful becomes an anomaly, and without a table of marks `sheets` says what was found instead.
 * @param curriculum the year whose modules are looked for; with names, headers may give the name alone
 */
export const readGradebook = (
  workbook: WorkbookSnapshot,
  curriculum: NamedCurriculum,
  options: GradebookOptions = { ignore: new Set() },
): Gradebook => atOnce(gradebookOf(workbook, curriculum, options));

/** The same in slices, for who must not be held up by it. */
export function* gradebookOf(
  workbook: WorkbookSnapshot,
  curriculum: NamedCurriculum,
  options: GradebookOptions,
): Slices<Gradebook> {
  const answers = options.answers ?? NO_ANSWERS;
  const recognised = yield* tablesOf(workbook, curriculum, options, answers);
  const { read, tables, sheets, semesters, averagesOnly } = recognised;
  const { matches, anomalies: duplicates } = matchStudents(tables, answers);
  yield;
  const marked = yield* marksOfAll(recognised, matches, curriculum, answers);
  const { marks } = marked.chosen;
  const markedSet = new Set([
    ...markedSemesters(curriculum, marks),
    ...averagesOnly.map((ue) => partsOfUe(ue).semester),
  ]);
  const described = describeTables(tables, matches, curriculum, answers);
  const people = studentsOf(matches, marks, tables, described, curriculum, answers, options.listed);
  const apart = countsBeside(workbook, recognised, people.students, curriculum, options);
  const counted = withoutRepeatedCounts(apart.students, curriculum, answers);
  const listed = listedStandings(workbook, recognised, counted.students, answers);
  const { students } = listed;
  yield;
  const { ofTeachers, beside } = recognised;
  const compared = comparedMarks(
    ofTeachers.filter(({ table }) => beside.has(table) || tables.includes(table)),
    matches,
    marks,
    tables,
  );
  const leavers = new Set(students.flatMap(({ status }, position) => (status ? [position] : [])));
  const findings: readonly Finding[] = [
    ...findingsOfTables(workbook, recognised, curriculum, options),
    ...marked.readings.flatMap((reading) => reading.findings),
    ...compared.findings,
    ...marked.chosen.findings,
    ...marked.chosen.unsettled.flatMap((own, position) => (leavers.has(position) ? [] : own)),
    ...missingModules(tables, semesters, curriculum, marked.chosen.notOffered),
    ...duplicates,
    ...people.anomalies,
    ...unmatchedStudents(matches, tables, leavers, (sheet) => options.ofSheet?.get(sheet)?.id ?? null),
    ...contradictingAverages(students, averagesOnly),
    ...findingsOfMarks(marks, leavers, markedSet, tables, curriculum, options),
  ];
  yield;
  const besides = [...apart.anomalies, ...counted.anomalies, ...listed.anomalies];
  const told = [...withStudents(findings, matches, tables), ...besides];
  const anomalies = inOrderOfSheets(told, workbook);
  const isOpen = ({ question }: Anomaly): boolean => !question || !isAnswered(question, answers);
  const gradebook = {
    tables: described,
    reshaped: [],
    students,
    anomalies: anomalies.filter(isOpen),
    answered: anomalies.filter((anomaly) => !isOpen(anomaly)),
    semesters,
    marked: semesters.filter((semester) => markedSet.has(semester)),
    averagesOnly: [...new Set(averagesOnly)],
    assessed: compared.assessed,
    countsApart: apart.columns,
    sheets,
  };
  const origins = workbook.sheets.flatMap(({ name }, position) => {
    const origin = read[position]?.origin;
    return origin ? [[name, origin] as const] : [];
  });
  return restored(gradebook, new Map(origins));
}

/** What sheets in sight without a table of marks count of attendance and options: also beside averages alone. */
function countsBeside(
  workbook: WorkbookSnapshot,
  { sheets, tables, semesters, averagesOnly, words }: Recognised,
  students: readonly Student[],
  curriculum: NamedCurriculum,
  { ignore, answers = NO_ANSWERS }: GradebookOptions,
): CountsApart {
  const ofAverages = new Set(tables.flatMap(({ ues, grid }) => (ues ? [grid.name] : [])));
  const others = workbook.sheets.filter(
    ({ name, visible }, i) =>
      visible && !ignore.has(name) && (ofAverages.has(name) || sheets[i]?.outcome.startsWith('no-')),
  );
  const stated = new Set(averagesOnly.map((ue) => partsOfUe(ue).semester));
  return countsApart(others, students, { semesters, stated }, curriculum, words, answers);
}

const sheetOf = (table: RawTable, ofTeachers: readonly AssessedModule[]): AssessedModule | undefined =>
  ofTeachers.find((one) => one.table === table && one.isSheet);

/** Columns of a table that are the second session of one assessment each. */
const secondsOfOne = (table: RawTable, assessed: readonly AssessedModule[]): ReadonlySet<number> =>
  new Set(
    assessed.flatMap((one) =>
      one.table === table
        ? one.columns.flatMap(({ column, second }) => (typeof second === 'number' ? [column] : []))
        : [],
    ),
  );

/** Students between two pauses. */
const STUDENTS_AT_ONCE = 100;

function* marksOfAll(
  { tables, ofTeachers, resits }: Recognised,
  matches: readonly Match[],
  curriculum: NamedCurriculum,
  answers: Answers,
) {
  const uses = moduleUses(tables);
  const readings = tables.map((table) => {
    const own = sheetOf(table, ofTeachers);
    if (own) return assessedMarks(own);
    const columns = columnMarks(table, curriculum, uses, answers, secondsOfOne(table, ofTeachers));
    if (!resits.has(table)) return columns;
    const { rule, findings } = resitsOf(table, curriculum, answers);
    return { ...columns, resits: rule, findings: [...columns.findings, ...findings] };
  });
  yield;
  const marks: ReturnType<typeof marksOf>[] = [];
  for (const match of matches) {
    marks.push(marksOf(match, tables, readings, curriculum, answers));
    if (marks.length % STUDENTS_AT_ONCE === 0) yield;
  }
  return { readings, chosen: chosenOptions(marks, tables, curriculum) };
}

function findingsOfTables(
  workbook: WorkbookSnapshot,
  { words, tables, sheets, ofTeachers, semesters, findings }: Recognised,
  curriculum: NamedCurriculum,
  { ofSheet, answers = NO_ANSWERS }: GradebookOptions,
): readonly Finding[] {
  return [
    ...findings,
    ...unreadSheets(workbook, sheets, semesters, curriculum),
    ...farCells(workbook),
    ...tables.flatMap((table) => [
      ...unknownModules(table, curriculum, tables),
      // A teacher's coefficients are those of the assessments.
      ...(sheetOf(table, ofTeachers)
        ? []
        : coefficientAnomalies(table, ofSheet?.get(table.grid.name) ?? curriculum, words)),
      ...unreadRows(table),
      ...formulaNames(table),
      ...nameErrors(table),
      ...exchangedHeaders(table),
      ...unusedAdjustments(table, curriculum, answers),
      ...uncounted(table, curriculum, answers),
    ]),
  ];
}

/** What is told of single marks. @param leavers positions of the students who have left, or whom a state strikes */
function findingsOfMarks(
  marks: readonly ReturnType<typeof marksOf>[],
  leavers: ReadonlySet<number>,
  marked: ReadonlySet<Semester>,
  tables: readonly RawTable[],
  curriculum: NamedCurriculum,
  { ofRow }: GradebookOptions,
): readonly Finding[] {
  const ofCells = marks.flatMap((student, position) =>
    // A state written in the cells of marks is told once.
    leavers.has(position)
      ? student.anomalies.filter(({ value }) => statusWord(value) === null)
      : student.anomalies,
  );
  const missing = marks.flatMap((student, position) =>
    leavers.has(position)
      ? []
      : missingMarks(student, curriculum, marked, tables, (sheet, row) => ofRow?.get(sheet)?.get(row)),
  );
  return [...columnByColumn(ofCells, tables), ...missing];
}
