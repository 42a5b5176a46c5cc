/** A long computation that stops now and then, so that others may go first: a pane must draw and answer meanwhile. */
export type Slices<T> = Generator<undefined, T, undefined>;

/** The whole computation without a pause. */
export function atOnce<T>(slices: Slices<T>): T {
  for (;;) {
    const step = slices.next();
    if (step.done === true) return step.value;
  }
}
