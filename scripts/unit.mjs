/**
 * `npm run unit`: jest, with its options. A whole project that needs no browser runs with its files together, in a part for each
 * processor: `npm run unit -- --selectProjects core`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.mjs';

const jest = path.join(root, 'node_modules/jest/bin/jest.js');

/** The projects whose files may share what they load. */
const TOGETHER = ['core', 'figures'];

/** Seconds that the longest files take by themselves, by what their paths hold; any other counts as `OTHERS`. For the balance alone. */
const LONG = {
  'jury/audit/precision': 13,
  'jury/audit/audit': 4,
  'taskpane/store': 14,
  'taskpane/documents': 12,
  'locales/languages': 9,
  'xlsx/zip': 7,
  'taskpane/hidden-names': 6,
  'cli/audit': 6,
  'excel/apply': 5,
  'rules/oracle': 15,
  'test/rules/': 2,
  'trust/trust': 30,
  'taskpane/pane.browser': 120,
  'e2e/tools': 105,
  'e2e/product.test': 100,
  'e2e/excel-trial': 100,
  'e2e/product-workbooks': 90,
  'e2e/jury-day': 75,
  'e2e/six-juries': 75,
  'e2e/workbench-formulas': 55,
  'e2e/workbench-keeps-work': 55,
  'e2e/workbench.test': 50,
  'e2e/workbench-grid': 50,
  'e2e/documents': 50,
  'e2e/jury-mishaps': 45,
};
const OTHERS = { browser: 20, core: 0.5, figures: 2 };

/** The test files of a project, as jest finds them, from the root. */
function filesOf(project) {
  const listing = [jest, '--listTests', '--json', '--selectProjects', project];
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
  const files = JSON.parse(execFileSync(process.execPath, listing, options));
  return files.map((file) => path.relative(root, file).replaceAll('\\', '/')).sort();
}

/** The test files of a project, in parts that take about as long. */
export function partsOf(project, count, chosen = () => true) {
  const files = filesOf(project)
    .filter(chosen)
    .map((name) => {
      const part = Object.keys(LONG).find((part) => name.includes(part));
      return { name, seconds: LONG[part] ?? OTHERS[project] };
    });
  const parts = Array.from({ length: Math.min(count, files.length) }, () => ({ names: [], seconds: 0 }));
  for (const { name, seconds } of files.sort((a, b) => b.seconds - a.seconds)) {
    const least = parts.reduce((least, part) => (part.seconds < least.seconds ? part : least));
    least.names.push(name);
    least.seconds += seconds;
  }
  return parts.map(({ names }) => names);
}

/** The arguments of Node and its environment that run test files as one: see test/together.ts. */
export function togetherRun(names) {
  return {
    // What is young is collected less often: a sixth of the time.
    args: ['--max-semi-space-size=96', jest, '-c', 'jest.together.config.mjs', '--runInBand'],
    env: { TOGETHER: JSON.stringify(names) },
  };
}

/** @returns the exit status */
function run(args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => child.on('close', (status) => resolve(status ?? 1)));
}

/** The project that is run as a whole, with no other option. */
function wholeProject(args) {
  const project = args.length === 2 && args[0] === '--selectProjects' ? args[1] : null;
  return TOGETHER.includes(project) ? project : null;
}

async function unit(args) {
  const project = wholeProject(args);
  if (!project) return run([jest, ...args]);
  const parts = partsOf(project, Math.max(2, availableParallelism())).map(togetherRun);
  const statuses = await Promise.all(parts.map(({ args, env }) => run(args, env)));
  return Math.max(...statuses);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = await unit(process.argv.slice(2));
