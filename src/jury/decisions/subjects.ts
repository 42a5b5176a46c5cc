import type { Locale } from '../../locales/locale';
import { RCUE_CODES, UE_CODES, YEAR_CODES, type ModuleCode, type UeName } from '../../rules/types';
import { hasWholeYear, type JuryReport, type JuryStudent } from '../report';
import { subjectKey, WAIVER, type Subject } from './subject';

/** Everything that a decision can be about besides the year, in the order of the curriculum; behind it the level below. */
export function subjectsOf(
  report: JuryReport,
): Readonly<Record<'ues' | 'rcues' | 'points' | 'waivers', readonly Subject[]>> {
  const { curriculum, semesters, book } = report;
  const ues = curriculum.ues.filter(({ semester }) => semesters.includes(semester)).map(({ code }) => code);
  const lower = [
    ...new Set(report.students.flatMap(({ result }) => result.lower.map(({ ue }) => ue))),
  ].sort();
  const capitalised = new Set(report.students.flatMap(({ year }) => Object.keys(year.capitalised ?? {})));
  const competences = hasWholeYear(report) ? book.rcues.map(({ competence }) => competence) : [];
  return {
    ues: [...ues, ...lower].map((ue) => ({ kind: 'ue', ue })),
    waivers: ues.filter((ue) => capitalised.has(ue)).map((ue) => ({ kind: 'ue-waiver', ue })),
    rcues: competences.map((competence) => ({ kind: 'rcue', competence })),
    points: [
      ...ues.map((ue) => ({ kind: 'ue-points', ue }) as const),
      ...competences.map((competence) => ({ kind: 'rcue-points', competence }) as const),
      ...curriculum.modules
        .filter(({ semester }) => semesters.includes(semester))
        .map(({ code }) => ({ kind: 'module-points', module: code }) as const),
    ],
  };
}

/** What can be decided of one UE: itself, its points, and those of the modules that no UE before it has. */
interface UeSubjects {
  readonly ue: UeName;
  /** Empty where the curriculum is of another year. */
  readonly name: string;
  readonly subjects: readonly Subject[];
}

/**
 * The subjects of UEs and modules by UE, in the order of the curriculum, so that a long list can be read. A right is given up
 * only to what the student has capitalised.
 */
export function subjectsByUe(report: JuryReport, { year }: Pick<JuryStudent, 'year'>): readonly UeSubjects[] {
  const { curriculum } = report;
  const { ues, points, waivers: all } = subjectsOf(report);
  const waivers = all.filter((one) => one.kind === 'ue-waiver' && year.capitalised?.[one.ue]);
  const placed = new Set<ModuleCode>();
  return ues.flatMap((subject): UeSubjects[] => {
    if (subject.kind !== 'ue') return [];
    const ue = curriculum.ues.find(({ code }) => code === subject.ue);
    const modules = (ue?.weights ?? []).map(({ module }) => module).filter((module) => !placed.has(module));
    for (const module of modules) placed.add(module);
    const own = [...waivers, ...points].filter(
      (one) =>
        ((one.kind === 'ue-points' || one.kind === 'ue-waiver') && one.ue === subject.ue) ||
        (one.kind === 'module-points' && modules.includes(one.module)),
    );
    return [{ ue: subject.ue, name: ue?.name ?? '', subjects: [subject, ...own] }];
  });
}

/** The name of a module, beside its code. */
export const moduleName = ({ curriculum }: JuryReport, module: ModuleCode): string =>
  curriculum.modules.find(({ code }) => code === module)?.name ?? '';

/** @param key see `subjectKey`; any other text means the year */
export function subjectOfKey(report: JuryReport, key: string): Subject {
  const { ues, rcues, points, waivers } = subjectsOf(report);
  return (
    [...ues, ...waivers, ...rcues, ...points].find((subject) => subjectKey(subject) === key) ?? {
      kind: 'year',
    }
  );
}

export const isPoints = ({ kind }: Subject): boolean => kind.endsWith('-points');

/** The codes that a subject can get, with what they mean. */
export function codesFor(subject: Subject, locale: Locale): readonly { code: string; meaning: string }[] {
  if (subject.kind === 'ue') return UE_CODES.map((code) => ({ code, meaning: locale.ueCodes[code] }));
  if (subject.kind === 'ue-waiver') return [{ code: WAIVER, meaning: locale.deliberation.waiver }];
  if (subject.kind === 'rcue') return RCUE_CODES.map((code) => ({ code, meaning: locale.rcueCodes[code] }));
  return YEAR_CODES.map((code) => ({ code, meaning: locale.yearCodes[code] }));
}
