import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { closeBrowser, until, type Stage } from './harness';
import { button, openProduct, prepare, says } from './product';
import { typeIn } from './typing';
import { opened } from '../jury/workbooks';
import { openTab } from '../open-tab';
import { plainSpaces } from '../plain-spaces';

/** The tools of the tab Documents, as a person uses them in one workbook. */

let stage: Stage;

beforeAll(async () => {
  stage = await openProduct();
});

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
  await says(stage, 'Documents créés : Maquette.');
  await says(stage, 'Rien ne change par rapport à');
  await accessible();

  const cells = (await stage.workbench.read('Maquette', 'A1:P80')) as unknown[][];
  const row = cells.findIndex((line) => line[1] === 'R303');
  const column = cells.find((line) => line[1] === 'Module')?.indexOf('UE32') ?? -1;
  const address = `${String.fromCharCode(65 + column)}${row + 1}`;
  await button(stage.pane(), 'Voir la feuille Maquette').click();
  await stage.page.mouse.click(300, 600);
  await typeIn(stage, 'Maquette', address, 'deux');
  await says(stage, '1 point à compléter');
  await says(stage, `Maquette!${address}`);
  const told = plainSpaces(await stage.pane().locator('main').innerText());
  expect(told).not.toContain('Maquette appliquée');
  await typeIn(stage, 'Maquette', address, '90');
  await says(stage, `R303 UE32 : coefficient`);
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
  await until(async () => !(await stage.workbench.sheets()).includes('Maquette'));

  // The same from files: one that is none, one half typed, and the whole, which is written, added to and taken back.
  const choose = (name: string, lines: string) =>
    stage
      .pane()
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(lines) });
  const csv = pasted.map((line) => line.join(';')).join('\r\n');
  await choose('maquette.xlsx', 'PK\u0003\u0004 coupé');
  await says(stage, 'Ce fichier est incomplet');
  await choose('maquette.csv', csv.replace('R4.01;;;5', 'R4.01;;;cinq'));
  await says(stage, 'maquette.csv » ne peut pas être appliquée : D5 contient « cinq » au lieu d’un nombre');
  await choose('maquette.csv', csv);
  await says(stage, '4 UE, 4 modules');
  await button(stage.pane(), 'Écrire la feuille Maquette').first().click();
  await says(stage, 'Documents créés : Maquette.');
  await stage.pane().getByLabel('Code (R301, SAE301, UE36)').fill('R3.02');
  await button(stage.pane(), 'Ajouter').click();
  await says(stage, 'Modules sans UE : R302');
  await button(stage.pane(), 'Annuler').click();
  await until(async () => !(await stage.workbench.sheets()).includes('Maquette'));
});

test('a function of ours is written down an empty column, never over something, and taken back', async () => {
  await stage
    .pane()
    .getByRole('tab', { name: /^Accueil/ })
    .click();
  await open('Insérer une formule BUT…');
  await stage.pane().getByLabel('Tableau', { exact: true }).selectOption({ index: 0 });
  await stage.pane().getByLabel('Résultat', { exact: true }).selectOption('UEAVERAGE UE32');
  await says(stage, 'Moyenne de UE32');
  const column = await stage.pane().getByLabel('Colonne', { exact: true }).inputValue();
  await stage.pane().getByLabel('Colonne', { exact: true }).fill('H');
  await says(stage, 'n’est pas à droite des notes');
  await stage.pane().getByLabel('Colonne', { exact: true }).fill(column);
  await accessible();
  const expected = await stage.pane().locator('dd').last().innerText();
  // As the formula bar in front of the reader shows it.
  await says(stage, '=BUT.UEAVERAGE("UE32";$F$5:');
  const anomalies = await stage
    .pane()
    .getByRole('tab', { name: /^Anomalies/ })
    .innerText();

  await stage
    .pane()
    .getByRole('button', { name: /^Écrire 60 formules/ })
    .click();
  await says(stage, 'Formules écrites : S3.');
  const cells = async () =>
    (await stage.workbench.read('S3', `${column}1:${column}80`)).map(([cell]) => cell);
  await until(async () => (await cells()).filter((cell) => typeof cell === 'number').length > 50);
  const written = await cells();
  const head = written.indexOf('Moyenne UE32');
  expect(head).toBeGreaterThan(0);
  const first = Number(written.slice(head + 1).find((cell) => typeof cell === 'number'));
  expect(first.toFixed(3).replace('.', ',')).toBe(
    Number(expected.replace(',', '.')).toFixed(3).replace('.', ','),
  );
  await until(
    async () =>
      (await stage
        .pane()
        .getByRole('tab', { name: /^Anomalies/ })
        .innerText()) === anomalies,
  );

  await stage.pane().getByLabel('Colonne', { exact: true }).fill(column);
  await says(stage, `n’est pas vide : choisissez une autre colonne`);
  await button(stage.pane(), 'Annuler').click();
  await until(async () => (await cells()).every((cell) => cell === '' || cell === null));
});

test('the formulas of the department are audited, and each finding leads to its cell', async () => {
  const formulas = (await stage.workbench.readFormulas('S3', 'A1:BD10')) as unknown[][];
  expect(formulas.flat().some((cell) => typeof cell === 'string' && cell.startsWith('='))).toBe(true);
  await open('Vérifier les formules…');
  await button(stage.pane(), 'Vérifier').click();
  await stage.pane().getByRole('button', { name: 'Vérifier de nouveau' }).waitFor();
  const found = stage.pane().locator('main li');
  await says(stage, 'Proposée : =SIERREUR((N(');
  const link = await found.first().getByRole('button').first().innerText();
  await found.first().getByRole('button').first().click();
  await accessible();
  const count = await found.count();
  await button(stage.pane(), 'Écrire la feuille d’audit').click();
  await says(stage, 'Documents créés : Audit des formules.');
  const rows = (await stage.workbench.read('Audit des formules', 'A5:B200')) as unknown[][];
  expect(rows.filter(([name]) => name !== '' && name !== null)).toHaveLength(count);
  expect(rows[0]?.join('!')).toBe(link);
  await button(stage.pane(), 'Annuler').click();
  await until(async () => !(await stage.workbench.sheets()).includes('Audit des formules'));
});

test('the workbook of next year follows from the jury, which is told to be open, and is read by the product', async () => {
  await open('Année suivante…');
  await says(stage, 'Pas de jury préparé dans ce classeur');
  await openTab(stage.pane(), 'Accueil');
  await prepare(stage);
  await open('Année suivante…');
  await says(stage, 'Ce jury n’est pas clos');
  await says(stage, 'Clore le jury…');
  const year = stage.pane().getByLabel('Année jugée');
  if ((await year.inputValue()) === '') await year.fill('2025-2026');
  await stage.pane().getByLabel('Maquette du nouveau classeur').selectOption('empty-3');
  await says(stage, 'Listes de BUT 3 :');
  await accessible();
  const download = stage.page.waitForEvent('download');
  await button(stage.pane(), 'Créer le classeur').click();
  // Excel on a computer opens it; a download from its pane would come to nothing.
  expect((await download).suggestedFilename()).toBe('Classeur1.xlsx');
  await says(stage, 'Le nouveau classeur est ouvert dans une autre fenêtre d’Excel');
  const file = await (await download).path();
  const { workbook } = opened(readFileSync(file));
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['S5', 'S6']);
  const [s5] = workbook.sheets;
  const people = s5?.rows.filter((row) => /^\d{8}$/.test(String(row?.[0] ?? ''))).length ?? 0;
  const [, said = ''] =
    /Listes de BUT 3 : (\d+) nouveaux/.exec(plainSpaces(await stage.pane().locator('main').innerText())) ??
    [];
  expect(people).toBe(Number(said));
  expect(people).toBeGreaterThan(20);
  expect(workbook.ours.map(({ role }) => role)).toEqual(['history']);

  await openTab(stage.pane(), 'Délibérer');
  await stage.pane().getByLabel('Décisions notées par').first().fill('Présidente Imaginaire');
  await button(stage.pane(), 'Clore le jury…').click();
  await button(stage.pane(), 'Clore le jury').click();
  await says(stage, 'Jury clos : feuilles figées');
  await open('Année suivante…');
  await says(stage, 'Ce jury est clos.');
  await stage.pane().getByLabel('Maquette du nouveau classeur').selectOption('empty-3');
  const again = stage.page.waitForEvent('download');
  await button(stage.pane(), 'Créer le classeur').click();
  const closed = opened(readFileSync(await (await again).path())).workbook;
  expect(closed.sheets.map(({ name }) => name)).toEqual(['S5', 'S6']);
  expect(closed.sheets[0]?.rows.filter((row) => /^\d{8}$/.test(String(row?.[0] ?? '')))).toHaveLength(people);
  await stage.assertClean();
});
