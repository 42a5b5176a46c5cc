import type { CountUnit } from '../../rules/types';
import type { ReasonField } from '../../vocabulary/decisions';

/** Words of a sitting of the jury in the pane: deliberating, deciding, closing. */
export interface SessionLabels {
  readonly title: string;
  readonly progress: (decided: number, total: number) => string;
  readonly hiddenByFilter: (count: number) => string;
  readonly everybodyHidden: string;
  readonly who: string;
  readonly whoHint: string;
  readonly start: string;
  readonly resume: string;
  readonly allDecided: string;
  readonly large: string;
  readonly rank: string;
  readonly acceptAll: (count: number) => string;
  readonly acceptAllHint: string;
  /** @param hidden how many of them the filter of the jury sheet hides */
  readonly acceptAllConfirm: (counts: string, hidden: number) => string;
  readonly closeCalls: (count: number, points: string) => string;
  readonly closeCall: (name: string, what: string, missing: string) => string;
  readonly leaveOut: (count: number) => string;
  readonly confirm: string;
  readonly cancel: string;
  readonly position: (index: number, count: number, left: number) => string;
  /** Instead of a position, where the filter of the sheet hides the student. */
  readonly hiddenHere: (left: number) => string;
  readonly decided: string;
  readonly undecided: string;
  readonly rankOf: (rank: number, of: number, average: string) => string;
  readonly status: (meaning: string) => string;
  readonly absences: (semester: string, count: string, unit: CountUnit) => string;
  readonly bonus: (semester: string, value: string) => string;
  /** `−0,34 sur 10`. */
  readonly distance: (points: string, threshold: string) => string;
  readonly capitalised: (from: string) => string;
  readonly points: (points: string) => string;
  readonly panel: {
    readonly title: string;
    readonly accept: (code: string) => string;
    readonly acceptNext: (code: string) => string;
    readonly acceptLast: (code: string) => string;
    readonly keyHint: string;
    readonly skip: string;
    readonly confirmAgain: (code: string) => string;
    readonly otherwise: string;
    /** Opens the form again where something was typed and not recorded. */
    readonly goOn: string;
    readonly taken: string;
    readonly remove: (subject: string) => string;
    readonly removed: string;
    readonly otherMarks: string;
    readonly prepareFirst: string;
  };
  readonly form: {
    readonly title: string;
    readonly subject: string;
    readonly year: string;
    readonly ues: string;
    readonly rcues: string;
    readonly pointsTo: string;
    readonly code: string;
    readonly choose: string;
    readonly pointsLabel: string;
    readonly pointsHint: string;
    readonly pointsWrong: string;
    readonly reason: string;
    readonly fields: Readonly<Record<ReasonField, string>>;
    readonly refusal: string;
    /** @param codes that fit instead; none in an odd semester */
    readonly noRight: (codes: readonly string[]) => string;
    readonly grant: string;
    readonly consequences: string;
    readonly noConsequence: string;
    readonly record: string;
    readonly missing: (fields: string) => string;
    readonly missingNames: Readonly<Record<'text' | ReasonField | 'who' | 'value', string>>;
  };
  readonly takeBack: (count: number) => string;
  readonly done: {
    readonly decided: (count: number, whom?: string) => string;
    readonly takenBack: (count: number) => string;
    readonly journaled: (count: number) => string;
    readonly closed: string;
    readonly reopened: string;
  };
  readonly notices: {
    readonly notPrepared: string;
    readonly conflict: (name: string) => string;
    readonly takenBack: string;
    readonly changed: (count: number) => string;
    readonly what: Readonly<Record<'marks' | 'new' | 'gone', string>>;
    readonly damage: string;
    readonly showJournal: string;
    readonly unjournaled: (count: number) => string;
    readonly difference: (name: string, subject: string, journal: string, sheet: string) => string;
    readonly nothing: string;
    readonly journalTyped: string;
    readonly lost: (count: number) => string;
    readonly more: (count: number) => string;
    readonly minutesOutdated: string;
    readonly updateMinutes: string;
  };
  readonly closing: {
    readonly title: string;
    readonly close: string;
    readonly closeHint: string;
    readonly closeConfirm: string;
    /** What the minutes need before they are signed. */
    readonly minutes: {
      readonly title: string;
      readonly facts: Readonly<Record<'president' | 'members' | 'date' | 'place', string>>;
      readonly missing: (facts: readonly string[]) => string;
      readonly complete: string;
      readonly membersHint: string;
      readonly save: string;
    };
    readonly undecided: (count: number) => string;
    readonly awaited: (count: number) => string;
    readonly otherMarks: (count: number) => string;
    /** @param names of those whose decision is uncertain @param shown how many of them are named */
    readonly uncertain: (names: readonly string[], shown: number) => string;
    /** Of the year, typed on the sheet: unknown, or not known to the law there (4.5). */
    readonly unappliedCodes: (count: number) => string;
    /** @param decisions all of them: `Alouette Zoé : RED (proposition PASD)` */
    readonly differs: (decisions: readonly string[]) => string;
    readonly difference: (name: string, code: string, proposal: string) => string;
    /** Decided without what the law asks to be noted (4.5). */
    readonly incomplete: (names: readonly string[], shown: number) => string;
    readonly reopen: string;
    readonly reopenReason: string;
    readonly reopenMissing: string;
  };
}
