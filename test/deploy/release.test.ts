import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { VERSION } from '../../src/version';

const FILES = ['package.json', 'package-lock.json', 'manifest.xml', 'src/version.ts', 'CHANGELOG.md'];

/** What an expression over the functions of scripts/release.mjs gives, or how it refuses. */
const release = (expression: string): unknown =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { begin, end, version, versions } from './scripts/release.mjs';
        let said;
        try { said = ${expression} ?? null; } catch (error) { said = { refused: error.message }; }
        console.log(JSON.stringify(said));`,
      ],
      { encoding: 'utf8' },
    ),
  );

/** A copy of the files that bear the version. */
function copy(): { readonly folder: string; readonly read: (file: string) => string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'but-jury-release-'));
  mkdirSync(path.join(folder, 'src'));
  for (const file of FILES) cpSync(file, path.join(folder, file));
  return { folder, read: (file) => readFileSync(path.join(folder, file), 'utf8') };
}

test('the version is the same in package, lockfile, manifest, pane and changelog', () => {
  expect(release('versions()')).toEqual(Object.fromEntries(FILES.map((file) => [file, VERSION])));
});

test('a version is begun, ended with a date, and the next one begun above it', () => {
  const { folder, read } = copy();
  const at = JSON.stringify(folder);
  release(`begin('0.2.0', ${at})`);
  expect(release(`version(${at})`)).toBe('0.2.0');
  expect(read('package-lock.json').match(/"version": "0\.2\.0"/g)?.length).toBeGreaterThanOrEqual(2);
  expect(read('CHANGELOG.md')).toContain('## 0.2.0 – unreleased');
  expect(read('CHANGELOG.md')).not.toContain('## 0.1.0');
  expect(release(`end('2026-11-28', ${at})`)).toBe('0.2.0');
  expect(read('CHANGELOG.md')).toContain('## 0.2.0 – 2026-11-28');
  expect(release(`end('2026-11-29', ${at})`)).toEqual({ refused: expect.stringContaining('déjà datée') });
  release(`begin('0.10.0', ${at})`);
  expect(read('CHANGELOG.md')).toMatch(/## 0\.10\.0 – unreleased\n\n## 0\.2\.0 – 2026-11-28/);
  expect(read('manifest.xml')).toContain('<Version>0.10.0.0</Version>');
});

test.each(['0.1.0', '0.0.9', '1', '0.2.0-rc', 'v0.2.0'])('%s is refused, and nothing is written', (next) => {
  const { folder, read } = copy();
  const before = FILES.map(read);
  expect(release(`begin(${JSON.stringify(next)}, ${JSON.stringify(folder)})`)).toHaveProperty('refused');
  expect(FILES.map(read)).toEqual(before);
});

test('versions that differ are refused with the file of each', () => {
  const { folder, read } = copy();
  const file = path.join(folder, 'src/version.ts');
  writeFileSync(file, read('src/version.ts').replace(VERSION, '9.9.9'));
  expect(release(`end('2026-11-28', ${JSON.stringify(folder)})`)).toEqual({
    refused: expect.stringContaining('src/version.ts 9.9.9'),
  });
});
