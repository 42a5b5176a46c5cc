/** Words that differ between the languages; codes, UE and RCUE are the same in both. */
export interface ChangeWords {
  /** Behind a label: French puts a space before the colon. */
  readonly colon: string;
  readonly validated: string;
  readonly year: string;
  readonly noCode: string;
  readonly open: (semester: string) => string;
  readonly closed: (semester: string) => string;
  readonly lastOpen: string;
  readonly lastClosed: string;
  readonly below: (ues: readonly string[], acquired: boolean) => string;
  readonly dut: (acquired: boolean) => string;
}
