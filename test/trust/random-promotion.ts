import type { RawCell, WorkbookSnapshot } from '../../src/cells/snapshot';
import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import type { CurriculumDocument } from '../../src/curricula/types';
import { NO_ENTRY, studentWith } from '../../src/jury/decisions/decide';
import { mergeHistory } from '../../src/jury/history/merge-history';
import { planHistory } from '../../src/jury/history/plan-history';
import type { HistoryRecord } from '../../src/jury/history/record';
import { withSheet } from '../../src/jury/imports/with-sheet';
import { prepareJury } from '../../src/jury/prepare';
import type { JuryEntry, JuryReport } from '../../src/jury/report';
import { DEFAULT_SETTINGS } from '../../src/jury/settings/settings';
import { fr } from '../../src/locales/fr';
import { rulebookOf } from '../../src/rules/rulebook';
import type { StudentYear } from '../../src/rules/student';
import type { Mark, Semester } from '../../src/rules/types';
import { sheet, workbook } from '../gradebook/sheet';
import { plainDocument } from '../jury/plain-course';
import { randomStudent, type Dice } from '../rules/random-students';

/** Promotions of a workbook, drawn at random: what stands on the sheets, and the same as the law's own terms for the oracle. */

export interface RandomPromotion {
  readonly curriculum: CurriculumDocument;
  readonly marked: ReadonlySet<Semester>;
  readonly workbook: WorkbookSnapshot;
  /** By number. */
  readonly students: ReadonlyMap<string, StudentYear>;
  /** What the jury types, by number. */
  readonly entries: ReadonlyMap<string, Partial<JuryEntry>>;
}

const FIRST_NUMBER = 22_300_001;
const PEOPLE = { least: 3, most: 9 };
const YEAR = '2024-2025';
const YEARS_BEFORE = ['2023-2024', '2022-2023'] as const;

const curricula = (): readonly CurriculumDocument[] => [
  ...BUILTIN_CURRICULA,
  ...([1, 2, 3] as const).flatMap((level) => [4, 6].map((competences) => plainDocument(level, competences))),
];

export function randomPromotion(dice: Dice): RandomPromotion {
  const curriculum = dice.oneOf(curricula());
  const book = rulebookOf(curriculum);
  const semesters = [book.odd, book.even] as const;
  const marked = new Set<Semester>(dice.falls(0.2) ? [book.odd] : semesters);
  // Marks of 20 in each column: nobody asks what they are out of.
  const best: StudentYear = {
    marks: curriculum.modules.map(({ semester }) => (marked.has(semester) ? 20 : 'ATT')),
  };
  const drawn = Array.from({ length: dice.whole(PEOPLE.least, PEOPLE.most) }, () =>
    inAWorkbook(dice, curriculum, marked, randomStudent(dice, book)),
  );
  const students = new Map([...drawn, best].map((student, i) => [String(FIRST_NUMBER + i), student]));
  const sheets = semesters
    .filter((semester) => marked.has(semester))
    .map((semester) => marksSheet(semester, curriculum, students));
  const records = [...students].flatMap(([number, student]) => earlierResults(number, student));
  const marks = workbook(...sheets);
  return {
    curriculum,
    marked,
    workbook:
      records.length > 0
        ? withSheet(marks, planHistory(mergeHistory(null, records), fr, 'Antécédents'))
        : marks,
    students,
    entries: new Map(
      [...students].flatMap(([number, { overrides }]) => (overrides ? [[number, typed(overrides)]] : [])),
    ),
  };
}

/** What a workbook can say of a student: marks or words, a standing, what he had acquired, what the jury types. */
function inAWorkbook(
  dice: Dice,
  curriculum: CurriculumDocument,
  marked: ReadonlySet<Semester>,
  { marks, status, defaultingIn, capitalised = {}, overrides = {} }: StudentYear,
): StudentYear {
  const own = curriculum.modules.map(({ semester }, i): Mark =>
    marked.has(semester) ? (marks[i] ?? 'ATT') : 'ATT',
  );
  // A row without any mark may be of somebody who does not take the semester: that is another matter.
  for (const semester of marked) {
    const at = curriculum.modules.findIndex((module) => module.semester === semester);
    if (typeof own[at] !== 'number') own[at] = dice.whole(0, 80) / 4;
  }
  const struck = [...marked].filter((semester) => defaultingIn?.includes(semester) ?? true);
  const { ues = {}, rcues = {}, year, points } = overrides;
  const taken = Object.keys(ues).filter((ue) => curriculum.ues.some(({ code }) => code === ue));
  const decided = {
    ues: Object.fromEntries(taken.map((ue) => [ue, dice.oneOf(['ADJ', 'AJ'] as const)])),
    rcues: Object.fromEntries(Object.keys(rcues).map((rcue) => [rcue, dice.oneOf(['ADJ', 'AJ'] as const)])),
    ...(year && marked.size > 1 && { year: dice.oneOf(['ADJ', 'PAS1NCI', 'RED', 'NAR'] as const) }),
    ...(points && { points }),
  };
  const earlier = Object.fromEntries(
    Object.entries(capitalised).flatMap(([ue, { average }]) => {
      const isReached = average !== null && average >= curriculum.policy.passMark;
      return isReached ? [[ue, { average, code: 'ADM' as const, from: YEAR }]] : [];
    }),
  );
  const past = curriculum.ues.filter(({ code }) => earlier[code]).map(({ semester }) => semester);
  const { level } = curriculum;
  const below = (levels: 1 | 2): NonNullable<StudentYear['lowerLevel']> => {
    const [odd, even] = [2 * (level - levels) - 1, 2 * (level - levels)];
    const all = curriculum.ues.map(({ code, competence }) => {
      const ue = `UE${code.charCodeAt(2) % 2 === 1 ? odd : even}${competence}`;
      return { ue, competence, code: dice.falls(0.97) ? ('ADM' as const) : ('AJ' as const) };
    });
    return all;
  };
  const lowerLevel = level > 1 && dice.falls(0.6) ? below(1) : [];
  return {
    marks: own,
    ...(lowerLevel.length > 0 && { lowerLevel }),
    ...(lowerLevel.length > 0 && level === 3 && dice.falls(0.8) && { lowestLevel: below(2) }),
    ...(status && { status, defaultingIn: struck.length > 0 ? struck : [...marked] }),
    ...(Object.keys(earlier).length > 0 && {
      capitalised: earlier,
      repeats: { semesters: [...marked].filter((semester) => past.includes(semester)) },
    }),
    ...(dice.falls(0.3) && { overrides: decided }),
  };
}

function marksSheet(
  semester: Semester,
  { modules }: CurriculumDocument,
  students: RandomPromotion['students'],
): ReturnType<typeof sheet> {
  const own = modules.flatMap((module, at) => (module.semester === semester ? [{ ...module, at }] : []));
  const rows = [...students].map(([number, { marks, status, defaultingIn }], i) => [
    ...[Number(number), `Nom${String.fromCharCode(65 + i)}`, 'Zoé'],
    ...own.map(({ at }) => cellOf(marks[at] ?? 'ATT')),
    status && (status !== 'DEF' || defaultingIn?.includes(semester)) ? status : '',
  ]);
  return sheet(semester, [
    ['N° étudiant', 'Nom', 'Prénom', ...own.map(({ code }) => code), 'Statut'],
    ...rows,
  ]);
}

const cellOf = (mark: Mark): RawCell | '' =>
  mark === 'ATT' ? '' : mark === 'UNREAD' ? '??' : mark === 'NOT_TAKEN' ? 'EXC' : mark;

function earlierResults(
  number: string,
  { capitalised = {}, lowerLevel = [], lowestLevel = [] }: StudentYear,
): readonly HistoryRecord[] {
  const of = (year: string, ue: string, average: number | null, code: string): HistoryRecord => ({
    ...{ number, lastName: '', firstName: '', year, subject: { kind: 'ue', ue } },
    ...{ average, code, ects: null, origin: '' },
  });
  return [
    ...lowestLevel.map(({ ue, code }) => of(YEARS_BEFORE[1], ue, null, code)),
    ...lowerLevel.map(({ ue, code }) => of(YEARS_BEFORE[0], ue, null, code)),
    ...Object.entries(capitalised).map(([ue, { average, code }]) => of(YEAR, ue, average, code)),
  ];
}

/** The jury's decisions as people type them. */
function typed({
  ues = {},
  rcues = {},
  year,
  points = {},
}: NonNullable<StudentYear['overrides']>): Partial<JuryEntry> {
  const given = (of: string, list: Readonly<Record<string, number>> = {}): readonly string[] =>
    Object.entries(list).flatMap(([key, by]) =>
      by > 0 ? [`${of}${key} +${String(by).replace('.', ',')}`] : [],
    );
  const codes = [
    ...Object.entries(ues).map(([ue, code]) => `${ue} ${code}`),
    ...Object.entries(rcues).map(([rcue, code]) => `RCUE${rcue} ${code}`),
  ];
  const all = [
    ...codes,
    ...given('', points.modules),
    ...given('', points.ues),
    ...given('RCUE', points.rcues),
  ];
  return { decision: year ?? '', reason: 'Dossier', decisions: all.join(' ; ') };
}

/** The jury as it is prepared from the workbook, with what it types. */
export function reportOf({ workbook: book, curriculum, entries }: RandomPromotion): JuryReport {
  const prepared = prepareJury(book, { curriculum, settings: DEFAULT_SETTINGS });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.findings));
  const { report } = prepared;
  return {
    ...report,
    students: report.students.map((student) => {
      const entry = entries.get(student.id);
      return entry ? studentWith(student, { ...NO_ENTRY, ...entry }, report) : student;
    }),
  };
}
