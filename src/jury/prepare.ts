import { readGradebook } from '../gradebook/gradebook';
import type { WorkbookSnapshot } from '../cells/snapshot';
import { isAnswered, type Answers } from '../gradebook/questions';
import type { Anomaly, Gradebook, SheetFinding } from '../gradebook/types';
import type { CurriculumDocument } from '../curricula/types';
import { rulebookOf } from '../rules/rulebook';
import type { StudentYear } from '../rules/student';
import { decideYear } from '../rules/year';
import { UNREAD, type Semester } from '../rules/types';
import type { Day } from '../vocabulary/day';
import { withAttendance } from '../rules/attendance';
import { defaultingList, listedStatus, listQuestions, unlistedAnomalies } from './attendance/defaulting';
import { extrasOf, shownCounts } from './attendance/extras';
import { rulingAnomalies } from './attendance/refused';
import { doubtsOf } from './certainty';
import { maquetteMismatches, poleAnomalies } from './maquette-anomalies';
import { statedAcademicYear, yearInHand } from './academic-year';
import { ambiguous, curriculumInForce, type CurriculumInForce } from './curriculum-in-force';
import { booksOfGroups, eachOfGroups } from './group-curricula';
import { judge } from './decisions/judge';
import { entryAnomalies } from './decisions/apply-entry';
import { juryRows, type JuryRows } from './entries';
import { honoursAnomalies } from './honours/table';
import { hideNames } from './anonymous';
import { fingerprintOf } from './fingerprint';
import { contradictions, judgedTwice, type JudgedTwice } from './history/contradictions';
import { earlierYears, uesBelow } from './history/earlier-years';
import type { KnownStudent } from './history/matching';
import { semestersNotTaken, withoutSettled } from './history/not-taken';
import { historyIn, typedHistories, unreadHistories } from './imports/typed-history';
import { historyOf } from './history/of-workbook';
import { laterYears, levelsUnder, statedBelow, withStated } from './history/stated-below';
import type { AskedQuestion, JuryReport, JuryStudent, LostEntry, ReportAnomaly } from './report';
import { KEYS } from '../locales/keys';
import { LANGUAGES, type Language } from '../locales/languages';
import { withMarksSheets } from './our-sheets/find';
import { curriculumOfSettings, withSettings, type JurySettings } from './settings/settings';
import { readSettings, type SettingsProblem } from './settings/read-settings';
import { withHints } from './reading/follow';
import { decimalsShown, roundingDoubt } from './rounded-averages';
import { averageMismatches, decimalsByColumn } from './stated-averages';
import { reportTables } from './tables';
import { averagesOf, withDoubtsAt, withYearBelow, yearBelow } from './year-below';

export interface PrepareOptions {
  /** The curriculum that the user names, before what the sheet "Paramètres" says; null to find it. */
  readonly curriculum: CurriculumDocument | null;
  /** Settings that are about to be kept, in place of those on the sheet. */
  readonly settings?: JurySettings;
  /** Rules on attendance and options (4.2) beside those of the sheet "Paramètres": see `readRuling`. */
  readonly rulings?: readonly string[];
  /** Numbers of defaulting students beside those of the settings, one line each. */
  readonly defaulting?: readonly string[];
  /** A table of honours before that of the settings: see `readHonours`. */
  readonly honours?: string | undefined;
  /** Today: its university year is the one that is judged where nothing says another. */
  readonly day?: Day;
  /** Of the words that stand for hidden names, where the settings leave the language open. */
  readonly language?: Language;
}

/** What is known whatever comes of the reading. */
interface Setting {
  readonly inForce: CurriculumInForce;
  readonly settings: JurySettings;
  /** Values of the sheet "Paramètres" that are none: the defaults hold instead. */
  readonly settingsProblems: readonly SettingsProblem[];
  /** What the cells were taken for. Its students bear their names. */
  readonly gradebook: Gradebook;
  /** What was shown of tables by hand and fits no longer. */
  readonly notFollowed: readonly ReportAnomaly[];
}

export type Preparation = Setting &
  (
    | {
        readonly ok: true;
        readonly report: JuryReport;
        /** The students with their names, also while the report hides them: to know somebody again in another file. */
        readonly people: readonly KnownStudent[];
      }
    /**
     * No table of marks, or none with a student: what was looked for, and found sheet by sheet; or no curriculum that
     * could be applied without guessing: `inForce.refusal`.
     */
    | { readonly ok: false; readonly findings: readonly SheetFinding[] }
  );

/** One coefficient that differs is a slip of the pen; so many modules are those of another curriculum. */
const OTHER_CURRICULUM = 3;

/**
 * Where the headers of the marks are all there is, a module without a coefficient leaves every decision open; where the
 * curriculum is a built-in one, other coefficients do: one where nothing confirms it, several even so.
 */
function withOpenCoefficients(
  all: readonly Anomaly[],
  { from, isGuess }: CurriculumInForce,
): readonly Anomaly[] {
  const modules = new Set(
    all.flatMap(({ effect }) => (effect.code === 'curriculum-used' ? [effect.module] : [])),
  );
  const isContradicted = from === 'recognised' && modules.size >= OTHER_CURRICULUM;
  const isOpen = ({ kind }: Anomaly): boolean =>
    (from === 'headers' && kind === 'unknown-module') ||
    ((isGuess || isContradicted) && kind === 'coefficient-mismatch');
  return all.map((found) =>
    isOpen(found) ? { ...found, doubt: { students: 'all', modules: 'all' } } : found,
  );
}

/** A sheet without modules may be one of a level below. */
const isReadBelow = ({ kind, sheet }: Anomaly, read: ReadonlySet<string>): boolean =>
  kind === 'unread-sheet' && read.has(sheet);

/** The main job up to the report: recognises curriculum, tables and students, and decides. */
export function prepareJury(snapshot: WorkbookSnapshot, options: PrepareOptions): Preparation {
  const whole = withMarksSheets(snapshot);
  const { settings: kept, problems } = options.settings
    ? { settings: options.settings, problems: [] }
    : readSettings(whole);
  const settings = {
    ...kept,
    honours: options.honours ?? kept.honours,
    rulings: [...kept.rulings, ...(options.rulings ?? [])],
    defaulting: [kept.defaulting, ...(options.defaulting ?? [])].join('\n').trim(),
  };
  const { workbook: written, anomalies: notFollowed } = withHints(whole, settings);
  const answers: Answers = new Map(Object.entries(settings.answers));
  const found = curriculumInForce(written, options.curriculum ?? curriculumOfSettings(settings), answers);
  const { workbook } = found;
  const curriculum = withSettings(found.curriculum, settings);
  const groups = eachOfGroups(found, (own) => withSettings(own, settings));
  const list = defaultingList(workbook, settings, curriculum.level, answers);
  const gradebook = readGradebook(workbook, curriculum, {
    ignore: found.maquetteSheets,
    answers,
    ...groups,
    listed: (numbers) => listedStatus(list, numbers),
  });
  const merged = rulebookOf(curriculum);
  const books = booksOfGroups(gradebook, groups);
  const refusal = found.refusal ?? (books?.includes(null) ? ambiguous(found.readings, workbook) : null);
  const inForce = { ...found, curriculum, ...groups, refusal };
  const setting = { inForce, settings, settingsProblems: problems, gradebook, notFollowed };
  if (gradebook.students.length === 0 || inForce.refusal)
    return { ok: false, ...setting, findings: gradebook.sheets };

  const marked: ReadonlySet<Semester> = new Set(gradebook.marked);
  const { level, policy } = curriculum;
  const sheets = gradebook.tables.map(({ sheet }) => sheet);
  const thisYear = yearInHand(workbook, settings, sheets, options.day ?? null);
  const typed = typedHistories(workbook, { level, thisYear });
  const reading = historyIn(workbook, typed);
  const history = historyOf(reading, gradebook.students, level, thisYear);
  const below = yearBelow(
    (of, maquette) => prepareJury(of, { ...options, curriculum: maquette }),
    ...([snapshot, inForce, gradebook] as const),
  );
  const { maquetteSheets } = inForce;
  const beside = { curriculum, maquetteSheets, gradebook, answers, thisYear };
  // What has a maquette of its own judges the levels below it too.
  const stated = below ? [] : levelsUnder(level).map((under) => statedBelow(workbook, under, beside));
  const earlierOf = new Map(
    gradebook.students.map(({ id }) => [
      id,
      stated.reduce((results, { byId }) => withStated(results, byId.get(id)), history.byId.get(id) ?? []),
    ]),
  );
  const readBelow = new Set([...(below?.sheets ?? []), ...stated.flatMap(({ sheets: read }) => [...read])]);
  const earlierOfAll = [...earlierOf.values()];
  const inHand = {
    level,
    policy,
    year: thisYear,
    below: uesBelow(earlierOfAll, level),
    ...(level === 3 && { lowest: uesBelow(earlierOfAll, 2) }),
  };
  const rows = juryRows(workbook, gradebook.students);
  const shown = decimalsByColumn(gradebook.students);
  const decimals = decimalsShown(gradebook);
  const decisions: ReportAnomaly[] = [];
  const mismatches: ReportAnomaly[] = [];
  const contradicting: ReportAnomaly[] = [];
  const twice: JudgedTwice['anomalies'][number][] = [];
  const judged = gradebook.students.map((student, position): JuryStudent => {
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
    twice.push(...again.anomalies);
    const own = after(earlier);
    const fingerprint = fingerprintOf(book, own, earlier, under?.fingerprint);
    const { year, result, reasons, entry, problems } = judge(own, row?.entry ?? null, book, marked);
    if (rows && row) decisions.push(...entryAnomalies(rows, row, problems));
    contradicting.push(
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
    mismatches.push(...averageMismatches(student, book, withoutPoints, shown));
    const doubt = roundingDoubt(student, position, own, entry, decimals, book, marked);
    if (doubt) mismatches.push(doubt);
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
  });
  const known = new Set(judged.map(({ id }) => id));
  const gone = [...(rows?.byId.values() ?? [])].filter((row) => !known.has(row.id));
  const lost = gone.flatMap((row): LostEntry[] => (row.entry ? [{ ...row, entry: row.entry }] : []));
  const lists = listQuestions(list, gradebook.students);
  const ofBelow = below?.anomalies ?? [];
  const anomalies = [
    ...notFollowed,
    ...rulingAnomalies(workbook, settings, gradebook),
    ...honoursAnomalies(workbook, settings),
    ...unlistedAnomalies(list, gradebook.students),
    ...lists.filter(({ question }) => !isAnswered(question, answers)),
    ...withOpenCoefficients(
      withoutSettled(gradebook.anomalies, gradebook, judged, marked).filter(
        (found) => !isReadBelow(found, readBelow),
      ),
      inForce,
    ),
    ...mismatches,
    ...maquetteMismatches(workbook, inForce),
    ...poleAnomalies(workbook, inForce),
    ...inForce.anomalies,
    ...history.anomalies,
    ...ofBelow,
    ...stated.flatMap((one) => one.anomalies),
    ...(inForce.from === 'chosen' ? [] : laterYears(gradebook, workbook, level)),
    ...twice.filter(({ question }) => !isAnswered(question, answers)),
    ...contradicting,
    ...history.lacking.map((lack) => unknownAverage(lack, judged)),
    ...unreadHistories(typed, reading),
    ...decisions,
    ...(rows ? lostAnomalies(rows, lost) : []),
  ];
  const students = judged.map((student, position) => ({
    ...student,
    doubts: doubtsOf(student, position, anomalies, marked),
  }));
  const report: JuryReport = {
    curriculum,
    book: merged,
    settings,
    academicYear: statedAcademicYear(
      workbook,
      sheets,
      new Set([...readBelow, ...typed.map(({ sheet }) => sheet)]),
    ),
    semesters: gradebook.semesters,
    marked,
    tables: reportTables(workbook, gradebook),
    reshaped: gradebook.reshaped,
    students,
    lost,
    apart:
      below && below.apart.students.length > 0
        ? withDoubtsAt(below.apart, (at) => at + anomalies.indexOf(ofBelow[0] as ReportAnomaly))
        : null,
    anomalies,
    questions: questionsOf([...anomalies, ...lists, ...twice, ...gradebook.answered], answers),
  };
  const people = gradebook.students;
  if (settings.names === 'shown') return { ok: true, ...setting, report, people };
  const language = settings.language === 'auto' ? (options.language ?? LANGUAGES[0]) : settings.language;
  return { ok: true, ...setting, report: hideNames(report, KEYS[language].anonymous, 'kept'), people };
}

/** Each question once, at the first cell that raised it. */
function questionsOf(anomalies: readonly ReportAnomaly[], answers: Answers): readonly AskedQuestion[] {
  const asked = new Map<string, AskedQuestion>();
  for (const { sheet, cell, question } of anomalies) {
    if (!question || asked.has(question.key)) continue;
    const answer = isAnswered(question, answers) ? (answers.get(question.key) ?? null) : null;
    asked.set(question.key, { sheet, cell, question, answer });
  }
  return [...asked.values()];
}

/** An acquisition without an average leaves the decision open where its RCUE would need it. */
function unknownAverage(
  { id, ue, anomaly }: ReturnType<typeof historyOf>['lacking'][number],
  students: readonly JuryStudent[],
): ReportAnomaly {
  const position = students.findIndex((student) => student.id === id);
  const rcue = students[position]?.result.rcues.find(({ ues }) => ues.some((one) => one.ue.code === ue));
  const isOpen = rcue?.code === 'AJ' && rcue.average === null;
  return isOpen ? { ...anomaly, doubt: { students: [position], modules: 'all' } } : anomaly;
}

/** A decision on a student whose row of marks was deleted: nothing of it is lost, and it is said. */
function lostAnomalies(rows: JuryRows, lost: readonly LostEntry[]): readonly ReportAnomaly[] {
  return lost.flatMap(({ id }) => {
    const row = rows.byId.get(id);
    return row ? entryAnomalies(rows, row, [{ column: 'decision', text: id, problem: 'student-gone' }]) : [];
  });
}

function yearOf(
  student: Gradebook['students'][number],
  averagesOnly: Gradebook['averagesOnly'],
  curriculum: CurriculumDocument,
): StudentYear {
  const { unread, status, repeats, stated } = student;
  const { effects } = curriculum.policy;
  const averages = stated.ueAverages.filter(({ ue }) => averagesOnly.includes(ue));
  const extras = extrasOf(student, curriculum);
  // A cell that holds something is never empty, whatever an empty one counts.
  const marks =
    effects.ATT === 'awaited'
      ? student.marks
      : student.marks.map((mark, i) => (unread.includes(i) ? UNREAD : mark));
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
