import { fork } from 'node:child_process';
import { availableParallelism, freemem } from 'node:os';
import path from 'node:path';
import type { JuryOptions } from '../options';
import type { Answer } from './job';
import type { Worker } from './pool';

/** What a process may take for its objects, in MB: the largest workbook that we measured needs a quarter. */
const MOST_MEGABYTES = 1024;
const MEGABYTE = 2 ** 20;
/** A process that holds more than so many bytes has seen a large workbook, and is replaced. */
export const WORN = 600 * MEGABYTE;
/** Bundled beside the command: webpack.config.js. */
const BUNDLE = 'jury-worker.js';

/** How many processes the computer can take: its cores, as far as its free memory goes. */
export const mostProcesses = (): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(freemem() / (MOST_MEGABYTES * MEGABYTE))));

/** Begins a process. What it prints itself (a trace, when memory is out) is nobody's to read. */
export function startProcess(): Worker<JuryOptions, Answer> {
  const child = fork(path.join(__dirname, BUNDLE), [], {
    execArgv: [`--max-old-space-size=${MOST_MEGABYTES}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    ask: (options) =>
      new Promise((resolve, reject) => {
        const died = (code: number | null, signal: string | null): void => {
          reject(new Error(signal ?? String(code)));
        };
        const failed = (error: Error): void => {
          reject(error);
        };
        child.once('exit', died);
        child.once('error', failed);
        child.once('message', (answer: Answer) => {
          child.off('exit', died).off('error', failed);
          resolve(answer);
        });
        child.send(options);
      }),
    stop: () => {
      if (child.connected) child.disconnect();
    },
  };
}
