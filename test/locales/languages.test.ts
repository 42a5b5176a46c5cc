import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { CLI_WORDS } from '../../src/locales/cli';
import { FUNCTION_LOCALES } from '../../src/locales/functions';
import { KEYS } from '../../src/locales/keys';
import { languageOf, LANGUAGES } from '../../src/locales/languages';
import { loadLocale } from '../../src/locales/load';
import { LOCALES } from '../../src/locales/registry';
import { SETTING_WORDS } from '../../src/vocabulary/settings';

const root = path.join(__dirname, '../..');
const locales = path.join(root, 'src/locales');
/** Files with a table of all languages. */
const REGISTRIES = readdirSync(locales).flatMap((name) =>
  name.endsWith('.ts') && tablesIn(name) > 0 ? [name.replace('.ts', '')] : [],
);

function tablesIn(name: string): number {
  return readFileSync(path.join(locales, name), 'utf8').match(/: Readonly<Record<Language,/g)?.length ?? 0;
}

/** Every path to a word: `minutes.title`. A list counts as one word: the types say how long it is. */
function keysOf(words: object, before = ''): readonly string[] {
  return Object.entries(words).flatMap(([key, word]: [string, unknown]) =>
    typeof word === 'object' && word !== null && !Array.isArray(word)
      ? keysOf(word, `${before}${key}.`)
      : [`${before}${key}`],
  );
}

test.each([
  ['sheets and pane', LOCALES],
  ['custom functions', FUNCTION_LOCALES],
  ['batch commands', CLI_WORDS],
  ['what is read back', KEYS],
])('the words of %s are the same in every language', (_, registry) => {
  expect(keysOf(registry.fr).length).toBeGreaterThan(10);
  for (const language of LANGUAGES)
    expect([...keysOf(registry[language])].sort()).toEqual([...keysOf(registry.fr)].sort());
});

test('every language says which one it is, is loaded alone, and can be chosen in the settings', async () => {
  for (const language of LANGUAGES) {
    expect(LOCALES[language].language).toBe(language);
    expect(await loadLocale(language)).toBe(LOCALES[language]);
  }
  expect(SETTING_WORDS.language).toEqual(['auto', ...LANGUAGES]);
});

test.each([
  ['fr-FR', 'fr'],
  ['en_GB.UTF-8', 'en'],
  ['EN', 'en'],
  ['ent', 'fr'],
  ['xx-XX', 'fr'],
  ['C.UTF-8', 'fr'],
  ['', 'fr'],
  [undefined, 'fr'],
])('a program that speaks %s is answered in %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

test('a folder for every language, and no folder without one', () => {
  const folders = readdirSync(locales, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...LANGUAGES, 'types'].sort());
  for (const language of LANGUAGES.filter((one) => one !== 'en'))
    expect(existsSync(path.join(locales, language, 'functions.json'))).toBe(true);
});

describe('a language that is registered half done', () => {
  const options: ts.CompilerOptions = {
    ...ts.parseJsonConfigFileContent(
      ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config,
      ts.sys,
      root,
    ).options,
    types: [],
    skipLibCheck: true,
  };
  const files = REGISTRIES.map((name) => path.join(locales, `${name}.ts`));
  /** What no test changes is parsed once. */
  const parsed = new Map<string, ts.SourceFile>();

  /** The first line of every error that the compiler finds where some files have another text. */
  function errors(changed: Readonly<Record<string, (text: string) => string>>): readonly string[] {
    const host = ts.createCompilerHost(options);
    const changeOf = (file: string): ((text: string) => string) | undefined =>
      changed[path.relative(locales, file).replaceAll('\\', '/')];
    const read = (file: string): string | undefined => {
      const change = changeOf(file);
      const text = ts.sys.readFile(file);
      return text !== undefined && change ? change(text) : text;
    };
    host.readFile = read;
    const parse = (file: string): ts.SourceFile =>
      ts.createSourceFile(file, read(file) ?? '', options.target ?? ts.ScriptTarget.Latest, true);
    host.getSourceFile = (file) => {
      if (changeOf(file)) return parse(file);
      const known = parsed.get(file) ?? parse(file);
      parsed.set(file, known);
      return known;
    };
    const program = ts.createProgram(files, options, host);
    // Of the words' own room: `npm run typecheck` reads the others.
    const words = program
      .getSourceFiles()
      .filter(({ fileName }) => fileName.startsWith(`${locales}${path.sep}`));
    return words
      .flatMap((file) => program.getSemanticDiagnostics(file))
      .map(({ file, messageText }) =>
        [
          path.relative(locales, file?.fileName ?? ''),
          ts.flattenDiagnosticMessageText(messageText, '\n').split('\n')[0],
        ].join(': '),
      );
  }
  const registered = (text: string): string => text.replace('] as const', ", 'xx'] as const");

  test('nothing is wrong as it is', () => {
    expect(readFileSync(path.join(locales, 'languages.ts'), 'utf8')).toContain('] as const');
    expect(errors({})).toEqual([]);
  }, 60_000);

  test('every registry asks for it, and every language for its name in the settings', () => {
    expect(REGISTRIES).toEqual(
      expect.arrayContaining(['audit', 'cli', 'functions', 'keys', 'load', 'registry']),
    );
    const found = errors({ 'languages.ts': registered }).filter((error) => error.includes("'xx'"));
    for (const name of REGISTRIES)
      expect(found.filter((error) => error.startsWith(`${name}.ts: `))).toHaveLength(tablesIn(`${name}.ts`));
    for (const language of LANGUAGES)
      expect(found.filter((error) => error.startsWith(path.join(language, 'keys.ts')))).toHaveLength(1);
  }, 60_000);

  test('a part of it, or a word of a part, may not lack', () => {
    const lacks = errors({
      'en/index.ts': (text) => text.replace('  minutes: enMinutes,\n', ''),
      'en/minutes.ts': (text) => text.replace(/ {2}title: .*\n/, ''),
    });
    expect(lacks.join('\n')).toContain("'minutes' is missing");
    expect(lacks.join('\n')).toContain("'title' is missing");
    const tooMany = errors({
      'en/minutes.ts': (text) => text.replace('  title:', "  left: 'over',\n  title:"),
    });
    expect(tooMany.join('\n')).toContain("'left' does not exist");
  }, 60_000);
});
