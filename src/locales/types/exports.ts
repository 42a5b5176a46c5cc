/** Words of the exports in the pane and in the batch command. */
export interface ExportsLabels {
  readonly title: string;
  readonly apogee: string;
  readonly apogeeHint: string;
  readonly chooseFile: string;
  readonly objects: string;
  readonly objectsHint: (sheet: string) => string;
  readonly toFill: string;
  readonly preview: string;
  readonly issues: (count: number) => string;
  readonly noIssue: string;
  readonly issuesHint: (sheet: string) => string;
  readonly save: string;
  readonly saveHint: string;
  /** Put behind the name of a filled file. */
  readonly filled: string;
  readonly download: (name: string) => string;
  readonly notSaved: (command: string) => string;
  readonly table: string;
  readonly tableHint: string;
  readonly csv: string;
  readonly json: string;
  readonly copyCsv: string;
  readonly copyJson: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly hideNames: string;
  readonly unreadable: string;
  readonly modules: string;
}
