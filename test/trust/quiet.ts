/** What a command writes, instead of on the terminal. */
export async function quietly<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly err: string }> {
  const { stdout, stderr } = process;
  const writes = [stdout.write, stderr.write] as const;
  let err = '';
  stdout.write = () => true;
  stderr.write = (text) => ((err += String(text)), true);
  try {
    return { result: await work(), err };
  } finally {
    [stdout.write, stderr.write] = writes;
  }
}
