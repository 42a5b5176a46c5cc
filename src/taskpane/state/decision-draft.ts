import type { JuryReason } from '../../jury/decisions/reason';

/** What is typed in the form of a decision. */
export interface DecisionDraft {
  /** See `subjectKey`. */
  readonly subject: string;
  readonly code: string;
  readonly points: string;
  readonly reason: JuryReason;
}
