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
import {
  ROUNDINGS,
  type Adjustment,
  type Mark,
  type MarkEffect,
  type Policy,
  type Semester,
} from '../../src/rules/types';
import { sheet, workbook } from '../gradebook/sheet';
import { plainDocument } from '../jury/plain-course';
import { randomStudent, type Dice } from '../rules/random-students';

/** Promotions of a workbook, drawn at random: what stands on the sheets, and the same as the law's own terms for the oracle. */

export interface RandomPromotion {
  readonly curriculum: CurriculumDocument;
  readonly marked: ReadonlySet<Semester>;
  readonly workbook: WorkbookSnapshot;
  /** The rule on attendance or an option that the department has chosen, as it writes it. */
  readonly rulings: readonly string[];
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

/** What is counted under a header, by a rule as people write it and as the law's own terms. */
interface Counted {
  readonly header: string;
  readonly line: string;
  readonly adjustment: Adjustment;
  readonly figures: readonly number[];
}

const ABSENCES = { source: 'absences', unit: 'absence', wholeSemester: true } as const;
const BONUS = { source: 'bonus', each: true } as const;
/** Each kind of rule, with figures of its own. */
const COUNTED: readonly Counted[] = [
  {
    header: 'Absences NJ',
    line: 'malus par absence ; taux 0,05 ; au-delà de 2 ; plafond 0,6',
    adjustment: { ...ABSENCES, shape: 'additive', rate: -0.05, above: 2, cap: 0.6 },
    figures: [0, 1, 2, 3, 8, 14, 30],
  },
  {
    header: 'Absences NJ',
    line: 'UE réduite par absence ; taux 1 % ; au-delà de 3',
    adjustment: { ...ABSENCES, shape: 'multiplicative', rate: -0.01, above: 3 },
    figures: [0, 3, 4, 11, 23],
  },
  {
    header: 'Demi-journées NJ',
    line: 'défaillant ; au-delà de 20',
    adjustment: { ...ABSENCES, shape: 'defaulting', above: 20 },
    figures: [0, 4, 20, 20, 21],
  },
  {
    header: 'Bonus sport',
    line: 'part des points ; taux 5 % ; au-delà de 10 ; plafond 0,3',
    adjustment: { ...BONUS, shape: 'additive', rate: 0.05, above: 10, cap: 0.3 },
    figures: [0, 9, 10, 12.5, 15, 19],
  },
  {
    header: 'Bonus sport',
    line: 'paliers ; 10 = 0,1 ; 12 = 0,2 ; 16 = 0,3',
    adjustment: {
      ...BONUS,
      shape: 'steps',
      steps: [
        { from: 10, points: 0.1 },
        { from: 12, points: 0.2 },
        { from: 16, points: 0.3 },
      ],
    },
    figures: [0, 9.5, 10, 12, 15.5, 16],
  },
];

/** A curriculum with what a department decides for itself. */
function decidedBy(dice: Dice, curriculum: CurriculumDocument, marked: ReadonlySet<Semester>): Policy {
  const { effects, ...policy } = curriculum.policy;
  const effect = (): MarkEffect => dice.oneOf(['zero', 'neutralised', 'awaited'] as const);
  // While a semester is not marked, its empty cells are none.
  const own = marked.size > 1 ? { ATT: effect(), ABI: effect(), ABJ: effect() } : {};
  const isOwn = dice.falls(0.5);
  return {
    ...policy,
    effects: { ...effects, ...(isOwn && own) },
    rounding: isOwn ? dice.oneOf(ROUNDINGS) : policy.rounding,
  };
}

export function randomPromotion(dice: Dice): RandomPromotion {
  const chosen = dice.oneOf(curricula());
  const { odd, even } = rulebookOf(chosen);
  const semesters = [odd, even] as const;
  const marked = new Set<Semester>(dice.falls(0.2) ? [odd] : semesters);
  const counted = dice.falls(0.5) ? dice.oneOf(COUNTED) : null;
  const policy = { ...decidedBy(dice, chosen, marked), adjustments: counted ? [counted.adjustment] : [] };
  const curriculum = { ...chosen, policy };
  const book = rulebookOf(curriculum);
  // Marks of 20 in each column: nobody asks what they are out of.
  const best: StudentYear = {
    marks: curriculum.modules.map(({ semester }) => (marked.has(semester) ? 20 : 'ATT')),
  };
  const drawn = Array.from({ length: dice.whole(PEOPLE.least, PEOPLE.most) }, () =>
    withCounts(dice, counted, marked, inAWorkbook(dice, curriculum, marked, randomStudent(dice, book))),
  );
  const students = new Map([...drawn, best].map((student, i) => [String(FIRST_NUMBER + i), student]));
  const sheets = semesters
    .filter((semester) => marked.has(semester))
    .map((semester) => marksSheet(semester, curriculum, students, counted));
  const records = [...students].flatMap(([number, student]) => earlierResults(number, student));
  const marks = workbook(...sheets);
  return {
    curriculum,
    marked,
    rulings: counted ? [`${counted.header} : ${counted.line}`] : [],
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

/** A student with a figure in each semester. */
function withCounts(
  dice: Dice,
  counted: Counted | null,
  marked: ReadonlySet<Semester>,
  student: StudentYear,
): StudentYear {
  if (!counted) return student;
  const { figures, adjustment } = counted;
  const extras = [...marked].map((semester) => [semester, { [adjustment.source]: [dice.oneOf(figures)] }]);
  return { ...student, extras: Object.fromEntries(extras) as NonNullable<StudentYear['extras']> };
}

function marksSheet(
  semester: Semester,
  { modules }: CurriculumDocument,
  students: RandomPromotion['students'],
  counted: Counted | null,
): ReturnType<typeof sheet> {
  const own = modules.flatMap((module, at) => (module.semester === semester ? [{ ...module, at }] : []));
  const rows = [...students].map(([number, { marks, status, defaultingIn, extras }], i) => [
    ...[Number(number), `Nom${String.fromCharCode(65 + i)}`, 'Zoé'],
    ...own.map(({ at }) => cellOf(marks[at] ?? 'ATT')),
    status && (status !== 'DEF' || defaultingIn?.includes(semester)) ? status : '',
    ...(counted ? [extras?.[semester]?.[counted.adjustment.source]?.[0] ?? ''] : []),
  ]);
  return sheet(semester, [
    [
      'N° étudiant',
      'Nom',
      'Prénom',
      ...own.map(({ code }) => code),
      'Statut',
      ...(counted ? [counted.header] : []),
    ],
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
export function reportOf({ workbook: book, curriculum, entries, rulings }: RandomPromotion): JuryReport {
  const policy = { ...curriculum.policy, adjustments: [] };
  const prepared = prepareJury(book, {
    curriculum: { ...curriculum, policy },
    settings: { ...DEFAULT_SETTINGS, rulings },
  });
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
