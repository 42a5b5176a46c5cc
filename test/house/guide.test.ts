import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import packageJson from '../../package.json';
import { CLI_WORDS } from '../../src/locales/cli';
import { plainSpaces } from '../plain-spaces';

/** The guide: what it links to and tells to type is there, and the pane and the functions find their pages. */

const root = path.join(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const namesIn = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.md'));

const namesUnder = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`);

const french = namesIn('docs/guide');
const pages = [...french, ...namesIn('docs/guide/en').map((name) => `en/${name}`)];
let built: Record<string, string> = {};

beforeAll(() => {
  const script =
    "import('./scripts/guide/build-guide.mjs').then((guide) => guide.guideFiles())" +
    '.then((files) => process.stdout.write(JSON.stringify(Object.fromEntries(files))))';
  const out = execFileSync(process.execPath, ['-e', script], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  built = JSON.parse(out.slice(out.indexOf('{"'))) as Record<string, string>;
}, 300_000);

/** Pages that tell in English, under the same heads, what the French one does. */
test('every page has its twin in English, with as many parts', () => {
  expect(namesIn('docs/guide/en')).toEqual(french);
  const partsOf = (page: string): readonly string[] =>
    [...read(page).matchAll(/^## (?:(4\.\d) )?/gm)].map(([, point]) => point ?? 'part');
  for (const name of french)
    expect([name, partsOf(`docs/guide/en/${name}`)]).toEqual([name, partsOf(`docs/guide/${name}`)]);
});

test.each(french)('%s has curly apostrophes, but in what is typed', (page) => {
  const html = built[page.replace('.md', '.html')] ?? '';
  const text = html.replace(/<(pre|code|script|style)[\s\S]*?<\/\1>/g, 'x').replace(/<[^>]*>/g, '');
  expect(text).toMatch(/\p{L}’\p{L}/u);
  expect(text.match(/\p{L}'\p{L}[^ ]*/gu)).toBeNull();
});

/** Not labels of ours: what people say, or what Excel and the department write. */
const SAID = [
  'les n meilleures de m',
  'Résultats insuffisants. Orientation : BTS. Audition : entendu le 3 juillet.',
  'Accord du directeur : …',
  'Étudiant 3F2A9C',
  'Feuilles actives',
  'Diviser',
  'Modifier des documents individuels',
];

test.each(pages)('%s quotes only labels that the pane and the ribbon have', (page) => {
  const language = page.startsWith('en/') ? 'en' : 'fr';
  const quotes = language === 'fr' ? /« ?(.+?) ?»/g : /"([^"]+)"/g;
  const words = plainSpaces(
    [...namesUnder(`src/locales/${language}`), 'manifest.xml'].map(read).join('\n'),
  ).replace(/\s+/g, ' ');
  // A number, or a name, stands in the place of `…` and of digits: `Accepter ${count} propositions`.
  const isThere = (label: string): boolean => {
    const parts = label.split(/ … | \(\d+\)$| S\d, S\d$/).filter((part) => part !== '');
    return parts.every((part) => words.includes(part));
  };
  const text = plainSpaces(read(`docs/guide/${page}`)).replace(/\s+/g, ' ');
  const labels = [...text.replace(/`[^`]*`/g, '').matchAll(quotes)].map(([, label = '']) => label);
  expect(labels.filter((label) => !SAID.includes(label) && !isThere(label))).toEqual([]);
});

test('the French pages hold no words of developers, and a sign does not begin a line', () => {
  for (const [name, html] of Object.entries(built)) {
    if (!name.endsWith('.html') || name.startsWith('en/')) continue;
    const text = html.replace(/<(script|style|pre|code)[\s\S]*?<\/\1>|<[^>]*>/g, '');
    expect([name, text.match(/ [:;!?»%]|« |\b(?:npx|jest|src|test|APPROVE|localhost)\b/g)]).toEqual([
      name,
      null,
    ]);
    expect([name, html.match(/<code>[^<]*\b(?:npx|jest|src\/|test\/)/g)]).toEqual([name, null]);
  }
});

test.each(['README.md', 'README.en.md', ...pages.map((name) => `docs/guide/${name}`)])(
  '%s tells only commands and options that are there',
  (page) => {
    const text = read(page);
    const scripts = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(scripts.filter((name) => !(name in packageJson.scripts))).toEqual([]);
    const options = [...text.matchAll(/npm run jury -- ([^`\n]*)/g)].flatMap(
      ([, line = '']) => line.match(/--[a-z-]+/g) ?? [],
    );
    expect(options.filter((option) => !CLI_WORDS.fr.help.includes(option))).toEqual([]);
  },
);

test('links of the built pages lead to pages and places that are there', () => {
  const html = Object.entries(built).filter(([name]) => name.endsWith('.html'));
  expect(html.length).toBe(pages.length + 2);
  const dead = html.flatMap(([name, content]) =>
    [...content.matchAll(/(?:href|src)="(?!https?:)([^"#]*)(#[^"]*)?"/g)].flatMap(
      ([whole, target = '', place]) => {
        const file = target === '' ? name : path.posix.join(path.posix.dirname(name), target);
        const there = built[file];
        const found = there !== undefined && (!place || there.includes(`id="${place.slice(1)}"`));
        return found ? [] : [`${name}: ${whole}`];
      },
    ),
  );
  expect(dead).toEqual([]);
});

test('every function has its place, in both languages', () => {
  const functions = Object.keys(JSON.parse(read('src/locales/fr/functions.json')) as object);
  for (const page of ['fonctions.html', 'en/fonctions.html'])
    expect(functions.filter((name) => !built[page]?.includes(`id="but-${name.toLowerCase()}"`))).toEqual([]);
});

test('every view of the pane has its page', () => {
  const [, list = ''] = /PAGES[^{]*\{([^}]*)\}/.exec(read('src/taskpane/Pane.tsx')) ?? [];
  const wanted = [...list.matchAll(/: '([\w-]+)'/g)].map(([, name]) => name);
  expect(wanted.length).toBe(14);
  expect(wanted.filter((name) => built[`${name}.html`] === undefined)).toEqual([]);
});

test('the search finds words without their accents, in titles and texts', () => {
  const [, script = ''] = Object.entries(built).find(([name]) => /^search\.\w+\.js$/.test(name)) ?? [];
  const node = { value: '', found: [] as string[] };
  let typed: (event: { target: { value: string } }) => void = () => undefined;
  const document = {
    getElementById: (id: string) =>
      id === 'search'
        ? { addEventListener: (_: string, listener: typeof typed) => (typed = listener) }
        : {
            replaceChildren: (...items: { link: { href: string } }[]) =>
              (node.found = items.map(({ link }) => link.href)),
          },
    createElement: (tag: string) =>
      tag === 'a'
        ? {}
        : {
            link: {},
            append(link: { href: string }) {
              Object.assign(this, { link });
            },
          },
  };
  runInNewContext(script, { document });
  typed({ target: { value: 'deliberer' } });
  expect(node.found[0]).toBe('deliberer.html');
  typed({ target: { value: 'apogee' } });
  expect(node.found[0]).toBe('apogee.html');
  for (const shown of ['#NOM?', '#BUSY!', '#occupe', '#N/A']) {
    typed({ target: { value: shown } });
    expect([shown, node.found.slice(0, 2)]).toEqual([shown, expect.arrayContaining(['faq.html'])]);
  }
  typed({ target: { value: '#NOM?' } });
  expect(node.found).not.toContain('questions.html');
});
