import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from 'playwright-core';
import { LISIERE } from '../jury/apogee/files';
import { opened as openedWorkbook } from '../jury/workbooks';
import { PaneBrowser, type PaneOptions } from './harness/browser';
import { openTab } from '../open-tab';

/** The exports as a person meets them, in a browser beside a workbook file. */

let browser: PaneBrowser;

beforeAll(async () => {
  browser = await PaneBrowser.launch();
}, 240_000);
afterAll(async () => {
  await browser.close();
  expect(browser.errors).toEqual([]);
});

async function documents(options: PaneOptions = {}): Promise<Page> {
  const page = await browser.open(options);
  await openTab(page, 'Documents');
  await page.getByRole('heading', { name: 'Exports' }).waitFor();
  return page;
}

async function withFile(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<Page> {
  const page = await documents();
  await page.getByLabel('Choisir le fichier exporté d’Apogée (.TXT)').setInputFiles(file);
  return page;
}

async function downloaded(page: Page, button: string): Promise<{ download: Download; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { download, bytes: readFileSync(await download.path()) };
}

test('a file of Apogée is shown with what its objects hold and what will be written, then filled and saved', async () => {
  const page = await withFile(LISIERE);
  await page.getByText('128 valeurs à écrire pour 8 étudiants sur les 10 du fichier').waitFor();
  expect(await page.getByLabel('BMMA4 - Comprend. stratégie com S4').inputValue()).toBe('UE41');
  expect(await page.getByLabel('BMMSP').inputValue()).toBe('');
  await page.getByText('Code refusé par le fichier : 7 (DEM → DEM)').waitFor();
  await page.getByText('Objet à compléter : 1').waitFor();
  await page.getByLabel('BMMSP').selectOption('ne pas remplir');
  expect(await page.getByText('Objet à compléter').count()).toBe(0);

  const { download, bytes } = await downloaded(page, 'Enregistrer le fichier');
  expect(download.suggestedFilename()).toBe('apogee-lisiere-s4-rempli.TXT');
  expect(bytes.includes(Buffer.from('9,95\t20\t\tADC'))).toBe(true);
  expect(bytes.subarray(0, 400).equals(readFileSync(LISIERE).subarray(0, 400))).toBe(true);
  await page
    .getByText(/Fichier Apogée rempli. Feuilles écrites\s: Apogée, Apogée - non trouvés/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'Télécharger apogee-lisiere-s4-rempli.TXT' }).waitFor();
  await page.getByText(/Rien dans vos téléchargements/).waitFor();

  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.getByText('Annulé : le classeur est comme avant.').first().waitFor();
});

test('what was chosen in the pane stands on the sheet, and counts for the next file', async () => {
  const page = await withFile(LISIERE);
  await page.getByLabel('BMMSP').selectOption('R404');
  await downloaded(page, 'Enregistrer le fichier');
  await page
    .getByText(/Fichier Apogée rempli/)
    .first()
    .waitFor();
  const bytes = await page.evaluate(() => Array.from(window.host.saved()));
  const { workbook } = openedWorkbook(Uint8Array.from(bytes));
  const sheet = workbook.ours.find(({ role }) => role === 'apogee')?.sheet;
  expect(sheet?.rows.find((row) => row?.[0] === 'BMMSP')?.[4]).toBe('R404');
  await page.getByLabel('Choisir le fichier exporté d’Apogée (.TXT)').setInputFiles([]);
  await page.getByLabel('Choisir le fichier exporté d’Apogée (.TXT)').setInputFiles(LISIERE);
  await page.getByText('Avant d’enregistrer').waitFor();
  expect(await page.getByLabel('BMMSP').inputValue()).toBe('R404');
});

test('a file of something else says what to choose instead', async () => {
  const page = await withFile({ name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from('a;b') });
  await page
    .getByRole('alert')
    .getByText(/Ce n’est pas un fichier d’export d’Apogée/)
    .waitFor();
  expect(await page.getByRole('button', { name: 'Enregistrer le fichier' }).count()).toBe(0);
});

test('CSV and JSON are saved as files, without names where they are hidden', async () => {
  const page = await documents();
  const { download, bytes } = await downloaded(page, 'Fichier CSV');
  expect(download.suggestedFilename()).toBe('jury.csv');
  expect(bytes.toString('utf8')).toMatch(/^\ufeffnumero;nom;.*\r\n22300006;Abeille;/);
  await page.getByLabel('Masquer les noms').check();
  const json = await downloaded(page, 'Fichier JSON');
  const { students } = JSON.parse(json.bytes.toString('utf8')) as { students: { lastName: string }[] };
  expect(students[0]?.lastName).toMatch(/^Étudiant [0-9A-F]{6}$/);
});

test('where the clipboard is closed, the text is copied by the way of old', async () => {
  const page = await documents();
  await page.evaluate(() => {
    document.addEventListener('copy', () => {
      const field = document.activeElement as HTMLTextAreaElement;
      document.title = field.value.slice(field.selectionStart, field.selectionEnd).slice(0, 18);
    });
  });
  await page.getByRole('button', { name: 'Copier le CSV' }).click();
  await page.getByText('Copié').waitFor();
  expect(await page.title()).toBe('numero;nom;prenom;');
  expect(await page.locator('body > textarea').count()).toBe(0);
});

test('where that is closed too, the text is there to be copied by hand', async () => {
  const page = await documents();
  await page.evaluate(() => {
    document.execCommand = () => false;
  });
  await page.getByRole('button', { name: 'Copier le CSV' }).click();
  const text = page.getByLabel(/La copie automatique est bloquée/);
  expect(await text.inputValue()).toMatch(/^numero;nom;prenom/);
  await text.focus();
  expect(await page.evaluate(() => getSelection()?.toString().startsWith('numero;nom'))).toBe(true);
});

test('nothing of it is wider than the pane, or has a fault that a checker of accessibility finds', async () => {
  const page = await documents({ width: 320 });
  await page.getByLabel('Choisir le fichier exporté d’Apogée (.TXT)').setInputFiles(LISIERE);
  await downloaded(page, 'Enregistrer le fichier');
  await page.getByRole('link', { name: /Télécharger/ }).waitFor();
  await page.evaluate(() => {
    document.execCommand = () => false;
  });
  await page.getByRole('button', { name: 'Copier le JSON' }).click();
  const overflow = await page.evaluate(() => {
    const main = document.querySelector('main');
    return main ? main.scrollWidth - main.clientWidth : -1;
  });
  expect(overflow).toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
});
