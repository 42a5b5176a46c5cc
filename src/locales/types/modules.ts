/** Words of the sheets that teachers fill in with the marks of a module, and of the view of modules. */
export interface ModuleLabels {
  /** Name of the tab of a sheet. */
  readonly sheet: (code: string) => string;
  readonly title: (code: string) => string;
  readonly module: string;
  readonly teacher: string;
  readonly session: string;
  /** What a second session does; the words are those that `BUT.MODULEAVERAGE` takes. */
  readonly rules: readonly string[];
  readonly sessionHint: string;
  /** How many assessments count, the best ones. */
  readonly best: string;
  /** That all of them count. */
  readonly all: string;
  readonly date: string;
  readonly coefficient: string;
  readonly scale: string;
  readonly average: string;
  readonly assessment: (number: number) => string;
  readonly secondColumn: string;
  readonly mark: string;
  readonly markHint: string;
  /** What the view of modules says. */
  readonly view: string;
  readonly note: string;
  readonly choose: string;
  readonly missing: (count: number, students: number) => string;
  readonly complete: string;
  readonly distribution: (mean: string) => string;
  readonly groups: string;
  readonly assessments: string;
  /** How far above or below the module an assessment lies. */
  readonly shift: (mean: string, shift: string) => string;
  readonly promotion: string;
  readonly toCollect: (count: number) => string;
  readonly nothing: string;
  readonly collect: (count: number) => string;
  readonly collected: (count: number) => string;
  readonly changed: string;
  readonly before: string;
  readonly after: string;
  readonly create: (code: string) => string;
  readonly createAll: string;
  /** A mark that collecting writes: `S3!H17 : R305 12 -> 12,5 (R3.05!F9:I9)`. */
  readonly change: (cell: string, module: string, before: string, after: string, from: string) => string;
}
