import {
  chmodSync,
  chownSync,
  copyFileSync,
  linkSync,
  readFileSync,
  readdirSync,
  readlinkSync,
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
  const found = attempt(() => statSync(file, { bigint: true }));
  if (found) return `${found.dev}:${found.ino}`;
  const place = placeOf(file);
  return ['win32', 'darwin'].includes(process.platform) ? place.toLowerCase() : place;
}

/** More links after one another are a circle. */
const MOST_LINKS = 40;

/**
 * Where a file would stand, as the system walks there: `..` behind a link is not the folder that the link stands in, and a link
 * to nothing is the place that it leads to.
 */
function placeOf(file: string, links = MOST_LINKS): string {
  const folder = attempt(() => realpathSync.native(path.dirname(file)));
  if (folder === undefined) return path.resolve(file);
  const place = path.join(folder, path.basename(file));
  const next = links > 0 ? attempt(() => readlinkSync(place)) : undefined;
  if (next === undefined) return place;
  return placeOf(path.isAbsolute(next) ? next : `${folder}${path.sep}${next}`, links - 1);
}

/** Undefined for a path that cannot be looked at: whoever writes it says why. */
function attempt<Found>(look: () => Found): Found | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
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
  const drafts = outputs.map((output, i) => named(output, () => draftOf(output, i)));
  const placed: Draft[] = [];
  try {
    for (const draft of drafts) named(draft, () => clearLeftovers(draft.target));
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

function draftOf(output: Output, position: number): Draft {
  const info = infoOf(output.file);
  // `/dev/stdout` leads to what has no path.
  const target = isStream(info)
    ? output.file
    : info
      ? realpathSync.native(output.file)
      : placeOf(output.file);
  const beside = (end: string): string =>
    path.join(path.dirname(target), `${startOf(target)}${process.pid}.${position}.${end}`);
  return { ...output, target, part: beside('part'), aside: beside('aside') };
}

/** What names beside a file begin with: not all of a long one, which leaves no room for an end. */
const startOf = (target: string): string => `.${path.basename(target).slice(0, 50)}.`;

const infoOf = (file: string): Stats | undefined => statSync(file, { throwIfNoEntry: false });

/** A pipe or a device is written to, never replaced. */
const isStream = (info: Stats | undefined): boolean =>
  info !== undefined && !info.isFile() && !info.isDirectory();

function writePart({ target, part, bytes }: Draft): void {
  const before = infoOf(target);
  if (isStream(before)) return;
  writeFileSync(part, bytes, before?.isFile() ? { mode: ONLY_OWN } : {});
  if (before?.isFile()) chmodSync(part, isOwnedAlike(part, before) ? before.mode : withoutGroup(before.mode));
}

/** Nobody else reads it before it is as the file that it replaces. */
const ONLY_OWN = 0o600;

/** Gives a file the owner and the group of another, or at least the group: neither is lost because somebody else prepares the jury. */
function isOwnedAlike(file: string, { uid, gid }: Stats): boolean {
  const own = infoOf(file);
  if (own?.uid === uid && own.gid === gid) return true;
  const give = (owner: number): true | undefined =>
    attempt(() => (chownSync(file, owner, gid), true as const));
  return (give(uid) ?? give(own?.uid ?? uid)) === true;
}

/** What a group of its own was allowed is nothing that another may do. */
const withoutGroup = (mode: number): number => (mode & ~0o070) | ((mode & 0o007) << 3);

function putInPlace({ target, part, aside, bytes }: Draft): void {
  const before = infoOf(target);
  if (isStream(before)) return writeFileSync(target, bytes);
  // Under its own name too until the new one takes it: a run that is killed here leaves the one or the other.
  if (before?.isFile()) keepAlso(target, aside);
  renameSync(part, target);
}

/** As a second name; on disks that know none, as a copy. */
function keepAlso(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch {
    copyFileSync(file, name);
  }
}

function putBack({ target, aside }: Draft): void {
  if (infoOf(aside)) renameSync(aside, target);
  else if (infoOf(target)?.isFile()) rmSync(target);
}

/** What a run that was killed left beside a file: it holds students' data. */
function clearLeftovers(target: string): void {
  const folder = path.dirname(target);
  const start = startOf(target);
  for (const name of readdirSync(folder)) {
    const [, pid] = (name.startsWith(start) && LEFTOVER.exec(name.slice(start.length))) || [];
    const left = path.join(folder, name);
    if (pid !== undefined && !(isAnother(Number(pid)) && isFresh(left))) rmSync(left, { force: true });
  }
}
const LEFTOVER = /^(\d+)\.\d+\.(?:part|aside)$/;

/** No run writes for so many milliseconds: another process has been given the number of one that was killed. */
const LONGEST = 3_600_000;
const isFresh = (file: string): boolean => Date.now() - (infoOf(file)?.ctimeMs ?? 0) < LONGEST;

/** Whether another process of this number is running, which may be writing. */
function isAnother(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Nothing could ever be written under such a name; any other refusal is that of the disk. */
const NO_PLACE: readonly string[] = ['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'];

function named<Done>({ option, file }: Output, write: () => Done): Done {
  try {
    return write();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const status = NO_PLACE.includes(code) ? STATUS.usage : STATUS.unwritable;
    throw new CommandError(status, about(`${option} ${file}`, refusal(error)));
  }
}
