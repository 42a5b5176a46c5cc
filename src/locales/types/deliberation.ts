import type { DecisionProblem, ReasonField } from '../../vocabulary/decisions';
import type { JournalColumn, JournalDamage } from '../../vocabulary/journal';

/** Words of the deliberation: on the jury sheet, in the journal and in the pane. */
export interface DeliberationLabels {
  /** Lines of the jury's reason: read in either language. */
  readonly reasonFields: Readonly<Record<ReasonField, string>>;
  /** Title of the column of decisions on UEs and RCUEs. */
  readonly decisions: string;
  readonly decidedOn: string;
  readonly marks: string;
  /** What happens to a decision that cannot be applied, and what to do. */
  /** A subject in words: `RCUE 2`, `Points R303`, `Clôture`. @param key see `JournalEntry.subject` */
  readonly journal: {
    readonly title: string;
    readonly note: string;
    readonly columns: Readonly<Record<JournalColumn, string>>;
    readonly subject: (key: string) => string;
    /** Reason of an entry that puts the journal right with the sheet. */
    readonly typedByHand: string;
    readonly byRight: string;
    readonly takenBack: string;
    /** A year that was decided as proposed follows another decision. */
    readonly yearFollows: string;
    readonly damage: (damage: JournalDamage) => string;
  };
  /** The sentence above the jury sheet of a closed jury. @param time `2026-07-09 14:05:12` */
  readonly closed: (time: string, who: string, fingerprint: string) => string;
  /** Why nothing is written any more, and what to do. */
  readonly isClosed: (time: string) => string;
  /** What `RENONCE` means (4.3). */
  readonly waiver: string;
  readonly notApplied: Readonly<
    Record<DecisionProblem, { readonly effect: string; readonly advice: string }>
  >;
}
