/** `node scripts/run.mjs <command> [arguments]`: installs and builds what is missing, then runs the command here. */
import { Buffer } from 'node:buffer';
import { fstatSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildAddin, buildBenchTemplate, buildCommand, buildWorkbench, install, root } from './setup.mjs';
import { helpFirst, startArguments } from './start.mjs';

const [command, ...args] = process.argv.slice(2);

/** A reader that has seen enough ends the run quietly; a disk that takes no more is said in one line. */
const UNWRITABLE = 3;
const REFUSALS = { ENOSPC: 'disque plein', EFBIG: 'fichier trop grand', EDQUOT: 'quota atteint' };
const unwritable = ({ code }) => {
  if (code === 'EPIPE') return;
  process.stderr.write(`${command}: la sortie ne peut pas être écrite (${REFUSALS[code] ?? code})\n`);
  process.exit(UNWRITABLE);
};
process.stdout.on('error', unwritable);
// A file may take the first bytes only, which the stream would not notice: whatever is left is written again, or refused.
if (isFile(process.stdout.fd)) {
  process.stdout.write = (text) => {
    const bytes = Buffer.from(text);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(process.stdout.fd, bytes, at);
    } catch (error) {
      unwritable(error);
    }
    return true;
  };
}
process.stderr.on('error', () => undefined);

if (command === 'start') helpFirst(args);

try {
  install();
  if (command === 'bench') install(path.join(root, 'bench'));
  if (command === 'start' || command === 'bench') {
    buildAddin();
    buildWorkbench();
  }
  if (command === 'bench') buildBenchTemplate();
  if (command !== 'start') buildCommand(command);
} catch (error) {
  console.error(`${command}: the set-up failed (${error.message})`);
  process.exit(1);
}
const bundle = command === 'start' ? 'dist/workbench/server.cjs' : `dist/cli/${command}.js`;
const { main } = createRequire(import.meta.url)(path.join(root, bundle));
process.exitCode = await main(command === 'start' ? startArguments(args) : args);

function isFile(fd) {
  try {
    return fstatSync(fd).isFile();
  } catch {
    return false;
  }
}
