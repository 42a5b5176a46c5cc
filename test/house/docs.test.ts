import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOMS } from '../../eslint.rooms';
import packageJson from '../../package.json';

const root = path.join(__dirname, '../..');

function pagesIn(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return pagesIn(file);
    return entry.name.endsWith('.md') ? [file] : [];
  });
}

const pages = ['README.md', 'README.en.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...pagesIn('docs')];
const textOf = (page: string): string => readFileSync(path.join(root, page), 'utf8');

/** What stands between backticks or in a block of code. */
const codeOf = (text: string): readonly string[] =>
  [...text.matchAll(/```[^\n]*\n([\s\S]*?)```|`([^`\n]+)`/g)].map(
    ([, block, inline]) => block ?? inline ?? '',
  );

/** The parts of the tree that a path in a page begins with. */
const PATH = /(?<![\w./-])(?:src|test|workbench|bench|docs|scripts|samples|assets|\.ci)\/[\w./{},*<>-]*/g;
/** Files that stand at the top. */
const TOP =
  /(?<![\w./-])(?:[\w.-]+\.config\.(?:js|mjs)|eslint\.rooms\.js|manifest\.xml|package\.json|tsconfig\.json|CONTRIBUTING\.md)(?![\w-])/g;

/** `src/a/{b,c}.ts` stands for two paths. */
function spelledOut(name: string): readonly string[] {
  const braces = /\{([^}]*)\}/.exec(name);
  if (!braces) return [name];
  return (braces[1] ?? '').split(',').flatMap((one) => spelledOut(name.replace(braces[0], one)));
}

/** `test/rules/<file>.test.ts` and `docs/*.md` stand for what is in their folder; an ending may be left out. */
function exists(name: string): boolean {
  const fixed = name.replace(/[./]+$/, '');
  const open = fixed.search(/[<*]/);
  if (open >= 0) return existsSync(path.join(root, fixed.slice(0, open), '.').replace(/[^/]*$/, ''));
  const at = path.join(root, fixed);
  if (existsSync(at)) return true;
  const folder = path.dirname(at);
  return (
    existsSync(folder) &&
    statSync(folder).isDirectory() &&
    readdirSync(folder).some((one) => one.startsWith(`${path.basename(at)}.`))
  );
}

test.each(pages)('%s names only paths that are there', (page) => {
  const named = codeOf(textOf(page)).flatMap((code) => [
    ...(code.match(PATH) ?? []),
    ...(code.match(TOP) ?? []),
  ]);
  expect(named.flatMap(spelledOut).filter((name) => !exists(name))).toEqual([]);
});

/** Every file name of the house, without its folder. */
const NAMES = new Set(
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .map((file) => path.basename(file)),
);

test.each(pages)('%s names only source files that are there', (page) => {
  const named = [...textOf(page).matchAll(/`([\w.-]+\.(?:tsx?|mjs|py))`/g)].map(([, name]) => name ?? '');
  expect(named.filter((name) => !NAMES.has(name))).toEqual([]);
});

test.each(pages)('%s links only to pages that are there', (page) => {
  const links = [...textOf(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
    ([, target]) => target ?? '',
  );
  const gone = links.filter((target) => !existsSync(path.join(root, path.dirname(page), target)));
  expect(gone).toEqual([]);
});

test.each(pages)('%s names only commands that there are', (page) => {
  const code = codeOf(textOf(page)).join('\n');
  const scripts = [...code.matchAll(/\bnpm (?:run (?:--?\w+ )*([\w:-]+)|(start|test)\b)/g)].map(
    ([, run, short]) => run ?? short ?? '',
  );
  expect(scripts.filter((name) => !(name in packageJson.scripts))).toEqual([]);
});

test.each([...pages, 'SECURITY.md'])('%s holds no marks of two versions', (page) => {
  expect(textOf(page)).not.toMatch(/^(?:<{7} |={7}$|>{7} )/m);
});

test('the pages name paths, links and commands at all', () => {
  const code = pages.flatMap((page) => codeOf(textOf(page)));
  expect(code.join(' ').match(PATH)?.length).toBeGreaterThan(50);
  expect(exists('src/rules/ue.ts')).toBe(true);
  expect(exists('src/rules/gone.ts')).toBe(false);
});

test('docs/rules.md names files of src/rules, and each of them', () => {
  const named = new Set([...textOf('docs/rules.md').matchAll(/`([\w-]+\.ts)`/g)].map(([, name]) => name));
  const files = readdirSync(path.join(root, 'src/rules'));
  expect([...named].filter((name) => !files.includes(name ?? ''))).toEqual([]);
  expect(files.filter((name) => !named.has(name))).toEqual([]);
});

test('docs/architecture.md tells of each room what the table of the walls tells', () => {
  const lines = [...textOf('docs/architecture.md').matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)].map(
    ([, room, is, may]) => ({ room, is, may: may?.trim() }),
  );
  const table = Object.entries(ROOMS).map(([room, { is, may = [] }]) => ({
    room,
    is,
    may: may.length === 0 ? '–' : may.map((one) => one.replace(/^src\//, '')).join(', '),
  }));
  expect(lines).toEqual(table);
});
