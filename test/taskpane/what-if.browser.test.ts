import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { PaneBrowser, type PaneOptions } from './harness/browser';
import { openTab } from '../open-tab';

/** "Simuler" as a person meets it: in a browser, beside a workbook file. */

let browser: PaneBrowser;

beforeAll(async () => {
  browser = await PaneBrowser.launch();
}, 240_000);
afterAll(async () => {
  await browser.close();
  expect(browser.errors).toEqual([]);
});

async function whatIf(options: PaneOptions = {}): Promise<Page> {
  const page = await browser.open(options);
  await openTab(page, 'Simuler');
  await page.getByText('Simulation : rien n’est écrit').waitFor();
  return page;
}

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    return main ? main.scrollWidth - main.clientWidth : -1;
  });

test('the jury lifts averages from 9.50: one sentence, who changes and how; a click shows the row', async () => {
  const page = await whatIf();
  await page.getByLabel('Le jury repêche à partir de', { exact: true }).fill('9,5');
  const sentence = page.getByText(/^Si le jury repêche les RCUE à partir de 9,50\s: \d+ étudiants? change/);
  await sentence.waitFor();
  const row = page.getByRole('list', { name: 'Qui change' }).getByRole('button').first();
  expect(await row.textContent()).toMatch(/RCUE\s\d\s:\sAJ\s→\sADJ/);
  await row.click();
  expect(await page.evaluate(() => window.host.shown.length)).toBe(1);
  expect(await faults(page)).toEqual([]);
  const before = await sentence.textContent();
  await page.getByRole('button', { name: 'Le jury repêche à partir de : diminuer' }).click();
  await page.getByText('à partir de 9,45').waitFor();
  await openTab(page, 'Stats');
  await openTab(page, 'Simuler');
  await page.getByRole('button', { name: 'Le jury repêche à partir de : augmenter' }).click();
  expect(await sentence.textContent()).toBe(before);
  await page.getByRole('button', { name: 'Réinitialiser' }).click();
  await page.getByText('Choisissez une moyenne ou une règle').waitFor();
});

test('what is no number is said in clear words and asks nothing', async () => {
  const page = await whatIf();
  await page.getByLabel('Le jury repêche à partir de', { exact: true }).fill('25');
  await page.getByText('« 25 » n’est pas un nombre de 0 à 20').waitFor();
  expect(await page.getByRole('list', { name: 'Qui change' }).count()).toBe(0);
  expect(await faults(page)).toEqual([]);
});

test('one student with other marks: averages, codes, credits and year; nothing is written', async () => {
  const page = await whatIf();
  const saved = (): Promise<string> => page.evaluate(() => window.host.saved().join(','));
  const before = await saved();
  await page.getByRole('button', { name: 'Pour un étudiant' }).click();
  await page.getByLabel('Étudiant').selectOption({ label: 'Zèbre Alix' });
  await page.getByLabel('Note supposée').fill('cent');
  await page.getByText('« cent » n’est pas une note').waitFor();
  await page.getByLabel('Note supposée').fill('DEF');
  await page
    .getByText(/^UE3\d\s: \w+ → DEF$/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Changer une autre note' }).click();
  expect(await page.getByLabel('Module').count()).toBe(2);
  expect(await faults(page)).toEqual([]);
  expect(await saved()).toBe(before);
});

test('who is near a threshold, the nearest first, and farther ones on request', async () => {
  const page = await whatIf();
  await page.getByRole('button', { name: 'À la limite' }).click();
  const rows = page.getByRole('list', { name: 'À la limite' }).getByRole('button');
  await rows.first().waitFor();
  const few = await rows.count();
  expect(await rows.first().textContent()).toMatch(/il manque 0,\d\d pour (?:10|8)/);
  await page.getByLabel('À moins de (points)', { exact: true }).fill('0.5');
  await page.getByText('de 0,50 au plus').waitFor();
  expect(await rows.count()).toBeGreaterThan(few);
});

test.each([175, 350, 1280])('nothing needs sideways scrolling at a width of %i pixels', async (width) => {
  const page = await whatIf({ width });
  await page.getByLabel('Le jury repêche à partir de', { exact: true }).fill('9');
  await page.getByText('Qui change').waitFor();
  await page.getByText('Autres règles').click();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Pour un étudiant' }).click();
  await page.getByLabel('Étudiant').selectOption({ index: 3 });
  await page.getByLabel('Note supposée').waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});
