/** Words of the sheet of statistics. */
export interface StatisticsLabels {
  readonly title: string;
  readonly note: (counted: number, total: number) => string;
  readonly ues: string;
  readonly rcues: string;
  /** Titles of the figures by group, over the means of the UE averages, and by module. */
  readonly groups: string;
  /** What the figures by group are taken over. */
  readonly groupsOver: string;
  readonly modules: string;
  readonly count: string;
  readonly mean: string;
  readonly median: string;
  readonly min: string;
  readonly max: string;
  readonly deviation: string;
  readonly passShare: (pass: string) => string;
  readonly floorShare: (floor: string) => string;
  readonly between: (floor: string, pass: string) => string;
  readonly distribution: string;
  readonly decisions: string;
  readonly rates: string;
  readonly admittedRate: string;
  readonly passageRate: string;
  readonly students: string;
  readonly chartUes: string;
}
