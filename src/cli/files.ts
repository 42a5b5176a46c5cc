import {
  chmodSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import path from 'node:path';
import { CommandError, STATUS } from './usage';
import { about, words } from './words';

/** Why the file system refused, in words. */
export function refusal(error: unknown): string {
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

/** A path that cannot be looked at (too long, not ours to read) is none: whoever reads it says why. */
export function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory();
  } catch {
    return false;
  }
}

/** Whether two paths lead to one file, whatever the links and, on disks that ignore it, the case. */
export const isSameFile = (one: string, other: string): boolean => identityOf(one) === identityOf(other);

/** The same for every path that leads to a file, whether it is there or not. */
export function identityOf(file: string): string {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  if (found) return `${found.dev}:${found.ino}`;
  const folder = path.dirname(path.resolve(file));
  const place = path.join(
    statSync(folder, { throwIfNoEntry: false }) ? realpathSync(folder) : folder,
    path.basename(file),
  );
  return ['win32', 'darwin'].includes(process.platform) ? place.toLowerCase() : place;
}

/** A file to be written, and the option that names it. */
export interface Output {
  readonly option: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** An output on its way: written beside its place, then put there. */
interface Draft extends Output {
  /** Where the file really stands, behind links. */
  readonly target: string;
  readonly part: string;
  /** What stood there before, until all are in place. */
  readonly aside: string;
}

/**
 * Writes files whole or not at all, and all of them or none: all under other names first, then each in its place; what
 * stood there before is put back when one of them cannot follow. A file that is replaced keeps its permissions.
 * @throws CommandError when one cannot be written
 */
export function writeWhole(outputs: readonly Output[]): void {
  const drafts = outputs.map(draftOf);
  const placed: Draft[] = [];
  try {
    for (const draft of drafts) named(draft, () => writePart(draft));
    for (const draft of drafts) {
      named(draft, () => putInPlace(draft));
      placed.push(draft);
    }
  } catch (error) {
    for (const draft of placed) putBack(draft);
    throw error;
  } finally {
    for (const { part, aside } of drafts) for (const file of [part, aside]) rmSync(file, { force: true });
  }
}

function draftOf(output: Output): Draft {
  const target = infoOf(output.file) ? realpathSync(output.file) : path.resolve(output.file);
  const beside = (end: string): string =>
    path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.${end}`);
  return { ...output, target, part: beside('part'), aside: beside('aside') };
}

const infoOf = (file: string): Stats | undefined => statSync(file, { throwIfNoEntry: false });

/** A pipe or a device is written to, never replaced. */
const isStream = (info: Stats | undefined): boolean =>
  info !== undefined && !info.isFile() && !info.isDirectory();

function writePart({ target, part, bytes }: Draft): void {
  const before = infoOf(target);
  if (isStream(before)) return;
  removeLeftovers(target);
  writeFileSync(part, bytes);
  if (before?.isFile()) chmodSync(part, before.mode);
}

function putInPlace({ target, part, aside, bytes }: Draft): void {
  const before = infoOf(target);
  if (isStream(before)) {
    writeFileSync(target, bytes);
    return;
  }
  if (before?.isFile()) renameSync(target, aside);
  try {
    renameSync(part, target);
  } catch (error) {
    if (infoOf(aside)) renameSync(aside, target);
    throw error;
  }
}

function putBack({ target, aside }: Draft): void {
  if (infoOf(aside)) renameSync(aside, target);
  else if (infoOf(target)?.isFile()) rmSync(target);
}

/** What a run that was killed left beside a file; parts hold students' data. */
function removeLeftovers(target: string): void {
  const folder = path.dirname(target);
  const start = `.${path.basename(target)}.`;
  for (const name of readdirSync(folder)) {
    const [, pid] = (name.startsWith(start) && /^(\d+)\.part$/.exec(name.slice(start.length))) || [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(path.join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
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
