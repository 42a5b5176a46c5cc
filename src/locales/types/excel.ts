import type { ASSUMPTION_PARTS, AssumptionId } from '../../vocabulary/excel-assumptions';

/** Words of the Diagnostic of Excel, apart from the others: the pane loads them when it is asked for. */
export interface ExcelWords {
  readonly parts: Readonly<Record<(typeof ASSUMPTION_PARTS)[number], string>>;
  /** What is assumed of Excel, each in one sentence. */
  readonly assumed: Readonly<Record<AssumptionId, string>>;
  readonly trying: (done: number, of: number) => string;
  readonly allSame: (count: number) => string;
  readonly differ: (count: number, of: number) => string;
  /** Heads of the table. */
  readonly heads: { readonly assumed: string; readonly seen: string; readonly same: string };
  readonly expected: (seen: string) => string;
  readonly same: string;
  readonly other: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly text: string;
  /** A sheet that Excel did not let go. */
  readonly left: (sheet: string) => string;
  readonly again: string;
}
