/** What `npm start` and `npm run dev` have in common. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './setup.mjs';

/** The arguments: a sample is opened unless a workbook is named. */
export function startArguments(args) {
  const isNamed = args.some((argument) => argument.startsWith('--workbook'));
  return isNamed ? args : [...args, '--workbook', 'samples/but2-mmi.xlsx'];
}

/** Whoever asks how to start it need not wait until it is built: says it, and ends. */
export function helpFirst(args) {
  if (!args.some((argument) => argument === '--help' || argument === '-h')) return;
  process.stdout.write(readFileSync(path.join(root, 'workbench/server/usage.txt')));
  process.exit(0);
}
