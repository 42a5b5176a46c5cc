/** Milliseconds that some work takes; its result is kept alive so that no compiler leaves it out. */
export function timed(work: () => number): number {
  const start = performance.now();
  const result = work();
  const spent = performance.now() - start;
  if (Number.isNaN(result)) throw new Error('the measured work gave no result');
  return spent;
}

/** The median of several measurements, after one that is not counted. */
export function median(rounds: number, measure: () => number): number {
  measure();
  return middle(Array.from({ length: rounds }, measure));
}

export function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
