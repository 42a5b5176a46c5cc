import AxeBuilder from '@axe-core/playwright';
import { closeBrowser, until, type Stage } from './harness';
import { button, openProduct, says } from './product';
import { typeIn } from './typing';
import { openTab } from '../open-tab';

/** The tools of the tab Documents, as a person uses them in one workbook. */

let stage: Stage;

beforeAll(async () => {
  stage = await openProduct();
}, 120_000);

afterAll(async () => {
  await stage.close();
  await closeBrowser();
});

const open = async (name: string): Promise<void> => {
  await openTab(stage.pane(), 'Documents');
  await button(stage.pane(), name).click();
};

async function accessible(): Promise<void> {
  const { violations } = await new AxeBuilder({ page: stage.page }).exclude('.univer-host').analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
}

test('a maquette is written, checked as it is typed in the grid and in the pane, replaced by a paste, and taken back', async () => {
  await open('Maquette…');
  await says(stage, 'Aucune feuille Maquette dans ce classeur.');
  await button(stage.pane(), 'Écrire la feuille Maquette').click();
  await says(stage, 'Documents créés : Maquette.', 60_000);
  await says(stage, 'Rien ne change par rapport à');
  await accessible();

  const cells = (await stage.workbench.read('Maquette', 'A1:P80')) as unknown[][];
  const row = cells.findIndex((line) => line[1] === 'R303');
  const column = cells.find((line) => line[1] === 'Module')?.indexOf('UE32') ?? -1;
  const address = `${String.fromCharCode(65 + column)}${row + 1}`;
  await button(stage.pane(), 'Voir la feuille Maquette').click();
  await stage.page.mouse.click(300, 600);
  await typeIn(stage, 'Maquette', address, 'deux');
  await says(stage, '1 point à compléter', 60_000);
  await says(stage, `Maquette!${address}`);
  await typeIn(stage, 'Maquette', address, '90');
  await says(stage, `R303 UE32 : coefficient`, 60_000);
  await says(stage, 'hors de 40 à 60 % (4.3)');

  await stage.pane().getByLabel('UE', { exact: true }).selectOption('UE32');
  await stage.pane().getByLabel('ECTS', { exact: true }).fill('9');
  await says(stage, 'et non 30');
  await button(stage.pane(), 'Abandonner les modifications').click();

  const pasted = [
    ['Module', 'UE31', 'UE32', 'UE41', 'UE42'],
    ['ECTS', 15, 15, 15, 15],
    ['R3.01', 5, 5, '', ''],
    ['SAÉ 3.01', 5, 5, '', ''],
    ['R4.01', '', '', 5, 4],
    ['SAÉ 4.01', '', '', 5, 6],
  ];
  await stage
    .pane()
    .getByLabel('Tableau collé')
    .fill(pasted.map((line) => line.join('\t')).join('\n'));
  await button(stage.pane(), 'Lire ce tableau').click();
  await says(stage, '4 UE, 4 modules');
  await says(stage, 'Complète et cohérente');

  await button(stage.pane(), 'Annuler').click();
  await until(async () => !(await stage.workbench.sheets()).includes('Maquette'), 60_000);
}, 300_000);
