import { levelOf, partsOfUe, semestersOf, semesterOfModule } from '../../curricula/codes';
import type { CurriculumDocument } from '../../curricula/types';
import type { WorkbookSnapshot } from '../../cells/snapshot';
import { ueIn } from '../../gradebook/context';
import { readGradebook } from '../../gradebook/gradebook';
import type { Answers } from '../../gradebook/questions';
import type { Gradebook, SheetFinding, Student } from '../../gradebook/types';
import { UE_CODES, type Curriculum, type Level, type Semester } from '../../rules/types';
import type { ReportAnomaly } from '../report';
import { matchPeople, personKey } from './matching';
import { codeIn } from './read-cells';
import { inOrder, levelOfSubject, semesterOf, yearBefore, type EarlierResult } from './record';

/** The year in hand, beside whose marks sheets of levels below stand. */
interface InHand {
  readonly curriculum: CurriculumDocument;
  readonly maquetteSheets: ReadonlySet<string>;
  readonly gradebook: Gradebook;
  readonly answers: Answers;
  /** The university year that is judged; null where it is not known. */
  readonly thisYear: string | null;
}

/** What sheets of levels below say without a maquette. */
interface StatedBelow {
  /** By the student's id in the year in hand: the department's own averages and codes of UEs. */
  readonly byId: ReadonlyMap<string, readonly EarlierResult[]>;
  /** Sheets that were read so. */
  readonly sheets: ReadonlySet<string>;
  /** Sheets with marks that count for nothing, with what would make them count. */
  readonly anomalies: readonly ReportAnomaly[];
}

const NOTHING: StatedBelow = { byId: new Map(), sheets: new Set(), anomalies: [] };

/** Whether a sheet has marks of this level. */
export const isOfLevel =
  (level: number) =>
  ({ outcome, modules }: SheetFinding): boolean =>
    outcome === 'other-year' &&
    modules.some((code) => {
      const semester = semesterOfModule(code);
      return semester !== null && levelOf(semester) === level;
    });

/**
 * Sheets of a level below that no maquette judges: the averages and codes that the department states of its UEs are results
 * of an earlier year, where both semesters have some. Else who has marks there is told that they count for nothing.
 */
export function statedBelow(workbook: WorkbookSnapshot, level: Level, inHand: InHand): StatedBelow {
  const { curriculum, maquetteSheets, gradebook, answers, thisYear } = inHand;
  const marked = gradebook.sheets.filter(isOfLevel(level));
  if (marked.length === 0 && !gradebook.sheets.some((found) => mayState(found, workbook, level)))
    return NOTHING;
  const bare = { ...curriculum, level, modules: [], ues: anyUe(level), options: [] };
  const below = readGradebook(workbook, bare, { ignore: maquetteSheets, answers });
  const own = ownStudents(below.students, gradebook.students);
  const year = thisYear === null ? '' : yearBefore(thisYear, curriculum.level - level);
  const byId = new Map([...own].map(([id, student]) => [id, resultsOf(student, level, year)] as const));
  const results = [...byId.values()].flat();
  const has = (semester: Semester): boolean =>
    results.some(({ subject }) => subject.kind === 'ue' && semesterOf(subject.ue) === semester);
  if (semestersOf(level).every(has)) {
    const sheets = new Set(below.tables.map(({ sheet }) => sheet));
    return { byId, sheets, anomalies: withoutOthers(below, new Set([...own.values()]), level) };
  }
  const anomalies = marked.flatMap(({ sheet }) => notJudged(sheet, level, workbook.sheets));
  return { ...NOTHING, anomalies };
}

/** Who has marks of this level alone, so many on each sheet: averages beside them make nobody a student of this year. */
const withoutOthers = (
  { tables, students }: Gradebook,
  own: ReadonlySet<Student>,
  level: Level,
): readonly ReportAnomaly[] =>
  tables.flatMap(({ sheet, rows }): readonly ReportAnomaly[] => {
    const alone = rows.filter(({ student }) => !own.has(students[student] as Student)).length;
    const effect = { code: 'no-curriculum', level, students: alone } as const;
    return alone === 0
      ? []
      : [{ sheet, cell: 'A1', kind: 'unmatched-student', value: String(alone), effect }];
  });

/** Every UE that a level may have: none is known. */
const anyUe = (level: Level): Curriculum['ues'] =>
  semestersOf(level).flatMap((semester) =>
    COMPETENCES.map((competence) => {
      const code = `UE${semester.charAt(1)}${competence}`;
      return { code, semester, competence, coefficient: 1, ects: 0, weights: [] };
    }),
  );
const COMPETENCES = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Sheets in sight with marks of a later year than the one in hand, which no maquette judges. */
export const laterYears = (
  { sheets: found }: Pick<Gradebook, 'sheets'>,
  { sheets }: WorkbookSnapshot,
  inHand: Level,
): readonly ReportAnomaly[] =>
  ([2, 3] as const).flatMap((level) =>
    level <= inHand
      ? []
      : found.filter(isOfLevel(level)).flatMap((one) => notJudged(one.sheet, level, sheets)),
  );

const notJudged = (
  sheet: string,
  level: Level,
  sheets: WorkbookSnapshot['sheets'],
): readonly ReportAnomaly[] =>
  sheets.some(({ name, visible }) => name === sheet && visible)
    ? [{ sheet, cell: 'A1', kind: 'unread-sheet', value: sheet, effect: { code: 'no-curriculum', level } }]
    : [];

/** Headers stand near the top. */
const HEADER_ROWS = 12;

/** Whether a sheet without modules, or one whose averages of this year count, may have averages of UEs of this level. */
function mayState({ sheet, outcome }: SheetFinding, { sheets }: WorkbookSnapshot, level: Level): boolean {
  const snapshot =
    (outcome === 'no-module-header' || outcome === 'tables') && sheets.find(({ name }) => name === sheet);
  return (
    snapshot !== false &&
    (snapshot?.rows.slice(0, HEADER_ROWS) ?? []).some((cells) =>
      cells?.some((cell) => {
        const ue = typeof cell === 'string' ? ueIn(cell, null) : null;
        return ue !== null && levelOf(partsOfUe(ue).semester) === level;
      }),
    )
  );
}

/** Students of the sheets below by the id that they have in the year in hand. */
function ownStudents(students: readonly Student[], ofYear: readonly Student[]): ReadonlyMap<string, Student> {
  const asPerson = ({ id, hasNumber, lastName, firstName }: Student) => ({
    number: hasNumber ? id : '',
    lastName,
    firstName,
  });
  const matches = matchPeople(students.map(asPerson), ofYear);
  return new Map(
    students.flatMap((student) => {
      const match = matches.get(personKey(asPerson(student)));
      return match?.found ? [[match.id, student] as const] : [];
    }),
  );
}

function resultsOf({ stated }: Student, level: Level, year: string): readonly EarlierResult[] {
  const ues = [...stated.ueAverages, ...stated.ueCodes].map(({ ue }) => ue);
  return [...new Set(ues)].sort().flatMap((ue): readonly EarlierResult[] => {
    const average = stated.ueAverages.find((one) => one.ue === ue);
    const typed = stated.ueCodes.find((one) => one.ue === ue)?.value.toUpperCase() ?? '';
    const code = UE_CODES.find((one) => one === typed) ?? '';
    const place = average ?? stated.ueCodes.find((one) => one.ue === ue);
    const subject = { kind: 'ue', ue } as const;
    if (levelOfSubject(subject) !== level || (!average && code === '')) return [];
    return [
      { year, subject, average: average?.value ?? null, code, ects: null, origin: place?.at.sheet ?? '' },
    ];
  });
}

/**
 * Averages and codes of UEs of a level below that stand in columns beside this year's marks, where both semesters have some.
 * @returns by the student's id
 */
export function besideMarks(
  students: readonly Student[],
  level: Level,
  { curriculum, thisYear }: Pick<InHand, 'curriculum' | 'thisYear'>,
): ReadonlyMap<string, readonly EarlierResult[]> {
  const year = thisYear === null ? '' : yearBefore(thisYear, curriculum.level - level);
  const found = students.map(({ id, stated }) => {
    const own = stated.below.filter(({ ue }) => levelOf(partsOfUe(ue).semester) === level);
    const results = [...new Set(own.map(({ ue }) => ue))].sort().flatMap((ue): readonly EarlierResult[] => {
      const all = own.filter((one) => one.ue === ue);
      const average = all.find(({ value }) => typeof value === 'number')?.value;
      const code = all.flatMap(({ value }) => (typeof value === 'string' ? (codeIn('ue', value) ?? []) : []))[0] ?? ''; // prettier-ignore
      if (average === undefined && code === '') return [];
      const origin = all[0]?.at.sheet ?? '';
      const subject = { kind: 'ue', ue } as const;
      return [
        { year, subject, average: typeof average === 'number' ? average : null, code, ects: null, origin },
      ];
    });
    return [id, results] as const;
  });
  const semesters = new Set(
    found.flatMap(([, results]) =>
      results.flatMap(({ subject }) => (subject.kind === 'ue' ? [semesterOf(subject.ue)] : [])),
    ),
  );
  return semestersOf(level).every((semester) => semesters.has(semester)) ? new Map(found) : new Map();
}

/** The levels below one, the nearest first. */
export const levelsUnder = (level: Level): readonly Level[] =>
  ([2, 1] as const).filter((under) => under < level);

/**
 * Earlier results with those that sheets of a level below state: what *Antécédents* says of a UE counts before.
 * @param found of one student
 */
export function withStated(
  found: readonly EarlierResult[],
  stated: readonly EarlierResult[] | undefined,
): readonly EarlierResult[] {
  if (!stated) return found;
  const known = new Set(found.flatMap(({ subject }) => (subject.kind === 'ue' ? [subject.ue] : [])));
  const more = stated.filter(({ subject }) => subject.kind !== 'ue' || !known.has(subject.ue));
  return [...found, ...more].sort(inOrder);
}
