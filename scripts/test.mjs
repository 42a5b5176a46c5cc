/** `npm test`: everything that must hold before a change lands, on a fresh machine too. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildAddin, buildCommand, buildPaneHarness, buildWorkbench, install, root } from './setup.mjs';
import { systemPackages } from './system.mjs';

const failed = [];
const started = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

/** Runs a script of package.json; what it prints comes in one piece when it ends, since another runs beside it. */
function step(script, ...args) {
  const name = [script, ...args].join(' ');
  const start = Date.now();
  const command = ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])];
  const child = spawn('npm', command, { cwd: root, shell: process.platform === 'win32' });
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

install();
install(path.join(root, 'bench'));
systemPackages();
// Before the tests, which run side by side and would each build them.
buildAddin();
buildWorkbench();
buildPaneHarness();
buildCommand('check-curriculum');

/** The tests in a browser in parts, of which the next one goes to whichever lane is free. */
const PARTS = 6;
const work = [
  ['unit', '--selectProjects', 'core', '--runInBand', '--coverage'],
  ...Array.from({ length: PARTS }, (_, part) => [
    ...['unit', '--selectProjects', 'browser', '--runInBand'],
    `--shard=${part + 1}/${PARTS}`,
  ]),
  ['lint'],
  ['typecheck'],
  ['check-curriculum'],
  ['bench', '--short'],
];

/** Two lanes, for the two processors that a small machine has. */
async function lane() {
  for (let next = work.shift(); next; next = work.shift()) await step(...next);
}
await Promise.all([lane(), lane()]);
console.error(
  `\nnpm test: ${failed.length === 0 ? 'passed' : `failed: ${failed.join(', ')}`} (${seconds(started)})`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
