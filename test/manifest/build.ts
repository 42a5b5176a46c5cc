import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export const ROOT = path.resolve(__dirname, '../..');
export const BUILD = path.join(ROOT, 'dist/addin');

/** Builds the add-in unless the build is newer than everything it is made of. */
export function buildAddin(): void {
  const script = "import('./scripts/setup.mjs').then((setup) => setup.buildAddin())";
  execFileSync(process.execPath, ['-e', script], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
}

export const PLACEHOLDER = 'https://localhost:3000/';

/** The file of the build that an address of the manifest stands for, or null. */
export function fileAt(url: string): string | null {
  if (!url.startsWith(PLACEHOLDER)) return null;
  const file = path.join(BUILD, url.slice(PLACEHOLDER.length));
  return existsSync(file) ? file : null;
}

/** Width and height that a PNG file states. */
export function pictureSize(file: string): { readonly width: number; readonly height: number } | null {
  const bytes = readFileSync(file);
  if (bytes.readUInt32BE(0) !== 0x89504e47 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Size over the wire, in bytes. */
export const gzipped = (file: string): number =>
  gzipSync(readFileSync(path.join(BUILD, file)), { level: 9 }).length;

export const builtScripts = (): readonly string[] =>
  readdirSync(BUILD).filter((name) => name.endsWith('.js'));
