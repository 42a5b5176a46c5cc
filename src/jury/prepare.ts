import { gradebookOf } from '../gradebook/gradebook';
import { atOnce, type Slices } from '../cells/slices';
import type { WorkbookSnapshot } from '../cells/snapshot';
import { isAnswered, type Answers } from '../gradebook/questions';
import type { Anomaly, Gradebook, SheetFinding } from '../gradebook/types';
import type { CurriculumDocument } from '../curricula/types';
import { rulebookOf } from '../rules/rulebook';
import type { Semester } from '../rules/types';
import type { Day } from '../vocabulary/day';
import { defaultingList, listedStatus, listQuestions, unlistedAnomalies } from './attendance/defaulting';
import { rulingAnomalies } from './attendance/refused';
import { doubtsByStudent, doubtsOf } from './certainty';
import { maquetteMismatches, poleAnomalies } from './maquette-anomalies';
import { statedAcademicYear } from './academic-year';
import { ambiguous, curriculumInForce, statedInstead, type CurriculumInForce } from './curriculum-in-force';
import { booksOfGroups, eachOfGroups } from './group-curricula';
import { entryAnomalies } from './decisions/apply-entry';
import { juryRows, type JuryRows } from './entries';
import { honoursAnomalies } from './honours/table';
import { judgedStudents, STUDENTS_AT_ONCE, type Judgement, type ToldStudents } from './judged-students';
import { pastOf, type Past } from './past';
import { hideNames } from './anonymous';
import type { KnownStudent } from './history/matching';
import { withoutSettled } from './history/not-taken';
import { earlierSheets, unreadHistories } from './imports/typed-history';
import type { historyOf } from './history/of-workbook';
import { laterYears } from './history/stated-below';
import type { AskedQuestion, JuryReport, JuryStudent, LostEntry, ReportAnomaly } from './report';
import { KEYS } from '../locales/keys';
import { LANGUAGES, type Language } from '../locales/languages';
import { withMarksSheets } from './our-sheets/find';
import { curriculumOfSettings, withSettings, type JurySettings } from './settings/settings';
import { answersNotFollowed } from './settings/kept-answers';
import { readSettings, type SettingsProblem } from './settings/read-settings';
import { withHints } from './reading/follow';
import { reportTables } from './tables';
import { withDoubtsAt, yearBelow } from './year-below';

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

/** Whether the coefficients above the marks are not those of a built-in curriculum that counts for want of another. */
function isContradicted(all: readonly Anomaly[], { from }: CurriculumInForce): boolean {
  const modules = all.flatMap(({ effect }) => (effect.code === 'curriculum-used' ? [effect.module] : []));
  return from === 'recognised' && new Set(modules).size >= OTHER_CURRICULUM;
}

/**
 * Where the headers of the marks are all there is, a module without a coefficient leaves every decision open; where the
 * curriculum is a built-in one, other coefficients do: one where nothing confirms it, several even so.
 */
function withOpenCoefficients(all: readonly Anomaly[], inForce: CurriculumInForce): readonly Anomaly[] {
  const isOther = inForce.isGuess || isContradicted(all, inForce);
  const isOpen = ({ kind }: Anomaly): boolean =>
    (inForce.from === 'headers' && kind === 'unknown-module') || (isOther && kind === 'coefficient-mismatch');
  return all.map((found) =>
    isOpen(found) ? { ...found, doubt: { students: 'all', modules: 'all' } } : found,
  );
}

/** A sheet without modules may be one of a level below. */
const isReadBelow = ({ kind, sheet }: Anomaly, read: ReadonlySet<string>): boolean =>
  kind === 'unread-sheet' && read.has(sheet);

/** What the cells say, before anybody is judged. */
interface Grounds extends Setting {
  /** In which the tables were recognised. */
  readonly workbook: WorkbookSnapshot;
  readonly answers: Answers;
  /** Keys of questions with several answers that differ. */
  readonly contradicted: readonly string[];
  readonly list: ReturnType<typeof defaultingList>;
  readonly judgement: Judgement;
}

/** The main job up to the report: recognises curriculum, tables and students, and decides. */
export const prepareJury = (snapshot: WorkbookSnapshot, options: PrepareOptions): Preparation =>
  atOnce(preparing(snapshot, options));

/** The main job in slices, for who must not be held up by it. */
export function* preparing(snapshot: WorkbookSnapshot, options: PrepareOptions): Slices<Preparation> {
  const grounds = yield* groundsOf(snapshot, options);
  const { inForce, settings, settingsProblems, gradebook, notFollowed } = grounds;
  const setting = { inForce, settings, settingsProblems, gradebook, notFollowed };
  if (gradebook.students.length === 0 || inForce.refusal)
    return { ok: false, ...setting, findings: gradebook.sheets };

  const below = yearBelow(
    (of, maquette) => prepareJury(of, { ...options, curriculum: maquette }),
    ...([snapshot, inForce, gradebook] as const),
  );
  yield;
  const past = pastOf({ ...grounds, today: options.day ?? null }, below);
  yield;
  const rows = juryRows(grounds.workbook, gradebook.students);
  const told = yield* judgedStudents(grounds.judgement, past, rows);
  const report = yield* reportOf(grounds, past, rows, told);
  const people = gradebook.students;
  if (settings.names === 'shown') return { ok: true, ...setting, report, people };
  const language = settings.language === 'auto' ? (options.language ?? LANGUAGES[0]) : settings.language;
  return { ok: true, ...setting, report: hideNames(report, KEYS[language].anonymous, 'kept'), people };
}

function* groundsOf(snapshot: WorkbookSnapshot, options: PrepareOptions): Slices<Grounds> {
  const whole = withMarksSheets(snapshot);
  const {
    settings: kept,
    problems,
    contradicted,
  } = options.settings ? { settings: options.settings, problems: [], contradicted: [] } : readSettings(whole);
  const settings = {
    ...kept,
    honours: options.honours ?? kept.honours,
    rulings: [...kept.rulings, ...(options.rulings ?? [])],
    defaulting: [kept.defaulting, ...(options.defaulting ?? [])].join('\n').trim(),
  };
  const { workbook: written, anomalies: notFollowed } = withHints(whole, settings);
  const answers: Answers = new Map(Object.entries(settings.answers));
  const found = curriculumInForce(written, options.curriculum ?? curriculumOfSettings(settings), answers);
  yield;
  const first = yield* readingBy(found, settings, answers);
  const other = isContradicted(first.gradebook.anomalies, found) ? statedInstead(found) : null;
  const read = other ? yield* readingBy(other, settings, answers) : first;
  const { workbook, curriculum, groups, gradebook } = read;
  const books = booksOfGroups(gradebook, groups);
  const refusal =
    read.found.refusal ?? (books?.includes(null) ? ambiguous(read.found.readings, workbook) : null);
  const inForce = { ...read.found, curriculum, ...groups, refusal };
  const marked: ReadonlySet<Semester> = new Set(gradebook.marked);
  const judgement = { curriculum, merged: rulebookOf(curriculum), books, gradebook, marked, answers };
  const setting = { inForce, settings, settingsProblems: problems, gradebook, notFollowed };
  return { ...setting, workbook, answers, contradicted, list: read.list, judgement };
}

/** The marks as a curriculum has them read. */
function* readingBy(found: CurriculumInForce, settings: JurySettings, answers: Answers) {
  const { workbook } = found;
  const curriculum = withSettings(found.curriculum, settings);
  const groups = eachOfGroups(found, (own) => withSettings(own, settings));
  const list = defaultingList(workbook, settings, curriculum.level, answers);
  const gradebook = yield* gradebookOf(workbook, curriculum, {
    ignore: found.maquetteSheets,
    earlier: earlierSheets(workbook),
    answers,
    ...groups,
    listed: (numbers) => listedStatus(list, numbers),
  });
  return { found, workbook, curriculum, groups, list, gradebook };
}

/** All that is told of a workbook, but for decisions that lost their student. */
function anomaliesOf(
  { workbook, settings, answers, list, inForce, gradebook, notFollowed, judgement }: Grounds,
  { below, stated, history, typed, reading, readBelow }: Past,
  { judged, mismatches, twice, contradicting, decisions }: ToldStudents,
  lists: ReturnType<typeof listQuestions>,
): readonly ReportAnomaly[] {
  const { marked } = judgement;
  return [
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
    ...(below?.anomalies ?? []),
    ...stated.flatMap((one) => one.anomalies),
    ...(inForce.from === 'chosen' ? [] : laterYears(gradebook, workbook, inForce.curriculum.level)),
    ...twice.filter(({ question }) => !isAnswered(question, answers)),
    ...contradicting,
    ...history.lacking.map((lack) => unknownAverage(lack, judged)),
    ...unreadHistories(typed, reading),
    ...decisions,
  ];
}

function* reportOf(
  grounds: Grounds,
  past: Past,
  rows: JuryRows | null,
  told: ToldStudents,
): Slices<JuryReport> {
  const { workbook, settings, answers, list, gradebook, judgement } = grounds;
  const { curriculum, merged, marked } = judgement;
  const { below } = past;
  const known = new Set(told.judged.map(({ id }) => id));
  const gone = [...(rows?.byId.values() ?? [])].filter((row) => !known.has(row.id));
  const lost = gone.flatMap((row): LostEntry[] => (row.entry ? [{ ...row, entry: row.entry }] : []));
  const lists = listQuestions(list, gradebook.students);
  const found = [...anomaliesOf(grounds, past, told, lists), ...(rows ? lostAnomalies(rows, lost) : [])];
  const questions = questionsOf([...found, ...lists, ...told.twice, ...gradebook.answered], answers);
  const anomalies = [...found, ...answersNotFollowed(grounds, questions)];
  yield;
  const students: JuryStudent[] = [];
  const doubts = doubtsByStudent(anomalies, told.judged);
  for (const [position, student] of told.judged.entries()) {
    students.push({ ...student, doubts: doubtsOf(student, doubts[position] ?? [], marked) });
    if (position % STUDENTS_AT_ONCE === 0) yield;
  }
  const sheets = gradebook.tables.map(({ sheet }) => sheet);
  return {
    curriculum,
    book: merged,
    settings,
    academicYear: statedAcademicYear(
      workbook,
      sheets,
      new Set([...past.readBelow, ...past.typed.map(({ sheet }) => sheet)]),
    ),
    semesters: gradebook.semesters,
    marked,
    tables: reportTables(workbook, gradebook),
    reshaped: gradebook.reshaped,
    students,
    lost,
    apart:
      below && below.apart.students.length > 0
        ? withDoubtsAt(below.apart, (at) => at + anomalies.indexOf(below.anomalies[0] as ReportAnomaly))
        : null,
    anomalies,
    questions,
  };
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
