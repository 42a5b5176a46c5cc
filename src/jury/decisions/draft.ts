import { decimalOf } from '../../cells/decimals';
import type { Locale } from '../../locales/locale';
import type { ReasonField } from '../../vocabulary/decisions';
import { yearCodeOf } from '../../rules/codes';
import { codesInstead } from '../../rules/refusal';
import type { YearCode } from '../../rules/types';
import type { JuryReport, JuryStudent } from '../report';
import { askedFields, isRefusal } from './asked';
import type { Decision } from './decide';
import { missingFields, NO_REASON, readReason, reasonCell, type JuryReason } from './reason';
import { partsOf, type Subject } from './subject';
import { isPoints, subjectOfKey } from './subjects';
import { MAX_POINTS, partValue } from './text';

/** A decision as it is being typed, before anybody records it. */
export interface DecisionDraft {
  /** See `subjectKey`. */
  readonly subject: string;
  readonly code: string;
  readonly points: string;
  readonly reason: JuryReason;
}

/** The reason of earlier decisions stands there already: it is one cell for all of them. */
export function draftFor({ entry }: JuryStudent, code = ''): DecisionDraft {
  return { subject: 'year', code, points: '', reason: entry ? readReason(entry.reason) : NO_REASON };
}

/** Points above 0 and up to 20 at most; null for any other text. */
function pointsOf(text: string): number | null {
  if (!/^\s*\+?\d{1,2}(?:[.,]\d{1,3})?\s*$/.test(text)) return null;
  const points = decimalOf(text);
  return points > 0 && points <= MAX_POINTS ? points : null;
}

/** What a draft comes to. */
export interface JudgedDraft {
  /** Null while no value is chosen. */
  readonly decision: Decision | null;
  readonly asked: readonly ('text' | ReasonField)[];
  readonly missing: readonly ('text' | ReasonField | 'who' | 'value')[];
  readonly isRefusal: boolean;
  /** Codes that fit instead of one that the law does not know here (4.5); null where the code may be decided. */
  readonly instead: readonly YearCode[] | null;
  readonly wrongPoints: boolean;
}

export function judgeDraft(
  draft: DecisionDraft,
  report: JuryReport,
  student: JuryStudent,
  who: string,
  locale: Locale,
): JudgedDraft {
  const subject = subjectOfKey(report, draft.subject);
  const points = pointsOf(draft.points);
  const value = isPoints(subject) ? points : draft.code || null;
  const asked = value === null ? (['text'] as const) : askedFields(student, { subject, value });
  // What was noted for the year stands in the same cell: another decision leaves it there.
  const reason =
    subject.kind === 'year'
      ? keepAsked(draft.reason, asked)
      : { ...readReason(student.entry?.reason ?? ''), text: draft.reason.text };
  const code = subject.kind === 'year' ? yearCodeOf(value) : null;
  const instead = code && codesInstead(code, student.result);
  return {
    decision: value === null ? null : { subject, value, reason: reasonCell(reason, locale) },
    asked,
    missing: [
      ...(value === null || instead !== null ? (['value'] as const) : []),
      ...missingFields(asked, reason),
      ...(who.trim() === '' ? (['who'] as const) : []),
    ],
    instead,
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

/** What is decided on a student, the year first. */
export function decidedOf({ entry, year }: JuryStudent): readonly {
  readonly subject: Subject;
  readonly value: string;
}[] {
  return [
    ...(entry && entry.decision !== ''
      ? [{ subject: { kind: 'year' } as const, value: entry.decision }]
      : []),
    ...partsOf({ ...year.overrides }).map((part) => ({ subject: part, value: partValue(part) })),
  ];
}

/** A decision taken back: its reason stays where it is also that of others. */
export function withoutDecision(student: JuryStudent, subject: Subject, locale: Locale): Decision {
  const others = decidedOf(student).length > 1;
  const reason =
    subject.kind === 'year'
      ? reasonWithoutYear(student, null, locale)
      : others
        ? (student.entry?.reason ?? '')
        : '';
  return { subject, value: null, reason };
}

/** Whether the law asks for more than a decision says, or for another code. */
export const isIncomplete = (student: JuryStudent, decision: Decision): boolean => {
  const code = decision.subject.kind === 'year' ? yearCodeOf(decision.value) : null;
  if (code && codesInstead(code, student.result) !== null) return true;
  return missingFields(askedFields(student, decision), readReason(decision.reason)).length > 0;
};
