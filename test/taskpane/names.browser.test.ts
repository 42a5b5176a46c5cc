import type { Page } from 'playwright-core';
import { openPackage, readWorkbook } from '../../src/xlsx/open-package';
import { PaneBrowser } from './harness/browser';
import { openTab } from '../open-tab';

/** "Masquer les noms" and the diagnostic as a person meets them. */

let browser: PaneBrowser;

beforeAll(async () => {
  browser = await PaneBrowser.launch();
}, 240_000);
afterAll(async () => {
  await browser.close();
  expect(browser.errors).toEqual([]);
});

/** All texts on our sheets of the file as it stands. */
async function ourTexts(page: Page): Promise<string> {
  const bytes = await page.evaluate(() => Array.from(window.host.saved()));
  const opened = openPackage(Uint8Array.from(bytes));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return JSON.stringify(readWorkbook(opened.package).ours);
}

test('one switch hides the names in the pane and on our sheets, and shows them again', async () => {
  const page = await browser.open();
  await page.getByRole('button', { name: 'Préparer le jury', exact: true }).click();
  await page.getByRole('button', { name: 'Annuler' }).waitFor();
  expect(await ourTexts(page)).toContain('Zèbre');
  await page.getByRole('switch', { name: 'Masquer les noms' }).click();
  await page
    .getByText(/Réglages enregistrés/)
    .first()
    .waitFor();
  expect(await ourTexts(page)).not.toContain('Zèbre');
  await openTab(page, 'Délibérer');
  await page
    .getByRole('button', { name: /Étudiant [0-9A-F]{6}/ })
    .first()
    .waitFor();
  expect(await page.getByText('Zèbre').count()).toBe(0);
  await page.getByLabel('Rechercher un étudiant').fill('zebre');
  await page.getByText('Aucun étudiant ne correspond.').waitFor();
  await openTab(page, 'Simuler');
  await page.getByLabel('Le jury repêche à partir de', { exact: true }).fill('9');
  await page
    .getByRole('list', { name: 'Qui change' })
    .getByText(/Étudiant [0-9A-F]{6}/)
    .first()
    .waitFor();
  await openTab(page, 'Accueil');
  await page.getByRole('switch', { name: 'Masquer les noms' }).click();
  await page.getByRole('switch', { name: 'Masquer les noms', checked: false, disabled: false }).waitFor();
  await page
    .getByText(/Réglages enregistrés/)
    .first()
    .waitFor();
  expect(await ourTexts(page)).toContain('Zèbre');
});

test('without a jury the setting alone is written, and the names on the marks are covered', async () => {
  const page = await browser.open();
  await page.getByRole('switch', { name: 'Masquer les noms' }).click();
  await page.getByText('Réglages enregistrés. Feuilles écrites : Paramètres.').first().waitFor();
  await openTab(page, 'Délibérer');
  expect(await page.getByText('Zèbre').count()).toBe(0);
});

test('the diagnostic is copied, or shown where Excel gives no clipboard; no name is in it', async () => {
  const page = await browser.open();
  await openTab(page, 'Réglages');
  await page.evaluate(() => {
    document.execCommand = () => false;
  });
  await page.getByRole('button', { name: 'Copier le diagnostic' }).click();
  const text = await page.getByLabel('Texte du diagnostic').inputValue();
  expect(text).toContain('students: 60');
  expect(text).not.toContain('Zèbre');
});
