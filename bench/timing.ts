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
  const times = Array.from({ length: rounds }, measure).sort((a, b) => a - b);
  return times[Math.floor(rounds / 2)] ?? 0;
}
