/**
 * Sorted indexes as runs without a gap.
 * @example runsOf([1, 2, 3, 7]) // [[1, 3], [7, 7]]
 */
export function runsOf(indexes: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const index of [...new Set(indexes)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === index) last[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}
