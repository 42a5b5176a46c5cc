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
