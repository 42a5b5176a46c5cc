import type { Locale } from '../../locales/locale';
import { RCUE_CODES, UE_CODES, YEAR_CODES } from '../../rules/types';
import { hasWholeYear, type JuryReport } from '../report';
import { subjectKey, type Subject } from './subject';

/** Everything that a decision can be about besides the year, in the order of the curriculum; behind it the level below. */
export function subjectsOf(
  report: JuryReport,
): Readonly<Record<'ues' | 'rcues' | 'points', readonly Subject[]>> {
  const { curriculum, semesters, book } = report;
  const ues = curriculum.ues.filter(({ semester }) => semesters.includes(semester)).map(({ code }) => code);
  const lower = [
    ...new Set(report.students.flatMap(({ result }) => result.lower.map(({ ue }) => ue))),
  ].sort();
  const competences = hasWholeYear(report) ? book.rcues.map(({ competence }) => competence) : [];
  return {
    ues: [...ues, ...lower].map((ue) => ({ kind: 'ue', ue })),
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

/** @param key see `subjectKey`; any other text means the year */
export function subjectOfKey(report: JuryReport, key: string): Subject {
  const { ues, rcues, points } = subjectsOf(report);
  return [...ues, ...rcues, ...points].find((subject) => subjectKey(subject) === key) ?? { kind: 'year' };
}

export const isPoints = ({ kind }: Subject): boolean => kind.endsWith('-points');

/** The codes that a subject can get, with what they mean. */
export function codesFor(subject: Subject, locale: Locale): readonly { code: string; meaning: string }[] {
  if (subject.kind === 'ue') return UE_CODES.map((code) => ({ code, meaning: locale.ueCodes[code] }));
  if (subject.kind === 'rcue') return RCUE_CODES.map((code) => ({ code, meaning: locale.rcueCodes[code] }));
  return YEAR_CODES.map((code) => ({ code, meaning: locale.yearCodes[code] }));
}
