import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { planOf, reportOf, opened as openedFile, sample } from '../jury/workbooks';
import { file, recap, secondYear } from '../jury/imports/files';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { PaneBrowser } from './harness/browser';
import { openTab } from '../open-tab';

/** Importing as a person does it: a file is chosen, what it holds is shown, and nothing is written before "Importer". */

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await PaneBrowser.launch();
}, 240_000);
afterAll(async () => {
  await browser.close();
  expect(browser.errors).toEqual([]);
});

function lastYear(): Uint8Array {
  const { file: package_, workbook } = openedFile(sample('but1-info'));
  return writeWorkbook(package_, planOf(reportOf(workbook), workbook));
}

async function documents(workbook: Uint8Array): Promise<Page> {
  const page = await browser.open({ workbook, height: 900 });
  await openTab(page, 'Documents');
  await page.getByRole('button', { name: 'Choisir un fichier .xlsx' }).waitFor();
  return page;
}

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const mimeType = 'application/octet-stream';
  await page
    .locator('input[type=file][accept=".xlsx"]')
    .setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder) writeFileSync(`${folder}/${name}.png`, await page.screenshot({ fullPage: true }));
}

const people = () =>
  reportOf(openedFile(sample('but1-info')).workbook)
    .students.slice(0, 6)
    .map(({ id, lastName, firstName }) => ({ number: Number(id), lastName, firstName, mark: 11 }));

test('last year’s jury workbook: shown, imported, told, and taken back', async () => {
  const page = await documents(await secondYear(people()));
  await choose(page, 'jury-s1s2.xlsx', lastYear());
  await page.getByText('Classeur de jury d’une autre année').waitFor();
  await page.getByText('6 sur 48 retrouvés dans ce classeur').waitFor();
  await page.getByText('42 étudiants du fichier ne sont pas importés').click();
  expect(await page.getByRole('textbox', { name: 'Année universitaire des résultats' }).inputValue()).toBe(
    '2025-2026',
  );
  await picture(page, 'imports-preview');
  await page.getByRole('textbox', { name: 'Année universitaire des résultats' }).fill('hier');
  await page.getByText('Indiquez l’année universitaire, par exemple 2024-2025.').waitFor();
  expect(await page.getByRole('button', { name: 'Importer', exact: true }).isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: 'Année universitaire des résultats' }).fill('2024/25');
  await page.getByRole('button', { name: 'Importer', exact: true }).click();
  await page.getByText('Importé dans Antécédents : 114 lignes nouvelles').waitFor();
  await picture(page, 'imports-done');
  await page.getByRole('button', { name: 'Annuler' }).first().click();
  await page.getByText('Annulé : le classeur est comme avant.').first().waitFor();
});

test('a recap of another year of the same level can go either way, and says who is not here', async () => {
  const [first] = people();
  const averages = ['UE3.1', 'UE3.2', 'UE3.3'];
  const page = await documents(await secondYear([...people()]));
  const rows = recap(3, averages, [
    [String(first?.number ?? ''), first?.lastName ?? '', first?.firstName ?? '', 12, 9, 'DEM'],
    ['22999999', 'INCONNU', 'Zoé', 8, 8, 'x?'],
  ]);
  await choose(page, 'recap.xlsx', await file({ 'Recap S3': rows }));
  const target = page.getByLabel('Destination');
  await target.waitFor();
  expect(await target.locator('option').allInnerTexts()).toEqual([
    'Notes de cette année',
    'Antécédents (année passée)',
  ]);
  await target.selectOption('Antécédents (année passée)');
  await page.getByText('1 étudiant du fichier n’est pas importé').click();
  await page.getByText('22999999 INCONNU Zoé : absent de ce classeur').waitFor();
  await page.getByText('1 cellule non comprise').click();
  await page.getByText('Recap S3!K4 « x? » : code inconnu, laissé vide').waitFor();
  await picture(page, 'imports-recap');
  await page.getByRole('button', { name: 'Abandonner' }).click();
  await page.getByRole('button', { name: 'Importer', exact: true }).waitFor({ state: 'detached' });
});

test.each([
  ['notes.csv', 'Nom;Note', 'Fichier .csv : seuls les classeurs .xlsx sont lus'],
  ['ancien.xls', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', '.xls : ouvrez-le dans Excel'],
  ['faux.xlsx', 'bonjour', 'Ce n’est pas un classeur .xlsx, quel que soit son nom'],
])('%s is refused with what to do', async (name, content, words) => {
  const page = await documents(await secondYear(people()));
  await choose(page, name, Buffer.from(content, 'latin1'));
  await page.getByRole('alert').getByText(words).waitFor();
  if (name === 'notes.csv') await picture(page, 'imports-refused');
});
