import { a1 } from '../cells/a1';
import type { WorkbookSnapshot } from '../cells/snapshot';
import { levelOf, partsOfUe, semesterOfModule, semestersOf } from '../curricula/codes';
import { fittingCurricula } from '../curricula/recognise';
import { uesWithoutEcts } from '../curricula/totals';
import type { CurriculumDocument } from '../curricula/types';
import { statedIn } from '../gradebook/stated-weights';
import type { Gradebook, SheetFinding } from '../gradebook/types';
import { levelBelowWith } from '../rules/below';
import { isAwaited } from '../rules/codes';
import { computed } from '../rules/exact';
import type { StudentYear } from '../rules/student';
import type { Level, Semester } from '../rules/types';
import type { UeResult } from '../rules/ue';
import type { CurriculumInForce } from './curriculum-in-force';
import { curriculumOfHeaders, headOf } from './curriculum-of-headers';
import { matchPeople, personKey, type KnownStudent } from './history/matching';
import type { EarlierResult, NamedPerson } from './history/record';
import { isOfLevel, levelsUnder } from './history/stated-below';
import type { JuryReport, JuryStudent, ReportAnomaly } from './report';

/**
 * Semesters of a level below in the same workbook: a student takes one of them again, or the workbook holds several years.
 * They are judged by their own maquette, and what they give is the level below of this year (4.3, 4.5).
 */
interface YearBelow {
  /** By the student's id in the year in hand. */
  readonly byId: ReadonlyMap<string, JuryStudent>;
  /** Sheets whose marks were judged. */
  readonly sheets: ReadonlySet<string>;
  readonly anomalies: readonly ReportAnomaly[];
  /** The report on those who have marks of levels below alone. */
  readonly apart: JuryReport;
}

/** A year once it is prepared: see `Preparation`. */
type Prepared =
  | { readonly ok: false }
  | {
      readonly ok: true;
      readonly gradebook: Gradebook;
      readonly report: JuryReport;
      readonly people: readonly KnownStudent[];
    };

/**
 * Judges the level below, as far as the workbook has marks and one maquette of it; null where it has none.
 * @param prepare how a year is judged
 * @param gradebook of the year in hand
 */
export function yearBelow(
  prepare: (workbook: WorkbookSnapshot, curriculum: CurriculumDocument) => Prepared,
  workbook: WorkbookSnapshot,
  inForce: CurriculumInForce,
  { students, sheets }: Gradebook,
): YearBelow | null {
  const { level } = inForce.curriculum;
  const maquette = level > 1 ? maquetteOf((level - 1) as Level, workbook, inForce, sheets) : null;
  if (!maquette) return null;
  // What the jury decides is about the year in hand.
  const ours = workbook.ours.filter(({ role }) => role !== 'jury');
  const below = prepare({ ...workbook, ours }, maquette);
  if (!below.ok) return null;
  const { gradebook, people, report } = below;
  const matches = matchPeople(people.map(asPerson), students);
  const byId = new Map<string, JuryStudent>();
  const alone: number[] = [];
  report.students.forEach((student, i) => {
    const match = matches.get(personKey(asPerson(people[i] as KnownStudent)));
    if (match?.found) byId.set(match.id, student);
    else alone.push(i);
  });
  const read = new Set(gradebook.tables.map(({ sheet }) => sheet));
  const isLower = (found: SheetFinding): boolean => levelsUnder(level).some((of) => isOfLevel(of)(found));
  const lower = new Set(sheets.filter(isLower).map(({ sheet }) => sheet));
  const apart = {
    ...report,
    students: report.students.filter((_, i) => alone.includes(i)),
  };
  const ofAlone = new Set(doubtsIn(apart));
  const counts = (anomaly: ReportAnomaly, at: number): boolean =>
    ofAlone.has(at) || read.has(anomaly.sheet) || lower.has(anomaly.sheet);
  const own = new Map<number, ReportAnomaly>();
  report.anomalies.forEach((anomaly, at) => {
    const reached = students.flatMap(({ id }, position) =>
      byId.get(id)?.doubts.includes(at) ? [position] : [],
    );
    const { doubt, ...told } = anomaly;
    if (reached.length > 0) own.set(at, { ...told, doubt: { students: reached, modules: 'all' } });
    // What of earlier years concerns nobody with marks of the level is told of the year in hand.
    else if (counts(anomaly, at)) own.set(at, doubt ? told : anomaly);
  });
  const positions = new Map([...own.keys()].map((at, position) => [at, position]));
  return {
    byId,
    sheets: read,
    anomalies: [
      ...own.values(),
      ...judgedAlone(alone, below),
      ...(alone.length > 0 ? unknownCredits(below) : []),
    ],
    apart: withDoubtsAt(apart, (at) => positions.get(at) ?? null),
  };
}

const doubtsIn = ({ students, apart }: JuryReport): readonly number[] => [
  ...students.flatMap(({ doubts }) => doubts),
  ...(apart ? doubtsIn(apart) : []),
];

/** A report whose anomalies stand elsewhere. @param placeOf where each of them stands; null where it does not any more */
export function withDoubtsAt(report: JuryReport, placeOf: (at: number) => number | null): JuryReport {
  const { students, apart } = report;
  return {
    ...report,
    students: students.map((one) => ({ ...one, doubts: one.doubts.flatMap((at) => placeOf(at) ?? []) })),
    apart: apart && withDoubtsAt(apart, placeOf),
  };
}

/** The maquette of a level below: the one that fits its marks best, or is alone; else the coefficients above them. */
function maquetteOf(
  level: Level,
  workbook: WorkbookSnapshot,
  { maquettes, maquetteSheets }: CurriculumInForce,
  sheets: Gradebook['sheets'],
): CurriculumDocument | null {
  const own = maquettes.filter((one) => one.level === level);
  const marked = sheets.filter(isOfLevel(level));
  if (own.length === 0 && marked.length === 0) return null;
  const codes = marked.flatMap(({ modules }) =>
    modules.filter((code) => levelOf(semesterOfModule(code) ?? 'S1') === level),
  );
  const [best, second] = fittingCurricula(codes, own);
  if (best && best.score !== second?.score) return best.curriculum;
  if (own.length > 0) return own.length === 1 ? (own[0] ?? null) : null;
  return curriculumOfHeaders(statedIn(headOf(workbook, maquetteSheets)), codes, level)?.curriculum ?? null;
}

/** So many are told one by one; more are another promotion, told once for each sheet. */
export const MOST_APART = 10;

/** Who has marks of the level below alone is judged there, apart from this year's jury: told where he stands. */
function judgedAlone(
  alone: readonly number[],
  { gradebook, report }: Prepared & { readonly ok: true },
): readonly ReportAnomaly[] {
  const bySheet = new Map<string, { readonly row: number; readonly id: string }[]>();
  for (const position of alone) {
    const table = gradebook.tables.find(({ rows }) => rows.some(({ student }) => student === position));
    const row = table?.rows.find(({ student }) => student === position)?.row ?? 0;
    const id = report.students[position]?.id ?? '';
    if (table) bySheet.set(table.sheet, [...(bySheet.get(table.sheet) ?? []), { row, id }]);
  }
  const { level } = report.curriculum;
  const told = (sheet: string, cell: string, value: string, students: number): ReportAnomaly => {
    const effect = { code: 'judged-apart', level, students } as const;
    return { sheet, cell, kind: 'unmatched-student', value, effect };
  };
  return [...bySheet].flatMap(([sheet, found]) => {
    const cellOf = ({ row }: { readonly row: number }): string => a1({ row, column: 0 });
    if (found.length <= MOST_APART) return found.map((one) => told(sheet, cellOf(one), one.id, 1));
    const rows = found.map(({ row }) => row);
    const area = `${cellOf({ row: Math.min(...rows) })}:${cellOf({ row: Math.max(...rows) })}`;
    return [told(sheet, area, String(found.length), found.length)];
  });
}

/** UEs whose credits nothing states count for none: told above the marks of their semester. */
const unknownCredits = ({ gradebook, report }: Prepared & { readonly ok: true }): readonly ReportAnomaly[] =>
  uesWithoutEcts(report.curriculum).flatMap((ue) => {
    const table = gradebook.tables.find(({ semesters }) => semesters.includes(partsOfUe(ue).semester));
    const cell = a1({ row: table?.headerRow ?? 0, column: 0 });
    const effect = { code: 'credits-unknown', ue } as const;
    return table ? [{ sheet: table.sheet, cell, kind: 'unknown-ects', value: ue, effect }] : [];
  });

const asPerson = ({ id, hasNumber, lastName, firstName }: KnownStudent): NamedPerson => ({
  number: hasNumber ? id : '',
  lastName,
  firstName,
});

type KnownYears = Pick<StudentYear, 'lowerLevel' | 'lowestLevel' | 'partlyKnown' | 'repeats'>;

const isJudgedWhole = (level: Level, ues: JuryStudent['result']['ues']): boolean =>
  semestersOf(level).every((semester) => ues.some(({ ue }) => ue.semester === semester));

/** What is known of a student's levels below, with what the workbook's own marks of them give. */
export function withYearBelow(known: KnownYears, student: JuryStudent | undefined): KnownYears {
  if (!student) return {};
  const { ues, lower } = student.result;
  const judged = ues.map(({ ue, code }) => ({ ue: ue.code, competence: ue.competence, code }));
  const semesters = [...(known.repeats?.semesters ?? []), ...semestersAgain(student)];
  return {
    lowerLevel: levelBelowWith(known.lowerLevel ?? [], judged),
    lowestLevel: levelBelowWith(known.lowestLevel ?? [], lower),
    partlyKnown: (known.partlyKnown ?? []).filter((level) => !isJudgedWhole(level, ues)),
    repeats: { ...known.repeats, semesters },
  };
}

/** Every average of a UE that is known of a year below. */
export function averagesOf(student: JuryStudent | undefined): JuryStudent['below'] {
  if (!student) return [];
  const now = student.result.ues.flatMap(({ ue, average }) => (average ? [{ ue: ue.code, average }] : []));
  const earlier = student.history.flatMap(({ subject, average }) =>
    subject.kind === 'ue' && average !== null ? [{ ue: subject.ue, average: computed(average) }] : [],
  );
  return [...now, ...earlier, ...student.below];
}

/** Semesters that earlier years had otherwise: they are taken once more. */
const semestersAgain = ({ result, history }: JuryStudent): readonly Semester[] => [
  ...new Set(result.ues.flatMap((one) => (isNew(one, history) ? [one.ue.semester] : []))),
];

/** Whether earlier years have the UE, none of them with this average, be it with two decimals. */
function isNew({ ue, average, code, carried }: UeResult, history: readonly EarlierResult[]): boolean {
  if (average === null || isAwaited(code) || carried) return false;
  const known = history.flatMap((one) =>
    one.subject.kind === 'ue' && one.subject.ue === ue.code && one.average !== null ? [one.average] : [],
  );
  return known.length > 0 && known.every((one) => Math.abs(one - average.value) > 0.005);
}
