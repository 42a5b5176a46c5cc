/** How much is run: in a test of some seconds, in CI, or by hand for an hour. */
export type Size = 'tiny' | 'short' | 'long';

export interface Run {
  readonly size: Size;
  readonly seed: number;
}

/** One row of the table: what was really run, and what came of it. */
export interface Figure {
  readonly what: string;
  /** With its unit: `20000 students`. */
  readonly count: string;
  readonly result: string;
  /** Promises that were broken, one line each with the seed or place that shows it. */
  readonly broken: readonly string[];
}

export type Measure = (run: Run) => Figure | Promise<Figure>;

/** @example bySize(run, 10, 100, 1000) */
export const bySize = ({ size }: Run, tiny: number, short: number, long: number): number =>
  ({ tiny, short, long })[size];

/** `0 differences`, `3 crashes`. */
export const counted = (list: readonly unknown[], what: string): string => `${list.length} ${what}`;
