/** What every command needs before it runs on a fresh machine: the packages, and its own bundle. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const time = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** On Windows `npm` and `npx` are scripts of a shell, which would in turn cut `C:\Program Files\nodejs\node.exe` at its space. */
export const needsShell = (program) => process.platform === 'win32' && !path.win32.isAbsolute(program);

/** Runs a program; what it prints goes to stderr, since stdout belongs to the command's result. */
export function run(program, args, folder = root) {
  execFileSync(program, args, { cwd: folder, stdio: ['ignore', 2, 2], shell: needsShell(program) });
}

/** Milliseconds. */
const LOOK_AGAIN = 200;
/** No set-up takes longer: another program may have been given the number of one that was killed. */
const LONGEST = 900_000;

/** Whether the lock could be had. Where nothing can be written, the work itself says so, or has nothing to do. */
function take(lock) {
  try {
    mkdirSync(path.dirname(lock), { recursive: true });
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    return error.code !== 'EEXIST';
  }
}

/** Who holds a lock: empty while it is just being written, null where nobody does, or who did was killed. */
function holderOf(lock) {
  try {
    const holder = readFileSync(lock, 'utf8');
    if (Date.now() - time(lock) > LONGEST) return null;
    if (holder !== '') process.kill(Number(holder), 0);
    return holder;
  } catch (error) {
    return error.code === 'EPERM' ? '' : null;
  }
}

function letGo(lock) {
  try {
    unlinkSync(lock);
  } catch (error) {
    // Another who waits has seen it too.
    if (error.code !== 'ENOENT') throw error;
  }
}

/**
 * Does a part of the set-up while no other command does the same: two that are started together would write the same packages or
 * bundles, and read what the other has half written.
 * @param part what is written, in words of a file's name
 */
export function alone(part, work) {
  const lock = path.join(root, `dist/.${part}`);
  let isTold = !process.stderr.isTTY;
  while (!take(lock)) {
    if (holderOf(lock) === null) letGo(lock);
    if (!isTold) console.error('Another command is being set up here: this one waits for it.');
    isTold = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN);
  }
  try {
    return work();
  } finally {
    letGo(lock);
  }
}

/** Installs the packages of a folder, exactly those of its lockfile, when they are missing or older. */
export function install(folder = root) {
  alone(`packages-${path.basename(folder)}`, () => installMissing(folder));
}

function installMissing(folder) {
  const installed = time(path.join(folder, 'node_modules/.package-lock.json'));
  if (installed >= time(path.join(folder, 'package-lock.json'))) return;
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], folder);
}

const SOURCE = /\.(tsx?|json|html|css|xml|png|mjs|md|njk|js)$/;

function newest(entry) {
  if (path.basename(entry) === 'node_modules') return 0;
  const stat = statSync(entry);
  if (!stat.isDirectory()) return SOURCE.test(entry) ? stat.mtimeMs : 0;
  return readdirSync(entry).reduce((latest, name) => Math.max(latest, newest(path.join(entry, name))), 0);
}

/** Builds with webpack when an output is older than what it is made of. @param options of the webpack command */
export function build(options, output, sources) {
  alone(path.basename(path.dirname(output)), () => buildStale(options, output, sources));
}

function buildStale(options, output, sources) {
  const made = time(path.join(root, output));
  const inputs = sources.map((entry) => path.join(root, entry)).filter(existsSync);
  const files = ['webpack.config.js', 'webpack.workbench.config.mjs', 'package-lock.json'];
  const settings = Math.max(...files.map((file) => time(path.join(root, file))));
  if (made > settings && inputs.every((entry) => newest(entry) <= made)) return;
  run(process.execPath, [path.join(root, 'node_modules/webpack/bin/webpack.js'), ...options]);
}

/** The bundle of a command, in dist/cli. */
export function buildCommand(command) {
  const own =
    {
      bench: ['bench', 'workbench', 'test/e2e'],
      samples: ['samples'],
      recognition: ['samples', 'test/layouts'],
      trust: ['samples', 'workbench', 'test'],
    }[command] ?? [];
  build(['--config-name', 'cli'], `dist/cli/${command}.js`, ['src', ...own]);
}

/** The add-in as Excel loads it, in dist/addin. */
export function buildAddin() {
  const sources = [
    'src',
    'assets',
    'manifest.xml',
    'scripts/functions-metadata.mjs',
    'scripts/guide',
    'docs',
  ];
  build(['--config-name', 'addin'], 'dist/addin/taskpane.html', sources);
}

/** The page that the pane is measured against, in dist/bench-template. */
export function buildBenchTemplate() {
  build(['--config-name', 'bench-template'], 'dist/bench-template/taskpane.html', ['bench/template']);
}

/** The pane beside a workbook file, in dist/pane-harness: what its tests look at. */
export function buildPaneHarness() {
  build(['-c', 'webpack.pane-harness.config.mjs'], 'dist/pane-harness/pane.js', ['src', 'test/taskpane']);
}

/** The workbench: its page, its bridge and its server, in dist/workbench. */
export function buildWorkbench() {
  build(['-c', 'webpack.workbench.config.mjs'], 'dist/workbench/server.cjs', [
    'scripts/formula-separators.mjs',
    'scripts/plain-fields.mjs',
    'src',
    'workbench',
  ]);
}
