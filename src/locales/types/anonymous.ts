/** Words of the anonymous mode and of the diagnostic. */
export interface AnonymousLabels {
  /** Stands for a name. @param code hexadecimal, from the student's id */
  readonly student: (code: string) => string;
  readonly hideNames: string;
  readonly hideNamesHint: string;
  readonly copyDiagnostic: string;
  readonly diagnosticHint: string;
  readonly diagnosticCopied: string;
  /** Where the browser gives no clipboard. */
  readonly copyByHand: string;
  readonly diagnosticText: string;
}
