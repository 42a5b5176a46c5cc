import { openCard, journal, rowOf, fillForm, type JuryRow } from './deliberation';
import { closeBrowser, until, type Stage } from './harness';
import { button, juryRows, openProduct, prepare, says } from './product';
import { openTab } from '../open-tab';

/** What goes wrong in a sitting: nothing is lost, and it is said in words. */

let stage: Stage;
let rows: readonly JuryRow[];
let keys: readonly unknown[];

beforeAll(async () => {
  stage = await openProduct();
  await prepare(stage);
  rows = await juryRows(stage);
  keys = ((await stage.workbench.read('Jury', 'A1:BZ1')) as unknown[][])[0] ?? [];
  await openTab(stage.pane(), 'Délibérer');
  await stage.pane().getByLabel('Décisions notées par').fill('Secrétaire Imaginaire');
});
afterAll(async () => {
  await stage.assertClean();
  await stage.close();
  await closeBrowser();
});

const proposed = (code: string, skip = 0): JuryRow => {
  const found = rows.filter(({ proposal }) => proposal === code)[skip];
  if (!found) throw new Error(`nobody is proposed ${code} a ${skip + 1}th time`);
  return found;
};

function columnOf(key: string): string {
  const at = keys.indexOf(key);
  if (at < 0) throw new Error(`no column ${key}`);
  return at < 26
    ? String.fromCharCode(65 + at)
    : `${String.fromCharCode(64 + Math.floor(at / 26))}${String.fromCharCode(65 + (at % 26))}`;
}

/** The cell of a column in a student's row as the sheet is sorted now. */
async function cell(key: string, { id }: JuryRow): Promise<string> {
  const at = (await juryRows(stage)).findIndex((row) => String(row['id']) === String(id));
  return `${columnOf(key)}${at + 8}`;
}

it('a decision typed by hand counts, is told apart from the journal, and can be put there', async () => {
  const row = proposed('ADM');
  await stage.workbench.write('Jury', await cell('decision', row), 'ADJ');
  await says(stage, 'Une décision de la feuille n’est pas celle du journal');
  await says(stage, 'ADJ sur la feuille, rien au journal');
  await button(stage.pane(), 'Inscrire au journal').click();
  await says(stage, '1 décision inscrite au journal.');
  expect((await journal(stage)).at(-1)).toMatchObject({
    id: String(row['id']),
    to: 'ADJ',
    reason: 'Saisi à la main sur la feuille du jury',
    who: 'Secrétaire Imaginaire',
  });
  await until(async () => !(await stage.pane().innerText('main')).includes('celle du journal'));
});

it('an unknown code stays in its cell, is not applied, and is among the anomalies with its address', async () => {
  const row = proposed('ADM', 1);
  const decisions = await cell('decisions', row);
  await stage.workbench.write('Jury', decisions, 'UE31 BOF');
  await openTab(stage.pane(), 'Anomalies');
  await says(stage, 'UE31 BOF');
  await stage
    .pane()
    .getByRole('button', { name: `Jury!${decisions}` })
    .waitFor();
  expect((await rowOf(stage, row['id']))['decisions']).toBe('UE31 BOF');
  await stage.workbench.write('Jury', decisions, '');
  await until(async () => !(await stage.pane().innerText('main')).includes('UE31 BOF'));
});

it('a year code that is none is no decision: neither the journal nor the list takes it for one', async () => {
  const row = proposed('ADM', 1);
  const decision = await cell('decision', row);
  await stage.workbench.write('Jury', decision, 'BRAVO');
  await openTab(stage.pane(), 'Anomalies');
  await stage
    .pane()
    .getByRole('button', { name: `Jury!${decision}` })
    .waitFor();
  await openTab(stage.pane(), 'Délibérer');
  expect(await stage.pane().innerText('main')).not.toMatch(/BRAVO|celle du journal/);
  await stage.workbench.write('Jury', decision, '');
  await until(async () => (await rowOf(stage, row['id']))['decision'] === '');
});

it('two people decide: the newer is shown, nothing is overwritten', async () => {
  const row = proposed('PASD');
  // As on a screen that has not been told yet.
  await openTab(stage.pane(), 'Accueil');
  await stage
    .pane()
    .getByRole('switch', { name: /^Relire/ })
    .click();
  const pane = await openCard(stage, row);
  await fillForm(pane, { subject: 'year', code: 'RED', reason: 'absences' });
  await stage.workbench.write('Jury', await cell('decision', row), 'ADJ', { remote: true });
  await button(pane, 'Enregistrer la décision').click();
  await says(stage, 'Quelqu’un d’autre vient de décider');
  expect((await rowOf(stage, row['id']))['decision']).toBe('ADJ');
  await says(stage, 'Année : ADJ');
  await button(pane, 'Enregistrer la décision').click();
  await says(stage, 'Décision enregistrée au journal.');
  expect(await rowOf(stage, row['id'])).toMatchObject({ decision: 'RED', decisionReason: 'absences' });
  await openTab(stage.pane(), 'Accueil');
  await stage
    .pane()
    .getByRole('switch', { name: /^Relire/ })
    .click();
});

it('what Excel refuses is taken off the card again, in words; nothing is in the sheet or the journal', async () => {
  const row = proposed('ADM', 3);
  const pane = await openCard(stage, row);
  const before = await journal(stage);
  await stage.workbench.protect('Jury');
  await button(pane, 'Accepter la proposition : ADM').click();
  await says(stage, 'La feuille « Jury » est protégée : rien n’y a été changé.');
  await says(stage, 'La décision n’est pas enregistrée : la fiche montre de nouveau ce qui est écrit');
  await button(pane, 'Accepter la proposition : ADM').waitFor();
  expect((await rowOf(stage, row['id']))['decision']).toBe('');
  expect(await journal(stage)).toEqual(before);
  await stage.workbench.protect('Jury', false);
  await button(pane, 'Réessayer').click();
  await says(stage, 'Décision enregistrée au journal.');
  expect((await rowOf(stage, row['id']))['decision']).toBe('ADM');
});

it('a journal that was edited says where', async () => {
  await stage.workbench.write('Journal', 'F5', 'RED');
  await openTab(stage.pane(), 'Délibérer');
  await says(stage, 'Le journal a été modifié à la main');
  await says(stage, 'Ligne 5 (n° 1) modifiée après coup');
  await stage.workbench.write('Journal', 'F5', 'ADJ');
  await until(async () => !(await stage.pane().innerText('main')).includes('modifié à la main'));
});

it('a student whose row of marks is deleted keeps the decision at the end of the sheet', async () => {
  const row = proposed('ADM', 2);
  const pane = await openCard(stage, row);
  await button(pane, 'Accepter la proposition : ADM').click();
  await says(stage, 'Décision enregistrée au journal.');
  for (const sheet of ['S3', 'S4']) {
    const cells = (await stage.workbench.read(sheet, 'A1:A90')) as unknown[][];
    const at = cells.findIndex(([id]) => String(id) === String(row['id']));
    await stage.workbench.write(sheet, `A${at + 1}`, [Array.from({ length: 78 }, () => '')]);
  }
  await says(stage, 'ne sont plus dans les notes');
  await openTab(stage.pane(), 'Accueil');
  await prepare(stage);
  const list = await juryRows(stage);
  expect(list.at(-1)).toMatchObject({ id: row['id'], decision: 'ADM' });
  expect(list).toHaveLength(rows.length);
});

it('decisions and journal survive saving and opening again', async () => {
  const [list, entries] = [await juryRows(stage), await journal(stage)];
  await stage.workbench.open(await stage.workbench.save(), 'jury.xlsx');
  await says(stage, 'étudiants · S3, S4');
  const decided = (all: readonly JuryRow[]): unknown =>
    all.map(({ id, decision, decisions, decisionReason, retained }) =>
      [id, decision, decisions, decisionReason, retained].map((cell) => String(cell ?? '')),
    );
  expect(decided(await juryRows(stage))).toEqual(decided(list));
  expect(await journal(stage)).toEqual(entries);
  await openTab(stage.pane(), 'Délibérer');
  await says(stage, 'décisions prises sur 59');
  expect(await stage.pane().innerText('main')).not.toMatch(/journal a été modifié|celle du journal/);
});

it('hidden names are seen on no sheet of marks, neither last nor first ones', async () => {
  const names = async (): Promise<string> => JSON.stringify(await stage.workbench.shown('S3', 'B7:C65'));
  const { lastName, firstName } = proposed('RED');
  expect(await names()).toContain(String(firstName));
  await openTab(stage.pane(), 'Accueil');
  await stage.pane().getByRole('switch', { name: 'Masquer les noms' }).click();
  await says(stage, 'Réglages enregistrés.');
  await until(async () => !(await names()).includes(String(firstName)));
  const shown = await names();
  for (const row of rows)
    for (const name of [row['lastName'], row['firstName']]) expect(shown).not.toContain(`"${String(name)}"`);
  expect(shown).not.toContain(String(lastName));
});
