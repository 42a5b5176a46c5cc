import { a1 } from '../cells/a1';
import type { WorkbookSnapshot } from '../cells/snapshot';
import type { CurriculumDocument } from '../curricula/types';
import type { Gradebook } from '../gradebook/types';
import { levelBelowWith } from '../rules/below';
import { isAwaited } from '../rules/codes';
import type { StudentYear } from '../rules/student';
import type { Semester } from '../rules/types';
import type { UeResult } from '../rules/ue';
import type { CurriculumInForce } from './curriculum-in-force';
import { matchPeople, personKey, type KnownStudent } from './history/matching';
import type { EarlierResult, NamedPerson } from './history/record';
import type { JuryReport, JuryStudent, ReportAnomaly } from './report';

/**
 * Semesters of a level below in the same workbook: a student takes one of them again, or the workbook holds several years.
 * They are judged by their own maquette, and what they give is the level below of this year (4.3, 4.5).
 */
interface YearBelow {
  /** By the student's id in the year in hand. */
  readonly byId: ReadonlyMap<string, JuryStudent>;
  readonly anomalies: readonly ReportAnomaly[];
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
  { curriculum, maquettes }: CurriculumInForce,
  { students, tables }: Gradebook,
): YearBelow | null {
  const [maquette, ...others] = maquettes.filter(({ level }) => level === curriculum.level - 1);
  if (!maquette || others.length > 0) return null;
  // What the jury decides is about the year in hand.
  const ours = workbook.ours.filter(({ role }) => role !== 'jury');
  const below = prepare({ ...workbook, ours }, maquette);
  if (!below.ok) return null;
  const { people, report } = below;
  const matches = matchPeople(people.map(asPerson), students);
  const byId = new Map<string, JuryStudent>();
  const strangers = below.gradebook.students.flatMap(({ status, origins }, i): readonly ReportAnomaly[] => {
    const student = report.students[i] as JuryStudent;
    const match = matches.get(personKey(asPerson(people[i] as KnownStudent)));
    if (match?.found) byId.set(match.id, student);
    const at = origins.find((origin) => origin !== null);
    if (match?.found || status || !at) return [];
    const effect = { code: 'absent-from', sheets: tables.map(({ sheet }) => sheet) } as const;
    return [{ sheet: at.sheet, cell: a1(at), kind: 'unmatched-student', value: student.id, effect }];
  });
  // What of earlier years concerns nobody with marks of the level is told of the year in hand.
  const read = new Set(below.gradebook.tables.map(({ sheet }) => sheet));
  const own = report.anomalies.flatMap((anomaly, at): readonly ReportAnomaly[] => {
    const reached = students.flatMap(({ id }, position) =>
      byId.get(id)?.doubts.includes(at) ? [position] : [],
    );
    if (reached.length > 0) return [{ ...anomaly, doubt: { students: reached, modules: 'all' } }];
    const { doubt, ...told } = anomaly;
    return read.has(anomaly.sheet) ? [doubt ? told : anomaly] : [];
  });
  return { byId, anomalies: [...own, ...strangers] };
}

const asPerson = ({ id, hasNumber, lastName, firstName }: KnownStudent): NamedPerson => ({
  number: hasNumber ? id : '',
  lastName,
  firstName,
});

type KnownYears = Pick<StudentYear, 'lowerLevel' | 'lowestLevel' | 'repeats'>;

/** What is known of a student's levels below, with what the workbook's own marks of them give. */
export function withYearBelow(known: KnownYears, student: JuryStudent | undefined): KnownYears {
  if (!student) return {};
  const { ues, lower } = student.result;
  const judged = ues.map(({ ue, code }) => ({ ue: ue.code, competence: ue.competence, code }));
  const semesters = [...(known.repeats?.semesters ?? []), ...semestersAgain(student)];
  return {
    lowerLevel: levelBelowWith(known.lowerLevel ?? [], judged),
    lowestLevel: levelBelowWith(known.lowestLevel ?? [], lower),
    repeats: { ...known.repeats, semesters },
  };
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
