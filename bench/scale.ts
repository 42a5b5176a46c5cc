/** How much is measured: what the published figures rest on, or just enough to see that each part still runs. */
export interface Scale {
  /** Student-years that the rules decide, and those that a spreadsheet engine computes beside. */
  readonly students: number;
  readonly formulaStudents: number;
  /** Students of the two workbooks that go through the batch command. */
  readonly batch: readonly [number, number];
  readonly sittingStudents: number;
  /** Measurements of which the median counts. */
  readonly rounds: {
    readonly rules: number;
    readonly batch: number;
    readonly pane: number;
    readonly sitting: number;
  };
}

export const FULL: Scale = {
  students: 150_000,
  formulaStudents: 2_000,
  batch: [120, 2_000],
  sittingStudents: 300,
  rounds: { rules: 5, batch: 3, pane: 7, sitting: 10 },
};
export const SHORT: Scale = {
  students: 2_000,
  formulaStudents: 50,
  batch: [20, 120],
  sittingStudents: 20,
  rounds: { rules: 1, batch: 1, pane: 1, sitting: 1 },
};
