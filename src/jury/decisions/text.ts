import type { TextProblem } from '../../vocabulary/decisions';
import { decimalOf } from '../../cells/decimals';
import { levelOf, moduleCodeOf, partsOfUe, plain, ueCodeOf } from '../../curricula/codes';
import type { Rulebook } from '../../rules/rulebook';
import { RCUE_CODES, UE_CODES, type RcueCode, type UeCode } from '../../rules/types';
import { subjectKey, WAIVER, type DecisionPart, type Subject } from './subject';

/**
 * Decisions on UEs and RCUEs as people type them in one cell: `UE31 ADJ ; RCUE2 ADJ ; UE33 +0,2 ; R303 +0,5`.
 */

interface ReadDecisions {
  readonly parts: readonly DecisionPart[];
  /** What could not be applied, as typed: it stays in the cell. */
  readonly problems: readonly { readonly text: string; readonly problem: TextProblem }[];
}

/** Points that can be given at all; more than this is a slip of the pen. */
export const MAX_POINTS = 20;
/** A comma parts only before a letter: `+0,5` keeps its own. */
const BETWEEN = /[;\n]|,(?=\s*\p{L})/u;
/** Subject, then a code, or points with their sign. */
const PART = /^(.*?)[\s:=]*(?:([A-Z]+[A-Z0-9]*)|([+-])\s*(\d+(?:[.,]\d+)?)\s*(?:PTS?|POINTS?)?)$/;
const RCUE = /^(?:RCUE|COMPETENCE|COMP|C)[\s.]*(\d+)$/;

/** Reads the cell; what cannot be applied is given back part by part. */
export function readDecisions(text: string, book: Rulebook): ReadDecisions {
  const parts: DecisionPart[] = [];
  const problems: { text: string; problem: TextProblem }[] = [];
  const seen = new Set<string>();
  for (const written of text.split(BETWEEN).map((one) => one.trim())) {
    if (written === '') continue;
    const part = readPart(written, book);
    if (typeof part === 'string') problems.push({ text: written, problem: part });
    else if (seen.has(subjectKey(part))) problems.push({ text: written, problem: 'twice' });
    else {
      seen.add(subjectKey(part));
      parts.push(part);
    }
  }
  return { parts, problems };
}

function readPart(written: string, book: Rulebook): DecisionPart | TextProblem {
  const match = PART.exec(plain(written));
  const [, target = '', code, sign, digits] = match ?? [];
  if (!match || target === '') return 'unreadable';
  const subject = subjectOf(target, book);
  if (subject === null) return 'unknown-subject';
  if (digits === undefined) return withCode(subject, code ?? '');
  const points = decimalOf(digits);
  if (sign === '-' || points <= 0 || points > MAX_POINTS) return 'bad-points';
  const isOwn = subject.kind !== 'ue' || book.curriculum.ues.some(({ code: own }) => own === subject.ue);
  return isOwn ? withPoints(subject, points) : 'unknown-subject';
}

type Named = Extract<Subject, { kind: 'ue' | 'rcue' | 'module-points' }>;

/** The UE, RCUE or module of this curriculum that a text names; null for any other. */
function subjectOf(target: string, { curriculum, rcues }: Rulebook): Named | null {
  const competence = Number(RCUE.exec(target)?.[1]);
  if (rcues.some((rcue) => rcue.competence === competence)) return { kind: 'rcue', competence };
  const ue = curriculum.ues.find(({ code }) => code === ueCodeOf(target)?.code || plain(code) === target);
  if (ue) return { kind: 'ue', ue: ue.code };
  // The jury may acquire a UE of the level below (4.5).
  const lower = ueCodeOf(target);
  if (lower && levelOf(partsOfUe(lower.code).semester) === curriculum.level - 1)
    return { kind: 'ue', ue: lower.code };
  const module = curriculum.modules.find(
    ({ code }) => code === moduleCodeOf(target)?.code || plain(code) === target,
  );
  return module ? { kind: 'module-points', module: module.code } : null;
}

function withCode(subject: Named, code: string): DecisionPart | TextProblem {
  if (subject.kind === 'ue' && code === WAIVER) return { kind: 'ue-waiver', ue: subject.ue, code };
  if (subject.kind === 'ue' && isOneOf<UeCode>(UE_CODES, code)) return { ...subject, code };
  if (subject.kind === 'rcue' && isOneOf<RcueCode>(RCUE_CODES, code)) return { ...subject, code };
  return 'unknown-code';
}

function withPoints(subject: Named, points: number): DecisionPart {
  if (subject.kind === 'ue') return { kind: 'ue-points', ue: subject.ue, points };
  if (subject.kind === 'rcue') return { kind: 'rcue-points', competence: subject.competence, points };
  return { ...subject, points };
}

const isOneOf = <T extends string>(list: readonly T[], code: string): code is T =>
  (list as readonly string[]).includes(code);

/** The value of a part: its code, or its points with their sign. The comma is read in either language. */
export const partValue = (part: DecisionPart): string =>
  'code' in part ? part.code : `+${String(part.points).replace('.', ',')}`;

function partText(part: DecisionPart): string {
  const of = 'ue' in part ? part.ue : 'competence' in part ? `RCUE${part.competence}` : part.module;
  return `${of} ${partValue(part)}`;
}

/** The text of the cell, which {@link readDecisions} reads as the same parts. @param unread parts kept as typed */
export function decisionsText(parts: readonly DecisionPart[], unread: readonly string[] = []): string {
  return [...parts.map(partText), ...unread].join(' ; ');
}
