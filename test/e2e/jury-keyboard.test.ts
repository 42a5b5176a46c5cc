import type { Frame } from 'playwright-core';
import { closeBrowser, inExcel, until, type Stage } from './harness';
import { rowOf, type JuryRow } from './deliberation';
import { button, juryRows, openProduct, prepare, says } from './product';
import { openTab } from '../open-tab';

/** A sitting with the keyboard alone: every step leads somewhere, and nothing that was typed is lost on the way. */

let stage: Stage;
let pane: Frame;
let rows: readonly JuryRow[];

beforeAll(async () => {
  stage = await openProduct();
  pane = stage.pane();
  await prepare(stage);
  rows = await juryRows(stage);
  await openTab(pane, 'Délibérer');
  await pane.getByLabel('Décisions notées par').fill('Secrétaire Imaginaire');
});
afterAll(async () => {
  await stage.assertClean();
  await stage.close();
  await closeBrowser();
});

const press = (...keys: readonly string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => stage.page.keyboard.press(key)), Promise.resolve());
const focused = (): Promise<string> =>
  pane.evaluate(() => {
    const element = document.activeElement;
    // Nothing has the focus where the body has it.
    return element && element !== document.body
      ? `${element.tagName} ${(element as HTMLElement).innerText.trim()}`
      : '';
  });
/** Presses Tab until something with that text has the focus. */
async function tabTo(text: string): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    if ((await focused()).includes(text)) return;
    await press('Tab');
  }
  throw new Error(`Tab does not lead to ${text}`);
}
const nameOf = (row: JuryRow | undefined): string =>
  `${String(row?.['lastName'])} ${String(row?.['firstName'])}`;
const onHeading = (row: JuryRow | undefined): Promise<void> =>
  until(async () => (await focused()) === `H1 ${nameOf(row)}`);

const selection = (): Promise<string> =>
  inExcel(
    stage,
    `const cell = context.workbook.getSelectedRange().load('address');
     await context.sync();
     return cell.address;`,
  );

it('F6 leads from the sheet to the pane, to the bar and back, and preparing keeps the keyboard', async () => {
  const part = (): Promise<string> =>
    stage.page.evaluate(
      () =>
      ['.pane', '.bar', '.grid'].filter((one) => document.querySelector(one)?.contains(document.activeElement)).join(), // prettier-ignore
    );
  await stage.workbench.select('Jury', 'B8');
  const seen: string[] = [];
  for (const key of ['F6', 'F6', 'F6', 'Shift+F6', 'Shift+F6', 'Shift+F6', 'F6']) {
    await press(key);
    seen.push(await part());
  }
  // It begins in the pane.
  expect(seen).toEqual(['.bar', '.grid', '.pane', '.grid', '.bar', '.pane', '.bar']);
  await openTab(pane, 'Accueil');
  await button(pane, 'Préparer le jury').press('Enter');
  await until(async () => await button(pane, 'Préparer le jury').isDisabled());
  await until(async () => !(await button(pane, 'Préparer le jury').isDisabled()));
  expect(await focused()).toBe('BUTTON Préparer le jury');
  await openTab(pane, 'Délibérer');
});

it('what is typed outlives Escape, the page keys and another selection in the sheet', async () => {
  await button(pane, 'Commencer la délibération').press('Enter');
  await onHeading(rows[0]);
  await tabTo('Décider autrement…');
  await press('Enter');
  await until(async () => (await focused()).startsWith('SELECT'));
  const reason = pane.getByRole('textbox', { name: /^Motif/ });
  await press('Tab', 'Tab');
  await stage.page.keyboard.type('Dossier solide');
  await press('PageDown');
  expect(await reason.inputValue()).toBe('Dossier solide');
  await press('Escape');
  await until(async () => (await focused()) === 'BUTTON Reprendre la saisie…');
  await press('PageDown');
  await onHeading(rows[1]);
  // The sheet has followed.
  await until(async () => (await selection()).endsWith('!B9'));
  await stage.workbench.select('Jury', 'B8');
  await until(async () => (await reason.count()) === 1 && (await reason.inputValue()) === 'Dossier solide');
});

it('what is given up is gone', async () => {
  await button(pane, 'Renoncer').press('Enter');
  await until(async () => (await focused()) === 'BUTTON Décider autrement…');
});

it('after a decision the page keys lead on', async () => {
  await press('Shift+Tab');
  expect(await focused()).toContain('Accepter la proposition');
  await press('Enter');
  await says(stage, 'Décision enregistrée au journal.');
  await onHeading(rows[0]);
  expect((await rowOf(stage, rows[0]?.['id']))['decision']).toBe(rows[0]?.['proposal']);
  await press('PageDown');
  await onHeading(rows[1]);
  // Here it would take back what was decided on somebody else.
  expect(await button(pane, 'Annuler la décision').count()).toBe(0);
});

it('all by right are confirmed and taken back as what they are', async () => {
  await press('Escape');
  await until(async () => (await focused()).includes(nameOf(rows[1])));
  await pane.getByRole('button', { name: /propositions de droit…$/ }).press('Enter');
  await until(async () => (await focused()).includes('Seront décidés comme proposé'));
  await press('Tab', 'Enter');
  await says(stage, '52 décisions enregistrées au journal.');
  await until(async () => (await focused()).startsWith('H1'));
  await tabTo('Annuler les 52 décisions');
  await press('Enter');
  await says(stage, '52 décisions annulées');
});

it('from a student whom the filter of the sheet hides, the page keys lead to those it shows', async () => {
  await button(pane, 'Continuer la délibération').press('Enter');
  await onHeading(rows[1]);
  const shown = rows.filter(({ lastName }) => lastName === rows[0]?.['lastName']);
  await stage.workbench.filter('Jury', 'B', [String(rows[0]?.['lastName'])]);
  await says(stage, 'masqué par le filtre de la feuille');
  await press('PageDown');
  await onHeading(shown[0]);
});
