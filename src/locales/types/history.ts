import type { CapitalisedCounts } from '../../rules/ue';
import type { HistoryColumn, HistoryProblem, MatchProblem } from '../../vocabulary/history';
import type {
  FileProblem,
  ImportKind,
  ImportProblem,
  ImportRefusal,
  ImportTarget,
} from '../../vocabulary/imports';

/** Words of what earlier years say: on the sheet "Antécédents", on the student's card, and when a file is imported. */
export interface HistoryLabels {
  readonly title: string;
  readonly note: string;
  readonly columns: Readonly<Record<HistoryColumn, string>>;
  /** What a row of the year's decision is about; read in either language. */
  readonly yearSubject: string;
  readonly refused: { readonly title: string; readonly message: string };
  /** What happens to a row that cannot count, and what to do. */
  readonly problems: Readonly<Record<HistoryProblem, { readonly effect: string; readonly advice: string }>>;
  readonly card: {
    readonly title: string;
    readonly nothing: string;
    readonly level: (level: number, years: string) => string;
    readonly what: string;
    readonly average: string;
    readonly code: string;
    readonly capitalised: string;
    readonly capitalisedUe: (ue: string, average: string, code: string, from: string) => string;
    readonly counts: Record<CapitalisedCounts, string>;
    readonly from: (origins: string) => string;
    readonly repeats: string;
    readonly noRepeat: string;
    /** @param usedUp the semesters of this workbook that were repeated already */
    readonly repeatsLeft: (count: number, usedUp: readonly string[]) => string;
    readonly granted: string;
    readonly derived: string;
  };
  readonly imports: ImportLabels;
}

interface ImportLabels {
  readonly title: string;
  readonly hint: string;
  readonly choose: string;
  readonly reading: string;
  readonly preview: string;
  readonly kinds: Readonly<Record<ImportKind, string>>;
  readonly file: string;
  readonly kind: string;
  readonly year: string;
  readonly yearHint: string;
  readonly yearBad: string;
  readonly yearIsThis: (year: string) => string;
  readonly level: string;
  readonly levelOf: (level: number, semesters: string) => string;
  readonly students: string;
  readonly foundOf: (found: number, all: number) => string;
  readonly notFound: (count: number) => string;
  readonly matchProblems: Readonly<Record<MatchProblem, string>>;
  readonly doubts: (count: number) => string;
  readonly more: (count: number) => string;
  readonly problems: Readonly<Record<ImportProblem, string>>;
  readonly target: string;
  readonly targets: Readonly<Record<ImportTarget, string>>;
  readonly targetHint: Readonly<Record<ImportTarget, (sheets: string) => string>>;
  readonly nobody: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly done: (sheets: string, added: number, replaced: number, unchanged: number) => string;
  readonly marksDone: (sheets: string) => string;
  readonly kept: (count: number) => string;
  readonly keptOne: (who: string, what: string, typed: string, imported: string) => string;
  readonly refusals: Readonly<Record<ImportRefusal, (sheets: string) => string>>;
  readonly fileProblems: Readonly<Record<FileProblem, string>>;
  readonly notXlsx: (extension: string) => string;
  readonly unreadable: string;
}
