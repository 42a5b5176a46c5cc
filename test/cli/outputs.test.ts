import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The commands as they are run, with an output that is not read to its end, or cannot be written. */

const SAMPLE = 'samples/but2-mmi.xlsx';
const COMMANDS = ['jury', 'replay', 'check-curriculum'] as const;
const CASE = ['2', 'ADM', '12', 'ADM', '13', 'ADM', '12.5', 'ADM'];
const COLUMNS = 'case,level,year_code,ue1_average,ue1_code,ue2_average,ue2_code,rcue_average,rcue_code';
const folder = mkdtempSync(path.join(tmpdir(), 'but-outputs-'));
const cases = path.join(folder, 'cases.csv');
const LINES = { jury: `${SAMPLE} --json`, replay: cases, 'check-curriculum': '' } as const;

beforeAll(() => {
  writeFileSync(cases, `${COLUMNS}\n1,${CASE.join(',')}\n`);
  const script = `import('./scripts/setup.mjs').then((setup) => ${JSON.stringify(COMMANDS)}.forEach(setup.buildCommand))`;
  execFileSync(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'pipe'] });
}, 180_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** @param where what follows the command on the shell's line */
function run(command: string, where: string) {
  const line = `node scripts/run.mjs ${command} ${where}; echo "status $?" >&2`;
  const { stdout, stderr } = spawnSync('bash', ['-c', `set -o pipefail; ${line}`], { encoding: 'utf8' });
  return { out: stdout, err: stderr };
}

test.each(COMMANDS)('%s ends quietly when nobody reads on', (command) => {
  // The reader is gone before the first byte.
  expect(run(command, `${LINES[command]} | true`)).toEqual({ out: '', err: 'status 0\n' });
});

test('what was asked for is in its file although nobody reads the summary', () => {
  const file = path.join(folder, 'jury.xlsx');
  expect(run('jury', `${SAMPLE} --out ${file} | true`).err).toBe('status 0\n');
  expect(existsSync(file)).toBe(true);
});

test('a table can go into a pipe', () => {
  const { out, err } = run('jury', `${SAMPLE} --csv /dev/stdout | grep -c ADM`);
  expect(Number(out)).toBeGreaterThan(10);
  expect(err).toBe('status 0\n');
});

test.each(COMMANDS)('%s on a full disk says so in one line, with status 3', (command) => {
  expect(run(command, `${LINES[command]} > /dev/full`)).toEqual({
    out: '',
    err: `${command}: la sortie ne peut pas être écrite (disque plein)\nstatus 3\n`,
  });
});

test('a file that takes the first bytes only is told, with status 3', () => {
  const file = path.join(folder, 'cut.json');
  const limited = `trap '' XFSZ; ulimit -f 8; node scripts/run.mjs jury ${LINES.jury} > ${file}; echo "status $?" >&2`;
  const { stderr } = spawnSync('bash', ['-c', limited], { encoding: 'utf8' });
  expect(stderr).toBe('jury: la sortie ne peut pas être écrite (fichier trop grand)\nstatus 3\n');
});

test.each([
  ['linkSync', 'old'],
  ['renameSync', 'old'],
  ['rmSync', 'new'],
])('a run that is killed at %s leaves the %s file, and the next one what it left', (call, left) => {
  const place = mkdtempSync(path.join(folder, 'killed-'));
  const file = path.join(place, 'jury.xlsx');
  const preload = path.join(folder, 'kill.cjs');
  const kill = "process.kill(process.pid, 'SIGKILL')";
  writeFileSync(preload, `require('node:fs').${call} = () => ${kill};`);
  writeFileSync(file, 'old');
  const killed = `node -r ${preload} scripts/run.mjs jury ${SAMPLE} --out ${file}`;
  expect(spawnSync('bash', ['-c', `exec ${killed}`]).signal).toBe('SIGKILL');
  expect(readdirSync(place).length).toBeGreaterThan(1);
  expect(readFileSync(file).toString().startsWith('old')).toBe(left === 'old');
  expect(run('jury', `${SAMPLE} --out ${file} > /dev/null`)).toEqual({ out: '', err: 'status 0\n' });
  expect(readdirSync(place)).toEqual(['jury.xlsx']);
});

describe('two commands that are set up at once', () => {
  const lock = 'dist/.tried-at-once';
  const turn = (name: string): string =>
    `import('./scripts/setup.mjs').then(({ alone }) => alone('tried-at-once', () => {
      console.log('${name}');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
      console.log('${name}');
    }))`;

  it('take turns', () => {
    const both = ['a', 'b', 'c'].map((name) => `node -e "${turn(name)}" &`).join(' ');
    const { stdout, stderr } = spawnSync('bash', ['-c', `${both} wait`], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.trim().split('\n').join('')).toMatch(/^(?:aa|bb|cc){3}$/);
    expect(existsSync(lock)).toBe(false);
  });

  it('wait for nobody who was killed at it', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(lock, String(pid));
    const { stdout } = spawnSync(process.execPath, ['-e', turn('a')], { encoding: 'utf8' });
    expect(stdout).toBe('a\na\n');
    expect(existsSync(lock)).toBe(false);
  });
});
