import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fr } from '../../src/locales/fr';
import { frFunctions } from '../../src/locales/fr/functions';
import { typeset } from '../../src/locales/typeset';

/** Texts that words give: constants, and what functions say of several arguments. */
const ARGUMENTS: readonly (readonly unknown[])[] = [
  [1, 1, 1, 1],
  [2, 3, 4, 5],
  ['UE31', 'S3', 'ADM', 'x'],
  [['S3', 'S4'], 2, 'x', []],
  ['x', ['S3', 'S4'], ['a'], 1],
  [2, 'x', 'y', 'z'],
  ['x', 2, 3, 'y'],
];

function texts(words: unknown, path = 'fr'): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') {
    const say = words as (...of: readonly unknown[]) => unknown;
    return ARGUMENTS.flatMap((some) => {
      try {
        return texts(say(...some), `${path}(${JSON.stringify(some)})`);
      } catch {
        return [];
      }
    });
  }
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

test.each([
  ['the words of the pane and the sheets', fr],
  ['the words of the functions', frFunctions],
])('%s have no space that lets a sign begin a line', (_name, words) => {
  const all = texts(words);
  expect(all.length).toBeGreaterThan(words === fr ? 1500 : 100);
  const bad = all.filter(([, text]) => / [;:!?%»]|« /.test(text));
  expect(bad).toEqual([]);
  expect(all.some(([, text]) => text.includes('\u00a0:'))).toBe(true);
});

test('spaces are changed, not added, so that hours, links and codes stay', () => {
  expect(typeset('Réf. : https://iut.fr à 14:05 ; « a:b » ! 80,0 %')).toBe(
    'Réf.\u00a0: https://iut.fr à 14:05\u202f; «\u00a0a:b\u00a0»\u202f! 80,0\u202f%',
  );
  expect(typeset({ a: ['x : y'], f: (n: number) => ({ b: `${n} ?` }) }).f(1)).toEqual({ b: '1\u202f?' });
});

test('a label and what stands behind it are joined by the language, not by the pane: English has no space before a colon', () => {
  const pane = path.resolve(__dirname, '../../src/taskpane');
  const files = readdirSync(pane, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  );
  expect(files.length).toBeGreaterThan(50);
  const joined = /(?:\}|<\/\w+>) [:;] (?:\{|\$\{|<)/;
  const inTexts = files.flatMap((file) =>
    readFileSync(path.join(pane, file), 'utf8')
      .split('\n')
      .filter((line) => joined.test(line) && !line.includes('? {'))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(inTexts).toEqual([]);
});
