import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS } from '../../src/commands/commands';
import { BUILD, buildAddin, builtScripts, fileAt, gzipped, pictureSize, PLACEHOLDER, ROOT } from './build';
import { manifestProblems, named, parseXml, type Surroundings } from './check';
import packageJson from '../../package.json';
import { LANGUAGES } from '../../src/locales/languages';

const xml = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const surroundings: Surroundings = {
  pictureAt: (url) => {
    const file = fileAt(url);
    return file ? pictureSize(file) : null;
  },
  isServed: (url) => fileAt(url) !== null,
  commands: COMMANDS,
};
const problems = (changed: string): readonly string[] => manifestProblems(changed, surroundings);

beforeAll(buildAddin, 180_000);

test('the manifest has no problem', () => {
  expect(problems(xml)).toEqual([]);
});

test('the manifest of a build differs from the source by the address of the server and nothing else', () => {
  const built = readFileSync(path.join(BUILD, 'manifest.xml'), 'utf8');
  const [, address = ''] = /<SourceLocation DefaultValue="(.*)taskpane\.html"/.exec(built) ?? [];
  expect(built).toBe(xml.replaceAll(`"${PLACEHOLDER}`, `"${address}`));
});

test('the ribbon has the four buttons, in French and in English', () => {
  const texts = named(parseXml(xml), 'ShortStrings').flatMap(({ children }) => children);
  const labels = texts.map((text) => [
    text.attributes['DefaultValue'],
    text.children[0]?.attributes['Value'],
  ]);
  expect(labels).toEqual(
    expect.arrayContaining([
      ['Ouvrir le volet', 'Open the pane'],
      ['Préparer le jury', 'Prepare the jury'],
      ['Recolorer', 'Recolour'],
      ['Anomalie suivante', 'Next anomaly'],
    ]),
  );
});

test('icons exist at 16, 32, 64, 80 and 128 pixels', () => {
  const sizes = [16, 32, 64, 80, 128];
  const pictures = sizes.map((size) => pictureSize(path.join(ROOT, `assets/icon-${size}.png`)));
  expect(pictures).toEqual(sizes.map((size) => ({ width: size, height: size })));
});

describe('the checker finds', () => {
  test.each([
    [
      'an element in the wrong place',
      /<ProviderName>.*<\/ProviderName>\s*(<DefaultLocale>.*<\/DefaultLocale>)/,
      '$1<ProviderName>x</ProviderName>',
      'ProviderName stands too late',
    ],
    [
      'a resource that is not there',
      'resid="Prepare.Tip"',
      'resid="Prepare.Tipp"',
      'resid Prepare.Tipp leads nowhere',
    ],
    [
      'an address without https',
      'https://localhost:3000/runtime.js',
      'http://localhost:3000/runtime.js',
      'http://localhost:3000/runtime.js is not https',
    ],
    [
      'an address that nothing answers',
      'https://localhost:3000/runtime.js',
      'https://localhost:3000/runtimes.js',
      'runtimes.js is not part of the build',
    ],
    [
      'a text without English',
      /<bt:Override Locale="en-US" Value="Recolour"\/>/,
      '',
      'Recolour.Label: no English',
    ],
    [
      'an icon of another size',
      'https://localhost:3000/assets/icon-16.png',
      'https://localhost:3000/assets/icon-80.png',
      'icon-80.png is not 16 x 16',
    ],
    [
      'a button that no code answers',
      '<FunctionName>recolour<',
      '<FunctionName>recolor<',
      'no code answers recolor',
    ],
    [
      'a requirement set that does not exist',
      'Name="SharedRuntime"',
      'Name="SharedRunTime"',
      'SharedRunTime is no requirement set',
    ],
    [
      'a requirement set that old builds lack',
      /Name="ExcelApi" MinVersion="[\d.]+"/,
      'Name="ExcelApi" MinVersion="1.17"',
      'ExcelApi 1.17 is too much to ask',
    ],
    ['too much permission', '>ReadWriteDocument<', '>Restricted<', 'Permissions is not ReadWriteDocument'],
    [
      'a runtime that ends with the pane',
      'lifetime="long"',
      'lifetime="short"',
      'the shared runtime is not long-lived',
    ],
    [
      'a domain that is trusted anyway',
      '<Hosts>',
      '<AppDomains><AppDomain>https://localhost:3000</AppDomain></AppDomains><Hosts>',
      'AppDomain https://localhost:3000 is that of the pane',
    ],
    [
      'a control of the same id',
      'id="Jury.Recolour"',
      'id="Jury.Prepare"',
      'control Jury.Prepare is there twice',
    ],
  ] as const)('%s', (_, from, to, problem) => {
    const changed = xml.replace(from, to);
    expect(changed).not.toBe(xml);
    expect(problems(changed).join('\n')).toContain(problem);
  });

  test('a manifest that is no XML', () => {
    expect(() => problems(xml.replace('</Hosts>', ''))).toThrow();
  });
});

const KB = 1000;

test('a sentence stands in the page before any script has come, in both languages', () => {
  const page = readFileSync(path.join(BUILD, 'taskpane.html'), 'utf8');
  const root = page.slice(page.indexOf('<body>'));
  expect(root).toMatch(/<p id="?loading"?[^>]*>Chargement… <span lang="?en"?>Loading…/);
  expect(root).toMatch(/<p id="?outside"?[^>]* hidden[^>]*>\s*Ouvrez ce volet depuis Excel/);
});

/** The chunks that the first script asks for together with one that has a name, this one included. */
function chunksWith(name: string): readonly string[] {
  const runtime = readFileSync(path.join(BUILD, 'runtime.js'), 'utf8');
  const [, id = ''] = new RegExp(`(\\d+):"${name}"`).exec(runtime) ?? [];
  const asked = [...runtime.matchAll(/Promise\.all\(\[([^\]]*)\]\)/g)].map(([, list = '']) =>
    [...list.matchAll(/\.e\((\d+)\)/g)].map(([, one = '']) => one),
  );
  const together = asked.find((ids) => ids.includes(id)) ?? [];
  return builtScripts().filter((script) =>
    [`${name}.`, ...together.map((one) => `${one}.`)].some((start) => script.startsWith(start)),
  );
}
const sizeOf = (names: readonly string[]): number => names.reduce((sum, name) => sum + gzipped(name), 0);

test('the page has one script of its own, of at most 4 kB gzipped; with what answers functions it is at most 60', () => {
  const page = readFileSync(path.join(BUILD, 'taskpane.html'), 'utf8');
  const scripts = [...page.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)].map(([, source]) => source);
  expect(scripts).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js', 'runtime.js']);
  const functions = chunksWith('functions');
  expect(functions.length).toBeGreaterThan(1);
  expect(gzipped('runtime.js')).toBeLessThanOrEqual(4 * KB);
  expect(sizeOf(['runtime.js', ...functions])).toBeLessThanOrEqual(60 * KB);
});

test('what is needed until the pane is drawn is at most 116 kB gzipped, with all behind it and the functions 364', () => {
  const scripts = builtScripts();
  // One language in light: the others are fetched only where a workbook asks for them, the dark theme where Excel is dark, and
  // what reads workbook files where a person chooses one, what tries Excel where a person asks for it,
  // a tool where one is opened, what says without the pane what came of a button where Excel does not show it.
  const words = scripts.filter((name) => name.startsWith('words-'));
  expect(words).toHaveLength(LANGUAGES.length);
  const parts = chunksWith('pane');
  expect(parts.length).toBeGreaterThan(1);
  const first = scripts.filter((name) => parts.includes(name) || /^(?:runtime|words-fr|keys)\./.test(name));
  const loaded = scripts.filter(
    (name) =>
      first.includes(name) ||
      !(words.includes(name) || /^(?:dark|dialog|file|outcome|trial|tools)\./.test(name)),
  );
  console.info(
    `gzipped: first script ${gzipped('runtime.js')}; until the pane is drawn ${sizeOf(first)}; with all behind it ${sizeOf(loaded)}`,
  );
  expect(sizeOf(first)).toBeLessThanOrEqual(116 * KB);
  expect(sizeOf(loaded)).toBeLessThanOrEqual(364 * KB);
  expect(readFileSync(path.join(BUILD, 'runtime.js'), 'utf8')).not.toMatch(
    /FluentProvider|react-dom|createRoot/,
  );
});

test('the licence of everything that is shipped is beside it, with our own', () => {
  const notices = readFileSync(path.join(BUILD, 'licences.txt'), 'utf8');
  const bundled = Object.entries(packageJson.dependencies);
  const beside = ['minisearch', 'scheduler', 'tabster', '@griffel/core', 'xmlchars'];
  for (const name of [...bundled.map(([name, version]) => `${name} ${version}`), ...beside])
    expect(notices).toContain(`\n\n${name} `);
  expect(notices).toMatch(/^Jury BUT\n\nMIT License/);
  expect(notices.match(/Permission is hereby granted/g)?.length).toBeGreaterThan(20);
});

test('the page allows scripts from its own server and from Office only, and connections to its own server only', () => {
  const page = readFileSync(path.join(BUILD, 'taskpane.html'), 'utf8');
  const [, policy = ''] = /Content-Security-Policy"?\s+content="([^"]+)"/.exec(page) ?? [];
  const directives = Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(' ');
      return [name, values.join(' ')];
    }),
  );
  expect(directives).toMatchObject({
    'default-src': "'none'",
    // Microsoft serves office.js from both.
    'script-src':
      "'self' https://appsforoffice.microsoft.com https://officeapps.public.onecdn.static.microsoft",
    'connect-src': "'self'",
  });
});

test('the metadata that the manifest names is in the build, in both languages', () => {
  const ids = LANGUAGES.map((language) => {
    const text = readFileSync(path.join(BUILD, `functions.${language}.json`), 'utf8');
    return (JSON.parse(text) as { functions: { id: string }[] }).functions.map(({ id }) => id);
  });
  expect(ids[0]).toHaveLength(12);
  expect(ids[1]).toEqual(ids[0]);
});
