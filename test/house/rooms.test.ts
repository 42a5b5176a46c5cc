import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parser } from 'typescript-eslint';
import { Linter } from 'eslint';
import ts from 'typescript';
import { HOST_GLOBALS, ROOMS, refusal, roomConfigs, roomOf } from '../../eslint.rooms';

const root = path.join(__dirname, '../..');

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesIn(file);
    return /\.(tsx?|mjs)$/.test(entry.name) ? [file] : [];
  });
}

const files = ['src', 'workbench', 'samples'].flatMap(sourcesIn);

/** Everything a file names: imports of types, `import()` and `require` too. */
function specifiersOf(file: string): readonly string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

function fileOf(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const bare = path.posix.join(path.posix.dirname(from), specifier);
  return (
    [bare, `${bare}.ts`, `${bare}.tsx`].find(
      (name) => /\.\w+$/.test(name) && existsSync(path.join(root, name)),
    ) ?? null
  );
}

test('every source file stands in a room, and every room holds files', () => {
  expect(files.filter((file) => roomOf(file) === null)).toEqual([]);
  const held = new Set(files.map(roomOf));
  expect(Object.keys(ROOMS).filter((room) => !held.has(room))).toEqual([]);
});

test('no arrow of imports leads outside the table', () => {
  const arrows = files.flatMap((file) => specifiersOf(file).map((specifier) => ({ file, specifier })));
  expect(arrows.length).toBeGreaterThan(1000);
  const refused = arrows.flatMap(({ file, specifier }) => {
    const message = refusal(file, specifier);
    return message === null ? [] : [`${file} -> ${specifier}: ${message}`];
  });
  expect(refused).toEqual([]);
});

test('the rooms themselves are in no circle', () => {
  const may = (room: string): readonly string[] => ROOMS[room]?.may ?? [];
  expect(circlesOf(Object.keys(ROOMS), may)).toEqual([]);
});

test('no files import each other in a circle, imports of types counted', () => {
  const arrows = new Map(
    files.map((file) => [
      file,
      specifiersOf(file).flatMap((specifier) => {
        const target = fileOf(file, specifier);
        return target === null ? [] : [target];
      }),
    ]),
  );
  expect(circlesOf(files, (file) => arrows.get(file) ?? [])).toEqual([]);
});

test('a circle is found', () => {
  const arrows: Record<string, readonly string[]> = { a: ['b'], b: ['c', 'd'], c: ['a'], d: ['d2'], d2: [] };
  expect(circlesOf(Object.keys(arrows), (name) => arrows[name] ?? [])).toEqual([['a', 'b', 'c']]);
});

/** Tarjan's strongly connected components of more than one node, each sorted. */
function circlesOf(
  nodes: readonly string[],
  next: (node: string) => readonly string[],
): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: (readonly string[])[] = [];
  const visit = (node: string): number => {
    const mine = index.size;
    index.set(node, mine);
    low.set(node, mine);
    stack.push(node);
    for (const other of next(node)) {
      if (!index.has(other)) low.set(node, Math.min(low.get(node) ?? mine, visit(other)));
      else if (stack.includes(other))
        low.set(node, Math.min(low.get(node) ?? mine, index.get(other) ?? mine));
    }
    if (low.get(node) === mine) {
      const circle = stack.splice(stack.indexOf(node));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low.get(node) ?? mine;
  };
  for (const node of nodes) if (!index.has(node)) visit(node);
  return circles;
}

/** The ways in which a file can name another. */
const FORMS: readonly ((what: string) => string)[] = [
  (what) => `import { a } from '${what}'; a();`,
  (what) => `import type { A } from '${what}'; export type B = A;`,
  (what) => `import '${what}';`,
  (what) => `export { a } from '${what}';`,
  (what) => `export * from '${what}';`,
  (what) => `void import('${what}');`,
  (what) => `export type B = import('${what}').A;`,
  (what) => `require('${what}');`,
];

const linter = new Linter();
const config: Linter.Config[] = [
  { files: ['**/*.{ts,tsx,mjs}'], languageOptions: { parser: parser as Linter.Parser } },
  ...(roomConfigs as Linter.Config[]),
];
/** What the linter says of each line of a file: all lines in one reading, since a reading costs more than a line. */
function messagesOf(file: string, lines: readonly string[]): readonly (readonly string[])[] {
  const messages = linter.verify(lines.join('\n'), config, path.join(process.cwd(), file));
  return lines.map((_, i) => messages.flatMap(({ line, message }) => (line === i + 1 ? [message] : [])));
}

/** Ten packages and modules of Node, of which no room may import all. */
const PACKAGES = [
  'react',
  '@fluentui/react-components',
  'node:fs',
  'fs',
  'node:path',
  'fflate',
  'saxes',
  'exceljs',
  'valibot',
  '@microsoft/office-js',
];

describe.each(Object.keys(ROOMS))('a forbidden import planted in %s', (room) => {
  const file = room === 'src/version' ? 'src/version.ts' : `${room}/planted.ts`;
  const up = '../'.repeat(file.split('/').length - 1);
  const { may = [], globals = [] } = ROOMS[room] ?? {};
  const others = Object.keys(ROOMS).filter((other) => other !== room && !may.includes(other));
  const targets = others.map((other) =>
    other === 'src/version' ? `${up}src/version` : `${up}${other}/planted`,
  );
  const packages = PACKAGES.filter((name) => refusal(file, name) !== null);

  test.each(FORMS.map((form) => [form('…'), form] as const))('%s', (_, form) => {
    expect(packages.length).toBeGreaterThan(0);
    const forbidden = [...targets, `${up}test/planted`, ...packages];
    const allowed = may.flatMap((other) => (other === 'src/version' ? [] : [`${up}${other}/planted`]));
    const said = messagesOf(file, [...forbidden, ...allowed].map(form));
    expect(said).toEqual([
      ...forbidden.map(() => [expect.stringContaining('eslint.rooms.js')]),
      ...allowed.map(() => []),
    ]);
  });

  test('a global of a host', () => {
    const said = messagesOf(
      file,
      HOST_GLOBALS.map((name, i) => `export const planted${i} = ${name};`),
    );
    expect(said).toEqual(
      HOST_GLOBALS.map((name) => (globals.includes(name) ? [] : [expect.stringContaining(room)])),
    );
  });
});
