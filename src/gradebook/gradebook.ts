import { parseRange } from '../cells/a1';
import { levelOf, partsOfUe, semesterOfModule } from '../curricula/codes';
import { SEMESTERS, type ModuleCode, type Semester, type UeName } from '../rules/types';
import { assessedMarks, comparedMarks, sheetsAside } from './assessed-marks';
import { assessedModules, type AssessedModule } from './assessments';
import { uncounted, unusedAdjustments } from './adjustment-columns';
import { coefficientAnomalies } from './coefficients';
import { columnMarks } from './column-marks';
import { countsApart, type CountsApart } from './counts-apart';
import { lexicon } from './headers';
import { listedStandings } from './listed-standing';
import { markedSemesters, marksOf, missingMarks } from './marks';
import type { Match } from './known-people';
import { matchStudents } from './matching';
import { missingModules, unknownModules } from './module-anomalies';
import { moduleIndex, type ModuleIndex, type NamedCurriculum } from './modules';
import type { WorkbookSnapshot } from '../cells/snapshot';
import { isAnswered, NO_ANSWERS, type Answers } from './questions';
import { chooseTables, farCells, unreadSheets } from './sheet-choice';
import { statusWord } from './status';
import { withoutRepeatedCounts } from './repeated-counts';
import { resitsOf, resitTables } from './resit-sheets';
import { atOnce, type Slices } from '../cells/slices';
import { studentsOf } from './students';
import { describeTables } from './table-columns';
import { averagesBeside, contradictingAverages } from './reshape/averages-alone';
import { readSheet } from './reshape/read-sheet';
import { restored } from './reshape/restore';
import { moduleUses } from './option-columns';
import { chosenOptions } from './option-groups';
import type { RawTable } from './tables';
import type {
  Anomaly,
  Doubt,
  Finding,
  FoundStatus,
  Gradebook,
  RowDoubt,
  SheetFinding,
  Student,
} from './types';
import { unreadColumns } from './unread-columns';
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

/** The tables that count, and what is known of the sheets before anybody is looked for in them. */
interface Recognised {
  readonly words: ReturnType<typeof lexicon>;
  /** By sheet; null for one that is read otherwise. */
  readonly read: readonly (ReturnType<typeof readSheet> | null)[];
  readonly tables: readonly RawTable[];
  readonly sheets: readonly SheetFinding[];
  /** Sheets and blocks of assessments, and the tables among them that stand beside the marks. */
  readonly ofTeachers: readonly AssessedModule[];
  readonly beside: ReadonlySet<RawTable>;
  readonly resits: ReadonlySet<RawTable>;
  readonly semesters: readonly Semester[];
  readonly averagesOnly: readonly UeName[];
  readonly findings: readonly Finding[];
}

function* tablesOf(
  workbook: WorkbookSnapshot,
  curriculum: NamedCurriculum,
  { ignore, earlier }: GradebookOptions,
  answers: Answers,
): Slices<Recognised> {
  const index = moduleIndex(curriculum);
  const words = lexicon(index);
  const read: (ReturnType<typeof readSheet> | null)[] = [];
  for (const sheet of workbook.sheets) {
    read.push(ignore.has(sheet.name) ? null : readSheet(sheet, index, words));
    yield;
  }
  const found = read.flatMap((sheet) => sheet?.tables ?? []);
  const ofTeachers = found.flatMap((table) => assessedModules(table, curriculum, answers));
  const beside = sheetsAside(found, ofTeachers);
  const all = found.filter((table) => !beside.has(table));
  const { tables: chosenTables, findings: aside } = chooseTables(
    all.filter((table) => isOfThisYear(table, curriculum)),
    workbook,
    answers,
  );
  yield;
  const resits = resitTables(chosenTables);
  // A second session comes after the first, wherever its sheet stands.
  const withModules = [...chosenTables.filter((table) => !resits.has(table)), ...resits];
  const { tables: averages, findings: averagesAside } = chooseTables(
    averagesBeside(
      read.flatMap((sheet, position) => {
        const { name = '', visible } = workbook.sheets[position] ?? {};
        return (visible && !earlier?.has(name) && sheet?.averages) || [];
      }),
      semestersOf(withModules, [], curriculum),
      curriculum.level,
    ),
    workbook,
    answers,
    ({ ues }) => ues,
  );
  const averagesOnly = averages.flatMap(({ ues }) => ues);
  const { tables, findings: unread } = unreadColumns([...withModules, ...averages], curriculum, answers);
  const sheets = workbook.sheets.map(({ name }, position): SheetFinding => {
    const finding = read[position]?.finding;
    if (finding && averages.some(({ grid }) => grid.name === name)) return { ...finding, outcome: 'tables' };
    if (!finding) return { sheet: name, outcome: 'set-aside', modules: [], identity: [] };
    if (averagesAside.some(({ sheet }) => sheet === name)) return { ...finding, outcome: 'set-aside' };
    if (finding.outcome !== 'tables' || tables.some((table) => table.grid.name === name)) return finding;
    const isOfYear = found.some((table) => table.grid.name === name && isOfThisYear(table, curriculum));
    return { ...finding, outcome: isOfYear ? 'set-aside' : 'other-year' };
  });
  yield;
  const semesters = semestersOf(withModules, averagesOnly, curriculum);
  const findings = [...aside, ...averagesAside, ...unread];
  return { words, read, tables, sheets, ofTeachers, beside, resits, semesters, averagesOnly, findings };
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

/** The findings with the students whom their doubts concern. */
function withStudents(
  findings: readonly Finding[],
  matches: readonly Match[],
  tables: readonly RawTable[],
): readonly Anomaly[] {
  const rowsOf = matches.map(({ rows }) =>
    rows.map(({ table, person }) => ({ table, sheet: tables[table]?.grid.name, row: person.row })),
  );
  /** Tables that stand side by side have students in the same rows: those in whose columns the doubt itself stands. */
  const tablesAt = (
    { sheet, cell }: Pick<Finding, 'sheet' | 'cell'>,
    wanted: ReadonlySet<number>,
  ): ReadonlySet<number> | null => {
    const place = parseRange(cell);
    const own = tables.flatMap(({ grid, left, right, headerRows }, position) => {
      if (!place || grid.name !== sheet || place.left < left || place.left > right) return [];
      return wanted.has(place.top) || headerRows.includes(place.top) ? [position] : [];
    });
    return own.length > 0 ? new Set(own) : null;
  };
  const concerned = (whom: RowDoubt['whom'], finding: Pick<Finding, 'sheet' | 'cell'>): Doubt['students'] => {
    if (whom === 'all') return whom;
    const wanted = whom.rows === 'all' ? null : new Set(whom.rows);
    const own = wanted && finding.sheet === whom.sheet ? tablesAt(finding, wanted) : null;
    return rowsOf.flatMap((rows, position) =>
      rows.some(
        ({ table, sheet, row }) =>
          sheet === whom.sheet && (own?.has(table) ?? true) && (wanted === null || wanted.has(row)),
      )
        ? [position]
        : [],
    );
  };
  return findings.map(({ doubt, ...finding }) => {
    if (!doubt) return finding;
    const { whom, ...rest } = doubt;
    return { ...finding, doubt: { students: concerned(whom, finding), ...rest } };
  });
}

/** Any curriculum: what a workbook's headers say before one is chosen. */
const NO_MODULES: ModuleIndex = {
  byCode: () => null,
  byName: () => null,
  isName: () => false,
  semesterOfName: () => null,
  mayBeName: () => false,
};

/** The distinct module codes in the headers of a workbook's tables of marks, canonical, in the order of the sheets. */
export function scanModules(workbook: WorkbookSnapshot): readonly ModuleCode[] {
  const words = lexicon(NO_MODULES);
  const codes = workbook.sheets.flatMap((sheet) =>
    readSheet(sheet, NO_MODULES, words).tables.flatMap(({ modules }) =>
      modules.flatMap(({ code }) => (code === null ? [] : [code])),
    ),
  );
  return [...new Set(codes)];
}

/** A table of another year of the diploma is none of ours; one of this year may hold modules that nobody knows. */
function isOfThisYear(table: RawTable, { level }: NamedCurriculum): boolean {
  return table.modules.some(({ index, code }) => {
    const semester = code === null ? null : semesterOfModule(code);
    return index !== null || (semester !== null && levelOf(semester) === level);
  });
}

function semestersOf(
  tables: readonly RawTable[],
  averages: readonly UeName[],
  curriculum: NamedCurriculum,
): readonly Semester[] {
  const present = new Set(
    tables.flatMap(({ modules }) =>
      modules.flatMap(({ index }) => (index === null ? [] : (curriculum.modules[index]?.semester ?? []))),
    ),
  );
  for (const ue of averages) present.add(partsOfUe(ue).semester);
  return SEMESTERS.filter((semester) => present.has(semester));
}

/** From the first sheet to the last, each from the top left. */
function inOrderOfSheets(anomalies: readonly Anomaly[], workbook: WorkbookSnapshot): readonly Anomaly[] {
  const order = new Map(workbook.sheets.map(({ name }, position) => [name, position]));
  const keyed = anomalies.map((anomaly) => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)/.exec(anomaly.cell) ?? [];
    return { anomaly, sheet: order.get(anomaly.sheet) ?? 0, row: Number(digits), letters };
  });
  keyed.sort(
    (a, b) =>
      a.sheet - b.sheet ||
      a.row - b.row ||
      a.letters.length - b.letters.length ||
      (a.letters < b.letters ? -1 : Number(a.letters > b.letters)),
  );
  return keyed.map(({ anomaly }) => anomaly);
}
