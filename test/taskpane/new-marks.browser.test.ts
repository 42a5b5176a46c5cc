import AxeBuilder from '@axe-core/playwright';
import { Workbook } from 'exceljs';
import { SHIPPED_CURRICULA } from '../../src/curricula/chosen/chosen';
import { planMarksSheets } from '../../src/jury/sheets/new-marks-sheets';
import { CLI_WORDS } from '../../src/locales/cli';
import { newWorkbook } from '../../src/xlsx/new-workbook';
import { PaneBrowser } from './harness/browser';
import { openTab } from '../open-tab';

/** "Nouvelles feuilles de notes": from an empty workbook to sheets that wait for their students. */

let browser: PaneBrowser;

beforeAll(async () => {
  browser = await PaneBrowser.launch();
}, 240_000);
afterAll(async () => {
  await browser.close();
  expect(browser.errors).toEqual([]);
});

test('an empty workbook gets sheets of marks once, which are taken back whole', async () => {
  const empty = new Workbook();
  empty.addWorksheet('Feuil1');
  const page = await browser.open({ workbook: new Uint8Array(await empty.xlsx.writeBuffer()) });
  await page.getByText('Ce classeur est vide').waitFor();
  const tool = page.getByRole('button', { name: 'Nouvelles feuilles de notes' });
  await tool.click();
  await page.getByRole('combobox', { name: 'Maquette' }).selectOption('but1-info-aix');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'Ajouter S1, S2' }).click();
  await page.getByText('S1, S2 : pas encore d’étudiants.').waitFor();
  expect(await page.getByText('Aucun tableau de notes reconnu').count()).toBe(0);
  await openTab(page, 'Documents');
  await tool.click();
  await page.getByRole('combobox', { name: 'Maquette' }).selectOption('but1-info-aix');
  await page.getByText('Ce classeur a déjà S1, S2').waitFor();
  expect(await page.getByRole('button', { name: 'Ajouter S1, S2' }).isDisabled()).toBe(true);
  await openTab(page, 'Accueil');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.getByText('Ce classeur est vide').waitFor();
});

test.each(SHIPPED_CURRICULA.map((curriculum) => [curriculum.id, curriculum] as const))(
  'a new workbook of %s that comes as a file waits for its students too',
  async (_id, curriculum) => {
    const page = await browser.open({
      workbook: newWorkbook(planMarksSheets(curriculum, CLI_WORDS.fr.newWorkbook)),
    });
    await page.getByText('pas encore d’étudiants. Collez leur liste').waitFor();
    expect(await page.getByText('Aucun tableau de notes reconnu').count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'Lecture' }).count()).toBe(0);
  },
);
