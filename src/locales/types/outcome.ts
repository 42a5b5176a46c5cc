/** Words of the dialog that says what came of a button of the ribbon, where Excel has not shown the pane. */
export interface OutcomeWords {
  /** Below what came of it. */
  readonly unseen: string;
}
