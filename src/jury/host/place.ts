/** A cell of the workbook. */
export interface Place {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}
