/**
 * `npm run release -- 0.2.0` names the version that is being written, in every place that bears it; `npm run release` ends it:
 * dates it in the changelog and proposes the tag. Neither commits, tags or publishes anything.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root } from './setup.mjs';

const UNRELEASED = 'unreleased';

/** Where the version stands: what precedes it, and what follows. The first place of each file counts. */
export const PLACES = {
  'package.json': /("version": ")([\d.]+)(")/,
  'package-lock.json': /("version": ")([\d.]+)(")/,
  'manifest.xml': /(<Version>)([\d.]+)(\.0<\/Version>)/,
  'src/version.ts': /(VERSION = ')([\d.]+)(')/,
  'CHANGELOG.md': /(^## )([\d.]+)( – .*$)/m,
};
const IN_LOCK = /("packages": \{\s+"": \{\s+"name": "[^"]+",\s+"version": ")([\d.]+)(")/;

/** @returns the version by file @throws Error for a file that bears none */
export function versions(folder = root) {
  return Object.fromEntries(
    Object.entries(PLACES).map(([file, place]) => {
      const found = place.exec(readFileSync(path.join(folder, file), 'utf8'));
      if (!found) throw new Error(`${file} ne porte pas de version`);
      return [file, found[2]];
    }),
  );
}

/** @returns the one version @throws Error where two files differ */
export function version(folder = root) {
  const all = versions(folder);
  const [one, ...others] = new Set(Object.values(all));
  if (others.length > 0)
    throw new Error(
      `versions différentes : ${Object.entries(all)
        .map(([file, own]) => `${file} ${own}`)
        .join(', ')}`,
    );
  return one;
}

const isLater = (next, now) => {
  const [a, b] = [next, now].map((text) => text.split('.').map(Number));
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && a[at] > b[at];
};

/** Names the version that is being written from now on. */
export function begin(next, folder = root) {
  const now = version(folder);
  if (!/^\d+\.\d+\.\d+$/.test(next)) throw new Error(`« ${next} » : version attendue, par exemple 0.2.0`);
  if (!isLater(next, now)) throw new Error(`${next} ne suit pas ${now}`);
  for (const [file, place] of Object.entries(PLACES)) {
    const name = path.join(folder, file);
    let text = readFileSync(name, 'utf8');
    if (file === 'CHANGELOG.md' && !place.exec(text)[3].includes(UNRELEASED))
      text = text.replace(place, (line) => `## ${next} – ${UNRELEASED}\n\n${line}`);
    text = text.replace(place, `$1${next}$3`);
    if (file === 'package-lock.json') text = text.replace(IN_LOCK, `$1${next}$3`);
    writeFileSync(name, text);
  }
}

/** Dates the version in the changelog. @param day `2026-11-28` @returns the version */
export function end(day, folder = root) {
  const now = version(folder);
  const file = path.join(folder, 'CHANGELOG.md');
  const text = readFileSync(file, 'utf8');
  const [line, , , rest] = PLACES['CHANGELOG.md'].exec(text);
  if (!rest.includes(UNRELEASED)) throw new Error(`CHANGELOG.md : ${now} est déjà datée`);
  writeFileSync(file, text.replace(line, `## ${now} – ${day}`));
  return now;
}

if (path.basename(process.argv[1] ?? '') === 'release.mjs') {
  try {
    const [next, ...rest] = process.argv.slice(2);
    if (rest.length > 0) throw new Error(`argument inconnu : ${rest[0]}`);
    if (next === undefined) {
      const now = end(new Date().toISOString().slice(0, 10));
      process.stdout.write(
        [
          `Version ${now} : la même dans ${Object.keys(PLACES).join(', ')}. À vous de :`,
          `  npm test`,
          `  git commit -am "Version ${now}"`,
          `  git tag -a v${now} -m "Version ${now}"`,
          `  npm run build -- --url https://…`,
          '',
        ].join('\n'),
      );
    } else {
      begin(next);
      process.stdout.write(`Version ${next} en cours dans ${Object.keys(PLACES).join(', ')}\n`);
    }
  } catch (error) {
    process.stderr.write(`release: ${error.message}\n`);
    process.exitCode = 2;
  }
}
