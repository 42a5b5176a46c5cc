import type { CurriculumRefusal } from '../../vocabulary/curriculum';
import type { DoubtEffect, DoubtKind } from '../../gradebook/types';

/** Words for what was not understood, or not used. */
export interface DoubtLabels {
  readonly kinds: Readonly<Record<DoubtKind, string>>;
  /** What to do. */
  readonly advices: Readonly<Record<DoubtKind, string>>;
  readonly refusedTitle: string;
  /** Why no curriculum can be applied, where, and what to do. */
  readonly refusal: (refusal: CurriculumRefusal) => string;
  readonly effectText: (effect: DoubtEffect) => string;
}
