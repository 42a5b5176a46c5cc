import { askedFields, isRefusal, missingFields } from '../../../jury/decisions/asked';
import type { Decision } from '../../../jury/decisions/decide';
import { NO_REASON, readReason, reasonCell, type JuryReason } from '../../../jury/decisions/reason';
import type { ReasonField } from '../../../vocabulary/decisions';
import { partsOf, subjectKey, type Subject } from '../../../jury/decisions/subject';
import { hasWholeYear, type JuryReport, type JuryStudent } from '../../../jury/report';
import type { Locale } from '../../../locales/locale';
import { RCUE_CODES, UE_CODES, YEAR_CODES } from '../../../rules/types';
import type { DecisionDraft } from '../../state/decision-draft';

/** The reason of earlier decisions stands there already: it is one cell for all of them. */
export function draftFor({ entry }: JuryStudent, code = ''): DecisionDraft {
  return { subject: 'year', code, points: '', reason: entry ? readReason(entry.reason) : NO_REASON };
}

/** Everything that a decision can be about, in the order of the curriculum. */
export function subjectsOf(
  report: JuryReport,
): Readonly<Record<'ues' | 'rcues' | 'points', readonly Subject[]>> {
  const { curriculum, semesters, book } = report;
  const ues = curriculum.ues.filter(({ semester }) => semesters.includes(semester)).map(({ code }) => code);
  const competences = hasWholeYear(report) ? book.rcues.map(({ competence }) => competence) : [];
  return {
    ues: ues.map((ue) => ({ kind: 'ue', ue })),
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

export function subjectOf(report: JuryReport, key: string): Subject {
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

/** Points above 0 and up to 20 at most, with a comma or a point; null for any other text. */
export function pointsOf(text: string): number | null {
  if (!/^\s*\+?\d{1,2}(?:[.,]\d{1,3})?\s*$/.test(text)) return null;
  const points = Number(text.replace(',', '.'));
  return points > 0 && points <= 20 ? points : null;
}

/** What a draft comes to. */
export interface Draft {
  /** Null while no value is chosen. */
  readonly decision: Decision | null;
  readonly asked: readonly ('text' | ReasonField)[];
  readonly missing: readonly ('text' | ReasonField | 'who' | 'value')[];
  readonly isRefusal: boolean;
  readonly wrongPoints: boolean;
}

export function judgeDraft(
  draft: DecisionDraft,
  report: JuryReport,
  student: JuryStudent,
  who: string,
  locale: Locale,
): Draft {
  const subject = subjectOf(report, draft.subject);
  const points = pointsOf(draft.points);
  const value = isPoints(subject) ? points : draft.code || null;
  const asked = value === null ? (['text'] as const) : askedFields(student, { subject, value });
  // What was noted for the year stands in the same cell: another decision leaves it there.
  const reason =
    subject.kind === 'year'
      ? keepAsked(draft.reason, asked)
      : { ...readReason(student.entry?.reason ?? ''), text: draft.reason.text };
  return {
    decision: value === null ? null : { subject, value, reason: reasonCell(reason, locale) },
    asked,
    missing: [
      ...(value === null ? (['value'] as const) : []),
      ...missingFields(asked, reason),
      ...(who.trim() === '' ? (['who'] as const) : []),
    ],
    isRefusal: subject.kind === 'year' && isRefusal(student, value),
    wrongPoints: isPoints(subject) && draft.points.trim() !== '' && points === null,
  };
}

/** A field that is not shown is not written: a grant typed for another code would let a repeat count. */
function keepAsked(reason: JuryReason, asked: readonly ('text' | ReasonField)[]): JuryReason {
  const kept = (field: ReasonField): string => (asked.includes(field) ? reason[field] : '');
  return { text: reason.text, advice: kept('advice'), hearing: kept('hearing'), grant: kept('grant') };
}

/**
 * The reason left when the decision on the year is taken back, or gives way to the proposal: what was noted for it alone goes
 * with it, such as the motivation of a refusal; the reason of decisions on UEs and RCUEs stays.
 * @param value the code of the year that follows; null for none
 */
export function reasonWithoutYear(student: JuryStudent, value: string | null, locale: Locale): string {
  const { entry, year } = student;
  if (!entry) return '';
  const asked = value === null ? [] : askedFields(student, { subject: { kind: 'year' }, value });
  const isOfYear = entry.decision !== '' && partsOf({ ...year.overrides }).length === 0;
  const kept = keepAsked(readReason(entry.reason), asked);
  return reasonCell({ ...kept, text: isOfYear ? '' : kept.text }, locale);
}
