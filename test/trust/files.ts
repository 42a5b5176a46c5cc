import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/jury';
import { openPackage } from '../../src/xlsx/open-package';
import { Dice } from '../rules/random-students';
import { bySize, type Measure } from './figure';
import { mutated, MUTATIONS } from './mutate-package';
import { quietly } from './quiet';

/** Seconds of processor time for one file, and bytes of memory for all. */
const LONGEST = 2;
const MOST_MEMORY = 1e9;
/** Done, refused in words, no table of marks: whatever a file holds, nothing else may come of it. */
const STATUSES = new Set([0, 3, 4]);

/** Damaged and hostile packages through `npm run jury`: done, or refused in words; never a crash, nor half a file. */
export const files: Measure = async (run) => {
  const count = bySize(run, 5, 60, 10_000);
  const dice = new Dice(run.seed);
  const bases = ['but2-mmi', 'but2-mmi-une-feuille'].map((name) =>
    readFileSync(join('samples', `${name}.xlsx`)),
  );
  const folder = mkdtempSync(join(tmpdir(), 'but-trust-'));
  const broken: string[] = [];
  const ends = new Map<number, number>();
  let slowest = 0;
  let memory = 0;
  // In a test many others were in this process before.
  const before = run.size === 'tiny' ? process.memoryUsage().rss : 0;
  for (let i = 0; i < count; i += 1) {
    const kind = MUTATIONS[i % MUTATIONS.length] ?? '';
    const [input, output] = [join(folder, 'in.xlsx'), join(folder, 'out.xlsx')];
    writeFileSync(input, mutated(kind, new Uint8Array(dice.oneOf(bases)), dice));
    const from = process.cpuUsage();
    const { result: status, err } = await quietly(() => main([input, '--out', output]));
    const { user, system } = process.cpuUsage(from);
    const seconds = (user + system) / 1e6;
    slowest = Math.max(slowest, seconds);
    memory = Math.max(memory, process.memoryUsage().rss - before);
    ends.set(status, (ends.get(status) ?? 0) + 1);
    const tell = (what: string): void => void broken.push(`file ${i} (${kind}): ${what}`);
    if (!STATUSES.has(status)) tell(`status ${status}: ${err.split('\n')[0]?.slice(0, 200)}`);
    if (status !== 0 && err.trim() === '') tell(`status ${status} without a word`);
    // A test knows no clock.
    if (run.size !== 'tiny' && seconds > LONGEST) tell(`${seconds.toFixed(1)} s of processor time`);
    if (existsSync(output) !== (status === 0)) tell('an output that does not fit the status');
    if (status === 0 && !openPackage(new Uint8Array(readFileSync(output))).ok) tell('half-written');
    rmSync(output, { force: true });
    if (readdirSync(folder).length > 1) tell('a part-file is left');
  }
  rmSync(folder, { recursive: true });
  if (memory > MOST_MEMORY) broken.push(`${Math.round(memory / 1e6)} MB of memory`);
  const [done = 0, refused = 0, none = 0] = [0, 3, 4].map((status) => ends.get(status));
  return {
    what: `damaged and hostile packages (${MUTATIONS.slice(0, count).join(', ')}) through npm run jury`,
    count: `${count} files`,
    result: `${done} done, ${refused} refused in words, ${none} without a table; ${broken.length} crashes, hangs or half-written; slowest ${slowest.toFixed(1)} s, peak ${Math.round(memory / 1e6)} MB`,
    broken,
  };
};
