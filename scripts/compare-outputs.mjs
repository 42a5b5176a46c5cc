/**
 * `node scripts/compare-outputs.mjs <commit>`: whether the batch command still writes, byte for byte, what it wrote at that
 * commit: every sample, as workbook, JSON, CSV and Apogée file, in French and English, with names hidden, with documents,
 * prepared again, with an earlier year. Exit status 1 where one output differs. What is kept for looking at is named.
 */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { tmpdir } from 'node:os';
import exceljs from 'exceljs';
import { build, root } from './setup.mjs';

const commit = process.argv[2];
if (commit === undefined) {
  console.error('usage: node scripts/compare-outputs.mjs <commit>');
  process.exit(2);
}

const git = (...args) => execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' }).trim();
const hash = git('rev-parse', '--short', commit);
const work = path.join(tmpdir(), `but-jury-compare-${hash}`);
const before = path.join(work, 'checkout');

/** The commit's own bundle, built once and kept. */
function bundleOf() {
  const bundle = path.join(before, 'dist/cli/jury.js');
  if (existsSync(bundle)) return bundle;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  git('worktree', 'prune');
  git('worktree', 'add', '--detach', '--force', before, hash);
  symlinkSync(path.join(root, 'node_modules'), path.join(before, 'node_modules'), 'junction');
  execFileSync(
    process.execPath,
    [path.join(before, 'node_modules/webpack/bin/webpack.js'), '--config-name', 'cli'],
    { cwd: before, stdio: ['ignore', 2, 2] },
  );
  return bundle;
}

const old = bundleOf();
build(['--config-name', 'cli'], 'dist/cli/jury.js', ['src']);
const now = path.join(root, 'dist/cli/jury.js');

/** Runs one bundle in a folder; the same names everywhere, so that messages can be compared too. */
function jury(bundle, folder, args) {
  const script = `require(${JSON.stringify(bundle)}).main(${JSON.stringify(args)}).then((code) => { process.exitCode = code; })`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: folder });
  return { status, stdout, stderr };
}

/** The workbook that a run wrote, with a sheet of settings made by hand. */
async function withSetting(from, to, name, value) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(from);
  workbook.addWorksheet('Réglages du jury').addRow([name, value]);
  workbook.definedNames.add("'Réglages du jury'!$A$1", 'BUT_sheet_settings');
  await workbook.xlsx.writeFile(to);
}

const fixtures = path.join(root, 'test/fixtures');
const inputs = new Map([
  ...readdirSync(path.join(root, 'samples'))
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => [name, path.join(root, 'samples', name)]),
  ['dept-info-s1-120.xlsx', path.join(fixtures, 'dept-info-s1-120.xlsx')],
]);

const folders = { before: path.join(work, 'before'), now: path.join(work, 'now') };
let compared = 0;
const different = [];

function both(label, args, files) {
  const results = Object.entries(folders).map(([which, folder]) => {
    for (const file of files) rmSync(path.join(folder, file), { force: true });
    const run = jury(which === 'before' ? old : now, folder, args);
    const outputs = files.map((file) => {
      const at = path.join(folder, file);
      return existsSync(at) ? readFileSync(at) : Buffer.from('none');
    });
    return [Buffer.from(String(run.status)), run.stdout, run.stderr, ...outputs];
  });
  ['status', 'stdout', 'stderr', ...files].forEach((what, i) => {
    compared += 1;
    const [a, b] = results.map((one) => createHash('sha256').update(one[i]).digest('hex'));
    if (a !== b) different.push(`${label}: ${what}`);
  });
}

for (const folder of Object.values(folders)) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
const apogee = path.join(fixtures, 'apogee-lisiere-s4.TXT');
for (const [name, file] of inputs) {
  const stem = name.replace(/\.xlsx$/, '');
  both(`${stem} json`, [file, '--json'], []);
  both(`${stem} json anonymous`, [file, '--json', '--anonymous'], []);
  both(
    `${stem} out`,
    [file, '--out', `${stem}-out.xlsx`, '--csv', `${stem}.csv`],
    [`${stem}-out.xlsx`, `${stem}.csv`],
  );
  both(`${stem} documents`, [file, '--documents', '--out', `${stem}-doc.xlsx`], [`${stem}-doc.xlsx`]);
  both(
    `${stem} hidden`,
    [file, '--anonymous', '--documents', '--out', `${stem}-anon.xlsx`],
    [`${stem}-anon.xlsx`],
  );
  both(
    `${stem} apogee`,
    [file, '--apogee', apogee, '--apogee-out', `${stem}.TXT`, '--out', `${stem}-apo.xlsx`],
    [`${stem}.TXT`, `${stem}-apo.xlsx`],
  );
  const prepared = path.join(folders.before, `${stem}-doc.xlsx`);
  if (!existsSync(prepared)) continue;
  both(`${stem} again`, [prepared, '--documents', '--out', `${stem}-again.xlsx`], [`${stem}-again.xlsx`]);
  both(
    `${stem} history`,
    [file, '--history', prepared, '--documents', '--json', '--out', `${stem}-hist.xlsx`],
    [`${stem}-hist.xlsx`],
  );
  for (const [key, label, value] of [
    ['en', 'Langue', 'English'],
    ['rounding', 'Arrondi des moyennes', '1 décimale'],
  ]) {
    const changed = path.join(work, `${stem}-${key}-in.xlsx`);
    await withSetting(prepared, changed, label, value);
    both(
      `${stem} ${key}`,
      [changed, '--documents', '--json', '--out', `${stem}-${key}.xlsx`],
      [`${stem}-${key}.xlsx`],
    );
  }
}
console.log(`${compared} outputs compared with ${hash}: ${different.length} differ`);
for (const one of different) console.log(`  ${one}`);
if (different.length > 0) console.log(`outputs: ${folders.before} and ${folders.now}`);
process.exitCode = different.length > 0 ? 1 : 0;
