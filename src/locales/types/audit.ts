import type { AuditCause } from '../../vocabulary/audit';

/** Words of the sheet "Audit des formules". */
export interface AuditWords {
  readonly sheet: string;
  readonly title: string;
  readonly note: (findings: number, formulas: number) => string;
  readonly none: string;
  readonly heads: Readonly<
    Record<
      'sheet' | 'cell' | 'average' | 'cause' | 'advice' | 'cells' | 'formula' | 'proposed' | 'changes',
      string
    >
  >;
  readonly causes: Readonly<Record<AuditCause, string>>;
  /** What to do about it, in a sentence. */
  readonly advice: Readonly<Record<AuditCause, string>>;
  readonly noChange: string;
  readonly others: (count: number) => string;
  /** After the averages of somebody whose result changes. */
  readonly crosses: string;
  /** In a terminal. */
  readonly told: (findings: number) => string;
}
