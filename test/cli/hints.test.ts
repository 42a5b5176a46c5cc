import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { main } from '../../src/cli/jury';
import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import type { JuryJson } from '../../src/jury/json';
import { DEFAULT_SETTINGS } from '../../src/jury/settings/settings';
import { planSettingsSheet } from '../../src/jury/settings/settings-sheet';
import { fr } from '../../src/locales/fr';
import { openPackage } from '../../src/xlsx/open-package';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { captured } from './captured';

const [MMI] = BUILTIN_CURRICULA;
const S3 = MMI.modules.filter(({ semester }) => semester === 'S3').map(({ code }) => code);
const folder = mkdtempSync(join(tmpdir(), 'but-jury-hints-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Marks under headers that nothing recognises, and a table shown in the settings by this line. */
async function foreign(name: string, line: string | null): Promise<string> {
  const book = new Workbook();
  const sheet = book.addWorksheet('Promo');
  sheet.addRow(['Récapitulatif']);
  sheet.addRow(['Qui', ...S3.map((_, i) => `Matière ${i + 1}`)]);
  sheet.addRow(['ALOUETTE Zoé', ...S3.map(() => 12)]);
  sheet.addRow(['BOULEAU Max', ...S3.map(() => 7)]);
  const path = join(folder, name);
  writeFileSync(path, Buffer.from(await book.xlsx.writeBuffer()));
  const opened = openPackage(readFileSync(path));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  if (line === null) return path;
  const settings = planSettingsSheet({ ...DEFAULT_SETTINGS, hints: [line] }, fr, fr.sheets.settings);
  writeFileSync(path, writeWorkbook(opened.package, { sheets: [settings], colouring: [], names: [] }));
  return path;
}

const LINE = `feuille="Promo"; en-têtes=2; nom et prénom="Qui"; ${S3.map((code, i) => `${code}="Matière ${i + 1}"`).join('; ')}`;

test('nothing is recognised without the line', async () => {
  const { status, err } = await captured(main, await foreign('bare.xlsx', null), '--json');
  expect(status).toBe(4);
  expect(err).toContain('Lecture');
});

test('a table shown by hand is read by the batch command, and still after its own output is read again', async () => {
  const out = join(folder, 'out.xlsx');
  const first = await captured(main, await foreign('shown.xlsx', LINE), '--json', '--out', out);
  expect(first.status).toBe(0);
  const { sheets, students, anomalies } = JSON.parse(first.out) as JuryJson;
  expect(sheets).toEqual([{ name: 'Promo', semester: 'S3', headerRow: 2, firstRow: 3, lastRow: 4 }]);
  expect(students.map(({ lastName, ues }) => [lastName, ues['UE31']?.average])).toEqual([
    ['ALOUETTE', 12],
    ['BOULEAU', 7],
  ]);
  expect(anomalies.filter(({ kind }) => kind === 'hint-not-followed')).toEqual([]);

  const second = await captured(main, out, '--json');
  expect({ status: second.status, out: second.out }).toEqual({ status: 0, out: first.out });
});

test('a line that fits no longer is told, with what to do', async () => {
  const line = 'feuille="Promo"; en-têtes=2; nom et prénom="Étudiant"';
  const { status, err } = await captured(main, await foreign('gone.xlsx', line), '--json');
  expect(status).toBe(4);
  expect(err).toContain('jury: Promo!A1 : Étudiant : cet en-tête n’est plus dans la ligne');
  expect(err).toContain('reprenez la reconnaissance automatique');
});
