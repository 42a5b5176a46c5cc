import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { main } from '../../src/cli/jury';
import { readCsv } from '../../src/curricula/csv';
import type { JuryJson } from '../../src/jury/json';
import { plainSpaces } from '../plain-spaces';
import { captured } from './captured';

const SAMPLE = join('samples', 'but2-mmi.xlsx');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'but-jury-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

async function workbook(
  name: string,
  rows: readonly (readonly (string | number | null)[])[],
): Promise<string> {
  const book = new Workbook();
  const sheet = book.addWorksheet('Feuille');
  for (const row of rows) sheet.addRow([...row]);
  return file(name, Buffer.from(await book.xlsx.writeBuffer()));
}

describe('npm run jury', () => {
  test('--json prints the contract’s object and nothing else', async () => {
    const { status, out, err } = await captured(main, SAMPLE, '--json');
    const result = JSON.parse(out) as JuryJson;

    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(Object.keys(result)).toEqual(['curriculum', 'sheets', 'students', 'anomalies']);
    expect(result.curriculum).toBe('but2-mmi-scn2d-app');
    expect(result.sheets.map(({ name, semester }) => [name, semester])).toEqual([
      ['S3', 'S3'],
      ['S4', 'S4'],
    ]);
    for (const student of result.students) {
      const earned = Object.values(student.ues).reduce((sum, { ects }) => sum + ects, 0);
      expect(student.ects).toBe(earned);
      expect(Object.keys(student)).toEqual([
        'id',
        'lastName',
        'firstName',
        'ues',
        'rcues',
        'ects',
        'lowerLevel',
        'diploma',
        'decision',
      ]);
      expect(Object.keys(student.decision)).toEqual([
        'code',
        'next',
        'allowed',
        'byRight',
        'certain',
        'doubts',
        'reasons',
      ]);
      expect(student.decision.reasons.length).toBeGreaterThan(0);
      expect(student.decision.reasons.every(({ rule }) => /^4\.[1-6]$/.test(rule))).toBe(true);
    }
  });

  test('--out writes the workbook, and the input stays as it was', async () => {
    const before = readFileSync(SAMPLE);
    const out = join(folder, 'jury.xlsx');
    const { status, out: text } = await captured(main, SAMPLE, '--out', out);

    expect(status).toBe(0);
    expect(text).toContain('Étudiants : ');
    expect(text).toContain(`Écrit : ${out}`);
    const book = new Workbook();
    await book.xlsx.readFile(out);
    expect(book.worksheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['S3', 'S4', 'Jury', 'Procès-verbal', 'Statistiques', 'Anomalies']),
    );
    expect(readFileSync(SAMPLE).equals(before)).toBe(true);
  });

  test('--documents adds every document, and asks for a file to write them to', async () => {
    const out = join(folder, 'documents.xlsx');
    const { status, out: text } = await captured(main, SAMPLE, '--out', out, '--documents');
    expect(status).toBe(0);
    expect(text).toContain('Documents : 7 feuilles');
    expect(plainSpaces(text)).toMatch(/^Procès-verbal : Projet, à ne pas signer : 60 étudiants sur 60/m);
    const book = new Workbook();
    await book.xlsx.readFile(out);
    const names = ['Émargement', 'Affichage', 'Bulletins', 'Publipostage', 'Auditions', 'Diplômes'];
    expect(book.worksheets.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    const again = join(folder, 'documents-again.xlsx');
    await captured(main, out, '--out', again, '--documents');
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
    expect((await captured(main, SAMPLE, '--documents')).status).toBe(2);
  });

  test('run again on its own output, it gives the same bytes and adds nothing twice', async () => {
    const first = join(folder, 'first.xlsx');
    const second = join(folder, 'second.xlsx');
    await captured(main, SAMPLE, '--out', first);
    const { status } = await captured(main, first, '--out', second);

    expect(status).toBe(0);
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
  });

  test('--anonymous hides every name in the JSON', async () => {
    const named = JSON.parse((await captured(main, SAMPLE, '--json')).out) as JuryJson;
    const { out } = await captured(main, SAMPLE, '--json', '--anonymous');
    const hidden = JSON.parse(out) as JuryJson;

    expect(hidden.students.map(({ id }) => id)).toEqual(named.students.map(({ id }) => id));
    expect(hidden.students.map(({ decision }) => decision)).toEqual(
      named.students.map(({ decision }) => decision),
    );
    for (const { lastName } of named.students) expect(out).not.toContain(JSON.stringify(lastName));
  });

  test('--help speaks French and English', async () => {
    const { status, out } = await captured(main, '--help');

    expect(status).toBe(0);
    expect(out).toContain('Lit les notes du classeur');
    expect(out).toContain('Reads the marks of the workbook');
  });
});

describe('in an English terminal', () => {
  beforeEach(() => {
    process.env.LC_ALL = 'en_GB.UTF-8';
  });
  afterEach(() => {
    process.env.LC_ALL = 'fr_FR.UTF-8';
  });

  test('the command speaks English, and what it writes stays French', async () => {
    const { status, out } = await captured(main, SAMPLE, '--csv', join(folder, 'en.csv'));
    expect(status).toBe(0);
    expect(out).toMatch(/^Curriculum: /);
    expect(out).toContain('Tables of marks:');
    expect(out).toContain(`Written: ${join(folder, 'en.csv')}`);
    expect(readFileSync(join(folder, 'en.csv'), 'utf8').includes('5 RCUE validés sur 5')).toBe(true);
  });

  test('wrong usage and unreadable files are said in English', async () => {
    expect((await captured(main)).err).toContain('name the workbook to be read');
    const gone = await captured(main, join(folder, 'gone.xlsx'));
    expect(gone.err).toBe(`jury: ${join(folder, 'gone.xlsx')}: not found\n`);
    const text = await captured(main, file('text.xlsx', 'no workbook'));
    expect(text.err).toContain('it is no .xlsx workbook');
  });
});

describe('wrong usage ends with status 2 and one line', () => {
  test.each([
    ['no workbook', [], 'indiquez le classeur'],
    ['two workbooks', [SAMPLE, SAMPLE], 'un seul classeur'],
    ['an unknown option', [SAMPLE, '--colour'], '--colour'],
    ['an output that is no .xlsx', [SAMPLE, '--out', 'jury.pdf'], '.xlsx'],
    ['an output that is the input', [SAMPLE, '--out', SAMPLE], 'autre fichier'],
    ['an output in a folder that is not there', [SAMPLE, '--out', '/nowhere/jury.xlsx'], 'introuvable'],
    ['an unknown curriculum', [SAMPLE, '--curriculum', 'but9'], 'but2-mmi-scn2d-app'],
    ['a curriculum of another kind', [SAMPLE, '--curriculum', 'maquette.pdf'], '.json, .csv ou .xlsx'],
    ['a curriculum file that is not there', [SAMPLE, '--curriculum', 'nowhere.json'], 'introuvable'],
  ])('%s', async (_, argv, words) => {
    const { status, out, err } = await captured(main, ...argv);

    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^jury: [^\n]+\n$/);
    expect(err).toContain(words);
  });

  test('a curriculum file that is wrong says where', async () => {
    const broken = file('broken.json', '{ "id": ');
    const incomplete = file('incomplete.json', JSON.stringify({ id: 'x', title: 'X', level: 2 }));

    expect((await captured(main, SAMPLE, '--curriculum', broken)).err).toContain('broken.json');
    const { status, err } = await captured(main, SAMPLE, '--curriculum', incomplete);
    expect(status).toBe(2);
    expect(err).toMatch(/^jury: .*competences|modules|ues.*\n$/);
  });
});

describe('--curriculum takes a maquette as it is kept', () => {
  const INFO = join('test', 'fixtures', 'coefficients', 'BUT_1_Coeff_ECTS.csv');
  const MARKS = join('test', 'fixtures', 'dept-info-s1-120.xlsx');
  const curriculumOf = async (path: string): Promise<JuryJson['curriculum']> => {
    const { out, err } = await captured(main, MARKS, '--curriculum', path, '--json');
    if (out === '') throw new Error(err);
    return (JSON.parse(out) as JuryJson).curriculum;
  };

  test('in a CSV file', async () => {
    expect(await curriculumOf(INFO)).toBe('BUT_1_Coeff_ECTS');
  });

  test('in a workbook', async () => {
    const rows = readCsv(readFileSync(INFO, 'utf8')).map((row) => [...row]);
    expect(await curriculumOf(await workbook('maquette.xlsx', rows))).toBe('maquette');
  });

  test('of one year: of two, none is chosen by chance', async () => {
    const book = new Workbook();
    for (const name of ['BUT_1_Coeff_ECTS.csv', 'BUT_2_Parcours_A_FI_Coeff_ECTS.csv']) {
      const rows = readCsv(readFileSync(join('test', 'fixtures', 'coefficients', name), 'utf8'));
      book.addWorksheet(name.slice(0, 5)).addRows(rows.map((row) => [...row]));
    }
    const both = file('deux.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
    const { status, err } = await captured(main, MARKS, '--curriculum', both);
    expect({ status, err }).toEqual({
      status: 2,
      err: `jury: --curriculum ${both} : plusieurs années (deux-but1, deux-but2) ; gardez dans le fichier celle qui est jugée\n`,
    });
  });
});

describe('a file that is no readable .xlsx ends with status 3 and one line', () => {
  const sample = readFileSync(SAMPLE);
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  test.each([
    ['a file that is not there', () => join(folder, 'absent.xlsx'), 'introuvable'],
    ['a folder', () => folder, 'dossier'],
    ['an empty file', () => file('empty.xlsx', ''), '.xlsx'],
    [
      'a CSV under another name',
      () => file('csv.xlsx', 'N°;Nom;R3.01\n1;Abeille;12\n'),
      'enregistrez-le en .xlsx',
    ],
    [
      'an old .xls under another name',
      () => file('xls.xlsx', Buffer.concat([ole, Buffer.alloc(2048)])),
      '.xls',
    ],
    ['half of a workbook', () => file('half.xlsx', sample.subarray(0, sample.length / 2)), 'incomplet'],
  ])('%s', async (_, path, words) => {
    const out = join(folder, 'never.xlsx');
    const { status, out: text, err } = await captured(main, path(), '--out', out, '--json');

    expect({ status, text }).toEqual({ status: 3, text: '' });
    expect(err).toMatch(/^jury: [^\n]+\n$/);
    expect(err).toContain(words);
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('a workbook without a table of marks ends with status 4, saying what was looked for and found', () => {
  test('something else', async () => {
    const path = await workbook('planning.xlsx', [
      ['Semaine', 'Module', 'Salle'],
      [12, 'R3.01', 'A110'],
      [13, 'R3.02', 'A111'],
    ]);
    const { status, out, err } = await captured(main, path, '--json');

    expect({ status, out }).toEqual({ status: 4, out: '' });
    expect(err).toMatch(/^jury: [^\n]+\n$/);
    expect(err).toContain('but2-mmi-scn2d-app');
    expect(err).toContain('Feuille');
    expect(err).toContain('--curriculum');
  });

  test('headers with no student below', async () => {
    const path = await workbook('empty-table.xlsx', [
      ['N° étudiant', 'Nom', 'Prénom', 'R301', 'R302', 'R303', 'SAE301'],
    ]);
    const { status, err } = await captured(main, path);

    expect(status).toBe(4);
    expect(err).toContain('aucun étudiant');
  });
});
