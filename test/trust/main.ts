import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure, Run } from './figure';
import { optionsOf, UsageError, type Options } from './options';
import { ROWS } from './rows';
import { pageOf, tableOf, type Row } from './table';

const HELP = `trust: npm run --silent trust -- [options]
  --long         everything in full: an hour or more (without: under two minutes)
  --tiny         a look at everything, in seconds
  --seed N       of what is drawn at random (1)
  --only NAME    this row only, may be repeated: ${Object.keys(ROWS).join(', ')}
  --write        keeps the table as docs/trust.md, with commit and day
  --help         this text
Exit status: 0 every promise holds, 1 one is broken (told on stderr), 2 wrong usage.
`;

/** @returns exit status */
export async function main(argv: readonly string[]): Promise<number> {
  if (argv.includes('--help') || argv.includes('-h')) {
    process.stdout.write(HELP);
    return 0;
  }
  try {
    return await run(optionsOf(argv, Object.keys(ROWS)), argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`trust: ${error.message} (see --help)\n`);
    return 2;
  }
}

async function run({ rows: names, size, seed, write }: Options, argv: readonly string[]): Promise<number> {
  const rows: Row[] = [];
  for (const name of names) {
    const start = performance.now();
    const figure = await figureOf(name, { size, seed });
    rows.push({ name, figure, seconds: (performance.now() - start) / 1000, seed });
    for (const one of figure.broken.slice(0, SHOWN)) process.stderr.write(`${name}: ${one}\n`);
    process.stderr.write(`${name}: ${figure.result}\n`);
  }
  process.stdout.write(`${tableOf(rows)}\n`);
  if (write) {
    const commit = execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { encoding: 'utf8' }).trim();
    const command = ['npm run trust', ...(argv.length > 0 ? ['--', ...argv] : [])].join(' ');
    writeFileSync(
      join('docs', 'trust.md'),
      pageOf(rows, commit, new Date().toISOString().slice(0, 10), command),
    );
  }
  return rows.some(({ figure }) => figure.broken.length > 0) ? 1 : 0;
}

/** So many faults of a row are told. */
const SHOWN = 10;

/** What cannot even be run is a broken promise, and no reason to leave the others out. */
async function figureOf(name: string, how: Run): Promise<Figure> {
  try {
    const measure = ROWS[name];
    if (!measure) throw new Error(`no row ${name}`);
    return await measure(how);
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { what: 'could not be run', count: '0', result: 'nothing', broken: [message] };
  }
}
