/**
 * Where the focus goes in a row or list of which one element is a stop of the Tab key.
 * @param index 0-based position now; @returns the new one, or null for a key that does not move
 */
export function rovingTarget(
  key: string,
  index: number,
  count: number,
  direction: 'horizontal' | 'vertical',
): number | null {
  if (count === 0) return null;
  const [back, forth] =
    direction === 'horizontal' ? (['ArrowLeft', 'ArrowRight'] as const) : (['ArrowUp', 'ArrowDown'] as const);
  switch (key) {
    case back:
      return (index - 1 + count) % count;
    case forth:
      return (index + 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
