import { closeBrowser, until, type Stage } from './harness';
import { button, openProduct, prepare, says } from './product';
import { openTab } from '../open-tab';
import { twoSessions } from './two-sessions';

/** A workbook of another department: what is not understood is asked, answered with one click and not asked again. */

let stage: Stage;

beforeAll(async () => {
  stage = await openProduct({ workbookPath: await twoSessions() });
});
afterAll(async () => {
  await stage.assertClean();
  await stage.close();
  await closeBrowser();
});

it('asks which of two sessions counts and tells the decision that hangs on it apart', async () => {
  await says(stage, 'Questions de lecture (1)');
  await says(stage, '1 décision à vérifier');
  const pane = stage.pane();
  await openTab(pane, 'Délibérer');
  const uncertain = pane.getByRole('button', { name: /à vérifier/ });
  expect(await uncertain.count()).toBe(1);
  expect(await uncertain.innerText()).toContain('Alouette');
  await uncertain.click();
  await says(stage, 'Plusieurs notes d’un module');
});

it('takes the answer with one click, keeps it on Paramètres and asks no more, also after preparing', async () => {
  const pane = stage.pane();
  await openTab(pane, 'Accueil');
  await button(pane, 'la meilleure note').click();
  await until(async () => (await pane.getByText('Questions de lecture').count()) === 0);
  await prepare(stage);
  expect(await pane.getByText('Questions de lecture').count()).toBe(0);
  const settings = ((await stage.workbench.read('Paramètres', 'A1:B30')) as unknown[][]).map(String);
  expect(settings.filter((row) => row.includes('la meilleure note'))).toHaveLength(1);
});

it('gives the answer back in the settings, and asks again', async () => {
  const pane = stage.pane();
  await openTab(pane, 'Réglages');
  await button(pane, 'Reprendre').click();
  await openTab(pane, 'Accueil');
  await says(stage, 'Questions de lecture (1)');
});

it('names, before closing, whose decision is still to be checked', async () => {
  const pane = stage.pane();
  await openTab(pane, 'Délibérer');
  // The tab is where it was left: on a student's card.
  await button(pane, 'Retour à la liste').click();
  await button(pane, 'Clore le jury…').click();
  await says(stage, '1 décision à vérifier, parce que la lecture laisse un doute : Alouette Zoé.');
  await button(pane, 'Renoncer').click();
});
