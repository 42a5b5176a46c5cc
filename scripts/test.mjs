/** `npm test`: everything that must hold before a change lands, on a fresh machine too. `--bundles` builds what is tested, no more. */
import { spawn } from 'node:child_process';
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
import { partsOf, togetherRun } from './unit.mjs';

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

const LAW = 'test/rules/';

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

/** Runs test files of a project, each by itself. */
const unit = (project, ...args) => script('unit', '--selectProjects', project, '--runInBand', ...args);

/** Runs the test files of a project as one, in parts. */
const together = (project, count, chosen) =>
  partsOf(project, count, chosen).map((names) => () => {
    const { args, env } = togetherRun(names);
    return step(`${project} together`, process.execPath, args, env);
  });

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
    ...together('core', 2, (name) => !name.startsWith(LAW)),
    ...together('figures', 1),
    ...partsOf('browser', 8).map((files) => built(() => unit('browser', '--runTestsByPath', ...files))),
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
