import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/jury';
import { readHistory } from '../../src/jury/history/read-history';
import type { JuryJson } from '../../src/jury/json';
import { file, secondYear } from '../jury/imports/files';
import { opened, reportOf } from '../jury/workbooks';
import { captured } from './captured';

/** The batch command with files of earlier years: last year's jury workbook is one that the command wrote. */

let folder = '';
const write = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'but-history-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run jury -- --history', () => {
  test('a first year prepared by this command decides on the passage to S5 of the second', async () => {
    const source = join('samples', 'but1-info.xlsx');
    const lastYear = join(folder, 'jury 2023-2024.xlsx');
    expect((await captured(main, source, '--out', lastYear)).status).toBe(0);
    const first = reportOf(opened(readFileSync(source)).workbook).students;
    const missing = first.find(({ result }) => result.code === 'RED' || result.code === 'PASD');
    const passed = first.find(({ result }) => result.code === 'ADM');
    const people = [missing, passed].flatMap((one) =>
      one ? [{ number: Number(one.id), lastName: one.lastName, firstName: one.firstName, mark: 9.9 }] : [],
    );
    const workbook = write('s3s4.xlsx', await secondYear(people));
    const out = join(folder, 'out.xlsx');

    const {
      status,
      out: json,
      err,
    } = await captured(main, workbook, '--history', lastYear, '--json', '--out', out);
    expect({ status, err: err.replace(folder, '') }).toEqual({
      status: 0,
      err: `jury: /jury 2023-2024.xlsx (${thisUniversityYear()}) : 2 sur ${first.length} retrouvés dans ce classeur\n`,
    });
    const plain = JSON.parse((await captured(main, workbook, '--json')).out) as JuryJson;
    const result = JSON.parse(json) as JuryJson;
    expect(Object.keys(result)).toEqual(Object.keys(plain));
    expect(Object.keys(result.students[0] ?? {})).toEqual(Object.keys(plain.students[0] ?? {}));
    expect(JSON.stringify(result.students[0])).toContain('de première année non acquises');

    const written = opened(readFileSync(out)).workbook;
    expect(readHistory(written)?.rows.length).toBeGreaterThan(30);
    const again = reportOf(written).students;
    expect(again[0]?.result.passage.missingFirstYear.length).toBeGreaterThan(0);
    expect(again[1]?.result.passage.missingFirstYear).toEqual([]);
  });

  test('a file that says nothing of an earlier year, or not which, ends the run with a clear message', async () => {
    const workbook = write(
      'now.xlsx',
      await secondYear([{ number: 1234567, lastName: 'ABEILLE', firstName: 'Alice', mark: 12 }]),
    );
    const table = [
      ['Nom', 'Prénom', 'UE1.1'],
      ['ABEILLE', 'Alice', 12],
    ];
    const sameLevel = [
      ['Nom', 'Prénom', 'UE3.1'],
      ['ABEILLE', 'Alice', 12],
    ];
    const noYear = await captured(
      main,
      workbook,
      '--history',
      write('ue.xlsx', await file({ A: sameLevel })),
    );
    expect(noYear.status).toBe(2);
    expect(noYear.err).toContain('Indiquez l’année universitaire');
    const text = await captured(main, workbook, '--history', write('texte.xlsx', Buffer.from('bonjour')));
    expect(text.status).toBe(3);
    const other = await captured(
      main,
      workbook,
      '--history',
      write('autre.xlsx', await file({ A: [['Produit', 'Prix']] })),
    );
    expect(other.status).toBe(2);
    expect(other.err).toContain('Rien de reconnu');
    const two = [
      '--history',
      write('a 2023-2024.xlsx', await file({ A: table })),
      '--history',
      write('b 2024-2025.xlsx', await file({ A: table })),
    ];
    expect((await captured(main, workbook, ...two)).err.match(/1 sur 1/g)).toHaveLength(2);
  });
});

test.each<[string, string, (string | number)[][]]>([
  [
    'averages in columns',
    'Feuille1',
    [
      ['Nom', 'Prénom', 'UE1.1', 'UE2.1', 'Décision BUT1'],
      ['ABEILLE', 'Alice', 9, 8, 'RED'],
    ],
  ],
  [
    'a row for each UE',
    'Antécédents',
    [
      ['Nom', 'Prénom', 'UE', 'Moyenne', 'Code'],
      ['ABEILLE', 'Alice', 'UE11', 9, 'AJ'],
      ['ABEILLE', 'Alice', 'UE21', 8, 'AJ'],
    ],
  ],
])(
  'Results of the level below are of the year before where nothing says it, which is told: %s',
  async (_, name, rows) => {
    const workbook = write(
      'now.xlsx',
      await secondYear([{ number: 1234567, lastName: 'ABEILLE', firstName: 'Alice', mark: 12 }]),
    );
    const results = write('ue.xlsx', await file({ [name]: rows }));
    const { status, out, err } = await captured(main, workbook, '--history', results, '--json');
    const before = thisUniversityYear().replace(/\d+/g, (digits) => String(Number(digits) - 1));
    expect({ status, err: err.replace(folder, '') }).toEqual({
      status: 0,
      err: `jury: /ue.xlsx (${before}, année supposée : rien ne la dit) : 1 sur 1 retrouvé dans ce classeur\n`,
    });
    const [student] = (JSON.parse(out) as JuryJson).students;
    expect(student?.lowerLevel).toMatchObject([
      { ue: 'UE11', before: 'AJ', after: 'ADSUP' },
      { ue: 'UE21', before: 'AJ', after: 'ADSUP' },
    ]);
  },
);

test('The name of the file tells the year of a list of earlier results, of this level too', async () => {
  const person = { number: 1234567, lastName: 'ABEILLE', firstName: 'Alice', mark: 12 };
  const workbook = write('now.xlsx', await secondYear([person]));
  const rows = [
    ['Nom', 'Prénom', 'UE', 'Moyenne'],
    ['ABEILLE', 'Alice', 'UE31', 13],
  ];
  const results = write('Antécédents 2023-2024.xlsx', await file({ Antécédents: rows }));
  const { err, out } = await captured(main, workbook, '--history', results, '--json');
  expect(err.replace(folder, '')).toBe(
    'jury: /Antécédents 2023-2024.xlsx (2023-2024) : 1 sur 1 retrouvé dans ce classeur\n',
  );
  expect((JSON.parse(out) as JuryJson).students[0]?.ues).toMatchObject({ UE31: { average: 13 } });
});

/** The minutes of a workbook that is prepared today. */
function thisUniversityYear(): string {
  const now = new Date();
  const start = now.getMonth() >= 8 ? now.getFullYear() : now.getFullYear() - 1;
  return `${start}-${start + 1}`;
}
