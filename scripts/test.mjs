/** `npm test`: everything that must hold before a change lands, on a fresh machine too. `--bundles` builds what is tested, no more. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAddin, buildCommand, buildPaneHarness, buildWorkbench, install, root } from './setup.mjs';
import { systemPackages } from './system.mjs';

const failed = [];
const started = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

/** Runs a program; what it prints comes in one piece when it ends, since another runs beside it. */
function step(name, program, args) {
  const start = Date.now();
  const child = spawn(program, args, { cwd: root, shell: process.platform === 'win32' });
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

/** A script of package.json. */
const script = (name, ...args) =>
  step([name, ...args].join(' '), 'npm', [
    ...['run', '--silent', name],
    ...(args.length > 0 ? ['--', ...args] : []),
  ]);
const tests = (project, ...args) => script('unit', '--selectProjects', project, '--runInBand', ...args);

/** The bundles that the tests in a browser and the commands run, built once for all of them. */
function build() {
  buildAddin();
  buildWorkbench();
  buildPaneHarness();
  buildCommand('check-curriculum');
}

/** The tests in a browser in parts, of which the next one goes to whichever lane is free. */
const PARTS = 6;

/** Two lanes, for the two processors that a small machine has; what needs no bundle is tested while they are built. */
async function everything() {
  const bundles = step('bundles', process.execPath, [fileURLToPath(import.meta.url), '--bundles']);
  const built = (work) => () => bundles.then(work);
  const work = [
    () => bundles,
    () => tests('core', '--coverage'),
    ...Array.from({ length: PARTS }, (_, part) =>
      built(() => tests('browser', `--shard=${part + 1}/${PARTS}`)),
    ),
    () => tests('figures'),
    () => script('lint'),
    () => script('typecheck'),
    built(() => script('check-curriculum')),
    built(() => script('bench', '--short')),
  ];
  const lane = async () => {
    for (let next = work.shift(); next; next = work.shift()) await next();
  };
  await Promise.all([lane(), lane()]);
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
