import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/jury';
import { LISIERE } from '../jury/apogee/files';
import { opened } from '../jury/workbooks';
import { captured } from './captured';

const SAMPLE = join('samples', 'but2-mmi.xlsx');
let folder = '';
const into = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'but-jury-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const apogee = (file: string, out: string): readonly string[] => ['--apogee', file, '--apogee-out', out];

test('--apogee fills the file, says what it did not write, and leaves what it read as it was', async () => {
  const before = [readFileSync(SAMPLE), readFileSync(LISIERE)];
  const out = into('rempli.TXT');
  const { status, out: text, err } = await captured(main, SAMPLE, ...apogee(LISIERE, out));
  expect(status).toBe(0);
  expect(text).toContain(`Écrit : ${out}`);
  expect(err).toContain('valeurs à écrire pour 8 étudiants sur les 10 du fichier');
  expect(err).toContain('Code refusé par le fichier : 7');
  expect(err).not.toMatch(/Bouleau|BOULEAU/);
  const filled = readFileSync(out);
  expect(filled.includes(Buffer.from('9,95\t20\t\tADC'))).toBe(true);
  expect(filled.includes(Buffer.from([0x9c]))).toBe(true);
  expect([readFileSync(SAMPLE), readFileSync(LISIERE)]).toEqual(before);
});

test('--out beside it writes the two sheets too, by which the next run fills', async () => {
  const [book, first, second] = [into('jury.xlsx'), into('1.TXT'), into('2.TXT')];
  await captured(main, SAMPLE, '--out', book, ...apogee(LISIERE, first));
  const { workbook } = opened(new Uint8Array(readFileSync(book)));
  expect(workbook.ours.map(({ role }) => role)).toEqual(
    expect.arrayContaining(['jury', 'apogee', 'apogee_missing']),
  );
  const { status } = await captured(main, book, ...apogee(LISIERE, second));
  expect(status).toBe(0);
  expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
});

test('--csv writes the table, and --json still prints nothing but its object', async () => {
  const out = into('jury.csv');
  const { status, out: text, err } = await captured(main, SAMPLE, '--json', '--csv', out, '--anonymous');
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(() => JSON.parse(text) as unknown).not.toThrow();
  expect(readFileSync(out, 'utf8')).toMatch(/^\ufeffnumero;nom;.*\r\n\d+;Étudiant [0-9A-F]{6};/);
});

test('a file that is none of Apogée’s ends the run with what to do, and nothing is written', async () => {
  const [wrong, out] = [into('notes.TXT'), into('rempli.TXT')];
  writeFileSync(wrong, 'bonjour');
  const all = ['--csv', into('a.csv'), '--out', into('a.xlsx'), ...apogee(wrong, out)];
  const { status, err } = await captured(main, SAMPLE, ...all);
  expect(status).toBe(2);
  expect(err).toMatch(/^jury: --apogee .*notes\.TXT : Ce n’est pas un fichier d’export d’Apogée.*\n$/);
  expect(readdirSync(folder)).toEqual(['notes.TXT']);
});

test('where one result cannot be written, none is', async () => {
  const all = ['--csv', into('a.csv'), ...apogee(LISIERE, join(folder, 'absent', 'x.TXT'))];
  const { status, err } = await captured(main, SAMPLE, ...all);
  expect(status).toBe(2);
  expect(err).toContain('--apogee-out');
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['without where to write', ['--apogee', LISIERE], /--apogee-out/],
  ['without what to fill', ['--apogee-out', 'x.TXT'], /--apogee\b/],
  ['over the file it reads', apogee(LISIERE, LISIERE), /--apogee-out doit être un autre fichier/],
  ['over the workbook', ['--csv', SAMPLE], /--csv doit être un autre fichier/],
  ['two results into one file', ['--csv', 'x', ...apogee(LISIERE, './x')], /--apogee-out doit être/],
] as const)('is wrong usage %s', async (_, options, message) => {
  const { status, err } = await captured(main, SAMPLE, ...options);
  expect(status).toBe(2);
  expect(err).toMatch(message);
  expect(existsSync('x')).toBe(false);
});

test('help names the options in both languages', async () => {
  const { out } = await captured(main, '--help');
  expect(out.match(/--apogee-out/g)).toHaveLength(2);
  expect(out.match(/--csv/g)).toHaveLength(2);
});
