import { YEAR_MEANINGS } from './codes';
import { isOpenToAll, passesByRight } from './progression';
import type { StudentFile } from './student';
import type { YearCode } from './types';
import type { YearResult } from './year';

/** What the reason of a decision says: the motivation, advice on orientation, the hearing, the director's grant. */
export type Motive = 'text' | 'advice' | 'hearing' | 'grant';

type Known = Pick<StudentFile, 'status' | 'repeats'>;
type Result = Pick<YearResult, 'proposal' | 'repeatable' | 'next'>;

/** Whether a decision refuses a repeat that the law would still allow (4.5); a jury of an odd semester refuses none. */
export const refusesRepeat = (code: YearCode, { status }: Known, { repeatable, next }: Result): boolean =>
  YEAR_MEANINGS[code].sequel === 'reorientation' && !status && repeatable.length > 0 && !isOpenToAll(next);

/**
 * What must be said before a year is decided so, and before such a proposal is accepted: the refusal of a repeat is reasoned,
 * with advice on orientation, after hearing the student (4.5), also where none is left; a repeat where none is left needs the director's grant (4.5); any other departure from
 * the proposal a reason (4.6).
 */
export function motivesFor(code: YearCode, known: Known, result: Result): readonly Motive[] {
  const isRefusal =
    YEAR_MEANINGS[code].sequel === 'reorientation' && !known.status && !isOpenToAll(result.next);
  if (isRefusal) return ['text', 'advice', 'hearing'];
  const repeats = YEAR_MEANINGS[code].sequel === 'repeats';
  if (repeats && (result.repeatable.length === 0 || known.repeats?.directorGrant)) return ['grant'];
  return code === result.proposal ? [] : ['text'];
}

/**
 * The codes that fit instead of a passage by right that the rules do not give: there is none such, it is the jury's own
 * passage or admission (4.5, 4.6). Null where the code may be decided; none fits in an odd semester, which opens no other.
 */
export function codesInstead(
  code: YearCode,
  { next, passage }: Pick<YearResult, 'next' | 'passage'>,
): readonly YearCode[] | null {
  if (code !== 'PASD') return null;
  if (isOpenToAll(next)) return [];
  if (next === null) return ['ADJ'];
  return passesByRight(passage) ? null : ['PAS1NCI', 'ADJ'];
}
