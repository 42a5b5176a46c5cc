import type { CellEvent, HostProblem } from '../../jury/host/port';
import type { LeftFormula } from '../../jury/host/our-formulas';
import type { Place } from '../../jury/host/place';
import type { LastDecision } from '../../jury/use-cases/decide';
import type { Imported } from '../../jury/use-cases/import-file';
import type { Reading } from '../../jury/use-cases/read-jury';

/** What the pane is doing for the person who waits. */
export type Work =
  | 'reading'
  | 'preparing'
  | 'undoing'
  | 'repairing'
  | 'saving'
  | 'sampling'
  | 'colouring'
  | 'deciding'
  | 'closing'
  | 'exporting'
  | 'importing'
  | 'documents'
  | 'trying';

/** What was last done to the workbook, so that it can be said and taken back. */
export type Done =
  | {
      readonly kind:
        | 'prepared'
        | 'settings'
        | 'shown'
        | 'sample'
        | 'marks-sheets'
        | 'recoloured'
        | 'exported'
        | 'documents'
        | 'inserted';
      readonly sheets: readonly string[];
      /** Where the workbook was before it was led to the first of these sheets. */
      readonly from?: Place;
    }
  | { readonly kind: 'collected'; readonly count: number }
  | { readonly kind: 'imported'; readonly sheets: readonly string[]; readonly imported: Imported }
  | { readonly kind: 'undone' }
  | { readonly kind: 'repaired'; readonly count: number; readonly left: readonly LeftFormula[] }
  /** With the formulas on the department's sheets that were left as they are. */
  | { readonly kind: 'closed' | 'reopened'; readonly left: readonly LeftFormula[] }
  /** Of how many students; the one, where it is one, and who is shown since. */
  | {
      readonly kind: 'decided' | 'taken-back' | 'journaled';
      readonly count: number;
      readonly whom?: string;
      readonly next?: string;
    };

/** What Excel refused, and how to try again. */
interface Refused {
  readonly problem: HostProblem;
  readonly retry: () => void;
}

export interface JuryState {
  readonly work: Work | null;
  readonly reading: Reading | null;
  readonly done: Done | null;
  readonly canUndo: boolean;
  /** Undoing would take what people typed on our sheets since; they are asked first. */
  readonly undoLoses: boolean;
  /** Cells changed since the workbook was read, and nobody has read it again. */
  readonly changed: boolean;
  readonly refused: Refused | null;
  /** What was refused had been shown already, and is shown no more. */
  readonly takenBack: boolean;
  /** Name that the journal gets for what is decided in this pane. */
  readonly who: string;
  /** Student on whom somebody else has decided since he was shown; nothing was written. */
  readonly conflict: string | null;
  /** Why nothing is decided. */
  readonly blocked: 'closed' | 'not-prepared' | null;
  /** What the last decision took the place of, so that it can be taken back. */
  readonly lastDecision: readonly LastDecision[] | null;
  /** The student of the selected row, or the one picked in the pane. */
  readonly selected: string | null;
  /** The anomaly last shown: the next one comes after it. */
  readonly anomaly: Place | null;
  /** The ribbon has led there, whichever tab is open. */
  readonly anomalyAsked: boolean;
  /** Sheet of the last selection: a student is shown there when he is on it. */
  readonly activeSheet: string | null;
  /** What is selected in Excel, as far as it was told. */
  readonly selection: CellEvent | null;
}

export const INITIAL_STATE: JuryState = {
  work: null,
  reading: null,
  done: null,
  canUndo: false,
  undoLoses: false,
  changed: false,
  refused: null,
  takenBack: false,
  who: '',
  conflict: null,
  blocked: null,
  lastDecision: null,
  selected: null,
  anomaly: null,
  anomalyAsked: false,
  activeSheet: null,
  selection: null,
};

/** Until the code that reads the workbook has come: what it will do first. */
export const OPENING_STATE: JuryState = { ...INITIAL_STATE, work: 'reading' };
