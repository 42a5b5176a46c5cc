import type { ProblemDetail, UnreadableMark } from '../../vocabulary/function-problems';
import type { LawLocale } from '../locale';

/** All that the custom functions say: no word of sheets or pane comes with them. */
export interface FunctionLocale extends LawLocale {
  /** What is wrong with one mark, and what to type instead. */
  readonly unreadable: (mark: UnreadableMark) => string;
  /** What is wrong and what to do, in one sentence or two. */
  readonly problem: (problem: ProblemDetail) => string;
}
