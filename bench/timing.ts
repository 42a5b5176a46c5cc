/** Milliseconds that some work takes; its result is kept alive so that no compiler leaves it out. */
export function timed(work: () => number): number {
  const start = performance.now();
  const result = work();
  const spent = performance.now() - start;
  if (Number.isNaN(result)) throw new Error('the measured work gave no result');
  return spent;
}

/** The median of several measurements, after one that is not counted; a single one is taken as it comes. */
export function median(rounds: number, measure: () => number): number {
  if (rounds > 1) measure();
  return middle(Array.from({ length: rounds }, measure));
}

export function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** @throws Error that names what was waited for, when it takes longer than `limit` milliseconds */
export async function within<T>(limit: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${what}: not within ${limit / 1000} s`));
    }, limit);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
