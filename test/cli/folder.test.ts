import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { namesakesOf, workbooksIn } from '../../src/cli/folder/list';
import { inWorkers, type Worker } from '../../src/cli/folder/pool';
import { main } from '../../src/cli/jury';
import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { captured } from './captured';

/** `npm run jury` on a folder of workbooks. */

const SAMPLE = 'samples/but2-mmi.xlsx';
const root = mkdtempSync(path.join(tmpdir(), 'but-folder-'));
const at = (...names: string[]): string => path.join(root, ...names);

beforeAll(() => {
  mkdirSync(at('in', 'mmi', '.cache'), { recursive: true });
  mkdirSync(at('empty'));
  // Deeper than any path may be: nobody can look into the last of them.
  mkdirSync(at('odd'));
  execFileSync('mkdir', ['-p', `${'x'.repeat(200)}/`.repeat(25)], { cwd: at('odd') });
  mkdirSync(at('round', 'sub', 'sub'), { recursive: true });
  copyFileSync(SAMPLE, at('round', 'sub', 'a.xlsx'));
  copyFileSync(SAMPLE, at('round', 'sub', 'sub', 'a.xlsx'));
  copyFileSync(SAMPLE, at('in', 'BUT2.xlsx'));
  copyFileSync('samples/but1-info.xlsx', at('in', 'mmi', 'but2.xlsx'));
  writeFileSync(at('in', 'mmi', 'cut.xlsx'), readFileSync(SAMPLE).subarray(0, 4000));
  writeFileSync(at('in', 'mmi', '~$but2.xlsx'), 'somebody');
  writeFileSync(at('in', '~$gone.xlsx'), 'somebody');
  writeFileSync(at('in', 'mmi', 'lisez-moi.txt'), 'no workbook');
  writeFileSync(at('in', 'mmi', 'export.CSV'), 'N;Nom;R301');
  writeFileSync(at('in', 'mmi', '.cache', 'old.xlsx'), 'hidden');
  const script = "import('./scripts/setup.mjs').then((setup) => setup.buildCommand('jury'))";
  execFileSync(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'pipe'] });
}, 300_000);
afterAll(() => {
  execFileSync('rm', ['-rf', root]);
});

function jury(...args: string[]) {
  const env = { ...process.env, LC_ALL: 'fr_FR.UTF-8' };
  return spawnSync(process.execPath, ['scripts/run.mjs', 'jury', ...args], { encoding: 'utf8', env });
}

describe('the workbooks of a folder', () => {
  test('are found in its folders too; marks of open workbooks are apart, hidden folders and texts are not looked at', () => {
    expect(workbooksIn(at('in'), [])).toEqual({
      workbooks: ['BUT2.xlsx', path.join('mmi', 'but2.xlsx'), path.join('mmi', 'cut.xlsx')],
      locks: ['~$gone.xlsx', path.join('mmi', '~$but2.xlsx')],
      tables: [path.join('mmi', 'export.CSV')],
      closed: [],
    });
  });

  test('are none of the files and folders that stand for something else', () => {
    const { workbooks } = workbooksIn(at('in'), [at('in', 'mmi', '..', 'BUT2.xlsx'), at('in', 'mmi')]);
    expect(workbooks).toEqual([]);
  });

  test('of one name are known whatever their folder, case and ending', () => {
    const all = ['a/Notes.xlsx', 'b/notes.xlsm', 'c/notes 2.xlsx'];
    expect(namesakesOf('a/Notes.xlsx', all)).toEqual(['b/notes.xlsm']);
    expect(namesakesOf('c/notes 2.xlsx', all)).toEqual([]);
  });
});

describe('the pool', () => {
  /** Workers that answer with the double; a negative job kills its worker. */
  function pool() {
    const log = { started: 0, stopped: 0, busy: 0, most: 0 };
    const start = (): Worker<number, number> => {
      log.started++;
      return {
        ask: async (job) => {
          log.most = Math.max(log.most, ++log.busy);
          await new Promise((resolve) => setImmediate(resolve));
          log.busy--;
          if (job < 0) throw new Error('died');
          return 2 * job;
        },
        stop: () => log.stopped++,
      };
    };
    return { log, start };
  }

  test('answers in the order of the jobs, never more at a time than asked, and a dead worker costs its job only', async () => {
    const { log, start } = pool();
    const finished: number[] = [];
    const answers = await inWorkers([1, 2, -3, 4, 5, 6, 7], 2, {
      start,
      isWorn: () => false,
      lost: () => 0,
      done: (_answer, _position, count) => finished.push(count),
    });
    expect(answers).toEqual([2, 4, 0, 8, 10, 12, 14]);
    expect(finished).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(log.most).toBe(2);
    expect(log.started).toBe(3);
    expect(log.stopped).toBe(log.started);
  });

  test('a worn worker is replaced', async () => {
    const { log, start } = pool();
    const done = (): void => undefined;
    await inWorkers([1, 50, 2, 3], 1, { start, isWorn: (answer) => answer > 90, lost: () => 0, done });
    expect(log).toMatchObject({ started: 2, stopped: 2 });
  });
});

test('each workbook gets its result, one that is broken is told and stops nothing, and one sheet sums up', async () => {
  const before = readFileSync(at('in', 'BUT2.xlsx'));
  const { status, stdout, stderr } = jury(at('in'), '--out', at('out'), '--jobs', '2');
  expect(status).toBe(3);
  expect(stdout).toMatch(/^2 classeurs traités sur 3, 108 étudiants\nÉcrit : .*Synthèse\.xlsx\n$/);
  expect(stderr).toContain('jury: mmi/~$but2.xlsx : laissé de côté');
  expect(stderr).toContain('jury: mmi/export.CSV : laissé de côté : pas un classeur');
  expect(stderr).toContain('jury: BUT2.xlsx : même nom que mmi/but2.xlsx');
  expect(stderr).toMatch(/jury: \d\/3 mmi\/cut\.xlsx : non traité : .* incomplet/);
  expect(stderr).toMatch(/jury: \d\/3 BUT2\.xlsx : 60 étudiants/);
  expect(existsSync(at('out', 'mmi', 'cut.xlsx'))).toBe(false);
  expect(readFileSync(at('in', 'BUT2.xlsx')).equals(before)).toBe(true);

  // The result is that of the workbook alone.
  await captured(main, at('in', 'BUT2.xlsx'), '--out', at('alone.xlsx'));
  expect(readFileSync(at('out', 'BUT2.xlsx')).equals(readFileSync(at('alone.xlsx')))).toBe(true);

  const book = new Workbook();
  await book.xlsx.readFile(at('out', 'Synthèse.xlsx'));
  const [sheet] = book.worksheets;
  const column = (n: number) => [5, 6, 7, 8, 9, 10].map((row) => sheet?.getCell(row, n).value);
  expect([5, 6, 7, 8, 9, 10].map((row) => sheet?.getCell(row, 1).text)).toEqual([
    'BUT2.xlsx',
    'mmi/but2.xlsx',
    'mmi/cut.xlsx',
    // The lock of a workbook that is not there; that of mmi/but2.xlsx is told on its row.
    '~$gone.xlsx',
    'mmi/export.CSV',
    'Total',
  ]);
  expect(column(4)).toEqual([60, 48, null, null, null, 108]);
  expect(column(2)).toEqual(['Traité', 'Traité', 'Non traité', 'Non lu', 'Non lu', null]);
  expect(sheet?.getCell(9, sheet.columnCount).text).toMatch(/^laissé de côté : pas un classeur/);
});

test('a folder within that cannot be read, and a name that says other than the file, stop nothing', async () => {
  copyFileSync(SAMPLE, at('odd', 'notes.xlsx'));
  copyFileSync(SAMPLE, at('odd', 'notes.xlsm'));
  const { status, stdout, stderr } = jury(at('odd'), '--out', at('odd-out'), '--jobs', '2');
  expect([status, stdout.split('\n')[0]]).toEqual([3, '2 classeurs traités sur 3, 120 étudiants']);
  expect(stderr).toMatch(/notes\.xlsm : .*le résultat est notes\.xlsm\.xlsx\n/);
  expect(stderr).toMatch(/jury: non traité : x/);
  expect(readdirSync(at('odd-out')).sort()).toEqual(['Synthèse.xlsx', 'notes.xlsm.xlsx', 'notes.xlsx']);
  const book = new Workbook();
  await book.xlsx.readFile(at('odd-out', 'Synthèse.xlsx'));
  const [sheet] = book.worksheets;
  const links = [5, 6, 7].map((row) => sheet?.getCell(row, 1).formula ?? null);
  expect(links[0]).toBe('HYPERLINK("notes.xlsm.xlsx","notes.xlsm")');
  expect([links[2], sheet?.getCell(7, 2).text]).toEqual([null, 'Non traité']);
});

test('a folder that is not there is told, whatever else', async () => {
  const { status, err } = await captured(main, at('nowhere'), '--out', at('out'));
  expect([status, err.includes('introuvable')]).toEqual([3, true]);
});

test('--json sums up for another program, and writes nothing', () => {
  const { status, stdout } = jury(at('in'), '--json', '--jobs', '1');
  const { workbooks, aside } = JSON.parse(stdout) as {
    workbooks: { workbook: string; status: number }[];
    aside: { file: string }[];
  };
  expect(status).toBe(3);
  expect(workbooks.map(({ status: own }) => own)).toEqual([0, 0, 3]);
  expect(aside.map(({ file }) => file)).toEqual(['~$gone.xlsx', path.join('mmi', 'export.CSV')]);
  expect(workbooks[0]).toMatchObject({ workbook: 'BUT2.xlsx', students: 60, out: null });
});

test.each([
  ['no folder for the results', () => [at('in')], '--out <dossier>'],
  ['the folder itself', () => [at('in'), '--out', at('in')], 'jamais modifiés'],
  ['results that would replace workbooks', () => [at('round', 'sub'), '--out', at('round')], 'qui est lu'],
  ['a file for the results', () => [at('in'), '--out', at('in', 'mmi', 'lisez-moi.txt')], 'c’est un fichier'],
  ['an option of one workbook', () => [at('in'), '--out', at('out'), '--csv', 'a.csv'], '--csv'],
  ['a number that is none', () => [at('in'), '--out', at('out'), '--jobs', '0'], '--jobs 0'],
  ['--jobs of one workbook', () => [SAMPLE, '--jobs', '2'], '--jobs'],
])('%s is refused before anything is read', async (_, args, says) => {
  const { status, err } = await captured(main, ...args());
  expect({ status, lines: err.trim().split('\n').length }).toEqual({ status: 2, lines: 1 });
  expect(err).toContain(says);
});

test.each([
  ['another result', 'b.xlsx', ['a.xlsx', '../linked/b.xlsx'], []],
  ['the maquette', 'maquette.json', ['a.xlsx', 'maquette.json'], ['--curriculum']],
  ['a workbook, under the ending that its result would take', '', ['a.xlsx.xlsm', '../many/b.xlsx'], []],
])('results never replace %s through a link', async (_, name, [link = '', to = ''], option) => {
  const place = mkdtempSync(at('links-'));
  for (const folder of ['many', 'linked']) mkdirSync(path.join(place, folder));
  for (const file of ['a.xlsx', 'b.xlsx']) copyFileSync(SAMPLE, path.join(place, 'many', file));
  const there = path.join(place, 'linked', name);
  if (option.length > 0) writeFileSync(there, JSON.stringify(BUILTIN_CURRICULA[0]));
  symlinkSync(to, path.join(place, 'linked', link));
  const folders = [path.join(place, 'many'), '--out', path.join(place, 'linked')];
  const { status, err } = await captured(main, ...folders, ...option.flatMap((one) => [one, there]));
  expect([status, err]).toEqual([2, expect.stringMatching(/^jury: --out [^\n]+\n$/)]);
  expect(readFileSync(path.join(place, 'many', 'b.xlsx')).equals(readFileSync(SAMPLE))).toBe(true);
});

test('the sum is no link to a workbook that was read', () => {
  const place = mkdtempSync(at('sum-'));
  for (const folder of ['many', 'linked']) mkdirSync(path.join(place, folder));
  copyFileSync(SAMPLE, path.join(place, 'many', 'a.xlsx'));
  symlinkSync('../many/a.xlsx', path.join(place, 'linked', 'Synthèse.xlsx'));
  expect(jury(path.join(place, 'many'), '--out', path.join(place, 'linked')).status).toBe(0);
  expect(readdirSync(path.join(place, 'linked'))).toContain('Synthèse (2).xlsx');
  expect(readFileSync(path.join(place, 'many', 'a.xlsx')).equals(readFileSync(SAMPLE))).toBe(true);
});

test('a folder without workbooks is told', async () => {
  const { status, err } = await captured(main, at('empty'), '--out', at('out'));
  expect({ status, err: err.includes('aucun classeur') }).toEqual({ status: 3, err: true });
});
