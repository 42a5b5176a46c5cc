/** `npm test`: everything that must hold before a change lands, on a fresh machine too. `--bundles` builds what is tested, no more. */
import { execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  buildAddin,
  buildCommand,
  buildPaneHarness,
  buildWorkbench,
  install,
  needsShell,
  root,
} from './setup.mjs';
import { systemPackages } from './system.mjs';

const failed = [];
const started = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

/** Runs a program; what it prints comes in one piece when it ends, since another runs beside it. */
function step(name, program, args, env = {}) {
  const start = Date.now();
  const child = spawn(program, args, {
    cwd: root,
    shell: needsShell(program),
    env: { ...process.env, ...env },
  });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => printed.push(data));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      process.stderr.write(`\n== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds(start)}\n`);
      for (const data of printed) process.stderr.write(data);
      if (status !== 0) failed.push(name);
      resolve();
    });
  });
}

const jest = path.join(root, 'node_modules/jest/bin/jest.js');
const LAW = path.join('test', 'rules');

/** Of many files the first is named. */
const shown = (words) => [...words.slice(0, 6), ...(words.length > 6 ? ['…'] : [])].join(' ');

/** A script of package.json. */
const script = (name, ...args) =>
  step(shown([name, ...args]), 'npm', [
    ...['run', '--silent', name],
    ...(args.length > 0 ? ['--', ...args] : []),
  ]);

/** The bundles that the tests in a browser and the commands run, built once for all of them. */
function build() {
  buildAddin();
  buildWorkbench();
  buildPaneHarness();
  buildCommand('check-curriculum');
}

/** Seconds that the longest tests in a browser take, by what their paths hold; any other counts as `OTHERS`. For the balance alone. */
const LONG = {
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
const OTHERS = 20;
const PARTS = 8;

/** The test files of a project, as jest finds them. */
function filesOf(project) {
  const listing = [jest, '--listTests', '--json', '--selectProjects', project];
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
  return JSON.parse(execFileSync(process.execPath, listing, options));
}

/** Runs test files of a project, each by itself. */
const unit = (project, ...args) => script('unit', '--selectProjects', project, '--runInBand', ...args);

/** Runs the test files of a project as one: see test/together.ts. */
const together = (project, chosen = () => true) =>
  step(`${project} together`, process.execPath, [jest, '-c', 'jest.together.config.mjs', '--runInBand'], {
    TOGETHER: JSON.stringify(filesOf(project).filter(chosen)),
  });

/** The tests in a browser, in parts that take about as long. */
function browserParts() {
  const files = filesOf('browser').map((file) => {
    const name = path.relative(root, file).replaceAll('\\', '/');
    const part = Object.keys(LONG).find((part) => name.includes(part));
    return { name, seconds: LONG[part] ?? OTHERS };
  });
  const parts = Array.from({ length: PARTS }, () => ({ names: [], seconds: 0 }));
  for (const { name, seconds } of files.sort((a, b) => b.seconds - a.seconds)) {
    const least = parts.reduce((least, part) => (part.seconds < least.seconds ? part : least));
    least.names.push(name);
    least.seconds += seconds;
  }
  return parts.map(({ names }) => names);
}

/** One more than the two processors that a small machine has: a test in a browser waits for a part of its time. */
const LANES = 3;

/** What is free takes what is next, the shortest last; what needs no bundle is tested while they are built. */
async function everything() {
  const bundles = step('bundles', process.execPath, [fileURLToPath(import.meta.url), '--bundles']);
  const built = (work) => () => bundles.then(work);
  const work = [
    () => bundles,
    // The tests of the law alone must reach every branch of it.
    () => unit('core', '--coverage', 'test/rules'),
    () => together('core', (file) => !file.includes(LAW)),
    () => together('figures'),
    ...browserParts().map((files) => built(() => unit('browser', '--runTestsByPath', ...files))),
    () => script('lint'),
    () => script('typecheck'),
    built(() => script('bench', '--short')),
    built(() => script('check-curriculum')),
  ];
  const lane = async () => {
    for (let next = work.shift(); next; next = work.shift()) await next();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  console.error(
    `\nnpm test: ${failed.length === 0 ? 'passed' : `failed: ${failed.join(', ')}`} (${seconds(started)})`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}

if (process.argv.includes('--bundles')) build();
else {
  install();
  install(path.join(root, 'bench'));
  systemPackages();
  await everything();
}
