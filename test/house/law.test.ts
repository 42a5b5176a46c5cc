import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The table of docs/rules.md against the text of the law, as the guide cites it. */

const root = path.join(__dirname, '../..');
const textOf = (page: string): string => readFileSync(path.join(root, page), 'utf8');

/** The sentences of points 4.1 to 4.6, each with its point. */
const sentences = [...textOf('docs/guide/regles.md').matchAll(/^## (4\.\d) .*\n+((?:>.*\n)+)/gm)].flatMap(
  ([, point = '', quoted = '']) =>
    quoted
      .replace(/^> ?(?:- )?/gm, '')
      .replace(/\s+/g, ' ')
      .trim()
      .split(/(?<=\.) (?=\p{Lu})/u)
      .map((text) => ({ point, text })),
);

const codes = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
const rows = textOf('docs/rules.md')
  .split('\n')
  .filter((line) => /^\| 4\.\d \| «/.test(line))
  .map((line) => {
    const [, point = '', quote = '', applied = '', files = '', tests = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    return { point, words: quote.slice(2, -2), applied, files: codes(files), tests: codes(tests) };
  });
/** A name without a folder is one of the rules. */
const isThere = (name: string, folder: string): boolean =>
  existsSync(path.join(root, name.includes('/') ? name : `${folder}/${name}`));

test('the law has 28 sentences', () => {
  expect(sentences.map(({ point }) => point).join(' ')).toBe(
    [
      '4.1 '.repeat(2),
      '4.2 '.repeat(4),
      '4.3 '.repeat(7),
      '4.4 '.repeat(6),
      '4.5 '.repeat(7),
      '4.6 '.repeat(2),
    ]
      .join('')
      .trim(),
  );
});

test.each(sentences)('$point has a row: $text', ({ point, text }) => {
  expect(rows.filter((row) => row.point === point && text.startsWith(row.words))).not.toEqual([]);
});

test.each(rows)('$point, $words: $applied', ({ point, words, applied, files, tests }) => {
  expect(sentences.filter((one) => one.point === point && one.text.startsWith(words))).toHaveLength(1);
  expect(applied).not.toMatch(/^$|partial/i);
  expect(files).not.toEqual([]);
  expect(tests).not.toEqual([]);
  expect(files.filter((name) => !isThere(name, 'src/rules'))).toEqual([]);
  expect(tests.filter((name) => !isThere(name, 'test/rules'))).toEqual([]);
});
