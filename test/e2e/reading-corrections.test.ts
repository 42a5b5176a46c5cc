import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { columnName } from '../../src/cells/a1';
import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { closeBrowser, until, type Stage } from './harness';
import { button, juryRows, openProduct, prepare, says } from './product';

/** A workbook of another department: everything that was read otherwise than it is meant is corrected by pointing, once. */

jest.setTimeout(300_000);

const [MMI] = BUILTIN_CURRICULA;
const codesOf = (semester: string): readonly string[] =>
  MMI.modules.filter((module) => module.semester === semester).map(({ code }) => code);
const [S3, S4] = [codesOf('S3'), codesOf('S4')];
const FIRST_MARK = 4;
const columnOf = (list: readonly string[], code: string): string =>
  columnName(FIRST_MARK + list.indexOf(code));

let stage: Stage;

async function foreign(): Promise<string> {
  const workbook = new Workbook();
  const autumn = workbook.addWorksheet('Automne');
  autumn.addRow(['Promotion 2']);
  // `R3.05` has a header of its own, another column bears its code.
  const heads = S3.map((code) => (code === 'R305' ? 'Com' : code));
  autumn.addRow(['Dossier', 'Qui', 'Équipe', 'Suivi', ...heads, 'R305', 'Humeur']);
  autumn.addRow([22309999, 'EXEMPLE Ligne', 'Hiboux', '', ...S3.map(() => 20), 20, 3]);
  autumn.addRow([22300001, 'ALOUETTE Zoé', 'Hiboux', '', ...S3.map(() => 12), 2, 3]);
  autumn.addRow([22300002, 'BOULEAU Max', 'Hiboux', '', ...S3.map(() => 11), 2, 4]);
  autumn.addRow([22300003, 'CHOUETTE Ana', 'Chats', 'DEM', ...S3.map(() => 9), 2, 5]);
  autumn.addRow([22308888, 'TESTEUR Compte', 'Chats', '', ...S3.map(() => 1), 2, 1]);
  const spring = workbook.addWorksheet('Printemps');
  spring.addRow(['Matricule', 'Élève', '', '', ...S4.map((_, i) => `Enseignement ${i + 1}`)]);
  spring.addRow([22300001, 'ALOUETTE Zoé', '', '', ...S4.map(() => 13)]);
  spring.addRow([22300002, 'BOULEAU Max', '', '', ...S4.map(() => 8)]);
  const trial = workbook.addWorksheet('Essais');
  trial.addRow(['N° étudiant', 'Nom', 'Prénom', ...S4]);
  trial.addRow([22307777, 'INCONNU', 'Léo', ...S4.map(() => 15)]);
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'but-jury-corrections-')), 'classeur.xlsx');
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

/** Averages of UEs under names of the department's own, below a row that names modules and is no row of headers. */
async function ofAverages(): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const [name, marks] of [
    ['Bilan automne', [9, 12]],
    ['Bilan printemps', [12, 5]],
  ] as const) {
    const sheet = workbook.addWorksheet(name);
    sheet.addRow(['Qui', 'Nom', 'R301', 'R302', 'R303', 'R304', 'R305']);
    sheet.addRow(['voir secrétariat']);
    sheet.addRow(['Dossier', 'Élève', ...MMI.competences.map((_, i) => `Bloc ${'ABCDE'[i] ?? ''}`)]);
    sheet.addRow([22300001, 'ALOUETTE Zoé', ...MMI.competences.map(() => marks[0])]);
    sheet.addRow([22300002, 'BOULEAU Max', ...MMI.competences.map(() => marks[1])]);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Selects cells, says what they are, and takes them. */
async function show(sheet: string, address: string, what: string, which?: string): Promise<void> {
  await stage.workbench.select(sheet, address);
  await says(stage, `Sélection : ${sheet}!${address.split(':')[0] ?? ''}`);
  const pane = stage.pane();
  await pane.getByRole('combobox', { name: 'C’est' }).selectOption(what);
  if (which !== undefined && what === 'module') await pane.getByLabel('Module').fill(which);
  if (which !== undefined && what === 'average')
    await pane.getByRole('combobox', { name: 'UE' }).selectOption(which);
  await button(pane, 'Prendre la sélection').click();
  await says(stage, 'Sélectionnez une cellule dans Excel.');
}

it('opens the view from the first page', async () => {
  const pane = stage.pane();
  await button(pane, 'Vérifier ou corriger la lecture').click();
  await until(async () => (await pane.getByRole('heading', { level: 1 }).innerText()) === 'Lecture');
});

it('takes every correction', async () => {
  await show('Automne', 'A2', 'number');
  await show('Automne', 'B2', 'fullName');
  await show('Automne', 'C2', 'group');
  await show('Automne', 'D2', 'status');
  await show('Automne', `${columnOf(S3, 'R305')}2`, 'module', 'R305');
  await show(
    'Automne',
    `${columnName(FIRST_MARK + S3.length)}2:${columnName(FIRST_MARK + S3.length + 1)}2`,
    'ignored',
  );
  await show('Automne', 'A4', 'firstRow');
  await show('Automne', 'A6', 'lastRow');
  await show('Automne', 'B2', 'semester');
  await show('Printemps', 'B1', 'fullName');
  await show(
    'Printemps',
    `${columnName(FIRST_MARK)}1:${columnName(FIRST_MARK + S4.length - 1)}1`,
    'module',
    'R401',
  );
  await stage
    .pane()
    .getByRole('region', { name: 'Essais' })
    .getByRole('button', { name: 'Laisser cette feuille de côté' })
    .click();
});

const rows = async (): Promise<unknown[]> =>
  (await juryRows(stage)).map((row) => [row['id'], row['lastName'], row['group'], row['proposal']]);
const RIGHT = [
  ['22300001', 'ALOUETTE', 'Hiboux', 'ADM'],
  ['22300002', 'BOULEAU', 'Hiboux', 'RED'],
  ['22300003', 'CHOUETTE', 'Chats', 'DEM'],
];

it('judges by them, and leaves nothing in doubt', async () => {
  const pane = stage.pane();
  await button(pane, 'Retour à l’accueil').click();
  await prepare(stage);
  expect(await rows()).toEqual(RIGHT);
  expect(await pane.getByText(/décisions? à vérifier|Questions de lecture/).count()).toBe(0);
});

it('asks nothing again of the saved workbook', async () => {
  const saved = await stage.workbench.save();
  await stage.workbench.open(saved, 'classeur.xlsx');
  await says(stage, '3 étudiants · S3, S4');
  const pane = stage.pane();
  expect(await pane.getByText(/décisions? à vérifier|Questions de lecture/).count()).toBe(0);
  await prepare(stage);
  expect(await rows()).toEqual(RIGHT);
  await stage.assertClean();
});

it('takes the row of headers and the averages of UEs where they are shown, above what was read as headers', async () => {
  await stage.workbench.open(await ofAverages(), 'bilans.xlsx');
  await says(stage, '2 étudiants · S3');
  const pane = stage.pane();
  await button(pane, 'Vérifier ou corriger la lecture').click();
  for (const [sheet, semester] of [
    ['Bilan automne', 3],
    ['Bilan printemps', 4],
  ] as const) {
    await show(sheet, 'A3', 'headers');
    await show(sheet, 'A3', 'number');
    await show(sheet, 'B3', 'fullName');
    await show(sheet, 'C3:G3', 'average', `UE${semester}1`);
  }
  await button(pane, 'Retour à l’accueil').click();
  await says(stage, '2 étudiants · S3, S4');
  await button(pane, `maquette ${MMI.id}`).click();
  await until(async () => (await pane.getByText(/décisions? à vérifier|Questions de lecture/).count()) === 0);
  await prepare(stage);
  expect((await juryRows(stage)).map((row) => [row['lastName'], row['proposal']])).toEqual([
    ['ALOUETTE', 'ADM'],
    ['BOULEAU', 'RED'],
  ]);
  await stage.assertClean();
});
