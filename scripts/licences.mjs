/** The notices that the licences of what we ship ask for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './setup.mjs';

/** Shipped, but bundled by nobody: the search of the guide. */
const BESIDE = ['node_modules/minisearch'];

/** The folder of the package that a file belongs to; null for our own. */
function packageOf(file) {
  const marker = `${path.sep}node_modules${path.sep}`;
  const at = file.lastIndexOf(marker);
  if (at < 0) return null;
  const [scope, name] = file.slice(at + marker.length).split(path.sep);
  const folder = scope.startsWith('@') ? path.join(scope, name) : scope;
  return path.join(file.slice(0, at + marker.length), folder);
}

/** @throws Error for a package that says no licence */
function notice(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  if (!license) throw new Error(`${name} says no licence`);
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)(\.|$)/i.test(one));
  const by = typeof author === 'string' ? author : author?.name;
  const text = file
    ? readFileSync(path.join(folder, file), 'utf8').trim()
    : [license, by].filter(Boolean).join(', ');
  return { name, text: `${name} ${version} (${license})\n\n${text}` };
}

/** @param files all that a bundle was made of @returns the text of `licences.txt` */
export function licences(files) {
  const folders = new Set(
    [...[...files].map(packageOf), ...BESIDE.map((folder) => path.join(root, folder))].filter(
      (folder) => folder !== null && existsSync(path.join(folder, 'package.json')),
    ),
  );
  const notices = [...folders].map(notice).sort((a, b) => (a.name < b.name ? -1 : 1));
  const own = `Jury BUT\n\n${readFileSync(path.join(root, 'LICENSE'), 'utf8').trim()}`;
  return `${[own, ...new Set(notices.map(({ text }) => text))].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
