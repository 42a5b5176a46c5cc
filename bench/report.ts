/** What a part measured: figures by name, and the lines that show them to a person. */
export interface Measured {
  readonly figures: Readonly<Record<string, number>>;
  readonly lines: readonly string[];
}
export interface Part {
  readonly name: string;
  readonly measure: () => Measured | Promise<Measured>;
}

/** What the command prints to. */
interface Printer {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/**
 * Runs the parts one after the other. One that fails says why and leaves the others their figures.
 * @param json one object with the figures of every part, or its `error`, at the end; else lines as they come
 * @returns the exit status: 1 when a part failed
 */
export async function report(
  parts: readonly Part[],
  json: boolean,
  { out, error }: Printer,
): Promise<number> {
  const results: Record<string, Measured['figures'] | { readonly error: string }> = {};
  let status = 0;
  for (const { name, measure } of parts) {
    try {
      const { figures, lines } = await measure();
      results[name] = figures;
      if (!json) out(`${lines.join('\n')}\n`);
    } catch (reason) {
      // What follows the first line is a call log in colours.
      const [message = ''] = (reason instanceof Error ? reason.message : String(reason)).split('\n');
      results[name] = { error: message };
      status = 1;
      error(`bench: ${name} failed: ${message}\n`);
    }
  }
  if (json) out(`${JSON.stringify(results)}\n`);
  return status;
}
