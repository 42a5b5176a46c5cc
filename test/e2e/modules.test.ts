import AxeBuilder from '@axe-core/playwright';
import { closeBrowser, until, type Stage } from './harness';
import { button, openProduct, says } from './product';
import { typeIn } from './typing';
import { openTab } from '../open-tab';

/** The marks of a module, from the teacher's sheet to the sheet of marks and back, as a person does it in the workbench. */

let stage: Stage;

beforeAll(async () => {
  stage = await openProduct();
});

afterAll(async () => {
  await stage.close();
  await closeBrowser();
});

const SHEET = 'Notes R305';
const cellsOf = (sheet: string, address: string) =>
  stage.workbench.read(sheet, address) as Promise<unknown[][]>;

test('a sheet is made, marks are typed, collected after they were seen, and taken back', async () => {
  await openTab(stage.pane(), 'Stats');
  await stage.pane().getByRole('button', { name: 'Notes par module' }).click();
  await stage.pane().getByRole('combobox', { name: 'Module' }).selectOption('R305');
  await button(stage.pane(), 'Créer la feuille R305').click();
  await says(stage, `Documents créés : ${SHEET}.`);

  await button(stage.pane(), `Voir la feuille ${SHEET}`).click();
  // The keyboard is the pane's until somebody clicks in the grid.
  await stage.page.mouse.click(300, 600);
  for (const [address, text] of [
    ['F7', '1'],
    ['G7', '3'],
    ['G8', '10'],
    ['F10', '20'],
    ['G10', '9'],
  ] as const)
    await typeIn(stage, SHEET, address, text);
  await until(async () => (await cellsOf(SHEET, 'E10:E10'))[0]?.[0] === 18.5);

  await says(stage, 'À reporter : 1');
  const listed = await stage.pane().getByRole('table').first().getByRole('button').first().innerText();
  const [, cell = ''] = /^S3!([A-Z]+\d+)$/.exec(listed) ?? [];
  const markOf = async () => (await cellsOf('S3', `${cell}:${cell}`))[0]?.[0];
  const before = await markOf();
  expect(before).not.toBe(18.5);
  const { violations } = await new AxeBuilder({ page: stage.page }).exclude('.univer-host').analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);

  await button(stage.pane(), 'Reporter (1)').click();
  await says(stage, 'Notes reportées : 1.');
  expect(await markOf()).toBe(18.5);
  await says(stage, 'Rien à reporter');

  await button(stage.pane(), 'Annuler').click();
  await until(async () => (await markOf()) === before);
  await says(stage, 'À reporter : 1');
  await stage.assertClean();
});
