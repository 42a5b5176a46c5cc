import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CommandError, STATUS } from './usage';
import { about, words } from './words';

/** Why the file system refused, in words. */
function refusal(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return words().refusals[code] ?? (code || String(error));
}

/** @throws CommandError with `status` when the file cannot be read */
export function readBytes(file: string, status: number): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CommandError(status, about(file, refusal(error)));
  }
}

/** A file to be written, and the option that names it. */
export interface Output {
  readonly option: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files whole or not at all: all under other names first, then each in its place.
 * @throws CommandError when one cannot be written
 */
export function writeWhole(outputs: readonly Output[]): void {
  const unfinished = ({ file }: Output): string =>
    path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  try {
    for (const output of outputs) named(output, () => writeFileSync(unfinished(output), output.bytes));
    for (const output of outputs) named(output, () => renameSync(unfinished(output), output.file));
  } catch (error) {
    for (const output of outputs) rmSync(unfinished(output), { force: true });
    throw error;
  }
}

/** Nothing could ever be written under such a name; any other refusal is that of the disk. */
const NO_PLACE: readonly string[] = ['ENOENT', 'EISDIR', 'ENOTDIR'];

function named({ option, file }: Output, write: () => void): void {
  try {
    write();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const status = NO_PLACE.includes(code) ? STATUS.usage : STATUS.unwritable;
    throw new CommandError(status, about(`${option} ${file}`, refusal(error)));
  }
}
