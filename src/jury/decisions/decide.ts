import { yearCodeOf } from '../../rules/codes';
import { isPassage } from '../../rules/credits';
import { motivesFor } from '../../rules/refusal';
import type { JuryEntry, JuryReport, JuryStudent } from '../report';
import { judge, undecidedYear } from './judge';
import { overridesOf, partsOf, subjectKey, type DecisionPart, type Subject } from './subject';
import { decisionsText, readDecisions } from './text';

/** A decision that the jury is about to take on one student. */
export interface Decision {
  readonly subject: Subject;
  /** A code, points to add, or null to take an earlier decision back. */
  readonly value: string | number | null;
  /** The whole reason as the cell will hold it: see `reasonCell`. */
  readonly reason: string;
}

/** The jury's columns of a student on whom nothing was decided. */
export const NO_ENTRY: JuryEntry = { decision: '', reason: '', decisions: '', decidedOn: '' };

/**
 * The jury's columns after a decision. What else was decided stays; what could not be read stays too, but for a second
 * decision on the same subject, which would otherwise come to life.
 */
export function entryAfter(student: JuryStudent, decision: Decision): JuryEntry {
  const { subject, value, reason } = decision;
  const before = student.entry ?? NO_ENTRY;
  const next = { ...before, reason, decidedOn: student.fingerprint };
  if (subject.kind === 'year') return { ...next, decision: value === null ? '' : String(value) };
  const { parts, problems } = readDecisions(before.decisions, student.book);
  const others = parts.filter((part) => subjectKey(part) !== subjectKey(subject));
  const added = value === null ? [] : [{ ...subject, ...valueOf(value) } as DecisionPart];
  const unread = problems.filter(({ problem }) => problem !== 'twice').map(({ text }) => text);
  return { ...next, decisions: decisionsText(partsOf(overridesOf([...others, ...added])), unread) };
}

/**
 * The same, and what follows for the year: a decision that was taken as proposed follows the proposal when this one changes
 * it, unless the law asks for more before it is taken (4.5): then it is open again. One taken on purpose stays.
 */
export function entryWith(student: JuryStudent, decision: Decision, report: JuryReport): JuryEntry {
  const entry = entryAfter(student, decision);
  const code = yearCodeOf(entry.decision);
  if (decision.subject.kind === 'year' || code === null || code !== student.result.proposal) return entry;
  const { year, result } = studentWith(student, { ...entry, decision: '' }, report);
  const { proposal, allowed } = result;
  if (proposal === null || proposal === code) return entry;
  // Following opens no passage that the rules leave closed: that is for the jury to say.
  const isFree = motivesFor(proposal, year, result).length === 0 && (allowed || !isPassage(proposal));
  return { ...entry, decision: isFree ? proposal : '' };
}

const valueOf = (value: string | number): { code: string } | { points: number } =>
  typeof value === 'number' ? { points: value } : { code: value };

/** The student with that entry, judged anew. */
export function studentWith(student: JuryStudent, entry: JuryEntry, report: JuryReport): JuryStudent {
  const {
    year,
    result,
    reasons,
    entry: canonical,
  } = judge(undecidedYear(student), isEmpty(entry) ? null : entry, student.book, report.marked);
  return { ...student, year, result, reasons, entry: canonical, decidedOnOtherMarks: false };
}

const isEmpty = ({ decision, decisions, reason }: JuryEntry): boolean =>
  decision === '' && decisions === '' && reason === '';
