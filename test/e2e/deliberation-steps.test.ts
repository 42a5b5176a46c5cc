import type { Frame } from 'playwright-core';
import { fillForm, rowOf, type JuryRow } from './deliberation';
import { closeBrowser, until, type Stage } from './harness';
import { button, juryRows, openProduct, prepare, says } from './product';
import { openTab } from '../open-tab';

/** The steps of a sitting as they are seen: one key a student, two requests a decision, every tab as it was left. */

let stage: Stage;
let pane: Frame;
let rows: readonly JuryRow[];

beforeAll(async () => {
  stage = await openProduct();
  pane = stage.pane();
});
afterAll(async () => {
  await stage.assertClean();
  await stage.close();
  await closeBrowser();
});

const nameOf = (row: JuryRow | undefined): string =>
  `${String(row?.['lastName'])} ${String(row?.['firstName'])}`;
const focused = (): Promise<string> =>
  pane.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText.trim() ?? '');
const scrolled = (): Promise<number> => pane.evaluate(() => document.querySelector('main')?.scrollTop ?? -1);
/** Until nothing is asked of Excel any more. */
const quiet = (): Promise<void> =>
  until(async () => {
    const before = await stage.workbench.requests();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return (await stage.workbench.requests()) === before;
  });
const activeCell = async (): Promise<string> =>
  pane.evaluate(`Excel.run(async (context) => {
    const cell = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return cell.address;
  })`);

it('is introduced without scrolling, once and for all', async () => {
  const title = pane.getByRole('heading', { name: 'Préparez vos jurys de BUT ici' });
  await title.waitFor();
  expect((await title.boundingBox())?.y ?? 9999).toBeLessThan(768);
  await button(pane, 'Masquer cette présentation').click();
  await until(async () => (await title.count()) === 0);
});

it('the first preparation leads to the jury sheet, and back to where the workbook was', async () => {
  await stage.workbench.select('S4', 'C9');
  await until(async () => (await activeCell()).endsWith('!C9'));
  await prepare(stage);
  await until(async () => (await activeCell()).startsWith('Jury!'));
  await button(pane, 'Revenir à S4').click();
  await until(async () => (await activeCell()).endsWith('!C9'));
  rows = await juryRows(stage);
});

it('one key accepts and goes on: two requests, said in sight, with the focus on the next student', async () => {
  await openTab(pane, 'Délibérer');
  await pane.getByLabel('Décisions notées par').fill('Secrétaire Imaginaire');
  await button(pane, 'Commencer la délibération').press('Enter');
  await until(async () => (await focused()) === nameOf(rows[0]));
  // The row has been shown, on the sheet in sight.
  await until(async () => (await activeCell()).endsWith('!B7'));
  await quiet();
  const before = await stage.workbench.requests();
  await stage.page.keyboard.press('Enter');
  await says(stage, 'Décision enregistrée au journal.');
  await until(async () => (await focused()) === nameOf(rows[1]));
  expect((await stage.workbench.requests()) - before).toBeLessThanOrEqual(2);
  expect(await pane.innerText('main')).toContain(`Décision enregistrée au journal. ${nameOf(rows[0])}`);
  expect(await scrolled()).toBe(0);
  expect((await rowOf(stage, rows[0]?.['id']))['decision']).toBe(rows[0]?.['proposal']);
  // The sheet has followed.
  await until(async () => (await activeCell()).endsWith('!B8'));
  await button(pane, 'Annuler la décision').click();
  await says(stage, 'Décision annulée');
  expect((await rowOf(stage, rows[0]?.['id']))['decision']).toBe('');
});

it('subjects stand by UE with names, and points that are missing are given by one button', async () => {
  await button(pane, 'Étudiant précédent').click();
  await until(async () => (await pane.getByRole('button', { name: /^Donner .* en .*…$/ }).count()) > 0);
  const give = pane.getByRole('button', { name: /^Donner .* en .*…$/ }).first();
  const [, points = '', module = ''] = /^Donner (\S+) en (\S+)…$/.exec(await give.innerText()) ?? [];
  await give.click();
  expect(await pane.getByLabel('Sur quoi').inputValue()).toBe(`points:${module}`);
  expect(await pane.getByLabel(/^Points ajoutés/).inputValue()).toBe(points);
  const groups = await pane
    .getByLabel('Sur quoi')
    .locator('optgroup')
    .evaluateAll((all) => all.map((group) => group.getAttribute('label') ?? ''));
  expect(groups.some((label) => /^UE31 .+/.test(label))).toBe(true);
  expect(groups.length).toBeLessThan(15);
  await button(pane, 'Renoncer').click();
});

it('a tab is found as it was left, and what was said stays where it was said', async () => {
  await button(pane, 'Étudiant suivant').click();
  await until(async () => (await focused()) === nameOf(rows[1]));
  await pane.evaluate(() => document.querySelector('main')?.scrollTo(0, 150));
  await until(async () => (await scrolled()) === 150);
  await openTab(pane, 'Anomalies');
  await until(async () => (await scrolled()) === 0);
  await openTab(pane, 'Accueil');
  expect(await pane.innerText('main')).not.toContain('Décision annulée');
  await openTab(pane, 'Délibérer');
  await pane.getByRole('heading', { level: 1, name: nameOf(rows[1]) }).waitFor();
  expect(await scrolled()).toBe(150);
});

it('the points of the jury are no anomaly', async () => {
  const count = async (): Promise<string> => pane.getByRole('tab', { name: /^Anomalies/ }).innerText();
  const before = await count();
  await fillForm(pane, { subject: 'points:UE31', points: '0,03', reason: 'Jury' });
  await button(pane, 'Enregistrer la décision').click();
  await says(stage, 'Décision enregistrée au journal.');
  await button(pane, 'Retour à la liste').click();
  expect(await count()).toBe(before);
});

it('offers reasons to begin with: those of this jury, and common ones', async () => {
  await pane.getByRole('list', { name: 'Étudiants' }).getByRole('button').nth(4).click();
  await button(pane, 'Décider autrement…').click();
  const templates = pane.getByLabel('Motif type');
  await templates.waitFor();
  expect(await templates.locator('optgroup').first().getAttribute('label')).toBe('Déjà écrits dans ce jury');
  await templates.selectOption('Jury');
  const reason = pane.getByRole('textbox', { name: /^Motif/ });
  expect(await reason.inputValue()).toBe('Jury');
  await templates.selectOption('Nette progression au cours de l’année');
  expect(await reason.inputValue()).toBe('Nette progression au cours de l’année');
  await button(pane, 'Renoncer').click();
  await button(pane, 'Retour à la liste').click();
});

it('all by right at once names who is next to a validation, and can leave them out', async () => {
  await pane.getByRole('button', { name: /propositions de droit…$/ }).click();
  await says(stage, 'point ou moins d’une validation');
  const text = await pane.innerText('main');
  const all = Number(/Accepter les (\d+)/.exec(text)?.[1] ?? rows.length);
  const named = Number(/(\d+) d’entre eux/.exec(text)?.[1]);
  expect(named).toBeGreaterThan(0);
  await pane.getByRole('button', { name: /^Confirmer sans/ }).click();
  await says(stage, 'décisions enregistrées au journal.');
  const decided = (await juryRows(stage)).filter(({ decision }) => decision !== '').length;
  expect(decided).toBeLessThan(all);
});

it('after closing nothing calls to go on deliberating', async () => {
  await button(pane, 'Clore le jury…').click();
  await button(pane, 'Clore le jury').click();
  await says(stage, 'Jury clos : feuilles figées en valeurs et protégées.');
  expect(await button(pane, 'Continuer la délibération').count()).toBe(0);
  await button(pane, 'Revoir les décisions').waitFor();
});
