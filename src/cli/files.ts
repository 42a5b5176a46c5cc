import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CommandError, STATUS } from './usage';

/** Why the file system refused, in words. */
function refusal(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOENT') return 'introuvable';
  if (code === 'EISDIR') return 'c’est un dossier';
  if (code === 'EACCES' || code === 'EPERM') return 'accès refusé';
  if (code === 'ENOSPC') return 'disque plein';
  return code === '' ? String(error) : code;
}

/** @throws CommandError with `status` when the file cannot be read */
export function readBytes(file: string, status: number): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CommandError(status, `${file} : ${refusal(error)}`);
  }
}

/**
 * Writes a file whole or not at all: under another name first, then in place.
 * @throws CommandError when it cannot be written
 */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const unfinished = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  try {
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new CommandError(STATUS.usage, `--out ${file} : ${refusal(error)}`);
  }
}
