import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fr } from '../../src/locales/fr';
import { frAudit } from '../../src/locales/fr/audit';
import { frCli } from '../../src/locales/fr/cli';
import { frExcel } from '../../src/locales/fr/excel';
import { frFunctions } from '../../src/locales/fr/functions';
import * as frTools from '../../src/locales/fr/tools';
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

test('one of a thing is no plural', () => {
  const all = [fr, frFunctions, frAudit, frCli, frExcel, frTools].flatMap((words) => texts(words));
  // Words that end in s, and are no plural.
  const same = /^(?:sous|sans|dans|plus|admis|acquis|pas|refus)$/;
  const bad = all.filter(
    ([path, text]) =>
      path.includes('([1,') &&
      [...text.matchAll(/(?<![\d,.-])1[ \u00a0\u202f](\p{L}+s)(?!\p{L})/gu)].some(
        ([, word = '']) => !same.test(word),
      ),
  );
  expect(bad).toEqual([]);
});

test.each([
  [{ code: 'marks-used', cells: 1 }, '1 note lue comme nombre'],
  [{ code: 'awaited', cells: 1, form: 'empty' }, '1 note attendue'],
  [{ code: 'empty-counted', cells: 1, as: 'zero' }, '1 note : compte 0'],
] as const)('nor in what an anomaly is taken for: %j', (effect, text) => {
  expect(fr.anomalies.effectText(effect).replace(/[\u00a0\u202f]/g, ' ')).toBe(text);
});

test('nor in what a student is told of repeats', () => {
  const reason = {
    kind: 'may-repeat',
    rule: '4.5',
    semesters: ['S4'],
    left: 1,
    allowed: 4,
    used: [],
  } as const;
  expect(fr.reason(reason)).toMatch(/reste 1 sur 4$/);
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
