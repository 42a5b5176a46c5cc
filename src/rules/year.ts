import type { UeOutcome } from './averages';
import { levelsBelow, type LevelsBelow } from './below';
import { isAwaited, RCUE_MEANINGS } from './codes';
import { creditsOf, hasLeft, isAcquired, isPassage } from './credits';
import { ueOfLeaver } from './leaving';
import { outcomeOf } from './outcome';
import { passageFacts } from './passage';
import { isOpenToAll, passesByRight, type PassageFacts } from './progression';
import { acquiredFromAbove, judgeRcue, type RcueResult } from './rcue';
import { NO_REPEATS, repeatable } from './repeats';
import type { Rulebook } from './rulebook';
import type { StudentFile, StudentYear } from './student';
import type { Ects, Semester, YearCode } from './types';
import { judgeUe, type UeResult } from './ue';

/** What the rules say of one student in one year. */
export interface YearResult extends LevelsBelow {
  /** In the order of the curriculum. */
  readonly ues: readonly UeResult[];
  readonly rcues: readonly RcueResult[];
  readonly ects: Ects;
  readonly passage: PassageFacts;
  /** What the rules propose; null while the even semester is not marked. */
  readonly proposal: YearCode | null;
  /** The proposal, or what the jury decided instead. */
  readonly code: YearCode | null;
  /** The semester that comes next: the even one of the year while it is not marked; null after the last one. */
  readonly next: Semester | null;
  /** Whether the rules, or the jury for this student, open the next semester. */
  readonly allowed: boolean;
  /** Whether the rules alone open it (4.5): false where only the jury does, and where it says that it does, by `PAS1NCI`. */
  readonly byRight: boolean;
  /** Semesters of this year that may still be repeated. */
  readonly repeatable: readonly Semester[];
}

/** Semesters in which at least one mark was given to anybody. */
export type Marked = ReadonlySet<Semester>;

/** Decides one student's year from the marks. */
export function decideYear(book: Rulebook, student: StudentYear, marked: Marked): YearResult {
  const outcomes = book.ues.map((ue) => outcomeOf(book, ue, student));
  return decideFromOutcomes(book, outcomes, student, marked);
}

/** Decides one student's year from what each UE gave; `outcomes` are parallel to `book.ues`. */
export function decideFromOutcomes(
  book: Rulebook,
  outcomes: readonly UeOutcome[],
  student: StudentFile,
  marked: Marked,
): YearResult {
  const alone = book.ues.map(({ ue }, i) => {
    const result = judgeUe(
      ue,
      outcomes[i] as UeOutcome,
      book.curriculum.policy,
      student.capitalised?.[ue.code],
      student.overrides?.waived?.includes(ue.code),
    );
    const { status, defaultingIn } = student;
    const own = status ? ueOfLeaver(result, status, defaultingIn) : result;
    const override = student.overrides?.ues?.[ue.code];
    const confirmed = override === 'ADM' && own.code === 'ADM';
    return override && !confirmed ? { ...own, code: override, byJury: true } : own;
  });
  const rcues = book.rcues.map((rcue) => judgeOneRcue(book, rcue, alone, student));
  const ues = inOrderOf(alone, book, rcues);
  const { lower, lowest, lowerChanges } = levelsBelow(student, rcues, book);
  const passage = passageFacts(book, rcues, lower);
  const again = repeatable(student.repeats ?? NO_REPEATS, [book.odd, book.even]);
  const proposal = proposedCode(book, rcues, student, marked, passage, again);
  const code = student.overrides?.year ?? proposal;
  const next = marked.has(book.even) ? book.next : book.even;
  return {
    ues,
    rcues,
    ects: creditsOf(ues),
    lower,
    lowest,
    lowerChanges,
    passage,
    proposal,
    code,
    next,
    allowed: isAllowed(next, code, passage, student.overrides?.year !== undefined),
    byRight: isAllowed(next, proposal, passage, false) && (code !== 'PAS1NCI' || isOpenToAll(next)),
    repeatable: again,
  };
}

function judgeOneRcue(
  book: Rulebook,
  { competence, ues }: Rulebook['rcues'][number],
  alone: readonly UeResult[],
  student: StudentFile,
): RcueResult {
  const own = ues.map((index) => alone[index] as UeResult);
  const { rcues, points } = student.overrides ?? {};
  const rcue = judgeRcue(competence, own, book.curriculum.policy, {
    override: rcues?.[competence],
    points: points?.rcues?.[competence],
    compensates: !student.status || own.every(({ code }) => isAcquired(code)),
    isWhole: book.lacking === null,
  });
  return student.acquiredAbove?.has(competence) ? acquiredFromAbove(rcue) : rcue;
}

/** The UEs after compensation, back in the order of the curriculum. */
function inOrderOf(
  alone: readonly UeResult[],
  book: Rulebook,
  rcues: readonly RcueResult[],
): readonly UeResult[] {
  const ues = [...alone];
  book.rcues.forEach((rcue, i) => {
    rcue.ues.forEach((index, j) => {
      ues[index] = rcues[i]?.ues[j] as UeResult;
    });
  });
  return ues;
}

function proposedCode(
  book: Rulebook,
  rcues: readonly RcueResult[],
  student: StudentFile,
  marked: Marked,
  passage: PassageFacts,
  again: readonly Semester[],
): YearCode | null {
  if (student.status) return student.status;
  if (!marked.has(book.even)) return null;
  if (rcues.some((rcue) => isAwaited(rcue.code))) return 'ATT';
  if (passage.validated === passage.total) return allValidatedCode(rcues);
  if (book.next !== null && passesByRight(passage)) return 'PASD';
  return again.length > 0 ? 'RED' : 'NAR';
}

/** Every RCUE validated: the year carries the way in which the last of them was. */
function allValidatedCode(rcues: readonly RcueResult[]): YearCode {
  const ways = rcues.map(({ code }) => RCUE_MEANINGS[code].validated);
  if (ways.includes('above')) return 'ADSUP';
  return ways.includes('jury') ? 'ADJ' : 'ADM';
}

/**
 * The even semester of the year is open to all but those who left (4.5); an odd one to those who pass, unless the first year
 * is missing or the jury has validated a RCUE below the floor without saying so for the year.
 */
function isAllowed(
  next: Semester | null,
  code: YearCode | null,
  passage: PassageFacts,
  byJury: boolean,
): boolean {
  if (code === null) return true;
  if (isOpenToAll(next)) return !hasLeft(code);
  const { missingFirstYear, heldBelowFloor } = passage;
  const isClear = missingFirstYear.length === 0 && (next === null || heldBelowFloor.length === 0);
  return isPassage(code) && (byJury || isClear);
}
