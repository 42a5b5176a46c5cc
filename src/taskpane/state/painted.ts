/** Resolves once the browser has painted; at once where nothing is painted, such as in a pane out of sight. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100);
    if (typeof requestAnimationFrame === 'function') requestAnimationFrame(() => setTimeout(resolve));
    else resolve();
  });
}

/** Lets the browser show what is going on before a computation takes its time. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
