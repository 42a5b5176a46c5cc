// The language of the terminal in which the tests expect what is said.
process.env.LC_ALL = 'fr_FR.UTF-8';

/** Runs a command in this process and gives back its status and what it wrote. */
interface Captured {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export async function captured(
  main: (argv: readonly string[]) => Promise<number>,
  ...argv: readonly string[]
): Promise<Captured> {
  const out: string[] = [];
  const err: string[] = [];
  const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0);
  try {
    return { status: await main(argv), out: out.join(''), err: err.join('') };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}
