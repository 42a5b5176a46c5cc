import type { MatrixProblem } from '../../curricula/matrix/draft';
import type { CurriculumRefusal } from '../../vocabulary/curriculum';
import type { Choice, DoubtEffect, DoubtKind } from '../../gradebook/types';

/** Words for what was not understood, or not used. */
export interface DoubtLabels {
  readonly kinds: Readonly<Record<DoubtKind, string>>;
  /** What to do. */
  readonly advices: Readonly<Record<DoubtKind, string>>;
  /** Of the answers that stand in a list: the button, the list, and its first line. */
  readonly answer: string;
  readonly otherAnswer: string;
  readonly chooseAnswer: string;
  readonly questionsTitle: string;
  /** How many questions are open. */
  readonly open: (count: number) => string;
  /** What is asked, with the department's own words. */
  readonly question: (kind: DoubtKind, subject: string) => string;
  /** The words of a choice. */
  readonly choice: (choice: Choice) => string;
  /** In the settings: where, what can be answered, and what holds without an answer. */
  readonly asked: (place: string, choices: readonly string[], likely: string) => string;
  readonly notAsked: string;
  readonly confirm: (likely: string) => string;
  /** Beside an uncertain decision. */
  readonly toCheck: string;
  /** On the jury sheet, before the reasons. */
  readonly toCheckAt: (cells: readonly string[]) => string;
  readonly takeBack: string;
  readonly answers: string;
  readonly certain: string;
  readonly uncertain: (count: number) => string;
  readonly refusedTitle: string;
  /** What is wrong with a cell of a maquette: follows its address. */
  readonly matrixProblem: (problem: Pick<MatrixProblem, 'code' | 'data'>) => string;
  /** Why no curriculum can be applied, where, and what to do. */
  readonly refusal: (refusal: CurriculumRefusal) => string;
  readonly effectText: (effect: DoubtEffect) => string;
}
