import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { columnName } from '../../src/cells/a1';
import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { closeBrowser, until, type Stage } from './harness';
import { button, juryRows, openProduct, prepare, says } from './product';

/** A workbook of which nothing is recognised: its table is shown cell by cell, kept, and not asked for again. */

const [MMI] = BUILTIN_CURRICULA;
const SEMESTERS = ['S3', 'S4'] as const;
const codesOf = (semester: string): readonly string[] =>
  MMI.modules.filter((module) => module.semester === semester).map(({ code }) => code);
let stage: Stage;

/** One table for the year, under headers that say nothing. */
async function foreign(): Promise<string> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Promo');
  const modules = SEMESTERS.flatMap(codesOf);
  sheet.addRow(['Récapitulatif de la promotion']);
  sheet.addRow(['Qui', ...modules.map((_, i) => `Matière ${i + 1}`)]);
  sheet.addRow(['ALOUETTE Zoé', ...modules.map(() => 12)]);
  sheet.addRow(['BOULEAU Max', ...modules.map(() => 7)]);
  workbook.addWorksheet('Budget').addRow(['Poste', 'Montant']);
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'but-jury-reading-')), 'classeur.xlsx');
  await workbook.xlsx.writeFile(file);
  return file;
}

beforeAll(async () => {
  stage = await openProduct({ workbookPath: await foreign() });
});
afterAll(async () => {
  await stage.close();
  await closeBrowser();
});

/** Selects cells of the sheet in Excel, and takes them for what the pane proposes. */
async function take(address: string, selected: string): Promise<void> {
  await stage.workbench.select('Promo', address);
  await says(stage, selected);
  await button(stage.pane(), 'Prendre la sélection').click();
  await says(stage, 'Sélectionnez une cellule dans Excel.');
}

it('opens by itself where no table is recognised', async () => {
  await says(stage, 'Aucun tableau de notes reconnu');
  expect(await stage.pane().getByRole('heading', { level: 1 }).innerText()).toBe('Lecture');
  expect(await button(stage.pane(), 'Prendre la sélection').isDisabled()).toBe(true);
});

it('takes the name and the modules from the cells that are selected', async () => {
  await take('A2', 'Sélection : Promo!A2 « Qui »');
  await says(stage, 'Montrez encore les colonnes des modules.');
  const last = MMI.modules.length;
  await take(`B2:${columnName(last)}2`, 'De gauche à droite : R301, R302');
  await says(stage, '2, lignes 3 à 4');
  await says(stage, `${last} colonnes de modules`);
});

it('prepares the jury by what was shown, and keeps it on Paramètres', async () => {
  await button(stage.pane(), 'Retour à l’accueil').click();
  await says(stage, '2 étudiants · S3, S4');
  await prepare(stage);
  expect((await juryRows(stage)).map((row) => [row['lastName'], row['proposal']])).toEqual([
    ['ALOUETTE', 'ADM'],
    ['BOULEAU', expect.not.stringMatching('ADM')],
  ]);
  const settings = ((await stage.workbench.read('Paramètres', 'A1:B40')) as unknown[][]).map(String);
  expect(settings.filter((row) => row.startsWith('Lecture,feuille="Promo"; en-têtes=2;'))).toHaveLength(1);
});

it('asks nothing again when the saved workbook is opened', async () => {
  const saved = await stage.workbench.save();
  await stage.workbench.open(saved, 'classeur.xlsx');
  await says(stage, '2 étudiants · S3, S4');
  expect(await stage.pane().getByText('Aucun tableau de notes reconnu').count()).toBe(0);
});

it('goes back to automatic recognition, and takes that back', async () => {
  const pane = stage.pane();
  await button(pane, 'Vérifier ou corriger la lecture').click();
  await button(pane, 'Reprendre la reconnaissance automatique').click();
  await says(stage, 'Aucun tableau de notes reconnu');
  await button(pane, 'Annuler').click();
  await until(async () => (await pane.getByText('Aucun tableau de notes reconnu').count()) === 0);
  await says(stage, '2, lignes 3 à 4');
  await stage.assertClean();
});
